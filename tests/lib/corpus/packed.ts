/** Packed articles of invented outlets for the corpus' tests. */
import type { PackedArticle } from '../../../lib/corpus/pack';
import type { ArticleMeta, Statement } from '../../../lib/model';
import { article } from '../match/matches';
import { pieces } from '../match/wordings';

/** Each text is a quote and an utterance of its own, in a sentence of its own. */
export function quotesOf(texts: readonly string[]): Statement[] {
  return texts.flatMap((text, at) =>
    pieces([text], { utterance: `u${at}`, sentence: `“${text},” the harbour master told reporters.` }).map(
      (piece) => ({
        ...piece,
        id: `q${at}`,
      }),
    ),
  );
}

export function packedArticle(
  name: string,
  texts: readonly string[],
  over: Partial<ArticleMeta> = {},
): PackedArticle {
  const meta = article({ outlet: name, url: `https://${name}.example/story`, title: name, ...over });
  return { meta, statements: quotesOf(texts) };
}
