interface OutcomeProps {
  /** What a press came to; empty before. */
  readonly words: string;
  readonly className?: string;
}

/** Says what a press came to, to the eye and to the ear; it has to stand there before it says anything. */
export function Outcome({ words, className = '' }: OutcomeProps) {
  return (
    <span aria-live="polite" className={`text-panel text-ink-2 ${className}`}>
      {words}
    </span>
  );
}

/** What copying came to, in words; `refused` says what can be done instead. */
export function copiedInWords(isDone: boolean | null, refused: string): string {
  if (isDone === null) return '';
  return isDone ? 'Copied.' : refused;
}
