/**
 * How near two lexemes are, from the thesaurus and the vectors: the chance that a careful reader would let one stand
 * for the other, fitted (logistic) on half of tests/lib/text/word-pairs.json and measured on the other half.
 *
 * The vectors' cosine adds nothing where the thesaurus relates two words, and misleads where it does not, but for
 * adjectives and adverbs, whose neighbours are mostly of one sense.
 */
import type { Lexeme } from './lexemes';
import type { Relation } from './relations';

/** Log-odds of two words that nothing relates. */
const BASE = -0.45;
const SYNONYM = 5;
const SIMILAR = 4.3;
/** A verb that is wider ("kill" for "murder") is a paraphrase more often than a noun that is ("leader" for "chief"). */
const WIDER = { v: 4.5, n: 3, a: 0, r: 0 } as const;
/** Kinds of one thing that are never the same. */
const SISTERS = -0.7;
/** A noun's wider word counts where both also keep the same company: "missile" and "weapon", not "food" and "water". */
const LEAST_COMPANY = 0.35;
/** Above this weight the thesaurus calls two lexemes opposites in meanings that are common. */
const MOST_OPPOSITE = 0.25;
/** Cosine from which two words that nothing relates are near: below it every second pair we read was none. */
const COMPANY_ALONE = { a: 0.72, r: 0.75 } as const;
const BY_COMPANY = 0.65;
/** Of our own list. */
export const LISTED = 0.9;
/** What is less likely than this is not kept. */
export const LEAST_KEPT = 0.6;

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** @param cosine of the lemmas; null where one has no vector */
export function nearnessOf({ part }: Lexeme, relation: Relation, cosine: number | null): number {
  if (relation.opposite > MOST_OPPOSITE) return 0;
  const keepsCompany = part !== 'n' || (cosine ?? 0) >= LEAST_COMPANY;
  const wider = keepsCompany ? WIDER[part] * relation.wider : 0;
  const sisters = relation.synonym === 0 ? SISTERS * relation.sisters : 0;
  const odds = BASE + SYNONYM * relation.synonym + SIMILAR * relation.similar + wider + sisters;
  const byCompany = isByCompany(part, relation, cosine ?? 0) ? BY_COMPANY : 0;
  return Math.max(chance(odds), byCompany);
}

function isByCompany(part: Lexeme['part'], relation: Relation, cosine: number): boolean {
  return (part === 'a' || part === 'r') && relation.opposite === 0 && cosine >= COMPANY_ALONE[part];
}
