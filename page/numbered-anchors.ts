/** Anchors of an article's statements in the numbered text nodes of its snapshot. */
import type { Span, Statement } from '../lib/model';
import type { ParsedSnapshot } from '../lib/parsing';
import type { Anchor } from '../lib/protocol';
import { piecesOf } from './span-pieces';

type Anchored = Span & Pick<Statement, 'id' | 'text'> & { readonly utterance?: string };

/** One for each statement whose words stand in the page; cost: the length of the statements. */
export function anchorsOf({ article, stretches }: ParsedSnapshot, statements: readonly Anchored[]): Anchor[] {
  return statements.flatMap((statement) => {
    const blocks = piecesOf(article.text, stretches, statement);
    const { id, text, utterance = id } = statement;
    return blocks.length === 0 ? [] : [{ statement: id, utterance, blocks, text }];
  });
}
