/**
 * The page's side: runs in the top document of pages that the reader has granted or asked for. It may be injected
 * twice (a grant while the page is open, the toolbar button on a granted site): then the first one reads afresh.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '../../page/highlight.css';
import { enterPage, type Presence } from './presence';

/** In the extension's own world, which the page cannot see. */
const world: { asReported?: Presence | undefined } = globalThis as typeof globalThis & {
  asReported?: Presence;
};
const OPEN_SHADOW = import.meta.env.MODE === 'e2e';

function enter(): void {
  world.asReported ??= enterPage(window, OPEN_SHADOW, () => {
    world.asReported = undefined;
  });
  world.asReported.read();
}

export default defineUnlistedScript(() => {
  // A page that is rendered ahead has no reader yet, and may never have one.
  if ((document as Document & { prerendering?: boolean }).prerendering !== true) enter();
  else document.addEventListener('prerenderingchange', enter, { once: true });
});
