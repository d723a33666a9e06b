/**
 * Quotes inside quotes as statements of their own: "He told me, ‘I will sign it,’" Ana Lopez said.
 *
 * The words inside the outer quote are read like narration, with the inner quote as one token. The inner quote
 * counts only where those words say who said it, or where it is a sentence of its own; terms, scare quotes and what
 * was not said do not. Cost: linear in the words of quotes that hold others.
 * Source: own. Rules for the narration were not taken as they are: people quote each other far more loosely than
 * papers do, and what they make others say is often made up.
 */
import { wordsWorth } from '../../text/spaceless';
import type { Attribution } from './attribution';
import type { Referent } from './coreference';
import { type Frame, splitSentences } from './frames';
import type { Heard } from './heard';
import { type Attached, Inside } from './inner-cues';
import type { Stretch } from './pairing';
import { isTitleCase } from './scare';
import type { Speech } from './speech';
import { lineTokens, type Token } from './tokens';

/** Words of an inner quote; fewer are a term. */
const MIN_WORDS = 3;
/** UTF-16 units beside an inner quote that is the whole of its outer one: marks and blanks. */
const WHOLE_MARGIN = 4;

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** `attribution.frame` counts the sentences of all outer quotes, as in {@link Nested.frames}. */
export interface NestedQuote extends Heard {
  readonly outer: Heard;
}

export interface Nested {
  readonly quotes: readonly NestedQuote[];
  readonly frames: readonly Frame[];
}

/** The inner quote is all that the outer one holds: marks within marks. */
const isWhole = ({ start, end }: Stretch, outer: Stretch): boolean =>
  outer.end - outer.start - (end - start) <= WHOLE_MARGIN;

class Collector implements Nested {
  readonly quotes: NestedQuote[] = [];
  readonly frames: Frame[] = [];
  #last: Referent | null = null;

  constructor(readonly speech: Speech) {}

  /** `inner[from…]` are the inner quotes of this outer one. */
  read(outer: Heard, index: number, from: number): void {
    const { text, inner, lexicon } = this.speech;
    const { start, end } = outer.stretch;
    const tokens = lineTokens(text, start, end, inner, from);
    const before: Token[] = [];
    this.#last = null;
    splitSentences(text, tokens, lexicon).forEach((sentence, i) => {
      const frame = { tokens: sentence, paragraph: index, first: i === 0, headline: false };
      this.frames.push(frame);
      if (sentence.some(({ kind }) => kind === 'quote'))
        this.#readSentence(new Inside(frame, outer, this.speech, before, this.#last));
      for (const token of sentence) before.push(token);
    });
  }

  #readSentence(inside: Inside): void {
    const { frame, outer } = inside;
    frame.tokens.forEach(({ kind, quote }, token) => {
      const stretch = kind === 'quote' ? this.speech.inner[quote] : undefined;
      if (!stretch || !this.#isSpeech(stretch) || isWhole(stretch, outer.stretch)) return;
      const attached = inside.attach(token);
      if (attached) this.#keep(stretch, inside, token, this.#carried(attached, inside));
    });
  }

  /** A sentence of its own right after another inner quote is the same person's. */
  #carried(attached: Attached, { outer }: Inside): Attached {
    const before = this.quotes.at(-1);
    const goesOn = before?.outer === outer && before.attribution.frame === this.frames.length - 2;
    return attached.bond === 'none' && goesOn ? { ...attached, bond: 'carried' } : attached;
  }

  /** Long enough, and no title. */
  #isSpeech({ start, end }: Stretch): boolean {
    const words = this.speech.text.slice(start, end).match(WORDS) ?? [];
    return !isTitleCase(words) && words.reduce((sum, word) => sum + wordsWorth(word), 0) >= MIN_WORDS;
  }

  #keep(stretch: Stretch, inside: Inside, token: number, { cue, subject, bond, sure }: Attached): void {
    const { outer, frame } = inside;
    const first = cue && frame.tokens[cue.from];
    const last = cue && frame.tokens[cue.to - 1];
    const goesOn = bond === 'carried' && this.#last;
    const attribution: Attribution = {
      referent: goesOn ? { ...goesOn, via: 'carried' } : subject && inside.speaker(subject),
      cue: first && last ? { start: first.start, end: last.end } : null,
      bond,
      frame: this.frames.length - 1,
      token,
      cueToken: cue?.from ?? -1,
    };
    if (!goesOn) this.#last = attribution.referent ?? this.#last;
    const certainty = Math.round(outer.certainty * sure * 100) / 100;
    this.quotes.push({ stretch, attribution, certainty, outer });
  }
}

/** The statements inside the outer quotes, which come in reading order. */
export function nestedIn(speech: Speech, outers: readonly Heard[]): Nested {
  const collector = new Collector(speech);
  let next = 0;
  outers.forEach((outer, index) => {
    while ((speech.inner[next]?.start ?? Infinity) < outer.stretch.start) next += 1;
    if ((speech.inner[next]?.end ?? Infinity) <= outer.stretch.end) collector.read(outer, index, next);
  });
  return collector;
}
