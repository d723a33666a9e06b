/**
 * Whether a text is shown, by the styles of the element that holds it. Cost: one question to the browser for
 * each element with text; it is remembered, so make a fresh one to look anew.
 */

/** The element in which a text stands; right below a shadow root that is the root's host. */
function holderOf({ parentElement, parentNode }: Text): Element | null {
  return parentElement ?? (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** Of a document that is never laid out everything is shown. */
export function createShown(): (text: Text) => boolean {
  const known = new Map<Element, boolean>();
  const look = (element: Element): boolean => {
    const window = element.ownerDocument.defaultView;
    if (window === null || element.checkVisibility === undefined || element.checkVisibility()) return true;
    // An element without a box of its own shows what is in it, as far as its parent is shown.
    if (window.getComputedStyle(element).display !== 'contents') return false;
    return element.parentElement === null || isShown(element.parentElement);
  };
  const isShown = (element: Element): boolean => {
    const shown = known.get(element) ?? look(element);
    known.set(element, shown);
    return shown;
  };
  return (text) => {
    const holder = holderOf(text);
    return holder === null || isShown(holder);
  };
}
