import { describe, expect, it } from 'vitest';
import { pageAt, startBackground } from './start';

const SITE = '*://quay.example/*';

async function withTabs(urls: readonly (string | undefined)[]) {
  const world = await startBackground();
  for (const [index, url] of urls.entries()) world.tabs.set(index + 1, url === undefined ? {} : { url });
  return world;
}

describe('a site that is granted', () => {
  it('has its open tabs read, and no other', async () => {
    const { fake, granted, registered, calls, rest } = await withTabs([
      'https://quay.example/wall',
      'https://elsewhere.example/',
      undefined,
    ]);
    granted.add(SITE);
    fake.permissions.onAdded.tell({ origins: [SITE] });
    await rest();
    expect(registered.get('content')?.matches).toEqual([SITE]);
    expect(calls).toEqual(['inject 1']);
  });

  it('leaves a tab that is read already alone, but tries again where it was refused', async () => {
    const { fake, say, page, granted, stored, calls, rest } = await withTabs([
      'https://quay.example/wall',
      'https://quay.example/lamp',
    ]);
    await say(pageAt('https://quay.example/wall'), page(1));
    stored.set('tab:2', { kind: 'failed', reason: 'Cannot access contents of the page.' });
    granted.add(SITE);
    fake.permissions.onAdded.tell({ origins: [SITE] });
    await rest();
    expect(calls).toEqual(['inject 2']);
  });
});

describe('a site that is taken back', () => {
  it('is left in all its tabs, and only there', async () => {
    const { fake, scripts, stored, registered, rest } = await withTabs([
      'https://quay.example/wall',
      'https://elsewhere.example/',
      undefined,
      'https://quay.example/frozen',
    ]);
    registered.set('content', { id: 'content', matches: [SITE] });
    const left: number[] = [];
    for (const tab of [1, 2, 3]) {
      stored.set(`tab:${tab}`, { kind: 'working', since: 1 });
      scripts.set(`${tab}:0`, () => {
        left.push(tab);
        return true;
      });
    }
    scripts.set('4:0', () => new Promise(() => undefined));
    fake.permissions.onRemoved.tell({ origins: [SITE] });
    await rest();
    expect(left.sort()).toEqual([1, 3]);
    expect([...stored.keys()].filter((key) => key.startsWith('tab:'))).toEqual(['tab:2']);
    expect(registered.size).toBe(0);
  });

  it('stays where another grant covers it', async () => {
    const { fake, granted, scripts, rest } = await withTabs(['https://quay.example/wall']);
    const left: unknown[] = [];
    scripts.set('1:0', (message) => {
      left.push(message);
      return true;
    });
    granted.add('*://*/*');
    fake.permissions.onRemoved.tell({ origins: [SITE] });
    await rest();
    expect(left).toEqual([]);
  });
});

describe('installation and start', () => {
  it('make an item of the menu for pages and one for selections, also when both are told at once', async () => {
    const { fake, menu, rest } = await startBackground();
    fake.runtime.onInstalled.tell({ reason: 'install' });
    fake.runtime.onStartup.tell();
    await rest();
    expect([...menu].map(([id, { contexts }]) => [id, contexts])).toEqual([
      ['compare', ['page', 'link', 'image']],
      ['compare-words', ['selection']],
    ]);
  });

  it.each([
    ['install', ['open chrome-extension://as-reported/welcome.html']],
    ['update', []],
  ])('show the welcome page after %s: %j', async (reason, opened) => {
    const { fake, calls, rest } = await startBackground();
    fake.runtime.onInstalled.tell({ reason });
    await rest();
    expect(calls).toEqual(opened);
  });

  it('read the granted tabs that are open, as after an update', async () => {
    const { fake, granted, calls, rest } = await withTabs(['https://quay.example/wall']);
    granted.add(SITE);
    fake.runtime.onInstalled.tell({ reason: 'update' });
    await rest();
    expect(calls).toContain('inject 1');
  });
});
