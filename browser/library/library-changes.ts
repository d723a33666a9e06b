/** Word of every change to the library, to each of the extension's processes that is awake, the one that made it too. */

const CHANNEL = 'library';

/** In Node a channel keeps the process alive. */
function openChannel(): BroadcastChannel {
  const channel = new BroadcastChannel(CHANNEL);
  (channel as { unref?: () => void }).unref?.();
  return channel;
}

let sending: BroadcastChannel | null = null;

export function announceChange(): void {
  sending ??= openChannel();
  sending.postMessage(null);
}

/** Returns the undo. */
export function onLibraryChange(listener: () => void): () => void {
  const channel = openChannel();
  channel.onmessage = listener;
  return () => channel.close();
}
