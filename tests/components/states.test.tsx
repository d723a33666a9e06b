// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Closed } from '../../components/closed-pages';
import type { SidebarView } from '../../components/sidebar-view';
import { words } from '../../components/words';
import type { Holdings } from '../../lib/shown';
import { EMPTY, HOLDINGS, READY } from './ferry';
import { plain } from './plain';
import { sidebarHost } from './sidebar-host';

const host = sidebarHost();
const { show, text, all, button, click } = host;
const NO_SITE = { host: null, site: false, all: false };
const primary = () => all('main .primary').map((one) => one.textContent);

describe('a page that may not be read yet', () => {
  const notAllowed: Partial<SidebarView> = { page: null, notAllowed: true };
  it('asks for its site in one click, and names the way to read it once', () => {
    show(notAllowed);
    expect(text('main')).toContain('The toolbar button or Alt+Shift+A reads this page once.');
    click(button('Allow coast-courier.example'));
    expect(host.actions.allowSite).toHaveBeenCalledOnce();
  });
  it('whose site is unknown names the way that makes it known', () => {
    show({ ...notAllowed, sites: NO_SITE });
    expect(text('main')).toContain('Its site can be allowed here then.');
    expect(primary()).toEqual(['Read again']);
  });
  it('asks for nothing within a page', () => {
    show({ ...notAllowed, framed: true });
    expect(primary()).toEqual(['Read again']);
    expect(text('main')).not.toContain('allow');
  });
  it('says so although an older reading is under way', () => {
    show({ page: { kind: 'working', since: 0 }, notAllowed: true });
    expect(text('main h1')).toBe('This page may not be read yet.');
  });
});

describe('a page that is closed to extensions', () => {
  it.each<[Closed, string]>([
    ['browser', 'a page of the browser itself'],
    ['store', 'its store of extensions'],
    ['extension', 'a page of an extension'],
    ['reader', 'Leave it, and the page itself can be read.'],
    ['pdf', 'shows this PDF in a viewer of its own'],
    ['viewer', 'shows this file in a viewer of its own'],
    ['unknown', 'stores of extensions, PDFs and the reader view'],
  ])('%s: in one sentence, without a button that cannot help', (closed, sentence) => {
    show({ page: null, closed });
    expect(text('main h1')).toBe('This page cannot be read.');
    expect(text('main')).toContain(sentence);
    expect(text('main')).toContain('put them in the box below');
    expect(primary()).toEqual([]);
  });
});

describe('a page that is no article', () => {
  it.each(['not-an-article', 'too-large'] as const)('%s: what the box can still do', (why) => {
    show({ page: { kind: 'no-article', why } });
    expect(text('main')).toContain('Words of any page can be compared');
    expect(primary()).toEqual(['Read again']);
  });
});

describe('what the corpus holds', () => {
  const told = (holdings: Holdings | null, over: Partial<SidebarView> = {}) => {
    show({ page: { ...READY, comparisons: [] }, holdings, ...over });
    return plain(text('.holdings'));
  };
  const of = (bundled: number, session: number, kept: number, newest: string | null = '2026-03-13') => ({
    corpus: { ...HOLDINGS.corpus, articles: bundled + session + kept, newest },
    bundled,
    session,
    kept,
    remembered: 0,
    packs: 0,
    isSessionOn: true,
  });
  const GROWS = 'It grows when you open a second report of the same story in another tab, or add an article.';
  it.each<[string, Holdings | null, string]>([
    [
      'of every origin',
      of(408, 3, 1),
      'Your corpus holds 412 articles, to 13 Mar 2026: 408 came with As Reported, 3 were read since the browser started and 1 was added by you.',
    ],
    [
      'of the library',
      { ...of(0, 0, 1), remembered: 2, packs: 3 },
      'Your corpus holds 1 article, to 13 Mar 2026: 1 was added by you, 2 were remembered while you read and 3 came with packs that you imported.',
    ],
    [
      'of one origin',
      of(0, 1, 0, null),
      'Your corpus holds 1 article: 1 was read since the browser started.',
    ],
    ['nothing', of(0, 0, 0, null), 'Your corpus holds no article yet.'],
    [
      'only its size, before the background has told',
      null,
      'Your corpus holds 412 articles, to 13 Mar 2026.',
    ],
  ])('%s, and how it grows', (_, holdings, sentence) => {
    expect(told(holdings)).toBe(`${sentence} ${GROWS}`);
  });
  it('with the reading session switched off, which then does not let it grow', () => {
    expect(told({ ...HOLDINGS, isSessionOn: false })).toMatch(
      /when you add an article\. .*switched off in the settings\.$/,
    );
  });
  it('in a private window, which searches nothing else and adds nothing', () => {
    expect(told(HOLDINGS, { page: { ...READY, comparisons: [], isPrivate: true } })).toBe(
      'Compared only with the 412 articles that came with As Reported, to 13 Mar 2026.',
    );
  });
  it('is not said where something was found', () => {
    show({ holdings: HOLDINGS });
    expect(all('.holdings')).toEqual([]);
  });
  it('is said of an empty one', () => {
    show({ page: EMPTY });
    expect(text('.holdings')).toContain('no article yet');
  });
});

