import { useId, useState } from 'react';
import type { Milestone, MilestoneDetail } from '../../model/bundle.ts';
import { type CitationFormat, citationOf } from '../../model/citation.ts';
import { ENGLISH_HERE, say } from '../../model/say.ts';
import { CopyText } from '../ui/useCopy.tsx';

const FORMATS: readonly (readonly [CitationFormat, string])[] = [
  ['text', say('Plain text')],
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
];

/** Letters of the field in the panel beside the chart: with a row for each line nothing scrolls inside the panel. */
const LINE = 38;

interface CitePartProps {
  readonly milestone: Milestone;
  readonly detail: MilestoneDetail;
}

/** "Cite": the citation in one of three forms, as selectable text and to be copied. */
export default function CitePart({ milestone, detail }: CitePartProps) {
  const name = useId();
  const [format, setFormat] = useState<CitationFormat>('text');
  const text = citationOf(milestone, detail, format);
  return (
    <details className="text-panel">
      <summary className="link min-h-6 w-fit cursor-pointer">{say('Cite | verb')}</summary>
      <div
        role="radiogroup"
        aria-label={say('Form of the citation')}
        className="mt-1 flex flex-wrap gap-x-4"
      >
        {FORMATS.map(([id, label]) => (
          <label key={id} className="flex min-h-6 items-center gap-1.5">
            <input
              type="radio"
              name={name}
              checked={format === id}
              onChange={() => setFormat(id)}
            />
            {label}
          </label>
        ))}
      </div>
      <textarea
        className="my-1 block w-full resize-y rounded-control border border-control bg-surface p-2 font-mono text-tiny"
        aria-label={say('Citation')}
        lang={ENGLISH_HERE}
        readOnly
        rows={text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / LINE), 1)}
        value={text}
      />
      <CopyText label={say('Copy citation')} text={text} />
    </details>
  );
}
