/**
 * Quotes and the clauses that report them without marks: "Nothing will be closed," she said / she said that nothing
 * would be closed. The relation is `indirect`: no wording, so no differences and no flags.
 *
 * A quote of the article finds clauses of other articles, and a clause finds quotes; two clauses are never compared.
 * Where an article prints the quote itself, its clause is left out: the quote says more. Cost: statements × CLAUSES
 * comparisons of words, most of them ended by the speaker. English alone, because clauses are read in English alone.
 */
import type { ArticleMeta, Match, Paraphrase, Quote, Statement } from '../model';
import { type Token, tokenise } from '../text/tokens';
import type { CandidateSource, CorpusArticle, IsOwn } from './candidates';
import { daysApart } from './days-of-statement';
import { levelOfQuote } from './evidence';
import {
  explainIndirect,
  type IndirectEvidence,
  indirectLevel,
  indirectProbability,
  mayReport,
} from './indirect-evidence';
import { bestClauseWords, type ClauseWords, clauseWords } from './indirect-words';
import { isEnglish } from './languages/word-list';
import type { QuoteMatch } from './quote-pairs';
import { type Agreement, speakerAgreement } from './speaker-agreement';
import { asHolder } from './speakers/office-holder';
import { topicOf, weighBetween } from './topic';
import { type Utterance, utterancesOf } from './utterance';

/** Clauses compared with an utterance, and utterances with a clause. */
const CLAUSES = 12;
/** Nats that the words of the two must share at least, common ones counted too. */
export const LEAST_SHARED = 7;
/** Words listed to the reader as evidence. */
const LISTED_WORDS = 8;
const NOBODY: ReadonlySet<string> = new Set();

const read = new WeakMap<Statement, readonly Token[]>();

/** Remembered: a statement is compared with several others. */
function tokensOf(statement: Quote | Paraphrase): readonly Token[] {
  const tokens = read.get(statement) ?? tokenise(statement.text, statement.start);
  read.set(statement, tokens);
  return tokens;
}

/** A clause as if it were quoted: what the index and the tokens are asked with. */
export function clauseAsUtterance(clause: Paraphrase, lang: string): Utterance {
  const { cue, cueStart, ...rest } = clause;
  const piece: Quote = {
    ...rest,
    kind: 'quote',
    cue,
    cueStart,
    utterance: clause.id,
    gap: null,
    form: 'marks',
    within: null,
  };
  return { id: clause.id, lang, pieces: [piece], tokens: tokenise(clause.text, clause.start) };
}

/** What the reader's article brings into each comparison. */
export interface IndirectQuery {
  readonly article: ArticleMeta;
  readonly isOwn: IsOwn;
  readonly statements: readonly Statement[];
  readonly corpus: CandidateSource;
  /** The article's quotes that were matched as quotes. */
  readonly quotes: readonly QuoteMatch[];
  /** Statements that the two articles certainly share. */
  readonly sharedMatches: (other: CorpusArticle) => number;
}

/** A quote and a clause, each with its article, and which of the two is the reader's. */
interface Both {
  readonly quote: Quote;
  readonly clause: Paraphrase;
  readonly other: CorpusArticle;
  readonly isQuoteHere: boolean;
}

interface Judged extends Both {
  readonly evidence: IndirectEvidence;
  readonly score: number;
}

function speakersOf({ quote, clause, other, isQuoteHere }: Both, here: ArticleMeta): Agreement {
  const [quoting, telling] = isQuoteHere ? [here, other.meta] : [other.meta, here];
  return speakerAgreement(
    asHolder(quote.speaker, quoting.publishedAt),
    asHolder(clause.speaker, telling.publishedAt),
    NOBODY,
  );
}

function judged(both: Both, { article, statements, corpus, sharedMatches }: IndirectQuery): Judged | null {
  const { quote, clause, other, isQuoteHere } = both;
  const speaker = speakersOf(both, article);
  if (speaker === 'different') return null;
  const weigh = weighBetween(corpus.rarity, [topicOf(statements), topicOf(other.statements)]);
  const [said, told] = [tokensOf(quote), tokensOf(clause)];
  const [here, there] = isQuoteHere ? [quote, clause] : [clause, quote];
  const days = daysApart({ article, statement: here }, { article: other.meta, statement: there });
  if (!mayReport(bestClauseWords(said, told, weigh), speaker, days)) return null;
  const words = clauseWords(said, told, weigh, corpus.nearness);
  if (words === null) return null;
  const evidence = {
    quote,
    clause,
    words,
    speaker,
    daysApart: days,
    sharedMatches: sharedMatches(other),
  };
  return { ...both, evidence, score: indirectProbability(evidence) };
}

