import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../lib/corpus/corpus';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { compare } from '../../../lib/match/compare';
import type { Article } from '../../../lib/model';

const article = (host: string, lang: string, text: string): Article => ({
  url: `https://${host}.example/1`,
  outlet: host,
  title: host,
  byline: null,
  publishedAt: null,
  publishedAtBasis: null,
  capturedAt: null,
  lang,
  kind: 'report',
  translatedFrom: null,
  republishedBy: null,
  text,
  passages: [],
});

async function matchesOf(lang: string, here: string, there: string) {
  const [one, other] = [article('here', lang, here), article('there', lang, there)];
  const corpus = createCorpus([packArticle(other, extract(other))]);
  const comparisons = await compare(one, extract(one), corpus);
  return comparisons.flatMap(({ matches }) => matches.map(({ level, relation }) => `${level} ${relation}`));
}

const RIVER = '川の水位はまだ下がっておらず、住民の皆さんは高台から戻らないでください';
const FERRY = '我们会一直搜索，直到找到船上的每一位乘客为止，绝不会提前离开码头';

describe('quotes of scripts without spaces', () => {
  it.each([
    [
      'Japanese, word for word',
      'ja',
      `丸山港湾長は「${RIVER}」と述べた。`,
      `港湾長は木曜日、「${RIVER}」と語った。`,
      ['same verbatim'],
    ],
    [
      'Chinese, word for word',
      'zh',
      `港务长说：“${FERRY}。”`,
      `周四晚上，港务长说，“${FERRY}。”`,
      ['same verbatim'],
    ],
    [
      'Japanese, a part of it',
      'ja',
      `丸山港湾長は「${RIVER}」と述べた。`,
      '港湾長は「住民の皆さんは高台から戻らないでください」と語った。',
      ['same excerpt'],
    ],
    [
      'another remark with the same endings',
      'ja',
      `丸山港湾長は「${RIVER}」と述べた。`,
      '市長は「川の水は今夜のうちに引くので、住民の皆さんは安心してください」と語った。',
      [],
    ],
    [
      'another Chinese remark with common characters',
      'zh',
      `港务长说：“${FERRY}。”`,
      '市长说：“我们的船明天会离开，每一位居民都不用担心，因为码头已经修好了。”',
      [],
    ],
  ])('%s', async (_, lang, here, there, expected) => {
    expect(await matchesOf(lang, here, there)).toEqual(expected);
  });
});
