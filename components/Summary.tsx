import { countOutlets } from '../lib/match/outlets';
import type { Compared } from '../lib/shown';
import { type Entry, isMaybe, isReported } from './entries';
import { words } from './words';

/** The one sentence about an article or compared words, in the parts that are set apart. */
export function summaryOf(entries: readonly Entry[], { corpus }: Pick<Compared, 'corpus'>) {
  const reported = entries.filter(isReported);
  const changed = entries.filter((entry) => entry.changes.length > 0).length;
  const changes = changed === 0 ? '' : words.versions.summary(changed);
  const only = (rest: string) => ({ lead: '', rest, differ: '', changes });
  if (entries.length === 0) return only(words.overview.noStatements);
  if (corpus.articles === 0) return only(words.overview.emptyCorpus);
  const maybe = entries.filter(isMaybe).length;
  if (reported.length === 0 && maybe > 0) return only(words.overview.nothingCertain(maybe, entries.length));
  if (reported.length === 0) return only(words.overview.nothingFound(entries.length));
  const outlets = countOutlets(reported.flatMap((entry) => entry.sure));
  const differing = reported.filter((entry) => entry.differs).length;
  return {
    ...words.overview.summary(reported.length, entries.length, outlets),
    differ: differing === 0 ? '' : words.overview.differ(differing),
    changes,
  };
}

/** The same in one line of plain text, to be announced. */
export function summaryText(entries: readonly Entry[], compared: Pick<Compared, 'corpus'>): string {
  const { lead, rest, differ, changes } = summaryOf(entries, compared);
  const said = [`${lead} ${rest}`.trim(), differ, changes].filter((part) => part !== '');
  return said.join('; ');
}

/** What differs is set off; what changed on the page itself has a line of its own. */
export function Summary({ entries, compared }: { entries: readonly Entry[]; compared: Compared }) {
  const { lead, rest, differ, changes } = summaryOf(entries, compared);
  return (
    <p className="summary">
      {lead !== '' && <b>{lead} </b>}
      {rest}
      {differ !== '' && (
        <>
          {' · '}
          <b className="told differs">{differ}</b>
        </>
      )}
      {changes !== '' && <span className="line">{changes}</span>}
    </p>
  );
}
