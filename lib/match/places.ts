/**
 * Whether two figures are about one place. A country against a place that may lie in it is a wider scope, not
 * another place. Names in two transliterations are one (see word-likeness.ts).
 */
import { fold } from '../text/fold';
import words from './figure-words.json' with { type: 'json' };
import { nameKey } from './word-likeness';

/** `named`: one tells its place, and the other's sentence names that place; `mixed`: each names the other's. */
export type PlaceAgreement = 'same' | 'named' | 'unknown' | 'mixed' | 'wider' | 'different';

const readWords = (place: string): readonly string[] =>
  fold(place)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|city|region|district|oblast|and|capital)$/.test(word))
    .map(nameKey);

/** Texts whose words are remembered: a figure's sentence is asked about by each of its candidates. Emptied above it. */
const MAX_KNOWN = 5_000;
const known = new Map<string, readonly string[]>();

function placeWords(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const words = readWords(text);
  known.set(text, words);
  return words;
}

export function placeAgreement(here: string | null, there: string | null): PlaceAgreement {
  if (here === null || there === null) return 'unknown';
  const [ours, theirs] = [placeWords(here), placeWords(there)];
  if (ours.length === 0 || theirs.length === 0) return 'unknown';
  if (ours.some((word) => theirs.includes(word))) return 'same';
  return isCountry(here) !== isCountry(there) ? 'wider' : 'different';
}

const COUNTRIES: ReadonlySet<string> = new Set(words.countries);
/** A country, against a place that may lie in it. */
export const isCountry = (place: string): boolean =>
  fold(place)
    .split(/[^\p{L}]+/u)
    .some((word) => COUNTRIES.has(word));

function names(sentence: string, place: string): boolean {
  const words = placeWords(sentence);
  return placeWords(place).some((word) => words.includes(word));
}

interface Placed {
  readonly place: string | null;
  readonly sentence: string;
}

/** The same where the sentences are at hand: a place that both name is no other place. */
export function placesAgree(here: Placed, there: Placed): PlaceAgreement {
  const agreement = placeAgreement(here.place, there.place);
  const [ours, theirs] = [
    here.place !== null && names(there.sentence, here.place),
    there.place !== null && names(here.sentence, there.place),
  ];
  if (agreement === 'unknown') return ours || theirs ? 'named' : agreement;
  return agreement === 'same' || !(ours || theirs) ? agreement : 'mixed';
}
