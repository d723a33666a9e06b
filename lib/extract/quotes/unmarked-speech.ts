/**
 * Single marks within speech that has no marks of its own: printed conversations ("Lopez: We wait.", "A: It
 * depends.") and whatever else a reporter quotes without marks.
 *
 * A quote there is a quote in a quote. It counts only where somebody is said to have said it; "no one says ‘my
 * bridge’" and "then I ask ‘why?’" are how people talk. Cost: O(frames + quotes), once. Source: own, from
 * interviews as newspapers print them. An article that prints single marks throughout (British press) is let be.
 */
import type { Attribution } from './attribution';
import type { Frame } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import type { Stretch } from './pairing';

/** Words of a name before the colon: "Mayor Ana Maria Lopez". */
const MAX_NAME = 5;
/** Paragraphs from one turn to the next, over which the first speaker goes on. */
const MAX_TURN = 6;
const SENTENCE_END = /[.!?…]$/u;
/** A turn that is printed in marks, its speaker with it: "Ana Lopez: We wait." */
const MARKED_TURN = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}: /u;
/** UTF-16 units of a quote that are looked at for its speaker. */
const MAX_LOOK = 100;

/**
 * A name, or the "Q" and "A" of question and answer, a colon, and a sentence that opens without marks. Without a
 * full stop it is a line over a part of the article: "Lopez: Bridge is ‘close to falling’".
 */
function isTurn(text: string, { tokens, headline }: Frame): boolean {
  const [first] = tokens;
  if (first?.kind === 'quote') return MARKED_TURN.test(text.slice(first.start, first.start + MAX_LOOK));
  if (!SENTENCE_END.test(text[(tokens.at(-1)?.end ?? 0) - 1] ?? '')) return false;
  const colon = tokens.slice(0, MAX_NAME + 1).findIndex((token) => token.text === ':');
  if (headline || colon < 1 || tokens[colon + 1]?.kind !== 'word') return false;
  return tokens.slice(0, colon).every(({ kind, capital }) => kind === 'word' && capital);
}

/** Numbers of the paragraphs that are turns, and of those between two turns. */
function conversation(text: string, frames: readonly Frame[]): ReadonlySet<number> {
  const paragraphs = new Set<number>();
  let last: number | null = null;
  for (const frame of frames) {
    if (!frame.first || !isTurn(text, frame)) continue;
    const { paragraph } = frame;
    const from: number = last !== null && paragraph - last <= MAX_TURN ? last : paragraph;
    for (let at = from; at <= paragraph; at += 1) paragraphs.add(at);
    last = paragraph;
  }
  return paragraphs;
}

export class UnmarkedSpeech {
  /** Paragraphs of a printed conversation. */
  readonly #turns: ReadonlySet<number>;
  /** Most quotes of the article stand in double marks. */
  readonly #doubles: boolean;

  constructor(
    readonly text: string,
    stretches: readonly Stretch[],
    frames: readonly Frame[],
    readonly lexicon: Lexicon,
  ) {
    this.#turns = conversation(text, frames);
    this.#doubles = stretches.filter(({ single }) => single).length * 2 < stretches.length;
  }

  /** Whether the stretch is a quote in such speech that nobody is said to have said. */
  hides({ paragraph }: Frame, { single }: Stretch, attribution: Attribution): boolean {
    if (!single) return false;
    const { bond, cue } = attribution;
    const cued = cue !== null && (bond === 'touching' || bond === 'clause');
    const turn = this.#turns.has(paragraph);
    return (turn && !cued) || ((turn || this.#doubles) && this.#isNobodys(attribution));
  }

  /** "I ask ‘why?’", "they said ‘no’": the marks tell that the words around are speech, and of nobody known. */
  #isNobodys({ referent, cue }: Attribution): boolean {
    if (!referent) return cue === null;
    const mention = this.text.slice(referent.start, referent.end).toLowerCase();
    return referent.person === null && this.lexicon.pronouns.has(mention);
  }
}
