/**
 * An utterance of a segment as a bag, without its row: what the words could show at best is known before they are read.
 *
 * Cost: linear in the utterance's words. Equal to what weighed.ts makes of the utterance itself; a test holds the two
 * against each other.
 */
import type { Vocabulary } from '../corpus/vocabulary';
import { type Bag, bagOf, LATER_NAME_SHARE, MOST_A_WORD } from '../match/weighed';
import type { Rarity } from '../text/rarity';
import { INSERTED, LATER_NAME, SENTENCE_END, type Segment } from './segment';

function shareOf(mark: number): number {
  if ((mark & INSERTED) !== 0) return 0;
  return (mark & LATER_NAME) !== 0 ? LATER_NAME_SHARE : 1;
}

/** @param nth utterance of the segment; @param rarity of its language */
export function segmentBag(
  { tokens, marks, dictionary }: Segment,
  nth: number,
  rarity: Rarity,
  vocabulary: Vocabulary,
): Bag {
  const numbers = vocabulary.numbersOf(dictionary);
  const weigh = vocabulary.weigher(rarity);
  const [from, to] = [tokens.starts[nth] as number, tokens.starts[nth + 1] as number];
  const weights = new Float64Array(to - from);
  const sentences = new Uint16Array(to - from);
  const hashes = new Int32Array(to - from);
  let sentence = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const word = tokens.values[from + at] as number;
    const mark = marks[from + at] as number;
    weights[at] = shareOf(mark) * Math.min(MOST_A_WORD, weigh(numbers[word] as number));
    hashes[at] = dictionary.hashes[word] as number;
    sentences[at] = sentence;
    if ((mark & SENTENCE_END) !== 0) sentence += 1;
  }
  return bagOf(weights, sentences, hashes);
}
