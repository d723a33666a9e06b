/**
 * Forms → lexemes: "ceased" is a form of the verb "cease", "left" of the verb "leave" and of the adjective "left".
 * A comparative is a lexeme of its own degree, so that "better" is never taken for "good".
 *
 * Source: the rules of WordNet's own Morphy, with a list of irregular forms of ours (irregular-en.json).
 */
import irregular from './irregular-en.json';
import { PARTS, type PartOfSpeech, type WordNet } from './wordnet';

type Degree = '' | 'er' | 'est';

export interface Lexeme {
  readonly lemma: string;
  readonly part: PartOfSpeech;
  readonly degree: Degree;
}

interface Ending {
  readonly ending: string;
  readonly instead: string;
  readonly part: PartOfSpeech;
  readonly degree: Degree;
}

const ending = (part: PartOfSpeech, degree: Degree, rows: string): Ending[] =>
  rows.split(' ').map((row) => {
    const [taken = '', instead = ''] = row.split('>');
    return { ending: taken, instead, part, degree };
  });

const ENDINGS: readonly Ending[] = [
  ...ending('n', '', 's> es> ies>y'),
  ...ending('v', '', 's> es> ies>y ed> ed>e ied>y ing> ing>e'),
  ...ending('a', 'er', 'er> er>e ier>y'),
  ...ending('a', 'est', 'est> est>e iest>y'),
];
/** Letters; shorter words are none that an ending was added to. */
const SHORTEST = 3;
const DOUBLED = /([bdgklmnprtvz])\1$/;
/** Words that end like a form and are none. */
const NOT_A_FORM = /(?:ss|us|is)$/;

const IRREGULAR = new Map<string, Lexeme[]>();
function addIrregular(rows: readonly string[], part: PartOfSpeech, degrees: boolean): void {
  for (const row of rows) {
    const [lemma = '', ...forms] = row.split(' ');
    for (const form of forms) {
      const comparative = form.endsWith('st') ? 'est' : 'er';
      const lexeme: Lexeme = { lemma, part, degree: degrees ? comparative : '' };
      IRREGULAR.set(form, [...(IRREGULAR.get(form) ?? []), lexeme]);
    }
  }
}
addIrregular(irregular.verbs, 'v', false);
addIrregular(irregular.nouns, 'n', false);
addIrregular(irregular.adjectives, 'a', true);

function byEnding(form: string, rule: Ending, wordnet: WordNet): Lexeme[] {
  if (!form.endsWith(rule.ending) || (rule.ending === 's' && NOT_A_FORM.test(form))) return [];
  const base = form.slice(0, -rule.ending.length) + rule.instead;
  const bases = rule.instead === '' && DOUBLED.test(base) ? [base, base.slice(0, -1)] : [base];
  return bases
    .filter((lemma) => lemma.length >= SHORTEST && wordnet.senses(lemma, rule.part).length > 0)
    .map((lemma) => ({ lemma, part: rule.part, degree: rule.degree }));
}

/** An own entry of the word comes first: "talks" are negotiations before they are several talks. */
export function lexemesOf(form: string, wordnet: WordNet): Lexeme[] {
  const irregulars = IRREGULAR.get(form) ?? [];
  // "better" has entries of its own, and is near "good" by them.
  if (irregulars.some(({ degree }) => degree !== '')) return irregulars;
  const own = PARTS.filter((part) => wordnet.senses(form, part).length > 0).map(
    (part): Lexeme => ({ lemma: form, part, degree: '' }),
  );
  const regular = ENDINGS.flatMap((rule) => byEnding(form, rule, wordnet));
  return [...own, ...irregulars, ...regular];
}
