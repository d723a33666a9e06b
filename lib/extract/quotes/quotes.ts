/**
 * Article → quotes, with speaker, cue, utterance and certainty.
 *
 * Marks are paired, the narration between them is read as frames, each quote gets its speaker, what is no
 * speech (titles, scare quotes, nicknames) is dropped, and pieces of one utterance are joined.
 * Cost: linear in the text. Each step has its own file, which says why it works as it does.
 */
import type { Article, Quote, Span, Speaker } from '../../model';
import { surroundingsOf } from '../surroundings';
import { findDays } from '../uttered';
import { type Attribution, Attributions } from './attribution';
import { Scene } from './coreference';
import { type Frame, framesOf, quotedTokens } from './frames';
import { lexiconFor } from './lexicon/lexicons';
import { pairMarks, type Stretch } from './pairing';
import { Judge } from './scare';
import { utterancesOf } from './utterances';

function speakerOf(attribution: Attribution): Speaker | null {
  const { referent } = attribution;
  return referent && { start: referent.start, end: referent.end, name: referent.name, via: referent.via };
}

/** The narration of a frame: days that the quotes themselves name say nothing about when they were said. */
const narrationOf = (frame: Frame | undefined): string =>
  (frame?.tokens ?? []).map((token) => (token.kind === 'quote' ? '…' : token.text)).join(' ');

export function findQuotes(article: Article, sentences: readonly Span[]): Quote[] {
  const { text, publishedAt } = article;
  const lexicon = lexiconFor(article.lang);
  const outer = pairMarks(text).filter((stretch) => stretch.depth === 0);
  const frames = framesOf(text, outer, lexicon);
  const scene = new Scene(text, frames, quotedTokens(text, outer), lexicon, publishedAt);
  const attributions = new Attributions(scene).byQuote;
  const judge = new Judge(text, outer, frames, lexicon);
  const kept = outer.flatMap((stretch, index) => {
    const attribution = attributions.get(index);
    const certainty = attribution ? judge.certainty(stretch, attribution) : 0;
    return attribution && certainty > 0 ? [{ stretch, attribution, certainty, index }] : [];
  });
  const utterances = utterancesOf(kept, scene.frames);
  return kept.map(({ stretch, attribution, certainty }, i) =>
    toQuote(
      text,
      sentences,
      stretch,
      attribution,
      certainty,
      utterances[i] ?? `u${stretch.start}`,
      findDays(narrationOf(frames[attribution.frame]), publishedAt),
    ),
  );
}

function toQuote(
  text: string,
  sentences: readonly Span[],
  { start, end }: Stretch,
  attribution: Attribution,
  certainty: number,
  utterance: string,
  uttered: Quote['uttered'],
): Quote {
  const { cue } = attribution;
  return {
    kind: 'quote',
    id: `q${start}`,
    start,
    end,
    text: text.slice(start, end),
    ...surroundingsOf(text, sentences, { start, end }),
    uttered,
    certainty,
    utterance,
    speaker: speakerOf(attribution),
    cue: cue && text.slice(cue.start, cue.end),
    cueStart: cue && cue.start,
  };
}
