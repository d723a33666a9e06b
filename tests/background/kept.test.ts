import { describe, expect, it } from 'vitest';
import type { SidebarReply } from '../../lib/protocol';
import { pageAt, readyIn, settled, startBackground, type Texts, type World } from './start';

const QUAY = 'https://quay.example/wall';
const TIDE = 'https://tide.example/harbour';
const SPEECH =
  '“We asked for a new sea wall for many winters and nobody in the capital listened to us,” said Oda Brekke.';
const TEXTS: Texts = { [QUAY]: SPEECH, [TIDE]: `${SPEECH}\nThe storm killed 9 people on Tuesday night.` };

const read = (world: World, tab: number, url: string, capturedAt?: string) =>
  world.say(pageAt(url, capturedAt), world.page(tab, { url }));
const ask = (world: World, message: object) => world.say(message, world.sidebar()) as Promise<SidebarReply>;

async function withArticle(): Promise<World> {
  const world = await startBackground({ texts: TEXTS });
  await read(world, 1, QUAY);
  await settled(world);
  return world;
}

describe('an article that is added', () => {
  it('says when, in every tab that shows it', async () => {
    const world = await withArticle();
    await read(world, 2, QUAY);
    expect(await ask(world, { kind: 'keep', tab: 1 })).toEqual({ kind: 'done' });
    await settled(world);
    const { addedAt } = readyIn(world, 1);
    expect(Date.parse(addedAt ?? '')).not.toBeNaN();
    expect(readyIn(world, 2).addedAt).toBe(addedAt);
  });

  it('is found after the browser was closed, and named as added', async () => {
    const world = await withArticle();
    await ask(world, { kind: 'keep', tab: 1 });
    await settled(world);
    world.stored.clear();
    await world.restart();
    await read(world, 2, TIDE);
    await settled(world);
    expect(readyIn(world, 2).origins).toEqual([
      { url: QUAY, origin: { kind: 'kept', addedAt: expect.any(String), tab: null } },
    ]);
  });

  it('is listed and counted, and removed by its address', async () => {
    const world = await withArticle();
    await ask(world, { kind: 'keep', tab: 1 });
    expect(await ask(world, { kind: 'list-kept' })).toMatchObject({
      articles: [{ url: QUAY, versions: 1, statements: 1 }],
    });
    expect(await ask(world, { kind: 'holdings' })).toMatchObject({
      corpus: { articles: 2 },
      bundled: 1,
      session: 0,
      kept: 1,
    });
    expect(await ask(world, { kind: 'unkeep-address', url: QUAY })).toEqual({ kind: 'done' });
    await settled(world);
    expect(await ask(world, { kind: 'list-kept' })).toEqual({ kind: 'kept', articles: [] });
    expect(await ask(world, { kind: 'holdings' })).toMatchObject({ bundled: 1, session: 1, kept: 0 });
    expect(readyIn(world, 1).addedAt).toBeNull();
  });

  it('is removed from its tab', async () => {
    const world = await withArticle();
    await ask(world, { kind: 'keep', tab: 1 });
    expect(await ask(world, { kind: 'unkeep', tab: 1 })).toEqual({ kind: 'done' });
    expect(readyIn(world, 1).addedAt).toBeNull();
  });

  it('keeps what it says later beside what it said, also without a session', async () => {
    const texts: Record<string, string> = { [TIDE]: 'The storm killed 9 people on Tuesday night.' };
    const world = await startBackground({ texts });
    await world.fake.storage.sync.set({ settings: { session: false } });
    await read(world, 1, TIDE, '2026-03-13T09:00:00Z');
    await ask(world, { kind: 'keep', tab: 1 });
    texts[TIDE] = 'The storm killed 12 people on Tuesday night.';
    await read(world, 1, TIDE, '2026-03-13T12:00:00Z');
    await settled(world);
    expect(readyIn(world, 1).changes).toMatchObject([{ was: '9 people', wasAt: '2026-03-13T09:00:00Z' }]);
    expect(await ask(world, { kind: 'list-kept' })).toMatchObject({ articles: [{ versions: 2 }] });
  });
});

describe('nothing is added', () => {
  it.each([
    ['where there is no article', { kind: 'keep', tab: 5 }],
    ['where a frame asks for another tab', { kind: 'keep', tab: 2 }],
  ])('%s', async (_where, message) => {
    const world = await withArticle();
    const from = message.tab === 2 ? world.sidebar(1) : world.sidebar();
    expect(await world.say(message, from)).toMatchObject({ kind: 'failed' });
    expect(await ask(world, { kind: 'list-kept' })).toMatchObject({ articles: [] });
  });

  it('from a private window', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY, tab: { id: 1, windowId: 2, incognito: true } }));
    expect(await ask(world, { kind: 'keep', tab: 1 })).toEqual({
      kind: 'failed',
      reason: 'Nothing is kept from private windows.',
    });
    expect(await ask(world, { kind: 'list-kept' })).toMatchObject({ articles: [] });
  });

  it('and the reason is told, where the store cannot be opened', async () => {
    const world = await withArticle();
    globalThis.indexedDB.open = () => {
      throw new DOMException('A mutation operation was attempted on a database that did not allow it.');
    };
    await world.restart();
    expect(await ask(world, { kind: 'keep', tab: 1 })).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Your library cannot be used'),
    });
    expect(await read(world, 2, TIDE)).toMatchObject({ kind: 'marks' });
  });
});

describe('the key that adds', () => {
  const press = ({ fake }: World, tab: number) => fake.commands.onCommand.tell('add-article', { id: tab });

  it('opens the panel within the gesture and adds what was read', async () => {
    const world = await withArticle();
    press(world, 1);
    expect(world.calls).toEqual(['panel 1']);
    await settled(world);
    expect(readyIn(world, 1).addedAt).not.toBeNull();
  });

  it('has a page read that was not, and adds it then, whatever became of the background meanwhile', async () => {
    const world = await startBackground({ texts: TEXTS });
    press(world, 1);
    await settled(world);
    expect(world.calls).toEqual(['panel 1', 'inject 1']);
    await world.restart();
    await read(world, 1, QUAY);
    await settled(world);
    expect(readyIn(world, 1).addedAt).not.toBeNull();
  });

  it('adds nothing later, where the page was none', async () => {
    const world = await startBackground({ texts: TEXTS });
    press(world, 1);
    await settled(world);
    await world.say({ kind: 'no-article', why: 'not-an-article' }, world.page(1));
    await read(world, 1, QUAY);
    await settled(world);
    expect(readyIn(world, 1).addedAt).toBeNull();
  });
});
