import { describe, expect, it } from 'vitest';
import { placeOf } from '../../entrypoints/sidepanel/place';
import {
  addressOf,
  ask,
  askFailed,
  choose,
  chooseAsked,
  createSidebarStore,
  ECHO_MS,
  endAsked,
  receive as receiveKnown,
  type SidebarState,
  type SidebarStore,
  turnTo,
} from '../../entrypoints/sidepanel/store';
import { viewOf } from '../../entrypoints/sidepanel/view';
import type { Asked, Chosen, TabState } from '../../lib/shown';
import { READY } from '../components/ferry';

const receive = (
  store: SidebarStore,
  state: TabState | null,
  chosen: Chosen | null,
  asked: Asked | null = null,
) => receiveKnown(store, { state, chosen, asked });
const NOW = 1_000_000;
const at = (statement: string | null, time: number) => ({ statement, at: time });
const shown = () => {
  const store = createSidebarStore(false);
  turnTo(store, 7, null);
  receive(store, READY, null);
  return store;
};

describe('where the page is shown', () => {
  it.each([
    ['the browser’s sidebar', '', false, { kind: 'native' }],
    ['a tab of its own', '?tab=12', false, { kind: 'tab', tab: 12 }],
    ['an address that names no tab', '?tab=x', false, { kind: 'native' }],
    ['a negative number', '?tab=-1', false, { kind: 'native' }],
    ['a frame', '', true, { kind: 'frame' }],
    ['a frame that claims a tab', '?tab=12', true, { kind: 'frame' }],
  ])('%s', (_, search, framed, place) => {
    expect(placeOf(search, framed)).toEqual(place);
  });
});

describe('before it is known whom it serves', () => {
  it('nothing is shown', () => {
    expect(viewOf(createSidebarStore(true).getState())).toBeNull();
  });
});

describe('a choice', () => {
  it('made here opens at once, and going back remembers where from', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    expect(store.getState().open).toBe('q1');
    choose(store, null, NOW + 1);
    expect(store.getState()).toMatchObject({ open: null, left: 'q1' });
  });
  it('made in the page opens that statement', () => {
    const store = shown();
    receive(store, READY, at('f1', NOW));
    expect(store.getState().open).toBe('f1');
  });
  it('that is stored before the article is read waits for it', () => {
    const store = createSidebarStore(false);
    turnTo(store, 7, null);
    receive(store, null, at('f1', NOW));
    receive(store, READY, at('f1', NOW));
    expect(store.getState().open).toBe('f1');
  });
  it('that is old news does not come back with a new state', () => {
    const store = shown();
    receive(store, READY, at('f1', NOW));
    choose(store, null, NOW + 10_000);
    receive(store, { ...READY }, at('f1', NOW));
    expect(store.getState().open).toBeNull();
  });
  it('made in the page twice on one statement opens it twice', () => {
    const store = shown();
    receive(store, READY, at('f1', NOW));
    choose(store, null, NOW + 10);
    receive(store, READY, at('f1', NOW + 10_000));
    expect(store.getState().open).toBe('f1');
  });
});

describe('echoes of choices made here', () => {
  it('that come late do not throw a quick reader back', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    choose(store, 'f1', NOW + 50);
    choose(store, 'q3', NOW + 100);
    receive(store, READY, at('q1', NOW + 110));
    expect(store.getState().open).toBe('q3');
    receive(store, READY, at('q3', NOW + 150));
    expect(store.getState()).toMatchObject({ open: 'q3', awaited: [] });
  });
  it('do not hide a click in the page', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    receive(store, READY, at('f1', NOW + 20));
    expect(store.getState().open).toBe('f1');
  });
  it('are not waited for longer than they take', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    choose(store, null, NOW + 10);
    receive(store, READY, at('q1', NOW + 10 + ECHO_MS));
    expect(store.getState().open).toBe('q1');
  });
  it('that never came are forgotten', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    choose(store, 'f1', NOW + ECHO_MS);
    expect(store.getState().awaited).toHaveLength(1);
  });
});

