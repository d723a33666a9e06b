/**
 * Which stretch of a sentence a cue reports: the clause behind it ("said that …"), or the one before it
 * ("…, officials said", "…, according to the mayor").
 *
 * Cost: O(words of the frame) per cue, cues bounded in the frame reader. Source: own rules for newspaper English.
 * A clause ends where the article may speak for itself again; where it ends too early the rest is merely not
 * told, where it ended too late somebody would be given words that are the article's.
 */
import { isAdverb } from '../quotes/adverbs';
import type { Cue } from '../quotes/cues';
import type { Phrase } from '../quotes/phrases';
import { isComma } from '../quotes/subjects';
import type { ClauseReader } from './finite';
import { LeadReader } from './leads';

/** Tokens of a place and an agency before the dash that opens a report. */
const MAX_DATELINE = 12;
/** Words in a clause, at least: "it was". */
const FEWEST_WORDS = 3;
/** Tokens from "who" or "whose" to the cue of its clause. */
const MAX_RELATIVE = 6;
/** Tokens between a comma and a cue that goes on from it: "and later added". */
const MAX_JOIN = 4;

/** Words that join one telling to another. */
const JOINS = /^(?:and|but|while|then)$/u;

/** Half-open token indices of the reported clause. */
export interface Reported {
  readonly from: number;
  readonly to: number;
  readonly form: 'that' | 'bare' | 'before' | 'source';
}

/** A cue with whoever speaks by it. */
export interface Spoken {
  readonly cue: Cue;
  readonly speaker: Phrase | null;
  /** Somebody really says something by it; else it is a word among others. */
  readonly told: boolean;
}

export class ReportedReader {
  readonly #leads: LeadReader;

  constructor(
    readonly clause: ClauseReader,
    readonly spoken: readonly Spoken[],
    dayEnds: ReadonlyMap<number, number>,
  ) {
    this.#leads = new LeadReader(clause, dayEnds);
  }

  /** The clause that the cue at `index` reports; null where none can be told apart. */
  reportedBy(index: number): Reported | null {
    const one = this.spoken[index];
    if (!one) return null;
    return one.cue.kind === 'source' ? this.#ofSource(one) : (this.#behind(index, one) ?? this.#before(one));
  }

