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
import type { Heard } from './heard';
import { type NestedQuote, nestedIn } from './nested';
import { passageCertainty } from './passage-speakers';
import { daysOfQuotes } from './quote-days';
import { Judge } from './scare';
import { speakerCertainty } from './speaker-certainty';
import { hearSpeech, type Speech } from './speech';
import { utterancesOf } from './utterances';

function speakerOf({ referent, bond }: Attribution): Speaker | null {
  if (!referent) return null;
  const { start, end, name, via, first } = referent;
  return { start, end, name, via, certainty: speakerCertainty(first ?? via, bond) };
}

type Sourced = Omit<
  Quote,
  keyof ReturnType<typeof surroundingsOf> | 'uttered' | 'utterance' | 'gap' | 'within'
>;

function quoteOf(text: string, { stretch, attribution, certainty }: Heard): Sourced {
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
    speaker: speakerOf(attribution),
    cue: cue && text.slice(cue.start, cue.end),
    cueStart: cue?.start ?? null,
  };
}

/** The outermost quotes, in reading order. */
function hearQuotes({ text, lexicon, stretches, frames, attributions }: Speech): Heard[] {
  const judge = new Judge(text, stretches, frames, lexicon);
  return stretches.flatMap((stretch, index): Heard[] => {
    const attribution = attributions.get(index);
    if (!attribution) return [];
    const certainty =
      stretch.form === 'marks' ? judge.certainty(stretch, attribution) : passageCertainty(attribution.bond);
    return certainty > 0 ? [{ stretch, attribution, certainty }] : [];
  });
}

/** Quotes within quotes. When they were said is not told: a day in them is counted from an unknown one. */
function nestedQuotes(text: string, sentences: readonly Span[], speech: Speech, outers: Heard[]): Quote[] {
  const nested = nestedIn(speech, outers);
  const places = utterancesOf(nested.quotes, nested.frames);
  return nested.quotes.map((piece: NestedQuote, i) => ({
    ...quoteOf(text, piece),
    ...surroundingsOf(text, sentences, piece.stretch),
    within: `q${piece.outer.stretch.start}`,
    utterance: places[i]?.id ?? `u${piece.stretch.start}`,
    gap: places[i]?.gap ?? null,
    uttered: null,
  }));
}

/** Quotes in reading order, each before those within it. `sentences` are those of the article's text. */
export function findQuotes(
  article: Article,
  sentences: readonly Span[],
  speech: Speech = hearSpeech(article),
): Quote[] {
  const { text } = speech;
  const found = hearQuotes(speech);
  const utterances = utterancesOf(found, speech.frames);
  const ids = found.map(({ stretch }, i) => utterances[i]?.id ?? `u${stretch.start}`);
  const days = daysOfQuotes(speech, found, ids);
  const outermost = found.map((piece, i): Quote => {
    return {
      ...quoteOf(text, piece),
      ...surroundingsOf(text, sentences, piece.stretch),
      within: null,
      utterance: ids[i] ?? `u${piece.stretch.start}`,
      gap: utterances[i]?.gap ?? null,
      uttered: days[i] ?? null,
    };
  });
  const nested = nestedQuotes(text, sentences, speech, found);
  return [...outermost, ...nested].sort((a, b) => a.start - b.start || b.end - a.end);
}
