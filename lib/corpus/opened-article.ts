/** An article of the corpus whose statements are at hand, by their places among those of their kind. */
import type { CorpusArticle } from '../match/candidates';
import { piecesOf, type Utterance, utteranceOf } from '../match/utterance';
import type { Figure, Paraphrase } from '../model';
import { canonicalAddress } from './address';
import type { PackedArticle } from './pack';
import type { PreparedArticle } from './prepared';

export interface OpenedArticle {
  readonly packed: PackedArticle;
  readonly article: CorpusArticle;
  /** Null where there is none at this place. */
  utterance(place: number): Utterance | null;
  clause(place: number): Paraphrase | null;
  figure(place: number): Figure | null;
}

export const openedPrepared = (prepared: PreparedArticle, article: CorpusArticle): OpenedArticle => ({
  packed: prepared.packed,
  article,
  utterance: (place) => prepared.utterances[place]?.utterance ?? null,
  clause: (place) => prepared.clauses[place]?.clause ?? null,
  figure: (place) => prepared.figures[place]?.figure ?? null,
});

/** Of an article that was just read: its words are read for the statements that are asked for, and only once. */
export function openedRow(packed: PackedArticle): OpenedArticle {
  const { meta, statements } = packed;
  const address = canonicalAddress(meta.url);
  const pieces = [...piecesOf(statements)];
  const clauses = statements.filter((one) => one.kind === 'paraphrase');
  const figures = statements.filter((one) => one.kind === 'figure');
  const read = new Map<number, Utterance>();
  return {
    packed,
    article: { meta, statements, address, telling: address },
    utterance: (place) => {
      const of = pieces[place];
      if (of === undefined) return null;
      const utterance = read.get(place) ?? utteranceOf(of[0], meta.lang, of[1]);
      read.set(place, utterance);
      return utterance;
    },
    clause: (place) => clauses[place] ?? null,
    figure: (place) => figures[place] ?? null,
  };
}
