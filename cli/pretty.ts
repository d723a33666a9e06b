/** Output for people: the statements of an article, and who else printed them how. */
import type { Article, ArticleMeta, Comparison, Match, Statement } from '../lib/model';

const heading = (source: string, article: Article): string =>
  [`${article.title || source}`, `  ${provenance(article)}`].join('\n');

export function provenance(article: ArticleMeta): string {
  const about = article.publishedAtBasis === 'inferred' ? 'about ' : '';
  return [
    article.outlet ?? article.url,
    article.translatedFrom === null ? null : `translated from ${article.translatedFrom}`,
    article.republishedBy === null ? null : `republished at ${article.republishedBy}`,
    article.publishedAt === null ? 'undated' : `${about}${article.publishedAt.slice(0, 10)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** "on 2025-04-23", "2025-04-14 to 2025-04-20"; null where it is not known when it was said. */
function toldOn({ uttered }: Statement): string | null {
  if (uttered === null) return null;
  return uttered.from === uttered.to ? `on ${uttered.from}` : `${uttered.from} to ${uttered.to}`;
}

export function wording(statement: Statement): string {
  switch (statement.kind) {
    case 'quote':
      return [`“${statement.text}”`, statement.speaker && `(${statement.speaker.name})`, toldOn(statement)]
        .filter(Boolean)
        .join(' ');
    case 'figure':
      return `${statement.text} [${[statement.counted, statement.unit, statement.per].filter(Boolean).join(', ')}]`;
    case 'paraphrase':
      return [
        statement.text,
        statement.speaker && `(${statement.speaker.name}, ${statement.cue})`,
        toldOn(statement),
      ]
        .filter(Boolean)
        .join(' ');
  }
}

export function prettyStatements(source: string, article: Article, statements: readonly Statement[]): string {
  return [
    heading(source, article),
    ...statements.map((one) => `  ${one.kind.padEnd(10)} ${wording(one)}`),
  ].join('\n');
}

function matchLine(match: Match): string {
  const notes = [match.level === 'possible' ? 'possibly' : null, match.relation, ...match.flags].filter(
    Boolean,
  );
  return `      ${provenance(match.article)}: ${wording(match.statement)} — ${notes.join(', ')}`;
}

export function prettyComparison(
  source: string,
  article: Article,
  statements: readonly Statement[],
  comparisons: readonly Comparison[],
): string {
  const byStatement = new Map(comparisons.map((comparison) => [comparison.statement, comparison.matches]));
  const lines = statements.flatMap((statement) => {
    const matches = byStatement.get(statement.id) ?? [];
    return matches.length === 0 ? [] : [`  ${wording(statement)}`, ...matches.map(matchLine)];
  });
  return [heading(source, article), ...lines].join('\n');
}
