/**
 * A light English stemmer: takes off the endings that a retelling changes (stop, stops, stopped, stopping).
 *
 * Cost: O(1) a word. Source: the S-stemmer of Harman (1991) with the -ed and -ing steps of Porter (1980).
 * Not the whole of Porter: it joins words that differ in meaning (general, generous), and a join here becomes
 * a claim that two outlets used the same word.
 */
const DOUBLED = /([bdgmnprt])\1$/;
/** Letters; a shorter stem is kept whole ("red", "sing" are not red + ed). */
const SHORTEST_STEM = 3;

function withoutEnding(word: string, ending: string): string | null {
  if (!word.endsWith(ending)) return null;
  const stem = word.slice(0, -ending.length);
  return stem.length >= SHORTEST_STEM && /[aeiouy]/.test(stem) ? stem : null;
}

function verbStem(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/[^c]eed$/.test(word) && word.length > 5) return word.slice(0, -1); // agreed, not proceed or need
  return withoutEnding(word, 'ing') ?? withoutEnding(word, 'ed') ?? word;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

/** `word` is folded (see fold.ts). Words with anything but a–z are returned as they are. */
export function stem(word: string): string {
  if (!/^[a-z]{4,40}$/.test(word)) return word;
  const base = verbStem(singular(word));
  const bare = base.endsWith('e') && base.length > SHORTEST_STEM ? base.slice(0, -1) : base;
  return bare.replace(DOUBLED, '$1');
}
