const printWindow = (): void => window.print();
let printer = printWindow;

/** Names who prints; the sheet does, once it stands. Gives the way out. */
export function providePrinter(print: () => void): () => void {
  printer = print;
  return () => {
    if (printer === print) printer = printWindow;
  };
}

/** Opens the browser's print dialog, with the sheet where there is one. */
export function askToPrint(): void {
  printer();
}
