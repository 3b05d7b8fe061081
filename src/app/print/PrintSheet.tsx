import { useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { providePrinter } from '../state/printing.ts';

/**
 * Puts the sheet in the place of the page while the browser prints, from whatever view. The sheet
 * is drawn at the very moment (`beforeprint`), which cannot wait for a file: so its script is asked
 * for as soon as the page stands.
 */
export default function PrintSheet() {
  const [Sheet, setSheet] = useState<ComponentType | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  // Where the script does not come, the browser prints the page as it stands.
  const load = (): Promise<void> =>
    import('./PrintedSheet.tsx').then(
      ({ PrintedSheet }) => setSheet(() => PrintedSheet),
      () => undefined,
    );
  const printSheet = useEffectEvent(() => void load().then(() => window.print()));
  const loadEarly = useEffectEvent(() => void load());

  useEffect(() => {
    const stopPrinter = providePrinter(() => printSheet());
    const handle = setTimeout(() => loadEarly());
    const begin = (): void => flushSync(() => setIsPrinting(true));
    const end = (): void => setIsPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      stopPrinter();
      clearTimeout(handle);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);

  return Sheet && isPrinting ? <Sheet /> : null;
}
