/**
 * Which of the articles that were compared are copies of one text, where some of them are in a library.
 *
 * Those in memory were told apart when they were opened; those of a library are held against them and one another only
 * among the ones that match, because all of a library would have to be read. Cost: their sketches; all runs of those alike.
 */
import { type Sketch, type Sketched, sketched, sketchOf, tellingsAmong } from '../match/telling';
import type { ArticleMeta } from '../model';
import type { OpenedArticle } from './opened-article';

interface Text extends Sketched {
  readonly address: string;
  /** Null where it was not told apart before. */
  readonly telling: string | null;
}

export class ReadTellings {
  readonly #texts = new WeakMap<ArticleMeta, () => Text>();

  /** An article in memory, whose telling is known. */
  add({ packed, article }: OpenedArticle): void {
    const { address, telling } = article;
    this.#texts.set(article.meta, () => ({ ...sketched(packed, sketchOf(packed)), address, telling }));
  }

  /** An article that was read. */
  addRead({ packed, article: { meta, address } }: OpenedArticle, sketch: Sketch): void {
    this.#texts.set(meta, () => ({ ...sketched(packed, sketch), address, telling: null }));
  }

  of(articles: readonly ArticleMeta[]): ReadonlyMap<ArticleMeta, string> {
    const known = [...new Set(articles)].flatMap((meta) => {
      const text = this.#texts.get(meta)?.();
      return text === undefined ? [] : [{ meta, text }];
    });
    const texts = known.map(({ text }) => text);
    const groups = tellingsAmong(texts);
    const named = new Map<number, string>();
    groups.forEach((group, at) => {
      const telling = texts[at]?.telling ?? null;
      if (telling !== null && !named.has(group)) named.set(group, telling);
    });
    return new Map(
      known.map(({ meta, text }, at) => {
        const group = groups[at] ?? at;
        return [meta, text.telling ?? named.get(group) ?? texts[group]?.address ?? text.address];
      }),
    );
  }
}
