/**
 * The candidate stage: which statements of the corpus are worth comparing with this one.
 *
 * An interface, and asynchronous, because a bigger index and a remote engine implement it too; what follows it
 * (alignment, evidence) never asks the corpus for more than this.
 */
import type { ArticleMeta, Figure, Paraphrase, Statement } from '../model';
import type { Nearness } from '../text/nearness';
import type { Rarity } from '../text/rarity';
import type { Utterance } from './utterance';

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

export interface CandidateSource {
  /** How much a word proves in this corpus. */
  readonly rarity: Rarity;
  /** How near two words are in meaning. */
  readonly nearness: Nearness;
  /** Utterances that share telling words with this one, most promising first, at most `limit`. */
  findQuotes(utterance: Utterance, limit: number): Promise<readonly QuoteCandidate[]>;
  /** Clauses that tell without marks and share telling words with this utterance, as above. */
  findClauses(utterance: Utterance, limit: number): Promise<readonly ClauseCandidate[]>;
  /** Figures that count the same thing within days of `day` (ISO, or null: at any time), at most `limit`. */
  findFigures(figure: Figure, day: string | null, limit: number): Promise<readonly FigureCandidate[]>;
  /** Those of the corpus' speakers whose name may be the same as this one. */
  sameSpeakers(name: string): Promise<ReadonlySet<string>>;
}