/** The words in which the two agree, the most telling first, as the reader's article prints them. */
function shownWords({ quote, clause, isQuoteHere }: Both, { pairs }: ClauseWords) {
  const [said, told] = [tokensOf(quote), tokensOf(clause)];
  const listed = [...pairs].sort((a, b) => b.weight - a.weight).slice(0, LISTED_WORDS);
  const both = listed.map((pair) => {
    const [ofQuote, ofClause] = [said[pair.here], told[pair.there]];
    const [here, there] = isQuoteHere ? [ofQuote, ofClause] : [ofClause, ofQuote];
    return { here: here?.form ?? '', there: there?.form ?? '', isNear: here?.stem !== there?.stem };
  });
  return {
    shared: both.filter(({ isNear }) => !isNear).map(({ here }) => here),
    near: both.filter(({ isNear }) => isNear).map(({ here, there }) => ({ here, there })),
  };
}

function toMatch(one: Judged): Match | null {
  const level = indirectLevel(one.score);
  if (level === null) return null;
  const [here, there] = one.isQuoteHere ? [one.quote, one.clause] : [one.clause, one.quote];
  const names = { here: here.speaker?.name ?? null, there: there.speaker?.name ?? null };
  return {
    article: one.other.meta,
    statement: there,
    pieces: [there],
    score: one.score,
    level,
    relation: 'indirect',
    flags: [],
    differences: [],
    telling: one.other.telling,
    why: explainIndirect(one.evidence, shownWords(one, one.evidence.words), names),
  };
}

/** Of each article the best, best first. */
function bestOfEach(found: readonly Judged[]): Match[] {
  const best = new Map<CorpusArticle, Judged>();
  for (const one of found) {
    const before = best.get(one.other);
    if (before === undefined || one.score > before.score) best.set(one.other, one);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).flatMap((one) => toMatch(one) ?? []);
}

async function clausesOf(
  quote: Quote,
  utterance: Utterance,
  query: IndirectQuery,
): Promise<readonly Judged[]> {
  const candidates = await query.corpus.findClauses(utterance, CLAUSES);
  const printing = new Set(
    query.quotes
      .filter(({ here, score }) => here.id === utterance.id && levelOfQuote(score) !== null)
      .map(({ article }) => article),
  );
  return candidates.flatMap(({ article: other, clause, shared }) => {
    if (shared < LEAST_SHARED || query.isOwn(other) || printing.has(other)) return [];
    return judged({ quote, clause, other, isQuoteHere: true }, query) ?? [];
  });
}

async function quotesOf(clause: Paraphrase, query: IndirectQuery): Promise<readonly Judged[]> {
  const asked = clauseAsUtterance(clause, query.article.lang);
  const candidates = await query.corpus.findQuotes(asked, CLAUSES);
  const isPrinted = (other: CorpusArticle, utterance: Utterance) =>
    query.quotes.some(
      ({ article, there, score }) =>
        article === other && there.id === utterance.id && levelOfQuote(score) !== null,
    );
  return candidates.flatMap(({ article: other, utterance, shared }) => {
    const isLeftOut = query.isOwn(other) || isPrinted(other, utterance) || !isEnglish(utterance.lang);
    if (shared < LEAST_SHARED || isLeftOut) return [];
    return utterance.pieces.flatMap(
      (quote) => judged({ quote, clause, other, isQuoteHere: false }, query) ?? [],
    );
  });
}

/** Matches of a quote with clauses, or of a clause with quotes, for each statement that has any. */
export async function matchIndirect(query: IndirectQuery): Promise<Map<string, Match[]>> {
  const found = new Map<string, Match[]>();
  const { article, statements } = query;
  if (!isEnglish(article.lang)) return found;
  for (const utterance of utterancesOf(statements, article.lang)) {
    for (const piece of utterance.pieces) {
      found.set(piece.id, bestOfEach(await clausesOf(piece, utterance, query)));
    }
  }
  for (const clause of statements) {
    if (clause.kind === 'paraphrase') found.set(clause.id, bestOfEach(await quotesOf(clause, query)));
  }
  return found;
}
