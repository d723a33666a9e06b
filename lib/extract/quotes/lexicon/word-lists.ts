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
  readonly selfStanding?: Rows;
  readonly titles: Rows;
  readonly roles?: Rows;
  readonly formerWords?: Rows;
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
  /** A noun may follow a name in one phrase: "White House officials". */
  readonly nounsAfterNames?: boolean;
  /** Headings print their words with capitals. */
  readonly titleCaseHeadings?: boolean;
}
