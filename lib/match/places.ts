/**
 * Whether two figures are about one place. A country against a place that may lie in it is a wider scope, not
 * another place. Names in two transliterations are one (see word-likeness.ts).
 */
import { fold } from '../text/fold';
import { nameKey } from './word-likeness';

export type PlaceAgreement = 'same' | 'unknown' | 'wider' | 'different';

const placeWords = (place: string): string[] =>
  fold(place)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|city|region|district|oblast|and|capital)$/.test(word))
    .map(nameKey);

export function placeAgreement(here: string | null, there: string | null): PlaceAgreement {
  if (here === null || there === null) return 'unknown';
  const [ours, theirs] = [placeWords(here), placeWords(there)];
  if (ours.length === 0 || theirs.length === 0) return 'unknown';
  if (ours.some((word) => theirs.includes(word))) return 'same';
  return isCountry(here) !== isCountry(there) ? 'wider' : 'different';
}

const COUNTRIES = new Set(
  'ukraine russia gaza israel iran syria lebanon yemen sudan turkey germany france italy spain poland britain england scotland china india pakistan japan nigeria mexico brazil canada australia greece haiti myanmar afghanistan iraq libya egypt kenya somalia congo ethiopia philippines indonesia thailand us usa america country nation'.split(
    ' ',
  ),
);
const isCountry = (place: string): boolean =>
  fold(place)
    .split(/[^\p{L}]+/u)
    .some((word) => COUNTRIES.has(word));
