import { describe, expect, it } from 'vitest';
import type { LibraryChoices, Remember } from '../../lib/library/choices';
import type { SidebarReply } from '../../lib/protocol';
import { pageAt, readyIn, settled, startBackground, type Texts, type World } from './start';

const QUAY = 'https://quay.example/wall';
const TIDE = 'https://tide.example/harbour';
const SPEECH =
  '“We asked for a new sea wall for many winters and nobody in the capital listened to us,” said Oda Brekke.';
const TEXTS: Texts = { [QUAY]: SPEECH, [TIDE]: `${SPEECH}\nThe storm killed 9 people on Tuesday night.` };

const NO_BOUNDS = { maxAgeDays: null, maxBytes: null };
const choose = (world: World, remember: Remember, retention: LibraryChoices['retention'] = NO_BOUNDS) =>
  world.fake.storage.local.set({ library: { remember, retention } });
const read = (world: World, tab: number, url: string, incognito = false) =>
  world.say(pageAt(url), world.page(tab, { url, tab: { id: tab, windowId: 1, incognito } }));

async function kept(world: World): Promise<number> {
  const reply = (await world.say({ kind: 'holdings' }, world.sidebar())) as SidebarReply;
  return reply.kind === 'holdings' ? reply.remembered + reply.kept : Number.NaN;
}

/** The browser is closed and started again: its session is over. */
async function closed(world: World): Promise<void> {
  await settled(world);
  world.stored.clear();
  await world.restart();
}

describe('an article that was read', () => {
  it.each<[string, Remember, number]>([
    ['is not kept, where nothing was chosen', { kind: 'off' }, 0],
    ['is kept, where all sites are remembered', { kind: 'everywhere' }, 1],
    ['is kept, where its site is listed', { kind: 'sites', hosts: ['quay.example'] }, 1],
    ['is not kept, where another site is listed', { kind: 'sites', hosts: ['tide.example'] }, 0],
  ])('%s', async (_, remember, count) => {
    const world = await startBackground({ texts: TEXTS });
    await choose(world, remember);
    await read(world, 1, QUAY);
    await closed(world);
    expect(await kept(world)).toBe(count);
  });

  it('of a private window is never kept', async () => {
    const world = await startBackground({ texts: TEXTS });
    await choose(world, { kind: 'everywhere' });
    await read(world, 1, QUAY, true);
    await closed(world);
    expect(await kept(world)).toBe(0);
  });

  it('is found in another browser session, and named as remembered', async () => {
    const world = await startBackground({ texts: TEXTS });
    await choose(world, { kind: 'everywhere' });
    await read(world, 1, QUAY);
    await closed(world);
    await read(world, 2, TIDE);
    await settled(world);
    expect(readyIn(world, 2).origins).toEqual([
      { url: QUAY, origin: { kind: 'remembered', keptAt: expect.any(String), tab: null } },
    ]);
  });

  it('is kept from the moment of the choice, where it is still open', async () => {
    const world = await startBackground({ texts: TEXTS });
    await read(world, 1, QUAY);
    await settled(world);
    await choose(world, { kind: 'sites', hosts: ['quay.example'] });
    await closed(world);
    expect(await kept(world)).toBe(1);
  });

  it('becomes an added one, where the reader adds it', async () => {
    const world = await startBackground({ texts: TEXTS });
    await choose(world, { kind: 'everywhere' });
    await read(world, 1, QUAY);
    await world.say({ kind: 'keep', tab: 1 }, world.sidebar());
    await closed(world);
    expect(await world.say({ kind: 'holdings' }, world.sidebar())).toMatchObject({ kept: 1, remembered: 0 });
    await read(world, 2, TIDE);
    await settled(world);
    expect(readyIn(world, 2).origins).toMatchObject([{ origin: { kind: 'kept' } }]);
  });
});

describe('bounds', () => {
  it('that the reader sets take effect at once, and spare what was added', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.fake.storage.sync.set({ settings: { session: false } });
    await choose(world, { kind: 'everywhere' });
    await read(world, 1, QUAY);
    await read(world, 2, TIDE);
    await world.say({ kind: 'keep', tab: 1 }, world.sidebar());
    await settled(world);
    expect(await kept(world)).toBe(2);
    await choose(world, { kind: 'off' }, { maxAgeDays: null, maxBytes: 1 });
    await settled(world);
    expect(await kept(world)).toBe(1);
  });
});

describe('a library that changed in a page of our own', () => {
  it('is compared with anew', async () => {
    const world = await startBackground({ texts: TEXTS });
    await choose(world, { kind: 'everywhere' });
    await read(world, 1, QUAY);
    await closed(world);
    await read(world, 2, TIDE);
    await settled(world);
    expect(readyIn(world, 2).comparisons).toHaveLength(1);
    const { eraseLibrary } = await import('../../browser/library/changes');
    await eraseLibrary();
    await world.say({ kind: 'library-changed' }, world.sidebar());
    await settled(world);
    expect(readyIn(world, 2).comparisons).toEqual([]);
  });
});

describe('the pack that came with the extension', () => {
  it('takes no part while it is off', async () => {
    const world = await startBackground({ texts: TEXTS });
    await read(world, 1, TIDE);
    await settled(world);
    const { articles } = readyIn(world, 1).corpus;
    expect(articles).toBeGreaterThan(0);
    await world.fake.storage.local.set({ library: { isBundledOn: false } });
    await settled(world);
    const without = readyIn(world, 1).corpus.articles;
    expect(without).toBeLessThan(articles);
    await world.fake.storage.local.set({ library: { isBundledOn: true } });
    await settled(world);
    expect(readyIn(world, 1).corpus.articles).toBe(articles);
  });
});

describe('what a choice brings', () => {
  it('is not what was erased, where nothing more is remembered than before', async () => {
    const world = await startBackground({ texts: TEXTS });
    await choose(world, { kind: 'everywhere' });
    await read(world, 1, QUAY);
    await settled(world);
    const { eraseLibrary } = await import('../../browser/library/changes');
    await eraseLibrary();
    await choose(world, { kind: 'everywhere' }, { maxAgeDays: 365, maxBytes: null });
    await settled(world);
    expect(await kept(world)).toBe(0);
  });
  it('is what the reader has before her eyes, where its site is chosen', async () => {
    const world = await startBackground({ texts: TEXTS });
    await read(world, 1, QUAY);
    await settled(world);
    await choose(world, { kind: 'sites', hosts: ['quay.example'] });
    await closed(world);
    expect(await kept(world)).toBe(1);
  });
});

describe('a pack', () => {
  it('accuses no page of a change', async () => {
    const world = await startBackground({ texts: TEXTS });
    await read(world, 1, QUAY);
    await settled(world);
    const [{ addPack }, { importCaptures }, { prepare }] = await Promise.all([
      import('../../browser/library/packs'),
      import('../../browser/library/changes'),
      import('../../lib/corpus/prepared'),
    ]);
    const { article: meta, statements } = readyIn(world, 1);
    const other = statements.map((one) => ({ ...one, text: one.text.replace('many', 'nine') }));
    const article = { meta: { ...meta, capturedAt: '2020-01-01T00:00:00.000Z' }, statements: other };
    const pack = await addPack('harbour', true, '2026-03-01T10:00:00Z');
    const { address } = prepare(article);
    await importCaptures([{ address, addedAt: null, article, visit: null, keptAt: 1, pack }]);
    await read(world, 1, QUAY);
    await settled(world);
    expect(readyIn(world, 1).changes).toEqual([]);
  });
});
