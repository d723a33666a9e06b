/**
 * Article → quotes, with speaker, cue, utterance and certainty.
 *
 * Marks are paired, the narration between them is read as frames, each quote gets its speaker, what is no
 * speech (titles, scare quotes, nicknames) is dropped, and pieces of one utterance are joined.
 * Cost: linear in the text. Each step has its own file, which says why it works as it does.
 */
import type { Article, Quote, Span, Speaker } from '../../model';
import { surroundingsOf } from '../surroundings';
import type { Attribution } from './attribution';
import type { Stretch } from './pairing';
import { passageCertainty } from './passage-speakers';
import { daysOfQuotes } from './quote-days';
import { Judge } from './scare';
import { speakerCertainty } from './speaker-certainty';
import { hearSpeech, type Speech } from './speech';
import { utterancesOf } from './utterances';

interface Found {
  readonly stretch: Stretch;
  readonly attribution: Attribution;
  readonly certainty: number;
}

function speakerOf({ referent, bond }: Attribution): Speaker | null {
  if (!referent) return null;
  const { start, end, name, via } = referent;
  return { start, end, name, via, certainty: speakerCertainty(via, bond) };
}

type Sourced = Omit<Quote, keyof ReturnType<typeof surroundingsOf> | 'uttered' | 'utterance' | 'gap'>;

function quoteOf(text: string, { stretch, attribution, certainty }: Found): Sourced {
  const { start, end } = stretch;
  const { cue } = attribution;
  return {
    kind: 'quote',
    id: `q${start}`,
    start,
    end,
    text: text.slice(start, end),
    certainty,
    form: stretch.form,
    within: null,
    speaker: speakerOf(attribution),
    cue: cue && text.slice(cue.start, cue.end),
    cueStart: cue?.start ?? null,
  };
}

/** Quotes in reading order; the outermost only. `sentences` are those of the article's text. */
export function findQuotes(
  article: Article,
  sentences: readonly Span[],
  speech: Speech = hearSpeech(article),
): Quote[] {
  const { text, lexicon, stretches, frames, attributions } = speech;
  const judge = new Judge(text, stretches, frames, lexicon);
  const found = stretches.flatMap((stretch, index): Found[] => {
    const attribution = attributions.get(index);
    if (!attribution) return [];
    const certainty =
      stretch.form === 'marks' ? judge.certainty(stretch, attribution) : passageCertainty(attribution.bond);
    return certainty > 0 ? [{ stretch, attribution, certainty }] : [];
  });
  const utterances = utterancesOf(found, frames);
  const ids = found.map(({ stretch }, i) => utterances[i]?.id ?? `u${stretch.start}`);
  const days = daysOfQuotes(speech, found, ids);
  return found.map((piece, i) => ({
    ...quoteOf(text, piece),
    ...surroundingsOf(text, sentences, piece.stretch),
    utterance: ids[i] ?? `u${piece.stretch.start}`,
    gap: utterances[i]?.gap ?? null,
    uttered: days[i] ?? null,
  }));
}
