/**
 * Whether a stretch of narration is a clause: a subject with a finite verb behind it.
 *
 * Cost: O(words of the stretch). Source: own, over lists of auxiliaries and of the commonest verbs; a tagger's
 * model weighs megabytes, and a clause that it would find on top of these is left out rather than guessed.
 */
import { isAdverb } from '../quotes/adverbs';
import type { Lexicon } from '../quotes/lexicon/lexicon';
import type { Token } from '../quotes/tokens';
import type { ClauseWords } from './words';

/** Tokens from the start of a clause to its verb, at most: a subject with its relative clause. */
const MAX_SUBJECT = 40;
/** Tokens between a relative pronoun and the verb of its clause. */
const MAX_RELATIVE = 6;
const QUOTE_MARK = /^["'“”„‘’‚«»`]$/u;
/** Words in "-ed" that are no past form. */
const NOT_PAST = /(?:eed|red)$/u;

export class ClauseReader {
  constructor(
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
    readonly words: ClauseWords,
  ) {}

  lower(i: number): string {
    return this.tokens[i]?.lower ?? '';
  }

  /** A comma between words, not within "900,000". */
  isComma(i: number): boolean {
    const token = this.tokens[i];
    if (token?.text !== ',') return false;
    return !(this.tokens[i - 1]?.end === token.start && this.tokens[i + 1]?.start === token.end);
  }

  /** The first comma at or behind `from`; `to`, or the end, where none stands before it. */
  commaFrom(from: number, to: number): number {
    const limit = Math.min(to, this.tokens.length);
    let at = from;
    while (at < limit && !this.isComma(at)) at += 1;
    return Math.min(at, limit);
  }

  /** A quote, or a mark of one that was not paired. */
  isQuoted(i: number): boolean {
    const token = this.tokens[i];
    return token?.kind === 'quote' || (token?.kind === 'mark' && QUOTE_MARK.test(token.text));
  }

  /** "was", "went", "wants"; "he's"; "killed" where no determiner stands before it. */
  isFinite(i: number): boolean {
    const token = this.tokens[i];
    if (token?.kind !== 'word') return false;
    if (token.possessive && this.lexicon.pronouns.has(token.lower)) return true;
    if (token.capital || token.possessive) return false;
    const { words } = this;
    if (words.finite.has(token.lower)) return true;
    const before = this.tokens[this.#overAdverbs(i - 1)];
    if (!before || before.kind === 'quote' || this.#bindsNoun(before)) return false;
    if (words.baseForms.has(token.lower)) return this.#isPlural(before);
    if (words.pastForms.has(token.lower) || words.presentForms.has(token.lower)) return true;
    return token.lower.endsWith('ed') && !NOT_PAST.test(token.lower) && before.text !== ',';
  }

  #overAdverbs(i: number): number {
    let at = i;
    while (at > 0 && isAdverb(this.tokens[at], this.lexicon)) at -= 1;
    return at;
  }

  /** After a determiner, a preposition or "to" stands no finite verb. */
  #bindsNoun(token: Token): boolean {
    const { lower } = token;
    if (this.words.pluralSubjects.has(lower) || lower === 'this' || lower === 'that') return false;
    return (
      token.possessive ||
      (this.lexicon.determiners.has(lower) && !this.lexicon.pronouns.has(lower)) ||
      this.lexicon.prepositions.has(lower) ||
      this.lexicon.auxiliaries.has(lower)
    );
  }

  #isPlural({ lower }: Token): boolean {
    return this.words.pluralSubjects.has(lower) || /[^s]s$/u.test(lower);
  }

  /** Index of the verb of the clause that starts at `from`, after its subject; -1 where none is found. */
  verbOf(from: number, to: number): number {
    const until = Math.min(to, from + MAX_SUBJECT);
    if (this.isFinite(from) && !this.tokens[from]?.possessive) return -1; // a subject is missing
    let relative = -1;
    for (let i = from; i < until; i += 1) {
      if (this.#ends(i)) return -1;
      if (this.#opensRelative(i) && i > from) relative = i;
      if (!this.isFinite(i)) continue;
      if (relative < 0 || i - relative > MAX_RELATIVE) return i;
      relative = -1; // the verb of the relative clause: the main one is still to come
      i = this.#pastVerbs(i);
    }
    return -1;
  }

  #ends(i: number): boolean {
    return this.isQuoted(i) || /^[;:]$/u.test(this.tokens[i]?.text ?? '');
  }

  #opensRelative(i: number): boolean {
    return this.lexicon.relatives.has(this.lower(i)) || this.lower(i) === 'that';
  }

  /** "had been", "was later shot": the further words of one verb. */
  #pastVerbs(i: number): number {
    let at = i;
    while (
      this.isFinite(at + 1) ||
      this.lexicon.auxiliaries.has(this.lower(at + 1)) ||
      isAdverb(this.tokens[at + 1], this.lexicon)
    )
      at += 1;
    return at;
  }
}
