import { describe, expect, it } from 'vitest';
import { placeOf } from '../../entrypoints/sidepanel/place';
import {
  addressOf,
  choose,
  createSidebarStore,
  ECHO_MS,
  receive,
  turnTo,
  viewOf,
} from '../../entrypoints/sidepanel/store';
import { READY } from '../components/ferry';

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
  const refused = () => {
    const store = createSidebarStore(false);
    turnTo(store, 7, null);
    store.setState({ readFailure: 'No access.' });
    return store;
  };
  it('is a matter of permission where none is held', () => {
    expect(viewOf(refused().getState())).toMatchObject({ refused: true, page: null });
  });
  it('is a failure with its reason where the site is granted', () => {
    const store = refused();
    store.setState({ site: true });
    expect(viewOf(store.getState())).toMatchObject({
      refused: false,
      page: { kind: 'failed', reason: 'No access.' },
    });
  });
  it('is forgotten when the page gets a state', () => {
    const store = refused();
    receive(store, { kind: 'working', since: NOW }, null);
    expect(viewOf(store.getState())).toMatchObject({ refused: false, page: { kind: 'working' } });
  });
  it('does not hide an article', () => {
    const store = refused();
    receive(store, READY, null);
    store.setState({ readFailure: 'No access.' });
    expect(viewOf(store.getState())).toMatchObject({ refused: false, page: READY });
  });
});
