/**
 * Brings the top of a view into sight, in the sidebar and as a part of a longer page. Cost: one layout.
 *
 * What scrolls the view goes back to its beginning where the view begins there too. A longer page stays where it is,
 * because the reader is reading it, and moves only where the view's top lies out of sight.
 * `scrollIntoView` alone is not enough: it takes what stands above the view, and the bar that sticks to its edge,
 * for part of the view's own place.
 */

/** Share of the window's height: what stands above a view is less, and its top is in sight within it. */
const NEAR_TOP = 1 / 2;

/** The nearest ancestor that scrolls by itself; the document's element where none does. */
function scrollerOf(view: Element): Element {
  const { documentElement, defaultView } = view.ownerDocument;
  for (let at = view.parentElement; at !== null && at !== documentElement; at = at.parentElement)
    if (/auto|scroll/.test(defaultView?.getComputedStyle(at).overflowY ?? '')) return at;
  return documentElement;
}

export function readFromTop(view: Element): void {
  const { documentElement, defaultView } = view.ownerDocument;
  const near = (defaultView?.innerHeight ?? 0) * NEAR_TOP;
  const scroller = scrollerOf(view);
  const edge = scroller === documentElement ? 0 : scroller.getBoundingClientRect().top;
  const above = view.getBoundingClientRect().top - edge + scroller.scrollTop;
  if (above < near) scroller.scrollTop = 0;
  const { top } = view.getBoundingClientRect();
  if (top < 0 || top >= near) view.scrollIntoView({ block: 'start' });
}
