/**
 * Matches the utterances of one article against the corpus.
 *
 * Candidates by shared rare words, alignment, evidence; then a second pass in which articles that certainly
 * share statements lend weight to their weaker matches. Cost: utterances × CANDIDATES alignments.
 */
import type { ArticleMeta, Evidence, Statement } from '../model';
import { printedWords } from '../text/stems';
import type { Pair } from './align';
import type { CandidateSource, CorpusArticle, IsOwn } from './candidates';
import { unlessCatchword } from './catchwords';
import { dateWeight } from './evidence';
import { isAcross, probabilityOf, weightsFor, wordsAcross } from './languages/across';
import {
  comparePair,
  LISTED_WORDS,
  mayBeOne,
  type QuoteMatch,
  type Side,
  withNearNames,
} from './quote-pairs';
import { topicOf } from './topic';
import { type Utterance, utterancesOf } from './utterance';
import { MOST_NEAR } from './word-likeness';

/** Candidates aligned for each utterance. */
const CANDIDATES = 24;
/** Probability from which a match, by itself, says that two articles report one event. */
const STRONG = 0.95;

/** All pairs of one utterance that could be possible. */
async function matchesOf(side: Side, isOwn: IsOwn, corpus: CandidateSource): Promise<QuoteMatch[]> {
  const candidates = await corpus.findQuotes(side.utterance, CANDIDATES, (quote) =>
    mayBeOne(side, quote, corpus.rarity),
  );
  const others = candidates.filter(({ article }) => !isOwn(article));
  const aligned = others.flatMap((candidate) => comparePair(side, candidate, corpus) ?? []);
  return aligned.map((match) => withNearNames(match, corpus));
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
  const topic = topicOf(statements);
  // All at once: what has to be read is read in one go.
  const found = await Promise.all(
    utterancesOf(statements, article.lang).map((utterance) =>
      matchesOf({ article, utterance, topic }, isOwn, corpus),
    ),
  );
  const matches = found.flat();
  const shared = certainMatches(matches);
  return matches.map((match) => unlessCatchword(withAffinity(match, shared), statements));
}

/** Nats: "to" and "must" are aligned too, and tell a reader nothing. */
const LEAST_LISTED = 1.5;

/** The evidence as it is shown under "why matched". */
export function explainQuote(match: QuoteMatch): Evidence[] {
  const { evidence, here, there } = match;
  const weights = weightsFor(here, there);
  const words = [...match.pairs].sort((a, b) => b.weight - a.weight);
  const telling = words.filter((pair, at) => at === 0 || pair.weight >= LEAST_LISTED).slice(0, LISTED_WORDS);
  const isNear = (pair: Pair): boolean => isAcross(here, there) || pair.likeness <= MOST_NEAR;
  const near = wordsAcross({ here, there, pairs: telling.filter(isNear) });
  const spelled = telling.filter((pair) => !isNear(pair));
  const shared = [...new Set(spelled.map((pair) => here.tokens[pair.here]?.form ?? ''))];
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
