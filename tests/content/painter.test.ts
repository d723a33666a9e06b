import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPainter } from '../../entrypoints/content/painter';
import type { Anchor, Mark, PageReply } from '../../lib/protocol';
import type { PaintedMark, PaintOptions } from '../../page/highlight';
import { documentOf } from '../page/page-document';

const AT = '2024-03-09T10:00:00Z';
const LATER = '2024-03-09T10:05:00Z';
const WORDS = 'It was a poor night for the boats.';

const markOf = (statement: string): Mark => ({
  statement,
  shape: 'quote',
  differs: false,
  hint: `${statement} in 2`,
});
/** The anchor of these words in the only text node. */
const anchorOf = (statement: string, words: string, utterance = statement): Anchor => {
  const from = WORDS.indexOf(words);
  return { statement, utterance, blocks: [[{ node: 0, from, to: from + words.length }]], text: words };
};
const ANCHORS = [anchorOf('a', 'poor night'), anchorOf('b', 'the boats')];
const reply = (
  marks: readonly Mark[],
  highlight = true,
  anchors = ANCHORS,
): Extract<PageReply, { kind: 'marks' }> => ({ kind: 'marks', anchors, marks: [...marks], highlight });

/** Pauses last until the test ends them. */
function setUp(isSlow = false) {
  const document = documentOf(`<p>${WORDS}</p>`);
  const text = document.querySelector('p')?.firstChild as Text;
  const paintings: (readonly PaintedMark[])[] = [];
  const quiet: boolean[] = [];
  const waits: (() => void)[] = [];
  const paint = (marks: readonly PaintedMark[], options: PaintOptions = {}) => {
    paintings.push(marks);
    quiet.push(options.isQuiet === true);
  };
  const highlighter = {
    paint,
    *painting(...all: Parameters<typeof paint>) {
      yield null;
      paint(...all);
    },
    choose: () => undefined,
    at: () => null,
    undo: () => undefined,
  };
  const pauses = { count: 0 };
  const pause = () => {
    pauses.count += 1;
    return isSlow ? new Promise<void>((resolve) => waits.push(resolve)) : Promise.resolve();
  };
  const painter = createPainter(document, highlighter, pause);
  const shown = () =>
    (paintings.at(-1) ?? []).map(({ statement, ranges }) => [statement, ...ranges.map(String)].join(': '));
  return { document, text, painter, paintings, quiet, waits, pauses, shown };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an answer', () => {
  it('is painted where its words stand', async () => {
    const { painter, text, shown } = setUp();
    expect(await painter.begin(AT, [text], reply([markOf('a'), markOf('b')]))).toBe(true);
    expect(shown()).toEqual(['a: poor night', 'b: the boats']);
    expect([painter.hintOf('a'), painter.hintOf('c')]).toEqual(['a in 2', null]);
  });

  it('whose words are gone already says so, and paints the others', async () => {
    const { painter, text, shown } = setUp();
    text.data = WORDS.replace('poor', 'good');
    expect(await painter.begin(AT, [text], reply([markOf('a'), markOf('b')]))).toBe(false);
    expect(shown()).toEqual(['b: the boats']);
  });

  it.each<[string, Anchor]>([
    [
      'to nodes that there are not',
      { statement: 'a', utterance: 'a', blocks: [[{ node: 7, from: 0, to: 4 }]], text: 'poor' },
    ],
    [
      'beyond the end of a node',
      { statement: 'a', utterance: 'a', blocks: [[{ node: 0, from: 30, to: 900 }]], text: 'poor' },
    ],
    [
      'to other words',
      { statement: 'a', utterance: 'a', blocks: [[{ node: 0, from: 0, to: 4 }]], text: 'poor' },
    ],
    ['to nothing', { statement: 'a', utterance: 'a', blocks: [], text: 'poor' }],
  ])('that leads %s paints nothing of it', async (_, anchor) => {
    const { painter, text, shown } = setUp();
    expect(await painter.begin(AT, [text], reply([markOf('a')], true, [anchor]))).toBe(false);
    expect(shown()).toEqual([]);
  });

  it('is painted quietly where the reader wants no highlights', async () => {
    const { painter, text, quiet } = setUp();
    await painter.begin(AT, [text], reply([markOf('a')], false));
    expect(quiet).toEqual([true]);
    expect(painter.rangesOfUtterance('a').map(String)).toEqual(['poor night']);
  });

  it('leads to statements without a mark too, when they are chosen', async () => {
    const { painter, text, shown } = setUp();
    await painter.begin(AT, [text], reply([markOf('a')]));
    expect(shown()).toEqual(['a: poor night']);
    expect(painter.rangesOfUtterance('b').map(String)).toEqual(['the boats']);
    expect(painter.rangesOfUtterance('c')).toEqual([]);
  });

  it('leads to all pieces of the utterance, the chosen one first, marked or not', async () => {
    const { painter, text } = setUp();
    const pieces = [
      anchorOf('a', 'poor night', 'u'),
      anchorOf('c', 'It was'),
      anchorOf('b', 'the boats', 'u'),
    ];
    await painter.begin(AT, [text], reply([markOf('a')], true, pieces));
    expect(painter.rangesOfUtterance('b').map(String)).toEqual(['the boats', 'poor night']);
    expect(painter.rangesOfUtterance('c').map(String)).toEqual(['It was']);
  });
});

