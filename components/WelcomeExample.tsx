import { type RefObject, useEffect, useState } from 'react';
import type { ReadyTab } from '../lib/shown';
import { SKELETON_AFTER, SLOW_AFTER } from './Status';
import { WelcomeResults } from './WelcomeResults';
import { welcomePageWords } from './welcome-page-words';

const { example: words, story } = welcomePageWords;

/** How far the comparison of the example has come. */
export type ExampleState =
  | { readonly kind: 'working' }
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
        {story.by} · <time dateTime={story.about.publishedAt}>{story.published}</time>
      </p>
      <div ref={text}>
        {story.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
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
function Working({ onRetry }: { onRetry: () => void }) {
  const [stage, setStage] = useState<'quick' | 'working' | 'slow'>('quick');
  useEffect(() => {
    const timers = [
      setTimeout(() => setStage('working'), SKELETON_AFTER),
      setTimeout(() => setStage('slow'), SLOW_AFTER),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  if (stage === 'slow') return <Retry text={words.slow} onRetry={onRetry} />;
  return (
    <p className="note" role="status">
      {stage === 'working' && words.working}
    </p>
  );
}

function Results({ view, actions }: { view: ExampleView; actions: ExampleActions }) {
  const { state, open, left } = view;
  switch (state.kind) {
    case 'working':
      return <Working onRetry={actions.retry} />;
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
