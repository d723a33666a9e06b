/**
 * The central types. Everything the project says is one of these.
 *
 * Offsets are half-open UTF-16 code units into `Article.text`, whose blocks are joined by `\n`.
 * Unknown is `null`, never `undefined` and never an empty string.
 */

/** Half-open UTF-16 offsets into one article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a date is known: printed on the page, from its metadata, or worked out from what the text says. */
export type DateBasis = 'printed' | 'metadata' | 'inferred';

/** What is known of an article besides its words: the provenance that goes with every comparison. */
export interface ArticleMeta {
  readonly url: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly byline: string | null;
  /** ISO 8601: a day (`2025-04-24`) or an instant with offset. */
  readonly publishedAt: string | null;
  readonly publishedAtBasis: DateBasis | null;
  /** ISO 8601 instant at which the page was read; null for files. */
  readonly capturedAt: string | null;
  /** BCP 47, lower case; `en` where the page does not tell. */
  readonly lang: string;
  /** `primary`: a transcript, an official text or a post, against which reports are held. */
  readonly kind: 'report' | 'primary';
  /** BCP 47 of the language the outlet published in, where this is a translation. */
  readonly translatedFrom: string | null;
  /** Host that republished the outlet's text, where that is not the outlet itself. */
  readonly republishedBy: string | null;
}

/**
 * A stretch of the text that the page sets apart as somebody's words, with or without quotation marks: a block
 * quotation, or an embedded post of a social network.
 */
export interface Passage extends Span {
  readonly kind: 'block-quote' | 'post';
  /** Who wrote it, as the page prints it beside the passage; null where the page does not tell there. */
  readonly author: string | null;
  /** Address of the post; null where the page gives none. */
  readonly url: string | null;
}

export interface Article extends ArticleMeta {
  readonly text: string;
  /** In reading order, none inside another; empty where the source keeps no layout (`.txt`). */
  readonly passages: readonly Passage[];
}

/** First and last day (ISO, inclusive) on which something was said or counted. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** How the mention beside the cue leads to the speaker's name. */
export type SpeakerVia = 'named' | 'role' | 'pronoun' | 'carried' | 'unnamed';

export interface Speaker extends Span {
  /**
   * The fullest form that the article gives; `start`/`end` are the mention beside the cue ("he"), or the name under
   * or over a passage. Empty, at the passage's start, where the page names the author outside of the text.
   */
  readonly name: string;
  readonly via: SpeakerVia;
  /** How sure that it was they who said it, 0–1: measured shares of right answers for each way of finding. */
  readonly certainty: number;
}

interface StatementBase extends Span {
  /** Unique within its article. */
  readonly id: string;
  /** Exactly `article.text.slice(start, end)`. */
  readonly text: string;
  /** The sentence (or sentences, where a quote spans several) around the statement. */
  readonly sentence: string;
  /** The sentence before that, or null at the start of the text. */
  readonly leadIn: string | null;
  readonly uttered: DayRange | null;
  /** How sure the extractor is that this is a statement of its kind, 0–1. */
  readonly certainty: number;
}

/** What parts a piece from the one before it in the same utterance. */
export interface Gap {
  /** `cue`: "…," she said, "…"; `sentence`: a sentence begins in between; `paragraph`: a paragraph does. */
  readonly kind: 'cue' | 'sentence' | 'paragraph';
  /** Words of narration in between; 0 where the marks only reopen. */
  readonly words: number;
}

/** One stretch between quotation marks; the marks are outside, the punctuation within them inside. */
export interface Quote extends StatementBase {
  readonly kind: 'quote';
  /** Shared by the pieces of one utterance ("…", he said, "…"). */
  readonly utterance: string;
  /** Null for the first piece of an utterance. */
  readonly gap: Gap | null;
  /** What tells that it is quoted: marks, or a passage that the page sets apart. */
  readonly form: 'marks' | 'block-quote' | 'post';
  /** Id of the quote within whose marks this one stands ("She told me ‘go’"); null for an outermost one. */
  readonly within: string | null;
  readonly speaker: Speaker | null;
  /** The word or words that report the speech ("said", "according to"), as printed. */
  readonly cue: string | null;
  readonly cueStart: number | null;
}

export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'between';

/** A quantity in units in which two figures can be compared. */
export interface Quantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
}