describe('turning to a tab', () => {
  it('forgets the other tab', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    turnTo(store, 8, 'https://example.org/');
    expect(store.getState()).toMatchObject({ tab: 8, page: null, open: null, left: null, awaited: [] });
  });
  it('keeps the filter', () => {
    const store = shown();
    store.setState({ filter: 'figures' });
    turnTo(store, 8, null);
    expect(store.getState().filter).toBe('figures');
  });
  it('the same again only brings its address', () => {
    const store = shown();
    choose(store, 'q1', NOW);
    turnTo(store, 7, 'https://example.org/');
    expect(store.getState()).toMatchObject({ open: 'q1', page: READY, url: 'https://example.org/' });
  });
});

describe('the address to ask a site for', () => {
  it('is the tab’s, else that of the article', () => {
    const store = shown();
    expect(addressOf(store.getState())).toBe(READY.article.url);
    turnTo(store, 7, 'https://example.org/a');
    expect(addressOf(store.getState())).toBe('https://example.org/a');
    expect(viewOf(store.getState())?.sites.host).toBe('example.org');
  });
  it('is none of a page that the extension may not see', () => {
    const store = createSidebarStore(false);
    turnTo(store, 7, null);
    expect(viewOf(store.getState())?.sites.host).toBeNull();
  });
});

describe('a request to read that is not met', () => {
  const unread = (over: Partial<SidebarState>) => {
    const store = createSidebarStore(false);
    turnTo(store, 7, null);
    store.setState(over);
    return store;
  };
  const shownOf = (store: SidebarStore) => viewOf(store.getState());
  it('is a failure with its reason', () => {
    const page = { kind: 'failed', reason: 'Gone.' };
    expect(shownOf(unread({ readFailure: 'Gone.' }))).toMatchObject({ page, notAllowed: false });
  });
  it('is a matter of permission where the browser says so', () => {
    expect(shownOf(unread({ refusal: 'not-allowed' }))).toMatchObject({
      notAllowed: true,
      closed: null,
      page: null,
    });
  });
  it('is forgotten when the page gets a state', () => {
    const store = unread({ readFailure: 'Gone.', refusal: 'not-allowed' });
    receive(store, { kind: 'working', since: NOW }, null);
    expect(shownOf(store)).toMatchObject({ notAllowed: false, page: { kind: 'working' } });
  });
  it('stays when the same state comes with a choice', () => {
    const store = unread({ readFailure: 'Gone.' });
    receive(store, null, at('q1', NOW));
    expect(shownOf(store)).toMatchObject({ page: { kind: 'failed' } });
  });
  it('is forgotten when the tab goes to another address', () => {
    const store = unread({ refusal: 'unsupported' });
    turnTo(store, 7, 'https://example.org/');
    expect(shownOf(store)).toMatchObject({ closed: null });
  });
  it('does not hide an article', () => {
    const store = unread({});
    receive(store, READY, null);
    store.setState({ readFailure: 'Gone.', refusal: 'not-allowed' });
    expect(shownOf(store)).toMatchObject({ notAllowed: false, closed: null, page: READY });
  });
});

describe('a page that the browser closes to extensions', () => {
  const closedOf = (url: string | null, over: Partial<SidebarState> = {}) => {
    const store = createSidebarStore(false);
    turnTo(store, 7, url);
    store.setState(over);
    return viewOf(store.getState())?.closed;
  };
  const refused: Partial<SidebarState> = { refusal: 'unsupported' };
  const viewer: Partial<SidebarState> = { page: { kind: 'no-article', why: 'unsupported' } };
  it.each<[string, string | null, Partial<SidebarState>, string | null]>([
    ['a settings page, before anything is asked', 'chrome://settings/', {}, 'browser'],
    ['the reader view', 'about:reader?url=https%3A%2F%2Fa.example%2F', {}, 'reader'],
    ['a page of another extension', 'moz-extension://0a0a/page.html', {}, 'extension'],
    ['an empty tab, which may fill', 'about:blank', {}, null],
    ['a web page', 'https://a.example/report.pdf', {}, null],
    ['a store that the browser closes', 'https://addons.mozilla.org/en-GB/firefox/', refused, 'store'],
    ['a store that it does not close', 'https://addons.mozilla.org/en-GB/firefox/', {}, null],
    ['a PDF that was refused', 'https://a.example/Report.PDF?x=1', refused, 'pdf'],
    ['a PDF in the page’s own words', 'https://a.example/report.pdf', viewer, 'pdf'],
    ['another file in a viewer', 'https://a.example/plan', viewer, 'viewer'],
    ['an address that the extension may not see', null, refused, 'unknown'],
    ['a page that is being read', 'chrome://settings/', { page: { kind: 'working', since: NOW } }, null],
  ])('%s', (_, url, over, closed) => {
    expect(closedOf(url, over)).toBe(closed);
  });
});

