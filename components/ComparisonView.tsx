import { type KeyboardEvent, useEffect, useRef } from 'react';
import { countOutlets, foldTellings } from '../lib/match/outlets';
import type { ArticleMeta, Match } from '../lib/model';
import type { Entry } from './entries';
import { FigurePlot } from './FigurePlot';
import { FigureTelling } from './FigureTelling';
import { HeadingLevel } from './Heading';
import { SignLegend, WordLegend } from './Legend';
import type { Sources } from './OriginLines';
import { QuoteTelling } from './QuoteTelling';
import { readFromTop } from './read-from-top';
import { ThisArticle } from './ThisArticle';
import { words } from './words';

interface TellingsProps {
  readonly matches: readonly Match[];
  readonly entry: Entry;
  readonly sources: Sources;
}

function Tellings({ matches, entry, sources }: TellingsProps) {
  return foldTellings(matches).map((telling) =>
    entry.first.kind === 'figure' ? (
      <FigureTelling key={telling.id} telling={telling} entry={entry} sources={sources} />
    ) : (
      <QuoteTelling key={telling.id} telling={telling} entry={entry} sources={sources} />
    ),
  );
}

/** Told apart and folded: reports without quotation marks. */
function Indirect(props: TellingsProps) {
  const { matches } = props;
  if (matches.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words.comparison.indirect(countOutlets(matches))}</summary>
      <p className="meta">{words.comparison.indirectNote}</p>
      <Tellings {...props} />
    </details>
  );
}

function Possible(props: TellingsProps) {
  const { matches } = props;
  if (matches.length === 0) return null;
  return (
    <details className="fold uncertain">
      <summary>{words.comparison.possible(foldTellings(matches).length)}</summary>
      <p className="meta">{words.comparison.possibleNote}</p>
      <Tellings {...props} />
    </details>
  );
}

interface NavProps {
  readonly sequence: readonly Entry[];
  readonly entry: Entry;
  readonly back?: string;
  readonly onOpen: (statement: string) => void;
  readonly onBack: () => void;
}

/** Buttons at an end stay focusable: a reader who walks the list with the keyboard must not lose her place. */
function Step({ to, label, sign, onOpen }: StepProps) {
  return (
    <button
      type="button"
      className="icon"
      aria-label={label}
      aria-disabled={to === undefined}
      onClick={() => to && onOpen(to.opens)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
interface StepProps {
  readonly to: Entry | undefined;
  readonly label: string;
  readonly sign: string;
  readonly onOpen: (statement: string) => void;
}

function ComparisonNav(props: NavProps) {
  const { sequence, entry, back = words.comparison.back, onOpen, onBack } = props;
  const at = sequence.findIndex((one) => one.key === entry.key);
  return (
    <nav className="steps" aria-label={words.comparison.nav}>
      <button type="button" className="quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {back}
      </button>
      {sequence.length > 1 && <Steps sequence={sequence} at={at} onOpen={onOpen} />}
    </nav>
  );
}

function Steps({ sequence, at, onOpen }: StepsProps) {
  return (
    <>
      <span className="place">{words.comparison.position(at + 1, sequence.length)}</span>
      <Step to={sequence[at - 1]} label={words.comparison.previous} sign="‹" onOpen={onOpen} />
      <Step to={sequence[at + 1]} label={words.comparison.next} sign="›" onOpen={onOpen} />
    </>
  );
}
interface StepsProps {
  readonly sequence: readonly Entry[];
  readonly at: number;
  readonly onOpen: (statement: string) => void;
}

/** Focus goes to the heading when a comparison opens; walking on to the next one leaves it on the button. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return heading;
}

/** Each statement is read from its top. */
function useTop(key: string) {
  const view = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another statement is another view
  useEffect(() => {
    if (view.current) readFromTop(view.current);
  }, [key]);
  return view;
}

/** Every telling is of the bundled corpus: what the demonstration shows. */
const BUNDLED_ONLY: Sources = { origins: new Map(), goTo: () => undefined };

interface ComparisonViewProps extends NavProps {
  readonly article: ArticleMeta;
  readonly sources?: Sources;
  /** Words that the reader had compared stand in the place of her article. */
  readonly isAsked?: boolean;
  /** 3 where the comparison is part of a page with headings of its own. */
  readonly headingLevel?: 1 | 3;
}

/** One statement: this article's wording, then each telling of it. */
export function ComparisonView(props: ComparisonViewProps) {
  const { entry, article, sources = BUNDLED_ONLY, isAsked = false, headingLevel = 1, onBack } = props;
  const heading = useHeadingFocus();
  const view = useTop(entry.key);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onBack();
  };
  const none = entry.sure.length + entry.indirect.length + entry.possible.length === 0;
  return (
    <HeadingLevel value={headingLevel}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from anywhere inside, a button does too */}
      <div ref={view} className="comparison" onKeyDown={leave}>
        <ComparisonNav {...props} />
        <ThisArticle article={article} entry={entry} heading={heading} isAsked={isAsked} />
        {!none && (entry.first.kind === 'figure' ? <SignLegend /> : <WordLegend />)}
        {entry.first.kind === 'figure' && (
          <FigurePlot entry={entry} ours={isAsked ? words.asked.yours : words.comparison.thisArticle} />
        )}
        {none && <p className="note">{words.comparison.notInCorpus}</p>}
        <Tellings matches={entry.sure} entry={entry} sources={sources} />
        <Indirect key={`indirect ${entry.key}`} matches={entry.indirect} entry={entry} sources={sources} />
        <Possible key={`possible ${entry.key}`} matches={entry.possible} entry={entry} sources={sources} />
      </div>
    </HeadingLevel>
  );
}
