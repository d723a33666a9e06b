/**
 * Whether a stretch of words stands elsewhere in the text: a pull quote repeats a sentence of its article, and a
 * page may print a post both in marks and as an embed.
 *
 * Cost: linear in the words; runs of {@link RUN} words are kept as 32-bit sums. Source: shingles, as search engines
 * tell copies. A search for the whole stretch was not taken: pull quotes are shortened and mended.
 */
import type { Span } from '../../model';

/** Words of one run: two are common by chance, four break at every mended word. */
const RUN = 3;
/** Share of a stretch's runs that must stand elsewhere. */
const REPEATED = 0.8;

const WORD = /[\p{L}\p{N}]+/gu;

function runsOf(text: string): number[] {
  const sums = (text.toLowerCase().match(WORD) ?? []).map((word) => {
    let sum = 0;
    for (let i = 0; i < word.length; i += 1) sum = (Math.imul(sum, 31) + word.charCodeAt(i)) | 0;
    return sum;
  });
  return sums.slice(RUN - 1).map((sum, i) => {
    const before = Math.imul(sums[i] ?? 0, 961) + Math.imul(sums[i + 1] ?? 0, 31);
    return (before + sum) | 0;
  });
}

/** The runs of a text outside of some spans, to which those of the spans can be added one by one. */
export class Repeats {
  readonly #runs = new Set<number>();

  /** `outside`: spans in reading order, none inside another. */
  constructor(text: string, outside: readonly Span[]) {
    let from = 0;
    for (const { start, end } of outside) {
      this.add(text.slice(from, start));
      from = end;
    }
    this.add(text.slice(from));
  }

  add(words: string): void {
    for (const run of runsOf(words)) this.#runs.add(run);
  }

  /** Whether the words stand elsewhere too; false where they are too few to tell. */
  has(words: string): boolean {
    const runs = runsOf(words);
    return runs.length > 0 && runs.filter((run) => this.#runs.has(run)).length >= REPEATED * runs.length;
  }
}
