/** How much room the browser gives, and whether it promises not to clear it by itself. */

export interface StorageRoom {
  /** Bytes of all that the extension keeps; null where the browser does not tell. */
  readonly usedBytes: number | null;
  /** Bytes that it may keep at most; null as above. */
  readonly roomBytes: number | null;
  readonly isPersistent: boolean;
}

/** Not in every process and not in every browser. */
function storage(): Partial<StorageManager> {
  return (navigator as { storage?: StorageManager }).storage ?? {};
}

export async function storageRoom(): Promise<StorageRoom> {
  const manager = storage();
  const [estimate, persisted] = await Promise.all([
    manager.estimate?.() ?? {},
    manager.persisted?.() ?? false,
  ]);
  const { usage = null, quota = null } = estimate as StorageEstimate;
  return { usedBytes: usage, roomBytes: quota, isPersistent: persisted };
}

/** At the reader's own choice only: some browsers ask them. @returns whether it is promised */
export async function askToPersist(): Promise<boolean> {
  return (await storage().persist?.()) ?? false;
}
