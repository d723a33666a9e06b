import type { RefObject } from 'react';
import type { ReadyTab } from '../lib/shown';
import { WelcomeResults } from './WelcomeResults';
import { SKELETON_AFTER, SLOW_AFTER, useElapsed } from './waiting';
import { welcomePageWords } from './welcome-page-words';

const { example: words, story } = welcomePageWords;

/** How far the comparison of the example has come. */
export type ExampleState =
  /** Milliseconds since the epoch at which it began. */
  | { readonly kind: 'working'; readonly since: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly ready: ReadyTab };

export interface ExampleView {
  readonly state: ExampleState;
  readonly open: string | null;
  readonly left: string | null;
}

export interface ExampleActions {
  readonly open: (statement: string) => void;
  readonly back: () => void;
  readonly retry: () => void;
}

/** The article; what stands in `text` is read as any article's text is, and underlined. */
function Story({ text }: { text: RefObject<HTMLDivElement | null> }) {
  return (
    <article className="story" aria-label={words.article} lang={story.about.lang}>
      <p className="outlet">{story.about.outlet}</p>
      <h3>{story.about.title}</h3>
      <p className="byline">
        {story.by} · <time dateTime={story.about.publishedAt ?? undefined}>{story.published}</time>
      </p>
      <div ref={text}>
        {story.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p className="made-up">{words.madeUp}</p>
    </article>
  );
}

const KINDS = ['quote', 'figure', 'differs'] as const;

/** The lines are drawn like those in the article, and named. */
const Underlines = () => (
  <p className="underlines" role="note" aria-label={words.legend}>
    {KINDS.map((kind) => (
      <span key={kind} className={`underline ${kind}`}>
        {words[kind]}
      </span>
    ))}
  </p>
);

function Retry({ text, reason, onRetry }: { text: string; reason?: string; onRetry: () => void }) {
  return (
    <div className="note" role="alert">
      <p>{text}</p>
      {reason && <p className="meta">{reason}</p>}
      <button type="button" className="primary" onClick={onRetry}>
        {words.again}
      </button>
    </div>
  );
}

/** Nothing at first, then that it works, then an offer to begin anew: the background may have been killed over it. */
function Working({ since, onRetry }: { since: number; onRetry: () => void }) {
  const isLong = useElapsed(since, SKELETON_AFTER);
  const isSlow = useElapsed(since, SLOW_AFTER);
  if (isSlow) return <Retry text={words.slow} onRetry={onRetry} />;
  return (
    <p className="note" role="status">
      {isLong && words.working}
    </p>
  );
}

function Results({ view, actions }: { view: ExampleView; actions: ExampleActions }) {
  const { state, open, left } = view;
  switch (state.kind) {
    case 'working':
      return <Working since={state.since} onRetry={actions.retry} />;
    case 'failed':
      return <Retry text={words.failed} reason={state.reason} onRetry={actions.retry} />;
    case 'ready':
      return (
        <WelcomeResults
          ready={state.ready}
          open={open}
          left={left}
          onOpen={actions.open}
          onBack={actions.back}
        />
      );
  }
}

interface ExampleProps {
  readonly view: ExampleView;
  readonly actions: ExampleActions;
  /** Given the element whose text is compared. */
  readonly text: RefObject<HTMLDivElement | null>;
}

/** An article of our own beside what the corpus has of it. */
export function WelcomeExample({ view, actions, text }: ExampleProps) {
  return (
    <>
      <Underlines />
      <div className="example">
        <Story text={text} />
        <section className="pane" aria-label={words.results}>
          <Results view={view} actions={actions} />
        </section>
      </div>
    </>
  );
}
