import { describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/shown';
import { pageAt, readyIn, settled, startBackground, type Texts, type World } from './start';

const QUAY = 'https://quay.example/wall';
const TIDE = 'https://tide.example/harbour';
const GULL = 'https://gull.example/weather';

const TEXTS: Texts = {
  [QUAY]:
    '“We asked for a new sea wall for many winters and nobody in the capital listened to us,” said Oda Brekke, the harbour master.\nThe storm killed 9 people in the harbour of Vesterhavn on Tuesday night, the coast guard said.',
  [TIDE]:
    'Twelve people were killed in the harbour of Vesterhavn when the storm came in on Tuesday night, the coast guard said.\nOda Brekke, the harbour master, said: “We asked for a new sea wall for many winters and nobody in the capital listened to us.”',
  [GULL]: '“It will rain in the mountains until Sunday evening at least,” said the weather service.',
};

const quay = (world: World, more = {}) => world.page(1, { url: QUAY, ...more });
const tide = (world: World, more = {}) => world.page(2, { url: TIDE, ...more });
const privately = { tab: { id: 2, windowId: 2, incognito: true } };

/** The addresses in which the tab's statements are found. */
const foundIn = (world: World, tab: number): string[] =>
  [...new Set(readyIn(world, tab).comparisons.flatMap(({ matches }) => matches))]
    .map(({ article }) => article.url)
    .filter((url, at, all) => all.indexOf(url) === at);

async function bothOpen(more = {}): Promise<World> {
  const world = await startBackground({ texts: TEXTS });
  await world.say(pageAt(QUAY, '2026-03-13T09:00:00Z'), quay(world));
  await world.say(pageAt(TIDE, '2026-03-13T09:05:00Z'), tide(world, more));
  await settled(world);
  return world;
}

describe('a page that never answers', () => {
  it('keeps no other tab from hearing of a new article', async () => {
    const world = await startBackground({ texts: TEXTS });
    const heard: unknown[] = [];
    world.scripts.set('3:0', () => new Promise(() => undefined));
    world.scripts.set('1:0', (message) => heard.push(message) > 0);
    const other = 'https://mole.example/pier';
    await world.say(pageAt(other), world.page(3, { url: other }));
    await world.say(pageAt(QUAY), quay(world));
    await settled(world);
    await world.say(pageAt(TIDE, '2026-03-13T09:05:00Z'), tide(world));
    await settled(world);
    expect(heard).toHaveLength(1);
    expect(foundIn(world, 1)).toEqual([TIDE]);
  });
});

describe('two tabs on one event', () => {
  it('both show what the other says, and name it as where it is from', async () => {
    const world = await bothOpen();
    expect([foundIn(world, 1), foundIn(world, 2)]).toEqual([[TIDE], [QUAY]]);
    expect(readyIn(world, 1).origins).toEqual([{ url: TIDE, origin: { kind: 'session', tab: 2 } }]);
    expect(readyIn(world, 2).origins).toEqual([{ url: QUAY, origin: { kind: 'session', tab: 1 } }]);
  });

  it('have the new marks sent to the page that was there first', async () => {
    const world = await startBackground({ texts: TEXTS });
    const heard: unknown[] = [];
    world.scripts.set('1:0', (message) => heard.push(message) > 0);
    expect(await world.say(pageAt(QUAY), quay(world))).toMatchObject({ kind: 'marks', marks: [] });
    await world.say(pageAt(TIDE, '2026-03-13T09:05:00Z'), tide(world));
    await settled(world);
    expect(heard).toEqual([
      {
        kind: 'marks',
        capturedAt: '2026-03-13T09:00:00Z',
        highlight: true,
        marks: [
          expect.objectContaining({ shape: 'quote', differs: false }),
          expect.objectContaining({ shape: 'figure', differs: true }),
        ],
      },
    ]);
  });

  it('and a third on another find nothing in that', async () => {
    const world = await bothOpen();
    await world.say(pageAt(GULL), world.page(3, { url: GULL }));
    await settled(world);
    expect([foundIn(world, 1), foundIn(world, 2), foundIn(world, 3)]).toEqual([[TIDE], [QUAY], []]);
  });

  it('that were read at the same moment show each other too', async () => {
    const world = await startBackground({ texts: TEXTS });
    await Promise.all([world.say(pageAt(QUAY), quay(world)), world.say(pageAt(TIDE), tide(world))]);
    await settled(world);
    expect([foundIn(world, 1), foundIn(world, 2)]).toEqual([[TIDE], [QUAY]]);
  });

  it('of which one is closed: the other keeps the comparison, and no tab is named', async () => {
    const world = await bothOpen();
    world.fake.tabs.onRemoved.tell(2);
    await settled(world);
    expect(foundIn(world, 1)).toEqual([TIDE]);
    expect(readyIn(world, 1).origins).toEqual([{ url: TIDE, origin: { kind: 'session', tab: null } }]);
  });

  it('outlive the background', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), quay(world));
    await world.restart();
    await world.say(pageAt(TIDE), tide(world));
    await settled(world);
    expect([foundIn(world, 1), foundIn(world, 2)]).toEqual([[TIDE], [QUAY]]);
  });

  it('do not take the comparison from a page that cannot be compared again', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), quay(world));
    world.stored.set('tabs', [{ tab: 7, shows: null }, ...(world.stored.get('tabs') as object[])]);
    world.stored.set('tab:7', { kind: 'ready', article: 'of another version' });
    await world.say(pageAt(TIDE), tide(world));
    await settled(world);
    expect(foundIn(world, 1)).toEqual([TIDE]);
  });
});

