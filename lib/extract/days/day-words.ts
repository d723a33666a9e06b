/**
 * What the rules for days need to know of a language. Each language's words are data in `words/`.
 *
 * A language without a list of its own has no day words: guessing from a neighbour's would name wrong days.
 */
import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';
import fr from './words/fr.json';

type Rows = readonly string[];

/** The shape of a language's list; words/README.md says in plain words what each is for. */
interface DayLists {
  readonly capitals: boolean;
  readonly bareAfterName: boolean;
  readonly weekdays: Rows;
  readonly months: Rows;
  readonly partsOfDay: Rows;
  readonly named: Rows;
  readonly agoBefore: Rows;
  readonly agoAfter: Rows;
  readonly units: Readonly<Record<DayUnit, string>>;
  readonly numbers: Rows;
  readonly last: Rows;
  readonly lastAfter: Rows;
  readonly ahead: Rows;
  readonly aheadAfter: Rows;
  readonly leads: Rows;
  readonly beforeMonth: Rows;
  readonly beforeYear: Rows;
  readonly ofTheMonth: Rows;
  readonly ofTheYear: Rows;
  readonly occasions: Rows;
  readonly others: Rows;
  readonly events: Rows;
  readonly acts: Rows;
  readonly tells: Rows;
  readonly starts: Rows;
  readonly future: Rows;
}

export type DayUnit = 'day' | 'week' | 'month' | 'year';

/** `?` is a day told from another one that the words do not name: "the day before". */
export type NamedDays =
  | { readonly kind: 'days'; readonly from: number; readonly to: number }
  | { readonly kind: 'weekend' }
  | { readonly kind: DayUnit; readonly back: number }
  | { readonly kind: 'unknown' };

export interface NamedPhrase {
  readonly words: readonly string[];
  readonly days: NamedDays;
}

export interface DayWords {
  /** "Novak Monday said": a weekday may stand right behind a name. */
  readonly bareAfterName: boolean;
  /** Weekdays and months are words only with their capital: "may", "march". */
  readonly capitals: boolean;
  /** Sunday is 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** January is 0. */
  readonly months: ReadonlyMap<string, number>;
  readonly partsOfDay: ReadonlySet<string>;
  /** By their first word, the longest first. */
  readonly named: ReadonlyMap<string, readonly NamedPhrase[]>;
  readonly agoBefore: readonly (readonly string[])[];
  readonly agoAfter: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, DayUnit>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly last: ReadonlySet<string>;
  readonly lastAfter: ReadonlySet<string>;
  readonly ahead: ReadonlySet<string>;
  readonly aheadAfter: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly beforeMonth: ReadonlySet<string>;
  readonly beforeYear: ReadonlySet<string>;
  readonly ofTheMonth: ReadonlySet<string>;
  readonly ofTheYear: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly tells: ReadonlySet<string>;
  readonly starts: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
}

const words = (row: string): string[] => row.split(/\s+/u).filter((word) => word !== '');
const setOf = (rows: Rows): ReadonlySet<string> => new Set(rows.flatMap(words));
/** Every word of a row → the row's index. */
const indexOf = (rows: Rows): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => words(row).map((word): [string, number] => [word, i])));
const cells = (row: string): readonly [string, string] => {
  const [code = '', rest = ''] = row.split('|');
  return [code.trim(), rest.trim()];
};

/** "-1", "-1..0", "week", "week-1", "weekend", "?" */
function namedDays(code: string): NamedDays {
  if (code === '?') return { kind: 'unknown' };
  if (code === 'weekend') return { kind: 'weekend' };
  const unit = /^(week|month|year)(?:-(\d))?$/u.exec(code);
  if (unit) return { kind: unit[1] as DayUnit, back: Number(unit[2] ?? 0) };
  const [from, to] = code.split('..').map(Number);
  if (from === undefined || Number.isNaN(from)) throw new Error(`no such days: ${code}`);
  return { kind: 'days', from, to: to ?? from };
}

function namedOf(rows: Rows): ReadonlyMap<string, readonly NamedPhrase[]> {
  const named = new Map<string, NamedPhrase[]>();
  for (const [code, phrase] of rows.map(cells)) {
    const one = { words: words(phrase), days: namedDays(code) };
    const [first = ''] = one.words;
    named.set(first, [...(named.get(first) ?? []), one]);
  }
  for (const phrases of named.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return named;
}

function dayWordsOf(lists: DayLists): DayWords {
  const numbers = lists.numbers.map(cells);
  const units = Object.entries(lists.units) as [DayUnit, string][];
  return {
    capitals: lists.capitals,
    bareAfterName: lists.bareAfterName,
    weekdays: indexOf(lists.weekdays),
    months: indexOf(lists.months),
    partsOfDay: setOf(lists.partsOfDay),
    named: namedOf(lists.named),
    agoBefore: lists.agoBefore.map(words),
    agoAfter: setOf(lists.agoAfter),
    units: new Map(units.flatMap(([unit, row]) => words(row).map((word): [string, DayUnit] => [word, unit]))),
    numbers: new Map(
      numbers.flatMap(([n, row]) => words(row).map((word): [string, number] => [word, Number(n)])),
    ),
    last: setOf(lists.last),
    lastAfter: setOf(lists.lastAfter),
    ahead: setOf(lists.ahead),
    aheadAfter: setOf(lists.aheadAfter),
    leads: setOf(lists.leads),
    beforeMonth: setOf(lists.beforeMonth),
    beforeYear: setOf(lists.beforeYear),
    ofTheMonth: setOf(lists.ofTheMonth),
    ofTheYear: setOf(lists.ofTheYear),
    occasions: setOf(lists.occasions),
    others: setOf(lists.others),
    events: setOf(lists.events),
    acts: setOf(lists.acts),
    tells: setOf(lists.tells),
    starts: setOf(lists.starts),
    future: setOf(lists.future),
  };
}

const BY_LANGUAGE: ReadonlyMap<string, DayWords> = new Map([
  ['en', dayWordsOf(en)],
  ['de', dayWordsOf(de)],
  ['fr', dayWordsOf(fr)],
  ['es', dayWordsOf(es)],
]);

/** `lang` is BCP 47; null where the language's day words are not known. */
export const dayWordsFor = (lang: string): DayWords | null =>
  BY_LANGUAGE.get(lang.toLowerCase().split('-')[0] ?? '') ?? null;
