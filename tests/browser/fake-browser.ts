/** The part of a browser that the extension uses, of plain values; tests put it in the place of `wxt/browser`. */

export const ID = 'as-reported';
export const BASE = 'chrome-extension://as-reported/';

type Heard = (...values: never[]) => unknown;

const heardBy: Set<Heard>[] = [];

function event() {
  const listeners = new Set<Heard>();
  heardBy.push(listeners);
  return {
    addListener: (listener: Heard) => void listeners.add(listener),
    removeListener: (listener: Heard) => void listeners.delete(listener),
    tell: (...values: unknown[]) => [...listeners].map((listener) => listener(...(values as never[]))),
    size: () => listeners.size,
  };
}

/** Nobody listens any more: the background was killed. */
export function silence(): void {
  for (const listeners of heardBy) listeners.clear();
}

/** What is in session storage. Like the browser's it keeps copies, and it refuses above its quota. */
export const stored = new Map<string, unknown>();
/** What is in the synchronised storage, and on this computer. */
export const synchronised = new Map<string, unknown>();
export const local = new Map<string, unknown>();
export const limits = { quota: Number.POSITIVE_INFINITY };
export const granted = new Set<string>();
export const registered = new Map<string, { id: string; matches: string[] }>();
export const tabs = new Map<
  number,
  { url?: string; active?: boolean; windowId?: number; incognito?: boolean }
>();
/** What the menu holds, by id. */
export const menu = new Map<string, { title: string; contexts: string[] }>();
/** Who listens in a tab's frame, by `tab:frame`, and what was said there. */
export const scripts = new Map<string, (message: unknown) => unknown>();
/** Calls worth telling, in order. */
export const calls: string[] = [];
export const refusals = { panel: '', injection: '', sync: '' };

const changed = event();

type AreaName = 'session' | 'sync' | 'local';

function tellChanges(
  area: AreaName,
  held: ReadonlyMap<string, unknown>,
  keys: readonly string[],
  before: ReadonlyMap<string, unknown>,
): void {
  const changes = Object.fromEntries(
    keys
      .filter((key) => before.has(key) || held.has(key))
      .map((key) => [key, { oldValue: before.get(key), newValue: held.get(key) }]),
  );
  if (Object.keys(changes).length > 0) changed.tell(changes, area);
}

/** @param guard throws where the browser would refuse what the area is to hold */
function areaOf(
  name: AreaName,
  held: Map<string, unknown>,
  guard: (next: ReadonlyMap<string, unknown>) => void,
) {
  return {
    async get(wanted: string | string[] | null) {
      guard(new Map());
      const keys = wanted === null ? [...held.keys()] : [wanted].flat();
      return Object.fromEntries(
        keys.filter((key) => held.has(key)).map((key) => [key, structuredClone(held.get(key))]),
      );
    },
    async set(values: Record<string, unknown>) {
      const before = new Map(held);
      const next = new Map([...held, ...Object.entries(structuredClone(values))]);
      guard(next);
      for (const [key, value] of next) held.set(key, value);
      tellChanges(name, held, Object.keys(values), before);
    },
    async remove(unwanted: string | string[]) {
      const before = new Map(held);
      for (const key of [unwanted].flat()) held.delete(key);
      tellChanges(name, held, [unwanted].flat(), before);
    },
  };
}

const session = areaOf('session', stored, (next) => {
  if (JSON.stringify([...next]).length > limits.quota) throw new Error('QUOTA_BYTES quota exceeded');
});
const sync = areaOf('sync', synchronised, () => {
  if (refusals.sync !== '') throw new Error(refusals.sync);
});

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
  storage: { session, sync, local: areaOf('local', local, () => undefined), onChanged: changed },
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
    async get(tab: number) {
      const known = tabs.get(tab);
      if (known === undefined) throw new Error(`No tab with id: ${tab}.`);
      return { id: tab, ...known };
    },
    async update(tab: number) {
      const known = tabs.get(tab);
      if (known === undefined) throw new Error(`No tab with id: ${tab}.`);
      calls.push(`show tab ${tab}`);
      return { id: tab, windowId: 1, ...known };
    },
    async create({ url }: { url: string }) {
      calls.push(`open ${url}`);
    },
    onRemoved: event(),
    onUpdated: event(),
    onActivated: event(),
  },
  windows: {
    async update(window: number) {
      calls.push(`show window ${window}`);
    },
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
    removeAll: async () => menu.clear(),
    create({ id, ...item }: { id: string; title: string; contexts: string[] }) {
      if (menu.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
      menu.set(id, item);
    },
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
  tab?: { id: number; windowId: number; incognito: boolean };
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
  return {
    id: ID,
    url: 'https://quay.example/wall',
    frameId: 0,
    tab: { id: tab, windowId: 1, incognito: false },
    ...more,
  };
}

/** The sidebar: native, or framed in a tab. */
export function sidebar(tab: number | null = null, frameId = 7): Saying {
  const url = `${BASE}sidepanel.html`;
  return tab === null
    ? { id: ID, url }
    : { id: ID, url, frameId, tab: { id: tab, windowId: 1, incognito: false } };
}

/** Waits until everything that is under way has come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}
