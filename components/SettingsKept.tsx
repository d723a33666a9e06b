import { useEffect, useRef, useState } from 'react';
import { hostOf } from '../lib/match/outlets';
import type { KeptArticle } from '../lib/shown';
import { settingsPageWords } from './settings-page-words';

const words = settingsPageWords.kept;

const WEB_ADDRESS = /^https?:\/\//i;

/** Its title as a link. An address that is none of the web's is not followed. */
function Title({ article }: { article: KeptArticle }) {
  const { url, title } = article;
  const text = title.trim() === '' ? url : title;
  if (!WEB_ADDRESS.test(url)) return <bdi>{text}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      <bdi>{text}</bdi>
      <span className="heard"> {words.newTab}</span>
    </a>
  );
}

interface RemovalProps {
  readonly article: KeptArticle;
  readonly onRemove: () => void;
}

/** Asks in the page before it removes: nothing brings the article back. */
function Removal({ article, onRemove }: RemovalProps) {
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <button
        ref={start}
        type="button"
        className="chip"
        aria-label={words.removeOf(article.title)}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </button>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is an addition to the button
    <div className="question" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
      <p role="alert">{words.sure(article.versions)}</p>
      <div className="row">
        <button ref={keep} type="button" className="chip" onClick={() => setAsking(false)}>
          {words.keep}
        </button>
        <button
          type="button"
          className="chip"
          aria-label={words.removeOf(article.title)}
          onClick={() => {
            setAsking(false);
            onRemove();
          }}
        >
          {words.remove}
        </button>
      </div>
    </div>
  );
}

const outletOf = ({ outlet, url }: KeptArticle) => outlet ?? hostOf(url);

function KeptItem({ article, onRemove }: RemovalProps) {
  const outlet = outletOf(article);
  return (
    <li className="kept">
      <div>
        <p className="kept-title">
          <Title article={article} />
        </p>
        <p className="meta">
          {outlet !== null && (
            <>
              <bdi>{outlet}</bdi> ·{' '}
            </>
          )}
          {words.about(article.addedAt, article.statements, article.versions)}
        </p>
      </div>
      <Removal article={article} onRemove={onRemove} />
    </li>
  );
}

/** Articles listed here; the library lists them all. */
export const MOST_LISTED = 10;

interface SettingsKeptProps {
  /** Address of the library. */
  readonly library: string;
  /** Null until they are known. */
  readonly articles: readonly KeptArticle[] | null;
  /** Resolves with whether it was removed. */
  readonly onRemove: (url: string) => Promise<boolean>;
}

const newestFirst = (one: KeptArticle, other: KeptArticle) => other.addedAt.localeCompare(one.addedAt);

/** The articles that the reader added last, newest first. */
export function SettingsKept({ articles, onRemove, library }: SettingsKeptProps) {
  const [removed, setRemoved] = useState<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const remove = (article: KeptArticle) =>
    onRemove(article.url).then((done) => {
      if (!done) return;
      setRemoved(article.title);
      told.current?.focus();
    });
  return (
    <>
      <p ref={told} tabIndex={-1} className="outcome" role="status">
        {removed !== null && words.removed(removed)}
      </p>
      {articles === null && <p className="meta">{words.waiting}</p>}
      {articles !== null && <p className="meta">{articles.length === 0 ? words.none : words.meaning}</p>}
      {articles !== null && articles.length > 0 && (
        <ul className="kept-list">
          {[...articles]
            .sort(newestFirst)
            .slice(0, MOST_LISTED)
            .map((article) => (
              <KeptItem key={article.url} article={article} onRemove={() => remove(article)} />
            ))}
        </ul>
      )}
      {articles !== null && articles.length > MOST_LISTED && (
        <p>
          <a href={library}>{words.more(articles.length - MOST_LISTED)}</a>
        </p>
      )}
    </>
  );
}
