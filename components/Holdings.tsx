import type { CorpusInfo } from '../lib/model';
import type { Holdings as Held } from '../lib/shown';
import { words } from './words';

interface HoldingsProps {
  /** Null until the background has told: then the size that came with the comparison is. */
  readonly holdings: Held | null;
  readonly corpus: CorpusInfo;
  /** A private window is compared with the bundled articles, which `corpus` counts, and adds nothing. */
  readonly isPrivate: boolean;
  /** Null where it cannot be opened: in a page's frame. */
  readonly onLibrary?: (() => void) | null;
}

/** What the corpus holds and how it grows, for a reader who finds nothing in it. */
export function Holdings({ holdings, corpus, isPrivate, onLibrary = null }: HoldingsProps) {
  if (isPrivate && corpus.articles > 0)
    return <p className="holdings">{words.holdings.inPrivate(corpus.articles, corpus.newest)}</p>;
  const { articles, newest } = holdings?.corpus ?? corpus;
  return (
    <>
      <p className="holdings">
        {words.holdings.holds(articles, newest, holdings)}
        {!isPrivate && ` ${words.holdings.grows(holdings?.isSessionOn ?? true)}`}
      </p>
      {!isPrivate && onLibrary !== null && (
        <p className="to-library">
          <button type="button" className="inline" onClick={onLibrary}>
            {words.holdings.library}
          </button>
        </p>
      )}
    </>
  );
}
