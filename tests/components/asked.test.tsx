// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../components/CompareBox';
import type { SidebarView } from '../../components/sidebar-view';
import { type Asked, MAX_ASKED_LENGTH } from '../../lib/shown';
import { ASKED, HOLDINGS, READY } from './ferry';
import { sidebarHost } from './sidebar-host';

const host = sidebarHost();
const { show, text, all, button, click, press, type } = host;
const box = () => {
  const found = host.element.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
};
const showAsked = (asked: Asked, open: string | null = null, over: Partial<SidebarView> = {}) =>
  show({ ...over, asked: { asked, open, left: null } });
/** The words are one quote, which others print. */
const ONE: Asked = { ...ASKED, statements: ASKED.statements.slice(1, 2) };
const NONE: Asked = { ...ASKED, statements: ASKED.statements.slice(2), comparisons: [] };

describe('the box for any words', () => {
  it.each<[string, Partial<SidebarView>]>([
    ['over an article', {}],
    ['in a comparison', { open: 'q1' }],
    ['without an article', { page: { kind: 'no-article', why: 'not-an-article' } }],
    ['where nothing was read', { page: null }],
    ['on a page that is closed to extensions', { page: null, closed: 'browser' }],
    ['in a frame', { framed: true }],
    ['over compared words', { asked: { asked: ASKED, open: null, left: null } }],
  ])('is there %s', (_, over) => {
    show(over);
    type(box(), '  very bad timing ');
    click(button('Compare'));
    expect(host.actions.compareWords).toHaveBeenCalledWith('very bad timing');
  });
  it('has a label, and starts as one line', () => {
    show();
    expect(box().labels?.[0]?.textContent).toBe('Compare any words');
    expect(box().rows).toBe(1);
  });
  it.each([
    ['Control', { ctrlKey: true }],
    ['Command', { metaKey: true }],
  ])('compares with %s and Enter; Enter alone is a new line', (_, keys) => {
    show();
    type(box(), 'x');
    press(box(), 'Enter');
    expect(host.actions.compareWords).not.toHaveBeenCalled();
    press(box(), 'Enter', keys);
    expect(host.actions.compareWords).toHaveBeenCalledWith('x');
  });
  it('compares nothing while it is empty, and says that it cannot', () => {
    show();
    type(box(), ' \n ');
    expect(button('Compare').getAttribute('aria-disabled')).toBe('true');
    click(button('Compare'));
    press(box(), 'Enter', { ctrlKey: true });
    expect(host.actions.compareWords).not.toHaveBeenCalled();
  });
  it('keeps the words over the result, to be changed', () => {
    show();
    type(box(), 'x');
    showAsked(ASKED);
    show();
    expect(box().value).toBe('x');
  });
  it('says when it is full', () => {
    show();
    type(box(), 'x'.repeat(MAX_ASKED_LENGTH));
    expect(text('#compare-how')).toBe('No more than 20,000 characters are compared.');
  });
  it.each([
    ['nothing', '', 1],
    ['a few words', 'very bad timing', 1],
    ['a sentence', 'x'.repeat(33), 2],
    ['three lines', 'a\nb\nc', 3],
    ['far more than fits', 'x\n'.repeat(500), 6],
    ['one endless line', 'x'.repeat(MAX_ASKED_LENGTH), 6],
  ])('grows: %s', (_, typed, rows) => {
    expect(rowsOf(typed)).toBe(rows);
  });
});

