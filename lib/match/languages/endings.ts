/**
 * Takes off the endings of a word in one of the languages of the bilingual lists, so that "Verhandlungen" finds
 * "Verhandlung" and "остановись" finds "остановить".
 *
 * Steps of endings as data (words/endings.json), in each step the longest that fits. Cost: O(length · steps). Source:
 * the idea of the Snowball stemmers, far shorter: a stem here is only looked up in a list of lemmas that went the
 * same way, so that a stem that is no word harms nothing, and one that joins two words adds a gloss too many at worst.
 */
import { fold } from '../../text/fold';
import endings from './words/endings.json';

interface Steps {
  /** Letters that must be left. */
  readonly shortest: number;
  /** By length of the ending, longest first. */
  readonly steps: readonly (readonly (readonly [number, ReadonlySet<string>])[])[];
}

function byLength(list: string): Steps['steps'][number] {
  const groups = new Map<number, Set<string>>();
  for (const ending of list.split(' ').map(fold)) {
    groups.set(ending.length, (groups.get(ending.length) ?? new Set()).add(ending));
  }
  return [...groups].sort(([a], [b]) => b - a);
}

const STEPS: ReadonlyMap<string, Steps> = new Map(
  Object.entries(endings).map(([lang, { shortest, steps }]) => [
    lang,
    { shortest, steps: steps.map(byLength) },
  ]),
);

function withoutEnding(word: string, groups: Steps['steps'][number], shortest: number): string {
  for (const [length, group] of groups) {
    if (word.length - length >= shortest && group.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

/** @param form folded @param lang primary tag; the form as it is where the language has no list */
export function stemIn(form: string, lang: string): string {
  const known = STEPS.get(lang);
  if (known === undefined) return form;
  return known.steps.reduce((word, groups) => withoutEnding(word, groups, known.shortest), form);
}

/** Ukrainian: the і of a closed syllable opens into о, е or є (ніч, ночі; Київ, Києва). */
const CLOSED = /і(?=[^аеиіоуюяє]{1,2}$)/u;
/** Russian and Ukrainian: a vowel before the last consonant goes with an ending (конец, конца). */
const FLEETING = /(?<=\p{L}{2})[ео](?=[^аеиіоуюяыэ]$)/u;

/** Stems under which a lemma is found too, because a vowel of it changes with its endings. */
export function changedStems(stem: string, lang: string): string[] {
  if (lang !== 'uk' && lang !== 'ru') return [];
  const opened = lang === 'uk' ? ['о', 'е', 'є'].map((vowel) => stem.replace(CLOSED, vowel)) : [];
  return [...new Set([...opened, stem.replace(FLEETING, '')])].filter((other) => other !== stem);
}
