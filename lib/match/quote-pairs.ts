/**
 * One utterance of the article against one candidate: everything that speaks for or against their being one remark.
 *
 * In steps, so that what is dear is asked of few: words as bags, who and when, the alignment, and only then the
 * sentences around. Cost: of most candidates two looks at each word; of the rest an alignment.
 */
import type { ArticleMeta } from '../model';
import type { Rarity } from '../text/rarity';
import { align, type Pair } from './align';
import type { CandidateSource, CorpusArticle, QuoteCandidate, UnreadQuote } from './candidates';
import { daysApart } from './days-of-statement';
import { POSSIBLE_FROM, type QuoteEvidence, quoteProbability } from './evidence';
import { bestWordFeatures, type WordFeatures, wordFeatures } from './features';
import { isTranslation } from './flags';
import { areDoubted } from './inner-marks';
import { comparedAcross, isAcross, probabilityOf } from './languages/across';
import { isHopeful } from './languages/across-evidence';
import { rarityIn } from './languages/rarity-in';
import { speakerAgreement } from './speaker-agreement';
import { asHolder } from './speakers/office-holder';
import { isPronoun } from './speakers/person-name';
import { contextOf, crossContext, sharedContext } from './surroundings';
import { type Topic, topicOf, weighBetween } from './topic';
import type { Utterance } from './utterance';
import { type Voice, voiceOf } from './voice';
import { type Bag, type WeighedUtterance, weighedUtterance, withinTopics } from './weighed';

/** Words listed to the reader as evidence. */
export const LISTED_WORDS = 8;
/** What is hoped for before a pair is given up unaligned: nats of shared surroundings, statements shared. */
const BEST = { context: 40, cross: 15, sharedMatches: 8 } as const;
/** The same of what is not looked at for every candidate. */
const BEST_CIRCUMSTANCES = {
  translated: true,
  speaker: 'same',
  byPronoun: false,
  speech: 1,
  asked: false,
} as const;
const isNobody = (): boolean => false;

export interface QuoteMatch {
  readonly here: Utterance;
  readonly there: Utterance;
  readonly article: CorpusArticle;
  readonly pairs: readonly Pair[];
  readonly evidence: QuoteEvidence;
  readonly contextWords: readonly string[];
  readonly score: number;
}

export interface Side {
  readonly article: ArticleMeta;
  readonly utterance: Utterance;
  readonly topic: Topic;
}

/** What of the other utterance is asked before the two are aligned. */
interface Heard {
  readonly meta: Pick<ArticleMeta, 'publishedAt' | 'translatedFrom' | 'lang'>;
  readonly voice: Voice;
  readonly shared: number;
}

const daysBetweenThem = ({ article, utterance }: Side, { meta, voice }: Heard): number | null =>
  daysApart({ article, statement: utterance.pieces[0] }, { article: meta, statement: voice });

/** Evidence of everything but the words and the surroundings. */
function circumstances({ article, utterance }: Side, { meta, voice }: Heard, days: number | null) {
  const own = voiceOf(utterance);
  return {
    translated: isTranslation(article, meta),
    speaker: speakerAgreement(
      asHolder(own.speaker, article.publishedAt),
      asHolder(voice.speaker, meta.publishedAt),
      isNobody,
    ),
    byPronoun: [own, voice].some(({ speaker }) => isPronoun(speaker?.name ?? '')),
    daysApart: days,
    speech: Math.min(own.speech, voice.speech),
    asked: own.asks !== null && voice.asks !== null && own.asks !== voice.asks,
  };
}

type Circumstances = ReturnType<typeof circumstances>;
type Measures = Pick<CandidateSource, 'rarity' | 'nearness'>;

/** A name that seems another's may be a spelling that our key does not know. */
const withNearName = (around: Circumstances): Circumstances =>
  around.speaker === 'different' ? { ...around, speaker: 'unknown' } : around;

/** Whether, with the best of surroundings and another spelling of the speaker's name, the pair is not even possible. */
function isHopeless(words: WordFeatures, around: Circumstances): boolean {
  const { translated, byPronoun, daysApart: days, speech, asked } = around;
  const speaker = around.speaker === 'different' ? 'unknown' : around.speaker;
  // Written out: this is asked of every candidate, and spreading objects took a tenth of the time.
  const { context, cross, sharedMatches } = BEST;
  const hoped: QuoteEvidence = {
    words,
    translated,
    speaker,
    byPronoun,
    daysApart: days,
    speech,
    asked,
    context,
    cross,
    doubted: false,
    sharedMatches,
  };
  return quoteProbability(hoped) < POSSIBLE_FROM;
}

