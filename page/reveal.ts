/** Brings a range into view. The page's DOM and selection are left alone. */

/** Share of the viewport's height at which the words come to stand: a third from above, where the eye is. */
const RESTING_PLACE = 1 / 3;

/** Scrolls every scrolling ancestor as far as it takes; smoothly only where the reader has nothing against motion. */
export function revealRange(window: Window, range: Range): void {
  const element =
    range.startContainer.nodeType === 1
      ? (range.startContainer as Element)
      : range.startContainer.parentElement;
  if (element === null) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // A page that is not seen draws no steps of a motion: in Firefox it would not scroll at all.
  const isSeen = window.document.visibilityState === 'visible';
  const behavior: ScrollBehavior = calm || !isSeen ? 'instant' : 'smooth';
  const { height } = element.getBoundingClientRect();
  // A paragraph taller than the window cannot be centred by its own box: then the words' place decides.
  if (height < window.innerHeight / 2)
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  else {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { top } = range.getBoundingClientRect();
    window.scrollBy({ top: top - window.innerHeight * RESTING_PLACE, behavior });
  }
}
