/** Quotes → utterances: the pieces that a reporter cut apart ("…", he said, "…") as one wording. */
import type { Quote, Statement } from '../model';
import { type Token, tokenise } from '../text/tokens';

export interface Utterance {
  readonly id: string;
  /** BCP 47 of the article that prints it. */
  readonly lang: string;
  /** In reading order, at least one. */
  readonly pieces: readonly [Quote, ...Quote[]];
  /** Of all pieces in turn; offsets lie in the article's text. The first token of a later piece counts as after an ellipsis. */
  readonly tokens: readonly Token[];
}

function tokensOf(pieces: readonly Quote[]): Token[] {
  return pieces.flatMap((piece, at) =>
    tokenise(piece.text, piece.start).map((token, first) =>
      at > 0 && first === 0 ? { ...token, afterEllipsis: true } : token,
    ),
  );
}

export type Pieces = Utterance['pieces'];

/** The pieces of each utterance, by its id, in reading order: no word is read. */
export function piecesOf(statements: readonly Statement[]): ReadonlyMap<string, Pieces> {
  const pieces = new Map<string, [Quote, ...Quote[]]>();
  for (const statement of statements) {
    if (statement.kind !== 'quote') continue;
    const before = pieces.get(statement.utterance);
    if (before === undefined) pieces.set(statement.utterance, [statement]);
    else before.push(statement);
  }
  return pieces;
}

/** @param lang BCP 47 of the article */
export const utteranceOf = (id: string, lang: string, pieces: Pieces): Utterance => ({
  id,
  lang,
  pieces,
  tokens: tokensOf(pieces),
});

/** @param lang BCP 47 of the article */
export const utterancesOf = (statements: readonly Statement[], lang: string): Utterance[] =>
  [...piecesOf(statements)].map(([id, pieces]) => utteranceOf(id, lang, pieces));
