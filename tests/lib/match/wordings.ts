/** Wordings for the matcher's tests: quotes written by hand, so that no test depends on the extractor. */
import { align } from '../../../lib/match/align';
import { quoteFlags } from '../../../lib/match/flags';
import { type Aligned, relate, type Wording } from '../../../lib/match/relate';
import { type Utterance, utterancesOf } from '../../../lib/match/utterance';
import type { Flag, Quote } from '../../../lib/model';
import { type Rarity, rarityOf } from '../../../lib/text/rarity';
import { quote } from './matches';

/** Narration between the pieces of one utterance: ” she said. “ */
const SEAM = 12;

/** With no corpus the prior speaks. */
export const priorRarity: Rarity = rarityOf(new Map(), 0);

/** One utterance in as many pieces as texts are given, each at its own offset. */
export function pieces(texts: readonly string[], over: Partial<Quote> = {}): Quote[] {
  let start = 0;
  return texts.map((text, at) => {
    const piece = quote({ ...over, text, id: `q${start}`, start, end: start + text.length });
    start += text.length + SEAM;
    return { ...piece, leadIn: at === 0 ? piece.leadIn : null };
  });
}

export function utterance(...texts: readonly string[]): Utterance {
  const [first] = utterancesOf(pieces(texts), 'en');
  if (first === undefined) throw new Error('an utterance needs a piece');
  return first;
}

export function alignedWordings(here: Utterance, there: Utterance): Aligned {
  return { here, there, pairs: align(here.tokens, there.tokens, priorRarity) };
}

const asUtterance = (wording: string | readonly string[]): Utterance =>
  typeof wording === 'string' ? utterance(wording) : utterance(...wording);

type Printed = string | readonly string[];

export function wordingOf(here: Printed, there: Printed): Wording {
  return relate(alignedWordings(asUtterance(here), asUtterance(there)));
}

export function flagsBetween(here: Printed, there: Printed, translated = false): Flag[] {
  const aligned = alignedWordings(asUtterance(here), asUtterance(there));
  return quoteFlags(aligned, relate(aligned), translated);
}

/** Differences as `here → there`, in reading order. */
export function differencesBetween(here: Printed, there: Printed): string[] {
  return wordingOf(here, there).differences.map(({ hereText, thereText }) => `${hereText} → ${thereText}`);
}

/** Aligned words as `here=there`, or the one word where both print it alike. */
export function alignedWords(here: Printed, there: Printed): string[] {
  const { here: ours, there: theirs, pairs } = alignedWordings(asUtterance(here), asUtterance(there));
  return pairs.map((pair) => {
    const [a, b] = [ours.tokens[pair.here]?.form ?? '?', theirs.tokens[pair.there]?.form ?? '?'];
    return a === b ? a : `${a}=${b}`;
  });
}
