/**
 * What stands between a cue and the clause that it reports: who was told, where, when, and "that".
 *
 * Cost: O({@link MAX_LEAD}) per cue. Source: own rules for newspaper English. Where the words could as well belong
 * to the clause, nothing is read: a clause that starts at the wrong word puts words into somebody's mouth.
 */
import { isAdverb } from '../quotes/adverbs';
import { phraseStartingAt } from '../quotes/phrases';
import type { ClauseReader } from './finite';
import { OPENS_CLAUSE } from './words';

/** Tokens between a cue and its clause, at most. */
const MAX_LEAD = 30;
/** Tokens of an insertion between commas: "said, without giving details, that". */
const MAX_INSERTION = 20;
/** Words like "more forcefully" before "that". */
const MAX_SMALL = 4;
/** A capital or a number may follow "on" without a day of its own: "on CNN". */
const DAY_LEADS = /^(?:on|in|at|late|early|earlier|later|this|last)$/u;

/** `from` is the clause's first token; `that` where it is announced. */
export interface ClauseStart {
  readonly from: number;
  readonly that: boolean;
}

export class LeadReader {
  /** `dayEnds`: token at which a day expression starts → its end. */
  constructor(
    readonly clause: ClauseReader,
    readonly dayEnds: ReadonlyMap<number, number>,
  ) {}

  /** Where the clause starts that the cue before `at` reports; null for none. `tells`: an addressee is named. */
  clauseFrom(at: number, verb: string): ClauseStart | null {
    const { words, tokens } = this.clause;
    const tells = words.addresseeVerbs.has(verb);
    const open = tells ? this.#pastAddressee(at) : at;
    const from = open === null ? null : this.#pastLead(open);
    if (from === null || tokens[from]?.kind !== 'word') return null;
    const that = this.#isThat(from) ? from : this.#lateThat(from);
    if (that !== null) return { from: this.clause.isComma(that + 1) ? that + 2 : that + 1, that: true };
    const bare = words.bareVerbs.has(verb) || (tells && from > at) || this.#isPlainClause(from);
    return bare ? { from, that: false } : null;
  }

  /** "claimed Russia had", "suggested he may": an auxiliary right behind a name or a pronoun, so no object. */
  #isPlainClause(from: number): boolean {
    const { tokens, lexicon, words } = this.clause;
    if (lexicon.pronouns.has(this.clause.lower(from)) && !lexicon.determiners.has(this.clause.lower(from)))
      return this.clause.isFinite(from) || words.finite.has(this.clause.lower(from + 1));
    let at = from;
    while (at - from < MAX_SMALL && tokens[at]?.capital && !tokens[at]?.possessive) at += 1;
    return at > from && words.finite.has(this.clause.lower(at));
  }

  /** Past days, places and insertions up to "that" or the clause; null at a quote. */
  #pastLead(at: number): number | null {
    let i = at;
    for (let steps = 0; steps < MAX_LEAD; steps += 1) {
      if (!this.clause.tokens[i] || this.clause.isQuoted(i)) return null;
      const next = this.#isThat(i) ? i : this.#step(i);
      if (next === i) return i;
      i = next;
    }
    return i;
  }

  /** "more forcefully that": small words of the telling before "that"; null where a subject could stand there. */
  #lateThat(from: number): number | null {
    for (let i = from; i < from + MAX_SMALL; i += 1) {
      if (this.#isThat(i)) return i > from ? i : null;
      const token = this.clause.tokens[i];
      const small = token?.kind === 'word' && !token.capital && !this.clause.isFinite(i);
      if (
        !small ||
        this.clause.lexicon.determiners.has(token.lower) ||
        this.clause.lexicon.pronouns.has(token.lower)
      )
        return null;
    }
    return null;
  }

  /** Whether words about the telling stand at `i`: a day, a place, who was told. */
  isLead(i: number): boolean {
    const { words, lexicon } = this.clause;
    const lower = this.clause.lower(i);
    return (
      this.#step(i) > i ||
      words.addressees.has(lower) ||
      words.lead.has(lower) ||
      lexicon.relatives.has(lower)
    );
  }

  /** "that" opens a clause where a subject follows it: "the vote that was lost" does not. */
  #isThat(i: number): boolean {
    if (!OPENS_CLAUSE.has(this.clause.lower(i))) return false;
    const next = this.clause.tokens[i + 1];
    if (this.clause.isComma(i + 1)) return this.clause.tokens[i + 2]?.kind === 'word';
    return next?.kind === 'word' && !this.clause.words.finite.has(next.lower);
  }

  /** Past one adverb, day, insertion or prepositional phrase; `i` itself where none starts there. */
  #step(i: number): number {
    const { tokens, lexicon, words } = this.clause;
    const day = this.#pastDay(i);
    if (day > i) return day;
    const leads = words.lead.has(this.clause.lower(i));
    if (!leads && isAdverb(tokens[i], lexicon)) return i + 1;
    if (tokens[i]?.text === ',') return this.#pastInsertion(i);
    if (!leads) return i;
    const phrase = phraseStartingAt(tokens, i + 1, lexicon);
    return phrase && !this.clause.isFinite(phrase.to) ? phrase.to : i;
  }

  isDay(i: number): boolean {
    return this.#pastDay(i) > i;
  }

  #pastDay(i: number): number {
    let at = i;
    while (at - i < 3 && DAY_LEADS.test(this.clause.lower(at)) && !this.dayEnds.has(at)) at += 1;
    const end = this.dayEnds.get(at);
    const ofThing = end !== undefined && this.clause.tokens[end - 1]?.possessive; // "Monday's flood"
    return ofThing ? i : (end ?? i);
  }

  /** ", without giving details, that": to the "that" behind the closing comma. */
  #pastInsertion(comma: number): number {
    const { tokens } = this.clause;
    for (let at = comma + 1; at < comma + MAX_INSERTION && tokens[at]; at += 1) {
      if (this.clause.isQuoted(at)) return comma;
      if (tokens[at]?.text === ',') return this.#isThat(at + 1) ? at + 1 : comma;
    }
    return this.#isThat(comma + 1) ? comma + 1 : comma;
  }

  /** Who was told: "reporters", "The Sun", "him". Null where nobody is, or where a wish follows: "told him to". */
  #pastAddressee(at: number): number | null {
    const { tokens, lexicon, words } = this.clause;
    const direct = words.addressees.has(this.clause.lower(at));
    const open = this.#isThat(at) || this.#step(at) > at;
    if (open && !direct) return at;
    const end = direct ? at + 1 : (phraseStartingAt(tokens, at, lexicon)?.to ?? null);
    if (end === null || this.clause.lower(end) === 'to' || this.clause.isFinite(end)) return null;
    return end;
  }
}
