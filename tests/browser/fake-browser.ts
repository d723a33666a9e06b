/** The part of a browser that the extension uses, of plain values; tests put it in the place of `wxt/browser`. */

export const ID = 'as-reported';
export const BASE = 'chrome-extension://as-reported/';

type Heard = (...values: never[]) => unknown;

function event() {
  const listeners = new Set<Heard>();
  return {
    addListener: (listener: Heard) => void listeners.add(listener),
    removeListener: (listener: Heard) => void listeners.delete(listener),
    tell: (...values: unknown[]) => [...listeners].map((listener) => listener(...(values as never[]))),
    size: () => listeners.size,
  };
}

/** What is in session storage. Like the browser's it keeps copies, and it refuses above its quota. */
export const stored = new Map<string, unknown>();
export const limits = { quota: Number.POSITIVE_INFINITY };
export const granted = new Set<string>();
export const registered = new Map<string, { id: string; matches: string[] }>();
export const tabs = new Map<number, { url?: string; active?: boolean; windowId?: number }>();
/** Who listens in a tab's frame, by `tab:frame`, and what was said there. */
export const scripts = new Map<string, (message: unknown) => unknown>();
/** Calls worth telling, in order. */
export const calls: string[] = [];
export const refusals = { panel: '', injection: '' };

const changed = event();

function tellChanges(keys: readonly string[], before: ReadonlyMap<string, unknown>): void {
  const changes = Object.fromEntries(
    keys
      .filter((key) => before.has(key) || stored.has(key))
      .map((key) => [key, { oldValue: before.get(key), newValue: stored.get(key) }]),
  );
  if (Object.keys(changes).length > 0) changed.tell(changes, 'session');
}

const session = {
  async get(wanted: string | string[] | null) {
    const keys = wanted === null ? [...stored.keys()] : [wanted].flat();
    return Object.fromEntries(
      keys.filter((key) => stored.has(key)).map((key) => [key, structuredClone(stored.get(key))]),
    );
  },
  async set(values: Record<string, unknown>) {
    const before = new Map(stored);
    const next = new Map([...stored, ...Object.entries(structuredClone(values))]);
    if (JSON.stringify([...next]).length > limits.quota) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of next) stored.set(key, value);
    tellChanges(Object.keys(values), before);
  },
  async remove(unwanted: string | string[]) {
    const before = new Map(stored);
    for (const key of [unwanted].flat()) stored.delete(key);
    tellChanges([unwanted].flat(), before);
  },
};

const seen = ([id, tab]: [number, { url?: string; active?: boolean }]) => ({ id, ...tab });

export const fake = {
  runtime: {
    id: ID as string | undefined,
    getURL: (path: string) => BASE + path.replace(/^\//, ''),
    sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    onMessage: event(),
    onInstalled: event(),
    onStartup: event(),
  },
  storage: { session, onChanged: changed },
  i18n: { getMessage: (name: string) => name },
  tabs: {
    query: async (query: { url?: string[] }) =>
      [...tabs].map(seen).filter(({ url }) => query.url === undefined || url?.startsWith('http')),
    async sendMessage(tab: number, message: unknown, { frameId }: { frameId: number }) {
      const script = scripts.get(`${tab}:${frameId}`);
      if (script === undefined)
        throw new Error('Could not establish connection. Receiving end does not exist.');
      return script(message);
    },
    onRemoved: event(),
    onUpdated: event(),
    onActivated: event(),
  },
  permissions: {
    getAll: async () => ({ origins: [...granted], permissions: [] }),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => granted.has(origin) || granted.has('*://*/*')),
    request: async () => true,
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      return true;
    },
    onAdded: event(),
    onRemoved: event(),
  },
  scripting: {
    getRegisteredContentScripts: async () => [...registered.values()],
    async registerContentScripts(all: { id: string; matches: string[] }[]) {
      for (const one of all) {
        if (registered.has(one.id)) throw new Error(`Duplicate script ID '${one.id}'`);
        registered.set(one.id, one);
      }
    },
    async updateContentScripts(all: { id: string; matches: string[] }[]) {
      for (const one of all) registered.set(one.id, one);
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) registered.delete(id);
      calls.push('unregister');
    },
    insertCSS: async () => undefined,
    async executeScript({ target }: { target: { tabId: number } }) {
      if (refusals.injection !== '') throw new Error(refusals.injection);
      calls.push(`inject ${target.tabId}`);
    },
  },
  sidePanel: {
    async open({ tabId }: { tabId: number }) {
      calls.push(`panel ${tabId}`);
      if (refusals.panel !== '') throw new Error(refusals.panel);
    },
  },
  sidebarAction: undefined as
    | undefined
    | { open(): Promise<void>; isOpen(where: { windowId: number }): Promise<boolean> },
  action: { onClicked: event() },
  commands: { onCommand: event() },
  contextMenus: {
    onClicked: event(),
    removeAll: async () => void calls.push('no menu'),
    create: () => void calls.push('menu'),
  },
};

/** Firefox in place of Chrome; before anything of the extension is loaded. */
export function becomeFirefox(isOpen = false): void {
  fake.sidebarAction = {
    open: async () => void calls.push('sidebar'),
    isOpen: async () => isOpen,
  };
}

export interface Saying {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id: number; windowId: number };
  documentId?: string;
  documentLifecycle?: string;
}

/** Hands a message to whoever listens, as the browser does; undefined where nobody answers. */
export function say(message: unknown, sender: Saying): Promise<unknown> {
  return new Promise((resolve) => {
    const kept = fake.runtime.onMessage.tell(message, sender, resolve);
    if (!kept.includes(true)) queueMicrotask(() => resolve(undefined));
  });
}

/** Our script in the top document of a tab. */
export function page(tab: number, more: Saying = {}): Saying {
  return { id: ID, url: 'https://quay.example/wall', frameId: 0, tab: { id: tab, windowId: 1 }, ...more };
}

/** The sidebar: native, or framed in a tab. */
export function sidebar(tab: number | null = null, frameId = 7): Saying {
  const url = `${BASE}sidepanel.html`;
  return tab === null ? { id: ID, url } : { id: ID, url, frameId, tab: { id: tab, windowId: 1 } };
}

/** Waits until everything that is under way has come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
