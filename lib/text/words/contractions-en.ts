/** English contractions, each with the words it stands for; possessive 's is not told from "is". */
export const CONTRACTED_ENDINGS: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
  "'s": 'is',
};

export const CONTRACTED_WORDS: Readonly<Record<string, readonly string[]>> = {
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  "let's": ['let', 'us'],
  lets: ['let', 'us'],
};

/** Spellings of one word; the first is the one kept. */
export const SPELLINGS: readonly (readonly string[])[] = [
  ['okay', 'ok'],
  ['yes', 'yeah', 'yep'],
  ['percent', 'pct'],
  ['toward', 'towards'],
  ['color', 'colour'],
  ['defense', 'defence'],
  ['program', 'programme'],
];
