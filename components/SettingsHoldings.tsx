import type { Holdings } from '../lib/shown';
import { settingsPageWords } from './settings-page-words';

const words = settingsPageWords.holdings;

interface SettingsHoldingsProps {
  /** Null until they are known. */
  readonly holdings: Holdings | null;
  /** Address of the library page. */
  readonly library: string;
}

/** What a page's words are held against: how much there is, how old it is and where it came from. */
export function SettingsHoldings({ holdings, library }: SettingsHoldingsProps) {
  if (holdings === null) return <p className="meta">{words.waiting}</p>;
  const { corpus, bundled, kept, remembered, packs, session } = holdings;
  const { articles, outlets, statements, oldest, newest } = corpus;
  const link = <a href={library}>{words.library}</a>;
  if (articles === 0)
    return (
      <p>
        {words.empty} {link}
      </p>
    );
  return (
    <>
      <p>
        {words.all(articles, outlets, statements)}
        {oldest !== null && newest !== null && ` ${words.dated(oldest, newest)}`}
      </p>
      <ul className="origins meta">
        <li>{words.bundled(bundled)}</li>
        <li>{words.kept(kept)}</li>
        {remembered > 0 && <li>{words.remembered(remembered)}</li>}
        {packs > 0 && <li>{words.packs(packs)}</li>}
        <li>{words.session(session)}</li>
      </ul>
      <p>{link}</p>
    </>
  );
}
