/**
 * The attributes by which Readability and our own readers tell an article and its date, author and outlet, as
 * they are copied with a page. Cost: one look-up for each attribute of an element.
 */

const KEPT = new Set(
  'aria-hidden aria-modal cite class colspan content data-href data-instgrm-permalink data-src data-srcset data-text-post-permalink datatable datetime dir hidden href http-equiv id itemprop itemscope itemtype lang name poster property pubdate rel role rowspan src srcset summary type'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(['data-src', 'data-srcset', 'href', 'poster', 'src', 'srcset']);
const NOT_SHOWN = new Set(['none', 'hidden']);
/** UTF-16 units of an attribute's value. */
const MAX_VALUE_LENGTH = 500;
/** UTF-16 units of an address, of which only the beginning tells anything here. */
export const MAX_ADDRESS_LENGTH = 100;
/** Of one element; a script may set the same name many times over, in namespaces of its own. */
const MAX_ATTRIBUTES = 40;

/** Readability looks at the style attribute itself; where ours is parsed, styles may be forbidden. */
function isHiddenByItself(element: Element): boolean {
  const { style } = element as Partial<HTMLElement>;
  return style !== undefined && (NOT_SHOWN.has(style.display) || style.visibility === 'hidden');
}

/** Names and values in turn. */
export function attributesOf(element: Element): string[] {
  const kept: string[] = [];
  for (const name of element.getAttributeNames()) {
    if (kept.length >= 2 * MAX_ATTRIBUTES) break;
    if (name === 'style' && isHiddenByItself(element) && !element.hasAttribute('hidden'))
      kept.push('hidden', '');
    if (!KEPT.has(name)) continue;
    const longest = ADDRESSES.has(name) ? MAX_ADDRESS_LENGTH : MAX_VALUE_LENGTH;
    kept.push(name, (element.getAttribute(name) ?? '').slice(0, longest));
  }
  return kept;
}