  get #tokens() {
    return this.clause.tokens;
  }

  #behind(index: number, { cue, speaker }: Spoken): Reported | null {
    const inverted = speaker !== null && speaker.from >= cue.to;
    if (inverted || this.#isRestrictive(cue)) return null;
    const verb = this.clause.lower(cue.from);
    const start = this.#leads.clauseFrom(cue.to, verb);
    if (!start || (!start.that && this.#isNothing(start.from, speaker))) return null;
    const to = this.#endBehind(index, start.from);
    const subject = start.that ? start.from : this.#pastFronted(start.from, to);
    const has = this.clause.verbOf(subject, to) > 0 && this.#isWhole(start.from, to);
    return has ? { from: start.from, to, form: start.that ? 'that' : 'bare' } : null;
  }

  #isNothing(from: number, speaker: Phrase | null): boolean {
    return this.clause.words.empty.has(this.clause.lower(from)) || this.#isGap(speaker);
  }

  /** "what he said …", "the plan that he said …": the clause lacks what stands before the speaker. */
  #isGap(speaker: Phrase | null): boolean {
    const at = (speaker?.from ?? 0) - 1;
    const before = this.clause.lower(at);
    if (before === 'that') return !this.clause.lexicon.speech.has(this.clause.lower(at - 1));
    return before === 'what' || this.clause.lexicon.relatives.has(before);
  }

  #isWhole(from: number, to: number): boolean {
    return this.#tokens.slice(from, to).filter(({ kind }) => kind === 'word').length >= FEWEST_WORDS;
  }

  /** End of the clause behind a cue: before a quote, another telling, or words of the article's own. */
  #endBehind(index: number, from: number): number {
    const inserted = this.#isInserted(index);
    const next = this.#nextTelling(index, from);
    let comma = from;
    for (let i = from; i < this.#tokens.length; i += 1) {
      const token = this.#tokens[i];
      if (this.clause.isQuoted(i)) return comma;
      if (i >= next) return this.#trimmed(from, next);
      if (token?.text === ':') return from;
      if (token?.text === ';') return i;
      if (!this.clause.isComma(i)) continue;
      comma = i;
      if (this.#endsAtComma(i, inserted)) return i;
    }
    return this.#trimmed(from, this.#tokens.length);
  }

  /** "the man who said …": without a comma nothing tells where the clause ends. */
  #isRestrictive({ from }: Cue): boolean {
    for (let i = from - 1; i > from - MAX_RELATIVE && this.#tokens[i]?.kind === 'word'; i -= 1)
      if (this.clause.lexicon.relatives.has(this.clause.lower(i))) return !isComma(this.#tokens[i - 1]);
    return false;
  }

  /** "who said …, left", "After he said …, markets rose": the clause stands inside another one. */
  #isInserted(index: number): boolean {
    const { cue, speaker } = this.spoken[index] ?? {};
    if (!cue) return false;
    const { lexicon, words } = this.clause;
    const before = this.clause.lower((speaker?.from ?? cue.from) - 1);
    if (words.clauseBefore.has(before)) return true;
    for (let i = cue.from - 1; i > cue.from - MAX_JOIN; i -= 1)
      if (lexicon.relatives.has(this.clause.lower(i))) return true;
    return this.clause.lower(cue.from).endsWith('ing') && !isComma(this.#tokens[cue.from - 1]);
  }

  #endsAtComma(comma: number, inserted: boolean): boolean {
    const { words } = this.clause;
    const after = this.clause.lower(comma + 1);
    return inserted || words.breaks.has(after) || words.trailing.has(after) || this.#isNewClause(comma + 1);
  }

  /** ", and the mayor left": a clause that may be the article's own; ", and that the mayor left" is not. */
  #isNewClause(and: number): boolean {
    if (this.clause.lower(and) !== 'and' || !this.#opensSubject(and + 1)) return false;
    let end = and + 1;
    while (end < this.#tokens.length && !this.clause.isComma(end)) end += 1;
    return this.clause.verbOf(and + 1, end) > 0;
  }

  #opensSubject(i: number): boolean {
    const { lexicon } = this.clause;
    const lower = this.clause.lower(i);
    if (lower === 'that' || !this.#tokens[i]) return false;
    const small =
      lexicon.determiners.has(lower) || lexicon.pronouns.has(lower) || lexicon.prepositions.has(lower);
    return small || lower === 'there' || (this.#tokens[i]?.capital ?? false);
  }

  /** Where the next telling of the sentence begins, with the comma or "and" before it; past the end for none. */
  #nextTelling(index: number, from: number): number {
    for (const { cue, speaker, told } of this.spoken.slice(index + 1)) {
      if (!told || cue.from <= from) continue;
      const start = cue.subject && speaker && speaker.from < cue.from ? speaker.from : cue.from;
      if (start <= from) continue;
      const joint = this.#jointBefore(start, from);
      if (joint !== null) return joint;
    }
    return Infinity;
  }

  /** Index of the comma or conjunction that parts a telling from what stands before; null inside a clause. */
  #jointBefore(start: number, from: number): number | null {
    for (let i = start - 1; i > from && i >= start - MAX_JOIN; i -= 1) {
      if (isComma(this.#tokens[i])) return i;
      if (JOINS.test(this.clause.lower(i))) return isComma(this.#tokens[i - 1]) ? i - 1 : i;
      if (!isAdverb(this.#tokens[i], this.clause.lexicon)) return null;
    }
    return null;
  }

  /** Without full stops, commas and a dangling conjunction at the end. */
  #trimmed(from: number, to: number): number {
    let at = Math.min(to, this.#tokens.length);
    while (
      at > from &&
      (this.#tokens[at - 1]?.kind === 'mark' || /^(?:and|but|while)$/u.test(this.clause.lower(at - 1)))
    ) {
      if (/^[)%\]]$/u.test(this.#tokens[at - 1]?.text ?? '')) break;
      at -= 1;
    }
    return at;
  }

  /** "…, officials said.", "…, said Ana Lopez.": what stands before the comma, from the start of the sentence. */
  #before({ cue, speaker }: Spoken): Reported | null {
    if (!speaker) return null;
    const start = Math.min(speaker.from, cue.from);
    if (!isComma(this.#tokens[start - 1]) || !this.#isTag(Math.max(speaker.to, cue.to))) return null;
    return this.#upTo(start - 1, 'before');
  }

  /**
   * What stands behind "…, officials said": the end, a day, a place, who was told. "…, Rust Belt states that …" is
   * none; nor is "The problem they have, he says, is …", where the clause goes on.
   */
  #isTag(after: number): boolean {
    const next = this.#tokens[after];
    if (!next) return true;
    if (this.clause.isQuoted(after + 1) || next.text === ':') return false;
    if (next.kind === 'mark') return !(isComma(next) && this.clause.isFinite(after + 1));
    return this.#leads.isLead(after);
  }

  #upTo(comma: number, form: Reported['form']): Reported | null {
    const from = this.#opening();
    const to = this.#trimmed(from, comma);
    if (to <= from || to < comma || this.#holdsQuote(from, to)) return null; // "while — according to …"

    if (this.clause.verbOf(this.#pastFronted(from, to), to) < 0 || !this.#isWhole(from, to)) return null;
    return { from, to, form };
  }

  #holdsQuote(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (this.clause.isQuoted(i)) return true;
    return false;
  }

  /** First token of the sentence behind a dateline and a conjunction. */
  #opening(): number {
    const tokens = this.#tokens;
    const shouted = /^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '');
    const dash = shouted ? tokens.slice(0, MAX_DATELINE).findIndex(({ text }) => /^[–—―-]$/u.test(text)) : -1;
    let at = dash + 1;
    while (/^(?:and|but|so|yet)$/u.test(this.clause.lower(at)) || tokens[at]?.kind === 'mark') at += 1;
    return at;
  }

  /** Past "After the storm,": a clause of its own must still follow. `to` itself where none can. */
  #pastFronted(from: number, to: number): number {
    let at = from;
    while (at < to && this.#isFronted(at)) {
      let comma = at + 1;
      while (comma < to && !this.clause.isComma(comma)) comma += 1;
      if (comma >= to) return this.clause.lower(at).endsWith('ing') ? at : to;
      at = comma + 1;
    }
    return at;
  }

  #isFronted(at: number): boolean {
    const { lexicon, words } = this.clause;
    const first = this.clause.lower(at);
    if (this.#leads.isDay(at) || lexicon.prepositions.has(first) || words.clauseBefore.has(first))
      return true;
    if (words.unrealBefore.has(first) || first.endsWith('ing')) return true;
    return first.endsWith('ed') && lexicon.openers.has(first);
  }

  #ofSource({ cue, speaker }: Spoken): Reported | null {
    if (!speaker || cue.to - cue.from > 2 || !this.#isTag(speaker.to)) return null;
    const comma = isComma(this.#tokens[cue.from - 1]);
    if (cue.from > this.#opening()) return comma ? this.#upTo(cue.from - 1, 'source') : null;
    return this.#behindSource(speaker);
  }

  /** "According to Ana Lopez, a doctor there, nine people were hurt": the first stretch that is a clause. */
  #behindSource(speaker: Phrase): Reported | null {
    for (let i = speaker.to; i < this.#tokens.length; i += 1) {
      if (this.clause.isQuoted(i)) return null;
      if (!this.clause.isComma(i)) continue;
      const next = this.#tokens.findIndex((_token, k) => k > i && this.clause.isComma(k));
      const to = next < 0 ? this.#tokens.length : next;
      if (this.clause.verbOf(i + 1, to) < 0 || this.clause.lexicon.relatives.has(this.clause.lower(i + 1)))
        continue;
      const end = this.#endOfSource(i + 1);
      return this.#isWhole(i + 1, end) ? { from: i + 1, to: end, form: 'source' } : null;
    }
    return null;
  }

  #endOfSource(from: number): number {
    let comma = from;
    for (let i = from; i < this.#tokens.length; i += 1) {
      const token = this.#tokens[i];
      if (this.clause.isQuoted(i)) return comma;
      if (token?.text === ':') return from;
      if (token?.text === ';') return i;
      if (!this.clause.isComma(i)) continue;
      comma = i;
      if (this.#endsAtComma(i, false)) return i;
    }
    return this.#trimmed(from, this.#tokens.length);
  }
}
