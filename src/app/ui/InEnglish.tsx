import type { ReactNode } from 'react';
import type { Source } from '../../model/bundle.ts';
import { ENGLISH_HERE } from '../../model/langOf.ts';
import { withNodes } from './withNodes.tsx';

interface InEnglishProps {
  readonly children: ReactNode;
}

/** English from a source or an editor, marked as such where the page is in another language. */
export function InEnglish({ children }: InEnglishProps) {
  return ENGLISH_HERE ? <span lang={ENGLISH_HERE}>{children}</span> : <>{children}</>;
}

/** Facts of a source, with its type as printed in the place of `{type}`. */
export const withType = (facts: string, { type }: Source) =>
  withNodes(facts, { type: <InEnglish>{type?.toLowerCase()}</InEnglish> });
