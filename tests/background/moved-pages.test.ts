/** Pages that change their address before their words. */
import { describe, expect, it } from 'vitest';
import type { SidebarReply } from '../../lib/protocol';
import type { ReadyTab } from '../../lib/shown';
import { pageAt, readyIn, settled, startBackground, type World } from './start';

const STORM = 'https://quay.example/storm';
const LAMP = 'https://quay.example/lamp';
const COPY = 'https://tide.example/storm';
const OF_STORM =
  'The storm killed 9 people in the harbour of Vesterhavn on Tuesday night, the coast guard said.\n“We asked for a new sea wall for many winters and nobody listened to us,” said Oda Brekke.';
const OF_LAMP = OF_STORM.replace('9', '12').replace('many', 'forty');

const AT: Readonly<Record<string, string>> = { first: '09:00', second: '09:01', third: '09:02' };

/** The tab's page at this address and moment; one document unless another is named. */
async function read(world: World, url: string, when: string, documentId = 'D1', tab = 1): Promise<void> {
  await world.say(pageAt(url, `2026-03-13T${AT[when]}:00Z`), world.page(tab, { url, documentId }));
  await settled(world);
}

const heldOf = ({ stored }: World) =>
  [...stored].filter(([key]) => key.startsWith('session-article:')).map(([, value]) => value);

const urlsHeld = (world: World) =>
  heldOf(world).map((article) => (article as ReadyTab & { meta: { url: string } }).meta.url);

describe('words of the address before', () => {
  it('are compared, but never held for the new address, and no version of it', async () => {
    const texts: Record<string, string> = { [STORM]: OF_STORM, [LAMP]: OF_STORM };
    const world = await startBackground({ texts });
    await read(world, STORM, 'first');
    await read(world, LAMP, 'second');
    expect(readyIn(world, 1).article.url).toBe(LAMP);
    expect(urlsHeld(world)).toEqual([STORM]);
    texts[LAMP] = OF_LAMP;
    await read(world, LAMP, 'third');
    expect(readyIn(world, 1).changes).toEqual([]);
    expect(urlsHeld(world)).toEqual([STORM, LAMP]);
  });

  it('are told from its own also by the next background', async () => {
    const world = await startBackground({ texts: { [STORM]: OF_STORM, [LAMP]: OF_STORM } });
    await read(world, STORM, 'first');
    await world.restart();
    await read(world, LAMP, 'second');
    await world.restart();
    await read(world, LAMP, 'third');
    expect(urlsHeld(world)).toEqual([STORM]);
  });

  it('are no change of what was said at the new address, now and when the corpus changes', async () => {
    const texts: Record<string, string> = { [STORM]: OF_STORM, [LAMP]: OF_LAMP, [COPY]: OF_STORM };
    const world = await startBackground({ texts });
    await read(world, LAMP, 'first', 'D0');
    await read(world, STORM, 'second');
    texts[LAMP] = OF_STORM;
    await read(world, LAMP, 'third');
    expect(readyIn(world, 1).changes).toEqual([]);
    await read(world, COPY, 'third', 'D2', 2);
    expect(readyIn(world, 1)).toMatchObject({ article: { url: LAMP }, changes: [] });
  });

  it('are not added for the new address, not even where that is an added one', async () => {
    const texts: Record<string, string> = { [STORM]: OF_STORM, [LAMP]: OF_LAMP };
    const world = await startBackground({ texts });
    const ask = (message: object) => world.say(message, world.sidebar()) as Promise<SidebarReply>;
    await read(world, LAMP, 'first');
    await ask({ kind: 'keep', tab: 1 });
    await read(world, STORM, 'second');
    texts[LAMP] = OF_STORM;
    await read(world, LAMP, 'third');
    expect(await ask({ kind: 'keep', tab: 1 })).toMatchObject({ kind: 'failed' });
    expect(await ask({ kind: 'list-kept' })).toMatchObject({ articles: [{ url: LAMP, versions: 1 }] });
  });
});

describe('the same words', () => {
  it.each([
    ['in a document of their own', LAMP, 'D2'],
    ['of another site', COPY, 'D1'],
  ])('%s are held', async (_where, url, documentId) => {
    const world = await startBackground({ texts: { [STORM]: OF_STORM, [url]: OF_STORM } });
    await read(world, STORM, 'first');
    await read(world, url, 'second', documentId);
    expect(urlsHeld(world)).toEqual([STORM, url]);
  });
});

describe('one text under several addresses', () => {
  it('is not compared with itself', async () => {
    const world = await startBackground({ texts: { [STORM]: OF_STORM, [LAMP]: `${OF_STORM}\n${OF_LAMP}` } });
    await read(world, STORM, 'first');
    await read(world, LAMP, 'second', 'D1', 2);
    expect([1, 2].map((tab) => readyIn(world, tab).comparisons)).toEqual([[], []]);
  });
});
