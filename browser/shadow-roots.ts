/** Shadow roots that a page has closed to its own scripts: the browser opens them to an extension's. */
import { browser } from 'wxt/browser';

interface ChromeDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** Null where the element hosts none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  return (browser as { dom?: ChromeDom }).dom?.openOrClosedShadowRoot(element) ?? null;
}
