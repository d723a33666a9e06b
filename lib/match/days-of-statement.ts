/** How many days lie between two statements: by the day of utterance where both tell, else by publication. */
import type { ArticleMeta, Statement } from '../model';
import { daysBetween, daysBetweenRanges } from './days';

interface Dated {
  readonly article: Pick<ArticleMeta, 'publishedAt'>;
  readonly statement: Pick<Statement, 'uttered'>;
}

export function daysApart(here: Dated, there: Dated): number | null {
  const published = daysBetween(here.article.publishedAt, there.article.publishedAt);
  if (here.statement.uttered === null || there.statement.uttered === null) return published;
  const uttered = daysBetweenRanges(here.statement.uttered, there.statement.uttered);
  if (uttered === null) return published;
  return published === null ? uttered : Math.min(uttered, published);
}
