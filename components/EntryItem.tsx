import { Fragment } from 'react';
import { countOutlets } from '../lib/match/outlets';
import type { ArticleMeta } from '../lib/model';
import { Changes } from './Changes';
import type { Entry } from './entries';
import { type Origins, originInList } from './origins';
import { speakerLine } from './ThisArticle';
import { strongest } from './told';
import { words } from './words';

/** The statement in one line of plain text, as printed. */
export function entryText(entry: Entry): string {
  if (entry.first.kind === 'figure') return entry.first.text;
  const mark = (text: string) => (entry.first.kind === 'quote' ? words.quoted(text) : text);
  return entry.pieces.map((piece) => mark(piece.text)).join(` ${words.joint} `);
}

/** Who said it, or what is counted where the printed words do not say it already. */
function aboutOf({ first }: Entry, article: ArticleMeta): string | null {
  if (first.kind !== 'figure') return speakerLine(first, article);
  const counted = first.counted !== null && !first.text.includes(first.counted) ? first.counted : null;
  return [counted, first.place].filter((part) => part !== null).join(', ') || null;
}

/** Outlets, how many of them translate (which leaves a number as it is), or that it is only possible. */
function reachOf({ first, sure, possible }: Entry): string[] {
  if (sure.length === 0 && possible.length === 0) return [];
  if (sure.length === 0) return [words.overview.possiblyIn(countOutlets(possible))];
  const outlets = countOutlets(sure);
  const translated = countOutlets(sure.filter((match) => match.article.translatedFrom !== null));
  const reach = [words.overview.inOutlets(outlets)];
  if (first.kind !== 'figure' && translated > 0) reach.push(words.overview.translated(translated, outlets));
  return reach;
}

/** A quote, or a number with the words that follow it in its sentence. */
function Words({ entry, lang }: { entry: Entry; lang: string }) {
  if (entry.first.kind !== 'figure')
    return (
      <span className="speech clamp" lang={lang} dir="auto">
        <span>{entryText(entry)}</span>
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
  const about = isAsked && entry.first.kind !== 'figure' ? null : aboutOf(entry, article);
  const matches = entry.sure.length > 0 ? entry.sure : entry.possible;
  const parts = [about, ...reachOf(entry), originInList(matches, origins)].filter((part) => part !== null);
  const tone = entry.sure.length === 0 ? 'entry' : `entry ${entry.differs ? 'differs' : 'same'}`;
  return (
    <li className={tone}>
      <button type="button" data-entry={entry.key} onClick={() => onOpen(entry.opens)}>
        <Words entry={entry} lang={article.lang} />
        <span className="meta">
          {parts.map((part, place) => (
            <Fragment key={part}>
              {place > 0 && ' · '}
              <span className="part">{part}</span>
            </Fragment>
          ))}
          {told !== null && (
            <>
              {parts.length > 0 && ' · '}
              <span className={`told ${told.tone}`}>{told.text}</span>
            </>
          )}
        </span>
        <Changes entry={entry} />
      </button>
    </li>
  );
}
