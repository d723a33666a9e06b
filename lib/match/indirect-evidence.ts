/**
 * Weighs the evidence that a clause reports a quote, and decides.
 *
 * A logistic sum as in evidence.ts, of fewer parts, because a reporter's words agree with the speaker's by rule in part
 * only. Cost: O(1). Source: log-odds (Fellegi and Sunter 1969), set by hand over some ninety pairs read one by one, and
 * rounded: too few to fit. Not the weights for quotes: there half of the words aligned is little, here it is much.
 */
import type { Evidence, Level, Paraphrase, Quote } from '../model';
import { probability } from './evidence';
import type { ClauseWords } from './indirect-words';
import type { Agreement } from './speaker-agreement';

/** Log-odds. */
const WEIGHTS = {
  bias: -8.2,
  /** For each doubling of the shared words' mass in nats. */
  mass: 0.9,
  /** For the quote saying all that the clause says. */
  clauseShare: 4,
  /** For the clause saying all that the stretch of the quote says. */
  quoteShare: 1.5,
  /** Of somebody else's clause nothing tells whose words it reports. */
  speaker: { same: 1.5, unknown: -2, different: -6 },
  /** For each doubling of the days between the two, beyond the first day. */
  daysApart: -1.2,
  unknownDate: -1.2,
  /** For each doubling of the statements shared by the two articles. */
  event: 0.2,
} as const;

/** Share of a clause below which it is another remark on the same matter. */
const LEAST_CLAUSE_SHARE = 0.45;
/** Words; fewer are a topic ("the tax cuts") and no statement. */
const FEWEST_WORDS = 3;
const FEWEST_POSSIBLE = 2;
/** Days: what is told later may have been said again. */
const MOST_DAYS = 1;
/** Speaker's certainty from which it is relied on. */
const SURE_SPEAKER = 0.85;
/**
 * Probability from which a reader may rely on it, and from which it is shown apart. Read by eye on the development
 * articles, those that print the quote too left in: above 0.7 all 8 were right, above the second 21 of 23. An editor then
 * struck two of three that are shown, of 0.85 and 0.88 ("has cut taxes" for "extend the tax cut"): hence the first.
 */
const SAME_FROM = 0.9;
const POSSIBLE_FROM = 0.4;
const JUST_POSSIBLE = SAME_FROM - 0.05;

export interface IndirectEvidence {
  readonly quote: Quote;
  readonly clause: Paraphrase;
  readonly words: ClauseWords;
  readonly speaker: Agreement;
  readonly daysApart: number | null;
  readonly sharedMatches: number;
}

type Shares = Pick<ClauseWords, 'mass' | 'clauseShare' | 'quoteShare'>;

const wordWeight = ({ mass, clauseShare, quoteShare }: Shares): number =>
  WEIGHTS.mass * Math.log2(1 + mass) + WEIGHTS.clauseShare * clauseShare + WEIGHTS.quoteShare * quoteShare;

function dateWeight(days: number | null): number {
  if (days === null) return WEIGHTS.unknownDate;
  return days <= 1 ? 0 : WEIGHTS.daysApart * Math.log2(days);
}

const eventWeight = (shared: number): number => WEIGHTS.event * Math.log2(1 + shared);

const isSure = ({ speaker }: Quote | Paraphrase): boolean =>
  speaker !== null && speaker.certainty >= SURE_SPEAKER;

/** All that must hold besides, before a reader may rely on it. */
function isCertain({ quote, clause, words, speaker, daysApart }: IndirectEvidence): boolean {
  if (words.pairs.length < FEWEST_WORDS || speaker !== 'same') return false;
  return isSure(quote) && isSure(clause) && daysApart !== null && daysApart <= MOST_DAYS;
}

/** Statements shared that are hoped for before a pair is given up. */
const MOST_SHARED = 8;

/** Whether two that show no more than these words could be possible, at best. */
export function mayReport(words: Shares, speaker: Agreement, days: number | null): boolean {
  const likely =
    WEIGHTS.bias + wordWeight(words) + WEIGHTS.speaker[speaker] + dateWeight(days) + eventWeight(MOST_SHARED);
  return words.clauseShare >= LEAST_CLAUSE_SHARE && probability(likely) >= POSSIBLE_FROM;
}

/** Probability (0–1) that the clause reports the quote. */
export function indirectProbability(evidence: IndirectEvidence): number {
  const { words, speaker, daysApart, sharedMatches } = evidence;
  const tooLittle = words.clauseShare < LEAST_CLAUSE_SHARE || words.pairs.length < FEWEST_POSSIBLE;
  if (tooLittle || !words.agrees) return 0;
  const likely = probability(
    WEIGHTS.bias +
      wordWeight(words) +
      WEIGHTS.speaker[speaker] +
      dateWeight(daysApart) +
      eventWeight(sharedMatches),
  );
  return isCertain(evidence) ? likely : Math.min(likely, JUST_POSSIBLE);
}

/** Null: not worth showing. */
export function indirectLevel(score: number): Level | null {
  if (score >= SAME_FROM) return 'same';
  return score >= POSSIBLE_FROM ? 'possible' : null;
}

/** What the matcher says under "why matched". */
export function explainIndirect(
  evidence: IndirectEvidence,
  shown: { shared: readonly string[]; near: readonly { here: string; there: string }[] },
  names: { here: string | null; there: string | null },
): Evidence[] {
  const { words, speaker, daysApart, sharedMatches } = evidence;
  const why: Evidence[] = [
    { kind: 'words', ...shown, coverage: words.clauseShare, weight: wordWeight(words) },
    { kind: 'speaker', ...names, agreement: speaker, weight: WEIGHTS.speaker[speaker] },
    { kind: 'date', daysApart, weight: dateWeight(daysApart) },
  ];
  if (sharedMatches > 0) why.push({ kind: 'event', sharedMatches, weight: eventWeight(sharedMatches) });
  return why;
}
