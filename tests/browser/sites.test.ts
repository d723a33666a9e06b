import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerForGrantedSites } from '../../browser/scripts';
import {
  covers,
  giveBackAllSites,
  grantedSites,
  onSitesChange,
  type SitesChange,
  sitePattern,
} from '../../browser/sites';
import { createFakeBrowser, OWN_PAGES } from './fake-browser';

const held = vi.hoisted(() => ({ fake: null as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return (held.fake as ReturnType<typeof createFakeBrowser>).api;
  },
}));

let fake: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  fake = createFakeBrowser();
  held.fake = fake;
});

describe('the pattern of a page’s site', () => {
  it.each<[string, string | null]>([
    ['https://news.example/a/b?c#d', '*://news.example/*'],
    ['http://www.news.example:8080/', '*://www.news.example/*'],
    ['http://user:secret@news.example/', '*://news.example/*'],
    ['http://[::1]:3000/', '*://[::1]/*'],
    ['https://münchen.example/', '*://xn--mnchen-3ya.example/*'],
    ['file:///home/reader/page.html', null],
    ['about:blank', null],
    ['chrome://settings/', null],
    [`${OWN_PAGES}/sidepanel.html`, null],
    ['javascript:alert(1)', null],
    ['news.example', null],
    ['', null],
  ])('%s → %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });
});

describe('what a pattern covers', () => {
  it.each<[string, string, boolean]>([
    ['*://*/*', 'https://news.example/', true],
    ['<all_urls>', 'http://news.example/', true],
    ['*://news.example/*', 'https://news.example:444/a', true],
    ['https://news.example/*', 'http://news.example/', false],
    ['*://*.example/*', 'https://news.example/', true],
    ['*://*.news.example/*', 'https://news.example/', true],
    ['*://*.news.example/*', 'https://badnews.example/', false],
    ['*://news.example/*', 'https://www.news.example/', false],
    ['<all_urls>', 'about:blank', false],
    ['nonsense', 'https://news.example/', false],
  ])('%s and %s: %s', (pattern, url, expected) => {
    expect(covers(pattern, url)).toBe(expected);
  });
});

describe('grants', () => {
  it('of the extension’s own pages and of files are no sites', async () => {
    fake.granted = ['*://news.example/*', `${OWN_PAGES}/*`, 'file:///*', '<all_urls>'];
    expect(await grantedSites()).toEqual(['*://news.example/*', '<all_urls>']);
  });
  it('are all taken back together, those of single sites too', async () => {
    fake.granted = ['*://*/*', '*://news.example/*'];
    expect(await giveBackAllSites()).toBe(true);
    expect(fake.granted).toEqual([]);
  });
  it('are told as given or taken until undone', () => {
    const heard: SitesChange[] = [];
    const undo = onSitesChange((change) => heard.push(change));
    fake.api.permissions.onAdded.fire({ origins: ['*://a.example/*'] });
    fake.api.permissions.onRemoved.fire({});
    undo();
    fake.api.permissions.onAdded.fire({ origins: ['*://b.example/*'] });
    expect(heard).toEqual([
      { kind: 'given', patterns: ['*://a.example/*'] },
      { kind: 'taken', patterns: [] },
    ]);
  });
});

describe('what runs by itself', () => {
  it('follows the grants, also when they change twice at once', async () => {
    fake.granted = ['*://a.example/*'];
    const first = registerForGrantedSites();
    fake.granted = ['*://a.example/*', '*://b.example/*'];
    await Promise.all([first, registerForGrantedSites()]);
    expect(fake.registered).toMatchObject([
      { matches: ['*://a.example/*', '*://b.example/*'], runAt: 'document_idle', allFrames: false },
    ]);
  });
  it('is nothing once all grants are taken back', async () => {
    fake.granted = ['*://a.example/*'];
    await registerForGrantedSites();
    fake.granted = [];
    await registerForGrantedSites();
    expect(fake.registered).toEqual([]);
  });
});
