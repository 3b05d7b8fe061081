const printWindow = (): void => window.print();
let printer = printWindow;

/** Names who prints; the print sheets do, once they stand. Gives the way out. */
export function providePrinter(print: () => void): () => void {
  printer = print;
  return () => {
    if (printer === print) printer = printWindow;
  };
}

/** Lets the reader choose a sheet and print it; without sheets, prints the page. */
export function askToPrint(): void {
  printer();
}
