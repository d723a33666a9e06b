import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerForGrantedSites, runInTab } from '../../browser/scripts';
import { calls, granted, refusals, registered, tabs } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fake }));

const matches = () => registered.get('content')?.matches ?? null;

beforeEach(() => {
  granted.clear();
  registered.clear();
  calls.length = 0;
  refusals.injection = '';
});

describe('the registration', () => {
  it('follows the grants', async () => {
    await registerForGrantedSites();
    expect(matches()).toBeNull();
    granted.add('*://a.example/*');
    await registerForGrantedSites();
    expect(matches()).toEqual(['*://a.example/*']);
    granted.add('*://b.example/*');
    await registerForGrantedSites();
    expect(matches()).toEqual(['*://a.example/*', '*://b.example/*']);
    granted.clear();
    await registerForGrantedSites();
    expect(matches()).toBeNull();
  });

  it('is never away in between, where the background may be killed', async () => {
    granted.add('*://a.example/*');
    await registerForGrantedSites();
    granted.add('*://b.example/*');
    await registerForGrantedSites();
    expect(calls).not.toContain('unregister');
  });

  it('is made once where many ask at once', async () => {
    granted.add('*://a.example/*');
    await Promise.all([registerForGrantedSites(), registerForGrantedSites()]);
    expect(matches()).toEqual(['*://a.example/*']);
  });
});

const FIREFOX = 'Missing host permission for the tab';
const UNSUPPORTED = { kind: 'refused', why: 'unsupported' };
const NOT_ALLOWED = { kind: 'refused', why: 'not-allowed' };

describe('a page in which nothing may run', () => {
  it.each([
    ['Chrome’s own page', 'Cannot access a chrome:// URL', null, UNSUPPORTED],
    [
      'another extension’s page',
      'Cannot access a chrome-extension:// URL of different extension',
      null,
      UNSUPPORTED,
    ],
    [
      'Chrome’s shop',
      'The extensions gallery cannot be scripted.',
      'https://chromewebstore.google.com/',
      UNSUPPORTED,
    ],
    ['a policy', 'This page cannot be scripted due to an ExtensionsSettings policy.', null, UNSUPPORTED],
    ['an error page', 'Frame with ID 0 is showing error page', null, UNSUPPORTED],
    [
      'a site that is not granted, its address visible',
      'Cannot access contents of url "https://b.example/". Extension manifest must request permission to access this host.',
      'https://b.example/',
      NOT_ALLOWED,
    ],
    [
      'a site that is not granted, its address hidden',
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      null,
      NOT_ALLOWED,
    ],
    ['Firefox, a site that is not granted', FIREFOX, null, NOT_ALLOWED],
    ['Firefox, its own page', FIREFOX, 'about:addons', UNSUPPORTED],
    ['Firefox, reader view', FIREFOX, 'about:reader?url=https%3A%2F%2Fa.example%2F', UNSUPPORTED],
    ['Firefox, a granted site’s PDF in its viewer', FIREFOX, 'https://a.example/report.pdf', UNSUPPORTED],
    ['a file', 'Cannot access contents of url "file:///report.html".', 'file:///report.html', UNSUPPORTED],
    ['a tab that is gone', 'No tab with id: 1.', null, { kind: 'failed', reason: 'No tab with id: 1.' }],
  ])('%s', async (_what, message, url, answer) => {
    granted.add('*://a.example/*');
    refusals.injection = message;
    if (url === null) tabs.delete(1);
    else tabs.set(1, { url });
    expect(await runInTab(1)).toEqual(answer);
  });

  it('is no site, where all sites are granted and its address is hidden all the same', async () => {
    granted.add('*://*/*');
    refusals.injection = FIREFOX;
    tabs.set(1, {});
    expect(await runInTab(1)).toEqual(UNSUPPORTED);
  });

  it('and one in which everything may', async () => {
    expect(await runInTab(1)).toEqual({ kind: 'done' });
  });
});
