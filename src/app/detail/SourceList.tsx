import type { Source } from '../../model/bundle.ts';
import { NewWindowLink } from '../ui/NewWindowLink.tsx';
import { sourceInWords } from './evidence.ts';

/** Sources with publisher, type, number and date; linked where the address is known. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className="space-y-1">
      {sources.map((source) => (
        <li
          key={`${source.url ?? ''} ${source.title} ${source.number ?? ''}`}
          className="text-panel wrap-break-word"
        >
          {source.url === null ? (
            <cite className="not-italic">{source.title}</cite>
          ) : (
            <NewWindowLink href={source.url}>
              <cite className="not-italic">{source.title}</cite>
            </NewWindowLink>
          )}
          , {sourceInWords(source)}
        </li>
      ))}
    </ul>
  );
}
