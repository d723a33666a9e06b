/**
 * How much a word of another language proves: what its English proves, and a function word nothing.
 *
 * The prior of text/rarity.ts knows English alone and calls "und" as rare as a surname. English, and languages
 * without a list, keep what they have. Cost: that of a look-up, remembered with the glosses.
 */
import type { Rarity } from '../../text/rarity';
import { glossesOf, isFunctionWord, primaryTag } from './word-list';

/** Nats: what "und" proves, as much as "and". */
const FUNCTION_WORD = 0.2;

/** By language: whoever remembers what words weigh asks whether it is the same measure. */
const remembered = new WeakMap<Rarity, Map<string, Rarity>>();

/** The same measure for the words of one language. @param lang BCP 47 */
export function rarityIn(lang: string, rarity: Rarity): Rarity {
  const tag = primaryTag(lang);
  if (tag === 'en') return rarity;
  const known = remembered.get(rarity) ?? new Map<string, Rarity>();
  remembered.set(rarity, known);
  const measure = known.get(tag) ?? measureOf(tag, rarity);
  known.set(tag, measure);
  return measure;
}

function measureOf(tag: string, rarity: Rarity): Rarity {
  return (form) => {
    if (isFunctionWord(form, tag)) return FUNCTION_WORD;
    const glosses = glossesOf(form, tag);
    const own = rarity(form);
    return glosses.length === 0 ? own : Math.min(own, ...glosses.map(rarity));
  };
}
