/**
 * The labelled cases: one printing of a remark and, for each of several others, whether a careful reader would call
 * it the same remark, by kind of alteration or look-alike. All people, outlets and events are made up.
 */
import type { Article } from '../../lib/model';
import { plainArticle } from '../../lib/plain-article';
import everyday from './everyday.json';
import frontLine from './front-line.json';
import harbour from './harbour.json';
import parliament from './parliament.json';

export interface Printing {
  readonly outlet: string;
  readonly date: string;
  readonly speaker: string;
  /** Of the article: the labelled quote with a sentence or two around it. */
  readonly text: string;
  /** Words of the labelled quote where the text has several; else all its quotes are pieces of one. */
  readonly mark?: string;
}

export interface LabelledPrinting extends Printing {
  readonly phenomenon: string;
  readonly same: boolean;
}

export interface Remark {
  readonly here: Printing;
  readonly there: readonly LabelledPrinting[];
}

export interface Case {
  readonly here: Printing;
  readonly there: LabelledPrinting;
}

export const REMARKS: readonly Remark[] = [...harbour, ...parliament, ...frontLine, ...everyday];
export const CASES: readonly Case[] = REMARKS.flatMap(({ here, there }) =>
  there.map((other) => ({ here, there: other })),
);

/** The labelled words, as any method is given them. */
export function wordsOf({ text, mark }: Printing): string {
  const quotes = [...text.matchAll(/“([^”]+)”/gu)].map((match) => match[1] ?? '');
  return quotes.filter((quote) => mark === undefined || quote.includes(mark)).join(' ');
}

export const addressOf = (printing: Printing): string =>
  `https://${printing.outlet.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${printing.date}/${REMARKS.flatMap(
    ({ here, there }) => [here, ...there],
  ).indexOf(printing as LabelledPrinting)}`;

export const articleOf = (printing: Printing): Article =>
  plainArticle(printing.text, {
    url: addressOf(printing),
    outlet: printing.outlet,
    title: `${printing.speaker}, ${printing.date}`,
    publishedAt: printing.date,
    publishedAtBasis: 'printed',
  });
