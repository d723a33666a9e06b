/** Why two statements were matched, in words: what was found, how much it counted, and what is missing to be sure. */
import type { Evidence } from '../lib/model';
import { and, count } from './english-formats';

/** How much a piece of evidence counted; the numbers behind it are nobody's language. */
export type Strength = 'strong' | 'some' | 'little' | 'against';

/** What would have to be there before an uncertain match could be relied on. */
export type Lack = 'words' | 'speaker' | 'other-speaker' | 'day' | 'near-day' | 'others';

const STRENGTHS: Record<Strength, string> = {
  strong: 'strong evidence',
  some: 'some evidence',
  little: 'little evidence',
  against: 'speaks against it',
};

const LACKS: Record<Lack, string> = {
  words: 'more words in common',
  speaker: 'a speaker named on both sides',
  'other-speaker': 'the same speaker',
  day: 'a known day on both sides',
  'near-day': 'a day nearer to the other',
  others: 'other statements that both articles share',
};

function speakers({ here, there, agreement }: Extract<Evidence, { kind: 'speaker' }>): string {
  switch (agreement) {
    case 'same':
      return `The same speaker: ${there ?? here ?? 'unnamed'}`;
    case 'different':
      return `Speakers: ${here ?? 'unnamed'} here, ${there ?? 'unnamed'} there`;
    case 'unknown':
      return unclearSpeakers(here, there);
  }
}

/** Which side tells whom: a name beside a role or a body may be one voice. */
function unclearSpeakers(here: string | null, there: string | null): string {
  if (here !== null && there !== null) return `Speakers: ${here} here, ${there} there; they may be one`;
  const told = here ?? there;
  if (told === null) return 'Neither side tells who speaks';
  return `Who speaks is told only ${there === null ? 'here' : 'there'}: ${told}`;
}

/** The days are those of the words where both sides tell them, else those of printing. */
function days(apart: number | null): string {
  if (apart === null) return 'The days are not known on both sides';
  if (apart === 0) return 'Said or printed on the same day';
  return `Said or printed ${count(apart, 'day', 'days')} apart`;
}

/** "Shared words: deal, harder"; says so where there are none. */
const shared = (what: string, texts: readonly string[]) =>
  `${what}: ${texts.length > 0 ? texts.join(', ') : 'none'}`;

/** "Shared words: harbour, close; of like meaning: cease ≈ stop". */
function wordsFound({ shared: both, near }: Extract<Evidence, { kind: 'words' }>): string {
  const alike = near.map(({ here, there }) => `${here} ≈ ${there}`);
  if (both.length > 0 && alike.length > 0)
    return `${shared('Shared words', both)}; of like meaning: ${alike.join(', ')}`;
  return alike.length > 0 ? shared('Words of like meaning', alike) : shared('Shared words', both);
}

export function evidence(one: Evidence): string {
  switch (one.kind) {
    case 'words':
      return wordsFound(one);
    case 'speaker':
      return speakers(one);
    case 'date':
      return days(one.daysApart);
    case 'context':
      return shared('Shared words in the text around', one.shared);
    case 'quantity':
      return `Both count: ${[one.counted, one.unit].filter((part) => part !== null).join(', ') || 'the same'}`;
    case 'event':
      return `The two articles share ${count(one.sharedMatches, 'more statement', 'more statements')}`;
  }
}

export const evidenceWords = {
  strength: STRENGTHS,
  lacking: (lacks: readonly Lack[]) =>
    lacks.length === 0 ? '' : `To be sure, it would need ${and.format(lacks.map((lack) => LACKS[lack]))}.`,
};
