import type { ReactNode } from 'react';
import type { CitedSource } from '../../model/bundle.ts';
import { ENGLISH_HERE, say } from '../../model/say.ts';

/** A sign of the text, drawn as such, with a space that does not break: it never begins a line, nor does a comma behind it. */
const SIGN = '\u00A0\u2197\uFE0E';

interface NewWindowLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that opens a new window, and says so to the eye and to the ear. */
export function NewWindowLink({ href, children }: NewWindowLinkProps) {
  return (
    <a className="link" href={href} target="_blank" rel="noreferrer">
      {children}
      <span aria-hidden="true">{SIGN}</span>
      <span className="spoken"> ({say('new window')})</span>
    </a>
  );
}

/** The title of a source in its language, linked where the address is known. */
export function SourceTitle({ source }: { readonly source: CitedSource }) {
  const title = (
    <cite className="not-italic" lang={source.lang ?? ENGLISH_HERE}>
      {source.title}
    </cite>
  );
  return source.url === null ? (
    <>{title}</>
  ) : (
    <NewWindowLink href={source.url}>{title}</NewWindowLink>
  );
}
