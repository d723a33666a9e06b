// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsPage, type SettingsView } from '../../components/SettingsPage';
import { settingsPageWords as words } from '../../components/settings-page-words';
import { DEFAULT_CHOICES } from '../../lib/library/choices';
import type { Holdings, KeptArticle } from '../../lib/shown';
import { createStage, type Stage } from '../options/stage';
import { plain } from './plain';
import { agreeingAccess } from './site-access';

const FERRY: KeptArticle = {
  url: 'https://coast-courier.example/ferry',
  title: 'Ferry talks go on',
  outlet: 'Coast Courier',
  addedAt: '2026-03-12T10:05:00Z',
  versions: 1,
  statements: 14,
};
const STRIKE: KeptArticle = {
  url: 'https://tidings.example/strike',
  title: 'Strike ends',
  outlet: null,
  addedAt: '2026-03-13T08:00:00Z',
  versions: 3,
  statements: 1,
};
const HOLDINGS: Holdings = {
  corpus: { articles: 9, statements: 240, outlets: 6, oldest: '2025-04-24', newest: '2026-03-13' },
  bundled: 5,
  session: 2,
  kept: 2,
  remembered: 0,
  packs: 0,
  isSessionOn: true,
};
const VIEW: SettingsView = {
  granted: [],
  settings: { highlight: true, session: true },
  kept: [FERRY, STRIKE],
  holdings: HOLDINGS,
  choices: DEFAULT_CHOICES,
  persistence: null,
  failure: null,
};
const access = agreeingAccess();

let stage: Stage;
const spies = () => ({
  change: vi.fn(),
  remember: vi.fn(),
  remove: vi.fn(async (_: string) => true),
  retry: vi.fn(),
});
let actions: ReturnType<typeof spies>;
beforeEach(() => {
  stage = createStage();
  actions = spies();
});
afterEach(() => stage.clear());

const show = (over: Partial<SettingsView> = {}) =>
  stage.show(
    <SettingsPage
      view={{ ...VIEW, ...over }}
      actions={actions}
      access={access}
      welcome="welcome.html"
      library="library.html"
    />,
  );

describe('every state', () => {
  it.each<readonly [string, Partial<SettingsView>]>([
    ['everything known', {}],
    ['nothing known', { granted: null, settings: null, kept: null, holdings: null, choices: null }],
    ['something failed', { failure: 'The background is gone.' }],
    ['nothing added', { kept: [] }],
    ['an empty corpus', { holdings: { ...HOLDINGS, corpus: { ...HOLDINGS.corpus, articles: 0 } } }],
    ['all sites', { granted: ['*://*/*'] }],
    [
      'sites remembered',
      {
        choices: { ...DEFAULT_CHOICES, remember: { kind: 'sites', hosts: ['quay.example'] } },
        persistence: 'promised',
      },
    ],
  ])('%s has no fault that axe knows', async (_, over) => {
    await show(over);
    expect(stage.all('h1')).toHaveLength(1);
    expect(stage.all('h2').map((one) => one.textContent)).toContain(words.kept.heading);
    expect(await stage.faults()).toEqual([]);
  });
});

describe('the switches', () => {
  it.each([
    [words.page.highlight, { highlight: false }],
    [words.page.session, { session: false }],
  ])('“%s” is stored the moment it is touched', async (label, change) => {
    await show();
    const box = stage.fieldOf(label);
    expect(box.checked).toBe(true);
    await stage.click(box);
    expect(actions.change.mock.calls).toEqual([[change]]);
  });
  it('follow what is stored, wherever it was changed', async () => {
    await show();
    await show({ settings: { highlight: false, session: true } });
    expect(stage.fieldOf(words.page.highlight).checked).toBe(false);
    expect(stage.fieldOf(words.page.session).checked).toBe(true);
  });
});

