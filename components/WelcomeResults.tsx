import { useMemo } from 'react';
import type { ReadyTab } from '../lib/shown';
import { ComparisonView } from './ComparisonView';
import { EntryItem } from './EntryItem';
import { EntryWalk } from './EntryWalk';
import { type Entry, entriesOf, holding, isReported, sequenceOf } from './entries';
import { entryText } from './speakers';
import { welcomePageWords } from './welcome-page-words';

const words = welcomePageWords.example;

interface ListProps {
  readonly ready: ReadyTab;
  readonly entries: readonly Entry[];
  /** Key of the entry whose comparison the reader has left: it gets the focus. */
  readonly returnTo: string | null;
  readonly onOpen: (statement: string) => void;
}

function StatementList({ ready, entries, returnTo, onOpen }: ListProps) {
  const reported = entries.filter(isReported);
  if (reported.length === 0) return <p className="note">{words.nothing}</p>;
  const rest = entries.length - reported.length;
  return (
    <EntryWalk className="overview" returnTo={returnTo}>
      <ol aria-label={words.list}>
        {reported.map((entry) => (
          <EntryItem key={entry.key} entry={entry} article={ready.article} onOpen={onOpen} />
        ))}
      </ol>
      <p className="note">
        {rest > 0 && `${words.unreported(rest)} `}
        {words.corpus(ready.corpus.articles)}
      </p>
    </EntryWalk>
  );
}

interface ResultsProps {
  readonly ready: ReadyTab;
  /** Id of the statement whose comparison is shown. */
  readonly open: string | null;
  /** Id of the one that was shown before the list. */
  readonly left: string | null;
  readonly onOpen: (statement: string) => void;
  readonly onBack: () => void;
}

/** What the sidebar would show of the example: the list of its statements, or one of them compared. */
export function WelcomeResults({ ready, open, left, onOpen, onBack }: ResultsProps) {
  const entries = useMemo(() => entriesOf(ready.statements, ready.comparisons), [ready]);
  const entry = holding(entries, open);
  return (
    <>
      <div className="results">
        {entry === null ? (
          <StatementList
            ready={ready}
            entries={entries}
            returnTo={holding(entries, left)?.key ?? null}
            onOpen={onOpen}
          />
        ) : (
          <ComparisonView
            article={ready.article}
            entry={entry}
            sequence={sequenceOf(entries, 'all', entry.key)}
            headingLevel={3}
            onOpen={onOpen}
            onBack={onBack}
          />
        )}
      </div>
      <p className="heard" role="status">
        {entry !== null && words.opened(entryText(entry))}
      </p>
    </>
  );
}
