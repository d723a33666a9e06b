/**
 * What is asked of a quote besides its words: who said it and when, how sure it is that it is speech, whether it asks.
 *
 * Cost: one look at the first piece, once an utterance. Short enough to be kept apart from the article, so that a pair can
 * be given up before the article is read (library/segment.ts).
 */
import type { Paraphrase, Quote, Speaker } from '../model';
import type { Utterance } from './utterance';

export interface Voice extends Pick<Quote, 'uttered'> {
  readonly speaker: Speaker | null;
  /** 0–1: certainty of its surest piece. */
  readonly speech: number;
  /** Whether it is a question; null where it is more than one sentence. */
  readonly asks: boolean | null;
  /** Whether all its pieces have this speaker and day. */
  readonly isOne: boolean;
}

/** UTF-16 units of a quote that are looked at for its sentences. */
const LONGEST_QUESTION = 400;

function asks({ pieces }: Utterance): boolean | null {
  const [{ text }] = pieces;
  const ends = text.slice(0, LONGEST_QUESTION).match(/[.?!](?=\W|$)/g) ?? [];
  return pieces.length > 1 || ends.length > 1 ? null : ends[0] === '?';
}

const known = new WeakMap<Utterance, Voice>();

/** Of its first piece. */
export function voiceOf(utterance: Utterance): Voice {
  const before = known.get(utterance);
  if (before !== undefined) return before;
  const { pieces } = utterance;
  const [{ speaker, uttered }] = pieces;
  const voice: Voice = {
    speaker,
    uttered,
    speech: Math.max(...pieces.map(({ certainty }) => certainty)),
    asks: asks(utterance),
    isOne: pieces.length === 1,
  };
  known.set(utterance, voice);
  return voice;
}

export const voiceOfClause = ({ speaker, uttered, certainty }: Paraphrase): Voice => ({
  speaker,
  uttered,
  speech: certainty,
  asks: null,
  isOne: true,
});

/** As text; where the speaker is named in the article is no part of it. */
export function writeVoice({ speaker, uttered, speech, asks: isQuestion, isOne }: Voice): string {
  const by = speaker === null ? null : [speaker.name, speaker.via, speaker.certainty];
  return JSON.stringify([
    by,
    uttered === null ? null : [uttered.from, uttered.to],
    speech,
    isQuestion,
    isOne,
  ]);
}

type Written = [
  by: [name: string, via: Speaker['via'], certainty: number] | null,
  uttered: [from: string, to: string] | null,
  speech: number,
  asks: boolean | null,
  isOne: boolean,
];

/** @param text as {@link writeVoice} wrote it */
export function readVoice(text: string): Voice {
  const [by, uttered, speech, isQuestion, isOne] = JSON.parse(text) as Written;
  return {
    speaker: by === null ? null : { name: by[0], via: by[1], certainty: by[2], start: 0, end: 0 },
    uttered: uttered === null ? null : { from: uttered[0], to: uttered[1] },
    speech,
    asks: isQuestion,
    isOne,
  };
}
