/**
 * Puts a text on the clipboard; false where that is refused, as in many frames and over plain http.
 * A text that is still being made is promised to the clipboard within the press, where the browser
 * can: some allow copying only then.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    const { clipboard } = navigator;
    if (typeof text === 'string' || typeof ClipboardItem === 'undefined') {
      await clipboard.writeText(await text);
    } else {
      const type = 'text/plain';
      const made = text.then((words) => new Blob([words], { type }));
      await clipboard.write([new ClipboardItem({ [type]: made })]);
    }
    return true;
  } catch {
    return false;
  }
}
