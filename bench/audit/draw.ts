/** Matches as pairs of statements, each unordered pair once, and a random draw of them that a seed repeats. */
import type { ArticleMeta, Comparison, Match, Statement } from '../../lib/model';
import type { Chance } from '../measures';

export interface Shown {
  readonly here: ArticleMeta;
  readonly statement: Statement;
  readonly match: Match;
}

const nameOf = ({ url }: ArticleMeta, statement: Statement): string =>
  `${url}#${statement.kind === 'quote' ? statement.utterance : statement.id}`;

/** The same for a pair seen from either side; pieces of one utterance are one statement. */
export function pairKey({ here, statement, match }: Shown): string {
  return [nameOf(here, statement), nameOf(match.article, match.statement)].sort().join(' ');
}

/** What of the comparisons the reader is shown as the same. */
export function shownAsSame(
  here: ArticleMeta,
  statements: readonly Statement[],
  comparisons: readonly Comparison[],
): Shown[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return comparisons.flatMap(({ statement: id, matches }) => {
    const statement = byId.get(id);
    if (statement === undefined) throw new Error(`a comparison names ${id}, which is no statement`);
    return matches.filter(({ level }) => level === 'same').map((match) => ({ here, statement, match }));
  });
}

/** Of each pair the first. */
export function distinct(shown: readonly Shown[]): Shown[] {
  const found = new Map<string, Shown>();
  for (const one of shown) {
    const key = pairKey(one);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** So many, each equally likely, in random order; all where there are fewer. Source: Fisher and Yates. */
export function drawn<T>(items: readonly T[], count: number, chance: Chance): T[] {
  const rest = [...items];
  const out: T[] = [];
  while (out.length < count && rest.length > 0) {
    const at = Math.floor(chance() * rest.length);
    const [item] = rest.splice(at, 1);
    if (item !== undefined) out.push(item);
  }
  return out;
}
