import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerForGrantedSites, runInTab } from '../../browser/scripts';
import { calls, granted, refusals, registered } from './fake-browser';

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

it('a page that the browser protects gives its reason, not a rejection', async () => {
  refusals.injection = 'Cannot access a chrome:// URL';
  expect(await runInTab(1)).toBe('Cannot access a chrome:// URL');
  refusals.injection = '';
  expect(await runInTab(1)).toBeNull();
});
