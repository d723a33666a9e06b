/**
 * Is it speech? Tells quotes from titles of works, nicknames, scare quotes, words spoken of as words, and the
 * attributes of code; and says how sure.
 *
 * Each rule looks at the words between the marks, the word before and after, and how the speaker was found.
 * Cost: O(words). Source: own, from the ways in which newspapers use the marks; how sure is told in certainty.ts.
 */
import { wordsWorth } from '../../text/spaceless';
import type { Attribution } from './attribution';
import { certaintyOf } from './certainty';
import type { Frame } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import type { Stretch } from './pairing';
import type { Token } from './tokens';
import { UnmarkedSpeech } from './unmarked-speech';

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

/** "Stop!": a call is speech even where nobody is said to call. */
const CALL = 0.4;
/** One word behind an article or the like, with a cue: she called it a "disgrace". */
const WORD_IN_PHRASE = 0.8;
const CALLED_OUT = /[!?！？]/u;
const HEADING = { repeated: 0.7, alone: 0.5 } as const;

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|vs|de|la|le|el|und|der|die|das)$/iu;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

/** Capitals on all words but the small ones: "Bridge of Sighs". */
export function isTitleCase(words: readonly string[]): boolean {
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
  readonly #unmarked: UnmarkedSpeech;

  constructor(
    readonly text: string,
    stretches: readonly Stretch[],
    readonly frames: readonly Frame[],
    readonly lexicon: Lexicon,
  ) {
    this.#firstParagraph = frames[0]?.paragraph ?? 0;
    this.#unmarked = new UnmarkedSpeech(text, stretches, frames, lexicon);
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
    if (!frame.headline && this.#isTitle(stretch, words, before)) return 0;
    if (this.#isHeading(frame, stretch)) return this.#inHeading(stretch, words, attribution, after);
    if (this.#isCited(stretch, attribution, before) || this.#unmarked.hides(frame, stretch, attribution))
      return 0;
    const spoken =
      attribution.bond === 'touching' ||
      this.#followsCue(frame, attribution.token) ||
      this.#isCalled(frame, attribution.token);
    const called = CALLED_OUT.test(this.text[stretch.end - 1] ?? '');
    if (!spoken && !called && this.#isName(words, before, after)) return 0;
    const fragment = words.reduce((sum, word) => sum + wordsWorth(word), 0) <= MAX_FRAGMENT;
    const sure = certaintyOf({ ...this.#signs(attribution, spoken, before), fragment });
    return fragment && !spoken ? this.#fragment(sure, stretch, words, attribution, before) : sure;
  }

  #signs({ bond, cue }: Attribution, spoken: boolean, before: Token | undefined) {
    const verb = cue ? this.text.slice(cue.start, cue.end).toLowerCase() : '';
    const stance = this.lexicon.stance.has(verb) && !this.lexicon.speech.has(verb);
    const whole = before === undefined || before.kind !== 'word';
    return { bond: spoken ? ('touching' as const) : bond, whole, stance };
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

  /** A heading's quote that nobody is said to have said is a term, unless it opens the heading: ‘We wait’: … */
  #inHeading(
    stretch: Stretch,
    words: readonly string[],
    attribution: Attribution,
    after: Token | undefined,
  ): number {
    const said = attribution.cue !== null || attribution.bond === 'clause';
    const told = said || attribution.referent !== null || (attribution.token === 0 && after?.text === ':');
    if (told && this.#isRepeated(words)) return HEADING.repeated;
    return !stretch.single && said ? HEADING.alone : 0;
  }

  /** An article that is cited in brackets: ("Mayor shuts the bridge," Page 3). */
  #isCited({ end }: Stretch, { bond }: Attribution, before: Token | undefined): boolean {
    return before?.text === '(' && bond !== 'touching' && this.text[end - 1] === ',';
  }

  /** Chants of "Shut the Bridge". */
  #isCalled({ tokens }: Frame, token: number): boolean {
    const [noun, link] = [tokens[token - 2], tokens[token - 1]];
    return (
      noun !== undefined &&
      link !== undefined &&
      this.lexicon.prepositions.has(link.lower) &&
      this.lexicon.callNouns.has(noun.lower)
    );
  }

  /** The word before the quote, over a comma or colon, is a cue: said, "…". */
  #followsCue(frame: Frame, token: number): boolean {
    const before = frame.tokens[token - 1];
    if (before?.text === ':') return true;
    const cue = before?.text === ',' ? frame.tokens[token - 2] : before;
    return cue !== undefined && this.lexicon.speech.has(cue.lower) && !this.lexicon.wordNouns.has(cue.lower);
  }

  /** In remarks to “The Sun,” Joe Bell said: what a preposition leads and a comma ends is no speech of his. */
  #isAddressed(stretch: Stretch, words: readonly string[], before: Token | undefined): boolean {
    const led = before?.kind === 'word' && this.lexicon.prepositions.has(before.lower);
    const comma = /^[^\p{L}\p{N}]*,/u.test(this.text.slice(stretch.end - 1, stretch.end + 2));
    return led && comma && words.length > 1 && isTitleCase(words);
  }

  /** CNN's "State of the Union", the novel "Emma". */
  #isTitle(stretch: Stretch, words: readonly string[], before: Token | undefined): boolean {
    if (this.#isAddressed(stretch, words, before)) return true;
    if (before === undefined || !(isTitleCase(words) || this.#isPlainTitle(words, before))) return false;
    return (
      before.possessive ||
      this.lexicon.workNouns.has(before.lower) ||
      this.lexicon.broadcasters.has(before.lower)
    );
  }

  /** Der Roman „Der lange Winter“: where titles have no capitals of their own, the word before tells. */
  #isPlainTitle(words: readonly string[], before: Token): boolean {
    const { titleCase, workNouns } = this.lexicon;
    if (titleCase || words.length > MAX_TITLE || !workNouns.has(before.lower)) return false;
    return CAPITAL.test(words[0] ?? '');
  }

  /** A title, a nickname, or a word spoken of as a word. */
  #isName(words: readonly string[], before: Token | undefined, after: Token | undefined): boolean {
    const lower = before?.lower ?? '';
    const title = isTitleCase(words);
    if (title && words.length > 1) return true;
    if (title && before?.capital && after?.capital) return true;
    return words.length <= MAX_FRAGMENT && this.lexicon.wordNouns.has(lower);
  }

  /** One or two words that no cue stands beside. */
  #fragment(
    sure: number,
    stretch: Stretch,
    words: readonly string[],
    { bond, referent }: Attribution,
    before: Token | undefined,
  ): number {
    const called = CALLED_OUT.test(this.text[stretch.end - 1] ?? '') ? CALL : 0;
    const cued = bond === 'clause' || bond === 'sentence';
    if (words.length === 1 && !cued) return called;
    if (words.length === 1 && before && this.lexicon.determiners.has(before.lower)) return WORD_IN_PHRASE;
    return Math.max(called, referent ? sure : 0);
  }
}