describe('compared words', () => {
  it('are named, summed up and listed: found, and not found with the size of the corpus', () => {
    showAsked(ASKED);
    expect(text('h1')).toBe('The words you compared');
    expect(text('#asked-words')).toBe(ASKED.words);
    expect(text('.summary')).toBe('2 of 3 statements are in your corpus, from 3 outlets · 1 differs');
    const [found, missing] = all('main ol');
    expect(found?.querySelectorAll('li')).toHaveLength(2);
    expect(text('h2.missing')).toBe('Not in your corpus (412 articles, to 13 Mar 2026):');
    expect(missing?.textContent).toBe('“I like this harbour, and I will come back,”');
  });
  it('have no speaker to name', () => {
    showAsked(ASKED);
    expect(text()).not.toContain('Speaker not named');
    showAsked(ASKED, 'q3');
    expect(text('.here')).not.toContain('Speaker not named');
  });
  it('open a statement without a word to the page', () => {
    showAsked(ASKED);
    click(all('[data-entry]')[0] as HTMLElement);
    expect(host.actions.openAsked).toHaveBeenCalledWith('f1');
    expect(host.actions.open).not.toHaveBeenCalled();
  });
  it('are compared as an article’s are, under a name of their own', () => {
    showAsked(ASKED, 'f1');
    expect(text('.here h1')).toBe('The words you compared');
    expect(text('.point .name')).toBe('Your words');
    expect(all('.telling h2').map((one) => one.textContent)).toEqual([
      'Norvik Tidings',
      'Die Welle',
      'wire.example',
    ]);
    click(button('‹ All statements'));
    expect(host.actions.openAsked).toHaveBeenCalledWith(null);
  });
  it('that are one statement show its comparison at once, and lead back to the page', () => {
    showAsked(ONE);
    expect(text('.here blockquote')).toBe('“very bad timing”');
    expect(all('nav.steps button').map((one) => one.textContent)).toEqual(['‹ Back to the page']);
    press(host.element.querySelector('h1') as Element, 'Escape');
    expect(host.actions.endWords).toHaveBeenCalledOnce();
  });
  it('that nobody has: the corpus says what it holds', () => {
    showAsked(NONE, null, { holdings: HOLDINGS });
    expect(text('.missing')).toContain('Not in your corpus (412 articles');
    expect(text('.holdings')).toContain('408 came with As Reported');
  });
  it('without a statement are not called missing', () => {
    showAsked({ ...ASKED, statements: [], comparisons: [] });
    expect(text()).toContain('There is nothing in these words to compare');
    expect(text()).not.toContain('Not in your corpus');
  });
  it('that were cut say so', () => {
    showAsked({ ...ASKED, isCut: true });
    expect(text('.here')).toContain('Only these words are compared: the whole is too long.');
  });
  it('take the focus, and give it back to the box', () => {
    show();
    showAsked(ASKED);
    expect(document.activeElement).toBe(host.element.querySelector('h1'));
    show();
    expect(document.activeElement).toBe(box());
  });
  it('leave the focus to a statement that was chosen in the page', () => {
    showAsked(ASKED);
    show({ open: 'q1' });
    expect(document.activeElement).toBe(host.element.querySelector('.here h1'));
  });
  it('go back by button', () => {
    showAsked(ASKED);
    click(button('‹ Back to the page'));
    expect(host.actions.endWords).toHaveBeenCalledOnce();
  });
});

describe('while words are compared', () => {
  const working: Asked = { kind: 'working', words: 'x', isCut: false, at: 1_000_000 };
  it('nothing flashes before 300 ms, and after ten seconds it is offered again', () => {
    vi.useFakeTimers({ now: working.at });
    showAsked(working);
    expect(all('.skeleton, .primary')).toEqual([]);
    act(() => vi.advanceTimersByTime(300));
    expect(all('.skeleton')).toHaveLength(1);
    expect(all('.primary')).toEqual([]);
    act(() => vi.advanceTimersByTime(9_700));
    click(button('Compare again'));
    expect(host.actions.compareWords).toHaveBeenCalledWith('x');
  });
  it('a failure gives its reason and offers again', () => {
    showAsked({ ...working, kind: 'failed', reason: 'The corpus could not be opened.' });
    expect(text()).toContain('The words could not be compared. The corpus could not be opened.');
    expect(text('[role=status]')).toContain('The words could not be compared.');
    click(button('Compare again'));
    expect(host.actions.compareWords).toHaveBeenCalledWith('x');
  });
  it('is announced', () => {
    showAsked(working);
    expect(text('[role=status]')).toBe('Comparing the words');
    showAsked(ASKED);
    expect(text('[role=status]')).toContain('2 of 3 statements are in your corpus');
    showAsked(ASKED, 'q3');
    expect(text('[role=status]')).toBe('Statement 2 of 2: “very bad timing”');
  });
});

describe('over a page', () => {
  it('compared words hide its list, and leave it as it was', () => {
    showAsked(ASKED, null, { page: READY });
    expect(all('.overview')).toEqual([]);
    show();
    expect(all('.overview')).toHaveLength(1);
  });
});
