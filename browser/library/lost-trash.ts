/**
 * What was deleted and can be brought back by no page any more: the page that offered it was closed or loaded anew, or the
 * browser was ended. Where another page of the library is open it may still offer it, so nothing goes then.
 */
import { emptyTrash } from './changes';

/** Held by each open page of the library. */
const LOCK = 'library-page';

/** For a page that opens. @throws Error in words for the reader */
export async function emptyLostTrash(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const isAlone = !held.some(({ name }) => name === LOCK);
  // Until the page goes.
  void navigator.locks.request(LOCK, { mode: 'shared' }, () => new Promise(() => undefined));
  if (isAlone) await emptyTrash();
}
