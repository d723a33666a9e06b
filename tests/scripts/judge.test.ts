/** The judge of highlights against pages in which everything is right, and with one defect planted each time. */
import { describe, expect, test } from 'vitest';
import type { Span } from '../../lib/model';
import { LEAST_RIGHT, reasonOf, summaryOf } from '../../scripts/pages/findings';
import { isPromised, judge, type Seen } from '../../scripts/pages/judge';
import type { Label } from '../../scripts/pages/labels';

const QUOTE = 'the lamps along the quay will stay dark until the spring,';
const SECOND = 'Nobody asked the ferrymen what they thought of any of it.';
const TEXT = `Harbour news\n  “${QUOTE}” said the mayor.\n\n“${SECOND}” And “the spring” came. Later: the lamps were lit.`;

const label = (quote: string, prefix = '“', suffix = '”'): Label => ({ quote, prefix, suffix });
const LABELS = [label(QUOTE), label(SECOND)];

const spanOf = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  if (start < 0) throw new Error(`«${words}» is not in the text`);
  return { start, end: start + words.length };
};
const seen = (highlights: readonly Span[], pieces: readonly string[] = [QUOTE, SECOND]): Seen => ({
  text: TEXT,
  highlights,
  pieces,
});
const fates = (highlights: readonly Span[], labels = LABELS) =>
  judge(seen(highlights), labels).labels.map(({ fate }) => fate);

describe('where everything is right', () => {
  test('both quotes are right, nothing is stray and nothing unlike its piece', () => {
    const verdict = judge(seen([spanOf(QUOTE), spanOf(SECOND)]), LABELS);
    expect(verdict.labels.map(({ fate }) => fate)).toEqual(['right', 'right']);
    expect(verdict).toMatchObject({ stray: [], echoes: [], unlike: [] });
  });
  test('a label that leaves the closing mark or comma out is the same place', () => {
    expect(fates([spanOf(QUOTE), spanOf(SECOND)], [label(QUOTE.slice(0, -1), '“', ',”')])).toEqual(['right']);
  });
  test('a statement over two blocks has two ranges, which together are its piece', () => {
    const at = QUOTE.indexOf(' stay');
    const { start, end } = spanOf(QUOTE);
    const verdict = judge(
      seen([
        { start, end: start + at },
        { start: start + at, end },
      ]),
      [label(QUOTE)],
    );
    expect(verdict.labels[0]?.fate).toBe('right');
    expect(verdict).toMatchObject({ stray: [], unlike: [] });
  });
  test('line breaks and indents of the page make no difference', () => {
    const broken = TEXT.replace('along the quay', 'along\n      the quay');
    const start = broken.indexOf('the lamps');
    const end = broken.indexOf('”');
    const verdict = judge({ text: broken, highlights: [{ start, end }], pieces: [QUOTE] }, [label(QUOTE)]);
    expect(verdict.labels[0]?.fate).toBe('right');
    expect(verdict.unlike).toEqual([]);
  });
});

describe('planted defects', () => {
  test('a quote without a highlight is missed', () => {
    expect(fates([spanOf(QUOTE)])).toEqual(['right', 'missed']);
  });
  test.each([
    ['a word short', spanOf(QUOTE.slice(0, QUOTE.lastIndexOf(' ')))],
    ['a word long', { start: spanOf(SECOND).start, end: spanOf(' And ').end }],
  ])('a highlight %s has other bounds, and is no piece', (_, span) => {
    const verdict = judge(seen([span]), LABELS);
    expect(verdict.labels.map(({ fate }) => fate)).toContain('other-bounds');
    expect(verdict.labels.map(({ fate }) => fate)).not.toContain('right');
    expect(verdict.unlike).toHaveLength(1);
  });
  test('a highlight over other words is stray', () => {
    expect(judge(seen([spanOf('Harbour news')]), LABELS).stray).toEqual(['Harbournews']);
  });
  test('words of a label that the page repeats elsewhere are an echo, not stray', () => {
    const verdict = judge(
      seen([spanOf('the spring” came').start].map((start) => ({ start, end: start + 10 }))),
      LABELS,
    );
    expect(verdict).toMatchObject({ stray: [], echoes: ['thespring'] });
  });
  test('the same words at the wrong one of two places are missed', () => {
    const text = 'A “we shall see” first. Then, at night, “we shall see” again.';
    const first = text.indexOf('we shall see');
    const [verdict] = judge(
      { text, highlights: [{ start: first, end: first + 12 }], pieces: ['we shall see'] },
      [label('we shall see', 'Then, at night, “', '” again.')],
    ).labels;
    expect(verdict?.fate).toBe('missed');
  });
  test('a label that the page does not hold is absent; one without a mark before it is no quote', () => {
    expect(fates([], [label('the bells of the old town rang all night')])).toEqual(['absent']);
    expect(fates([], [label('the lamps were lit', 'Later: ', '.')])).toEqual(['unmarked']);
  });
});

describe('what is promised', () => {
  test.each([
    ['one two three four five six seven', false],
    ['one two three four five six seven eight', true],
    ['one two three – four five six … seven', false],
  ])('«%s»: %s', (quote, promised) => {
    expect(isPromised(label(quote))).toBe(promised);
  });
});

describe('the reason of a miss', () => {
  const visit = { kind: 'ready', found: [SECOND], pieces: [] };
  test.each([
    ['not an article', { ...visit, kind: 'no-article' }, SECOND, 'the page was taken for no-article'],
    ['not matched', visit, SECOND, 'found as a statement, but not matched'],
    ['not found', visit, QUOTE, 'not found as a statement'],
    ['a part found', { ...visit, found: ['stay dark until'] }, QUOTE, 'only a part was found as a statement'],
    ['elsewhere', { ...visit, pieces: [SECOND] }, SECOND, 'matched, but not at this place'],
  ])('%s', (_, told, quote, reason) => {
    expect(reasonOf(label(quote), 'missed', told)).toBe(reason);
  });
});

describe('the sum', () => {
  const finding = {
    page: 'one',
    right: 98,
    promised: 100,
    unfit: 0,
    echoes: 0,
    stray: 0,
    unlike: 0,
    sameHtml: true,
    complaints: 0,
    lines: [],
  };
  test(`holds at ${LEAST_RIGHT} and with no other fault`, () => {
    expect(summaryOf([finding]).holds).toBe(true);
  });
  test.each([
    ['too few', { right: 97 }],
    ['nothing promised', { right: 0, promised: 0 }],
    ['a stray highlight', { stray: 1 }],
    ['words that are no piece', { unlike: 1 }],
    ['a changed DOM', { sameHtml: false }],
    ['an error', { complaints: 1 }],
  ])('fails with %s', (_, defect) => {
    expect(summaryOf([{ ...finding, ...defect }]).holds).toBe(false);
  });
});
