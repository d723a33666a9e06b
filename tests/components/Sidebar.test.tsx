// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { SidebarView } from '../../components/sidebar-view';
import type { Match } from '../../lib/model';
import type { Asked, TabState } from '../../lib/shown';
import { faults } from './faults';
import { ASKED, BROUGHT, EMPTY, HOLDINGS, READY } from './ferry';
import { sidebarHost } from './sidebar-host';

const host = sidebarHost();
const { show, text, all, button, click, press } = host;

const NO_SITE = { host: null, site: false, all: false };
const asking = (asked: Asked): Partial<SidebarView> => ({ asked: { asked, open: null, left: null } });
const STATES: readonly (readonly [string, Partial<SidebarView>])[] = [
  ['the list', {}],
  [
    'a filter that shows nothing',
    { page: { ...READY, comparisons: READY.comparisons.slice(0, 1) }, filter: 'figures' },
  ],
  ['a quote', { open: 'q1' }],
  ['a figure', { open: 'f1' }],
  ['a reversed sense', { open: 'q4' }],
  ['only possibly the same', { open: 'q6' }],
  ['not in the corpus', { open: 'q7' }],
  ['an empty corpus', { page: EMPTY }],
  ['no statements', { page: { ...READY, statements: [], comparisons: [] } }],
  ['nothing read', { page: null }],
  ['reading', { page: { kind: 'working', since: 0 } }],
  ['no article', { page: { kind: 'no-article', why: 'not-an-article' } }],
  ['too large', { page: { kind: 'no-article', why: 'too-large' } }],
  ['failed', { page: { kind: 'failed', reason: 'The page was closed.' } }],
  ['refused', { page: null, notAllowed: true }],
  ['site granted', { sites: { host: 'coast-courier.example', site: true, all: false } }],
  ['all sites granted', { sites: { host: null, site: false, all: true } }],
  ['tellings of every origin', { page: BROUGHT, open: 'f1' }],
  ['a list with origins and earlier versions', { page: BROUGHT }],
  ['an article that was added', { page: { ...READY, addedAt: '2026-03-13T17:40:00Z' } }],
  ['a private window', { page: { ...EMPTY, isPrivate: true } }],
  ['nothing in the corpus', { page: { ...READY, comparisons: [] }, holdings: HOLDINGS }],
  ['not allowed, its site unknown', { page: null, notAllowed: true, sites: NO_SITE }],
  ['closed to extensions', { page: null, closed: 'unknown' }],
  ['a viewer', { page: { kind: 'no-article', why: 'unsupported' }, closed: 'viewer' }],
  ['words that are compared', asking({ kind: 'working', words: 'x', isCut: false, at: 0 })],
  [
    'words that could not be compared',
    asking({ kind: 'failed', words: 'x', isCut: true, at: 0, reason: 'Why.' }),
  ],
  ['compared words', asking(ASKED)],
  ['a statement of compared words', { asked: { asked: ASKED, open: 'f1', left: null } }],
  ['words with nothing to compare', asking({ ...ASKED, statements: [], comparisons: [] })],
  ['words that are not in the corpus', asking({ ...ASKED, comparisons: [] })],
  ['a click that came to nothing', { notice: 'No tab shows it.' }],
  [
    'a title from right to left',
    { page: { ...READY, article: { ...READY.article, title: 'رئيس العبّارات', lang: 'ar' } } },
  ],
  ['a page that is followed no longer', { page: { ...READY, isFollowed: false } }],
  ['framed', { framed: true }],
  ['framed and refused', { framed: true, page: null, notAllowed: true }],
];

describe('every state', () => {
  it.each(STATES)('%s is accessible and says something', async (_, over) => {
    show(over);
    for (const details of all('details')) details.setAttribute('open', '');
    expect(all('h1')).toHaveLength(1);
    expect(text('[role=status]')).not.toBe('');
    expect(await faults()).toEqual([]);
  });
});

