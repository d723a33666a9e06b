import { useEffect, useState } from 'react';
import type { TabState } from '../lib/shown';
import { words } from './words';

/** Milliseconds before a skeleton is shown: most pages are done sooner, and a flash disturbs. */
export const SKELETON_AFTER = 300;
/** Milliseconds after which a reading is offered again: the background may have been killed over it. */
export const SLOW_AFTER = 10_000;

function useElapsed(since: number, after: number): boolean {
  const [elapsed, setElapsed] = useState(() => Date.now() - since >= after);
  useEffect(() => {
    const left = since + after - Date.now();
    setElapsed(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setElapsed(true), left);
    return () => clearTimeout(timer);
  }, [since, after]);
  return elapsed;
}

const BARS = ['title', 'line', 'one', 'two', 'three'];

function Working({ since, onRead }: { since: number; onRead: () => void }) {
  const show = useElapsed(since, SKELETON_AFTER);
  const slow = useElapsed(since, SLOW_AFTER);
  if (!show) return null;
  return (
    <section className="working" aria-busy="true">
      <h1 className="heard">{words.status.working}</h1>
      <div className="skeleton" aria-hidden="true">
        {BARS.map((bar) => (
          <div key={bar} className={`bone ${bar}`} />
        ))}
      </div>
      {slow && (
        <div className="message">
          <p>{words.status.slow}</p>
          <button type="button" className="primary" onClick={onRead}>
            {words.status.retry}
          </button>
        </div>
      )}
    </section>
  );
}

interface MessageProps {
  readonly title: string;
  readonly detail?: string;
  readonly action: string;
  readonly onRead: () => void;
}

function Message({ title, detail, action, onRead }: MessageProps) {
  return (
    <section className="message">
      <h1>{title}</h1>
      {detail && <p>{detail}</p>}
      <button type="button" className="primary" onClick={onRead}>
        {action}
      </button>
    </section>
  );
}

interface StatusProps {
  readonly page: Exclude<TabState, { kind: 'ready' }> | null;
  /** The reader asked to read the page and was refused. */
  readonly refused: boolean;
  readonly framed: boolean;
  readonly onRead: () => void;
}

/** Title and detail of a state without an article; the title is announced too. */
export function statusWords({ page, refused, framed }: Omit<StatusProps, 'onRead'>) {
  const { status } = words;
  if (refused) return { title: status.refused, detail: framed ? status.refusedFramed : status.refusedHow };
  if (page === null) return { title: status.idle, detail: status.idleHow };
  switch (page.kind) {
    case 'working':
      return { title: status.working, detail: '' };
    case 'failed':
      return { title: status.failed, detail: page.reason };
    case 'no-article':
      if (page.why === 'left') return { title: status.idle, detail: status.idleHow };
      if (page.why === 'too-large') return { title: status.tooLarge, detail: '' };
      return { title: status.noArticle, detail: status.noArticleHow };
  }
}

/** What the sidebar says while there is no article to compare. */
export function Status(props: StatusProps) {
  const { page, refused, onRead } = props;
  if (page?.kind === 'working' && !refused) return <Working since={page.since} onRead={onRead} />;
  const { title, detail } = statusWords(props);
  const fresh = page === null || (page.kind === 'no-article' && page.why === 'left');
  return (
    <Message
      title={title}
      detail={detail}
      action={fresh ? words.status.read : words.status.retry}
      onRead={onRead}
    />
  );
}
