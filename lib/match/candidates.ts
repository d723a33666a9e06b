/**
 * The candidate stage: which statements of the corpus are worth comparing with this one.
 *
 * An interface, and asynchronous, because a bigger index and a remote engine implement it too; what follows it
 * (alignment, evidence) never asks the corpus for more than this.
 */
import type { ArticleMeta, Figure, Paraphrase, Statement } from '../model';
import type { Nearness } from '../text/nearness';
import type { Rarity } from '../text/rarity';
import type { Topic } from './topic';
import type { Utterance } from './utterance';
import type { Voice } from './voice';
import type { Bag } from './weighed';

/** One article of the corpus as the matcher sees it. */
export interface CorpusArticle {
  readonly meta: ArticleMeta;
  /** Canonical address: captures of one page share it. */
  readonly address: string;
  /** Shared by copies of one text. */
  readonly telling: string;
  readonly statements: readonly Statement[];
}

/** Tells the articles of the corpus that are the reader's own. */
export type IsOwn = (article: CorpusArticle) => boolean;

export interface QuoteCandidate {
  readonly article: CorpusArticle;
  readonly utterance: Utterance;
  /** Nats: at most so much do the words prove that both utterances hold. */
  readonly shared: number;
}

export interface ClauseCandidate {
  readonly article: CorpusArticle;
  readonly clause: Paraphrase;
  /** Nats that clause and utterance share. */
  readonly shared: number;
}

export interface FigureCandidate {
  readonly article: CorpusArticle;
  readonly figure: Figure;
}

/** What is known of a statement before its article is read. */
interface Unread {
  readonly meta: Pick<ArticleMeta, 'publishedAt' | 'translatedFrom' | 'lang'>;
  readonly voice: Voice;
  /** Nats: at most so much do the words prove that both hold. */
  readonly shared: number;
  topic(): Topic;
}

export interface UnreadQuote extends Unread {
  bag(rarity: Rarity): Bag;
  stems(): ReadonlySet<string>;
}

/** A word of a clause, and whether it says what the clause is about (indirect-words.ts). */
export interface ToldWord {
  readonly stem: string;
  readonly isTelling: boolean;
}

export interface UnreadClause extends Unread {
  told(): readonly ToldWord[];
}

export interface CandidateSource {
  /** How much a word proves in this corpus. */
  readonly rarity: Rarity;
  /** How near two words are in meaning. */
  readonly nearness: Nearness;
  /**
   * Utterances that share telling words with this one, most promising first, at most `limit`: of those that have to be
   * read first only the ones that are worth it. What is not worth it comes to nothing.
   */
  findQuotes(
    utterance: Utterance,
    limit: number,
    isWorth?: (quote: UnreadQuote) => boolean,
  ): Promise<readonly QuoteCandidate[]>;
  /** Clauses that tell without marks and share telling words with this utterance, as above. */
  findClauses(
    utterance: Utterance,
    limit: number,
    isWorth?: (clause: UnreadClause) => boolean,
  ): Promise<readonly ClauseCandidate[]>;
  /**
   * Figures that count the same thing within days of `day` (ISO, or null: at any time), at most `limit`. Whether one is
   * worth reading is asked with an article that has no statements but its figures.
   */
  findFigures(
    figure: Figure,
    day: string | null,
    limit: number,
    isWorth?: (candidate: FigureCandidate) => boolean,
  ): Promise<readonly FigureCandidate[]>;
  /** Whether the name of one of the corpus' speakers may be this one in another spelling. */
  maySpell(name: string, other: string): boolean;
  /** What `CorpusArticle.telling` says, for articles that were read one by one; null where it says all. */
  readonly tellings: ((articles: readonly ArticleMeta[]) => ReadonlyMap<ArticleMeta, string>) | null;
}
