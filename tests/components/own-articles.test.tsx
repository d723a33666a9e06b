// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { originInList, originsOf } from '../../components/origins';
import type { ReadyTab } from '../../lib/shown';
import { BROUGHT, EMPTY, READY, TIDINGS, WELLE, WIRE } from './ferry';
import { plain } from './plain';
import { sidebarHost } from './sidebar-host';

const host = sidebarHost();
const { show, text, all, button, click } = host;
/** The reader's own clock shows this, wherever the test runs. */
const AT = new Date(2026, 10, 22, 18, 40).toISOString();
const keep = () => plain(text('.keep'));

describe('where a telling comes from', () => {
  const originOf = (origins: ReadyTab['origins']) => {
    show({ page: { ...BROUGHT, origins }, open: 'q1' });
    return all('main > .comparison > .telling .origin').map((one) => plain(one.textContent));
  };
  it.each<[string, ReadyTab['origins'][number]['origin'], string[]]>([
    ['the bundled corpus, which needs no words', { kind: 'bundled' }, []],
    ['another tab', { kind: 'session', tab: 5 }, ['In another tabGo to that tab (Die Welle)']],
    ['a tab that is closed', { kind: 'session', tab: null }, ['Read in this session']],
    ['added, and closed', { kind: 'kept', addedAt: AT, tab: null }, ['Added by you on 22 Nov 2026']],
    [
      'added, and open',
      { kind: 'kept', addedAt: AT, tab: 5 },
      ['Added by you on 22 Nov 2026, in another tabGo to that tab (Die Welle)'],
    ],
  ])('%s', (_, origin, expected) => {
    expect(originOf([{ url: WELLE.url, origin }])).toEqual(expected);
  });
  it('is not told of an article that the state does not name', () => {
    expect(originOf([])).toEqual([]);
  });
  it('leaves the provenance and the link as they were', () => {
    show({ page: BROUGHT, open: 'q1' });
    expect(text('.telling header .meta')).toBe(
      'Translated from German, republished at ferryfans.example · about 12 Mar 2026',
    );
    expect(text('.telling a.open')).toContain('Open at the quote');
  });
  it('goes to the tab by the article’s address, in a frame too', () => {
    for (const framed of [false, true]) {
      show({ page: BROUGHT, open: 'q1', framed });
      click(button('Go to that tab (Die Welle)'));
    }
    expect(host.actions.goTo.mock.calls).toEqual([[WELLE.url], [WELLE.url]]);
  });
  it('names the outlet where a copy of the text is meant', () => {
    show({ page: BROUGHT, open: 'q3' });
    expect(all('.telling .origin').map((one) => plain(one.textContent))).toEqual([
      'Added by you on 12 Mar 2026',
      'wire.example: read in this session',
    ]);
  });
});

