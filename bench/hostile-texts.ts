/**
 * Texts on which a careless extractor is slow: one kind of unit again and again, each for a loop or a regular
 * expression that could look back or ahead without bound. Read by the benchmark and by the tests of growth.
 */

/** What is repeated, and the unit. The longest line is the whole text, unless the unit breaks it. */
export const HOSTILE_UNITS: readonly (readonly [name: string, unit: string])[] = [
  ['opening marks', '“'],
  ['straight marks', '"'],
  ['straight marks around letters', '"a" '],
  ['marks that open by turns', '“‘'],
  ['marks of six families', '“‘«‹„「'],
  ['nested quotes', '“a ‘b “c ‘d’ e” f’ g” '],
  ['quotes never closed', '“Go, she said '],
  ['quotes never closed, each a paragraph', '“Go, she said\n'],
  ['quotes that reopen each paragraph', '“We go on.\n\n'],
  ['apostrophes', "'"],
  ['apostrophes in words', "it's the boys' "],
  ['letters', 'a'],
  ['small words', 'of the '],
  ['capital letters', 'A'],
  ['initials', 'A. '],
  ['capitals', 'A B C '],
  ['initials without a gap', 'A.'],
  ['names', 'Ana Lopez '],
  ['names and conjunctions', 'Ana Lopez and '],
  ['titles', 'Mr. President '],
  ['cues', 'said '],
  ['cues after names', 'Ana said '],
  ['sources', 'according to '],
  ['adverbs', 'quickly '],
  ['adverbs and commas', 'quickly, '],
  ['auxiliaries', 'has been '],
  ['determiners', 'the '],
  ['prepositions', 'the head of '],
  ['relative clauses', 'the man who '],
  ['days', 'on Thursday '],
  ['commas', ','],
  ['commas and pronouns', ', he '],
  ['dashes', '— '],
  ['opening brackets', '('],
  ['closing brackets', ') '],
  ['full stops', '.'],
  ['full stops and blanks', '. '],
  ['colons', 'Ana: '],
  ['digits', '7'],
  ['digits and blanks', '7 '],
  ['newlines', '\n'],
  ['blanks', ' '],
  ['lines of a letter', 'a\n'],
  ['headings', 'Ana Lopez Wins Vote\n'],
  ['combining marks', 'a\u0301\u0302\u0303'],
  ['surrogate pairs', '😀'],
  ['bidirectional controls', '\u202e“\u2066'],
  ['soft hyphens', 'a\u00ad'],
  ['names and pronouns in one sentence', 'Ana Lopez and he said, '],
  ['quotes and cues in one line', '“go” he said '],
  ['quotes and cues in one sentence', '“We will go there,” she said, '],
  ['quotes and cues in sentences', '“We will go there,” Ana Lopez said. '],
  ['quotes and cues in paragraphs', '“We will go there,” Ana Lopez said.\n'],
  ['quotes without a cue', '“We will go.” '],
  ['quotes in parentheses', '(“We will go.”) '],
  ['namesakes', 'Ana Lopez, Bea Lopez, Eva Lopez said. '],
  ['offices', 'the president said the senator said. '],
  ['figures', 'at least 12 people '],
];

/** `unit` again and again, to `length` UTF-16 units. */
export const repeatedTo = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Quotes without end inside one quote. */
export const innerQuotes = (length: number): string =>
  `“${repeatedTo('He said, ‘go away now,’ and ', length)}” said Bell.`;

/** Names that all differ: an index by name grows with them. */
export const distinctNames = (length: number): string => {
  let text = '';
  for (let i = 0; text.length < length; i += 1) text += `Ana ${nameOf(i)} and he said, `;
  return text.slice(0, length);
};

/** A word with a capital for each number: Baaa, Caaa, … */
function nameOf(number: number): string {
  const letters = [...number.toString(26).padStart(4, '0')].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `L${letters.join('')}`;
}
