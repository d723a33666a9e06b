/**
 * A comparison as a table for the terminal: what the article prints, and below it how each outlet prints it.
 * The words are the sidebar's own.
 */
import { type Entry, entriesOf, isMaybe, isReported } from '../../components/entries';
import { figureSentence, provenance, quoteSentence, relationTag } from '../../components/told';
import { words } from '../../components/words';
import { countOutlets, outletName } from '../../lib/match/outlets';
import type { Article, Comparison, Match, Statement } from '../../lib/model';
import { row, wrapped } from './terminal';

export interface Compared {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly comparisons: readonly Comparison[];
}

/** Characters: a terminal of 100 columns shows the table without breaking its lines. */
const WIDTH = 100;
const COLUMNS = [{ width: 26 }, { width: 16 }, { width: 52 }];
const LINE = '─'.repeat(WIDTH);

const quotedPieces = (pieces: readonly Statement[]): string =>
  pieces.map((piece) => words.quoted(piece.text)).join(` ${words.joint} `);

/** As printed: pieces of one utterance joined, and for a figure what it counts. */
function printed(pieces: readonly Statement[]): string {
  const [first] = pieces;
  if (first === undefined) return '';
  switch (first.kind) {
    case 'quote':
      return quotedPieces(pieces);
    case 'paraphrase':
      return first.text;
    case 'figure':
      return first.counted === null || first.text.includes(first.counted)
        ? first.text
        : `${first.text} (${first.counted})`;
  }
}

function head(entry: Entry): readonly string[] {
  const { first } = entry;
  const speaker = first.kind === 'figure' ? null : (first.speaker?.name ?? words.unnamedSpeaker);
  return wrapped([printed(entry.pieces), ...(speaker === null ? [] : [`— ${speaker}`])].join(' '), WIDTH);
}

function notes(match: Match, entry: Entry): string {
  const sentence =
    match.statement.kind === 'figure' ? figureSentence(match, entry) : quoteSentence(match, entry.pieces);
  return [sentence, ...match.flags.map((flag) => words.flag[flag])].join(' ');
}

function telling(match: Match, entry: Entry): readonly string[] {
  const tag = relationTag(match, entry);
  return row(
    [
      [outletName(match.article), provenance(match.article)],
      [match.level === 'possible' ? `possibly: ${tag}` : tag],
      [printed(match.pieces), notes(match, entry)],
    ],
    COLUMNS,
  );
}

function entryLines(entry: Entry): readonly string[] {
  return [
    LINE,
    ...head(entry),
    ...[...entry.sure, ...entry.indirect, ...entry.possible].flatMap((match) => [
      '',
      ...telling(match, entry),
    ]),
  ];
}

/** Lines of at most 100 characters, statements in reading order; those that nobody else prints are counted. */
export function comparisonTable({ article, statements, comparisons }: Compared): readonly string[] {
  const entries = entriesOf(statements, comparisons);
  const reported = entries.filter(isReported);
  const outlets = countOutlets(reported.flatMap((entry) => entry.sure));
  const { lead, rest } = words.overview.summary(reported.length, entries.length, outlets);
  const differing = reported.filter((entry) => entry.differs).length;
  return [
    article.title,
    `${outletName(article)} · ${words.date(article.publishedAt, article.publishedAtBasis)}`,
    `${lead} ${rest} · ${words.overview.differ(differing)}`,
    ...reported.flatMap(entryLines),
    LINE,
    words.overview.unreported(entries.length - reported.length, entries.filter(isMaybe).length),
  ].flatMap((line) => (line.length > WIDTH ? wrapped(line, WIDTH) : [line]));
}
