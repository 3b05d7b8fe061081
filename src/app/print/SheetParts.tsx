import { Fragment, useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { spanInWords } from '../../model/citation.ts';
import { LANGUAGE, say } from '../../model/say.ts';
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
  const own = isTitled ? pathTitle : subject;
  const title = heading === '' ? own : say('{title}: {words}', { title: heading, words: own });
  const caption = useCaption(selection);
  const counts = useCounts(selection);
  useTitle(say('{title}: {words}', { title, words: caption }));
  return createPortal(
    <div className="sheet" data-theme="light" lang={LANGUAGE}>
      <header className="sheet-head">
        <div>
          <h1>{title}</h1>
          <p>
            {isTitled
              ? say('{subject}: a path of {count} of the {all} OSCE milestones {years}', {
                  subject,
                  ...counts,
                })
              : caption}
          </p>
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

function useCounts({ milestones }: ShownSelection) {
  const { bundle } = useTimeline('bundle');
  return {
    count: milestones.length,
    all: bundle.milestones.length,
    years: spanInWords(bundle),
  };
}

/** "OSCE milestones · Switzerland; 2008–2019: 21 of 226": the years stand there once. */
function useCaption(selection: ShownSelection): string {
  const { filter } = useTimeline('filter');
  const counts = useCounts(selection);
  const { words, isPath } = selection;
  if (isPath) return say('A path of {count} of the {all} OSCE milestones {years}', counts);
  const isWhole = filter.from === null && filter.to === null;
  const all = isWhole ? say('OSCE milestones {years}', counts) : say('OSCE milestones');
  const title = words === '' ? all : `${all} · ${words}`;
  return say('{title}: {count} of {all}', { ...counts, title });
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
