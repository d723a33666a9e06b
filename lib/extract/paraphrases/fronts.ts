/**
 * Where a sentence's own clause begins: behind a dateline, a conjunction, and what is put in front of it.
 *
 * Cost: O(words of the frame, at most {@link MAX_SENTENCE}). Source: own rules for newspaper English.
 */
import type { ClauseReader } from './finite';
import type { LeadReader } from './leads';

/** Tokens of a sentence; a longer one is no prose, and is not read. */
export const MAX_SENTENCE = 400;
/** Tokens of a place and an agency before the dash that opens a report. */
const MAX_DATELINE = 12;
const SHOUTED = /^\p{Lu}{3,}$/u;
const DASH = /^[–—―-]$/u;
const OPENERS = /^(?:and|but|so|yet)$/u;

export class FrontReader {
  constructor(
    readonly clause: ClauseReader,
    readonly leads: LeadReader,
  ) {}

  /** First token of the sentence behind a dateline and a conjunction. */
  opening(): number {
    const { tokens } = this.clause;
    const shouted = SHOUTED.test(tokens[0]?.text ?? '');
    const dash = shouted ? tokens.slice(0, MAX_DATELINE).findIndex(({ text }) => DASH.test(text)) : -1;
    let at = dash + 1;
    while (OPENERS.test(this.clause.lower(at)) || tokens[at]?.kind === 'mark') at += 1;
    return at;
  }

  /** Past "After the storm,": a clause of its own must still follow. `to` itself where none can. */
  pastFronted(from: number, to: number): number {
    let at = from;
    while (at < to && this.#isFronted(at)) {
      const comma = this.clause.commaFrom(at + 1, to);
      if (comma >= to) return this.clause.lower(at).endsWith('ing') ? at : to;
      at = comma + 1;
    }
    return at;
  }

  #isFronted(at: number): boolean {
    const { lexicon, words } = this.clause;
    const first = this.clause.lower(at);
    if (this.leads.isDay(at) || lexicon.prepositions.has(first) || words.clauseBefore.has(first)) return true;
    if (words.unrealBefore.has(first) || first.endsWith('ing')) return true;
    return first.endsWith('ed') && lexicon.openers.has(first);
  }
}
