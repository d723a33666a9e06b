/** What a screen reader is told when the view of the sidebar changes. */
import type { ReadyTab } from '../lib/shown';
import { type AskedState, askedEntries, openEntryOf } from './AskedView';
import { changeSentences } from './Changes';
import { type Entry, type Filter, holding, isReported, passes, sequenceOf } from './entries';
import { statusWords } from './Status';
import { summaryText } from './Summary';
import { type SidebarView, statusOf } from './sidebar-view';
import { entryText } from './speakers';
import { words } from './words';

/** "Statement 2 of 9: …", and what the page said in its place before. */
function statement(entry: Entry, entries: readonly Entry[], filter: Filter): string {
  const sequence = sequenceOf(entries, filter, entry.key);
  const at = sequence.findIndex((one) => one.key === entry.key);
  const told = words.comparison.announce(at + 1, sequence.length, entryText(entry));
  return [told, ...changeSentences(entry)].join(' ');
}

function ofAsked({ asked, open }: AskedState): string {
  switch (asked.kind) {
    case 'working':
      return words.asked.working;
    case 'failed':
      return `${words.asked.failed} ${asked.reason}`;
    case 'ready': {
      const entries = askedEntries(asked);
      const entry = openEntryOf(entries, open);
      if (entry) return statement(entry, entries, 'all');
      return entries.length === 0 ? words.asked.nothing : summaryText(entries, asked);
    }
  }
}

export function announcement(view: SidebarView, entries: readonly Entry[]): string {
  const { page, open, filter, asked } = view;
  if (asked) return ofAsked(asked);
  if (page?.kind !== 'ready') return statusWords(statusOf(view)).title;
  const entry = holding(entries, open);
  if (entry) return statement(entry, entries, filter);
  const list = listed(entries, filter, page);
  return page.isFollowed ? list : `${words.status.notFollowed} ${list}`;
}

function listed(entries: readonly Entry[], filter: Filter, page: ReadyTab): string {
  const shown = entries.filter((one) => isReported(one) && passes(one, filter)).length;
  return filter === 'all' ? summaryText(entries, page) : words.overview.shown(shown);
}
