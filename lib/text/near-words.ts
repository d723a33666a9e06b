/**
 * Which English words could stand for one another in a re-wording or re-translation of one remark: "awful" and
 * "bad", "ceased" and "stop", "soldiers" and "troops". Read from a table that scripts/build-near-words.ts distils
 * from word vectors (GloVe) and a thesaurus (WordNet); a pair that is not in it is 0.
 *
 * Measured on tests/lib/text/word-pairs.json: of 452 pairs of near words it knows 0.89 (0.78 without the list of our
 * own, which was written beside them; the rest is what to expect), of 384 others 0.02: no number, day, name, place,
 * opposite or small word among them, but kinds of one thing ("car" and "bus"). Weights were fitted on one half of the
 * pairs: on the other, 0.81 and 0.88 of the near, 0.03 and 0.06 of the others.
 *
 * Why a table and not the vectors: GloVe calls near whatever stands in the same sentences, "two" and "three" (cosine
 * 0.96), "increase" and "decrease" (0.87), more than "stop" and "cease" (0.27); on those pairs its cosine, however
 * prepared, sorts worse than chance (area under the curve 0.48). With the thesaurus beside it what remains is a
 * hundred thousand pairs, which are smaller than their vectors, exact, and cost nothing to work out.
 *
 * Cost: opening a few milliseconds (no map is built: forms stand in order, and are found by halving); a pair that was
 * asked before one look-up, else O(log forms).
 */
import { type NearTable, readNearTable } from './near-words-file';
import type { Nearness } from './nearness';
import { stem } from './stem';

/** Two forms of one lexeme: "stopped" and "stop". */
const ONE_LEXEME = 1;
const FULL_SCORE = 255;
/** Answers remembered; emptied above it, so that a hostile page cannot grow it without end. */
const MAX_KNOWN = 50_000;
/** A form that neither the table nor its stem knows. */
const NONE: readonly number[] = [];

/** The place of a form in the table, or null; by halving. */
function placeOf(form: string, forms: NearTable['forms']): number | null {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms.at(middle) ?? '') < form) low = middle + 1;
    else high = middle;
  }
  return low < forms.length && forms.at(low) === form ? low : null;
}

function lexemesOf(form: string, table: NearTable): readonly number[] {
  const place = placeOf(form, table.forms) ?? placeOf(stem(form), table.forms);
  if (place === null) return NONE;
  return [...table.links.subarray(table.formStart[place], table.formStart[place + 1])];
}

function scoreOf(a: number, b: number, { lexemeStart, others, scores }: NearTable): number {
  if (a === b) return ONE_LEXEME;
  const [least, most] = a < b ? [a, b] : [b, a];
  const end = lexemeStart[least + 1] ?? 0;
  for (let at = lexemeStart[least] ?? 0; at < end; at += 1)
    if (others[at] === most) return (scores[at] ?? 0) / FULL_SCORE;
  return 0;
}

function remembered<T>(limit: number, work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const found = work(key);
    known.set(key, found);
    return found;
  };
}

/** @throws Error if the bytes are no file of near words, one of another version, or damaged */
export function openNearWords(bytes: Uint8Array): Nearness {
  const table = readNearTable(bytes);
  const lexemes = remembered(MAX_KNOWN, (form) => lexemesOf(form, table));
  // One word is mostly asked about against many in turn: what it means is then at hand.
  let last = '';
  let ofLast = NONE;
  return (a, b) => {
    if (a !== last) {
      ofLast = lexemes(a);
      last = a;
    }
    if (ofLast.length === 0) return 0;
    let best = 0;
    for (const there of lexemes(b)) {
      for (const here of ofLast) best = Math.max(best, scoreOf(here, there, table));
    }
    return best;
  };
}
