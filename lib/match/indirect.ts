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
import type {
  CandidateSource,
  CorpusArticle,
  IsOwn,
  ToldWord,
  UnreadClause,
  UnreadQuote,
} from './candidates';
import { daysApart } from './days-of-statement';
import { levelOfQuote } from './evidence';
import {
  explainIndirect,
  type IndirectEvidence,
  indirectLevel,
  indirectProbability,
  mayReport,
} from './indirect-evidence';
import { bestClauseWords, type ClauseWords, clauseWords, isTelling } from './indirect-words';
import { isEnglish } from './languages/word-list';
import type { QuoteMatch } from './quote-pairs';
import { type Agreement, speakerAgreement } from './speaker-agreement';
import { asHolder } from './speakers/office-holder';
import { topicOf, weighBetween } from './topic';
import { type Utterance, utterancesOf } from './utterance';
import type { Voice } from './voice';

/** Clauses compared with an utterance, and utterances with a clause. */
const CLAUSES = 12;
/** Nats that the words of the two must share at least, common ones counted too. */
const LEAST_SHARED = 7;
/** Words listed to the reader as evidence. */
const LISTED_WORDS = 8;
const isNobody = (): boolean => false;

const read = new WeakMap<Statement, readonly Token[]>();

/** Remembered: a statement is compared with several others. */
function tokensOf(statement: Quote | Paraphrase): readonly Token[] {
  const tokens = read.get(statement) ?? tokenise(statement.text, statement.start);
  read.set(statement, tokens);
  return tokens;
}

const stems = new WeakMap<Statement, ReadonlySet<string>>();

function stemsOf(quote: Quote): ReadonlySet<string> {
  const known = stems.get(quote) ?? new Set(tokensOf(quote).map(({ stem }) => stem));
  stems.set(quote, known);
  return known;
}

const told = new WeakMap<Statement, readonly ToldWord[]>();

function toldOf(clause: Paraphrase): readonly ToldWord[] {
  const known =
    told.get(clause) ?? tokensOf(clause).map((token) => ({ stem: token.stem, isTelling: isTelling(token) }));
  told.set(clause, known);
  return known;
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

type Printed = Pick<ArticleMeta, 'publishedAt'>;
type Said = Pick<Voice, 'speaker' | 'uttered'>;

/** @param quoting the article that quotes; @param telling the one that tells */
const speakersOf = (quote: Said, quoting: Printed, clause: Said, telling: Printed): Agreement =>
  speakerAgreement(
    asHolder(quote.speaker, quoting.publishedAt),
    asHolder(clause.speaker, telling.publishedAt),
    isNobody,
  );

function judged(both: Both, { article, statements, corpus, sharedMatches }: IndirectQuery): Judged | null {
  const { quote, clause, other, isQuoteHere } = both;
  const [quoting, telling] = isQuoteHere ? [article, other.meta] : [other.meta, article];
  const speaker = speakersOf(quote, quoting, clause, telling);
  if (speaker === 'different') return null;
  const weigh = weighBetween(corpus.rarity, [topicOf(statements), topicOf(other.statements)]);
  const [said, told] = [tokensOf(quote), tokensOf(clause)];
  const [here, there] = isQuoteHere ? [quote, clause] : [clause, quote];
  const days = daysApart({ article, statement: here }, { article: other.meta, statement: there });
  if (!mayReport(bestClauseWords(stemsOf(quote), toldOf(clause), weigh), speaker, days)) return null;
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

/** The same of a clause whose article was not read: whether it is to be. */
function mayTell(
  quote: Quote,
  clause: UnreadClause,
  { article, statements, corpus }: IndirectQuery,
): boolean {
  const { meta, voice, shared } = clause;
  if (shared < LEAST_SHARED) return false;
  const speaker = speakersOf(quote, article, voice, meta);
  if (speaker === 'different') return false;
  const weigh = weighBetween(corpus.rarity, [topicOf(statements), clause.topic()]);
  const days = daysApart({ article, statement: quote }, { article: meta, statement: voice });
  return mayReport(bestClauseWords(stemsOf(quote), clause.told(), weigh), speaker, days);
}

/** The same of an utterance: of several pieces nothing is known but their words. */
function mayBeTold(
  clause: Paraphrase,
  quote: UnreadQuote,
  { article, statements, corpus }: IndirectQuery,
): boolean {
  const { meta, voice, shared } = quote;
  if (shared < LEAST_SHARED || !isEnglish(meta.lang)) return false;
  const speaker = voice.isOne ? speakersOf(voice, meta, clause, article) : 'same';
  if (speaker === 'different') return false;
  const days = voice.isOne
    ? daysApart({ article, statement: clause }, { article: meta, statement: voice })
    : 0;
  const weigh = weighBetween(corpus.rarity, [topicOf(statements), quote.topic()]);
  return mayReport(bestClauseWords(quote.stems(), toldOf(clause), weigh), speaker, days);
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
  const candidates = await query.corpus.findClauses(utterance, CLAUSES, (clause) =>
    mayTell(quote, clause, query),
  );
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
  const candidates = await query.corpus.findQuotes(asked, CLAUSES, (quote) =>
    mayBeTold(clause, quote, query),
  );
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
  const { article, statements } = query;
  if (!isEnglish(article.lang)) return new Map();
  const quotes = utterancesOf(statements, article.lang).flatMap((utterance) =>
    utterance.pieces.map(
      async (piece) => [piece.id, bestOfEach(await clausesOf(piece, utterance, query))] as const,
    ),
  );
  const clauses = statements.flatMap((clause) =>
    clause.kind === 'paraphrase'
      ? [quotesOf(clause, query).then((found) => [clause.id, bestOfEach(found)] as const)]
      : [],
  );
  return new Map(await Promise.all([...quotes, ...clauses]));
}
