/**
 * Flags of a quote: accusations, so each asks for more than the match itself did. A doubtful one stays silent.
 *
 * Each is said of the other outlet's wording, against the reader's article: `hedge-cut` and `cut-inside` mean that
 * the other outlet left the words out, never that this one did; `negation-changed` and `speaker-differs` only that
 * the two cannot both be right. Each has its file in flags/. Cost: linear in the differences.
 */
import type { ArticleMeta, Flag } from '../model';
import { cutInside } from './flags/cut';
import { hedgeCut } from './flags/hedge';
import { negationChanged } from './flags/negation';
import type { Aligned, Wording } from './relate';

export { speakerDiffers } from './flags/speaker';

type Printed = Pick<ArticleMeta, 'translatedFrom' | 'lang'>;

export const isTranslation = (here: Printed, there: Printed): boolean =>
  here.translatedFrom !== null ||
  there.translatedFrom !== null ||
  primaryTag(here.lang) !== primaryTag(there.lang);

const primaryTag = (lang: string): string => lang.toLowerCase().split('-')[0] ?? lang;

/** Word-level flags are not raised across a translation: the translator chose the words. */
export function quoteFlags(aligned: Aligned, wording: Wording, translated: boolean): Flag[] {
  if (translated) return ['translated'];
  const flags: Flag[] = [];
  const { stretches } = wording;
  const places = stretches.map((stretch) => ({ stretch, aligned }));
  if (places.some((place) => negationChanged(place, stretches))) flags.push('negation-changed');
  if ([...wording.edges, ...stretches].some((stretch) => hedgeCut({ stretch, aligned })))
    flags.push('hedge-cut');
  if (wording.replacedEdges.length === 0 && cutInside(places)) flags.push('cut-inside');
  return flags;
}
