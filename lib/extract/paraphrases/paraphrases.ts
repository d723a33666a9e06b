/**
 * Article → reporting clauses without marks: "Officials said that the bridge would stay shut".
 *
 * Taken are verbs of speech with a clause of its own verb, whose speaker stands beside them; not questions
 * ("asked whether" tells what somebody wants to know), not what was denied, only supposed, or thought, not the
 * writer's own "I say", no headings, and nothing that holds a quote, not even in part: by design, since there the
 * marks carry the words and the clause around them would count them twice. Of a telling
 * within a telling ("The paper reported that Novak said …") the inner one is taken, whose words they are.
 * Cost: linear in the text. Source: own rules. A reader is told "reported only indirectly", so a clause in doubt
 * is left out.
 */
import type { Article, Paraphrase, Span } from '../../model';
import type { Referent } from '../quotes/coreference';
import type { Cue } from '../quotes/cue';
import { FrameReader } from '../quotes/frame-reader';
import type { Phrase } from '../quotes/phrases';
import { speakerCertainty } from '../quotes/speaker-certainty';
import type { Speech } from '../quotes/speech';
import { surroundingsOf } from '../surroundings';
import type { Spoken } from './clause-ends';
import { ClauseReader } from './finite';
import { MAX_SENTENCE } from './fronts';
import { type Reported, ReportedReader } from './reported';
import { type ClauseWords, clauseWordsFor } from './words';

/** How sure a clause is by its form: shares of right ones among those read on development articles, rounded. */
const CERTAINTY: Readonly<Record<Reported['form'], number>> = {
  that: 0.95,
  bare: 0.9,
  before: 0.95,
  source: 0.9,
};
/** Tokens before a cue in which a negation stands. */
const MAX_NEGATION = 4;

interface Found {
  readonly spoken: Spoken;
  readonly reported: Reported;
  readonly referent: Referent;
}

class FrameParaphrases {
  readonly #reader: FrameReader;
  readonly #clause: ClauseReader;

  constructor(
    readonly speech: Speech,
    readonly frame: number,
    readonly words: ClauseWords,
    reader: FrameReader,
  ) {
    this.#reader = reader;
    this.#clause = new ClauseReader(reader.frame.tokens, speech.lexicon, words);
  }

  find(): Found[] {
    const spoken = this.#reader.cues.map((cue, i): Spoken => {
      const speaker = this.#speakerOf(cue, i);
      return { cue, speaker, told: this.#isTold(cue, speaker) };
    });
    const reported = new ReportedReader(this.#clause, spoken, this.speech.calendar.ends(this.frame));
    const found = spoken.flatMap((one, i): Found[] => {
      if (!one.speaker || !one.told) return [];
      const clause = reported.reportedBy(i);
      const referent = clause && this.speech.scene.resolve(this.frame, one.speaker);
      return clause && referent ? [{ spoken: one, reported: clause, referent }] : [];
    });
    return this.#innermost(found);
  }

  #speakerOf(cue: Cue, index: number): Phrase | null {
    return cue.kind === 'source' ? cue.subject : this.#reader.speakerOf(index);
  }

  /** A verb that takes a clause, said by somebody, and neither denied nor supposed. */
  #isTold(cue: Cue, speaker: Phrase | null): boolean {
    if (cue.kind === 'stance' || cue.passive || !speaker) return false;
    const { words } = this;
    const verb = this.#clause.lower(cue.from);
    if (cue.kind === 'speech' && !words.clauseVerbs.has(verb) && !words.addresseeVerbs.has(verb))
      return false;
    return this.#isSomebody(speaker) && !this.#isDenied(cue) && !this.#isSupposed(speaker);
  }

  #isSomebody({ from, head }: Phrase): boolean {
    const first = this.#clause.lower(from);
    const person = this.speech.lexicon.pronouns.get(first);
    const own = person === 'i' || first === 'you';
    return !(own && head === from + 1) && !this.words.noSpeaker.has(first);
  }

  #isDenied({ from }: Cue): boolean {
    for (let i = from - 1; i >= from - MAX_NEGATION; i -= 1) {
      const token = this.#reader.frame.tokens[i];
      if (token?.kind !== 'word') return false;
      if (this.words.negations.has(token.lower)) return true;
      if (this.words.supposing.has(token.lower) && !token.capital) return true; // "May" and "Will" are names
    }
    return false;
  }

  #isSupposed({ from }: Phrase): boolean {
    return this.words.unrealBefore.has(this.#clause.lower(from - 1));
  }

  /** No verb stands between: "Later, Novak" before "said". */
  #isBare(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i += 1)
      if (this.#clause.isFinite(i) || this.#clause.isComma(i)) return false;
    return true;
  }

  /**
   * Of a telling within a telling the inner one where the outer clause is nothing else ("reported that Novak said
   * …"), else the outer one, whose clause merely mentions the other ("said he told them that …").
   */
  #innermost(found: readonly Found[]): Found[] {
    const holds = ({ reported }: Found, { spoken }: Found) =>
      reported.from <= spoken.cue.from && spoken.cue.from < reported.to;
    const opens = (one: Found, other: Found) =>
      holds(one, other) &&
      other.referent.via !== 'pronoun' &&
      this.#isBare(one.reported.from, other.spoken.cue.from);
    const outer = found.filter((one) => !found.some((other) => other !== one && opens(one, other)));
    return outer.filter((one) => !outer.some((other) => other !== one && holds(other, one)));
  }
}

function paraphraseOf(
  speech: Speech,
  frame: number,
  { spoken, reported, referent }: Found,
): Omit<Paraphrase, 'sentence' | 'leadIn'> | null {
  const { text } = speech;
  const tokens = speech.frames[frame]?.tokens ?? [];
  const first = tokens[reported.from];
  const last = tokens[reported.to - 1];
  const cueFirst = tokens[spoken.cue.from];
  const cueLast = tokens[spoken.cue.to - 1];
  if (!first || !last || !cueFirst || !cueLast || !spoken.speaker) return null;
  const certainty = speakerCertainty(referent.via, 'clause');
  const { start, end, name, via } = referent;
  return {
    kind: 'paraphrase',
    id: `p${first.start}`,
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    certainty: CERTAINTY[reported.form],
    speaker: { start, end, name, via, certainty },
    cue: text.slice(cueFirst.start, cueLast.end),
    cueStart: cueFirst.start,
    uttered: speech.calendar.saidOn({
      frame,
      cue: spoken.cue,
      subject: spoken.speaker,
      content: reported,
    }),
  };
}

/** Paraphrases in reading order; none where the language's reported clauses are not read. */
export function findParaphrases(article: Article, sentences: readonly Span[], speech: Speech): Paraphrase[] {
  const words = clauseWordsFor(article.lang);
  if (!words) return [];
  return speech.frames.flatMap((frame, index) => {
    if (frame.headline || frame.tokens.length > MAX_SENTENCE || frame.tokens.at(-1)?.text === '?') return [];
    if (!frame.tokens.some(({ lower }) => words.verbs.has(lower))) return []; // most sentences: reading cues is dear
    return new FrameParaphrases(speech, index, words, new FrameReader(frame, speech.scene))
      .find()
      .flatMap((found) => {
        const one = paraphraseOf(speech, index, found);
        return one ? [{ ...one, ...surroundingsOf(article.text, sentences, one) }] : [];
      });
  });
}
