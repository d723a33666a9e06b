import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../../lib/corpus/corpus';
import type { PackedArticle } from '../../../../lib/corpus/pack';
import { compare } from '../../../../lib/match/compare';
import type { Match, Quote, Speaker } from '../../../../lib/model';
import { article, quote } from '../matches';
import { others, remarks } from './remarks.json';

const LANGUAGES = ['de', 'fr', 'es', 'ru', 'uk'] as const;
type Language = (typeof LANGUAGES)[number];
type Names = Pick<(typeof remarks)[number], 'speaker' | 'russian' | 'ukrainian'>;

const by = (name: string): Speaker => ({ name, start: 0, end: 3, via: 'named', certainty: 0.95 });
const nameIn = (lang: Language, { speaker, russian, ukrainian }: Names): string =>
  lang === 'ru' ? russian : lang === 'uk' ? ukrainian : speaker;
const said = (text: string, speaker: string): Quote =>
  quote({ text, end: text.length, sentence: `${speaker}: “${text}”`, speaker: by(speaker) });

/** All remarks in English, an article each, so that each may be taken for another. */
const english: PackedArticle[] = remarks.map(({ speaker, en }, at) => ({
  meta: article({ url: `https://english.example/${at}`, outlet: String(at) }),
  statements: [said(en, speaker)],
}));
const corpus = createCorpus(english);

async function matchesOf(
  text: string,
  speaker: string,
  lang: Language,
  day = '2025-04-24',
): Promise<Match[]> {
  const here = article({ url: 'https://reader.example/', lang, publishedAt: day });
  return (await compare(here, [said(text, speaker)], corpus)).flatMap(({ matches }) => matches);
}

const outlets = (matches: readonly Match[], level: Match['level'] | null): (string | null)[] =>
  matches.filter((match) => level === null || match.level === level).map((match) => match.article.outlet);

const found = async (lang: Language) =>
  Promise.all(
    remarks.map(async (remark, at) => {
      const matches = await matchesOf(remark[lang], nameIn(lang, remark), lang);
      const same = outlets(matches, 'same');
      const own = String(at);
      return {
        same: same.includes(own),
        shown: outlets(matches, null).includes(own),
        wrong: same.filter((outlet) => outlet !== own),
      };
    }),
  );

/** Of the remarks, how many are at least possible, and how many may be relied on. */
const FEWEST_SHOWN = 19;
const FEWEST_SAME = 17;

describe.each(LANGUAGES)('remarks printed in %s', (lang) => {
  it('find their English printing, and no other is taken for it', async () => {
    const results = await found(lang);
    const count = (of: (one: (typeof results)[number]) => boolean) => results.filter(of).length;
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(count(({ shown }) => shown)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
    expect(count(({ same }) => same)).toBeGreaterThanOrEqual(FEWEST_SAME);
  });
  it('another statement of the same speaker and day is not relied on', async () => {
    const relied = await Promise.all(
      others.map(async (other) =>
        outlets(await matchesOf(other[lang], nameIn(lang, other), lang), 'same').map(() => other[lang]),
      ),
    );
    expect(relied.flat()).toEqual([]);
  });
  it('the same words of another time are not relied on', async () => {
    const relied = await Promise.all(
      remarks.map(async (remark) =>
        outlets(await matchesOf(remark[lang], nameIn(lang, remark), lang, '2025-11-02'), 'same').map(
          () => remark[lang],
        ),
      ),
    );
    expect(relied.flat()).toEqual([]);
  });
});
