/**
 * Utterance matches → matches of pieces: which piece there stands for which piece here.
 *
 * Matching works on utterances, highlights and offsets on pieces: a piece is compared with that piece of the
 * other utterance which holds most of its aligned words, and not at all if none does.
 */
import type { ArticleMeta, Match, Quote } from '../model';
import type { Rarity } from '../text/rarity';
import type { Token } from '../text/tokens';
import type { Pair } from './align';
import { levelOfQuote } from './evidence';
import { isTranslation, quoteFlags, speakerDiffers } from './flags';
import { isAcross, wordingOf } from './languages/across';
import { tellingWithin } from './languages/reading';
import type { QuoteMatch } from './quote-pairs';
import { explainQuote } from './quotes';
import type { Aligned } from './relate';
import type { Utterance } from './utterance';

/** Share of the lighter piece's weight, or words, that must be aligned before the pieces are one another's. */
const PIECE_SHARE = 0.4;
/** Share of aligned words beyond which a second match of one article says nothing new. */
const REPEATED_SHARE = 0.5;

interface PieceMatch {
  readonly match: QuoteMatch;
  readonly piece: Quote;
  readonly pairs: readonly Pair[];
}

function tokensWithin(utterance: Utterance, piece: Quote): Token[] {
  return utterance.tokens.filter(({ start, end }) => start >= piece.start && end <= piece.end);
}

const weightOf = (tokens: readonly Token[], rarity: Rarity): number =>
  tokens.reduce((sum, token) => sum + rarity(token.stem), 0);

function holds(utterance: Utterance, at: number, piece: Quote): boolean {
  const token = utterance.tokens[at];
  return token !== undefined && token.start >= piece.start && token.end <= piece.end;
}

const massOf = (pairs: readonly Pair[]): number => pairs.reduce((sum, pair) => sum + pair.weight, 0);

/** The piece there that holds most of this piece's aligned words, if that is enough of either. */
function pieceMatch(match: QuoteMatch, here: Quote, rarity: Rarity): PieceMatch | null {
  const ours = match.pairs.filter((pair) => holds(match.here, pair.here, here));
  const best = match.there.pieces
    .map((piece) => ({ piece, pairs: ours.filter((pair) => holds(match.there, pair.there, piece)) }))
    .reduce((most, next) => (massOf(next.pairs) > massOf(most.pairs) ? next : most));
  const [words, others] = isAcross(match.here, match.there)
    ? [tellingWithin(match.here, here), tellingWithin(match.there, best.piece)]
    : [tokensWithin(match.here, here), tokensWithin(match.there, best.piece)];
  const byWeight = massOf(best.pairs) / Math.min(weightOf(words, rarity), weightOf(others, rarity));
  const byCount = best.pairs.length / Math.min(words.length, others.length);
  if (best.pairs.length === 0 || Math.max(byWeight, byCount) < PIECE_SHARE) return null;
  return { match, piece: best.piece, pairs: best.pairs };
}

/** Of one article the best match, and others only where they stand for other words. */
function withoutRepeats(found: readonly PieceMatch[]): PieceMatch[] {
  const kept: PieceMatch[] = [];
  for (const next of [...found].sort((a, b) => b.match.score - a.match.score)) {
    const before = kept.filter(({ match }) => match.article === next.match.article);
    const taken = new Set(before.flatMap(({ pairs }) => pairs.map((pair) => pair.here)));
    const repeated = next.pairs.filter((pair) => taken.has(pair.here)).length;
    if (before.length === 0 || repeated < REPEATED_SHARE * next.pairs.length) kept.push(next);
  }
  return kept;
}

function toMatch(article: ArticleMeta, here: Quote, { match, piece }: PieceMatch): Match | null {
  const level = levelOfQuote(match.score);
  if (level === null) return null;
  const aligned: Aligned = { here: match.here, there: match.there, pairs: match.pairs };
  const wording = wordingOf(aligned);
  const translated = isTranslation(article, match.article.meta);
  // Words are held against an outlet only where one speaker, named by both, said them: another may have echoed them.
  const isOneSpeakers = level === 'same' && match.evidence.speaker === 'same';
  const flags = translated || isOneSpeakers ? quoteFlags(aligned, wording, translated) : [];
  const isOfOneEvent = match.evidence.sharedMatches > 0;
  if (level === 'same' && isOfOneEvent && speakerDiffers(here, piece, match.evidence.speaker, aligned))
    flags.push('speaker-differs');
  return {
    article: match.article.meta,
    statement: piece,
    pieces: match.there.pieces,
    score: match.score,
    level,
    relation: wording.relation,
    flags,
    differences: wording.differences,
    telling: match.article.telling,
    why: explainQuote(match),
  };
}

/** Matches of one piece, best first. */
export function quoteComparison(
  article: ArticleMeta,
  here: Quote,
  matches: readonly QuoteMatch[],
  rarity: Rarity,
): Match[] {
  const shown = matches.filter(({ score }) => levelOfQuote(score) !== null);
  const found = shown.flatMap((match) => pieceMatch(match, here, rarity) ?? []);
  return withoutRepeats(found).flatMap((one) => toMatch(article, here, one) ?? []);
}
