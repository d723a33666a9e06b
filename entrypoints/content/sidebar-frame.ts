/**
 * The sidebar within the page, where the browser opens none from a click: shown only after the extension's own
 * page has proved, through the background, that it is the one in the frame.
 */
import { sidebarAddress } from '../../browser/bundled-files';
import { closeLabel, extensionName, pressKeyHint } from '../../browser/page-words';
import { showNotice } from '../../page/notice';
import { type PageFrame, showFrame } from '../../page/page-frame';

/** Milliseconds; the frame's page loads from disk. A page under a sandbox policy shows a blank one for ever. */
const PROOF_WITHIN = 1_500;

export interface SidebarFrame {
  /** Shows the frame once its page has the nonce; one that is shown already stays, unless the page removed it. */
  invite(nonce: string): void;
  /** The page with this nonce lives. */
  prove(nonce: string): void;
  /** No sidebar can be shown from here: takes the frame away and tells the key that opens one. */
  giveUp(): void;
  undo(): void;
}

type State =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'invited';
      readonly nonce: string;
      readonly frame: PageFrame;
      readonly timer: ReturnType<typeof setTimeout>;
    }
  | { readonly kind: 'shown'; readonly frame: PageFrame };

export function createSidebarFrame(
  document: Document,
  openShadow: boolean,
  onClosed: () => void,
): SidebarFrame {
  let state: State = { kind: 'none' };
  let unnotice = (): void => undefined;

  const undo = (): void => {
    if (state.kind === 'invited') clearTimeout(state.timer);
    if (state.kind !== 'none') state.frame.undo();
    state = { kind: 'none' };
    unnotice();
  };
  const giveUp = (): void => {
    undo();
    unnotice = showNotice(document, pressKeyHint(), openShadow);
  };
  const onClose = (): void => {
    state = { kind: 'none' };
    onClosed();
  };
  return {
    invite(nonce) {
      if (state.kind === 'shown' && state.frame.isThere()) return;
      undo();
      const frame = showFrame(document, sidebarAddress(), {
        openShadow,
        title: extensionName(),
        closeLabel: closeLabel(),
        onClose,
      });
      state = { kind: 'invited', nonce, frame, timer: setTimeout(giveUp, PROOF_WITHIN) };
    },
    prove(nonce) {
      if (state.kind !== 'invited' || state.nonce !== nonce) return;
      clearTimeout(state.timer);
      const { frame } = state;
      frame.reveal();
      state = { kind: 'shown', frame };
    },
    giveUp,
    undo,
  };
}
