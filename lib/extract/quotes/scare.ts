/**
 * Is it speech? Tells quotes from titles of works, nicknames, scare quotes, words spoken of as words, and the
 * attributes of code; and says how sure.
 *
 * Each rule looks at the words between the marks, the word before and after, and how the speaker was found.
 * Cost: O(words). Source: own, from the ways in which newspapers use the marks; certainties are ordered by
 * hand, not calibrated.
 */
import { wordsWorth } from '../../text/spaceless';
import type { Attribution } from './attribution';
import type { Frame } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import type { Stretch } from './pairing';
import type { Token } from './tokens';

/** Words up to which a stretch in title case may be a title. */
const MAX_TITLE = 10;
/** Words up to which a stretch is a fragment that needs a cue. */
const MAX_FRAGMENT = 2;
/** Words above which a mark that may be a possessive has closed nothing. */
const MAX_DOUBTFUL = 6;
/** Share of word pairs of a heading's quote that must stand in the text's quotes. */
const REPEATED = 0.6;
/** UTF-16 units of a stretch that are looked at: titles and fragments are shorter. */
const MAX_LOOK = 400;

const SURE = { touching: 0.98, clause: 0.9, sentence: 0.85, subject: 0.55, carried: 0.7, none: 0.5 } as const;
const FRAGMENT = {
  touching: 0.95,
  clause: 0.7,
  sentence: 0.65,
  subject: 0.35,
  carried: 0.35,
  none: 0,
} as const;
/** "Stop!": a call is speech even where nobody is said to call. */
const CALL = 0.4;
const CALLED_OUT = /[!?！？]/u;
const HEADING = { repeated: 0.7, alone: 0.5 } as const;

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|vs|de|la|le|el|und|der|die|das)$/iu;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

function isTitleCase(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.length === 0 || words.length > MAX_TITLE || !CAPITAL.test(words[0] ?? '') || !CAPITAL.test(last))
    return false;
  return words.every((word) => CAPITAL.test(word) || SMALL.test(word));
}

const pairs = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`.toLowerCase());

export class Judge {
  readonly #pairs = new Set<string>();
  readonly #firstParagraph: number;

  constructor(
    readonly text: string,
    stretches: readonly Stretch[],
    readonly frames: readonly Frame[],
    readonly lexicon: Lexicon,
  ) {
    this.#firstParagraph = frames[0]?.paragraph ?? 0;
    for (const frame of frames)
      for (const token of frame.tokens) {
        const stretch = stretches[token.quote];
        if (stretch && !this.#isHeading(frame, stretch))
          for (const pair of pairs(this.#words(stretch))) this.#pairs.add(pair);
      }
  }

  #words(stretch: Stretch): string[] {
    return this.text.slice(stretch.start, stretch.end).match(WORDS) ?? [];
  }

  #isHeading(frame: Frame, stretch: Stretch): boolean {
    return (
      frame.headline ||
      (stretch.single &&
        frame.paragraph === this.#firstParagraph &&
        this.frames.at(-1)?.paragraph !== frame.paragraph)
    );
  }

  #isRepeated(words: readonly string[]): boolean {
    const all = pairs(words);
    return all.length > 0 && all.filter((pair) => this.#pairs.has(pair)).length >= REPEATED * all.length;
  }

  /** 0 where the stretch is no speech, else how sure that it is. */
  certainty(stretch: Stretch, attribution: Attribution): number {
    const frame = this.frames[attribution.frame];
    if (!frame) return 0;
    const words = this.#words({ ...stretch, end: Math.min(stretch.end, stretch.start + MAX_LOOK) });
    const before = frame.tokens[attribution.token - 1];
    const after = frame.tokens[attribution.token + 1];
    if (this.#isCode(frame, attribution.token, stretch) || (stretch.doubtful && words.length > MAX_DOUBTFUL))
      return 0;
    if (!frame.headline && this.#isTitle(words, before)) return 0;
    if (this.#isHeading(frame, stretch)) return this.#inHeading(stretch, words, attribution);
    const spoken = attribution.bond === 'touching' || this.#followsCue(frame, attribution.token);
    const called = CALLED_OUT.test(this.text[stretch.end - 1] ?? '');
    if (!spoken && !called && this.#isName(words, before, after)) return 0;
    if (words.reduce((sum, word) => sum + wordsWorth(word), 0) > MAX_FRAGMENT) return SURE[attribution.bond];
    return this.#fragment(stretch, words, attribution, spoken, before);
  }

  /** `class="…"`, `{"key": …}`. */
  #isCode({ tokens }: Frame, token: number, stretch: Stretch): boolean {
    const before = tokens[token - 1];
    if (!before) return false;
    if (/^[={]$/u.test(before.text)) return stretch.start - before.end <= 1;
    return (
      before.text === ':' &&
      tokens[token - 2]?.kind === 'quote' &&
      /^[{,]$/u.test(tokens[token - 3]?.text ?? '')
    );
  }

  #inHeading(stretch: Stretch, words: readonly string[], attribution: Attribution): number {
    if (this.#isRepeated(words)) return HEADING.repeated;
    const said = attribution.cue !== null || attribution.bond === 'clause';
    return !stretch.single && said ? HEADING.alone : 0;
  }

  /** The word before the quote, over a comma or colon, is a cue: said, "…". */
  #followsCue(frame: Frame, token: number): boolean {
    const before = frame.tokens[token - 1];
    if (before?.text === ':') return true;
    const cue = before?.text === ',' ? frame.tokens[token - 2] : before;
    return cue !== undefined && this.lexicon.speech.has(cue.lower) && !this.lexicon.wordNouns.has(cue.lower);
  }

  /** CNN's "State of the Union", the novel "Emma". */
  #isTitle(words: readonly string[], before: Token | undefined): boolean {
    if (before === undefined || !isTitleCase(words)) return false;
    return (
      before.possessive ||
      this.lexicon.workNouns.has(before.lower) ||
      this.lexicon.broadcasters.has(before.lower)
    );
  }

  /** A title, a nickname, or a word spoken of as a word. */
  #isName(words: readonly string[], before: Token | undefined, after: Token | undefined): boolean {
    const lower = before?.lower ?? '';
    const title = isTitleCase(words);
    if (title && words.length > 1) return true;
    if (title && before?.capital && after?.capital) return true;
    return words.length <= MAX_FRAGMENT && this.lexicon.wordNouns.has(lower);
  }

  #fragment(
    stretch: Stretch,
    words: readonly string[],
    attribution: Attribution,
    spoken: boolean,
    before: Token | undefined,
  ): number {
    if (spoken) return FRAGMENT.touching;
    const called = CALLED_OUT.test(this.text[stretch.end - 1] ?? '') ? CALL : 0;
    const { bond } = attribution;
    const cued = bond === 'clause' || bond === 'sentence';
    if (words.length === 1 && !cued) return called;
    if (words.length === 1 && before && this.lexicon.determiners.has(before.lower)) return FRAGMENT.subject;
    return Math.max(called, attribution.referent ? FRAGMENT[bond] : 0);
  }
}
