/**
 * Tells when a frame's quotes were said. Days that the quotes themselves name say nothing about that.
 *
 * Cost: one reading of at most {@link MAX_DAY_TOKENS} tokens a frame, kept for its other quotes.
 */
import type { DayRange } from '../../model';
import { findDays } from '../uttered';
import type { Frame } from './frames';

/** Tokens of a frame that are searched for the day: it stands near the cue, and the cue near the quote. */
const MAX_DAY_TOKENS = 300;

export class Calendar {
  readonly #known = new Map<number, DayRange | null>();

  constructor(
    readonly frames: readonly Frame[],
    readonly publishedAt: string | null,
  ) {}

  daysOf(frame: number): DayRange | null {
    const known = this.#known.get(frame);
    if (known !== undefined) return known;
    const tokens = this.frames[frame]?.tokens.slice(0, MAX_DAY_TOKENS) ?? [];
    const narration = tokens.map((token) => (token.kind === 'quote' ? '…' : token.text)).join(' ');
    const days = findDays(narration, this.publishedAt);
    this.#known.set(frame, days);
    return days;
  }
}
