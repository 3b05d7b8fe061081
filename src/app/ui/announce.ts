const ID = 'announcer';

/** Attributes of the one element of the page whose text is spoken when `announce` changes it. */
export const ANNOUNCER = { id: ID, className: 'spoken', 'aria-live': 'polite' } as const;

/** Speaks what a press has changed where the focus does not say it. */
export function announce(words: string): void {
  const element = document.getElementById(ID);
  if (element) element.textContent = words;
}
