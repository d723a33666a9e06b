/**
 * Article → quotes, with speaker, cue, utterance and certainty.
 *
 * Marks are paired, the narration between them is read as frames, each quote gets its speaker, what is no
 * speech (titles, scare quotes, nicknames) is dropped, and pieces of one utterance are joined.
 * Cost: linear in the text. Each step has its own file, which says why it works as it does.
 */
import type { Article, Quote, Span, Speaker } from '../../model';
import { surroundingsOf } from '../surroundings';
import { type Attribution, attribute } from './attribution';
import { Calendar } from './calendar';
import { Scene } from './coreference';
import { framesOf } from './frames';
import { lexiconFor } from './lexicon/lexicons';
import { pairMarks, type Stretch } from './pairing';
import { passageCertainty, passageDays } from './passage-speakers';
import { withPassages } from './passages';
import { Judge } from './scare';
import { speakerCertainty } from './speaker-certainty';
import { quotedTokens } from './tokens';
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
export function findQuotes(article: Article, sentences: readonly Span[]): Quote[] {
  const { text, publishedAt } = article;
  const lexicon = lexiconFor(article.lang);
  const stretches = withPassages(article, pairMarks(text), lexicon).filter((stretch) => stretch.depth === 0);
  const frames = framesOf(text, stretches, lexicon);
  const scene = new Scene(text, frames, quotedTokens(text, stretches), lexicon, publishedAt);
  const attributions = attribute(scene, stretches);
  const judge = new Judge(text, stretches, frames, lexicon);
  const calendar = new Calendar(frames, publishedAt);
  const found = stretches.flatMap((stretch, index): Found[] => {
    const attribution = attributions.get(index);
    if (!attribution) return [];
    const certainty =
      stretch.form === 'marks' ? judge.certainty(stretch, attribution) : passageCertainty(attribution.bond);
    return certainty > 0 ? [{ stretch, attribution, certainty }] : [];
  });
  const utterances = utterancesOf(found, frames);
  return found.map((piece, i) => ({
    ...quoteOf(text, piece),
    ...surroundingsOf(text, sentences, piece.stretch),
    utterance: utterances[i]?.id ?? `u${piece.stretch.start}`,
    gap: utterances[i]?.gap ?? null,
    uttered:
      piece.stretch.form === 'marks'
        ? calendar.daysOf(piece.attribution.frame)
        : passageDays(calendar, stretches, piece.stretch, piece.attribution.frame),
  }));
}
