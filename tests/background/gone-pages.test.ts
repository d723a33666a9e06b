import { describe, expect, it } from 'vitest';
import { pageAt, readyAt, slowComparison, startBackground } from './start';

const URL = 'https://quay.example/wall';

async function withArticle() {
  const world = await startBackground();
  world.scripts.set('1:0', () => true);
  await world.say(pageAt(URL), world.page(1));
  return world;
}

describe('what was known of a tab', () => {
  it.each([{ status: 'loading' }, { status: 'complete' }, { url: 'https://elsewhere.example/' }])(
    'is forgotten at %j, when our script is gone without a word',
    async (change) => {
      const { fake, scripts, stored, rest } = await withArticle();
      scripts.delete('1:0');
      fake.tabs.onUpdated.tell(1, change);
      await rest();
      expect(stored.has('tab:1')).toBe(false);
    },
  );

  it.each([{ status: 'complete' }, { url: `${URL}#end` }, { title: 'Wall' }])(
    'stays at %j, while our script is there',
    async (change) => {
      const { fake, stored, rest } = await withArticle();
      fake.tabs.onUpdated.tell(1, change);
      await rest();
      expect(stored.get('tab:1')).toEqual(readyAt(URL));
    },
  );

  it('is looked at when the page takes another address without loading', async () => {
    const { fake, scripts, rest } = await withArticle();
    const heard: unknown[] = [];
    scripts.set('1:0', (message) => heard.push(message) > 0);
    fake.tabs.onUpdated.tell(1, { url: 'https://quay.example/lamp' });
    await rest();
    expect(heard).toEqual([{ kind: 'ping' }, { kind: 'look' }]);
  });

  it('is forgotten where only a refusal was known, for that was of another page', async () => {
    const { fake, refusals, stored, rest } = await startBackground();
    refusals.injection = 'Cannot access a chrome:// URL';
    fake.action.onClicked.tell({ id: 1 });
    await rest();
    expect(stored.get('tab:1')).toEqual({ kind: 'no-article', why: 'unsupported' });
    fake.tabs.onUpdated.tell(1, { status: 'loading' });
    await rest();
    expect(stored.has('tab:1')).toBe(false);
  });

  it('is not written by a comparison that ends after the page is gone', async () => {
    const { compare, ends } = slowComparison();
    const { say, page, fake, stored, rest } = await startBackground({ compare });
    const reply = say(pageAt(URL), page(1));
    await rest();
    fake.tabs.onUpdated.tell(1, { status: 'loading' });
    await rest();
    ends[0]?.();
    expect(await reply).toEqual({ kind: 'done' });
    expect(stored.has('tab:1')).toBe(false);
  });

  it('is not taken from the next page, which spoke while the last was looked for', async () => {
    const { say, page, fake, scripts, stored, rest } = await withArticle();
    let fail = (): void => undefined;
    scripts.set(
      '1:0',
      () =>
        new Promise((_resolve, reject) => {
          fail = () => reject(new Error('The message port closed.'));
        }),
    );
    fake.tabs.onUpdated.tell(1, { status: 'loading' });
    await rest();
    await say(pageAt('https://quay.example/lamp'), page(1));
    fail();
    await rest();
    expect(stored.get('tab:1')).toEqual(readyAt('https://quay.example/lamp'));
  });

  it('leaves nothing behind when the tab is closed', async () => {
    const { fake, say, page, sidebar, stored, rest } = await startBackground({ firefox: 'closed' });
    await say(pageAt(URL), page(1));
    await say({ kind: 'watch-tab', tab: 1 }, sidebar(1));
    await say({ kind: 'open', statement: 'q1' }, page(1));
    fake.tabs.onRemoved.tell(1);
    await rest();
    expect([...stored]).toEqual([['tabs', []]]);
  });
});
