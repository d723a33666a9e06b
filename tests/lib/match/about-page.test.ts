import { describe, expect, it } from 'vitest';
import { sameWords } from '../../../lib/corpus/captures';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { isAboutPage, withoutClock } from '../../../lib/match/about-page';
import { changesSince } from '../../../lib/match/versions';
import { plainArticle } from '../../../lib/plain-article';
import { article } from './matches';

function capture(text: string, hour: number, lang = 'en') {
  const read = plainArticle(text, article({ capturedAt: `2026-04-24T1${hour}:00:00Z`, lang }));
  return packArticle(read, extract(read));
}

/** Figures of the text that tell of the news. */
const ofNews = (text: string, lang?: string) =>
  capture(text, 0, lang)
    .statements.filter((statement) => !isAboutPage(statement))
    .map((statement) => statement.text);

const STORM = 'The storm killed 9 people in the harbour of Vesterhavn.';

describe('a figure about the page', () => {
  it.each([
    ['Updated 5 minutes ago.', 'Updated 9 minutes ago.'],
    ['Published 3 hours ago', 'Published 5 hours ago'],
    ['By Ann Moe, 3h ago', 'By Ann Moe, 5h ago'],
    ['412 people are reading this story.', '518 people are reading this story.'],
    ['This article was shared by 33 people.', 'This article was shared by 58 people.'],
    ['Read by 5,200 people', 'Read by 5,900 people'],
    ['40 people watching now', '55 people watching now'],
    ['Last updated: 24 April, 3 comments', 'Last updated: 24 April, 8 comments'],
    ['1,204 views', '1,377 views'],
    ['33 shares · 418 comments', '41 shares · 502 comments'],
    ['A 5-minute read.', 'A 6-minute read.'],
    ['Reading time: 5 minutes', 'Reading time: 6 minutes'],
  ])('is no change and no new capture: %s', (before, now) => {
    const [earlier, later] = [capture(`${STORM}\n${before}`, 0), capture(`${STORM}\n${now}`, 1)];
    expect(earlier.statements.length).toBeGreaterThan(1);
    expect(changesSince(later, earlier)).toEqual([]);
    expect(sameWords(later, earlier)).toBe(true);
  });

  it.each([
    ['de', 'Vor 5 Minuten aktualisiert.'],
    ['de', 'Lesezeit: 4 Minuten'],
    ['es', 'Hace 5 minutos'],
    ['fr', 'Il y a 5 minutes'],
  ])('in another language (%s): %s', (lang, text) => {
    expect(ofNews(text, lang)).toEqual([]);
  });
});

describe('a figure of the news', () => {
  it.each([
    ['The storm killed 9 people 3 days ago.', ['9 people']],
    ['The company sold 12,000 shares on Tuesday.', ['12,000 shares']],
    ['The report was published after 14 months.', ['14 months']],
    ['Updated figures of the ministry put the toll at 12 people.', ['12 people']],
    ['40 members read the report on Monday.', ['40 members']],
    ['Readers sent 80 letters to the mayor.', ['80 letters']],
    ['The court will read 300 comments aloud on Friday.', ['300 comments']],
    ['They waited 5 hours in the harbour.', ['5 hours']],
  ])('stays one: %s', (text, expected) => {
    expect(ofNews(text)).toEqual(expected);
  });

  it('is held with its sentence, though a clock runs in that', () => {
    const at = (minutes: number, toll: number) =>
      capture(`The storm killed ${toll} people, the coast guard said ${minutes} minutes ago.`, minutes);
    expect(sameWords(at(2, 9), at(5, 9))).toBe(true);
    expect(sameWords(at(2, 9), at(5, 12))).toBe(false);
    expect(changesSince(at(5, 12), at(2, 9))).toMatchObject([{ was: '9 people' }]);
  });
});

it('a sentence without end is looked at in little time', () => {
  const long = `${' '.repeat(50_000)}${'read this '.repeat(20_000)}${'1'.repeat(50_000)} ago`;
  const started = performance.now();
  withoutClock(long);
  expect(performance.now() - started).toBeLessThan(1_000);
});
