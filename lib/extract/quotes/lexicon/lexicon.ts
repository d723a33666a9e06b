/** What the rules for speakers need to know of a language. Each language's words are data in `words/`. */

import type { Rows, WordLists } from './word-lists';

/** m/f/n singular, p plural, i first person. */
export type Person = 'm' | 'f' | 'n' | 'p' | 'i';

export interface Lexicon {
  readonly lang: string;
  readonly speech: ReadonlySet<string>;
  readonly stance: ReadonlySet<string>;
  /** Forms without ending ("state"): a verb only after a plural, a pronoun or an auxiliary. */
  readonly bases: ReadonlySet<string>;
  /** Forms that are as often nouns ("reports"): a verb only after a name or a pronoun. */
  readonly nounForms: ReadonlySet<string>;
  /** Verb form → the particle that makes it speech. */
  readonly phrasal: ReadonlyMap<string, string>;
  /** Each as its words in lower case. */
  readonly according: readonly (readonly string[])[];
  readonly utteranceNouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly insertions: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Person>;
  /** Words that stand where a speaker stands and are none. */
  readonly nobody: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly titleRoles: ReadonlyMap<string, string>;
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly organisationEnds: ReadonlySet<string>;
  readonly notPersons: ReadonlySet<string>;
  readonly workNouns: ReadonlySet<string>;
  readonly wordNouns: ReadonlySet<string>;
  readonly broadcasters: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** "last week", "that night" */
  readonly periods: ReadonlySet<string>;
  readonly beforePeriod: ReadonlySet<string>;
  /** What leads into a day: "late on Thursday". */
  readonly beforeDay: ReadonlySet<string>;
  /** "the mayor himself said" */
  readonly reflexives: ReadonlySet<string>;
  /** Words that end like an adverb and are none. */
  readonly notAdverbs: ReadonlySet<string>;
  /** A noun may follow a name in one phrase: "White House officials". */
  readonly nounsAfterNames: boolean;
  /** Headings print their words with capitals. */
  readonly titleCase: boolean;
}

/** The words of a list that is written as one text. */
export const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');
export const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

/** All words of all rows. */
const setOf = (rows: Rows = []): ReadonlySet<string> => new Set(rows.flatMap(words));
/** The first word of each row: "say says said saying" → say. */
const basesOf = (rows: Rows): ReadonlySet<string> => new Set(rows.flatMap((row) => words(row).slice(0, 1)));

/** Rows of `forms | particle`. */
function particlesOf(rows: Rows = []): ReadonlyMap<string, string> {
  const verbs = new Map<string, string>();
  for (const row of rows) {
    const [forms, particle] = row.split('|');
    if (forms && particle) for (const form of words(forms)) verbs.set(form, particle.trim());
  }
  return verbs;
}

const PERSONS = { he: 'm', she: 'f', it: 'n', they: 'p', i: 'i' } as const;

function pronounsOf(lists: WordLists['pronouns']): ReadonlyMap<string, Person> {
  const pronouns = new Map<string, Person>();
  for (const key of ['he', 'she', 'it', 'they', 'i'] as const)
    for (const word of words(lists[key])) pronouns.set(word, PERSONS[key]);
  return pronouns;
}

/** The rules' view of a language's lists. Names of bodies and places are read in every language as in `names`. */
export function lexiconOf(lang: string, lists: WordLists, names: WordLists = lists): Lexicon {
  const stance = lists.stanceVerbs ?? [];
  const bound = [...lists.determiners, ...lists.prepositions];
  return {
    lang,
    speech: setOf(lists.cueVerbs),
    stance: setOf(stance),
    bases: lists.beForms ? basesOf([...lists.cueVerbs, ...stance]) : new Set(),
    nounForms: setOf(lists.nounForms),
    phrasal: particlesOf(lists.particleVerbs),
    according: lists.sourcePhrases.map(words),
    utteranceNouns: setOf(lists.utteranceNouns),
    determiners: setOf(lists.determiners),
    prepositions: setOf(lists.prepositions),
    auxiliaries: setOf(lists.auxiliaries),
    be: setOf(lists.beForms),
    modals: setOf(lists.modals),
    adverbs: setOf(lists.adverbs),
    conjunctions: setOf(lists.conjunctions),
    relatives: setOf(lists.relatives),
    insertions: setOf(lists.insertionOpeners ?? bound),
    pronouns: pronounsOf(lists.pronouns),
    nobody: setOf(lists.nobody),
    openers: setOf(lists.sentenceOpeners),
    titles: setOf(lists.titles),
    roles: setOf(lists.roles ?? lists.titles),
    titleRoles: new Map(Object.entries(lists.titleRoles ?? {})),
    male: setOf(lists.male),
    female: setOf(lists.female),
    organisationEnds: setOf([...(lists.organisationEnds ?? []), ...(names.organisationEnds ?? [])]),
    notPersons: setOf([...(lists.notPersons ?? []), ...(names.notPersons ?? [])]),
    workNouns: setOf(lists.workNouns),
    wordNouns: setOf(lists.wordNouns),
    broadcasters: setOf(lists.broadcasters),
    weekdays: setOf(lists.weekdays),
    months: setOf(lists.months),
    periods: setOf(lists.periods),
    beforePeriod: setOf(lists.beforePeriod),
    beforeDay: setOf(lists.beforeDay),
    reflexives: setOf(lists.reflexives),
    notAdverbs: setOf(lists.notAdverbs),
    nounsAfterNames: lists.nounsAfterNames ?? false,
    titleCase: lists.titleCaseHeadings ?? false,
  };
}
