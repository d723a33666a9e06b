/**
 * Who "it" and "they" are: the body, the paper or the group that spoke or was spoken of last.
 *
 * Cost: O({@link MAX_BACK}) per look-up. Source: own; recency and number decide, because bodies have no gender
 * and are rarely named twice in a row.
 */
import type { Frame } from './frames';
import type { Lexicon } from './lexicon/lexicon';
import type { Phrase } from './phrases';

/** Frames in which the antecedent is sought. */
const MAX_BACK = 4;
/** UTF-16 units of a group as printed. */
const MAX_PRINTED = 120;

export interface Group {
  readonly name: string;
  readonly plural: boolean;
  /** A body by its name, which writers call "it" and "they". */
  readonly body: boolean;
}

/** The subject of a frame as a group: "Engineers", "the protesters", "Ana Lopez and Carl Novak". */
export function groupOf(text: string, { tokens }: Frame, main: Phrase, lexicon: Lexicon): Group | null {
  const first = tokens[main.from];
  const head = tokens[main.head - 1];
  if (!first || !head || lexicon.pronouns.has(first.lower)) return null;
  const joined = tokens[main.to]?.lower === 'and' && tokens[main.to + 1]?.capital;
  let to = main.to;
  if (joined) for (to += 1; tokens[to]?.capital; ) to += 1;
  const last = tokens[to - 1];
  const name = text.slice(first.start, last?.end ?? head.end);
  const body = lexicon.organisationEnds.has(head.lower) || lexicon.notPersons.has(head.lower);
  const plural = joined || (/[^s]s$/u.test(head.lower) && !body);
  return plural || body || !head.capital
    ? { name: name.slice(0, MAX_PRINTED), plural: plural === true, body }
    : null;
}

/** A speaker who is no person, by the words for it. */
export function groupNamed(name: string, named: boolean, lexicon: Lexicon): Group {
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  const counted = lexicon.selfStanding.has(first) && !lexicon.prepositions.has(rest[0] ?? '');
  const last = name.toLowerCase().split(' ').at(-1) ?? '';
  return { name, plural: !named && (counted || /[^s]s$/u.test(last)), body: named };
}

export class Groups {
  readonly #byFrame = new Map<number, Group[]>();

  note(frame: number, group: Group): void {
    this.#byFrame.set(frame, [...(this.#byFrame.get(frame) ?? []), group]);
  }

  /** The nearest before the frame that the pronoun's number fits. */
  nearest(frame: number, plural: boolean): Group | null {
    for (let f = frame - 1; f >= 0 && f >= frame - MAX_BACK; f -= 1) {
      const group = this.#byFrame.get(f)?.findLast((g) => g.plural === plural || (g.body && plural));
      if (group) return group;
    }
    return null;
  }
}
