/** What the rules for speakers need to know of a language. Each language's words are data beside this file. */

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
  /** A noun may follow a name in one phrase: "White House officials". */
  readonly nounsAfterNames: boolean;
  /** Headings print their words with capitals. */
  readonly titleCase: boolean;
}

/** The words of a list that is written as one text. */
export const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');
export const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

/** The first word of each line, where the line goes on: "say says said saying" → say. */
export function baseForms(lines: string): ReadonlySet<string> {
  return new Set(lines.split('\n').flatMap((line) => words(line).slice(0, 1)));
}

/** Lines of `forms | particle`. */
export function phrasalVerbs(lines: string): ReadonlyMap<string, string> {
  const verbs = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [forms, particle] = line.split('|');
    if (forms && particle) for (const form of words(forms)) verbs.set(form, particle.trim());
  }
  return verbs;
}
