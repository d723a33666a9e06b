/**
 * When each quote was said: by its own telling, else by that of another piece of its utterance ("…," she said on
 * Monday. "…").
 *
 * Cost: O(quotes), after each frame was read once. Source: own; calendar.ts says which day words count.
 */
import type { DayRange, Span } from '../../model';
import type { Attribution } from './attribution';
import type { SpeechAct } from './calendar';
import type { Stretch } from './pairing';
import { passageDays } from './passage-speakers';
import type { Speech } from './speech';
import type { Token } from './tokens';

interface Piece {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
}

/** Index of the first token that ends behind `at`. Binary search: a frame may hold thousands of quotes. */
function tokenBehind(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens (half-open) that the span touches; null where it lies in another frame. */
function tokensIn(tokens: readonly Token[], span: Span | null): { from: number; to: number } | null {
  if (!span) return null;
  const from = tokenBehind(tokens, span.start);
  const last = tokenBehind(tokens, span.end - 1);
  return (tokens[from]?.start ?? Infinity) >= span.end
    ? null
    : { from, to: Math.min(last + 1, tokens.length) };
}

function actOf(speech: Speech, { attribution }: Piece): SpeechAct {
  const { frame, token, cue, referent } = attribution;
  const tokens = speech.frames[frame]?.tokens ?? [];
  return {
    frame,
    cue: tokensIn(tokens, cue),
    subject: tokensIn(tokens, referent),
    content: { from: token, to: token + 1 },
  };
}

function ownDays(speech: Speech, piece: Piece): DayRange | null {
  const { stretch, attribution } = piece;
  if (stretch.form === 'marks') return speech.calendar.saidOn(actOf(speech, piece));
  return passageDays(speech.calendar, speech.stretches, stretch, attribution.frame);
}

/** In the order of the pieces. `utterances`: the id of each piece's utterance. */
export function daysOfQuotes(
  speech: Speech,
  pieces: readonly Piece[],
  utterances: readonly string[],
): (DayRange | null)[] {
  const own = pieces.map((piece) => ownDays(speech, piece));
  const shared = new Map<string, DayRange>();
  own.forEach((days, i) => {
    const utterance = utterances[i] ?? '';
    if (days && !shared.has(utterance)) shared.set(utterance, days);
  });
  return own.map((days, i) => days ?? shared.get(utterances[i] ?? '') ?? null);
}
