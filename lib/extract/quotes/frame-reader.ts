/**
 * Which cue of a frame, and which phrase beside it, belongs to a quote: the candidates in the order in which
 * newspaper English is read.
 *
 * Cost: O(cues of the frame, at most {@link MAX_CUES}) per quote. Source: own rules.
 */
import { isAdverb } from './adverbs';
import { bearerBetweenCommas, mainSubject } from './clauses';
import type { Scene } from './coreference';
import type { Cue } from './cue';
import { cuesOf } from './cues';
import type { Frame } from './frames';
import { subjectAfter } from './inversion';
import { type Phrase, phraseStartingAt } from './phrases';
import { isComma } from './subjects';
import type { Token } from './tokens';

/** Tokens after a quote within which its cue must start: room for an apposition. */
const MAX_AFTER = 40;
/** Cues of one frame that are weighed; more is no prose. */
const MAX_CUES = 100;

/**
 * How the speaker was found, the surest first: the cue touches the quote from behind; it stands before it in
 * the sentence; after it; the sentence's subject without a cue; the speaker of the sentence before.
 */
export type Bond = 'touching' | 'clause' | 'sentence' | 'subject' | 'carried' | 'none';

export interface Choice {
  readonly cue: Cue | null;
  readonly subject: Phrase;
  readonly bond: Bond;
}

export class FrameReader {
  readonly cues: readonly Cue[];
  readonly #subjects: readonly (Phrase | null)[];
  readonly #main: Phrase | null;

  constructor(
    readonly frame: Frame,
    readonly scene: Scene,
  ) {
    this.cues = cuesOf(frame, scene.lexicon, MAX_CUES);
    this.#main = mainSubject(frame, scene.lexicon);
    this.#subjects = this.#readSubjects();
  }

  /** Each cue's own subject, or that of the verb of speech before it, or the sentence's. */
  #readSubjects(): (Phrase | null)[] {
    let speech: Phrase | null = null;
    let any: Phrase | null = null;
    return this.cues.map((cue) => {
      const subject = cue.subject ?? (cue.shares ? this.#shared(cue, speech, any) : null);
      if (cue.subject && cue.kind === 'speech') speech = cue.subject;
      if (cue.subject && cue.kind !== 'source') any = cue.subject;
      return cue.passive ? null : subject;
    });
  }