describe('the masthead', () => {
  it('opens the settings', () => {
    show();
    click(button('Settings'));
    expect(host.actions.openSettings).toHaveBeenCalledOnce();
  });
  it('opens the library', () => {
    show();
    click(button('Library'));
    expect(host.actions.openLibrary).toHaveBeenCalledOnce();
  });
  it('closes the frame instead, within a page', () => {
    show({ framed: true });
    expect(all('.masthead button').map((one) => one.textContent)).toEqual(['Close']);
  });
});

describe('a click that came to nothing', () => {
  it('is told where it is seen and heard, until the next one', () => {
    show({ notice: 'No tab shows it.' });
    expect(text('[role=alert]')).toBe('That did not work: No tab shows it.');
    show();
    expect(text('[role=alert]')).toBe('');
  });
});

describe('words from right to left', () => {
  it('are set by themselves, wherever they come from', () => {
    show();
    expect(host.element.querySelector('h1')?.dir).toBe('auto');
    expect(all('.speech, .context').every((one) => one.dir === 'auto')).toBe(true);
    show({ open: 'q1' });
    expect(all('.speech, .context').every((one) => one.dir === 'auto')).toBe(true);
  });
});

describe('instants', () => {
  it('are told by the reader’s own clock, and not torn apart at a line’s end', () => {
    expect(words.instant(new Date(2026, 10, 22, 8, 5).toISOString())).toBe(
      '22\u00a0Nov\u00a02026,\u00a008:05',
    );
  });
  it('that are none are not made up', () => {
    expect(plain(words.instant('soon'))).toBe('an unknown day');
  });
});

describe('a page that is too much', () => {
  it.each([
    [1, 'This page holds more than can be compared: its last 1 statement was left out.'],
    [3_500, 'This page holds more than can be compared: its last 3,500 statements were left out.'],
  ])('says how much was left out: %i', (beyond, sentence) => {
    show({ page: { ...READY, beyond } });
    expect(plain(text('main'))).toContain(sentence);
  });
  it('says nothing where all was compared', () => {
    show({ page: READY });
    expect(text('main')).not.toContain('more than can be compared');
  });
});

describe('a page that is followed no longer', () => {
  const LEFT_ALONE = 'This page keeps changing and is no longer followed.';
  it('says so before the list and to a screen reader, and is read again on a click', () => {
    show({ page: { ...READY, isFollowed: false } });
    expect(text('.head + .note')).toBe(`${LEFT_ALONE}Read again`);
    expect(text('[role=status]')).toBe(
      `${LEFT_ALONE} 4 of 7 statements are in your corpus, from 3 outlets; 2 differ`,
    );
    click(button('Read again'));
    expect(host.actions.read).toHaveBeenCalledOnce();
  });
  it('says nothing while it is followed', () => {
    show();
    expect(host.element.textContent).not.toContain(LEFT_ALONE);
  });
});
