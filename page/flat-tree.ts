/**
 * The tree as it is shown: a shadow tree in the place of its host's children, what is put into a slot in the
 * place of the slot, the body of a same-origin frame in the place of the frame.
 *
 * Cost: constant for each node. Source: "flat tree" of CSS Scoping; frames are our addition, because some sites
 * put their articles into one. Nothing of another origin can be seen from here.
 */

/** A shadow root of any kind, or null. Closed ones are seen only by the browser's extension interface. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

/** Paragraphs that a frame must hold to be read: advertisements and players have none. */
const MIN_FRAME_PARAGRAPHS = 3;

/** Children in order, one for each call, then null. */
export type Children = () => Node | null;

function chain(first: Node | null): Children {
  let next = first;
  return () => {
    const node = next;
    next = node?.nextSibling ?? null;
    return node;
  };
}

function list(nodes: readonly Node[]): Children {
  let at = 0;
  return () => nodes[at++] ?? null;
}

/** The document of a frame that holds prose; null where it is of another origin or holds none. */
export function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe') return null;
  const { contentDocument } = element as HTMLIFrameElement;
  const paragraphs = contentDocument?.body?.getElementsByTagName('p').length ?? 0;
  return paragraphs >= MIN_FRAME_PARAGRAPHS ? contentDocument : null;
}

/** What is shown inside an element, and the root that begins there, if one does. */
export interface Inside {
  readonly children: Children;
  readonly root: ShadowRoot | Document | null;
}

export function insideOf(element: Element, shadowOf: ShadowOf): Inside {
  const frame = frameDocument(element);
  if (frame !== null) return { children: chain(frame.body.firstChild), root: frame };
  const shadow = element.shadowRoot ?? (element.localName.includes('-') ? shadowOf(element) : null);
  if (shadow !== null) return { children: chain(shadow.firstChild), root: shadow };
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return { children: assigned.length > 0 ? list(assigned) : chain(element.firstChild), root: null };
}
