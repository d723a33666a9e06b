/**
 * Where an opening mark that nobody closed was to be closed: before the words that say who spoke.
 *
 * `“We go, she said. “And we stay.”` lacks the mark after "go,". Of the commas and the like behind the opener the
 * first is taken that a speaker and a verb of speech follow. Cost: bounded per mark ({@link MAX_REACH},
 * {@link MAX_PLACES}). Source: own. Without the words the place cannot be told; a quote that runs on to the end
 * of its paragraph would put the reporter's words into the speaker's mouth.
 */
import type { Lexicon } from './lexicon/lexicon';

/** What the recovery needs to know of the language. */
export type Cues = Pick<Lexicon, 'speech' | 'bases' | 'pronouns'>;

/** UTF-16 units behind the opener in which the place is sought: a long paragraph. */
const MAX_REACH = 1_000;
/** Places that are looked at. */
const MAX_PLACES = 40;
/** UTF-16 units and words behind a place in which speaker and verb must stand. */
const MAX_TAG = 80;
const MAX_TAG_WORDS = 6;

/** What ends a quote before its cue; the mark is to stand behind it. */
const PLACE = /[,?!…](?=\s)/gu;
const CAPITAL = /^\p{Lu}/u;
const EDGES = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** "she said", "Mr. Smith said", "said Smith". */
function isTag(words: readonly string[], { speech, bases, pronouns }: Cues): boolean {
  const bare = words.map((word) => word.replace(EDGES, ''));
  const isVerb = (word = ''): boolean => speech.has(word) && !bases.has(word);
  const isPronoun = (word = ''): boolean => pronouns.has(word.toLowerCase());
  const isSpeaker = (word = ''): boolean => isPronoun(word) || CAPITAL.test(word);
  if (isVerb(bare[0])) return isSpeaker(bare[1]);
  if (isPronoun(bare[0])) return isVerb(bare[1]);
  const verb = bare.findIndex((word) => !CAPITAL.test(word));
  return verb > 0 && isVerb(bare[verb]);
}

/** Offset in the line at which the closing mark is missing; null where the words do not tell. */
export function missingCloser(line: string, open: number, limit: number, cues: Cues): number | null {
  const words = line.slice(open + 1, Math.min(limit, open + MAX_REACH));
  let places = 0;
  for (const { index } of words.matchAll(PLACE)) {
    if (++places > MAX_PLACES) return null;
    const tag = words
      .slice(index + 1, index + MAX_TAG)
      .trim()
      .split(/\s+/u);
    if (isTag(tag.slice(0, MAX_TAG_WORDS), cues)) return open + 1 + index + 1;
  }
  return null;
}
