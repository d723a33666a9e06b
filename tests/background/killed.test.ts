import { describe, expect, it } from 'vitest';
import { pageAt, settled, startBackground, stateOf, type Texts, type World } from './start';

const QUAY = 'https://quay.example/wall';
const TIDE = 'https://tide.example/harbour';
const PLEA =
  '“We asked for a new sea wall for many winters and nobody in the capital listened to us,” said Oda Brekke.';
const TEXTS: Texts = { [QUAY]: PLEA, [TIDE]: `${PLEA} It was Tuesday.` };
const PAGES: readonly (readonly [number, string])[] = [
  [1, QUAY],
  [2, TIDE],
];
/** Ends of a background, spread over the whole of a reading and what follows it. */
const KILLS = 12;
/** Microtasks that reading a page and comparing the other tab again takes, about. */
const SPREAD = 400;
/** Turns of the event loop until a page's script asks again. */
const PATIENCE = 24;

/** What the content script does: sends its page, sends it again where no answer comes, and when it is asked to. */
function livePage(world: World, tab: number, url: string): void {
  let isAnswered = true;
  const send = async (): Promise<void> => {
    isAnswered = false;
    world.say(pageAt(url), world.page(tab, { url })).then((reply) => {
      isAnswered ||= reply !== undefined;
    });
    for (let turn = 0; turn < PATIENCE; turn++) await world.rest();
    if (!isAnswered) await send();
  };
  world.scripts.set(`${tab}:0`, (message) => {
    if ((message as { kind: string }).kind === 'read') void send();
    return true;
  });
}

async function afterMicrotasks(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

/** The addresses in which the tab's statements are found; null where it shows no comparison. */
function foundIn(world: World, tab: number): string[] | null {
  const state = stateOf(world, tab);
  if (state?.kind !== 'ready') return null;
  return state.comparisons.flatMap(({ matches }) => matches.map(({ article }) => article.url));
}

describe('a background that is killed', () => {
  it('at any moment of a reading leaves nothing stuck, and both tabs show each other', async () => {
    const world = await startBackground({ texts: TEXTS });
    for (const [tab, url] of PAGES) livePage(world, tab, url);
    for (let kill = 0; kill < KILLS; kill++) {
      for (const [tab] of PAGES) world.scripts.get(`${tab}:0`)?.({ kind: 'read' });
      await afterMicrotasks(Math.round((kill * SPREAD) / KILLS));
      await world.restart();
    }
    await settled(world);
    expect(PAGES.map(([tab]) => foundIn(world, tab))).toEqual([[TIDE], [QUAY]]);
    expect(world.stored.has('refresh-due')).toBe(false);
  });

  it('while a page was read whose tab is gone, leaves nothing of that tab', async () => {
    const world = await startBackground({ texts: TEXTS });
    world.stored.set('tab:3', { kind: 'working', since: 1 });
    world.stored.set('tabs', [{ tab: 3, shows: null }]);
    await world.restart();
    await settled(world);
    expect(world.stored.has('tab:3')).toBe(false);
  });

  it('before the other tab was compared again, leaves that to the next', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY }));
    await settled(world);
    const before = world.stored.get('tab:1');
    await world.say(pageAt(TIDE), world.page(2, { url: TIDE }));
    await settled(world);
    world.stored.set('tab:1', before);
    world.stored.set('refresh-due', true);
    await world.restart();
    await settled(world);
    expect(foundIn(world, 1)).toEqual([TIDE]);
  });
});
