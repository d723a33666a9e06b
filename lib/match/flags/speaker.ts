/**
 * `speaker-differs`: the same words, and another person named as their speaker.
 *
 * Both named beside a cue, both surely read, two persons who cannot be one, and the wording long enough to be one
 * utterance. Silent where one may quote the other: the other name stands near, or the quote within a quote. Cost:
 * linear in the sentences.
 */
import type { Quote, Speaker } from '../../model';
import { fold } from '../../text/fold';
import type { Aligned } from '../partings';
import type { Agreement } from '../speaker-agreement';
import { personName } from '../speakers/person-name';

/** Words that must agree, in order, before another speaker is spoken of. */
const FEWEST_WORDS = 8;
/** Share of the shorter wording that must be the same words. */
const LEAST_SHARE = 0.95;
/** Of {@link Speaker.certainty}: below it one name in eight is the wrong one, and an outlet would be accused of it. */
const SURE_SPEAKER = 0.88;
/** Letters of a part of a name that is looked for beside the other quote. */
const SHORTEST_PART = 3;

const isSure = (speaker: Speaker | null): speaker is Speaker =>
  speaker !== null && speaker.via === 'named' && speaker.certainty >= SURE_SPEAKER;

/** Whether the other name stands beside the quote: then the extractor may have chosen the wrong one of two. */
function isNearby(name: string, { sentence, leadIn }: Quote): boolean {
  const person = personName(name);
  const around = fold(`${sentence} ${leadIn ?? ''}`);
  if (person === null) return true;
  return person.parts.some((part) => part.length >= SHORTEST_PART && around.includes(part));
}

function areOneWording({ here, there, pairs }: Aligned): boolean {
  const equal = pairs.filter((pair) => pair.likeness === 1).length;
  return equal >= FEWEST_WORDS && equal >= LEAST_SHARE * Math.min(here.tokens.length, there.tokens.length);
}

export function speakerDiffers(here: Quote, there: Quote, agreement: Agreement, aligned: Aligned): boolean {
  if (agreement !== 'different' || !isSure(here.speaker) || !isSure(there.speaker)) return false;
  if (here.cue === null || there.cue === null || here.within !== null || there.within !== null) return false;
  if (isNearby(there.speaker.name, here) || isNearby(here.speaker.name, there)) return false;
  return areOneWording(aligned);
}
