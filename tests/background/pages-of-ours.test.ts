import { describe, expect, it } from 'vitest';
import type { SidebarReply } from '../../lib/protocol';
import { HERE } from '../components/ferry';
import { pageAt, startBackground, type Texts, type World } from './start';

const QUAY = 'https://quay.example/wall';
const LEDGER = 'https://ledger.example/story';
const BUNDLED = 'Nobody had lit the lighthouse when the ferry struck the reef';
const TEXTS: Texts = { [QUAY]: `“${BUNDLED},” said Oda Brekke.` };

const ask = (world: World, message: object, from = world.sidebar()) =>
  world.say(message, from) as Promise<SidebarReply>;

describe('the way to an article', () => {
  it('is the tab that shows it, brought to the front with its window', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY }));
    world.tabs.set(1, { windowId: 9 });
    expect(await ask(world, { kind: 'go-to', url: `${QUAY}?utm_source=x` })).toEqual({ kind: 'done' });
    expect(world.calls).toEqual(['show tab 1', 'show window 9']);
  });

  it('is its address, where no tab shows it, or that tab has just gone', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: QUAY }));
    expect(await ask(world, { kind: 'go-to', url: QUAY })).toEqual({ kind: 'done' });
    expect(await ask(world, { kind: 'go-to', url: LEDGER })).toEqual({ kind: 'done' });
    expect(world.calls).toEqual([`open ${QUAY}`, `open ${LEDGER}`]);
  });

  it('opens once, where the question comes again because its answer was lost', async () => {
    const world = await startBackground({ texts: TEXTS });
    await ask(world, { kind: 'go-to', url: LEDGER });
    await world.restart();
    expect(await ask(world, { kind: 'go-to', url: LEDGER })).toEqual({ kind: 'done' });
    expect(world.calls).toEqual([`open ${LEDGER}`]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/hosts',
    'chrome://settings',
    'data:text/html,x',
    'ledger',
    '',
  ])('is none at %j', async (url) => {
    const world = await startBackground({ texts: TEXTS });
    expect(await ask(world, { kind: 'go-to', url })).toMatchObject({ kind: 'failed' });
    expect(world.calls).toEqual([]);
  });
});

describe('a demonstration', () => {
  const message = {
    kind: 'demonstrate',
    article: { ...HERE, url: QUAY, publishedAt: '2025-04-24', text: `“${BUNDLED},” she said.` },
  };

  it('is compared with the bundled pack alone, and leaves nothing', async () => {
    const world = await startBackground({ texts: TEXTS });
    await world.say(pageAt(QUAY), world.page(1, { url: 'https://quay.example/other' }));
    const before = new Map(world.stored);
    const reply = await ask(world, message);
    expect(reply).toMatchObject({
      kind: 'demonstrated',
      marks: [{ shape: 'quote' }],
      ready: {
        corpus: { articles: 1 },
        origins: [{ url: LEDGER, origin: { kind: 'bundled' } }],
        addedAt: null,
      },
    });
    expect(world.stored).toEqual(before);
  });

  it.each([
    ['demonstrate', message],
    ['list-kept', { kind: 'list-kept' }],
    ['unkeep-address', { kind: 'unkeep-address', url: QUAY }],
  ])('and lists are not for frames: %s', async (_kind, asked) => {
    const world = await startBackground({ texts: TEXTS });
    expect(await ask(world, asked, world.sidebar(1))).toEqual({
      kind: 'failed',
      reason: 'A frame may not do this.',
    });
  });
});
