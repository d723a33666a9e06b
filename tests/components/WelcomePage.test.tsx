// @vitest-environment jsdom
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExampleView } from '../../components/WelcomeExample';
import { WelcomePage } from '../../components/WelcomePage';
import { SKELETON_AFTER, SLOW_AFTER } from '../../components/waiting';
import { welcomePageWords as words } from '../../components/welcome-page-words';
import { createStage, type Stage } from '../options/stage';
import { EMPTY, READY } from './ferry';
import { agreeingAccess } from './site-access';

const spies = () => ({ open: vi.fn(), back: vi.fn(), retry: vi.fn() });
const access = agreeingAccess();
const READY_VIEW: ExampleView = { state: { kind: 'ready', ready: READY }, open: null, left: null };

let stage: Stage;
let actions: ReturnType<typeof spies>;
const text = createRef<HTMLDivElement>();
beforeEach(() => {
  stage = createStage();
  actions = spies();
});
afterEach(async () => {
  await stage.clear();
  vi.useRealTimers();
});

const show = (over: Partial<ExampleView> = {}) =>
  stage.show(
    <WelcomePage
      example={{ ...READY_VIEW, ...over }}
      actions={actions}
      text={text}
      sites={{ granted: [], failure: null }}
      access={access}
      settings="options.html"
    />,
  );

describe('every state', () => {
  it.each<readonly [string, Partial<ExampleView>]>([
    ['the list', {}],
    ['a quote', { open: 'q1' }],
    ['a figure', { open: 'f1' }],
    ['working', { state: { kind: 'working', since: 0 } }],
    ['failed', { state: { kind: 'failed', reason: 'The background is gone.' } }],
    ['nothing found', { state: { kind: 'ready', ready: EMPTY } }],
  ])('%s has no fault that axe knows', async (_, over) => {
    await show(over);
    for (const details of stage.all('details')) details.setAttribute('open', '');
    expect(stage.all('.step > h2').map((one) => one.textContent)).toEqual([
      `Step 1 ${words.example.heading}`,
      `Step 2 ${words.sites.heading}`,
      `Step 3 ${words.today.heading}`,
    ]);
    expect(stage.all('h1').map((one) => one.textContent)).toEqual([words.heading]);
    expect(await stage.faults()).toEqual([]);
  });
});

describe('the article', () => {
  it('is in its own language, and its text stands alone in the element that is read', async () => {
    await show();
    expect(stage.all('.story')[0]?.lang).toBe('en');
    expect([...(text.current?.children ?? [])].map((one) => one.textContent)).toEqual(words.story.paragraphs);
  });
  it('is said to be made up', async () => {
    await show();
    expect(stage.text('.made-up')).toBe(words.example.madeUp);
  });
});

describe('the results', () => {
  it('list what others print, and open it', async () => {
    await show();
    expect(stage.all('.results [data-entry]')).toHaveLength(4);
    await stage.click(stage.all('.results [data-entry]')[0] as HTMLElement);
    expect(actions.open.mock.calls).toEqual([['q1']]);
  });
  it('show the comparison that is open, and tell it', async () => {
    await show({ open: 'f1' });
    expect(stage.text('.comparison')).toContain('At least 12 people');
    expect(stage.all('[role=status]').map((one) => one.textContent)).toContain(
      words.example.opened('At least 12 people'),
    );
    // Below the step's heading, which is an h2.
    expect(document.activeElement?.tagName).toBe('H3');
    expect(new Set(stage.all('.who > :first-child').map((one) => one.tagName))).toEqual(new Set(['H4']));
    await stage.press(document.activeElement as Element, 'Escape');
    expect(actions.back).toHaveBeenCalledOnce();
  });
  it('give the focus back to the statement that was left', async () => {
    await show({ open: 'f1' });
    await show({ open: null, left: 'f1' });
    expect((document.activeElement as HTMLElement).dataset.entry).toBe('f1');
  });
  it('leave the page where it was when a comparison opens', async () => {
    await show();
    document.documentElement.scrollTop = 700;
    await show({ open: 'q1' });
    expect(document.documentElement.scrollTop).toBe(700);
    await show({ open: 'f1' });
    expect(document.documentElement.scrollTop).toBe(700);
  });
});

describe('waiting', () => {
  it('is silent, then said, then offered to be ended', async () => {
    vi.useFakeTimers();
    await show({ state: { kind: 'working', since: Date.now() } });
    const said = () => stage.text('.pane');
    expect(said()).toBe('');
    const { act } = await import('react');
    await act(async () => vi.advanceTimersByTime(SKELETON_AFTER));
    expect(said()).toBe(words.example.working);
    await act(async () => vi.advanceTimersByTime(SLOW_AFTER));
    expect(said()).toContain(words.example.slow);
    await stage.click(stage.named('.pane button', words.example.again));
    expect(actions.retry).toHaveBeenCalledOnce();
  });
  it('that ended in a failure says why and offers to retry', async () => {
    await show({ state: { kind: 'failed', reason: 'The background is gone.' } });
    expect(stage.text('.pane [role=alert]')).toContain('The background is gone.');
    await stage.click(stage.named('.pane button', words.example.again));
    expect(actions.retry).toHaveBeenCalledOnce();
  });
});

it.each([
  [READY_VIEW.state, 'are old, the newest is of 13 Mar 2026:'],
  [{ kind: 'working', since: 0 } as const, 'are old:'],
])('step 3 says how old the articles are', async (state, said) => {
  await show({ state });
  expect(stage.all('.how')[2]?.textContent).toContain(said);
});
