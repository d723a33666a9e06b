/** Our presence in one page: everything that runs there, and the one function that takes it all away again. */
import { extensionIsAlive, onToPage, sendFromPage } from '../../browser/messages';
import type { ToPage } from '../../lib/protocol';
import { followPage } from '../../page/follow';
import { createHighlighter } from '../../page/highlight';
import { createListeners } from '../../page/listeners';
import { followPointer } from '../../page/pointer';
import { revealRange } from '../../page/reveal';
import { createReader } from './reader';
import { createSidebarFrame } from './sidebar-frame';

export interface Presence {
  /** Reads the page afresh. */
  read(): void;
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

  const show = (statement: string | null): void => {
    highlighter.choose(statement);
    const [range] = statement === null ? [] : reader.rangesOfStatement(statement);
    if (range !== undefined) revealRange(window, range);
  };
  const open = async (statement: string): Promise<void> => {
    highlighter.choose(statement);
    const reply = await sendFromPage({ kind: 'open', statement });
    if (!extensionIsAlive()) leave();
    else if (reply.kind !== 'sidebar') frame.giveUp();
    else if (reply.opened.how === 'frame') frame.invite(reply.opened.nonce);
  };
  const undos = [
    followPointer(document, highlighter, { hintOf: reader.hintOf, onChoose: open }, { openShadow }),
    followPage(document, window, (change) => {
      // An update of the extension leaves this script behind, without anybody to ask.
      if (!extensionIsAlive()) return leave();
      if (change === 'address') reader.clear();
      reader.read(false);
    }),
    onToPage((message) => hear(message)),
    () => listeners.undo(),
    () => frame.undo(),
    () => reader.clear(),
    () => highlighter.undo(),
  ];
  const leave = (): void => {
    for (const undo of undos) undo();
    onLeft();
  };
  const hear = (message: ToPage): void => {
    switch (message.kind) {
      case 'show':
        show(message.statement);
        break;
      case 'read':
        read();
        break;
      case 'frame-alive':
        frame.prove(message.nonce);
        break;
      case 'close-frame':
        frame.undo();
        highlighter.choose(null);
        break;
      case 'ping':
        break;
      case 'leave':
        leave();
        break;
    }
  };
  const read = (): void => {
    reader.read(true);
  };
  listeners.on(window, 'pagehide', () => {
    sendFromPage({ kind: 'no-article', why: 'left' });
  });
  // A page that comes back from the browser's cache is as it was, but the background has forgotten it.
  listeners.on<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
    if (persisted) read();
  });
  return { read };
}
