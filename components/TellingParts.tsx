import { hostOf, outletName, type Telling } from '../lib/match/outlets';
import type { Flag, Match, Statement } from '../lib/model';
import { addressAt } from '../lib/text/text-fragment';
import type { Entry } from './entries';
import { Heading } from './Heading';
import { OriginLines, type Sources } from './OriginLines';
import { lacksOf, strengthOf } from './reasons';
import { provenance, relationTag } from './told';
import { Heard } from './Wording';
import { words } from './words';
import type { Strength } from './words-evidence';

/** The words alone: a capital or a stop at the seam of a sentence is no difference. */
const printed = (match: Match) =>
  match.pieces
    .map((piece) =>
      piece.text
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .toLowerCase(),
    )
    .join('\n');

export interface TellingProps {
  readonly telling: Telling;
  readonly entry: Entry;
  readonly sources: Sources;
}

/** Outlet, what kind of telling it is, where it comes from, and who else prints the same text. */
export function TellingHead({ telling, entry, sources }: TellingProps) {
  const { match, copies } = telling;
  const own = outletName(match.article);
  const others = [...new Set(copies.map((copy) => outletName(copy.article)))].filter((name) => name !== own);
  const alike = copies.every((copy) => printed(copy) === printed(match));
  return (
    <header>
      <div className="who">
        <Heading isPart dir="auto">
          {own}
        </Heading>
        <span className="tag">{relationTag(match, entry)}</span>
      </div>
      <p className="meta">{provenance(match.article)}</p>
      {others.length > 0 && <p className="meta">{words.telling.alsoIn(others, alike)}</p>}
      <OriginLines telling={telling} sources={sources} />
    </header>
  );
}

/** A sentence with the statement's own words set off. */
export function Sentence({ statement, lang }: { statement: Statement; lang: string }) {
  const at = statement.sentence.indexOf(statement.text);
  if (at < 0)
    return (
      <span className="context" lang={lang} dir="auto">
        {statement.sentence}
      </span>
    );
  return (
    <span className="context" lang={lang} dir="auto">
      {statement.sentence.slice(0, at)}
      <mark>{statement.text}</mark>
      {statement.sentence.slice(at + statement.text.length)}
    </span>
  );
}

interface AroundProps {
  readonly statement: Statement;
  readonly lang: string;
  /** What else is known of speaker and day; empty where nothing is. */
  readonly more: string;
}

export function Around({ statement, lang, more }: AroundProps) {
  return (
    <details>
      <summary>{words.telling.around}</summary>
      <p>
        {statement.leadIn !== null && (
          <span className="context" lang={lang} dir="auto">
            {statement.leadIn}{' '}
          </span>
        )}
        <Sentence statement={statement} lang={lang} />
      </p>
      {more !== '' && <p dir="auto">{more}</p>}
    </details>
  );
}

/** What was found and how much it counted; of an uncertain match also what is missing. */
export function Why({ match }: { match: Match }) {
  const lacking = words.why.lacking(lacksOf(match));
  return (
    <details>
      <summary>{words.telling.why}</summary>
      <ul className="reasons">
        {match.why.map((one) => (
          <li key={one.kind}>
            <span dir="auto">{words.evidence(one)}</span>
            <Graded strength={strengthOf(one)} />
          </li>
        ))}
      </ul>
      {lacking !== '' && <p>{lacking}</p>}
    </details>
  );
}

function Graded({ strength }: { strength: Strength | null }) {
  if (strength === null) return null;
  return (
    <span className={strength === 'against' ? 'against' : undefined}> · {words.why.strength[strength]}</span>
  );
}

/** Red for a reversed sense only, amber for what is held against a telling, none for what is only said. */
const TONES: Partial<Record<Flag, string>> = { 'negation-changed': 'reversed', 'other-scope': 'neutral' };

/** What the flags say, but that of a translation, which has its own place. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  const told = flags.filter((flag) => flag !== 'translated');
  if (told.length === 0) return null;
  return (
    <ul className="flags">
      {told.map((flag) => (
        <li key={flag} className={TONES[flag]}>
          {words.flag[flag]}
        </li>
      ))}
    </ul>
  );
}

/** Nothing where the address may not be opened. */
export function OpenLink({ match }: { match: Match }) {
  const address = addressAt(match.article.url, match.pieces);
  if (address === null) return null;
  const host = hostOf(address) ?? '';
  const figure = match.statement.kind === 'figure';
  return (
    <a className="open" href={address} target="_blank" rel="noopener noreferrer">
      {figure ? words.telling.openFigure(host) : words.telling.openQuote(host)}
      <span aria-hidden="true"> ↗</span>
      <Heard>{` ${words.newTab}`}</Heard>
    </a>
  );
}