  /** "When she asked Mr. X, he left and said": the main subject, where it stands after the last who spoke. */
  #shared(cue: Cue, speech: Phrase | null, any: Phrase | null): Phrase | null {
    const main = this.#main;
    if (speech && main && main.from > speech.from && main.to <= cue.from) return main;
    return speech ?? main ?? any;
  }

  /** Who speaks in a frame without quotes: the subject of its first verb of speech. */
  speaks(): Phrase | null {
    const index = this.cues.findIndex((cue, i) => cue.kind !== 'stance' && this.#subjects[i]);
    return this.#subjects[index] ?? null;
  }

  /** Who speaks by the cue at `index`, wherever he stands; null where the frame does not tell. */
  speakerOf(index: number): Phrase | null {
    const cue = this.cues[index];
    return cue ? (this.#closing(cue) ?? this.#subjects[index] ?? null) : null;
  }

  /** Who speaks in a clause of its own behind the last quote: "“…,” X said, and Y cut in." */
  lastWord(): Phrase | null {
    const { tokens } = this.frame;
    const quote = tokens.findLastIndex(({ kind }) => kind === 'quote');
    const cue = this.cues.at(-1);
    const first = this.cues.find(({ from }) => from > quote);
    if (!cue?.subject || !first || cue === first || cue.kind !== 'speech') return null;
    const between = tokens.slice(first.to, cue.subject.from);
    const joined = between.some(
      (t, i) => t.text === ',' && this.scene.lexicon.joiners.has(between[i + 1]?.lower ?? ''),
    );
    return joined && (tokens[cue.to]?.kind ?? 'mark') === 'mark' ? cue.subject : null;
  }

  get main(): Phrase | null {
    return this.#main;
  }

  /** Candidates for the quote at token `quote`, the likeliest first. */
  *choices(quote: number): Generator<Choice> {
    const touching = this.touching(quote);
    const before = this.#before(quote);
    const relayed = touching && before?.cue?.kind === 'speech' && this.#passesOn(touching);
    const beside = relayed
      ? [{ ...before, bond: 'touching' as const }, touching]
      : [touching, this.#dash(quote), this.#colon(quote), before];
    for (const choice of [...beside, this.#after(quote), this.#fronted()]) if (choice) yield choice;
    if (this.#main) yield { cue: null, subject: this.#main, bond: 'subject' };
  }

  /** "X called it “a fraud,” the Tribune reported": X speaks, the paper passes on. */
  #passesOn({ cue }: Choice): boolean {
    if (cue === null || cue.kind === 'source') return cue !== null;
    const { tokens } = this.frame;
    const goesOn = tokens[cue.to]?.kind === 'word';
    return (
      this.scene.lexicon.relays.has(tokens[cue.from]?.lower ?? '') || (goesOn && this.#opensSubordinate())
    );
  }

  /** "Even as X claimed “…,” one of them said it was": the quote belongs to the clause in front. */
  #opensSubordinate(): boolean {
    const { tokens } = this.frame;
    const { joiners, conjunctions, adverbs } = this.scene.lexicon;
    const first = tokens.find(({ lower }) => !joiners.has(lower) && !adverbs.has(lower));
    return first?.kind === 'word' && conjunctions.has(first.lower);
  }

  /** “…” — Ana Lopez, mayor of Lindow */
  #dash(quote: number): Choice | null {
    const { tokens } = this.frame;
    if (!/^[—–―-]$/u.test(tokens[quote + 1]?.text ?? '')) return null;
    const subject = phraseStartingAt(tokens, quote + 2, this.scene.lexicon);
    if (!subject || !tokens[subject.head - 1]?.capital || (tokens[subject.to]?.kind ?? 'mark') !== 'mark')
      return null;
    return { cue: null, subject, bond: 'clause' };
  }

  /** "To Ana Lopez, the plan is “a fraud”." */
  #fronted(): Choice | null {
    const { tokens } = this.frame;
    if (!this.scene.lexicon.sourceOpeners.has(tokens[0]?.lower ?? '')) return null;
    const subject = phraseStartingAt(tokens, 1, this.scene.lexicon);
    const named = subject && tokens[subject.head - 1]?.capital && tokens[subject.to]?.text === ',';
    return named ? { cue: null, subject, bond: 'subject' } : null;
  }

  /** Index of the token behind the quote, over commas and dashes. */
  #behind(quote: number): number {
    let at = quote + 1;
    while (isComma(this.frame.tokens[at])) at += 1;
    return at;
  }

  /** "…," said Mr. X; "…," Mr. X said; "…," according to X. */
  touching(quote: number): Choice | null {
    const { tokens } = this.frame;
    const { lexicon } = this.scene;
    const at = this.#behind(quote);
    const closed =
      at === quote + 1 && (lexicon.nounsAfterNames || lexicon.capitalNouns) && !this.#invitesCue(quote);
    if (closed || lexicon.conjunctions.has(tokens[at]?.lower ?? '')) return null;
    const cue = this.cues.find((c) => c.from >= at);
    if (!cue || cue.from - at > MAX_AFTER) return null;
    const between = tokens.slice(at, cue.from);
    if (between.some((token) => token.kind === 'quote')) return null;
    const { subject } = cue;
    const adjoins =
      cue.kind === 'source'
        ? cue.from === at || subject?.from === at
        : subject && subject.from >= at && subject.from <= at + 1;
    if (subject && adjoins) return { cue, subject, bond: 'touching' };
    if (cue.kind === 'source' || !this.#leadsIn(between)) return null;
    return this.#inverted(cue);
  }

  /** A quote that a cue follows ends with a comma, a question mark or the like. */
  #invitesCue(quote: number): boolean {
    const token = this.frame.tokens[quote];
    return token !== undefined && /[^\p{L}\p{N}]/u.test(this.scene.text[token.end - 1] ?? '');
  }

  /** "…," later said; « … », a déclaré. */
  #leadsIn(between: readonly Token[]): boolean {
    const { lexicon } = this.scene;
    return between.every((token) => isAdverb(token, lexicon) || lexicon.auxiliaries.has(token.lower));
  }

  #inverted(cue: Cue): Choice | null {
    if (
      cue.kind !== 'speech' ||
      this.scene.lexicon.neverInverted.has(this.frame.tokens[cue.from]?.lower ?? '')
    )
      return null;
    const { tokens } = this.frame;
    const { lexicon } = this.scene;
    const phrase = subjectAfter(tokens, cue.to, lexicon);
    const subject = phrase && lexicon.nounsAfterNames ? bearerBetweenCommas(tokens, phrase, lexicon) : phrase;
    return subject && { cue, subject, bond: 'touching' };
  }

  /** A cue right behind the quote without a subject of its own: «…», añadió. */
  bare(quote: number): Cue | null {
    const at = this.#behind(quote);
    const cue = this.cues.find((c) => c.from >= at);
    if (cue?.kind !== 'speech' || cue.passive || cue.subject || cue.from - at > MAX_AFTER) return null;
    return this.#leadsIn(this.frame.tokens.slice(at, cue.from)) ? cue : null;
  }

  /** "Trump: “…”". */
  #colon(quote: number): Choice | null {
    const { tokens } = this.frame;
    if (tokens[quote - 1]?.text !== ':') return null;
    const subject = phraseStartingAt(tokens, 0, this.scene.lexicon);
    return subject?.to === quote - 1 ? { cue: null, subject, bond: 'clause' } : null;
  }

  /** The nearest cue before the quote: verbs of speech before verbs of stance. */
  #before(quote: number): Choice | null {
    let fallback: Choice | null = null;
    for (let i = this.cues.length - 1; i >= 0; i -= 1) {
      const cue = this.cues[i];
      if (!cue || cue.from > quote) continue;
      const choice = this.#asBefore(i, cue, quote);
      if (choice && cue.kind !== 'stance') return choice;
      fallback ??= choice;
    }
    return fallback;
  }

  #asBefore(index: number, cue: Cue, quote: number): Choice | null {
    if (cue.passive) return this.#agent(cue, quote);
    const subject = this.#leading(cue, quote) ?? this.#subjects[index] ?? null;
    return subject && { cue, subject, bond: 'clause' };
  }

  /** "…, explained Mr. X, “…”": an inverted cue whose speaker stands right before the quote. */
  #leading(cue: Cue, quote: number): Phrase | null {
    if (cue.subject) return null;
    const subject = this.#inverted(cue)?.subject ?? null;
    const next = subject ? this.frame.tokens[subject.to]?.text : undefined;
    const { nounsAfterNames } = this.scene.lexicon;
    return subject &&
      (cue.from === 0 || !nounsAfterNames || (subject.to === quote - 1 && /^[,:]$/u.test(next ?? '')))
      ? subject
      : null;
  }

  /** "was called “a fraud” by Mr. X". */
  #agent(cue: Cue, quote: number): Choice | null {
    const { tokens } = this.frame;
    if (!this.scene.lexicon.agents.has(tokens[quote + 1]?.lower ?? '')) return null;
    const subject = phraseStartingAt(tokens, quote + 2, this.scene.lexicon);
    return subject && { cue, subject, bond: 'clause' };
  }

  /** "…, said Mr. X." at the end of a sentence. */
  #closing(cue: Cue): Phrase | null {
    const { tokens } = this.frame;
    if (cue.subject || !isComma(tokens[cue.from - 1])) return null;
    const subject = this.#inverted(cue)?.subject ?? null;
    return subject && (tokens[subject.to]?.kind ?? 'mark') === 'mark' ? subject : null;
  }

  /** "… a “clear proposal”, the minister said": any verb of speech after the quote. */
  #after(quote: number): Choice | null {
    for (const [i, cue] of this.cues.entries()) {
      if (cue.from < quote || cue.kind === 'stance') continue;
      const subject = this.#closing(cue) ?? this.#subjects[i];
      if (subject) return { cue, subject, bond: 'sentence' };
    }
    return null;
  }
}