type Compared = NonNullable<ReturnType<typeof comparedAcross>>;

/**
 * The words, then, only where with the best of surroundings the pair could still be possible, what stands around:
 * the sentences of an article are not read for a pair that comes to nothing.
 */
function comparedWithin(side: Side, other: QuoteCandidate, around: Circumstances, corpus: Measures) {
  const { utterance: there, article } = other;
  const { utterance: here } = side;
  const { rarity, nearness } = corpus;
  const [ours, theirs] = [weighedUtterance(here, rarity), weighedUtterance(there, rarity)];
  const segments = [ours.segments, theirs.segments] as const;
  const pairs = align(here.tokens, there.tokens, rarity, nearness);
  if (isHopeless(wordFeatures(ours.weighed, theirs.weighed, pairs, segments), around)) return null;
  const topics = [side.topic, topicOf(article.statements)];
  const discounted = (one: WeighedUtterance) => withinTopics(one.weighed, topics);
  const words = wordFeatures(discounted(ours), discounted(theirs), pairs, segments);
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

const isDoubted = (here: Utterance, there: Utterance, pairs: readonly Pair[]): boolean =>
  areDoubted(
    here,
    pairs.map((pair) => pair.here),
  ) ||
  areDoubted(
    there,
    pairs.map((pair) => pair.there),
  );

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
  const doubted = isDoubted(here, there, pairs);
  const evidence = {
    words,
    ...around,
    doubted,
    context: context.weight,
    cross: cross.weight,
    sharedMatches: 0,
  };
  const contextWords = [...cross.words, ...context.words].slice(0, LISTED_WORDS);
  const score = probabilityOf(here, there, evidence);
  return { here, there, article: other.article, pairs, evidence, contextWords, score };
}

/** The same match, where the two names may be spellings of one that our key does not know. */
export function withNearNames(match: QuoteMatch, corpus: CandidateSource): QuoteMatch {
  const [here, there] = [match.here.pieces[0].speaker, match.there.pieces[0].speaker];
  if (match.evidence.speaker !== 'different' || here === null) return match;
  const evidence = { ...match.evidence, speaker: 'unknown' as const };
  const score = probabilityOf(match.here, match.there, evidence);
  if (score < POSSIBLE_FROM) return match;
  const speaker = speakerAgreement(here, there, (name) => corpus.maySpell(here.name, name));
  return speaker === 'unknown' ? { ...match, evidence, score } : match;
}

/**
 * Who and when; null where the two could not even possibly be one remark. Most candidates end with their words as bags and
 * the days between; who spoke is asked of the rest. In two languages the words say nothing before they are looked up.
 */
function aroundIfHopeful(
  side: Side,
  other: Heard,
  bags: (rarity: Rarity) => readonly [Bag, Bag],
  rarity: Rarity,
): Circumstances | null {
  const days = daysBetweenThem(side, other);
  if (isAcross(side.utterance, other.meta)) {
    const around = circumstances(side, other, days);
    return isHopeful(other.shared, withNearName(around)) ? around : null;
  }
  const words = bestWordFeatures(...bags(rarityIn(other.meta.lang, rarity)));
  if (isHopeless(words, { ...BEST_CIRCUMSTANCES, daysApart: days })) return null;
  const around = circumstances(side, other, days);
  return isHopeless(words, around) ? null : around;
}

/** Null where the two could not even possibly be one remark. */
export function comparePair(side: Side, other: QuoteCandidate, corpus: Measures): QuoteMatch | null {
  const { article, utterance: there, shared } = other;
  const heard: Heard = { meta: article.meta, voice: voiceOf(there), shared };
  const around = aroundIfHopeful(
    side,
    heard,
    (measure) => [weighedUtterance(side.utterance, measure), weighedUtterance(there, measure)],
    corpus.rarity,
  );
  return around === null ? null : alignedMatch(side, other, around, corpus);
}

/** The same of one whose article was not read: whether it is to be. */
export const mayBeOne = (side: Side, other: UnreadQuote, rarity: Rarity): boolean =>
  aroundIfHopeful(
    side,
    other,
    (measure) => [weighedUtterance(side.utterance, measure), other.bag(measure)],
    rarity,
  ) !== null;
