import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import { compare } from '../../../lib/match/compare';
import type { Quote, Speaker, Statement } from '../../../lib/model';
import { article, quote } from './matches';

const TERM = 'golden parachute';
const SIGNED = 'The board signed the contracts in a locked room on the last night of the year';

const by = (name: string): Speaker => ({ name, start: 0, end: 3, via: 'named', certainty: 0.95 });
const said = (text: string, sentence: string, at: number, over: Partial<Quote> = {}): Quote =>
  quote({
    text,
    sentence,
    start: at,
    end: at + text.length,
    id: `q${at}`,
    utterance: `u${at}`,
    speaker: by('Ann Reed'),
    ...over,
  });

/** An article in which the term is everywhere, and one other remark that both print. */
const story = (term: Quote, sentences: readonly string[]): Statement[] => [
  term,
  said(SIGNED, `“${SIGNED},” Ann Reed said.`, 1000),
  ...sentences.map((sentence, nth) => said(`Remark ${nth}`, sentence, 2000 + 100 * nth, { speaker: null })),
];
const HERE = [
  'Critics call the payment a golden parachute for the departing chief.',
  'No golden parachute was voted on, the union said.',
  'The golden parachute is to be debated in June.',
];
const THERE = ['Shareholders had asked about a golden parachute.', 'The golden parachute made headlines.'];

async function levelOf(here: readonly Statement[], there: readonly Statement[]) {
  const [first] = here;
  const reader = article({ url: 'https://reader.example/board', outlet: 'Reader' });
  const other = article({ url: 'https://other.example/board', outlet: 'Other' });
  const comparisons = await compare(reader, here, createCorpus([{ meta: other, statements: there }]));
  return comparisons.find(({ statement }) => statement === first?.id)?.matches[0]?.level ?? null;
}

describe('words that an event is called by', () => {
  const term = said(TERM, `It was “${TERM}” money, all of it.`, 0);
  const again = said(TERM, `Tenants saw a “${TERM}” there.`, 0);
  it('are a possible match where both articles say them again and again', async () => {
    expect(await levelOf(story(term, HERE), story(again, THERE))).toBe('possible');
  });
  it('are the same where they are said of one thing in the same words', async () => {
    const around = `Ann Reed called the severance of the departing chairwoman a “${TERM}” at Thursday's hearing.`;
    const alike = said(TERM, around, 0);
    expect(await levelOf(story(alike, HERE), story(alike, THERE))).toBe('same');
  });
  it('are the same where nobody else says them', async () => {
    expect(await levelOf(story(term, []), story(again, []))).toBe('same');
  });
  it('are the same as a sentence of its own', async () => {
    const whole = (sentence: string) => said('Golden parachute!', sentence, 0);
    const here = whole('“Golden parachute!” Ann Reed shouted at the chief.');
    expect(await levelOf(story(here, HERE), story(whole('“Golden parachute!” Reed cried.'), THERE))).toBe(
      'same',
    );
  });
});
