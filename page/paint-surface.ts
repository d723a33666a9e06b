/**
 * Where highlights are registered: each document of a page, its own and those of its frames, has a registry.
 *
 * The page's own style sheet comes with the content script. Shadow trees and frames get the same rules as an
 * adopted sheet, which is no part of the tree (measured: Chromium applies the page's rules in shadow trees too,
 * Firefox does not). A registry is never iterated, because a Firefox content script must not do that.
 */

import { isAlive } from './alive';

type Painted = Window & Pick<typeof globalThis, 'CSS' | 'Highlight' | 'CSSStyleSheet'>;

interface Registered {
  readonly registry: HighlightRegistry;
  readonly highlight: Highlight;
}

/** Highlights in the making: nothing of them is to be seen yet. */
export interface Prepared {
  /** `range` may be of any of the page's documents; of one name all have one priority. */
  add(name: string, priority: number, range: Range): void;
  show(): void;
}

export interface PaintSurface {
  prepare(): Prepared;
  clear(isCleared: (name: string) => boolean): void;
  /** Takes everything away, the style sheets too. */
  undo(): void;
}

type Root = Document | ShadowRoot;

/** True in a frame that went: nobody sees its document again. */
const isDead = (root: Root): boolean =>
  !isAlive(root) || (root.ownerDocument ?? (root as Document)).defaultView === null;

/** Sheets of ours by the root that adopted them. */
function createSheets(top: Document, css: string | null) {
  const adopted = new Map<Root, CSSStyleSheet>();
  const drop = (root: Root, sheet: CSSStyleSheet): void => {
    adopted.delete(root);
    if (isDead(root)) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  return {
    adopt(range: Range): void {
      const root = range.startContainer.getRootNode() as Root;
      const window = range.startContainer.ownerDocument?.defaultView as Painted | null | undefined;
      if (css === null || root === top || adopted.has(root) || !window || !('adoptedStyleSheets' in root))
        return;
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets.push(sheet);
      adopted.set(root, sheet);
    },
    /** Lets go of frames and components that the page has taken away: some pages do so all day. */
    prune(): void {
      for (const [root, sheet] of adopted) if (isDead(root) || !root.isConnected) drop(root, sheet);
    },
    undo(): void {
      for (const [root, sheet] of adopted) drop(root, sheet);
    },
  };
}

/** A highlight in the document's registry to be; null where the document has none, or is shown no more. */
function highlightFor(document: Document, priority: number): Registered | null {
  const window = document.defaultView as Painted | null;
  const registry = window?.CSS?.highlights;
  if (!window || !registry || window.Highlight === undefined) return null;
  const highlight = new window.Highlight();
  highlight.priority = priority;
  return { registry, highlight };
}

export function createPaintSurface(top: Document, css: string | null): PaintSurface {
  const sheets = createSheets(top, css);
  const names = new Map<string, Registered[]>();
  const clear = (isCleared: (name: string) => boolean): void => {
    sheets.prune();
    for (const [name, all] of [...names].filter(([name]) => isCleared(name))) {
      // After an update of the extension its new script may have put its own there.
      for (const { registry, highlight } of all)
        if (isAlive(registry) && registry.get(name) === highlight) registry.delete(name);
      names.delete(name);
    }
  };
  const show = (name: string, { registry, highlight }: Registered): void => {
    registry.set(name, highlight);
    names.set(name, [...(names.get(name) ?? []), { registry, highlight }]);
  };
  return {
    prepare() {
      const waiting = new Map<string, Map<Document, Registered | null>>();
      return {
        add(name, priority, range) {
          const { ownerDocument } = range.startContainer;
          if (ownerDocument === null) return;
          sheets.adopt(range);
          const documents = waiting.get(name) ?? new Map<Document, Registered | null>();
          waiting.set(name, documents);
          if (!documents.has(ownerDocument))
            documents.set(ownerDocument, highlightFor(ownerDocument, priority));
          documents.get(ownerDocument)?.highlight.add(range);
        },
        show() {
          for (const [name, documents] of waiting)
            for (const one of documents.values()) if (one !== null) show(name, one);
        },
      };
    },
    clear,
    undo() {
      clear(() => true);
      sheets.undo();
    },
  };
}
