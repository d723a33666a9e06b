import { describe, expect, it } from 'vitest';
import { listArticles } from '../../../lib/library/article-list';
import {
  isFiltered,
  type LibraryFilters,
  languagesOf,
  NO_FILTERS,
  passes,
} from '../../../lib/library/filters';
import { openChoice, readOutlets } from '../../../lib/library/outlet-list';
import { madeHead } from '../../library/made-heads';

const ARTICLES = listArticles([
  madeHead({ number: 5, publishedAt: '2026-03-12', addedAt: '2026-03-12T10:00:00Z' }),
  madeHead({ number: 4, publishedAt: '2026-03-10', lang: 'de-at', quotes: [['Ole Strand', 'x']] }),
  madeHead({ number: 3, publishedAt: '2026-03-08', host: 'tidings.example' }),
  madeHead({ number: 2, publishedAt: '2026-03-08', pack: 7 }),
  madeHead({ number: 1, publishedAt: '2026-03-08', host: 'hidden.example' }),
]);
const outlets = readOutlets([{ ...openChoice('hidden.example'), isHidden: true }]);
const passing = (filters: Partial<LibraryFilters>) =>
  ARTICLES.filter((article) => passes(article, { ...NO_FILTERS, ...filters }, outlets)).map(
    ({ newest }) => newest.number,
  );

describe('a filter lets pass', () => {
  it.each<readonly [string, Partial<LibraryFilters>, readonly number[]]>([
    ['all but hidden outlets, where there is none', {}, [5, 4, 3, 2]],
    ['hidden outlets alone', { source: { kind: 'hidden' } }, [1]],
    ['what was added', { source: { kind: 'added' } }, [5]],
    ['what is only remembered', { source: { kind: 'remembered' } }, [4, 3]],
    ['a pack', { source: { kind: 'pack', number: 7 } }, [2]],
    ['an outlet', { outlet: 'tidings.example' }, [3]],
    ['a speaker', { speaker: 'Ole Strand' }, [4]],
    ['a language with its regions', { lang: 'de' }, [4]],
    ['from a day on', { from: '2026-03-10' }, [5, 4]],
    ['up to a day', { to: '2026-03-10' }, [4, 3, 2]],
    ['one day', { from: '2026-03-10', to: '2026-03-10' }, [4]],
    ['nothing, where the days are the wrong way round', { from: '2026-03-12', to: '2026-03-10' }, []],
    ['what all of several let pass', { source: { kind: 'remembered' }, lang: 'en' }, [3]],
  ])('%s', (_, filters, numbers) => {
    expect(passing(filters)).toEqual(numbers);
  });
});

it('languages stand by how common they are', () => {
  expect(languagesOf(ARTICLES)).toEqual(['en', 'de']);
});
it.each([
  [{}, false],
  [{ source: { kind: 'added' } }, true],
  [{ speaker: 'Ole Strand' }, true],
] as const)('%j narrows: %s', (filters, expected) => {
  expect(isFiltered({ ...NO_FILTERS, ...filters })).toBe(expected);
});
