/**
 * Folds a word for comparison: case, accents and the kinds of apostrophe and hyphen.
 *
 * Cost: O(n). Not reversible and not of equal length: it is applied to single words, whose offsets are kept
 * beside the folded form (see tokens.ts), never to a text that offsets point into.
 */
/** All but the two that make another Japanese syllable: か and が are no spellings of one. */
const MARKS = /(?![\u3099\u309a])\p{M}/gu;
const APOSTROPHES = /[’‘ʼ`´]/g;
const HYPHENS = /[‐‑‒–]/g;
/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** ASCII without the backtick, which stands for an apostrophe: most words, and nothing to fold in them but their case. */
const PLAIN = /^[ -_a-~]*$/;

export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(/[øłđßæœı]/g, (letter) => LETTERS[letter] ?? letter);
}
