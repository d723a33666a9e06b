/**
 * Figures that tell of the page and not of the news: how long ago it was written, how long it takes to read, how many
 * have read it. They run like clocks, so that their change is no change of what the outlet printed.
 *
 * Cost: a few expressions over one bounded sentence, none of which backtracks further than a number of spaces.
 * Source: own rules over what news sites print. A doubtful one counts as the page's: then nothing is said.
 */
import type { Figure, Statement } from '../model';

/** UTF-16 units of a sentence that are looked at on either side of the figure. */
const REACH = 60;
/** Words of the line that a counter stands in ("1,204 views · 33 shares"); a longer one is a sentence of the news. */
const COUNTER_LINE = 6;

const TIME_UNITS: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  // "5m ago", "3h ago"
  'm',
  'h',
]);
/** "ago", and what other languages put behind or before the time. */
const AGO_BEHIND = /^\s{0,3}(?:ago|назад|тому)(?![\p{L}\p{N}])/iu;
const AGO_BEFORE = /(?:^|[^\p{L}\p{N}])(?:vor|hace|il y a)\s{0,3}$/iu;
/** "5 min read", "Reading time: 5 minutes". */
const READ_BEHIND = /^[\s-]{0,3}(?:of\s)?(?:read|reading|lesezeit|de lecture|de lectura)(?![\p{L}\p{N}])/iu;
const READ_BEFORE =
  /(?:reading time|read time|time to read|lesezeit|temps de lecture|tiempo de lectura)[:\s~]{0,4}$/iu;

/** What readers do, counted in a line of its own. */
const COUNTED: ReadonlySet<string> = new Set(
  'view read reader share comment like reaction reply repost retweet subscriber follower'.split(' '),
);
/** "412 people are reading this story", "Shared by 33 people", "This page was read 1,204 times". */
const OF_READERS =
  /(?:read|reading|viewed|viewing|watching|shared|sharing|commented|liked)(?![\p{L}\p{N}])[^.!?]{0,40}this (?:story|article|page|post|piece|video)(?![\p{L}\p{N}])/iu;
const ON_PAGE =
  /this (?:story|article|page|post|piece|video) (?:has been|was|is being) (?:last |first )?(?:read|viewed|seen|watched|shared|liked|updated|published|posted|edited)(?![\p{L}\p{N}])/iu;
const WATCHING_NOW = /(?:watching|reading|viewing|online) (?:right )?now(?![\p{L}\p{N}])/iu;
/** Near the figure, wherever in the sentence that stands. */
const NEAR_IT = [OF_READERS, ON_PAGE, WATCHING_NOW];

const READ_BY = /^\W{0,3}(?:read|viewed|seen|watched|shared|liked) (?:by|\d)/iu;
/** "Last updated: 24 April, 3 comments"; not "Updated figures put the toll at 12". */
const STAMP =
  /^\W{0,3}(?:last |first )?(?:updated|published|posted|modified|edited)\s?(?::|\d|(?:on|at|today|yesterday)\s)/iu;
/** At the beginning of the sentence. */
const OPENING = [READ_BY, STAMP];

interface Around {
  readonly before: string;
  readonly after: string;
}

function around({ sentence, text }: Figure): Around {
  const at = Math.max(0, sentence.indexOf(text));
  const end = at + text.length;
  return { before: sentence.slice(Math.max(0, at - REACH), at), after: sentence.slice(end, end + REACH) };
}

function isClock(figure: Figure): boolean {
  if (figure.unit === null || !TIME_UNITS.has(figure.unit)) return false;
  const { before, after } = around(figure);
  return (
    AGO_BEHIND.test(after) || AGO_BEFORE.test(before) || READ_BEHIND.test(after) || READ_BEFORE.test(before)
  );
}

/** A line of numbers and what they count, without a verb. */
function isCounter(figure: Figure): boolean {
  if (figure.counted === null || !COUNTED.has(figure.counted)) return false;
  const words = figure.sentence.slice(0, 2 * REACH).match(/\p{L}+/gu) ?? [];
  return (
    words.length <= COUNTER_LINE && words.every((word) => COUNTED.has(word.toLowerCase().replace(/s$/u, '')))
  );
}

/** True for a figure that tells of the page itself. */
export function isAboutPage(statement: Statement): boolean {
  if (statement.kind !== 'figure') return false;
  const { before, after } = around(statement);
  const near = `${before}${statement.text}${after}`;
  const opening = statement.sentence.slice(0, REACH);
  const isSaid = NEAR_IT.some((rule) => rule.test(near)) || OPENING.some((rule) => rule.test(opening));
  return isSaid || isClock(statement) || isCounter(statement);
}

/** "5 minutes ago" in whatever sentence: the clock runs on while the sentence stays. */
const RUNNING =
  /\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)\.?\s{1,3}ago(?![\p{L}\p{N}])/giu;

/** The sentence with its running clocks stopped. */
export const withoutClock = (sentence: string): string => sentence.replace(RUNNING, 'ago');
