/**
 * Who counted, and where: "Ukrainian officials have reported", "according to police", "in Kyiv".
 *
 * Cost: bounded windows in one sentence. Source: own. Both stay null when in doubt: a wrong place makes two
 * figures look like figures of different events.
 */
import type { Language } from './language';
import { phraseFrom } from './phrases';
import type { Token } from './tokens';
import { ATTACKED, COUNTERS, HIT, NO_PLACES, PLACE_KINDS, SAY } from './words/en-setting';

/** Tokens of a source's name. */
const MAX_SOURCE = 9;
const MAX_PLACE = 4;

const SAYING: ReadonlySet<string> = new Set(SAY);
const COUNTING: ReadonlySet<string> = new Set(COUNTERS);
const NOT_PLACES: ReadonlySet<string> = new Set(NO_PLACES);
const ATTACKING: ReadonlySet<string> = new Set(ATTACKED);
const HITTING: ReadonlySet<string> = new Set(HIT);
const KINDS: ReadonlySet<string> = new Set(PLACE_KINDS);

const printed = (text: string, tokens: readonly Token[], first: number, next: number): string | null => {
  const start = tokens[first]?.start;
  const end = tokens[next - 1]?.end;
  return start === undefined || end === undefined || next <= first ? null : text.slice(start, end);
};

const isInside = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'word' ||
    token.lower === "'" ||
    token.lower === '-' ||
    token.lower === '&' ||
    (token.lower === '.' && token.glued));

/** The name behind "according to": up to the next comma, verb or end. */
function marked(text: string, tokens: readonly Token[], lang: Language): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const mark = phraseFrom(lang.sourceMarks, tokens, at);
    if (!mark) continue;
    let next = mark.next;
    while (next < mark.next + MAX_SOURCE && isInside(tokens[next]) && !SAYING.has(tokens[next]?.lower ?? ''))
      next += 1;
    while (
      next > mark.next &&
      (tokens[next - 1]?.kind === 'sign' || lang.stops.has(tokens[next - 1]?.lower ?? ''))
    )
      next -= 1;
    return printed(text, tokens, mark.next, next);
  }
  return null;
}

const AUXILIARIES =
  /^(?:have|has|had|also|later|earlier|since|already|then|now|recently|previously|repeatedly|reportedly)$/u;

function subjectFirst(tokens: readonly Token[], next: number, lang: Language): number {
  let first = next;
  while (first > 0 && next - first < MAX_SOURCE) {
    const token = tokens[first - 1];
    const links = token?.lower === 'of' || token?.lower === 'the' || token?.lower === 'for';
    if (!isInside(token) || token?.lower === '.' || (lang.stops.has(token?.lower ?? '') && !links)) break;
    first -= 1;
  }
  while (first < next && /^(?:of|for|but|and|as)$/u.test(tokens[first]?.lower ?? '')) first += 1;
  return first;
}

/** The subject of "said", "reported": a name or a body that counts, never a pronoun. */
function reporting(text: string, tokens: readonly Token[], lang: Language): string | null {
  for (let at = 1; at < tokens.length; at += 1) {
    if (!SAYING.has(tokens[at]?.lower ?? '')) continue;
    let next = at;
    while (next > 0 && AUXILIARIES.test(tokens[next - 1]?.lower ?? '')) next -= 1;
    const first = subjectFirst(tokens, next, lang);
    const words = tokens.slice(first, next);
    const named = words.some((one, k) => COUNTING.has(one.lower) || (one.capital && (k > 0 || first > 0)));
    if (named) return printed(text, tokens, first, next);
  }
  return null;
}

/** Who counted, as printed, or null. `tokens` are one sentence of `text`. */
export function sourceOf(text: string, tokens: readonly Token[], lang: Language): string | null {
  return marked(text, tokens, lang) ?? (lang.stops.size > 0 ? reporting(text, tokens, lang) : null);
}