describe('where tellings come from, in the list', () => {
  const figure = READY.comparisons.find(({ statement }) => statement === 'f1')?.matches ?? [];
  const told = (origins: ReadyTab['origins'], of = figure) => originInList(of, originsOf(origins));
  const session = (tab: number | null) => ({ kind: 'session' as const, tab });
  it.each<[string, string | null, string | null]>([
    ['nothing of the bundled corpus', told(READY.origins), null],
    ['nothing where no origin is known', told([]), null],
    ['a tab before all else', told(BROUGHT.origins), '1 in another tab'],
    [
      'what was added before what was only read',
      told([
        { url: TIDINGS.url, origin: { kind: 'kept', addedAt: AT, tab: null } },
        { url: WIRE.url, origin: session(null) },
      ]),
      '1 added by you',
    ],
    ['what was read', told([{ url: WIRE.url, origin: session(null) }]), '1 read in this session'],
    [
      'all of them in tabs',
      told([WELLE, TIDINGS, WIRE].map(({ url }) => ({ url, origin: session(5) }))),
      'in another tab',
    ],
    ['the only one', told([{ url: TIDINGS.url, origin: session(5) }], figure.slice(0, 1)), 'in another tab'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
  it('stand quietly among the outlets', () => {
    show({ page: BROUGHT });
    expect(text('main > .overview > ol')).toContain('· 1 in another tab');
  });
});

describe('adding the article', () => {
  it('is one button, which names its key', () => {
    show();
    expect(keep()).toBe(
      'Add this article to your corpus on this computer (Alt+Shift+D). An added article that is read again with other words keeps that version too, at most 10.',
    );
    click(button('Add this article'));
    expect(host.actions.keep).toHaveBeenCalledOnce();
  });
  it('is told afterwards with its time, and can be taken back', () => {
    show({ page: { ...READY, addedAt: AT } });
    expect(keep()).toBe(
      'Added to your corpus on this computer, 22 Nov 2026, 18:40. Remove · See all added articles',
    );
    click(button('Remove'));
    click(button('See all added articles'));
    expect(host.actions.unkeep).toHaveBeenCalledOnce();
    expect(host.actions.openSettings).toHaveBeenCalledOnce();
  });
  it('leaves the focus on the button, whose other way it is then', () => {
    show();
    button('Add this article').focus();
    show({ page: { ...READY, addedAt: AT } });
    expect(document.activeElement).toBe(button('Remove'));
  });
  it('is announced where a screen reader listens', () => {
    show({ page: { ...READY, addedAt: AT } });
    expect(plain(text('.keep [aria-live]'))).toContain('Added to your corpus on this computer');
  });
  it('opens no settings from within a page', () => {
    show({ page: { ...READY, addedAt: AT }, framed: true });
    expect(keep()).toContain('All articles that you added are listed in the settings.');
    expect(all('.keep button').map((one) => one.textContent)).toEqual(['Remove']);
  });
  it('is not offered in a private window, which says so', () => {
    show({ page: { ...EMPTY, isPrivate: true } });
    expect(keep()).toBe(
      'This is a private window: it is compared only with the articles that came with As Reported, and nothing of it is kept, not even until the browser closes.',
    );
    expect(all('.keep button')).toEqual([]);
  });
});

describe('what this page said before', () => {
  const changed = (was: string, statement: string) => ({
    ...READY,
    changes: [{ statement, was, wasAt: AT }],
  });
  const SENTENCE = 'This page said “At least nine people” on 22 Nov 2026, 18:40; now “At least 12 people”.';
  it('stands at its statement in the list', () => {
    show({ page: changed('At least nine people', 'f1') });
    const told = all('main > .overview > ol > li').map((one) => one.querySelector('.changed')?.textContent);
    expect(told.map((one) => one && plain(one))).toEqual([undefined, SENTENCE, undefined, undefined]);
    expect(text('.summary')).toContain('1 statement has changed on this page since you last read it.');
  });
  it('stands in the comparison, and is heard with its heading', () => {
    show({ page: changed('At least nine people', 'f1'), open: 'f1' });
    expect(plain(text('.here .changed'))).toBe(SENTENCE);
    const described = host.element.querySelector('h1')?.getAttribute('aria-describedby') ?? '';
    expect(described.split(' ').map((id) => plain(document.getElementById(id)?.textContent ?? ''))).toEqual([
      'At least 12 people',
      SENTENCE,
    ]);
    expect(plain(text('[role=status]'))).toContain(SENTENCE);
  });
  it('is of the piece that changed, not of the whole utterance', () => {
    show({ page: changed('So far it’s been slow.', 'q2'), open: 'q1' });
    expect(text('.here .changed')).toContain(
      'now “So far it’s been slower, but that’s fine. It’s all part of it.”',
    );
  });
  it('opens the fold of what nobody else reports', () => {
    const isOpen = () => host.element.querySelector('.unreported')?.hasAttribute('open');
    show();
    expect(isOpen()).toBe(false);
    show({ page: changed('$4 million', 'f2') });
    expect(isOpen()).toBe(true);
  });
  it('is not told where nothing changed', () => {
    show({ open: 'f1' });
    expect(all('.changed')).toEqual([]);
    expect(host.element.querySelector('h1')?.getAttribute('aria-describedby')).toBe('wording-here');
  });
});
