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

/** Tokens (half-open) that the span touches; null where it lies in another frame. */
function tokensIn(tokens: readonly Token[], span: Span | null): { from: number; to: number } | null {
  if (!span) return null;
  const from = tokens.findIndex(({ end }) => end > span.start);
  const next = tokens.findIndex(({ start }) => start >= span.end);
  const to = next < 0 ? tokens.length : next;
  return from < 0 || to <= from || (tokens[from]?.start ?? 0) >= span.end ? null : { from, to };
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