function placeNext(tokens: readonly Token[], first: number): number {
  let next = first;
  while (
    next < first + MAX_PLACE &&
    tokens[next]?.kind === 'word' &&
    tokens[next]?.capital &&
    !NOT_PLACES.has((tokens[next]?.lower ?? '').replace(/'s$/u, ''))
  ) {
    next += 1;
    if (tokens[next - 1]?.lower.endsWith("'s")) break;
    if (/^(?:st|mt|ft)$/u.test(tokens[next - 1]?.lower ?? '') && tokens[next]?.lower === '.') next += 1;
    if (tokens[next]?.lower === '-' && tokens[next + 1]?.capital) next += 1;
  }
  return next;
}

/** Past "the city of", "the southern", "the capital,". */
function pastKind(tokens: readonly Token[], at: number): number {
  let next = at;
  while (
    next < at + MAX_PLACE &&
    (KINDS.has(tokens[next]?.lower ?? '') || (next > at && tokens[next]?.lower === ','))
  )
    next += 1;
  return next;
}

interface PlaceRead {
  readonly name: string;
  readonly at: number;
}

/** "the old quarter of Riga": the wider place is the one that others name. */
const WITHIN = /^(?:district|suburb|area|neighborhood|neighbourhood|quarter|part|outskirts)$/u;

function placeFrom(text: string, tokens: readonly Token[], at: number): PlaceRead | null {
  const first = pastKind(tokens, at);
  const next = placeNext(tokens, first);
  const last = tokens[next - 1];
  if (next === first || !last || tokens[next]?.kind === 'digits' || last.end - last.start === 1) return null;
  const within = WITHIN.test(tokens[next]?.lower ?? '') && /^(?:of|in)$/u.test(tokens[next + 1]?.lower ?? '');
  const wider = within ? placeFrom(text, tokens, next + 2) : null;
  if (wider) return wider;
  const owns = last.lower.endsWith("'s");
  if (owns && !tokens[next]?.capital && !KINDS.has(tokens[next]?.lower ?? '')) return null;
  const name = printed(text, tokens, first, next)?.replace(/['’]s$/u, '');
  return name ? { name, at: first } : null;
}

/** "on Kyiv" is a place only behind an attack; "struck Kyiv" is one. */
function opensPlace(tokens: readonly Token[], at: number, lang: Language): number | null {
  const mark = phraseFrom(lang.placeMarks, tokens, at);
  if (mark) return mark.next;
  const word = tokens[at]?.lower ?? '';
  if (HITTING.has(word)) return at + 1;
  if (KINDS.has(word) && word !== 'the' && tokens[at + 1]?.lower === 'of') return at + 2;
  return ATTACKING.has(word) && /^(?:on|against)$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : null;
}

/** "Kyiv suffered", "Kyiv was hit": the place is the subject. */
function suffering(text: string, tokens: readonly Token[]): PlaceRead | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.capital || !SUFFERED.test(tokens[placeNext(tokens, at)]?.lower ?? '')) continue;
    const next = placeNext(tokens, at);
    const isHit = /^(?:was|were|came|has|had)$/u.test(tokens[next]?.lower ?? '');
    if (isHit && !/^(?:hit|struck|under|attacked|rocked|shelled)$/u.test(tokens[next + 1]?.lower ?? ''))
      continue;
    const name = next > at ? printed(text, tokens, at, next) : null;
    if (name) return { name, at };
  }
  return null;
}
const SUFFERED = /^(?:suffered|suffers|counted|counts|mourned|was|were|came|has|had)$/u;

/** The place nearest to token `near`, as printed, or null. */
export function placeOf(text: string, tokens: readonly Token[], near: number, lang: Language): string | null {
  if (!lang.words.fixedNames) return null;
  let best: PlaceRead | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const open = opensPlace(tokens, at, lang);
    const place = open === null ? null : placeFrom(text, tokens, open);
    if (place && (!best || Math.abs(place.at - near) < Math.abs(best.at - near))) best = place;
  }
  return best?.name ?? suffering(text, tokens)?.name ?? null;
}
