/**
 * Words of scripts that put no spaces between them: Chinese and Japanese.
 *
 * A run is cut where the script changes, because in Japanese that is mostly where a word ends, and each Han
 * character is a token of its own. Cost: one pass. Source: the usual baseline of CJK text search. `Intl.Segmenter`
 * was not taken because engines differ in it, and a corpus built in Node must match a page read in Firefox;
 * pairs of characters were not, because one inserted character would shift all that follow.
 */

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PART =
  /\p{Script=Han}|[\p{Script=Hiragana}ー\u3099\u309a]+|[\p{Script=Katakana}ー\u3099\u309a]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const HAN = /^\p{Script=Han}$/u;
const GRAMMAR = /^\p{Script=Hiragana}{1,5}$/u;
/** Characters of such a script that say about as much as one word between spaces. */
const CHARACTERS_A_WORD = 2;

export interface Part {
  readonly text: string;
  /** UTF-16 offset into the run. */
  readonly at: number;
}

/** The tokens within a run of letters; the run itself where its script has spaces. */
export function partsOfRun(run: string): readonly Part[] {
  if (!SPACELESS.test(run)) return [{ text: run, at: 0 }];
  return [...run.matchAll(PART)].map((match) => ({ text: match[0], at: match.index }));
}

/** How many words between spaces a run of letters is worth. */
export function wordsWorth(run: string): number {
  if (!SPACELESS.test(run)) return 1;
  return Math.max(1, Math.floor([...run].length / CHARACTERS_A_WORD));
}

/** `han`: one character, in thousands of words; `grammar`: endings and particles, in nearly every sentence. */
export type SpacelessKind = 'han' | 'grammar' | null;

export function spacelessKind(form: string): SpacelessKind {
  if (HAN.test(form)) return 'han';
  return GRAMMAR.test(form) ? 'grammar' : null;
}
