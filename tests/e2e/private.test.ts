/** What is read in a private window is compared with the bundled articles there, and nothing goes in or out. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TabState } from '../../lib/shown';
import { BROWSERS } from '../../scripts/browsers/find';
import { BOTH, gazetteReport, heraldReport, NAMES } from './harness/event';
import { installed } from './harness/extension';
import { look } from './harness/looking';
import { allowPrivateWindows, openPrivately, openPublicly } from './harness/private';
import { site } from './harness/site';
import { tabState } from './harness/tab-state';
import { until } from './harness/waiting';

const capturedAtOf = (state: TabState | null): string | null =>
  state?.kind === 'ready' ? state.article.capturedAt : null;

describe.each(BROWSERS)('private windows in %s', (name) => {
  const web = site();
  const extension = installed(name);
  let tab = 0;

  beforeAll(async () => {
    await allowPrivateWindows(extension);
    tab = await openPrivately(extension, web.page('/gazette/ferry', gazetteReport()));
  });

  it('an article is read there, and its sidebar says that nothing is kept instead of offering to add it', async () => {
    const state = await tabState(extension, tab, 'the private article', (one) => one?.kind === 'ready');
    expect(state).toMatchObject({ isPrivate: true });
    const sidebar = await extension.openOwn(`sidepanel.html?tab=${tab}`);
    const said = await until(
      'the private sidebar',
      () => look<string>(sidebar, `document.querySelector('.keep')?.textContent ?? ''`),
      (text) => text !== '',
    );
    expect(said).toContain('private window');
    expect(await sidebar.$('.keep button')).toBeNull();
    const refused = await look<{ kind: string }>(
      sidebar,
      `chrome.runtime.sendMessage({ kind: 'keep', tab: ${tab} })`,
    );
    expect(refused.kind).toBe('failed');
    await sidebar.close();
  });

  it('no article outside is compared with it', async () => {
    const other = await openPublicly(extension, web.page('/herald/pier', heraldReport()));
    const state = await tabState(extension, other, 'the second report', (one) => one?.kind === 'ready');
    expect(state).toMatchObject({ comparisons: [], isPrivate: false });
  });

  it('it is not compared with articles outside, and forgotten when its tab is closed', async () => {
    const before = await tabState(extension, tab, 'the private article', (one) => one?.kind === 'ready');
    await extension.ask(`chrome.tabs.reload(${tab})`);
    const state = await tabState(
      extension,
      tab,
      'the second reading in private',
      (one) => one?.kind === 'ready' && one.article.capturedAt !== capturedAtOf(before),
    );
    expect(state?.kind === 'ready' && state.statements.map(({ text }) => text)).toContain(BOTH);
    expect(state).toMatchObject({ comparisons: [], origins: [], isPrivate: true });
    await extension.ask(`chrome.tabs.remove(${tab})`);
    const kept = `chrome.storage.session.get(null).then((all) => JSON.stringify(all))`;
    const after = await until(
      'the private article to be forgotten',
      () => extension.ask<string>(kept),
      (all) => !all.includes('/gazette/ferry'),
      15_000,
    );
    expect(NAMES.every((one) => after.includes(one))).toBe(true);
  });
});
