/**
 * Matches the utterances of one article against the corpus.
 *
 * Candidates by shared rare words, alignment, evidence; then a second pass in which articles that certainly
 * share statements lend weight to their weaker matches. Cost: utterances × CANDIDATES alignments.
 */
import type { ArticleMeta, Evidence, Statement } from '../model';
import type { Rarity } from '../text/rarity';
import { printedWords, stemsOf } from '../text/stems';
import { align, type Pair } from './align';
import type { CandidateSource, CorpusArticle, QuoteCandidate } from './candidates';
import { daysApart } from './days-of-statement';
import {
  contextWeight,
  dateWeight,
  eventWeight,
  POSSIBLE_FROM,
  type QuoteEvidence,
  quoteProbability,
  WEIGHTS,
  wordWeight,
} from './evidence';
import { bestWordFeatures, sharedContext, type WordSet, weighed, wordFeatures } from './features';
import type { IsOwn } from './own-captures';
import { speakerAgreement } from './speaker-agreement';
import { type Topic, topicOf, weighBetween } from './topic';
import { type Utterance, utterancesOf } from './utterance';

/** Candidates aligned for each utterance. */
const CANDIDATES = 40;
/** Nats of shared surroundings, and statements shared, that are hoped for before a pair is given up unaligned. */
const BEST_CONTEXT = 40;
const BEST_SHARED = 8;
/** Probability from which a match, by itself, says that two articles report one event. */
const STRONG = 0.95;
/** Words listed to the reader as evidence. */
const LISTED_WORDS = 8;

export interface QuoteMatch {
  readonly here: Utterance;
  readonly there: Utterance;
  readonly article: CorpusArticle;
  readonly pairs: readonly Pair[];
  readonly evidence: QuoteEvidence;
  readonly contextWords: readonly string[];
  readonly score: number;
}

const contexts = new WeakMap<Utterance, WordSet>();

/** Words (stems) of the sentences around an utterance, without its own. */
function contextOf(utterance: Utterance): WordSet {
  const known = contexts.get(utterance);
  if (known !== undefined) return known;
  const own = new Set(utterance.tokens.map((token) => token.stem));
  const around = utterance.pieces.flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? '']);
  const words = new Set(around.flatMap(stemsOf));
  for (const word of own) words.delete(word);
  contexts.set(utterance, words);
  return words;
}

/** Words of small rarity say nothing of what a sentence is about. Nats. */
const LEAST_CONTEXT_WORD = 3;

function tellingWords(words: WordSet, rarity: Rarity): WordSet {
  return new Set([...words].filter((word) => rarity(word) >= LEAST_CONTEXT_WORD));
}

interface Side {
  readonly article: ArticleMeta;
  readonly utterance: Utterance;
  /** Stems of the utterance. */
  readonly words: WordSet;
  readonly topic: Topic;
}

/** Evidence of everything but the words and the surroundings: cheap, and known before the alignment. */
async function circumstances(here: Side, article: CorpusArticle, there: Utterance, corpus: CandidateSource) {
  const [speaker, other] = [here.utterance.pieces[0].speaker, there.pieces[0].speaker];
  const near = speaker === null ? new Set<string>() : await corpus.sameSpeakers(speaker.name);
  return {
    speaker: speakerAgreement(speaker, other, near),
    daysApart: daysApart(
      { article: here.article, statement: here.utterance.pieces[0] },
      { article: article.meta, statement: there.pieces[0] },
    ),
  };
}