describe('marks that come later', () => {
  it('take the place of those before', async () => {
    const { painter, text, shown } = setUp();
    await painter.begin(AT, [text], reply([markOf('a')]));
    await painter.remark(AT, [markOf('b')], true);
    expect(shown()).toEqual(['b: the boats']);
    expect([painter.hintOf('a'), painter.hintOf('b')]).toEqual([null, 'b in 2']);
  });

  it.each([
    ['of another reading', LATER],
    ['of an unknown reading', null],
  ])('%s are refused', async (_, capturedAt) => {
    const { painter, text, shown } = setUp();
    await painter.begin(AT, [text], reply([markOf('a')]));
    await painter.remark(capturedAt, [markOf('b')], true);
    expect(shown()).toEqual(['a: poor night']);
  });

  it('before any answer, or after all was cleared, are refused', async () => {
    const { painter, text, shown } = setUp();
    await painter.remark(AT, [markOf('b')], true);
    await painter.begin(AT, [text], reply([markOf('a')]));
    painter.clear();
    await painter.remark(AT, [markOf('b')], true);
    expect(shown()).toEqual([]);
  });

  it('overtake a painting that is still under way', async () => {
    const { painter, text, waits, paintings, shown } = setUp(true);
    const first = painter.begin(AT, [text], reply([markOf('a')]));
    const second = painter.remark(AT, [markOf('b')], true);
    for (const end of waits) end();
    expect(await first).toBe(true);
    await second;
    expect([paintings.length, ...shown()]).toEqual([1, 'b: the boats']);
  });
});

describe('what was painted', () => {
  const painted = async () => {
    const all = setUp();
    await all.painter.begin(AT, [all.text], reply([markOf('a')]));
    return all;
  };

  it.each<[string, (text: Text) => void, boolean]>([
    ['nothing happens', () => undefined, true],
    [
      'other words of its node are changed',
      (text) => {
        text.data = WORDS.replace('the boats', 'all');
      },
      true,
    ],
    [
      'its words are changed',
      (text) => {
        text.data = WORDS.replace('poor', 'good');
      },
      false,
    ],
    ['its node is taken away', (text) => text.remove(), false],
    ['its node is replaced by one with the same words', (text) => text.replaceWith(WORDS), false],
  ])('stands or not when %s', async (_, change, isIntact) => {
    const { painter, text } = await painted();
    change(text);
    expect(await painter.isIntact()).toBe(isIntact);
  });

  it('is intact where nothing is', async () => {
    expect(await setUp().painter.isIntact()).toBe(true);
  });

  it('is looked at without a range, in slices', async () => {
    const { painter, document, text, pauses } = setUp();
    const many = Array.from({ length: 400 }, (_, i) => `${i}`);
    const anchors = many.map((statement) => ({ ...anchorOf('a', 'poor night'), statement }));
    await painter.begin(AT, [text], reply(many.map(markOf), true, anchors));
    const ranges = vi.spyOn(document, 'createRange');
    const before = pauses.count;
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    expect(await painter.isIntact()).toBe(true);
    expect(ranges).not.toHaveBeenCalled();
    expect(pauses.count - before).toBeGreaterThan(5);
  });

  it('is cleared, and a painting under way with it', async () => {
    const { painter, text, waits, shown } = setUp(true);
    const painting = painter.begin(AT, [text], reply([markOf('a')]));
    painter.clear();
    for (const end of waits) end();
    await painting;
    expect([shown(), painter.hintOf('a'), painter.rangesOfUtterance('a')]).toEqual([[], null, []]);
  });
});
