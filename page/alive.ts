/**
 * Whether something of a document can still be used.
 *
 * Once a frame has been taken out of the page, Firefox lets go of all that a content script held of it, some time
 * later: whatever is asked of such a "dead object" throws. Chromium keeps it. There is no other way to ask than to
 * try (measured in Firefox 153: a MutationObserver that is given one throws, and nothing else is observed any more).
 */

/** False for a node, range, registry or window of a frame that is gone for good. */
export function isAlive(thing: object): boolean {
  try {
    Reflect.has(thing, 'constructor');
    return true;
  } catch {
    return false; // the very answer that is asked for
  }
}
