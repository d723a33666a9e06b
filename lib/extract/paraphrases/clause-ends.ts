/**
 * Where a reported clause ends: before a quote, another telling, or words that may be the article's own.
 *
 * Cost: O(words of the frame) per cue. Source: own rules for newspaper English. A clause that ends too early
 * leaves something untold, one that ends too late gives somebody words that are the article's.
 */
import { isAdverb } from '../quotes/adverbs';
import type { Cue } from '../quotes/cue';
import type { Phrase } from '../quotes/phrases';
import { isComma } from '../quotes/subjects';
import type { ClauseReader } from './finite';

/** Tokens between a comma and a cue that goes on from it: "and later added". */
const MAX_JOIN = 4;
/** Words that join one telling to another, and that no clause ends with. */
const JOINS = /^(?:and|but|while|then)$/u;
const CLOSING = /^[)%\]]$/u;

/** A cue with whoever speaks by it. */
export interface Spoken {
  readonly cue: Cue;
  readonly speaker: Phrase | null;
  /** Somebody really says something by it; else it is a word among others. */
  readonly told: boolean;
}

export class EndReader {
  constructor(
    readonly clause: ClauseReader,
    readonly spoken: readonly Spoken[],
  ) {}

  /** End of the clause that starts at `from` behind the cue at `index`; `from` itself where nothing is left. */
  endBehind(index: number, from: number): number {
    return this.#end(from, this.#nextTelling(index, from), this.#isInserted(index));
  }

  /** End of the clause that starts at `from` behind "According to the mayor,". */
  endOfSource(from: number): number {
    return this.#end(from, Infinity, false);
  }

  #end(from: number, next: number, inserted: boolean): number {
    const { tokens } = this.clause;
    let comma = from;
    for (let i = from; i < Math.min(tokens.length, next); i += 1) {
      if (this.clause.isQuoted(i)) return comma === i - 1 ? from : comma;
      const text = tokens[i]?.text;
      if (text === ':') return from;
      if (text === ';') return i;
      if (!this.clause.isComma(i)) continue;
      comma = i;
      if (inserted || this.#breaks(i)) return i;
    }
    return this.trimmed(from, next);
  }

  #breaks(comma: number): boolean {
    const { words } = this.clause;
    const after = this.clause.lower(comma + 1);
    if (after === 'as' && this.clause.lower(comma + 2) === 'well') return false;
    return words.breaks.has(after) || words.trailing.has(after) || this.#isNewClause(comma + 1);
  }

  /** ", and the mayor left": a clause that may be the article's own; ", and that the mayor left" is not. */
  #isNewClause(and: number): boolean {
    if (this.clause.lower(and) !== 'and' || !this.#opensSubject(and + 1)) return false;
    return this.clause.verbOf(and + 1, this.clause.commaFrom(and + 1, Infinity)) > 0;
  }

  #opensSubject(i: number): boolean {
    const { lexicon, tokens } = this.clause;
    const lower = this.clause.lower(i);
    if (lower === 'that' || !tokens[i]) return false;
    const small =
      lexicon.determiners.has(lower) || lexicon.pronouns.has(lower) || lexicon.prepositions.has(lower);
    return small || lower === 'there' || (tokens[i]?.capital ?? false);
  }

  /** "who said …, left", "After he said …, markets rose": the clause stands inside another one. */
  #isInserted(index: number): boolean {
    const { cue, speaker } = this.spoken[index] ?? {};
    if (!cue) return false;
    const { lexicon, words, tokens } = this.clause;
    if (words.clauseBefore.has(this.clause.lower((speaker?.from ?? cue.from) - 1))) return true;
    for (let i = cue.from - 1; i > cue.from - MAX_JOIN; i -= 1)
      if (lexicon.relatives.has(this.clause.lower(i))) return true;
    return this.clause.lower(cue.from).endsWith('ing') && !isComma(tokens[cue.from - 1]);
  }

  /** Where the next telling of the sentence begins, with the comma or "and" before it; past the end for none. */
  #nextTelling(index: number, from: number): number {
    for (const { cue, speaker, told } of this.spoken.slice(index + 1)) {
      if (!told || cue.from <= from) continue;
      const start = cue.subject && speaker && speaker.from < cue.from ? speaker.from : cue.from;
      const joint = start > from ? this.#jointBefore(start, from) : null;
      if (joint !== null) return joint;
    }
    return Infinity;
  }

  /** Index of the comma or conjunction that parts a telling from what stands before; null inside a clause. */
  #jointBefore(start: number, from: number): number | null {
    const { tokens, lexicon } = this.clause;
    for (let i = start - 1; i > from && i >= start - MAX_JOIN; i -= 1) {
      if (isComma(tokens[i])) return i;
      if (JOINS.test(this.clause.lower(i))) return isComma(tokens[i - 1]) ? i - 1 : i;
      if (!isAdverb(tokens[i], lexicon)) return null;
    }
    return null;
  }

  /** Without full stops, commas and a dangling conjunction at the end. */
  trimmed(from: number, to: number): number {
    const { tokens } = this.clause;
    let at = Math.min(to, tokens.length);
    while (at > from && this.#isLoose(at - 1)) at -= 1;
    return at;
  }

  #isLoose(i: number): boolean {
    const token = this.clause.tokens[i];
    return (token?.kind === 'mark' && !CLOSING.test(token.text)) || JOINS.test(this.clause.lower(i));
  }
}