describe('a private window', () => {
  it('shows nothing of the session, and nothing else shows it', async () => {
    const world = await bothOpen(privately);
    expect(readyIn(world, 2)).toMatchObject({ isPrivate: true, corpus: { articles: 1 } });
    expect([foundIn(world, 1), foundIn(world, 2)]).toEqual([[], []]);
  });

  it('shows nothing of what was added, marks nothing of it, and hears of nothing that comes', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), quay(world));
    await world.say({ kind: 'keep', tab: 1 }, world.sidebar());
    const heard: unknown[] = [];
    world.scripts.set('2:0', (message) => heard.push(message) > 0);
    expect(await world.say(pageAt(TIDE), tide(world, privately))).toMatchObject({ marks: [] });
    await world.say(pageAt(GULL), world.page(3, { url: GULL }));
    await settled(world);
    expect(readyIn(world, 2)).toMatchObject({ comparisons: [], origins: [], changes: [], addedAt: null });
    expect(heard).toEqual([]);
  });

  it('is named as the tab of no article', async () => {
    const world = await bothOpen();
    await world.say(pageAt(TIDE), world.page(3, { url: TIDE, tab: { id: 3, windowId: 2, incognito: true } }));
    world.fake.tabs.onRemoved.tell(2);
    await settled(world);
    expect(readyIn(world, 1).origins).toEqual([{ url: TIDE, origin: { kind: 'session', tab: null } }]);
  });
});

describe('where the browser has no room for the comparison', () => {
  it('it is made again as soon as there is', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), quay(world));
    await settled(world);
    const { set } = world.fake.storage.session;
    const isRevision = (values: Record<string, unknown>) =>
      (values['tab:1'] as TabState | undefined)?.kind === 'ready';
    world.fake.storage.session.set = async (values) => {
      if (isRevision(values)) throw new Error('QUOTA_BYTES quota exceeded');
      await set(values);
    };
    await world.say(pageAt(TIDE), tide(world));
    await settled(world);
    expect(foundIn(world, 1)).toEqual([]);
    world.fake.storage.session.set = set;
    world.fake.tabs.onRemoved.tell(9);
    await settled(world);
    expect(foundIn(world, 1)).toEqual([TIDE]);
  });
});

describe('without a session', () => {
  it('nothing is held', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.fake.storage.sync.set({ settings: { session: false } });
    await world.say(pageAt(QUAY), quay(world));
    await world.say(pageAt(TIDE), tide(world));
    await settled(world);
    expect([foundIn(world, 1), foundIn(world, 2)]).toEqual([[], []]);
    expect([...world.stored.keys()].filter((key) => key.startsWith('session-article'))).toEqual([]);
  });

  it('what was held is forgotten, and what it showed with it', async () => {
    const world = await bothOpen();
    await world.fake.storage.sync.set({ settings: { session: false } });
    await settled(world);
    expect([foundIn(world, 1), foundIn(world, 2)]).toEqual([[], []]);
    expect([...world.stored.keys()].filter((key) => key.startsWith('session-article'))).toEqual([]);
  });
});

describe('without highlights', () => {
  it('pages are told so, at once and when they are read', async () => {
    const world = await bothOpen();
    const heard: unknown[] = [];
    world.scripts.set('1:0', (message) => heard.push(message) > 0);
    await world.fake.storage.sync.set({ settings: { highlight: false } });
    await settled(world);
    expect(heard).toMatchObject([{ kind: 'marks', highlight: false, marks: [{}, {}] }]);
    const reply = await world.say(pageAt(QUAY, '2026-03-13T10:00:00Z'), quay(world));
    expect(reply).toMatchObject({ kind: 'marks', highlight: false });
  });
});

describe('one page read again', () => {
  const changed = async (before: string, now: string): Promise<World> => {
    const texts: Record<string, string> = { [QUAY]: before };
    const world = await startBackground({ texts });
    await world.say(pageAt(QUAY, '2026-03-13T09:00:00Z'), quay(world));
    texts[QUAY] = now;
    await world.say(pageAt(QUAY, '2026-03-13T12:00:00Z'), quay(world));
    await settled(world);
    return world;
  };
  const TOLL =
    'The storm killed 9 people in the harbour of Vesterhavn on Tuesday night, the coast guard said.';

  it('with another number says what it said before', async () => {
    const world = await changed(TOLL, TOLL.replace('9', '12'));
    const { changes, statements } = readyIn(world, 1);
    expect(changes).toEqual([
      {
        statement: statements.find(({ kind }) => kind === 'figure')?.id,
        was: '9 people',
        wasAt: '2026-03-13T09:00:00Z',
      },
    ]);
  });

  it('with the same words says nothing, and is held once', async () => {
    const world = await changed(TOLL, TOLL);
    expect(readyIn(world, 1).changes).toEqual([]);
    expect(world.stored.get('session-articles')).toHaveLength(1);
  });

  it('keeps saying so while late text comes, as often as it comes', async () => {
    const texts: Record<string, string> = { [QUAY]: TOLL };
    const world = await startBackground({ texts });
    const read = async (at: string, documentId: string) => {
      await world.say(pageAt(QUAY, `2026-03-13T${at}:00Z`), quay(world, { documentId }));
      await settled(world);
    };
    await read('09:00', 'D1');
    texts[QUAY] = TOLL.replace('9', '12');
    await read('12:00', 'D2');
    for (const minute of [1, 2, 3, 4, 5]) {
      texts[QUAY] += `\nA boat of ${minute * 3} metres was found on the beach of Lynge.`;
      await read(`12:0${minute}`, 'D2');
    }
    expect(readyIn(world, 1).changes).toMatchObject([{ was: '9 people', wasAt: '2026-03-13T09:00:00Z' }]);
    expect(world.stored.get('session-articles')).toHaveLength(3);
  });
});
