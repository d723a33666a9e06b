/**
 * What of an article does not depend on the others: its address, its utterances with their stems, its figures by
 * what they count. Made once for each packed article, so that one more article costs itself and not the whole.
 *
 * Cost: linear in the article's words, the first time. Kept by the identity of the packed article: whoever opens
 * it again from the same object finds it prepared, and what nobody holds any more goes with it.
 */
import { clauseAsUtterance } from '../match/indirect';
import { stemsAcross } from '../match/languages/reading';
import { isEnglish } from '../match/languages/word-list';
import { quantityKeys } from '../match/quantity';
import { type Utterance, utterancesOf } from '../match/utterance';
import type { Figure, Paraphrase } from '../model';
import { canonicalAddress } from './address';
import type { PackedArticle } from './pack';

export interface PreparedUtterance {
  readonly utterance: Utterance;
  /** Distinct stems of the speaker's own words. */
  readonly stems: ReadonlySet<string>;
}

export interface PreparedFigure {
  readonly figure: Figure;
  readonly keys: readonly string[];
}

export interface PreparedClause {
  readonly clause: Paraphrase;
  readonly stems: ReadonlySet<string>;
}

export interface PreparedArticle {
  readonly packed: PackedArticle;
  /** Canonical: captures of one page share it. */
  readonly address: string;
  readonly utterances: readonly PreparedUtterance[];
  readonly clauses: readonly PreparedClause[];
  readonly figures: readonly PreparedFigure[];
}

const known = new WeakMap<PackedArticle, PreparedArticle>();

/**
 * Distinct stems of an utterance, without what the outlet put in. Of another language than English the telling words
 * alone, and what they are in English, so that it is found from any language.
 */
export const stemsOf = (utterance: Utterance): Set<string> =>
  new Set(
    isEnglish(utterance.lang)
      ? utterance.tokens.filter((token) => !token.inserted).map((token) => token.stem)
      : stemsAcross(utterance),
  );

export function prepare(packed: PackedArticle): PreparedArticle {
  const before = known.get(packed);
  if (before !== undefined) return before;
  const { meta, statements } = packed;
  const prepared: PreparedArticle = {
    packed,
    address: canonicalAddress(meta.url),
    utterances: utterancesOf(statements, meta.lang).map((utterance) => ({
      utterance,
      stems: stemsOf(utterance),
    })),
    clauses: statements.flatMap((clause) =>
      clause.kind === 'paraphrase' ? [{ clause, stems: stemsOf(clauseAsUtterance(clause, meta.lang)) }] : [],
    ),
    figures: statements.flatMap((figure) =>
      figure.kind === 'figure' ? [{ figure, keys: quantityKeys(figure) }] : [],
    ),
  };
  known.set(packed, prepared);
  return prepared;
}
