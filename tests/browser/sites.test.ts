import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  covers,
  giveBackAllSites,
  grantedSites,
  isGranted,
  onSitesChange,
  sitePattern,
} from '../../browser/sites';
import { fake, granted } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

beforeEach(() => granted.clear());

it.each([
  ['https://news.quay.example/wall?x=1#y', '*://news.quay.example/*'],
  ['http://127.0.0.1:8080/', '*://127.0.0.1/*'],
  ['about:blank', null],
  ['file:///news.html', null],
  ['chrome://version', null],
  ['no address', null],
])('the site of %s is %s', (url, pattern) => {
  expect(sitePattern(url)).toBe(pattern);
});

it.each([
  ['*://quay.example/*', 'https://quay.example/a', true],
  ['*://quay.example/*', 'https://news.quay.example/a', false],
  ['*://quay.example/*', 'https://quay.example.evil.test/', false],
  ['*://*.quay.example/*', 'https://news.quay.example/a', true],
  ['*://*.quay.example/*', 'https://quay.example/a', true],
  ['*://*.quay.example/*', 'https://notquay.example/a', false],
  ['https://quay.example/*', 'http://quay.example/a', false],
  ['*://*/*', 'http://quay.example/a', true],
  ['<all_urls>', 'https://quay.example/a', true],
  ['<all_urls>', 'file:///a', false],
  ['nonsense', 'https://quay.example/a', false],
])('%s covers %s: %s', (pattern, url, isCovered) => {
  expect(covers(pattern, url)).toBe(isCovered);
});

describe('grants', () => {
  it('are those for web pages', async () => {
    for (const origin of ['*://quay.example/*', '<all_urls>', 'file:///*']) granted.add(origin);
    expect(await grantedSites()).toEqual(['*://quay.example/*', '<all_urls>']);
  });

  it.each([
    ['*://quay.example/*', 'http://quay.example/a', true],
    ['https://quay.example/*', 'https://quay.example/a', true],
    ['https://quay.example/*', 'http://quay.example/a', false],
  ])('of %s hold for %s: %s', async (origin, url, holds) => {
    granted.add('*://other.example/*').add(origin);
    expect(await isGranted(url)).toBe(holds);
  });

  it('are given back all at once', async () => {
    for (const origin of ['*://quay.example/*', '*://*/*']) granted.add(origin);
    expect(await giveBackAllSites()).toBe(true);
    expect([...granted]).toEqual([]);
  });

  it('are told when they come and go, until undone', () => {
    const told = vi.fn();
    const undo = onSitesChange(told);
    fake.permissions.onAdded.tell({ origins: ['*://a.example/*'] });
    fake.permissions.onRemoved.tell({});
    undo();
    fake.permissions.onAdded.tell({ origins: ['*://b.example/*'] });
    expect(told.mock.calls.flat()).toEqual([
      { kind: 'given', patterns: ['*://a.example/*'] },
      { kind: 'taken', patterns: [] },
    ]);
  });
});