describe('the articles that were added', () => {
  it('stand newest first, with outlet, statements and versions', async () => {
    await show();
    const [first, second] = stage.all('.kept');
    expect(first?.textContent).toContain('Strike ends');
    expect(plain(first?.textContent)).toContain('tidings.example · added 13 Mar 2026');
    expect(first?.textContent).toContain('1 statement · 3 versions');
    expect(plain(second?.textContent)).toMatch(/Coast Courier · added 12 Mar 2026, .* · 14 statements/);
    expect(second?.textContent).not.toContain('version');
  });
  it('the last ten alone, and where the others are', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      ...FERRY,
      url: `https://many.example/${at}`,
      title: `Story ${at}`,
      addedAt: `2026-03-${10 + at}T10:00:00Z`,
    }));
    await show({ kept: many });
    expect(stage.all('.kept')).toHaveLength(10);
    expect(stage.text('.kept-title')).toContain('Story 11');
    expect(stage.all('a').map((one) => one.textContent)).toContain(words.kept.more(2));
  });
  it.each([
    ['none', []],
    ['some', [FERRY]],
  ])('%s: that later versions are kept too is said', async (_, kept) => {
    await show({ kept });
    expect(stage.host.textContent).toContain(
      'read again with other words keeps that version too, at most 10.',
    );
  });
  it.each([
    ['on the web is a link', 'https://coast-courier.example/ferry', 1],
    ['elsewhere is none', 'javascript:alert(1)', 0],
    ['in a file is none', 'file:///ferry.html', 0],
  ])('an address %s', async (_, url, links) => {
    await show({ kept: [{ ...FERRY, url }] });
    const found = stage.all('.kept a');
    expect(found).toHaveLength(links);
    for (const link of found) expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(stage.text('.kept-title')).toContain('Ferry talks go on');
  });
  it('one without a title is named by its address', async () => {
    await show({ kept: [{ ...FERRY, title: ' ' }] });
    expect(stage.text('.kept-title')).toContain(FERRY.url);
  });
  it('are removed only after a question, which offers to keep', async () => {
    await show();
    await stage.click(stage.named('button', 'Remove “Strike ends”'));
    expect(actions.remove).not.toHaveBeenCalled();
    expect(stage.text('.question')).toContain(words.kept.sure(3));
    expect(document.activeElement?.textContent).toBe(words.kept.keep);
    expect(await stage.faults()).toEqual([]);
    await stage.click(stage.named('.question button', 'Remove “Strike ends”'));
    expect(actions.remove.mock.calls).toEqual([[STRIKE.url]]);
    expect(stage.all('[role=status]').map((one) => one.textContent)).toContain('Removed “Strike ends”.');
    expect(document.activeElement?.textContent).toBe('Removed “Strike ends”.');
  });
  it.each([
    ['the button', () => stage.click(stage.named('.question button', words.kept.keep))],
    ['Escape', () => stage.press(document.activeElement as Element, 'Escape')],
  ])('are kept by %s, and focus returns', async (_, keep) => {
    await show();
    await stage.click(stage.named('button', 'Remove “Strike ends”'));
    await keep();
    expect(stage.all('.question')).toEqual([]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove “Strike ends”');
    expect(actions.remove).not.toHaveBeenCalled();
  });
  it('that could not be removed are not said to be', async () => {
    actions.remove.mockResolvedValueOnce(false);
    await show();
    await stage.click(stage.named('button', 'Remove “Strike ends”'));
    await stage.click(stage.named('.question button', 'Remove “Strike ends”'));
    expect(stage.all('[role=status]').map((one) => one.textContent)).not.toContain('Removed “Strike ends”.');
  });
});

describe('what the corpus holds', () => {
  it.each([
    ['articles', { oldest: '2025-04-24', newest: '2026-03-13' }, 'From 24 Apr 2025 to 13 Mar 2026.'],
    ['articles of one day', { oldest: '2025-04-24', newest: '2025-04-24' }, 'Of 24 Apr 2025.'],
  ])('is told of %s', async (_, days, said) => {
    await show({ holdings: { ...HOLDINGS, corpus: { ...HOLDINGS.corpus, ...days } } });
    expect(stage.host.textContent).toContain(`9 articles from 6 outlets, with 240 statements. ${said}`);
    expect(stage.all('.origins li').map((one) => one.textContent)).toEqual([
      '5 articles came with As Reported',
      '2 articles added by you',
      '2 articles read since the browser started',
    ]);
  });
});

it('a failure is told and can be tried again', async () => {
  await show({ failure: 'The background is gone.' });
  expect(stage.text('.failure')).toContain('The background is gone.');
  await stage.click(stage.named('button', words.again));
  expect(actions.retry).toHaveBeenCalledOnce();
});

it.each([
  ['', {}],
  [' from an empty corpus too', { holdings: { ...HOLDINGS, corpus: { ...HOLDINGS.corpus, articles: 0 } } }],
])('the library is linked%s', async (_, over) => {
  await show(over);
  expect(stage.named('a', words.holdings.library).getAttribute('href')).toBe('library.html');
});

it('the welcome page is linked', async () => {
  await show();
  expect(stage.named('a', words.welcome).getAttribute('href')).toBe('welcome.html');
});
