/**
 * Which words inside a quote say who said the quote within it.
 *
 * Those right before it ("He told me, ‘…’") count most, then those right behind it ("‘…,’ he told me"), then a verb of
 * speech whose clause it ends. What was not said ("if he says", "she never told me") is none. "I" is the outer
 * speaker; another pronoun is sought in the outer quote first, then in the article. Cost: O(cues of the sentence) per
 * quote. Source: own. The order of the narration was not taken: there what stands behind a quote counts most.
 */
import type { Referent } from './coreference';
import type { Cue } from './cue';
import { type Choice, FrameReader } from './frame-reader';
import type { Frame } from './frames';
import type { Heard } from './heard';
import type { Phrase } from './phrases';
import type { Speech } from './speech';
import type { Token } from './tokens';

/** Tokens between a cue and the quote behind it: "told the people in the room, ‘…’". */
const MAX_LEAD = 8;
/** The same where the quote is a part of the sentence: "said he was ‘very sorry for it’". */
const MAX_EMBEDDED = 3;
/** Tokens of the outer quote before a pronoun in which its person is sought. */
const MAX_BACK = 200;
/** Tokens before a cue in which "if" or "never" stands. */
const MAX_UNREAL = 6;
/** Share of the outer quote's certainty that is left, by what tells that the inner one is a statement. */
const SURE = { touching: 0.95, leading: 0.9, embedded: 0.75, own: 0.6 } as const;
const SENTENCE_END = /[.!?…]$/u;

export type Attached = Pick<Choice, 'cue' | 'bond'> & {
  readonly subject: Phrase | null;
  readonly sure: number;
};

/** One sentence inside an outer quote. */
export class Inside {
  readonly #reader: FrameReader;
  /** One quote and no word beside it. */
  readonly #isAlone: boolean;

  /** `before`: the words of the outer quote before this sentence; `last`: who spoke in them last. */
  constructor(
    readonly frame: Frame,
    readonly outer: Heard,
    readonly speech: Speech,
    readonly before: readonly Token[],
    readonly last: Referent | null,
  ) {
    this.#reader = new FrameReader(frame, speech.scene);
    this.#isAlone = frame.tokens.filter(({ kind }) => kind !== 'mark').length === 1;
  }

  /** How the inner quote at this token hangs with words that say who said it; null where it is no statement. */
  attach(at: number): Attached | null {
    const led = this.#led(at);
    if (led && led.sure >= SURE.leading) return led;
    return this.#touched(at) ?? led ?? this.#alone(at);
  }

  /** ‘…,’ he told me. */
  #touched(at: number): Attached | null {
    const touching = this.#reader.touching(at);
    if (touching?.cue?.kind !== 'speech' || this.#isUnreal(touching.cue, touching.subject)) return null;
    return this.#closes(at) && this.#goesOn(touching.cue) ? null : { ...touching, sure: SURE.touching };
  }

  #closes(at: number): boolean {
    return SENTENCE_END.test(this.speech.text[(this.frame.tokens[at]?.end ?? 0) - 1] ?? '');
  }

  /** "‘Why?’ Mr. Reyes replied that …": a sentence of its own. */
  #goesOn({ to }: Cue): boolean {
    const next = this.frame.tokens[to];
    return next?.kind === 'word' && !next.capital;
  }

  /** He told me, ‘…’; I was told ‘…’; she said that ‘…’. */
  #led(at: number): Attached | null {
    const cue = this.#reader.cues.findLast(({ to }) => to <= at);
    if (cue?.kind !== 'speech' || at - cue.to > MAX_LEAD || this.#holdsQuote(cue.to, at)) return null;
    const subject = cue.passive ? null : (cue.subject ?? (cue.shares ? this.#reader.main : null));
    if (this.#isUnreal(cue, subject) || !(cue.passive || subject)) return null;
    const direct = cue.to === at || /^[,:]$/u.test(this.frame.tokens[at - 1]?.text ?? '');
    if (!direct && (at - cue.to > MAX_EMBEDDED || this.#isPartOfPhrase(at))) return null;
    return { cue, subject, bond: 'clause', sure: direct ? SURE.leading : SURE.embedded };
  }

  /** "… ‘We close at noon.’ …": a whole sentence, and nothing but it. */
  #alone(at: number): Attached | null {
    if (!this.#isAlone || !this.#closes(at)) return null;
    return { cue: null, subject: null, bond: 'none', sure: SURE.own };
  }

  #holdsQuote(from: number, to: number): boolean {
    return this.frame.tokens.slice(from, to).some(({ kind }) => kind === 'quote');
  }

  /** "a ‘…’", "his ‘…’", "for ‘…’": the quote is a noun of the sentence around it. */
  #isPartOfPhrase(at: number): boolean {
    const before = this.frame.tokens[at - 1];
    const { determiners, prepositions } = this.speech.lexicon;
    return before !== undefined && (determiners.has(before.lower) || prepositions.has(before.lower));
  }

  /** "if he says", "I never said", "you say": not told as said by anybody. */
  #isUnreal(cue: Cue, subject: Phrase | null): boolean {
    const { tokens } = this.frame;
    const { unrealWords, nobody } = this.speech.lexicon;
    const first = subject ? Math.min(subject.from, cue.from) : cue.from;
    const before = tokens.slice(Math.max(0, first - MAX_UNREAL), cue.from);
    const [word] = subject ? tokens.slice(subject.from, subject.to) : [];
    const generic = word !== undefined && nobody.has(word.lower);
    return generic || before.some(({ lower }) => unrealWords.has(lower));
  }

  speaker(phrase: Phrase): Referent | null {
    const { scene, lexicon, text } = this.speech;
    const { referent, frame, token } = this.outer.attribution;
    const first = this.frame.tokens[phrase.from];
    const person = phrase.to - phrase.from === 1 ? lexicon.pronouns.get(first?.lower ?? '') : undefined;
    if (first && person === 'i' && referent) return { ...referent, ...spanOf(first), via: 'pronoun' };
    const printed = (at: Token): Referent => {
      return { ...spanOf(at), name: text.slice(at.start, at.end), via: 'pronoun', person: null };
    };
    if (first && (person === 'm' || person === 'f')) {
      const near = this.#namedInside(phrase.from, person);
      if (near) return { ...printed(first), ...near };
    }
    const found = scene.resolveIn({ frame, token }, this.frame.tokens, phrase);
    // Nobody says "he" of himself.
    const himself = found?.person && found.person === referent?.person && person !== undefined;
    return himself && first ? printed(first) : found;
  }

  /** The last person of that gender whom the outer quote names before the pronoun, or who spoke in it. */
  #namedInside(before: number, gender: 'm' | 'f'): Pick<Referent, 'name' | 'person'> | null {
    const { last } = this;
    const gendered = last?.person?.gender ?? null;
    if (last?.via === 'named' && (gendered === null || gendered === gender))
      return { name: last.name, person: last.person };
    const near = this.frame.tokens.slice(Math.max(0, before - MAX_BACK), before);
    const words = [...this.before.slice(-MAX_BACK), ...near];
    const named = this.speech.scene.personsIn(words);
    const person = named.findLast((one) => one.gender === null || one.gender === gender);
    return person ? { name: person.name, person } : null;
  }
}

const spanOf = ({ start, end }: Token) => ({ start, end });
