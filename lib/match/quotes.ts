/**
 * Matches the utterances of one article against the corpus.
 *
 * Candidates by shared rare words, alignment, evidence; then a second pass in which articles that certainly
 * share statements lend weight to their weaker matches. Cost: utterances × CANDIDATES alignments.
 */
import type { ArticleMeta, Evidence, Statement } from '../model';
import type { Rarity } from '../text/rarity';
import { printedWords } from '../text/stems';
import { align, type Pair } from './align';
import type { CandidateSource, CorpusArticle, QuoteCandidate } from './candidates';
import { daysApart } from './days-of-statement';
import { dateWeight, POSSIBLE_FROM, type QuoteEvidence, quoteProbability } from './evidence';
import { bestWordFeatures, type WordFeatures, wordFeatures } from './features';
import { isTranslation } from './flags';
import { comparedAcross, isAcross, probabilityOf, weightsFor, wordsAcross } from './languages/across';
import { isHopeful } from './languages/across-evidence';
import { rarityIn } from './languages/rarity-in';
import type { IsOwn } from './own-captures';
import { segmentsOf } from './segments';
import { speakerAgreement } from './speaker-agreement';
import { contextOf, crossContext, sharedContext } from './surroundings';
import { type Topic, topicOf, weighBetween } from './topic';
import { type Utterance, utterancesOf } from './utterance';
import { type Weighed, weighedUtterance, withinTopics } from './weighed';

/** Candidates aligned for each utterance. */
const CANDIDATES = 40;
/** What is hoped for before a pair is given up unaligned: nats of shared surroundings, statements shared. */
const BEST = { context: 40, cross: 15, speech: 1, sharedMatches: 8 };
const NOBODY: ReadonlySet<string> = new Set();
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

interface Side {
  readonly article: ArticleMeta;
  readonly utterance: Utterance;
  readonly weighed: Weighed;
  readonly topic: Topic;
}

/** Evidence of everything but the words and the surroundings: cheap, and known before the alignment. */
function circumstances({ article, utterance }: Side, { article: other, utterance: there }: QuoteCandidate) {
  return {
    translated: isTranslation(article, other.meta),
    speaker: speakerAgreement(utterance.pieces[0].speaker, there.pieces[0].speaker, NOBODY),
    daysApart: daysApart(
      { article, statement: utterance.pieces[0] },
      { article: other.meta, statement: there.pieces[0] },
    ),
    speech: Math.min(certaintyOf(utterance), certaintyOf(there)),
  };
}

/** That of its surest piece. */
const certaintyOf = ({ pieces }: Utterance): number => Math.max(...pieces.map(({ certainty }) => certainty));

type Circumstances = ReturnType<typeof circumstances>;
type Measures = Pick<CandidateSource, 'rarity' | 'nearness'>;

/** A name that seems another's may be a spelling that our key does not know. */
const withNearName = (around: Circumstances): Circumstances =>
  around.speaker === 'different' ? { ...around, speaker: 'unknown' } : around;

/** Whether, with the best of surroundings and another spelling of the speaker's name, the pair is not even possible. */
function isHopeless(words: WordFeatures, around: Circumstances): boolean {
  return quoteProbability({ ...BEST, words, ...withNearName(around) }) < POSSIBLE_FROM;
}

/** In two languages what the words could show at best is not known before they are looked up. */
function isWorthAligning(here: Side, candidate: QuoteCandidate, around: Circumstances, rarity: Rarity) {
  const { utterance: there, shared } = candidate;
  if (isAcross(here.utterance, there)) return isHopeful(shared, withNearName(around));
  const theirs = weighedUtterance(there, rarityIn(there.lang, rarity));
  return !isHopeless(bestWordFeatures(here.weighed, theirs, shared), around);
}

type Compared = NonNullable<ReturnType<typeof comparedAcross>>;

/**
 * The words, then, only where with the best of surroundings the pair could still be possible, what stands around:
 * the sentences of an article are not read for a pair that comes to nothing.
 */
function comparedWithin(side: Side, other: QuoteCandidate, around: Circumstances, corpus: Measures) {
  const { utterance: there, article } = other;
  const { utterance: here, weighed } = side;
  const { rarity, nearness } = corpus;
  const segments = [segmentsOf(here), segmentsOf(there)] as const;
  const pairs = align(here.tokens, there.tokens, rarity, nearness);
  const theirs = weighedUtterance(there, rarity);
  if (isHopeless(wordFeatures(weighed, theirs, pairs, segments), around)) return null;
  const topics = [side.topic, topicOf(article.statements)];
  const words = wordFeatures(withinTopics(weighed, topics), withinTopics(theirs, topics), pairs, segments);
  const context = sharedContext(contextOf(here), contextOf(there), rarity);
  return { pairs, words, context, cross: crossContext(here, there, pairs, rarity) } satisfies Compared;
}

