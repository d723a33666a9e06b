/**
 * The words that tell a reported clause: verbs that take one, and forms that show that a clause has a verb of its
 * own. English only: in German the verb's place and mood tell indirect speech, in French and Spanish "que" also
 * opens every other clause, and neither was measured.
 */
import { wordSet, words } from '../quotes/lexicon/lexicon';
import en from './words/en.json';

type Rows = readonly string[];

const setOf = (rows: Rows): ReadonlySet<string> => new Set(rows.flatMap(words));

export interface ClauseWords {
  /** Verbs that report a clause, most of them behind "that". */
  readonly clauseVerbs: ReadonlySet<string>;
  /** All words of a cue: a sentence without any reports nothing. */
  readonly verbs: ReadonlySet<string>;
  /** Those whose clause often goes without "that". */
  readonly bareVerbs: ReadonlySet<string>;
  /** Those that name who was told before the clause. */
  readonly addresseeVerbs: ReadonlySet<string>;
  /** Who is told in one word: "reporters", "him". */
  readonly addressees: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly pastForms: ReadonlySet<string>;
  readonly presentForms: ReadonlySet<string>;
  /** Present forms that only a plural stands before. */
  readonly baseForms: ReadonlySet<string>;
  readonly pluralSubjects: ReadonlySet<string>;
  /** What is said without being a clause: "said nothing"; and questions. */
  readonly empty: ReadonlySet<string>;
  /** Before the speaker: what is said then is only supposed. */
  readonly unrealBefore: ReadonlySet<string>;
  /** Before the speaker: the clause ends with the next comma. */
  readonly clauseBefore: ReadonlySet<string>;
  readonly noSpeaker: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Near before a cue, in small letters: what could, or was alleged to, have been said. */
  readonly supposing: ReadonlySet<string>;
  /** Prepositions between a cue and its clause: "said in a statement that". */
  readonly lead: ReadonlySet<string>;
  /** Behind a comma: a main clause of the article's own begins. */
  readonly breaks: ReadonlySet<string>;
  /** Behind a comma: an addition about the telling begins. */
  readonly trailing: ReadonlySet<string>;
}

const EN: ClauseWords = {
  clauseVerbs: setOf(en.clauseVerbs),
  verbs: setOf([...en.clauseVerbs, ...en.addresseeVerbs, ...en.sources]),
  bareVerbs: setOf(en.bareVerbs),
  addresseeVerbs: setOf(en.addresseeVerbs),
  addressees: setOf(en.addressees),
  finite: setOf(en.finite),
  pastForms: setOf(en.pastForms),
  presentForms: setOf(en.presentForms),
  baseForms: setOf(en.baseForms),
  pluralSubjects: setOf(en.pluralSubjects),
  empty: setOf(en.empty),
  unrealBefore: setOf(en.unrealBefore),
  clauseBefore: setOf(en.clauseBefore),
  noSpeaker: setOf(en.noSpeaker),
  negations: setOf(en.negations),
  supposing: setOf(en.supposing),
  lead: setOf(en.lead),
  breaks: setOf(en.breaks),
  trailing: setOf(en.trailing),
};

/** Null for a language whose reported clauses are not read. */
export const clauseWordsFor = (lang: string): ClauseWords | null =>
  lang.toLowerCase().split('-')[0] === 'en' ? EN : null;

/** The word that opens a reported clause. */
export const OPENS_CLAUSE = wordSet('that');