describe('the list', () => {
  it('sums up: found, all, outlets once each, differing', () => {
    show();
    expect(text('.summary')).toBe('4 of 7 statements are in your corpus, from 3 outlets · 2 differ');
    expect(text('h1')).toBe(READY.article.title);
    expect(text('[role=status]')).toBe('4 of 7 statements are in your corpus, from 3 outlets; 2 differ');
  });
  it('shows utterances whole, in reading order, with speaker and outlets', () => {
    show();
    const [first, second] = all('main > .overview > ol > li');
    expect(first?.textContent).toContain('talk with the union,” ⋯ “So far');
    expect(first?.textContent).toContain('Mara Lindholm, on Wednesday · 1 outlet · a translation');
    expect(first?.className).toBe('entry same');
    expect(second?.className).toBe('entry differs');
    expect(second?.textContent).toContain('3 outlets · at least eight people (earlier count) and 14 people');
  });
  it('says once what is not in the corpus, and still lists it', () => {
    show();
    expect(text('.unreported summary')).toBe(
      '2 statements are not in your corpus, 1 may be (412 articles, to 13 Mar 2026)',
    );
    expect(text('.unreported ol')).toContain('possibly in 1 outlet');
  });
  it.each<[string, Match['level'], string]>([
    ['something possible alone', 'possible', 'statements may be in your corpus, none for certain'],
    ['nothing', 'same', 'statements is in your corpus'],
  ])('says what is there of a page with %s', (_, level, said) => {
    const all = READY.comparisons.map((one) => ({
      ...one,
      matches: one.matches.map((match) => ({ ...match, level })),
    }));
    show({ page: { ...READY, comparisons: level === 'same' ? [] : all } });
    expect(text('.summary')).toContain(said);
  });
  it('opens by the piece that is marked in the page', () => {
    show();
    click(all('[data-entry]')[0] as HTMLElement);
    expect(host.actions.open).toHaveBeenCalledWith('q1');
  });
  it('filters by pressed buttons', () => {
    show({ filter: 'differs' });
    expect(button('Differs').getAttribute('aria-pressed')).toBe('true');
    expect(button('All').getAttribute('aria-pressed')).toBe('false');
    expect(all('main > .overview > ol > li')).toHaveLength(2);
    expect(text('[role=status]')).toBe('2 statements shown');
    click(button('Figures'));
    expect(host.actions.filter).toHaveBeenCalledWith('figures');
  });
  it('is walked with the arrow keys', () => {
    show();
    const entries = all('[data-entry]');
    entries[0]?.focus();
    press(entries[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(entries[1]);
    press(entries[1] as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(entries[0]);
    press(entries[0] as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(entries[0]);
  });
  it('an empty corpus is named, not blamed on the article', () => {
    show({ page: EMPTY });
    expect(text('.summary')).toBe('Your corpus is empty: there is nothing to compare with yet.');
  });
});

describe('focus', () => {
  it('goes to the heading of a comparison and back to its entry', () => {
    show();
    show({ open: 'f1' });
    expect(document.activeElement).toBe(host.element.querySelector('h1'));
    show({ open: null, left: 'f1' });
    expect(document.activeElement?.getAttribute('data-entry')).toBe('f1');
  });
  it('comes back to an entry in the fold', () => {
    show({ open: 'q7' });
    show({ open: null, left: 'q7' });
    expect(document.activeElement?.getAttribute('data-entry')).toBe('q7');
    expect(host.element.querySelector('.unreported')?.hasAttribute('open')).toBe(true);
  });
  it('stays on the button that walks on', () => {
    show({ open: 'q1' });
    button('Next statement').focus();
    click(button('Next statement'));
    expect(host.actions.open).toHaveBeenCalledWith('f1');
    show({ open: 'f1' });
    expect(document.activeElement).toBe(button('Next statement'));
    expect(text('[role=status]')).toBe('Statement 2 of 4: At least 12 people');
  });
  it('Escape and the button go back', () => {
    show({ open: 'q1' });
    press(host.element.querySelector('h1') as Element, 'Escape');
    click(button('‹ All statements'));
    expect(host.actions.back).toHaveBeenCalledTimes(2);
  });
  it('an end of the list is told, not taken away', () => {
    show({ open: 'q1' });
    const previous = button('Previous statement');
    expect(previous.getAttribute('aria-disabled')).toBe('true');
    click(previous);
    expect(host.actions.open).not.toHaveBeenCalled();
  });
});

describe('the comparison of a quote', () => {
  it('shows this article’s wording with its pieces joined and its varying words', () => {
    show({ open: 'q2' });
    expect(text('.here h1')).toBe('This article · Coast Courier · 13 Mar 2026');
    expect(text('.here blockquote')).toContain('union,” ⋯ “So far');
    expect(all('.here .varies').map((one) => one.textContent)).toEqual([
      'might',
      'talk',
      'It’s all part of it.',
    ]);
    expect(text('.here .meta')).toBe('Mara Lindholm, on Wednesday 11 March 2026');
  });
  it('marks the other wording by element and by words that are heard', () => {
    show({ open: 'q1' });
    const telling = host.element.querySelector('.telling');
    expect(telling?.querySelector('.replaced')?.textContent).toBe('would (here “might”)');
    expect(telling?.querySelector('.replaced')?.getAttribute('title')).toBe('Here: “might”');
    expect(telling?.querySelector('del')?.textContent).toBe('(left out: It’s all part of it.)');
    expect(telling?.querySelector('.says')?.textContent).toBe(
      'Says “would” for “might” and “negotiate” for “talk”; without “It’s all part of it”. The words are the translator’s.',
    );
    expect(telling?.className).toBe('telling neutral');
  });
  it('folds copies of one text', () => {
    show({ open: 'q3' });
    expect(all('main .telling')).toHaveLength(1);
    expect(text('.telling header')).toContain('Also in wire.example, word for word');
  });
  it('tells a reversed sense in words', () => {
    show({ open: 'q4' });
    expect(text('.flags .reversed')).toContain('the sense may be reversed');
  });
  it('keeps uncertain matches apart and says so', () => {
    show({ open: 'q6' });
    expect(all('main > .comparison > .telling')).toHaveLength(0);
    expect(text('.uncertain summary')).toBe('1 possibly the same');
    expect(text('.uncertain')).toContain('it may be another statement');
  });
  it('keeps reports without marks apart, and puts no marks around them', () => {
    show({ open: 'q1' });
    expect(text('.fold summary')).toBe('Reported indirectly, in 1 outlet');
    expect(text('.fold blockquote')).toBe('the talks were slow');
  });
  it('links to the words, in a new tab that learns nothing of us', () => {
    show({ open: 'q1' });
    const link = host.element.querySelector<HTMLAnchorElement>('.telling a');
    expect(link?.textContent).toBe('Open at the quote (ferryfans.example) ↗ (opens in a new tab)');
    expect(link?.href).toMatch(/^https:\/\/ferryfans\.example\/2026\/03\/talks\.html#:~:text=We%20thought/);
    expect(link?.rel).toBe('noopener noreferrer');
  });
  it('tells why it was matched', () => {
    show({ open: 'q1' });
    expect(text('.telling .reasons')).toBe(
      'Shared words: slower, union · strong evidenceThe same speaker: Mara Lindholm · strong evidenceSaid or printed on the same day · some evidence',
    );
  });
});

describe('the comparison of a figure', () => {
  it('puts the sign before each number, for eyes and for ears', () => {
    show({ open: 'f1' });
    const numbers = all('.telling .number').map((one) => one.textContent);
    expect(numbers).toEqual([
      '=the same: Twelve people',
      '<smaller: at least eight people',
      '>greater: 14 people',
    ]);
  });
  it('tells bound, what is counted, place and source where known', () => {
    show({ open: 'f1' });
    expect(all('.here dl > div').map((one) => one.textContent)).toEqual([
      'Boundat least',
      'Countedinjured',
      'PlaceNorvik',
      'Counted bythe harbour police',
    ]);
  });
  it('draws the numbers on one scale, for eyes only', () => {
    show({ open: 'f1' });
    expect(host.element.querySelector('.plot')?.getAttribute('aria-hidden')).toBe('true');
    expect(all('.tick').map((one) => one.textContent)).toEqual(['8', '14']);
    expect(all('.point .name').map((one) => one.textContent)).toEqual([
      'This article',
      'Norvik Tidings',
      'Die Welle',
      'wire.example',
    ]);
    const places = all('.dot').map((one) => Number.parseFloat(one.style.insetInlineStart));
    expect(places[0]).toBe(places[1]);
    expect(places[2]).toBeLessThan(places[0] ?? 0);
    expect(places[3]).toBeGreaterThan(places[0] ?? 0);
    expect(all('.dot').map((one) => one.className)).toEqual([
      'dot ours up',
      'dot same ',
      'dot differs up',
      'dot differs ',
    ]);
  });
  it('draws nothing where all numbers are one', () => {
    const comparisons = READY.comparisons.map((one) => ({ ...one, matches: one.matches.slice(0, 1) }));
    show({ open: 'f1', page: { ...READY, comparisons } });
    expect(all('.telling')).toHaveLength(1);
    expect(host.element.querySelector('.plot')).toBeNull();
  });
  it('sets the number off in its sentence', () => {
    show({ open: 'f1' });
    expect(all('.telling mark').map((one) => one.textContent)).toContain('at least eight people');
  });
});

describe('hostile words', () => {
  it('are shown as they are and open nothing', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = {
      ...READY,
      article: { ...READY.article, title: evil },
      comparisons: READY.comparisons.map((comparison) => ({
        ...comparison,
        matches: comparison.matches.map((match) => ({
          ...match,
          article: {
            ...match.article,
            url: 'javascript:alert(1)',
            outlet: evil,
            lang: evil,
            translatedFrom: evil,
          },
          statement: { ...match.statement, sentence: evil },
        })),
      })),
    };
    show({ page });
    expect(text('h1')).toBe(evil);
    show({ page, open: 'q1' });
    expect(text('.telling h2')).toBe(evil);
    expect(all('img, script, a')).toEqual([]);
  });
});

describe('without an article', () => {
  it.each<[string, TabState | null, string]>([
    ['nothing read', null, 'Read this page'],
    ['no article', { kind: 'no-article', why: 'not-an-article' }, 'Read again'],
    ['failed', { kind: 'failed', reason: 'Why.' }, 'Read again'],
  ])('%s offers to read', (_, page, name) => {
    show({ page });
    click(button(name));
    expect(host.actions.read).toHaveBeenCalledOnce();
  });
  it('tells the other ways in', () => {
    show({ page: null });
    expect(text()).toContain('toolbar button and Alt+Shift+A');
  });
  it('gives the reason of a failure', () => {
    show({ page: { kind: 'failed', reason: 'The page was closed.' } });
    expect(text()).toContain('The page was closed.');
  });
  it('shows a skeleton after 300 ms and offers again after ten seconds', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    show({ page: { kind: 'working', since: 1_000_000 } });
    expect(text()).toBe('');
    act(() => vi.advanceTimersByTime(299));
    expect(host.element.querySelector('.skeleton')).toBeNull();
    act(() => vi.advanceTimersByTime(1));
    expect(host.element.querySelector('.skeleton')).not.toBeNull();
    expect(all('button.primary')).toEqual([]);
    act(() => vi.advanceTimersByTime(9_700));
    click(button('Read again'));
    expect(host.actions.read).toHaveBeenCalledOnce();
  });
});

describe('grants', () => {
  const names = () => all('footer button').map((one) => one.textContent);
  it.each([
    ['nothing granted', { host: 'a.example', site: false, all: false }, ['This site', 'All sites']],
    ['no site to ask for', { host: null, site: false, all: false }, ['All sites']],
    ['this site granted', { host: 'a.example', site: true, all: false }, ['Stop on this site', 'All sites']],
    ['all granted', { host: 'a.example', site: true, all: true }, ['Stop on all sites']],
  ] as const)('%s', (_, sites, expected) => {
    show({ sites });
    expect(names()).toEqual(expected);
  });
  it('call back', () => {
    show();
    click(button('This site'));
    click(button('All sites'));
    expect([host.actions.allowSite, host.actions.allowAll].map((one) => one.mock.calls.length)).toEqual([
      1, 1,
    ]);
  });
  it('are never offered in a frame, which can be closed', () => {
    for (const [, over] of STATES) {
      show({ ...over, framed: true });
      expect(all('footer button')).toEqual([]);
      expect(text('footer')).toContain('open the sidebar itself');
    }
    click(button('Close'));
    expect(host.actions.close).toHaveBeenCalledOnce();
  });
});
