/** What the rules for speakers need to know of a language. Each language's words are data in `words/`. */

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
  /** Verb form → the particles that make it speech. */
  readonly phrasal: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that ask, that answer, that pass on what another said; verbs that a speaker never follows. */
  readonly asks: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  readonly relays: ReadonlySet<string>;
  readonly neverInverted: ReadonlySet<string>;
  /** "is quoted as saying" */
  readonly quotedParticiples: ReadonlySet<string>;
  /** After these "to say" is told, not wished: "went on to say". */
  readonly toldBeforeTo: ReadonlySet<string>;
  /** Each as its words in lower case. */
  readonly according: readonly (readonly string[])[];
  /** "To Smith, the plan is …"; "in Smith's words". */
  readonly sourceOpeners: ReadonlySet<string>;
  readonly sourceNouns: ReadonlySet<string>;
  readonly utteranceNouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly definites: ReadonlySet<string>;
  /** Determiners that stand for a person as well: "said one", "some of them". */
  readonly selfStanding: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** What a phrase after a cue may go on with: "said a spokesman for the mayor". */
  readonly complements: ReadonlySet<string>;
  /** "the president at the White House" is still the president. */
  readonly places: ReadonlySet<string>;
  /** "…, with the campaign of Mr. X saying": a clause of its own. */
  readonly absolutes: ReadonlySet<string>;
  /** "was called “a fraud” by Mr. X" */
  readonly agents: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Conjunctions that join main clauses and open no fronted one. */
  readonly joiners: ReadonlySet<string>;
  /** Words after a cue that open what was said, not the speaker. */
  readonly contentWords: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly insertions: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Person>;
  /** Words that stand where a speaker stands and are none. */
  readonly nobody: ReadonlySet<string>;
  /** "no official said" */
  readonly negatives: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  /** "was **elected** governor" */
  readonly appointed: ReadonlySet<string>;
  /** Endings of "the Republican", "the Texan": a capital that names no body but a person by party or home. */
  readonly homeEnds: readonly string[];
  readonly partyLetters: ReadonlyMap<string, string>;
  readonly titleRoles: ReadonlyMap<string, string>;
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly organisationEnds: ReadonlySet<string>;
  /** Those that are nobody's surname: "Foreign Ministry" is no Mr. Ministry. */
  readonly bodyNouns: ReadonlySet<string>;
  readonly notPersons: ReadonlySet<string>;
  readonly workNouns: ReadonlySet<string>;
  readonly wordNouns: ReadonlySet<string>;
  /** Words that tell what somebody did not say, or might: "never", "if". */
  readonly unrealWords: ReadonlySet<string>;
  /** "not" before a verb, unless a word such as "only" follows; and subjects that are nobody. */
  readonly denials: ReadonlySet<string>;
  readonly denialEnds: ReadonlySet<string>;
  readonly deniers: ReadonlySet<string>;
  /** Nouns for what many voices call: "chants of". */
  readonly callNouns: ReadonlySet<string>;
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
  readonly adverbEnds: readonly string[];
  readonly participleEnds: readonly string[];
  readonly pastEnds: readonly string[];
  /** "two days ago" */
  readonly ago: ReadonlySet<string>;
  /** Determiners that no subject begins with: "den Vorschlag nannte sie …". */
  readonly objectDeterminers: ReadonlySet<string>;
  /** Source phrases that stand right behind what was said: „…“, so der Minister. */
  readonly sourceTags: ReadonlySet<string>;
  /** Finite verbs that a participle completes: "hatte … erklärt". */
  readonly perfects: ReadonlySet<string>;
  /** "dem Minister zufolge" */
  readonly postpositions: ReadonlySet<string>;
  /** What opens a clause whose verb stands at its end: "wie Weber am Montag sagte". */
  readonly subordinators: ReadonlySet<string>;
  /** "l'avocat", "a-t-il": two words written as one. */
  readonly elisions: ReadonlySet<string>;
  readonly hangingPronouns: ReadonlySet<string>;
  /** Endings of nouns that are no person: "Verwaltung". */
  readonly nounEndings: readonly string[];
  /** A noun may follow a name in one phrase: "White House officials". */
  readonly nounsAfterNames: boolean;
  /** Every noun has a capital, so that a capital makes no name. */
  readonly capitalNouns: boolean;
  readonly compounds: boolean;
  /** The verb stands second, and its subject behind it where something else comes first. */
  readonly verbSecond: boolean;
  /** The speaker may be named inside the marks: « Nous partons, a dit Ana, demain ». */
  readonly incises: boolean;
  /** A person is called by the first of two surnames. */
  readonly twoSurnames: boolean;
  /** Days and months have no capital. */
  readonly smallDays: boolean;
  /** Headings print their words with capitals. */
  readonly titleCase: boolean;
}

/** The words of a list that is written as one text. */
export const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');
export const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

/** Whether a word ends with one of a language's endings. */
export const endsWith = (lower: string, ends: readonly string[]): boolean =>
  ends.some((end) => lower.endsWith(end));
