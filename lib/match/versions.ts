/**
 * What a page said at earlier captures and now says otherwise. The front of the version-… files.
 *
 * Only what is clearly the same statement in another wording or with another number is told; a statement that was
 * added, taken away or moved is none. Of several captures the latest that said otherwise speaks for a statement, so
 * that one capture more, of late text or comments, hides nothing. Cost: that of pairing, for each capture.
 */
import type { PackedArticle } from '../corpus/pack';
import type { Statement } from '../model';
import { MAX_ASKED_LENGTH, type VersionChange } from '../shown';
import { changedFigures } from './version-figures';
import { changedQuotes } from './version-quotes';

interface Changed {
  readonly now: Statement;
  readonly before: Statement;
}

/** In the order of the statements as they are now. Empty where the earlier capture has no instant. */
export function changesSince(now: PackedArticle, before: PackedArticle): VersionChange[] {
  const wasAt = before.meta.capturedAt;
  if (wasAt === null) return [];
  const changed: Changed[] = [
    ...changedQuotes(now.statements, before.statements),
    ...changedFigures(now.statements, before.statements),
  ];
  return changed
    .sort((a, b) => a.now.start - b.now.start)
    .map((pair) => ({
      statement: pair.now.id,
      was: pair.before.text.slice(0, MAX_ASKED_LENGTH),
      wasAt,
    }));
}

/**
 * The same over several earlier captures, the newest first: for each statement the latest difference. In the order of
 * the statements as they are now.
 */
export function latestChanges(now: PackedArticle, earlier: readonly PackedArticle[]): VersionChange[] {
  const latest = new Map<string, VersionChange>();
  for (const change of earlier.flatMap((before) => changesSince(now, before)))
    if (!latest.has(change.statement)) latest.set(change.statement, change);
  return now.statements.flatMap(({ id }) => latest.get(id) ?? []);
}
