import { Fragment, type ReactNode } from 'react';
import { countOutlets } from '../lib/match/outlets';
import type { ArticleMeta } from '../lib/model';
import { Changes } from './Changes';
import type { Entry } from './entries';
import { Joint, joinsOf } from './Joint';
import { type Origins, originInList } from './origins';
import { SaidBy } from './Said';
import { isBetweenMarks, kindOfQuote, moreOf, saidOf } from './speakers';
import { strongest } from './told';
import { words } from './words';

/** What a figure counts, where the printed words do not say it already. */
function countedOf({ first }: Entry): string | null {
  if (first.kind !== 'figure') return null;
  const counted = first.counted !== null && !first.text.includes(first.counted) ? first.counted : null;
  return [counted, first.place].filter((part) => part !== null).join(', ') || null;
}

/** Outlets that do not print the words: they only tell them, or it is not sure that they do. */
function reachBeside({ indirect, possible }: Entry): string[] {
  if (indirect.length > 0) return [words.overview.indirectlyIn(countOutlets(indirect))];
  return possible.length === 0 ? [] : [words.overview.possiblyIn(countOutlets(possible))];
}

/** Outlets, and how many of them translate (which leaves a number as it is). */
function reachOf(entry: Entry): string[] {
  const { first, sure } = entry;
  if (sure.length === 0) return reachBeside(entry);
  const outlets = countOutlets(sure);
  const translated = countOutlets(sure.filter((match) => match.article.translatedFrom !== null));
  const reach = [words.overview.inOutlets(outlets)];
  if (first.kind !== 'figure' && translated > 0) reach.push(words.overview.translated(translated, outlets));
  return reach;
}

/** A quote, or a number with the words that follow it in its sentence. */
export function EntryWords({ entry, lang }: EntryWordsProps) {
  const joins = joinsOf(entry.pieces);
  if (entry.first.kind !== 'figure')
    return (
      <span className="speech clamp" lang={lang} dir="auto">
        <span>
          {entry.pieces.map((piece, place) => (
            <Fragment key={piece.id}>
              {place > 0 && <Joint join={joins[place]} />}
              {isBetweenMarks(entry.first) ? words.quoted(piece.text) : piece.text}
            </Fragment>
          ))}
        </span>
      </span>
    );
  const { text, sentence } = entry.first;
  const at = sentence.indexOf(text);
  return (
    <span className="context clamp short" lang={lang} dir="auto">
      <span>
        <b className="number">{text}</b>
        {at >= 0 && sentence.slice(at + text.length)}
      </span>
    </span>
  );
}

interface EntryWordsProps {
  readonly entry: Pick<Entry, 'first' | 'pieces'>;
  readonly lang: string;
}

/** With a middle dot between any two. */
const separated = (line: readonly ReactNode[]): ReactNode =>
  line.map((one, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the places of a line are its parts' identity
    <Fragment key={place}>
      {place > 0 && ' · '}
      {one}
    </Fragment>
  ));

const NONE: Origins = new Map();

interface EntryItemProps {
  readonly entry: Entry;
  readonly article: ArticleMeta;
  /** Without them every telling is of the bundled corpus. */
  readonly origins?: Origins;
  /** The reader's own words, of which no speaker is known. */
  readonly isAsked?: boolean;
  readonly onOpen: (statement: string) => void;
}

export function EntryItem({ entry, article, origins = NONE, isAsked = false, onOpen }: EntryItemProps) {
  const told = strongest(entry);
  const said = isAsked ? null : saidOf(entry.pieces);
  const [matches = []] = [entry.sure, entry.indirect, entry.possible].filter(({ length }) => length > 0);
  const parts = [
    ...kindOfQuote(entry.first, entry.holder),
    countedOf(entry),
    ...reachOf(entry),
    originInList(matches, origins),
  ].filter((part) => part !== null);
  const line: readonly ReactNode[] = [
    said && <SaidBy key="said" said={said} article={article} />,
    ...parts.map((part) => (
      <span key={part} className="part">
        {part}
      </span>
    )),
    told && (
      <span key="told" className={`told ${told.tone}`}>
        {told.text}
      </span>
    ),
  ].filter((one) => one !== null);
  const tone = entry.sure.length === 0 ? 'entry' : `entry ${entry.differs ? 'differs' : 'same'}`;
  return (
    <li className={tone}>
      <button
        type="button"
        data-entry={entry.key}
        aria-description={(said && moreOf(said)) || undefined}
        onClick={() => onOpen(entry.opens)}
      >
        <EntryWords entry={entry} lang={article.lang} />
        <span className="meta">{separated(line)}</span>
        <Changes entry={entry} />
      </button>
    </li>
  );
}
