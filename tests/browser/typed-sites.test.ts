import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForSites, domainPattern, giveBackSite, typedPattern, watchGrants } from '../../browser/sites';
import { fake, granted } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

beforeEach(() => granted.clear());

describe('what a reader types as a site', () => {
  it.each([
    ['a bare host', 'quay.example', '*://*.quay.example/*'],
    ['a host with www', 'www.quay.example', '*://*.quay.example/*'],
    ['an address with path, query and port', 'http://www.quay.example:8080/a?b#c', '*://*.quay.example/*'],
    ['a host with a path', 'quay.example/news', '*://*.quay.example/*'],
    ['a subdomain', 'https://news.quay.example', '*://*.news.quay.example/*'],
    ['capitals and spaces around', '  Quay.Example ', '*://*.quay.example/*'],
    ['a host with its last dot', 'quay.example.', '*://*.quay.example/*'],
    ['a host in another script', 'кий.example', '*://*.xn--h1acb.example/*'],
    ['an address in numbers', '127.0.0.1:8080', '*://127.0.0.1/*'],
    ['this machine', 'http://localhost:3000/', '*://localhost/*'],
  ])('%s is covered', (_, typed, pattern) => {
    expect(typedPattern(typed)).toBe(pattern);
  });
  it.each([
    ['nothing', '  '],
    ['one word', 'quay'],
    ['words of a search', 'the quay times'],
    ['a mail address', 'ann@quay.example'],
    ['a page of the browser', 'about://config'],
    ['a file', 'file:///news.html'],
    ['a pattern', '*.example.com'],
    ['dots alone', '..'],
    ['an endless line', `${'a'.repeat(3000)}.example`],
  ])('%s is no site', (_, typed) => {
    expect(typedPattern(typed)).toBeNull();
  });
});

it.each([
  ['bbc.com', '*://*.bbc.com/*'],
  ['www.bbc.com', '*://*.bbc.com/*'],
  ['[::1]', '*://[::1]/*'],
])('the pattern of %s is %s', (host, pattern) => {
  expect(domainPattern(host)).toBe(pattern);
});

it('several sites are asked for in one question', async () => {
  const request = vi.spyOn(fake.permissions, 'request');
  expect(await askForSites(['*://*.a.example/*', '*://*.b.example/*'])).toBe(true);
  expect(request.mock.calls).toEqual([[{ origins: ['*://*.a.example/*', '*://*.b.example/*'] }]]);
});

describe('a site that is taken back', () => {
  it.each([
    ['as it was granted', ['*://*.quay.example/*'], '*://*.quay.example/*', []],
    ['by its host, granted with its domain', ['*://*.quay.example/*'], '*://news.quay.example/*', []],
    ['for one scheme alone', ['https://quay.example/*'], '*://quay.example/*', []],
    ['beside another', ['*://a.example/*', '*://b.example/*'], '*://a.example/*', ['*://b.example/*']],
    ['beside all sites', ['*://*/*', '*://a.example/*'], '*://a.example/*', ['*://*/*']],
    ['under all sites only', ['*://*/*'], '*://a.example/*', ['*://*/*']],
    ['as all sites', ['*://*/*', '*://a.example/*'], '*://*/*', ['*://a.example/*']],
  ])('%s', async (_, before, pattern, after) => {
    for (const origin of before) granted.add(origin);
    expect(await giveBackSite(pattern)).toBe(true);
    expect([...granted]).toEqual(after);
  });
});

describe('grants that are watched', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const fail = (error: unknown) => {
    throw error;
  };
  it('are told at once and after each change, until the watch ends', async () => {
    granted.add('*://*.a.example/*');
    const told: (readonly string[])[] = [];
    const unwatch = watchGrants((patterns) => told.push(patterns), fail);
    await settle();
    granted.add('*://*.b.example/*');
    fake.permissions.onAdded.tell({ origins: ['*://*.b.example/*'] });
    await settle();
    granted.delete('*://*.a.example/*');
    fake.permissions.onRemoved.tell({ origins: ['*://*.a.example/*'] });
    await settle();
    unwatch();
    fake.permissions.onRemoved.tell({ origins: ['*://*.b.example/*'] });
    await settle();
    expect(told).toEqual([
      ['*://*.a.example/*'],
      ['*://*.a.example/*', '*://*.b.example/*'],
      ['*://*.b.example/*'],
    ]);
  });
  it('say so where the browser does not answer', async () => {
    vi.spyOn(fake.permissions, 'getAll').mockRejectedValueOnce(new Error('Gone.'));
    const failures: unknown[] = [];
    watchGrants(fail, (error) => failures.push(error))();
    watchGrants(
      () => undefined,
      (error) => failures.push(error),
    );
    await settle();
    expect(failures).toEqual([new Error('Gone.')]);
  });
});
