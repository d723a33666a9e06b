/**
 * The reader's own words in a page, written or being written: nobody's article, and nothing that may leave the
 * page. Cost: a look at each element while it is copied, one selector look-up for a whole document.
 */

/** UTF-16 units of text in editable parts: more than a comment box holds of a reader's beginnings. */
export const MAX_EDITABLE_LENGTH = 600;
const EDITABLE =
  '[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],textarea';
const EDITABLE_VALUES = new Set(['', 'true', 'plaintext-only']);

/** True where the reader may write into the element itself. */
export function isEditable(element: Element): boolean {
  // The property knows more, but a document that is not shown in a window has none.
  if ((element as Partial<HTMLElement>).isContentEditable === true) return true;
  const value = element.getAttribute('contenteditable');
  return value !== null && EDITABLE_VALUES.has(value.toLowerCase());
}

/** True where the document as a whole is an editor's, as in the frames of classic ones. */
export function isWritten({ designMode, body, documentElement }: Document): boolean {
  return designMode === 'on' || isEditable(documentElement) || (body !== null && isEditable(body));
}

/** True where the page itself, its frames and shadow trees apart, holds the reader's own words. */
export function isEditor(document: Document): boolean {
  if (document.designMode === 'on') return true;
  let length = 0;
  for (const element of document.querySelectorAll(EDITABLE)) {
    length += 'value' in element ? String(element.value).length : (element.textContent ?? '').length;
    if (length > MAX_EDITABLE_LENGTH) return true;
  }
  return false;
}
