/** The lexicon of a language: English in full, ten others by their commonest words. */
import { EN } from './en';
import { type Lexicon, type Person, wordSet, words } from './lexicon';
import { BASICS, type Basics } from './other';

const NONE: ReadonlySet<string> = new Set();

const pronouns = (basics: Basics): ReadonlyMap<string, Person> =>
  new Map<string, Person>([
    ...words(basics.he).map((word): [string, Person] => [word, 'm']),
    ...words(basics.she).map((word): [string, Person] => [word, 'f']),
    ...words(basics.they).map((word): [string, Person] => [word, 'p']),
  ]);

function fromBasics(lang: string, basics: Basics): Lexicon {
  const determiners = wordSet(basics.determiners);
  const prepositions = wordSet(basics.prepositions);
  return {
    lang,
    speech: wordSet(basics.said),
    stance: NONE,
    bases: NONE,
    nounForms: NONE,
    phrasal: new Map(),
    according: basics.according.map(words),
    utteranceNouns: NONE,
    determiners,
    prepositions,
    auxiliaries: wordSet(basics.auxiliaries),
    be: NONE,
    modals: NONE,
    adverbs: wordSet(basics.adverbs),
    conjunctions: wordSet(basics.conjunctions),
    relatives: wordSet(basics.relatives),
    insertions: new Set([...determiners, ...prepositions]),
    pronouns: pronouns(basics),
    nobody: NONE,
    openers: NONE,
    titles: wordSet(basics.titles),
    roles: wordSet(basics.titles),
    titleRoles: new Map(),
    male: NONE,
    female: NONE,
    organisationEnds: EN.organisationEnds,
    notPersons: EN.notPersons,
    workNouns: wordSet(basics.works),
    wordNouns: NONE,
    broadcasters: NONE,
    nounsAfterNames: false,
    titleCase: false,
  };
}

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ['en', EN],
  ...Object.entries(BASICS).map(([lang, basics]): [string, Lexicon] => [lang, fromBasics(lang, basics)]),
]);

/** `lang` is BCP 47 ("de-at"); English where the language has no words of its own here. */
export function lexiconFor(lang: string): Lexicon {
  return LEXICONS.get(lang.toLowerCase().split('-')[0] ?? 'en') ?? EN;
}
