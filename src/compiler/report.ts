import type { Compilation } from './compile.ts';

/** What was read and what is doubtful or thin, in words for an editor. */
export function report({ documents, assembled }: Compilation): string {
  return `${assembled.length} milestones, ${documents.length} documents\n`;
}
