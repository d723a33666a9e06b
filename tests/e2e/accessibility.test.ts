/** axe-core over every state of the sidebar, light and dark. */
import { describe, expect, it } from 'vitest';
import { words } from '../../components/words';
import { BROWSERS } from '../../scripts/browsers/find';
import { faults } from './harness/axe';
import { installed } from './harness/extension';
import { look, settledTexts } from './harness/looking';
import { demonstration } from './harness/pages';
import { site } from './harness/site';
import { backToList, entries, openEntry } from './harness/tellings';
import { until } from './harness/waiting';

const CASES = BROWSERS.flatMap((name) => [false, true].map((dark) => ({ name, dark })));
const withMode = CASES.map(({ name, dark }) => [name, dark ? 'dark' : 'light', dark] as const);

describe.each(withMode)('%s', (name, mode, dark) => {
  const web = site();
  const extension = installed(name, 'e2e', { dark });

  describe(`the ${mode} sidebar has no fault that axe knows`, () => {
    it('in its list and its comparisons', async () => {
      const page = await extension.open(demonstration(web));
      await settledTexts(page);
      const sidebar = await extension.sidebarFor(page);
      await entries(sidebar);
      expect(await look(sidebar, `matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(dark);
      expect(await faults(sidebar)).toEqual([]);
      for (const entry of ['“I thought it might be easier', 'At least 12 people']) {
        await openEntry(sidebar, entry);
        await look(sidebar, `document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
        expect(await faults(sidebar)).toEqual([]);
        await backToList(sidebar);
      }
    });

    it('over a page that is no article', async () => {
      const address = web.page(
        '/none',
        '<!doctype html><title>None</title><link rel="icon" href="data:,"><p>Nothing',
      );
      const page = await extension.open(address);
      const sidebar = await extension.sidebarFor(page);
      await until(
        'the verdict in the sidebar',
        () => look<string>(sidebar, `document.querySelector('main')?.textContent ?? ''`),
        (text) => text.includes(words.status.noArticle),
      );
      expect(await faults(sidebar)).toEqual([]);
    });
  });
});
