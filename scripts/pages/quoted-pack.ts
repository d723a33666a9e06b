/**
 * A pack in which another outlet prints each page's labelled quotes: made-up articles, one a page, that hold
 * nothing but those quotes between marks.
 *
 * All pages' articles go into one pack, so that a page is also held against quotes that it does not print. Figures
 * within the quotes are left out of it: they would rightly be found elsewhere in the page, outside every label.
 */
import { packArticle, packLines } from '../../lib/corpus/pack';
import { extract } from '../../lib/extract/extract';
import type { Article, Statement } from '../../lib/model';
import { collapsed } from './judge';
import type { LabelledPage } from './labels';

/** Ways to print a quote; a quote is printed in the first by which it is read whole. */
const CARRIERS: ReadonlyArray<(quote: string) => string> = [
  (quote) => `“${quote}”`,
  (quote) => `“${quote}” she said.`,
  (quote) => `"${quote}" she said.`,
  (quote) => `«${quote}»`,
  (quote) => `„${quote}“`,
];

function articleOf(page: Pick<LabelledPage, 'lang'>, at: number, text: string): Article {
  return {
    url: `https://other-outlet-${at}.example/report`,
    outlet: `Other Outlet ${at}`,
    title: 'What was said',
    byline: null,
    publishedAt: null,
    publishedAtBasis: null,
    capturedAt: null,
    lang: page.lang,
    kind: 'report',
    translatedFrom: null,
    republishedBy: null,
    text,
    passages: [],
  };
}

const quotesOf = (article: Article): readonly Statement[] =>
  extract(article).filter((statement) => statement.kind === 'quote');

function printed(page: LabelledPage, quote: string): string | null {
  const wanted = collapsed(quote);
  const readWhole = (text: string) =>
    quotesOf(articleOf(page, 0, text)).some((statement) => statement.text === wanted);
  return CARRIERS.map((carry) => carry(wanted)).find(readWhole) ?? null;
}

export interface QuotedPack {
  /** The pack file's text. */
  readonly text: string;
  /** Quotes that no made-up article could carry, by page name: they cannot be expected to be found. */
  readonly unprinted: ReadonlyMap<string, ReadonlySet<string>>;
}

export function packOf(pages: readonly LabelledPage[]): QuotedPack {
  const unprinted = new Map<string, ReadonlySet<string>>();
  const articles = pages.map((page, at) => {
    const carried = page.labels.map(({ quote }) => ({ quote, text: printed(page, quote) }));
    unprinted.set(page.name, new Set(carried.flatMap(({ quote, text }) => (text === null ? [quote] : []))));
    const article = articleOf(page, at + 1, carried.flatMap(({ text }) => text ?? []).join('\n'));
    return packArticle(article, quotesOf(article));
  });
  return { text: `${[...packLines(articles)].join('\n')}\n`, unprinted };
}