function compared(side: Side, other: QuoteCandidate, around: Circumstances, corpus: Measures) {
  const [here, there] = [side.utterance, other.utterance];
  if (!isAcross(here, there))
    return comparedWithin(side, other, around, { ...corpus, rarity: rarityIn(here.lang, corpus.rarity) });
  const topics = [side.topic, topicOf(other.article.statements)];
  return comparedAcross(
    [here, there],
    withNearName(around),
    weighBetween(corpus.rarity, topics),
    corpus.rarity,
  );
}

/** Null where the pair could not even be possible. */
function alignedMatch(
  side: Side,
  other: QuoteCandidate,
  around: Circumstances,
  corpus: Measures,
): QuoteMatch | null {
  const [here, there] = [side.utterance, other.utterance];
  const found = compared(side, other, around, corpus);
  if (found === null) return null;
  const { pairs, words, context, cross } = found;
  const evidence = { words, ...around, context: context.weight, cross: cross.weight, sharedMatches: 0 };
  const contextWords = [...cross.words, ...context.words].slice(0, LISTED_WORDS);
  const score = probabilityOf(here, there, evidence);
  return { here, there, article: other.article, pairs, evidence, contextWords, score };
}

/** The same match, where the two names may be spellings of one that our key does not know. */
async function withNearNames(match: QuoteMatch, corpus: CandidateSource): Promise<QuoteMatch> {
  const [here, there] = [match.here.pieces[0].speaker, match.there.pieces[0].speaker];
  if (match.evidence.speaker !== 'different' || here === null) return match;
  const evidence = { ...match.evidence, speaker: 'unknown' as const };
  const score = probabilityOf(match.here, match.there, evidence);
  if (score < POSSIBLE_FROM) return match;
  const speaker = speakerAgreement(here, there, await corpus.sameSpeakers(here.name));
  return speaker === 'unknown' ? { ...match, evidence, score } : match;
}

/** All pairs of one utterance that could be possible. */
async function matchesOf(side: Side, isOwn: IsOwn, corpus: CandidateSource): Promise<QuoteMatch[]> {
  const candidates = await corpus.findQuotes(side.utterance, CANDIDATES);
  const aligned = candidates.flatMap((candidate) => {
    if (isOwn(candidate.article)) return [];
    const around = circumstances(side, candidate);
    const isWorth = isWorthAligning(side, candidate, around, corpus.rarity);
    return (isWorth ? alignedMatch(side, candidate, around, corpus) : null) ?? [];
  });
  return Promise.all(aligned.map((match) => withNearNames(match, corpus)));
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
  return { ...match, evidence, score: probabilityOf(match.here, match.there, evidence) };
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
    const weighed = weighedUtterance(utterance, rarityIn(utterance.lang, corpus.rarity));
    matches.push(...(await matchesOf({ article, utterance, weighed, topic }, isOwn, corpus)));
  }
  const shared = certainMatches(matches);
  return matches.map((match) => withAffinity(match, shared));
}

/** The evidence as it is shown under "why matched". */
export function explainQuote(match: QuoteMatch): Evidence[] {
  const { evidence, here, there } = match;
  const weights = weightsFor(here, there);
  const words = [...match.pairs].sort((a, b) => b.weight - a.weight).slice(0, LISTED_WORDS);
  const near = isAcross(here, there) ? wordsAcross({ here, there, pairs: words }) : [];
  const shared = near.length > 0 ? [] : words.map((pair) => here.tokens[pair.here]?.form ?? '');
  const why: Evidence[] = [
    {
      kind: 'words',
      shared,
      near,
      coverage: evidence.words.coverage,
      weight: weights.words(evidence.words, evidence.translated),
    },
    {
      kind: 'speaker',
      here: here.pieces[0].speaker?.name ?? null,
      there: there.pieces[0].speaker?.name ?? null,
      agreement: evidence.speaker,
      weight: weights.speaker[evidence.speaker],
    },
    { kind: 'date', daysApart: evidence.daysApart, weight: dateWeight(evidence.daysApart) },
  ];
  if (evidence.context > 0) {
    const around = here.pieces.flatMap(({ sentence, leadIn }) => [sentence, leadIn ?? '']);
    const shared = printedWords(around, match.contextWords);
    why.push({ kind: 'context', shared, weight: weights.context(evidence.context) });
  }
  if (evidence.sharedMatches > 0) {
    const { sharedMatches } = evidence;
    why.push({
      kind: 'event',
      sharedMatches,
      weight: weights.event(sharedMatches, evidence.words.bothSides),
    });
  }
  return why;
}
