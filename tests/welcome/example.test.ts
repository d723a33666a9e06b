// @vitest-environment jsdom

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writePack } from '../../cli/corpus-commands';
import { readNearness } from '../../cli/near-words';
import { welcomePageWords } from '../../components/welcome-page-words';
import { marksOf } from '../../entrypoints/background/marks';
import { createExampleStore, startExample } from '../../entrypoints/welcome/example';
import { createCorpus } from '../../lib/corpus/corpus';
import { openPack } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';
import { compare } from '../../lib/match/compare';
import type { Article } from '../../lib/model';
import type { FromSidebar, SidebarReply } from '../../lib/protocol';
import type { ReadyTab } from '../../lib/shown';
import type { PaintedMark } from '../../page/highlight';

const { story } = welcomePageWords;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The article as the page shows it. */
function articleElement(): HTMLElement {
  const root = document.body.appendChild(document.createElement('div'));
  for (const paragraph of story.paragraphs) {
    const element = root.appendChild(document.createElement('p'));
    element.textContent = paragraph;
  }
  return root;
}

function bundledCorpus() {
  const folder = mkdtempSync(join(tmpdir(), 'as-reported-'));
  const out = join(folder, 'pack.jsonl');
  const complain = (place: string, message: string) => {
    throw new Error(`${place}: ${message}`);
  };
  writePack(['corpus'], out, { complain });
  const { articles } = openPack(readFileSync(out, 'utf8'));
  rmSync(folder, { recursive: true });
  return createCorpus(articles, readNearness());
}

let corpus: ReturnType<typeof bundledCorpus>;
beforeAll(() => {
  corpus = bundledCorpus();
});

/** What the background answers, by the same core. */
async function demonstrate({ text, passages, ...meta }: Article): Promise<SidebarReply> {
  const statements = extract({ ...meta, text, passages });
  const ready: ReadyTab = {
    kind: 'ready',
    article: meta,
    statements,
    comparisons: await compare(meta, statements, corpus),
    corpus: corpus.info,
    origins: [],
    changes: [],
    addedAt: null,
    isPrivate: false,
    beyond: 0,
    isFollowed: true,
  };
  return { kind: 'demonstrated', ready, marks: marksOf(ready) };
}

let painted: readonly PaintedMark[];
const highlighter = {
  paint(marks: readonly PaintedMark[]) {
    painted = marks;
  },
  choose: vi.fn(),
};
const answer = (message: FromSidebar): Promise<SidebarReply> => {
  if (message.kind !== 'demonstrate') throw new Error(`not asked for: ${message.kind}`);
  return demonstrate(message.article);
};

async function start(send: (message: FromSidebar) => Promise<SidebarReply> = answer) {
  const store = createExampleStore();
  const root = articleElement();
  const example = startExample(store, { root, about: story.about, highlighter, send });
  await vi.waitFor(() => expect(store.getState().state.kind).not.toBe('working'));
  return { store, example };
}

beforeEach(() => {
  document.body.replaceChildren();
  painted = [];
  highlighter.choose.mockClear();
});

describe('the example against the corpus that is bundled', () => {
  it('underlines each statement on its own words', async () => {
    const { store } = await start();
    const { state } = store.getState();
    const statements = state.kind === 'ready' ? state.ready.statements : [];
    expect(painted.length).toBeGreaterThanOrEqual(5);
    for (const mark of painted) {
      const statement = statements.find(({ id }) => id === mark.statement);
      expect(mark.ranges.map(String).join('')).toBe(statement?.text);
    }
  });
  it.each([
    ['a quote told alike', (mark: PaintedMark) => mark.shape === 'quote' && !mark.differs],
    ['a figure', (mark: PaintedMark) => mark.shape === 'figure'],
    ['something told differently', (mark: PaintedMark) => mark.differs],
  ])('shows %s', async (_, isOne) => {
    await start();
    expect(painted.some(isOne)).toBe(true);
  });
  it('has one statement that nobody else prints, because it is made up', async () => {
    await start();
    expect(painted.map((mark) => mark.ranges.map(String).join(''))).not.toContain(
      'Deadlines move armies only when somebody fears to miss them,',
    );
  });
  it('has a line for each underlined statement, and for no other', async () => {
    const { example } = await start();
    for (const { statement } of painted) expect(example.hintOf(statement)).toMatch(/outlet/);
    expect(example.hintOf('none such')).toBeNull();
  });
});

describe('a choice', () => {
  it('opens the comparison and tints the words; going back remembers where the reader was', async () => {
    const { store, example } = await start();
    const [first] = painted;
    const statement = first?.statement ?? '';
    example.open(statement);
    expect(store.getState()).toMatchObject({ open: statement, left: null });
    example.back();
    expect(store.getState()).toMatchObject({ open: null, left: statement });
    const calls = highlighter.choose.mock.calls as [string | null, () => Range[]][];
    const told = calls.map(([chosen, words]) => [chosen, words().map(String).join(' ')]);
    expect(told).toEqual([
      [statement, expect.stringContaining(String(first?.ranges[0]))],
      [null, ''],
    ]);
  });
});

describe('a background that does not answer as it should', () => {
  it.each<readonly [string, () => Promise<SidebarReply>, string]>([
    ['says that it failed', async () => ({ kind: 'failed', reason: 'No pack.' }), 'No pack.'],
    ['says something else', async () => ({ kind: 'done' }), 'another kind'],
    ['breaks', () => Promise.reject(new Error('Killed.')), 'Killed.'],
  ])('%s: that is told, nothing is underlined, and asking again helps', async (_, send, said) => {
    let isWell = false;
    const { store, example } = await start((message) => (isWell ? answer(message) : send()));
    expect(store.getState().state).toMatchObject({ kind: 'failed', reason: expect.stringContaining(said) });
    expect(painted).toEqual([]);
    isWell = true;
    example.retry();
    expect(store.getState().state.kind).toBe('working');
    await vi.waitFor(() => expect(store.getState().state.kind).toBe('ready'));
    expect(painted.length).toBeGreaterThan(0);
  });
  it('answers late: only the last question counts', async () => {
    const answers: ((reply: SidebarReply) => void)[] = [];
    const store = createExampleStore();
    const send = () => new Promise<SidebarReply>((resolve) => answers.push(resolve));
    const example = startExample(store, { root: articleElement(), about: story.about, highlighter, send });
    example.retry();
    answers[0]?.({ kind: 'failed', reason: 'Late.' });
    await settle();
    expect(store.getState().state.kind).toBe('working');
    answers[1]?.({ kind: 'failed', reason: 'Now.' });
    await settle();
    expect(store.getState().state).toMatchObject({ kind: 'failed', reason: 'Now.' });
  });
});

it('paints again when the ground changes its colour', async () => {
  const { example } = await start();
  const before = painted;
  painted = [];
  example.repaint();
  expect(painted.map(({ statement }) => statement)).toEqual(before.map(({ statement }) => statement));
});
