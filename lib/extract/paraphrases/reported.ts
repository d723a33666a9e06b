/**
 * Which stretch of a sentence a cue reports: the clause behind it ("said that …"), or the one before it
 * ("…, officials said", "…, according to the mayor").
 *
 * Cost: O(words of the frame) per cue, both bounded. Source: own rules for newspaper English; leads.ts finds where
 * a clause starts, clause-ends.ts where it ends, fronts.ts what stands before it.
 */
import type { Cue } from '../quotes/cue';
import { type Phrase, phraseStartingAt } from '../quotes/phrases';
import { isComma } from '../quotes/subjects';
import { EndReader, type Spoken } from './clause-ends';
import type { ClauseReader } from './finite';
import { FrontReader } from './fronts';
import { type ClauseStart, LeadReader } from './leads';

/** Words in a clause, at least: "it was wrong". */
const FEWEST_WORDS = 3;
/** Tokens from "who" or "whose" to the cue of its clause. */
const MAX_RELATIVE = 6;
/** "according to"; a longer phrase ("in the words of") leads to a quote. */
const WORDS_OF_SOURCE = 2;

/** Half-open token indices of the reported clause. */
export interface Reported {
  readonly from: number;
  readonly to: number;
  readonly form: 'that' | 'bare' | 'before' | 'source';
}

export class ReportedReader {
  readonly #leads: LeadReader;
  readonly #ends: EndReader;
  readonly #fronts: FrontReader;

  constructor(
    readonly clause: ClauseReader,
    readonly spoken: readonly Spoken[],
    dayEnds: ReadonlyMap<number, number>,
  ) {
    this.#leads = new LeadReader(clause, dayEnds);
    this.#ends = new EndReader(clause, spoken);
    this.#fronts = new FrontReader(clause, this.#leads);
  }

  /** The clause that the cue at `index` reports; null where none can be told apart. */
  reportedBy(index: number): Reported | null {
    const one = this.spoken[index];
    if (!one?.speaker) return null;
    if (one.cue.kind === 'source') return this.#ofSource(one.cue, one.speaker);
    return this.#behind(index, one.cue, one.speaker) ?? this.#before(one.cue, one.speaker);
  }

  #behind(index: number, cue: Cue, speaker: Phrase): Reported | null {
    if (speaker.from >= cue.to || this.#isRestrictive(cue)) return null;
    const start = this.#leads.clauseFrom(cue.to, this.clause.lower(cue.from));
    if (!start || (!start.that && this.#isNothing(start.from, speaker))) return null;
    const to = this.#ends.endBehind(index, start.from);
    const has = this.clause.verbOf(this.#subjectFrom(start, to), to) > 0 && this.#isWhole(start.from, to);
    return has ? { from: start.from, to, form: start.that ? 'that' : 'bare' } : null;
  }

  /** "the man who said …": without a comma nothing tells where the clause ends. */
  #isRestrictive({ from }: Cue): boolean {
    const { tokens, lexicon } = this.clause;
    for (let i = from - 1; i > from - MAX_RELATIVE && tokens[i]?.kind === 'word'; i -= 1)
      if (lexicon.relatives.has(this.clause.lower(i))) return !isComma(tokens[i - 1]);
    return false;
  }

  #isNothing(from: number, speaker: Phrase): boolean {
    return this.clause.words.empty.has(this.clause.lower(from)) || this.#isGap(speaker);
  }

  /** "what he said …", "the plan that he said …": the clause lacks what stands before the speaker. */
  #isGap({ from }: Phrase): boolean {
    const before = this.clause.lower(from - 1);
    if (before === 'that') return !this.clause.lexicon.speech.has(this.clause.lower(from - 2));
    return before === 'what' || this.clause.lexicon.relatives.has(before);
  }

  /** Behind "that" a preposition may open the clause without a comma; "while …" needs its main clause. */
  #subjectFrom({ from, that }: ClauseStart, to: number): number {
    const { words } = this.clause;
    const first = this.clause.lower(from);
    const plain = that && !words.clauseBefore.has(first) && !words.unrealBefore.has(first);
    return plain ? from : this.#fronts.pastFronted(from, to);
  }

  #isWhole(from: number, to: number): boolean {
    return this.clause.tokens.slice(from, to).filter(({ kind }) => kind === 'word').length >= FEWEST_WORDS;
  }

  /** "…, officials said.", "…, said Ana Lopez.": what stands before the comma, from the start of the sentence. */
  #before(cue: Cue, speaker: Phrase): Reported | null {
    const start = Math.min(speaker.from, cue.from);
    if (cue.shares && speaker.from < cue.from) return null; // its speaker is another clause's
    const tag = isComma(this.clause.tokens[start - 1]) && this.#isTag(this.#pastTold(cue, speaker));
    return tag ? this.#upTo(start - 1, 'before') : null;
  }

  /** Past cue and speaker, and past who was told: "a police source told the Courier". */
  #pastTold(cue: Cue, speaker: Phrase): number {
    const { tokens, lexicon, words } = this.clause;
    const at = Math.max(speaker.to, cue.to);
    if (!words.addresseeVerbs.has(this.clause.lower(cue.from)) || !tokens[at]?.capital) return at;
    return phraseStartingAt(tokens, at, lexicon)?.to ?? at;
  }

  /**
   * What stands behind "…, officials said": the end, a day, a place, who was told. "…, Rust Belt states that …" is
   * none; nor is "The problem they have, he says, is …", where the clause goes on.
   */
  #isTag(after: number): boolean {
    const next = this.clause.tokens[after];
    if (!next) return true;
    if (this.clause.isQuoted(after + 1) || next.text === ':') return false;
    if (next.kind === 'mark') return !(isComma(next) && this.clause.isFinite(after + 1));
    return this.#leads.isLead(after);
  }

  #upTo(comma: number, form: Reported['form']): Reported | null {
    const from = this.#fronts.opening();
    const to = this.#ends.trimmed(from, comma);
    if (to <= from || to < comma || this.#holdsQuote(from, to)) return null; // "while — according to …"
    if (this.clause.verbOf(this.#fronts.pastFronted(from, to), to) < 0 || !this.#isWhole(from, to))
      return null;
    return { from, to, form };
  }

  #holdsQuote(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (this.clause.isQuoted(i)) return true;
    return false;
  }

  #ofSource(cue: Cue, speaker: Phrase): Reported | null {
    if (cue.to - cue.from > WORDS_OF_SOURCE || !this.#isTag(speaker.to)) return null;
    if (cue.from <= this.#fronts.opening()) return this.#behindSource(speaker);
    return isComma(this.clause.tokens[cue.from - 1]) ? this.#upTo(cue.from - 1, 'source') : null;
  }

  /** "According to Ana Lopez, a doctor there, nine people were hurt": the first stretch that is a clause. */
  #behindSource(speaker: Phrase): Reported | null {
    const { tokens } = this.clause;
    for (let i = this.clause.commaFrom(speaker.to, tokens.length); i < tokens.length; ) {
      const next = this.clause.commaFrom(i + 1, tokens.length);
      if (this.#isClause(i + 1, next)) {
        const to = this.#ends.endOfSource(i + 1);
        return this.#isWhole(i + 1, to) ? { from: i + 1, to, form: 'source' } : null;
      }
      i = next;
    }
    return null;
  }

  #isClause(from: number, to: number): boolean {
    return !this.clause.lexicon.relatives.has(this.clause.lower(from)) && this.clause.verbOf(from, to) > 0;
  }
}
