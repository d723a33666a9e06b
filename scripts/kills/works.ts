/**
 * Works on a library that go on for a while, one step after another, and what each leaves: for whoever kills the browser in
 * the middle of them.
 */
import { madeArticles } from '../../bench/made-articles';
import { canonicalAddress } from '../../lib/corpus/address';
import { type PackedArticle, packArticle } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';

export const KINDS = ['adding', 'importing', 'merging', 'retention'] as const;
export type Kind = (typeof KINDS)[number];

/** One change, as the page is told to make it. */
export interface Step {
  readonly call: string;
  readonly given: readonly unknown[];
  /** Names of the rows that come with it, and of those that go, in the order in which they may go one by one. */
  readonly comes: readonly string[];
  readonly goes: readonly string[];
}

/** Articles of an import's transaction. */
const BATCH = 12;
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);

/** As the trial page names a row. */
const nameOf = (article: PackedArticle): string =>
  `${canonicalAddress(article.meta.url)} ${JSON.stringify(article).length}`;

/** Articles without end, no two alike. */
export class Press {
  readonly #articles = madeArticles(11);
  #count = 0;

  next(): PackedArticle {
    const { value } = this.#articles.next();
    if (value === undefined) throw new Error('articles come without end');
    this.#count += 1;
    const article = {
      ...value,
      url: `https://press.example/${this.#count}`,
      capturedAt: new Date(FIRST + this.#count * 1_000).toISOString(),
    };
    return packArticle(article, extract(article));
  }
}

const rowOf = (article: PackedArticle, keptAt: number) => ({
  address: canonicalAddress(article.meta.url),
  addedAt: null,
  article,
  visit: null,
  keptAt,
  pack: null,
});

function adding(press: Press, isMerging: boolean): Step[] {
  return Array.from({ length: 60 }, () => press.next()).flatMap((article): Step[] => [
    {
      call: 'keepArticle',
      given: [article, new Date(FIRST).toISOString()],
      comes: [nameOf(article)],
      goes: [],
    },
    ...(isMerging ? [{ call: 'joinSmallSegments', given: [], comes: [], goes: [] }] : []),
  ]);
}

function importing(press: Press): Step[] {
  return Array.from({ length: 14 }, (_, batch): Step => {
    const articles = Array.from({ length: BATCH }, () => press.next());
    return {
      call: 'importAt',
      given: [articles.map((article, at) => rowOf(article, FIRST + batch * DAY + at))],
      comes: articles.map(nameOf),
      goes: [],
    };
  });
}

/** An import, and then bounds of age that rise day by day. */
function retention(press: Press): Step[] {
  const brought = importing(press);
  const dropped = brought.map(
    ({ comes }, batch): Step => ({
      call: 'keepWithin',
      given: [{ maxAgeDays: 1, maxBytes: null }, FIRST + (batch + 2) * DAY],
      comes: [],
      goes: comes,
    }),
  );
  return [...brought, ...dropped];
}

export function stepsOf(kind: Kind, press: Press): Step[] {
  switch (kind) {
    case 'adding':
      return adding(press, false);
    case 'importing':
      return importing(press);
    case 'merging':
      return adding(press, true);
    case 'retention':
      return retention(press);
  }
}
