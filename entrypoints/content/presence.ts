/** Our presence in one page: everything that runs there, and the one function that takes it all away again. */
import { extensionIsAlive, onToPage, sendFromPage } from '../../browser/messages';
import type { ToPage } from '../../lib/protocol';
import { followPage } from '../../page/follow';
import { createHighlighter, type Highlighter } from '../../page/highlight';
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
  readonly leave: () => void;
}

function show(statement: string | null, { window, reader, highlighter }: Parts): void {
  highlighter.choose(statement);
  const [range] = statement === null ? [] : reader.rangesOfStatement(statement);
  if (range !== undefined) revealRange(window, range);
}

/** What the background says, unasked. */
function hear(message: ToPage, parts: Parts): void {
  switch (message.kind) {
    case 'show':
      show(message.statement, parts);
      break;
    case 'read':
      parts.read();
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

/** @param onLeft called once everything is undone */
export function enterPage(
  window: Window & typeof globalThis,
  openShadow: boolean,
  onLeft: () => void,
): Presence {
  const { document } = window;
  const highlighter = createHighlighter(document);
  const reader = createReader(document, highlighter);
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
    highlighter.choose(statement);
    const reply = await sendFromPage({ kind: 'open', statement });
    if (isOrphan()) return;
    if (reply.kind !== 'sidebar') frame.giveUp();
    else if (reply.opened.how === 'frame') frame.invite(reply.opened.nonce);
  };
  const hintOf = (statement: string): string | null => (isOrphan() ? null : reader.hintOf(statement));
  const followed = (): void => {
    if (!isOrphan()) reader.read(false);
  };
  const undos = [
    followPointer(document, highlighter, { hintOf, onChoose: open }, { openShadow }),
    followPage(document, window, followed, reader.isIntact),
    onToPage((message) => hear(message, { reader, highlighter, frame, window, read, leave })),
    () => listeners.undo(),
    () => frame.undo(),
    () => reader.clear(),
    () => highlighter.undo(),
  ];
  const leave = (): void => {
    hasLeft = true;
    for (const undo of undos) undo();
    onLeft();
  };
  const read = (): void => {
    if (!isOrphan()) reader.read(true);
  };
  listeners.on(window, 'pagehide', () => {
    // In the browser's cache a frame would be told nothing: it does not come back with the page.
    frame.undo();
    highlighter.choose(null);
    sendFromPage({ kind: 'no-article', why: 'left' });
  });
  // A page that comes back from the browser's cache is as it was, but the background has forgotten it.
  listeners.on<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
    if (persisted) read();
  });
  return { read };
}
