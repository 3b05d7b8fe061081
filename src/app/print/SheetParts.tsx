import { Fragment, useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { uncapital } from '../../model/labels.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { useSelection, type ShownSelection } from '../picture/useSelection.ts';
import './print.css';

interface SheetProps {
  /** In front of the path's title or the subject: "Questions"; empty for the sheet of the thing itself. */
  readonly heading?: string;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet on paper: stands in the document only while the browser prints, in place of the page, under the title of the path or else the subject. */
export function Sheet({ heading = '', aside, children }: SheetProps) {
  const { bundle, pathTitle } = useTimeline('bundle', 'pathTitle');
  const selection = useSelection();
  const { subject } = bundle.site;
  const isTitled = selection.isPath && pathTitle !== '';
  const title = [heading, isTitled ? pathTitle : subject].filter(Boolean).join(': ');
  const caption = useCaption(selection);
  useTitle(`${title}: ${caption}`);
  return createPortal(
    <div className="sheet" data-theme="light" lang="en">
      <header className="sheet-head">
        <div>
          <h1>{title}</h1>
          <p>{isTitled ? `${subject}: ${uncapital(caption)}` : caption}</p>
        </div>
        {aside}
      </header>
      {children}
    </div>,
    document.body,
  );
}

/** While it is printed the document bears the title of what is printed, which becomes the PDF's. */
function useTitle(title: string): void {
  useLayoutEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** "OSCE milestones · Switzerland; 2008–2019: 21 of 226": the years stand there once. */
function useCaption({ words, milestones, isPath }: ShownSelection): string {
  const { filter, bundle } = useTimeline('filter', 'bundle');
  const { span, milestones: all } = bundle;
  const years = `${span.start.slice(0, 4)}–${span.end.slice(0, 4)}`;
  if (isPath) return `A path of ${milestones.length} of the ${all.length} OSCE milestones ${years}`;
  const isWhole = filter.from === null && filter.to === null;
  const title = isWhole ? `OSCE milestones ${years}` : 'OSCE milestones';
  return `${title}${words === '' ? '' : ` · ${words}`}: ${milestones.length} of ${all.length}`;
}

/** An address that breaks behind its joints alone: where a line ends at a hyphen, readers of a PDF drop it. */
export function unbroken(address: string): ReactNode {
  return [...address.matchAll(/[^/?&=,]*(?:[/?&=,]|$)/g)].map(({ 0: piece, index }) => (
    <Fragment key={index}>
      {/* A longer one, as of a search, may be wider than the paper. */}
      <span className={piece.length < 70 ? 'whitespace-nowrap' : ''}>{piece}</span>
      <wbr />
    </Fragment>
  ));
}