/** Null where the pair could not even be possible. */
async function gather(here: Side, { article, utterance: there }: QuoteCandidate, corpus: CandidateSource) {
  const ours = here.utterance;
  const around = await circumstances(here, article, there, corpus);
  const weigh = weighBetween(corpus.rarity, here.topic, topicOf(article.statements));
  const wording = weighed(ours.tokens, weigh);
  const other = weighed(there.tokens, weigh);
  const best = bestWordFeatures(wording, here.words, other);
  const hoped = { words: best, ...around, context: BEST_CONTEXT, sharedMatches: BEST_SHARED };
  if (quoteProbability(hoped) < POSSIBLE_FROM) return null;
  const pairs = align(ours.tokens, there.tokens, weigh);
  const words = wordFeatures(wording, other, pairs);
  const context = sharedContext(
    tellingWords(contextOf(ours), corpus.rarity),
    contextOf(there),
    corpus.rarity,
  );
  const evidence: QuoteEvidence = { words, ...around, context: context.weight, sharedMatches: 0 };
  return {
    here: ours,
    there,
    article,
    pairs,
    evidence,
    contextWords: context.words.slice(0, LISTED_WORDS),
    score: quoteProbability(evidence),
  } satisfies QuoteMatch;
}

/**
 * How many of the article's utterances certainly stand in each article of the corpus. A quote within a quote is no
 * second one.
 */
export function certainMatches(matches: readonly QuoteMatch[]): Map<CorpusArticle, Set<Utterance>> {
  const shared = new Map<CorpusArticle, Set<Utterance>>();
  for (const { article, here, score } of matches) {
    if (score >= STRONG && here.pieces[0].within === null)
      shared.set(article, (shared.get(article) ?? new Set()).add(here));
  }
  return shared;
}

function withAffinity(match: QuoteMatch, shared: ReadonlyMap<CorpusArticle, Set<Utterance>>): QuoteMatch {
  const certain = shared.get(match.article);
  const sharedMatches = (certain?.size ?? 0) - (certain?.has(match.here) === true ? 1 : 0);
  if (sharedMatches === 0) return match;
  const evidence = { ...match.evidence, sharedMatches };
  return { ...match, evidence, score: quoteProbability(evidence) };
}

/** All pairs worth a look, unordered, whatever their score. `isOwn`: captures of this article are left out. */
export async function matchQuotes(
  article: ArticleMeta,
  isOwn: IsOwn,
  statements: readonly Statement[],
  corpus: CandidateSource,
): Promise<QuoteMatch[]> {
  const matches: QuoteMatch[] = [];
  const topic = topicOf(statements);
  for (const utterance of utterancesOf(statements, article.lang)) {
    const words = new Set(utterance.tokens.map((token) => token.stem));
    for (const candidate of await corpus.findQuotes(utterance, CANDIDATES)) {
      if (isOwn(candidate.article)) continue;
      const match = await gather({ article, utterance, words, topic }, candidate, corpus);
      if (match !== null) matches.push(match);
    }
  }
  const shared = certainMatches(matches);
  return matches.map((match) => withAffinity(match, shared));
}

/** The evidence as it is shown under "why matched". */
export function explainQuote(match: QuoteMatch): Evidence[] {
  const { evidence, here, there } = match;
  const words = [...match.pairs].sort((a, b) => b.weight - a.weight).slice(0, LISTED_WORDS);
  const shared = words.map((pair) => here.tokens[pair.here]?.form ?? '');
  const why: Evidence[] = [
    {
      kind: 'words',
      shared,
      near: [],
      coverage: evidence.words.coverage,
      weight: wordWeight(evidence.words),
    },
    {
      kind: 'speaker',
      here: here.pieces[0].speaker?.name ?? null,
      there: there.pieces[0].speaker?.name ?? null,
      agreement: evidence.speaker,
      weight: WEIGHTS.speaker[evidence.speaker],
    },
    { kind: 'date', daysApart: evidence.daysApart, weight: dateWeight(evidence.daysApart) },
  ];
  if (evidence.context > 0) {
    const around = here.pieces.flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? '']);
    const shared = printedWords(around, match.contextWords);
    why.push({ kind: 'context', shared, weight: contextWeight(evidence.context) });
  }
  if (evidence.sharedMatches > 0) {
    const { sharedMatches } = evidence;
    why.push({ kind: 'event', sharedMatches, weight: eventWeight(sharedMatches) });
  }
  return why;
}
