/**
 * The figures of an article as a segment keeps them: whole, with their sentences, so that no row is read for one that comes
 * to nothing.
 *
 * Cost: linear; some 250 bytes a figure. What all have in common is left out, and sentences stand once.
 */
import type { ArticleMeta, DayRange, Figure, Quantity, Statement } from '../model';

type Sentence = number | null;
type Written = [
  place: [id: string, start: number, end: number, text: string, sentence: Sentence, leadIn: Sentence],
  certainty: number,
  value: [Figure['value'], Figure['low'], Figure['high'], Figure['bound'], Figure['change'], Figure['unit']],
  of: [Figure['counted'], Figure['per'], Figure['source'], Figure['place']],
  days: [uttered: DayRange | null, asOf: DayRange | null],
  /** Null where it is the figure's own value. */
  comparable: Quantity | null,
];

const isOwn = ({ value, low, high, unit, comparable: other }: Figure): boolean =>
  other.value === value && other.low === low && other.high === high && other.unit === unit;

function written(figure: Figure, sentence: (text: string | null) => Sentence): Written {
  const { id, start, end, text, certainty, uttered, asOf } = figure;
  return [
    [id, start, end, text, sentence(figure.sentence), sentence(figure.leadIn)],
    certainty,
    [figure.value, figure.low, figure.high, figure.bound, figure.change, figure.unit],
    [figure.counted, figure.per, figure.source, figure.place],
    [uttered, asOf],
    isOwn(figure) ? null : figure.comparable,
  ];
}

/** Empty where the article has no figure. */
export function writeFigureFacts(meta: ArticleMeta, statements: readonly Statement[]): string {
  const figures = statements.flatMap((one) => (one.kind === 'figure' ? [one] : []));
  if (figures.length === 0) return '';
  const sentences = new Map<string, number>();
  const numbered = (text: string | null): Sentence => {
    if (text === null) return null;
    const number = sentences.get(text) ?? sentences.size;
    sentences.set(text, number);
    return number;
  };
  const facts = figures.map((figure) => written(figure, numbered));
  return JSON.stringify([meta, facts, [...sentences.keys()]]);
}

function read(
  [place, certainty, values, of, days, comparable]: Written,
  sentences: readonly string[],
): Figure {
  const [id, start, end, text, sentence, leadIn] = place;
  const [value, low, high, bound, change, unit] = values;
  const [counted, per, source, where] = of;
  return {
    kind: 'figure',
    id,
    start,
    end,
    text,
    sentence: sentences[sentence ?? -1] ?? '',
    leadIn: leadIn === null ? null : (sentences[leadIn] ?? ''),
    uttered: days[0],
    certainty,
    value,
    low,
    high,
    bound,
    change,
    unit,
    counted,
    per,
    source,
    place: where,
    asOf: days[1],
    comparable: comparable ?? { value, low, high, unit },
  };
}

/** @param text as {@link writeFigureFacts} wrote it, not empty */
export function readFigureFacts(text: string): {
  readonly meta: ArticleMeta;
  readonly figures: readonly Figure[];
} {
  const [meta, facts, sentences] = JSON.parse(text) as [ArticleMeta, Written[], string[]];
  return { meta, figures: facts.map((one) => read(one, sentences)) };
}
