/**
 * The shape of a language's word lists, which are JSON files in `words/`; its README says in plain words what
 * each list is for. A list is written as rows of words, so that rows may be sorted or grouped at will.
 */

/** Words, several a row, parted by blanks. */
export type Rows = readonly string[];

export interface WordLists {
  /** One verb a row, with all forms that stand in print; its base form first. */
  readonly cueVerbs: Rows;
  readonly stanceVerbs?: Rows;
  readonly nounForms?: Rows;
  /** `forms | particle` a row. */
  readonly particleVerbs?: Rows;
  readonly askVerbs?: Rows;
  readonly answerVerbs?: Rows;
  readonly relayVerbs?: Rows;
  readonly neverInverted?: Rows;
  readonly quotedParticiples?: Rows;
  readonly toldBeforeTo?: Rows;
  /** One phrase a row: here the words of a row belong together. */
  readonly sourcePhrases: Rows;
  readonly sourceOpeners?: Rows;
  readonly sourceNouns?: Rows;
  readonly utteranceNouns?: Rows;
  readonly pronouns: Readonly<Record<'he' | 'she' | 'it' | 'they' | 'i', string>>;
  readonly nobody?: Rows;
  readonly negativeDeterminers?: Rows;
  readonly selfStanding?: Rows;
  readonly titles: Rows;
  readonly roles?: Rows;
  readonly formerWords?: Rows;
  readonly appointedWords?: Rows;
  readonly homeEnds?: Rows;
  /** Letter beside a name in brackets → party: "(R-Ohio)". */
  readonly partyLetters?: Readonly<Record<string, string>>;
  readonly titleRoles?: Readonly<Record<string, string>>;
  readonly male?: Rows;
  readonly female?: Rows;
  readonly organisationEnds?: Rows;
  readonly bodyNouns?: Rows;
  readonly notPersons?: Rows;
  readonly workNouns: Rows;
  readonly wordNouns?: Rows;
  readonly unrealWords?: Rows;
  readonly denials?: Rows;
  readonly denialEnds?: Rows;
  readonly deniers?: Rows;
  readonly callNouns?: Rows;
  readonly broadcasters?: Rows;
  readonly determiners: Rows;
  readonly definites?: Rows;
  readonly prepositions: Rows;
  readonly complementPrepositions?: Rows;
  readonly placePrepositions?: Rows;
  readonly absolutePrepositions?: Rows;
  readonly agentPrepositions?: Rows;
  readonly conjunctions: Rows;
  readonly joiners?: Rows;
  readonly contentWords?: Rows;
  readonly relatives: Rows;
  readonly auxiliaries: Rows;
  readonly beForms?: Rows;
  readonly modals?: Rows;
  readonly adverbs: Rows;
  readonly notAdverbs?: Rows;
  /** Endings, not words. */
  readonly adverbEnds?: Rows;
  readonly participleEnds?: Rows;
  readonly pastEnds?: Rows;
  readonly agoWords?: Rows;
  readonly reflexives?: Rows;
  readonly insertionOpeners?: Rows;
  readonly sentenceOpeners?: Rows;
  readonly weekdays?: Rows;
  readonly months?: Rows;
  readonly periods?: Rows;
  readonly beforePeriod?: Rows;
  readonly beforeDay?: Rows;
  /** Of the determiners, those that no subject begins with: "den Vorschlag nannte sie …". */
  readonly objectDeterminers?: Rows;
  /** Of the source phrases, those that stand right behind what was said: „…“, so der Minister. */
  readonly sourceTags?: Rows;
  /** What follows its speaker: "dem Minister zufolge". */
  readonly postpositions?: Rows;
  /** Finite verbs that a participle at the clause's end completes: "hatte … erklärt". */
  readonly perfectVerbs?: Rows;
  /** What opens a clause whose verb stands at its end: "wie Weber am Montag sagte". */
  readonly subordinators?: Rows;
  /** Words that lose their vowel before an apostrophe: "l'avocat". */
  readonly elisions?: Rows;
  /** Pronouns that hang on the verb by a hyphen: "a-t-il". */
  readonly hangingPronouns?: Rows;
  /** What a noun that is no person ends with: "Verwaltung". */
  readonly nounEndings?: Rows;
  /** A noun may follow a name in one phrase: "White House officials". */
  readonly nounsAfterNames?: boolean;
  /** Every noun has a capital, so that a capital makes no name. */
  readonly capitalNouns?: boolean;
  /** A word is a title or a role also where it ends with one: "Kremlsprecher". */
  readonly compounds?: boolean;
  /** The verb stands second, and its subject behind it where something else comes first. */
  readonly verbSecond?: boolean;
  /** The speaker may be named inside the marks: « Nous partons, a dit Ana, demain ». */
  readonly incises?: boolean;
  /** A person is called by the first of two surnames. */
  readonly twoSurnames?: boolean;
  /** Days and months have no capital. */
  readonly smallDays?: boolean;
  /** Headings print their words with capitals. */
  readonly titleCaseHeadings?: boolean;
}
