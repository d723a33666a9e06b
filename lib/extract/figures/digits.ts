/**
 * Digit literals with their separators: "1,234,567", "12,34,567.89", "5.000", "40 000", "10'000", ".25".
 *
 * Cost: one pass over the literal, cut at {@link MAX_DIGITS}. Source: the separators that CLDR lists for the
 * languages of `words/`. `Number()` alone was not taken: it knows one notation, and none of the thousands'.
 */

/** `point`: 1,234.5 — `comma`: 1.234,5 (German, Spanish) — `space`: 1 234,5 (French, Ukrainian, Russian). */
export type DigitStyle = 'point' | 'comma' | 'space';

/** Above it nothing is a quantity of the news; it also keeps every value finite and readable. */
const MAX_DIGITS = 25;
const GROUP = 3;
/** Indian grouping: 12,34,567. */
const SMALL_GROUP = 2;

export interface DigitLiteral {
  readonly end: number;
  /** Digits between the separators; the first is empty in ".25". */
  readonly groups: readonly string[];
  readonly separators: readonly string[];
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const SPACES = ' \u00a0\u202f\u2009';

function digitsEnd(text: string, from: number, limit: number): number {
  let to = from;
  while (to < limit && isDigit(text.charCodeAt(to))) to += 1;
  return to;
}

/** A space, or an apostrophe, joins only whole groups of three behind a first group of one to three. */
function joinsGroups(groups: readonly string[], next: number, nextEnd: number): boolean {
  const first = groups[0] ?? '';
  const inner = groups.slice(1).every((group) => group.length === GROUP);
  return (
    inner && first.length > 0 && first.length <= GROUP && !first.startsWith('0') && nextEnd - next === GROUP
  );
}

function joins(
  separator: string,
  before: readonly string[],
  groups: readonly string[],
  next: number,
  nextEnd: number,
): boolean {
  if (nextEnd === next) return false;
  if (separator === ',' || separator === '.') return true;
  const mayGroup = SPACES.includes(separator) || separator === "'" || separator === '’';
  return mayGroup && before.every((one) => one === separator) && joinsGroups(groups, next, nextEnd);
}

/** `start` is a digit, or a point before one. Never reads beyond `limit`. */
export function scanDigits(text: string, start: number, limit: number): DigitLiteral {
  let end = digitsEnd(text, start, limit);
  if (end === start && !isDigit(text.charCodeAt(start + 1)))
    return { end: start + 1, groups: [], separators: [] };
  const groups = [text.slice(start, end)];
  const separators: string[] = [];
  while (end + 1 < limit && groups.length <= MAX_DIGITS) {
    const separator = text.charAt(end);
    const nextEnd = digitsEnd(text, end + 1, limit);
    if (!joins(separator, separators, groups, end + 1, nextEnd)) break;
    separators.push(separator);
    groups.push(text.slice(end + 1, nextEnd));
    end = nextEnd;
  }
  return { end, groups, separators };
}

const allOf = (groups: readonly string[], length: number): boolean =>
  groups.every((one) => one.length === length);

/** Thousands' separators: groups of three, or the Indian twos before a last three. */
function isGrouped(groups: readonly string[]): boolean {
  const first = groups[0] ?? '';
  const rest = groups.slice(1);
  if (first.length === 0 || first.length > GROUP || first === '0') return false;
  return (
    allOf(rest, GROUP) ||
    (rest.at(-1)?.length === GROUP && allOf(rest.slice(0, -1), SMALL_GROUP) && first.length <= 2)
  );
}

/** Whether one lone separator marks the decimals in this notation. */
function isDecimal(separator: string, groups: readonly string[], style: DigitStyle): boolean {
  const marksDecimals = style === 'point' ? separator === '.' : separator === ',';
  if (marksDecimals) return true;
  if (style === 'space' && separator === '.') return true;
  return !isGrouped(groups);
}

function joined(whole: readonly string[], decimals: string | null): number | null {
  const digits = whole.join('');
  if (digits.length + (decimals?.length ?? 0) > MAX_DIGITS) return null;
  return Number(`${digits || '0'}.${decimals || '0'}`);
}

const grouped = (groups: readonly string[]): number | null =>
  isGrouped(groups) ? joined(groups, null) : null;

/** Thousands and then decimals: "1,674,200.5". The thousands' separators must be alike. */
function mixed(groups: readonly string[], before: readonly string[]): number | null {
  const whole = groups.slice(0, -1);
  const alike = before.every((one) => one === before[0]);
  return alike && isGrouped(whole) ? joined(whole, groups.at(-1) ?? '') : null;
}

/** The number a literal prints, or null where it is none ("1.2.3", too many digits). */
export function digitValue({ groups, separators }: DigitLiteral, style: DigitStyle): number | null {
  const last = separators.at(-1);
  if (groups.length === 0) return null;
  if (last === undefined) return joined(groups, null);
  if (last !== ',' && last !== '.') return grouped(groups);
  const before = separators.slice(0, -1);
  if (before.length > 0) return before.every((one) => one === last) ? grouped(groups) : mixed(groups, before);
  return isDecimal(last, groups, style) ? joined(groups.slice(0, 1), groups[1] ?? '') : joined(groups, null);
}
