import type { TabState } from '../lib/shown';
import type { Closed } from './closed-pages';
import { SKELETON_AFTER, SLOW_AFTER, useElapsed } from './waiting';
import { words } from './words';

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

/** What is said of a page without an article, and what the reader can do about it. */
interface Told {
  readonly title: string;
  readonly details: readonly string[];
  /** Null where nothing helps. */
  readonly action: 'read' | 'retry' | 'allow' | null;
}

export interface StatusView {
  readonly page: Exclude<TabState, { kind: 'ready' }> | null;
  /** The reader asked to read the page, and its site is not granted. */
  readonly notAllowed: boolean;
  /** The browser keeps this page from every extension. */
  readonly closed: Closed | null;
  /** Null where the site cannot be asked for: unknown, or shown within a page's frame. */
  readonly askable: string | null;
  readonly framed: boolean;
}

const { status } = words;
const IDLE: Told = { title: status.idle, details: [status.idleHow], action: 'read' };

function notAllowedWords({ askable, framed }: StatusView): Told {
  const title = status.refused;
  if (framed) return { title, details: [status.refusedFramed], action: 'retry' };
  if (askable === null) return { title, details: [status.refusedHow], action: 'retry' };
  return { title, details: [status.refusedSite], action: 'allow' };
}

/** Title, details and the one action of a state without an article; the title is announced too. */
export function statusWords(view: StatusView): Told {
  const { page, notAllowed, closed } = view;
  if (closed !== null)
    return { title: status.closed, details: [status.closedWhy[closed], status.wordsStill], action: null };
  if (notAllowed) return notAllowedWords(view);
  if (page === null) return IDLE;
  switch (page.kind) {
    case 'working':
      return { title: status.working, details: [], action: 'retry' };
    case 'failed':
      return { title: status.failed, details: [page.reason], action: 'retry' };
    case 'no-article':
      if (page.why === 'too-large')
        return { title: status.tooLarge, details: [status.wordsStill], action: 'retry' };
      return {
        title: status.noArticle,
        details: [status.noArticleHow, status.wordsStill],
        action: 'retry',
      };
  }
}

interface StatusProps {
  readonly view: StatusView;
  readonly onRead: () => void;
  readonly onAllow: () => void;
}

/** What the sidebar says while there is no article to compare. */
export function Status({ view, onRead, onAllow }: StatusProps) {
  const { page, notAllowed, closed, askable } = view;
  if (page?.kind === 'working' && !notAllowed && closed === null)
    return <Working since={page.since} onRead={onRead} />;
  const { title, details, action } = statusWords(view);
  return (
    <section className="message">
      <h1>{title}</h1>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      {action === 'allow' && (
        <button type="button" className="primary" onClick={onAllow}>
          {status.allow(askable ?? '')}
        </button>
      )}
      {(action === 'read' || action === 'retry') && (
        <button type="button" className="primary" onClick={onRead}>
          {status[action]}
        </button>
      )}
    </section>
  );
}
