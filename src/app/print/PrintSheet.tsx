import { useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../model/say.ts';
import { loadTexts } from '../data/laterTexts.ts';
import { providePrinter } from '../state/printing.ts';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';

const PrintDialog = loadable(() => import('./PrintDialog.tsx').then((module) => module.default));

/**
 * Puts a sheet in the place of the page while the browser prints, from whatever view: the one that
 * the reader chose, else the overview. It is drawn at the very moment (`beforeprint`), which cannot
 * wait for a file: so the script of the overview is asked for as soon as the page stands.
 */
export default function PrintSheet() {
  const [Overview, setOverview] = useState<ComponentType | null>(null);
  const [Chosen, setChosen] = useState<ComponentType | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  // Where script or texts do not come, the browser prints the page as it stands.
  const load = (): Promise<void> =>
    loadTexts('print')
      .then(() => import('./PrintedSheet.tsx'))
      .then(
        ({ PrintedSheet }) => setOverview(() => PrintedSheet),
        () => undefined,
      );
  const loadEarly = useEffectEvent(() => void load());
  const print = (Sheet: ComponentType | null): void => {
    flushSync(() => setChosen(() => Sheet));
    void load().then(() => window.print());
  };

  useEffect(() => {
    const stopPrinter = providePrinter(
      () =>
        void PrintDialog.load().then(
          () => setChoosing(true),
          () => window.print(),
        ),
    );
    const handle = setTimeout(() => loadEarly());
    const begin = (): void => flushSync(() => setIsPrinting(true));
    const end = (): void => {
      setIsPrinting(false);
      setChosen(null);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      stopPrinter();
      clearTimeout(handle);
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);

  const Sheet = Chosen ?? Overview;
  return (
    <>
      {Sheet && isPrinting && <Sheet />}
      {isChoosing && (
        <LazyPart message={say('The choice of sheets could not be loaded.')}>
          <PrintDialog onClose={() => setChoosing(false)} onPrint={print} />
        </LazyPart>
      )}
    </>
  );
}
