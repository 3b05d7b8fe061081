/** For the dialog that it stands in; one such dialog is open at a time. */
export const ABOUT_ID = 'dialog-about';

/** First in a dialog that takes what is shown: what that is. Apart from `Dialog`, which the frame carries too. */
export function DialogAbout({ words }: { readonly words: string }) {
  return (
    <p id={ABOUT_ID} className="text-ink-2 mb-3">
      {words}
    </p>
  );
}
