import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Asked, AskedReady, Holdings as Held } from '../lib/shown';
import { ComparisonView } from './ComparisonView';
import { EntryItem } from './EntryItem';
import { EntryWalk } from './EntryWalk';
import { type Entry, entriesOf, holding, isReported, sequenceOf } from './entries';
import { Holdings } from './Holdings';
import { originsOf } from './origins';
import { Summary } from './Summary';
import { SKELETON_AFTER, SLOW_AFTER, useElapsed } from './waiting';
import { words } from './words';

export interface AskedState {
  readonly asked: Asked;
  /** Id of the statement whose comparison is open. */
  readonly open: string | null;
  /** Id of the statement whose comparison the reader has just left. */
  readonly left: string | null;
}

export interface AskedActions {
  readonly compareWords: (words: string) => void;
  readonly openAsked: (statement: string | null) => void;
  readonly endWords: () => void;
  readonly goTo: (url: string) => void;
}

interface AskedViewProps {
  readonly view: AskedState;
  readonly isPrivate: boolean;
  readonly holdings: Held | null;
  readonly actions: AskedActions;
}

/** Way back, the words that were compared, and what came of them. */
function Frame({ asked, onBack, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are read from their top
  useEffect(() => heading.current?.focus(), [asked.words]);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from anywhere inside, a button does too
    <div className="asked" onKeyDown={leave}>
      <nav className="steps" aria-label={words.asked.nav}>
        <button type="button" className="quiet" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {words.asked.back}
        </button>
      </nav>
      <section className="here">
        <h1 ref={heading} tabIndex={-1} className="label" aria-describedby="asked-words">
          {words.asked.heading}
        </h1>
        <p id="asked-words" className="speech scrolled" dir="auto">
          {asked.words}
        </p>
        {asked.isCut && <p className="meta">{words.asked.cut}</p>}
      </section>
      {children}
    </div>
  );
}
interface FrameProps {
  readonly asked: Asked;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

function Retry({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div className="message">
      <p>{text}</p>
      <button type="button" className="primary" onClick={onRetry}>
        {words.asked.retry}
      </button>
    </div>
  );
}

function Working({ since, onRetry }: { since: number; onRetry: () => void }) {
  const show = useElapsed(since, SKELETON_AFTER);
  const slow = useElapsed(since, SLOW_AFTER);
  return (
    <section aria-busy="true">
      {show && (
        <div className="skeleton" aria-hidden="true">
          <div className="bone line" />
          <div className="bone one" />
        </div>
      )}
      {slow && <Retry text={words.status.slow} onRetry={onRetry} />}
    </section>
  );
}

interface ResultProps {
  readonly asked: AskedReady;
  readonly entries: readonly Entry[];
  readonly left: string | null;
  readonly holdings: Held | null;
  readonly isPrivate: boolean;
  readonly onOpen: (statement: string) => void;
}

/** What was found in the words: statements that others report, and those that nobody in the corpus does. */
function Result({ asked, entries, left, holdings, isPrivate, onOpen }: ResultProps) {
  if (entries.length === 0) return <p className="note">{words.asked.nothing}</p>;
  const origins = originsOf(asked.origins);
  const { articles, newest } = asked.corpus;
  const item = (entry: Entry) => (
    <EntryItem
      key={entry.key}
      entry={entry}
      article={asked.article}
      origins={origins}
      isAsked
      onOpen={onOpen}
    />
  );
  const found = entries.filter(isReported);
  const missing = entries.filter((entry) => !isReported(entry));
  return (
    <EntryWalk className="results" returnTo={holding(entries, left)?.key ?? null}>
      {found.length > 0 && <Summary entries={entries} compared={asked} />}
      {found.length > 0 && <ol aria-label={words.asked.found}>{found.map(item)}</ol>}
      {missing.length > 0 && (
        <>
          <h2 className="missing">{words.asked.notInCorpus(words.overview.corpus(articles, newest))}</h2>
          <ol aria-label={words.asked.missing}>{missing.map(item)}</ol>
        </>
      )}
      {found.length === 0 && <Holdings holdings={holdings} corpus={asked.corpus} isPrivate={isPrivate} />}
    </EntryWalk>
  );
}

/** One statement that others report needs no list of its own. */
export function openEntryOf(entries: readonly Entry[], open: string | null): Entry | null {
  const [only, ...others] = entries;
  if (only && others.length === 0 && isReported(only)) return only;
  return holding(entries, open);
}

export const askedEntries = (asked: Asked): Entry[] =>
  asked.kind === 'ready' ? entriesOf(asked.statements, asked.comparisons) : [];

/** Words that the reader had compared, on whatever page: what was compared, and what the corpus has of it. */
export function AskedView({ view, holdings, isPrivate, actions }: AskedViewProps) {
  const { asked, open, left } = view;
  const entries = useMemo(() => askedEntries(asked), [asked]);
  const origins = useMemo(() => originsOf(asked.kind === 'ready' ? asked.origins : []), [asked]);
  const again = () => actions.compareWords(asked.words);
  const entry = openEntryOf(entries, open);
  if (asked.kind === 'ready' && entry)
    return (
      <ComparisonView
        article={asked.article}
        entry={entry}
        sequence={sequenceOf(entries, 'all', entry.key)}
        sources={{ origins, goTo: actions.goTo }}
        isAsked
        back={entries.length === 1 ? words.asked.back : words.comparison.back}
        onOpen={actions.openAsked}
        onBack={entries.length === 1 ? actions.endWords : () => actions.openAsked(null)}
      />
    );
  return (
    <Frame asked={asked} onBack={actions.endWords}>
      {asked.kind === 'working' && <Working since={asked.at} onRetry={again} />}
      {asked.kind === 'failed' && <Retry text={`${words.asked.failed} ${asked.reason}`} onRetry={again} />}
      {asked.kind === 'ready' && (
        <Result
          asked={asked}
          entries={entries}
          left={left}
          holdings={holdings}
          isPrivate={isPrivate}
          onOpen={actions.openAsked}
        />
      )}
    </Frame>
  );
}
