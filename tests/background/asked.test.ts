import { describe, expect, it } from 'vitest';
import type { Asked } from '../../lib/shown';
import { MAX_ASKED_LENGTH } from '../../lib/shown';
import { pageAt, settled, startBackground, type Texts, type World } from './start';

const QUAY = 'https://quay.example/wall';
const WORDS = 'We asked for a new sea wall for many winters and nobody in the capital listened to us';
/** As the bundled pack of these tests has it. */
const BUNDLED = 'Nobody had lit the lighthouse when the ferry struck the reef';
const TEXTS: Texts = { [QUAY]: `“${WORDS},” said Oda Brekke, the harbour master.` };

const askedIn = ({ stored }: World, tab: number) => stored.get(`asked:${tab}`) as Asked | undefined;
const compareIn = (world: World, tab: number, words: string, from = world.sidebar()) =>
  world.say({ kind: 'compare-words', tab, words }, from);

const foundIn = (world: World, tab: number): string[] => {
  const asked = askedIn(world, tab);
  if (asked?.kind !== 'ready') throw new Error(`tab ${tab}: ${asked?.kind}`);
  return asked.comparisons.flatMap(({ matches }) => matches.map(({ article }) => article.url));
};

describe('words that are asked about', () => {
  it('on a page that is no article are found in the bundled pack, changed as outlets change them', async () => {
    const world = await startBackground({ texts: {} });
    const words = BUNDLED.replace('had lit', 'lit');
    expect(await compareIn(world, 4, words)).toEqual({ kind: 'done' });
    expect(askedIn(world, 4)).toMatchObject({ kind: 'ready', words, isCut: false, corpus: { articles: 1 } });
    expect(foundIn(world, 4)).toEqual(['https://ledger.example/story']);
  });

  it('are found in another tab, which is named', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY }));
    world.tabs.set(4, {});
    await compareIn(world, 4, WORDS);
    expect(askedIn(world, 4)).toMatchObject({
      origins: [{ url: QUAY, origin: { kind: 'session', tab: 1 } }],
    });
  });

  it('in a private window are found in the bundled pack alone', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY }));
    world.tabs.set(4, { incognito: true });
    await compareIn(world, 4, WORDS);
    expect(foundIn(world, 4)).toEqual([]);
    await compareIn(world, 4, BUNDLED);
    expect(foundIn(world, 4)).toEqual(['https://ledger.example/story']);
  });

  it.each([
    ['that was read', true],
    ['whose address is only seen', false],
  ])('are not found in their own page %s', async (_what, isRead) => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY }));
    if (!isRead) world.stored.delete('tab:1');
    world.tabs.set(1, { url: `${QUAY}#top` });
    await compareIn(world, 1, WORDS);
    expect(foundIn(world, 1)).toEqual([]);
  });

  it('are taken away when the reader goes back, and with their tab', async () => {
    const world = await startBackground({ texts: {} });
    await compareIn(world, 4, WORDS);
    await compareIn(world, 5, WORDS);
    await world.say({ kind: 'end-words', tab: 4 }, world.sidebar());
    world.fake.tabs.onRemoved.tell(5);
    await settled(world);
    expect([askedIn(world, 4), askedIn(world, 5)]).toEqual([undefined, undefined]);
  });

  it('give way to what was asked after them', async () => {
    const world = await startBackground({ texts: {} });
    await Promise.all([compareIn(world, 4, WORDS), compareIn(world, 4, BUNDLED)]);
    expect(askedIn(world, 4)).toMatchObject({ kind: 'ready', words: BUNDLED });
  });

  it('are not brought back by an answer that comes after the reader has gone back', async () => {
    const world = await startBackground({ texts: {} });
    const answer = compareIn(world, 4, WORDS);
    await world.say({ kind: 'end-words', tab: 4 }, world.sidebar());
    await answer;
    await settled(world);
    expect(askedIn(world, 4)).toBeUndefined();
  });

  it('are compared by the next background, where this one was killed over them', async () => {
    const world = await startBackground({ texts: {} });
    void compareIn(world, 4, BUNDLED);
    for (let turn = 0; turn < 100 && askedIn(world, 4) === undefined; turn++) await Promise.resolve();
    expect(askedIn(world, 4)).toMatchObject({ kind: 'working' });
    await world.restart();
    await settled(world);
    expect(foundIn(world, 4)).toEqual(['https://ledger.example/story']);
  });

  it('of another tab are none of a frame’s', async () => {
    const world = await startBackground({ texts: {} });
    expect(await compareIn(world, 4, WORDS, world.sidebar(3))).toMatchObject({ kind: 'failed' });
    expect(askedIn(world, 4)).toBeUndefined();
  });
});

describe('a selection', () => {
  const choose = ({ fake }: World, selectionText: string) =>
    fake.contextMenus.onClicked.tell({ menuItemId: 'compare-words', selectionText }, { id: 4 });

  it('is compared from the menu, the panel opened within the gesture', async () => {
    const world = await startBackground({ texts: {} });
    choose(world, BUNDLED);
    expect(world.calls).toEqual(['panel 4']);
    await settled(world);
    expect(foundIn(world, 4)).toEqual(['https://ledger.example/story']);
    expect(world.calls).toEqual(['panel 4']);
  });

  it('of a whole page is cut at a word, and says so', async () => {
    const world = await startBackground({ texts: {} });
    choose(world, `${BUNDLED}. ${'word '.repeat(MAX_ASKED_LENGTH)}`);
    await settled(world);
    const asked = askedIn(world, 4);
    expect(asked).toMatchObject({ kind: 'ready', isCut: true });
    expect(asked?.words).toMatch(/ word$/);
    expect(asked?.words.length).toBeLessThanOrEqual(MAX_ASKED_LENGTH);
  });
});
