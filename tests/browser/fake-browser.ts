/**
 * The part of the browser's API that `browser/` uses, as far as these tests need it: messages with senders of the
 * test's choice, session storage with a quota, permissions, tabs and registered scripts.
 */

type Listener<Arguments extends unknown[]> = (...given: Arguments) => unknown;

class FakeEvent<Arguments extends unknown[]> {
  readonly listeners = new Set<Listener<Arguments>>();
  addListener = (listener: Listener<Arguments>): void => {
    this.listeners.add(listener);
  };
  removeListener = (listener: Listener<Arguments>): void => {
    this.listeners.delete(listener);
  };
  fire(...given: Arguments): unknown[] {
    return [...this.listeners].map((listener) => listener(...given));
  }
}

export interface FakeSender {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  documentLifecycle?: string;
  tab?: { id?: number; windowId: number };
}

interface Change {
  oldValue?: unknown;
  newValue?: unknown;
}

function createSession(onChanged: FakeEvent<[Record<string, Change>, string]>) {
  const values = new Map<string, string>();
  const session = {
    values,
    /** Characters of JSON; beyond it `set` rejects, as browsers do. */
    quota: Number.POSITIVE_INFINITY,
    async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
      const wanted = keys === null ? [...values.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.flatMap((key) => {
          const value = values.get(key);
          return value === undefined ? [] : [[key, JSON.parse(value)]];
        }),
      );
    },
    async set(items: Record<string, unknown>): Promise<void> {
      const next = new Map(values);
      for (const [key, value] of Object.entries(items)) next.set(key, JSON.stringify(value));
      const size = [...next.values()].reduce((sum, value) => sum + value.length, 0);
      if (size > session.quota) throw new Error('QuotaExceededError: storage.session is full');
      for (const [key, value] of next) values.set(key, value);
      onChanged.fire(
        Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])),
        'session',
      );
    },
    async remove(keys: string | string[]): Promise<void> {
      const gone = [keys].flat().filter((key) => values.delete(key));
      if (gone.length > 0) onChanged.fire(Object.fromEntries(gone.map((key) => [key, {}])), 'session');
    },
  };
  return session;
}

interface Registration {
  id: string;
  matches: string[];
}

export const OWN_ID = 'as-reported-own-id';
export const OWN_PAGES = 'moz-extension://0d5fbd6e-own';

export function createFakeBrowser() {
  const onMessage = new FakeEvent<[unknown, FakeSender, (reply: unknown) => void]>();
  const onChanged = new FakeEvent<[Record<string, Change>, string]>();
  const state = {
    granted: [] as string[],
    tabs: [] as { id?: number; url?: string; active?: boolean }[],
    registered: [] as Registration[],
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    sendToTab: async (_tab: number, _message: unknown, _to: unknown): Promise<unknown> => undefined,
  };
  const onAdded = new FakeEvent<[{ origins?: string[] }]>();
  const onRemoved = new FakeEvent<[{ origins?: string[] }]>();
  const api = {
    runtime: {
      id: OWN_ID as string | undefined,
      getURL: (path: string) => `${OWN_PAGES}${path}`,
      onMessage,
      sendMessage: (message: unknown) => state.sendMessage(message),
    },
    storage: { session: createSession(onChanged), onChanged },
    tabs: {
      sendMessage: (tab: number, message: unknown, to: unknown) => state.sendToTab(tab, message, to),
      query: async () => state.tabs,
    },
    permissions: {
      onAdded,
      onRemoved,
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => state.granted.includes(one)),
      getAll: async () => ({ origins: state.granted, permissions: [] }),
      remove: async ({ origins }: { origins: string[] }) => {
        state.granted = state.granted.filter((one) => !origins.includes(one));
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => state.registered,
      unregisterContentScripts: async () => {
        state.registered = [];
      },
      registerContentScripts: async (scripts: Registration[]) => {
        if (state.registered.length > 0) throw new Error(`Duplicate script ID '${scripts[0]?.id}'`);
        state.registered = scripts;
      },
      updateContentScripts: async (scripts: Registration[]) => {
        if (state.registered.length === 0) throw new Error(`No script with ID '${scripts[0]?.id}'`);
        state.registered = scripts;
      },
    },
  };
  return Object.assign(state, { api, onMessage });
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

/** Delivers a message as the browser would; null where no listener answers. */
export function deliver(fake: FakeBrowser, message: unknown, sender: FakeSender): Promise<unknown> {
  return new Promise((resolve) => {
    const answers = fake.onMessage.fire(message, sender, resolve);
    if (!answers.includes(true)) setTimeout(() => resolve(null), 0);
  });
}
