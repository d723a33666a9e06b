/** Our presence in one page: everything that runs there, and the one function that takes it all away again. */
import { inWords } from '../../browser/failure';
import { extensionIsAlive, onToPage, sendFromPage } from '../../browser/messages';
import { shadowRootOf } from '../../browser/shadow-roots';
import type { ToPage } from '../../lib/protocol';
import { isAlive } from '../../page/alive';
import { followPage } from '../../page/follow';
import { createHighlighter, type Highlighter } from '../../page/highlight';
import highlightRules from '../../page/highlight.css?inline';
import { createListeners } from '../../page/listeners';
import { followPointer } from '../../page/pointer';
import { revealRange } from '../../page/reveal';
import { createReader, type Reader } from './reader';
import { createSidebarFrame, type SidebarFrame } from './sidebar-frame';

export interface Presence {
  /** Reads the page afresh. */
  read(): void;
}

interface Parts {
  readonly window: Window;
  readonly reader: Reader;
  readonly highlighter: Highlighter;
  readonly frame: SidebarFrame;
  readonly read: () => void;
  /** The page took another address. */
  readonly move: () => void;
  readonly leave: () => void;
  readonly report: (error: unknown) => void;
}

function show(statement: string | null, { window, reader, highlighter }: Parts): void {
  if (statement === null) {
    highlighter.choose(null);
    return;
  }
  const words = () => reader.rangesOfUtterance(statement);
  highlighter.choose(statement, words);
  const [range] = words();
  if (range !== undefined) revealRange(window, range);
}

/** What the background says, unasked. */
function hear(message: ToPage, parts: Parts): void {
  switch (message.kind) {
    case 'show':
      show(message.statement, parts);
      break;
    case 'marks':
      parts.reader.remark(message.capturedAt, message.marks, message.highlight).catch(parts.report);
      break;
    case 'read':
      parts.read();
      break;
    case 'look':
      parts.move();
      break;
    case 'frame-alive':
      parts.frame.prove(message.nonce);
      break;
    case 'close-frame':
      parts.frame.undo();
      parts.highlighter.choose(null);
      break;
    case 'ping':
      break;
    case 'leave':
      parts.leave();
      break;
  }
}

/** Nobody waits for what ends here: the background is told, which tells the sidebar. */
function report(error: unknown): void {
  sendFromPage({ kind: 'unreadable', reason: inWords(error) });
}

/** The pointer is followed in each document of the page: its own, and frames' that are read with it. */
function followPointers(reader: Reader, follow: (document: Document) => () => void) {
  const undos = new Map<Document, () => void>();
  return {
    renew(): void {
      const documents = new Set(
        reader
          .roots()
          .filter((root): root is Document => isAlive(root) && root.nodeType === root.DOCUMENT_NODE),
      );
      for (const [document, undo] of undos) {
        if (documents.has(document)) continue;
        // A frame that went, or whose words are no part of the article any more, would be held for the page's life.
        undos.delete(document);
        undo();
      }
      for (const document of documents)
        if (!undos.has(document) && document.defaultView !== null) undos.set(document, follow(document));
    },
    undo(): void {
      for (const undo of undos.values()) undo();
      undos.clear();
    },
  };
}

/** @param onLeft called once everything is undone */
export function enterPage(
  window: Window & typeof globalThis,
  openShadow: boolean,
  onLeft: () => void,
): Presence {
  const { document } = window;
  const highlighter = createHighlighter(document, { css: highlightRules, shadowOf: shadowRootOf });
  const reader = createReader(document, highlighter, shadowRootOf);
  const frame = createSidebarFrame(document, openShadow, () => {
    highlighter.choose(null);
    sendFromPage({ kind: 'frame-closed' });
  });
  const listeners = createListeners();
  let hasLeft = false;

  /** An update of the extension leaves this script behind, without anybody to ask: then it goes. */
  const isOrphan = (): boolean => {
    if (!hasLeft && !extensionIsAlive()) leave();
    return hasLeft;
  };
  const open = async (statement: string): Promise<void> => {
    if (isOrphan()) return;
    highlighter.choose(statement, () => reader.rangesOfUtterance(statement));
    const reply = await sendFromPage({ kind: 'open', statement });
    if (isOrphan()) return;
    if (reply.kind !== 'sidebar') frame.giveUp();
    else if (reply.opened.how === 'frame') frame.invite(reply.opened.nonce);
  };
  const hintOf = (statement: string): string | null => (isOrphan() ? null : reader.hintOf(statement));
  const pointers = followPointers(reader, (inside) =>
    followPointer(inside, highlighter, { hintOf, onChoose: open }, { openShadow }),
  );
  const readAgain = async (asked: boolean): Promise<boolean> => {
    if (isOrphan()) return false;
    if (asked) follower.renew();
    const isNew = await reader.read(asked);
    if (!hasLeft) pointers.renew();
    return isNew;
  };
  pointers.renew();
  const follower = followPage(document, window, {
    look: () => readAgain(false),
    roots: reader.roots,
    report,
    onEnough: () => sendFromPage({ kind: 'no-longer-followed' }),
  });
  const undos = [
    pointers.undo,
    follower.undo,
    onToPage((message) => hear(message, parts)),
    () => listeners.undo(),
    () => frame.undo(),
    () => reader.end(),
    () => highlighter.undo(),
  ];
  const leave = (): void => {
    hasLeft = true;
    for (const undo of undos) undo();
    onLeft();
  };
  const read = (): void => {
    readAgain(true).catch(report);
  };
  listeners.on(window, 'pagehide', () => {
    // In the browser's cache a frame would be told nothing: it does not come back with the page.
    // Nothing is sent: a promise that a page takes with it is an error in Firefox's console, and Chrome loses the
    // message. The background notices by itself that the page is gone.
    frame.undo();
    highlighter.choose(null);
  });
  const parts: Parts = { reader, highlighter, frame, window, read, move: follower.move, leave, report };
  // A page that comes back from the browser's cache is as it was, but the background has forgotten it.
  listeners.on<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
    if (persisted) read();
  });
  return { read };
}
