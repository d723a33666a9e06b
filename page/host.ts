/**
 * The one element of ours in a page while a card or a frame is shown: outside the body, so that the page's own
 * renderers do not meet it, with its content in a shadow root.
 *
 * Styles are set through the CSSOM, because a page's policy may forbid style elements.
 */

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** Style properties of an element, `!important` so that the page's own styles do not reach it. */
export function setStyles(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(styles))
    element.style.setProperty(property, value, 'important');
}

/** Makes the element, not yet in the page. The shadow root is closed, but for tests that must look inside. */
export function createHost(document: Document, name: string, openShadow: boolean): Host {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: openShadow ? 'open' : 'closed' });
  return { element, root };
}