/** From the bound word or currency sign through unit and counted noun: "at least 12 people". */
export interface Figure extends StatementBase {
  readonly kind: 'figure';
  /** As printed, after magnitude ("5 million" is 5000000); null for a range. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** "rose 5 %": the figure is a change. */
  readonly change: 'up' | 'down' | null;
  /** Canonical: `percent`, `USD`, `km`, `year`, … */
  readonly unit: string | null;
  /** What is counted or happened, canonical where it can be: `killed`, `injured`, `soldier`, `missile`. */
  readonly counted: string | null;
  /** Rate: `week` in "5,000 soldiers a week". */
  readonly per: string | null;
  /** Who counted, where the sentence tells. */
  readonly source: string | null;
  readonly place: string | null;
  readonly asOf: DayRange | null;
  readonly comparable: Quantity;
}

/** A reporting clause without marks. It never counts as a quote. */
export interface Paraphrase extends StatementBase {
  readonly kind: 'paraphrase';
  readonly speaker: Speaker | null;
  readonly cue: string;
  readonly cueStart: number;
}

export type Statement = Quote | Figure | Paraphrase;

/** `same` is what a reader may rely on; `possible` is shown apart and never highlighted by default. */
export type Level = 'same' | 'possible';

export type QuoteRelation = 'verbatim' | 'excerpt' | 'edited' | 'reworded' | 'indirect';
export type FigureRelation = 'equal' | 'superseded' | 'compatible' | 'differs';
export type Relation = QuoteRelation | FigureRelation;

/** An accusation: set only where it is nearly always right. */
export type Flag =
  | 'negation-changed'
  | 'hedge-cut'
  | 'cut-inside'
  | 'speaker-differs'
  | 'translated'
  | 'other-scope';

/**
 * One place where two wordings part. `here` lies in the reader's article, `there` in the other one; the
 * span is empty on the side that lacks the words.
 */
export interface WordDifference {
  readonly kind: 'replaced' | 'left-out' | 'put-in';
  readonly here: Span;
  readonly there: Span;
  readonly hereText: string;
  readonly thereText: string;
}

export interface FigureDifference {
  readonly kind: 'value' | 'bound' | 'counted';
  readonly hereText: string;
  readonly thereText: string;
  /** there ÷ here for `value`, where both are single numbers and neither is 0; else null. */
  readonly ratio: number | null;
}

export type Difference = WordDifference | FigureDifference;

/** Why two statements were matched: each kind of evidence with the weight that it added (log-odds-like). */
export type Evidence =
  | {
      readonly kind: 'words';
      /** Words that both print, as printed here, the most telling first. */
      readonly shared: readonly string[];
      /** Words of like meaning that stand for one another ("cease" for "stop"), as printed. */
      readonly near: readonly { readonly here: string; readonly there: string }[];
      readonly coverage: number;
      readonly weight: number;
    }
  | {
      readonly kind: 'speaker';
      readonly here: string | null;
      readonly there: string | null;
      readonly agreement: 'same' | 'unknown' | 'different';
      readonly weight: number;
    }
  | { readonly kind: 'date'; readonly daysApart: number | null; readonly weight: number }
  | { readonly kind: 'context'; readonly shared: readonly string[]; readonly weight: number }
  | {
      readonly kind: 'quantity';
      readonly counted: string | null;
      readonly unit: string | null;
      readonly weight: number;
    }
  | { readonly kind: 'event'; readonly sharedMatches: number; readonly weight: number };

export interface Match {
  readonly article: ArticleMeta;
  /** The matched piece, whole; its offsets lie in its own article. */
  readonly statement: Statement;
  /** All pieces of the matched utterance in reading order; for a figure just the figure. */
  readonly pieces: readonly Statement[];
  /** Calibrated towards a probability, 0–1. */
  readonly score: number;
  readonly level: Level;
  readonly relation: Relation;
  readonly flags: readonly Flag[];
  readonly differences: readonly Difference[];
  /** Shared by copies of one text (wire stories, republications). */
  readonly telling: string;
  readonly why: readonly Evidence[];
}

export interface Comparison {
  /** Id of the statement in the reader's article. */
  readonly statement: string;
  /** Best first. */
  readonly matches: readonly Match[];
}

/** What a reader is told about the size of what was searched. */
export interface CorpusInfo {
  readonly articles: number;
  /** Quotes and figures; paraphrases are kept, not counted. */
  readonly statements: number;
  readonly outlets: number;
  /** ISO days; null where no article is dated. */
  readonly oldest: string | null;
  readonly newest: string | null;
}
