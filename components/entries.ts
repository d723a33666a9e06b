/**
 * From a tab's statements and comparisons to what the sidebar lists: one entry for each utterance or figure.
 *
 * Pieces of one utterance are one entry, because that is what was said; a match found through two of its pieces
 * is one match. Cost: O(statements · changes + matches), with maps; changes are few.
 */
import { isPrinting } from '../lib/match/compared';
import { matchDiffers } from '../lib/match/differs';
import type { Comparison, Match, Quote, Statement } from '../lib/model';
import type { VersionChange } from '../lib/shown';

export interface Entry {
  /** Id of the first piece: unique in the article. */
  readonly key: string;
  /** Ids of all pieces. */
  readonly ids: readonly string[];
  /** The piece to choose for it: the first that has a match, since only those are marked in the page. */
  readonly opens: string;
  readonly first: Statement;
  readonly pieces: readonly Statement[];
  /** The quote within which this one stands; null where there is none. */
  readonly holder: Quote | null;
  /** Matches that may be relied on and print the words or the number, best first. */
  readonly sure: readonly Match[];
  /** Matches that may be relied on and tell the words without marks: no printing, so neither counted nor marked. */
  readonly indirect: readonly Match[];
  readonly possible: readonly Match[];
  readonly differs: boolean;
  /** What an earlier capture of the article said in its place. */
  readonly changes: readonly VersionChange[];
}

export type Filter = 'all' | 'quotes' | 'figures' | 'differs';
export const FILTERS: readonly Filter[] = ['all', 'quotes', 'figures', 'differs'];

const groupOf = (statement: Statement) =>
  statement.kind === 'quote' ? `u ${statement.utterance}` : `s ${statement.id}`;

/** Two matches with the same key are the same statement of the same article. */
const matchKey = (match: Match) => `${groupOf(match.statement)}\n${match.article.url}`;

function better(one: Match, other: Match): Match {
  if (one.level !== other.level) return one.level === 'same' ? one : other;
  return other.score > one.score ? other : one;
}

function mergeMatches(comparisons: readonly Comparison[]): Match[] {
  const byKey = new Map<string, Match>();
  for (const match of comparisons.flatMap((comparison) => comparison.matches)) {
    const known = byKey.get(matchKey(match));
    byKey.set(matchKey(match), known ? better(known, match) : match);
  }
  return [...byKey.values()].sort((one, other) => other.score - one.score);
}

const holderOf = (statement: Statement, quotes: ReadonlyMap<string, Quote>): Quote | null =>
  (statement.kind === 'quote' && statement.within !== null && quotes.get(statement.within)) || null;

function entryOf(
  pieces: readonly [Statement, ...Statement[]],
  found: ReadonlyMap<string, Comparison>,
  changes: readonly VersionChange[],
  quotes: ReadonlyMap<string, Quote>,
): Entry {
  const [first] = pieces;
  const comparisons = pieces.flatMap((piece) => found.get(piece.id) ?? []);
  const matches = mergeMatches(comparisons);
  const sure = matches.filter(isPrinting);
  const withSure = comparisons.find((one) => one.matches.some(isPrinting));
  return {
    key: first.id,
    ids: pieces.map((piece) => piece.id),
    opens: (withSure ?? comparisons[0])?.statement ?? first.id,
    first,
    pieces,
    holder: holderOf(first, quotes),
    sure,
    indirect: matches.filter(({ level, relation }) => level === 'same' && relation === 'indirect'),
    possible: matches.filter((match) => match.level === 'possible'),
    differs: sure.some(matchDiffers),
    changes: changes.filter((change) => pieces.some((piece) => piece.id === change.statement)),
  };
}

/** Entries in reading order. Reporting clauses without marks are none: the reader came for what is printed as said. */
export function entriesOf(
  statements: readonly Statement[],
  comparisons: readonly Comparison[],
  changes: readonly VersionChange[] = [],
): Entry[] {
  const found = new Map(comparisons.map((comparison) => [comparison.statement, comparison]));
  const quotes = new Map(statements.flatMap((one) => (one.kind === 'quote' ? [[one.id, one] as const] : [])));
  const groups = new Map<string, [Statement, ...Statement[]]>();
  for (const statement of statements) {
    if (statement.kind === 'paraphrase') continue;
    const group = groups.get(groupOf(statement));
    if (group) group.push(statement);
    else groups.set(groupOf(statement), [statement]);
  }
  return [...groups.values()].map((pieces) => entryOf(pieces, found, changes, quotes));
}

/** The entry that has the statement among its pieces; null where none does or none is asked for. */
export const holding = (entries: readonly Entry[], statement: string | null): Entry | null =>
  entries.find((entry) => statement !== null && entry.ids.includes(statement)) ?? null;

export const isReported = (entry: Entry) => entry.sure.length > 0;

/** Nothing certain is there, but something possible, or a report without quotation marks. */
export const isMaybe = (entry: Entry) =>
  !isReported(entry) && entry.possible.length + entry.indirect.length > 0;

export function passes(entry: Entry, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'quotes':
      return entry.first.kind === 'quote';
    case 'figures':
      return entry.first.kind === 'figure';
    case 'differs':
      return entry.differs;
  }
}

/**
 * The list in which an entry has its neighbours: the one the reader came from, and always one that holds it
 * (an entry opened from the page may be filtered out, or not be reported at all).
 */
export function sequenceOf(entries: readonly Entry[], filter: Filter, key: string): Entry[] {
  const reported = entries.filter(isReported);
  const holds = (list: readonly Entry[]) => list.some((entry) => entry.key === key);
  const filtered = reported.filter((entry) => passes(entry, filter));
  if (holds(filtered)) return filtered;
  return holds(reported) ? reported : entries.filter((entry) => !isReported(entry));
}