describe('compared words', () => {
  const working = (words: string, time: number): Asked => ({
    kind: 'working',
    words,
    isCut: false,
    at: time,
  });
  const failed = (words: string, time: number): Asked => ({
    kind: 'failed',
    words,
    isCut: false,
    at: time,
    reason: 'Why.',
  });
  const onTop = (store: SidebarStore) => viewOf(store.getState())?.asked?.asked ?? null;

  it('are on top of the article', () => {
    const store = shown();
    receive(store, READY, at('q1', NOW), working('x', NOW + 1));
    expect(onTop(store)).toMatchObject({ words: 'x' });
  });
  it('give way to a statement chosen in the page since', () => {
    const store = shown();
    receive(store, READY, null, working('x', NOW));
    receive(store, READY, at('q1', NOW + 1), working('x', NOW));
    expect(onTop(store)).toBeNull();
    expect(store.getState().open).toBe('q1');
  });
  it('are working at once, before the background has written of them', () => {
    const store = shown();
    ask(store, 'x', NOW);
    expect(onTop(store)).toEqual(working('x', NOW));
    receive(store, READY, null, null);
    expect(onTop(store)).toEqual(working('x', NOW));
  });
  it('asked for here are not thrown back by the result of those before', () => {
    const store = shown();
    receive(store, READY, null, failed('x', NOW));
    ask(store, 'y', NOW + 10);
    receive(store, READY, null, failed('x', NOW));
    expect(onTop(store)).toEqual(working('y', NOW + 10));
    receive(store, READY, null, failed('y', NOW + 20));
    expect(onTop(store)).toEqual(failed('y', NOW + 20));
  });
  it('fail where the background gave no answer, if they are still the ones that are shown', () => {
    const store = shown();
    ask(store, 'x', NOW);
    askFailed(store, 'before', 'Old.');
    expect(onTop(store)?.kind).toBe('working');
    receive(store, READY, null, working('x', NOW + 5));
    askFailed(store, 'x', 'Why.');
    expect(onTop(store)).toEqual(failed('x', NOW + 5));
  });
  it('that the reader has left stay away when they come late', () => {
    const store = shown();
    ask(store, 'x', NOW);
    endAsked(store, NOW + 10);
    receive(store, READY, null, failed('x', NOW + 5));
    expect(onTop(store)).toBeNull();
    receive(store, READY, null, working('y', NOW + 11));
    expect(onTop(store)).toMatchObject({ words: 'y' });
  });
  it('keep the opened statement while their own result is written again, and lose it to other words', () => {
    const store = shown();
    receive(store, READY, null, working('x', NOW));
    chooseAsked(store, 'q1');
    receive(store, READY, null, failed('x', NOW + 1));
    expect(store.getState().askedOpen).toBe('q1');
    receive(store, READY, null, working('y', NOW + 2));
    expect(store.getState().askedOpen).toBeNull();
  });
  it('remember which of their statements was left', () => {
    const store = shown();
    chooseAsked(store, 'q1');
    chooseAsked(store, null);
    expect(store.getState()).toMatchObject({ askedOpen: null, askedLeft: 'q1' });
  });
  it.each<[string, (store: SidebarStore) => void]>([
    ['here', (store) => ask(store, 'x', NOW + 20)],
    ['in the page', (store) => receive(store, READY, null, working('x', NOW + 20))],
  ])('asked for %s are not left for a statement that was left before', (_, asking) => {
    const store = shown();
    choose(store, 'q1', NOW);
    choose(store, null, NOW + 10);
    asking(store);
    expect(store.getState().left).toBeNull();
  });
  it('are of their tab', () => {
    const store = shown();
    ask(store, 'x', NOW);
    turnTo(store, 8, null);
    expect(onTop(store)).toBeNull();
  });
});
