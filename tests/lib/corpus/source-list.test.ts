import { describe, expect, it } from 'vitest';
import { readSourceList } from '../../../lib/corpus/source-list';

const least = { file: 'a.txt', outlet: 'Ledger', url: 'https://ledger.example/a', title: 'A' };

describe('what is known of a document', () => {
  it('is null where the list does not tell', () => {
    expect(readSourceList(JSON.stringify([least]))).toEqual([
      {
        file: 'a.txt',
        meta: {
          url: 'https://ledger.example/a',
          outlet: 'Ledger',
          title: 'A',
          byline: null,
          publishedAt: null,
          publishedAtBasis: null,
          capturedAt: null,
          lang: 'en',
          kind: 'report',
          translatedFrom: null,
          republishedBy: null,
        },
      },
    ]);
  });
  it.each([
    ['printed', 'printed'],
    ['metadata', 'metadata'],
    ['inferred: the text says Thursday', 'inferred'],
    ['guessed', null],
    ['', null],
  ])('a date that is "%s" counts as %s', (publishedAtBasis, basis) => {
    const [source] = readSourceList(JSON.stringify([{ ...least, publishedAtBasis }]));
    expect(source?.meta.publishedAtBasis).toBe(basis);
  });
  it('carries translation and republication', () => {
    const entry = { ...least, translatedFrom: 'de', republishedBy: 'fans.example', kind: 'primary' };
    expect(readSourceList(JSON.stringify([entry]))[0]?.meta).toMatchObject({
      translatedFrom: 'de',
      republishedBy: 'fans.example',
      kind: 'primary',
    });
  });
});

describe('a faulty list says where', () => {
  it.each([
    ['no list', '{}', /the list: .*array/i],
    ['broken JSON', '[{', /JSON/],
    ['a file that is no name', JSON.stringify([{ ...least, file: 3 }]), /^0\.file: /],
    [
      'an outlet missing in the second entry',
      JSON.stringify([least, { ...least, outlet: undefined }]),
      /^1\.outlet: /,
    ],
    ['an unknown kind', JSON.stringify([{ ...least, kind: 'poem' }]), /^0\.kind: /],
  ])('%s', (_, json, message) => {
    expect(() => readSourceList(json)).toThrow(message);
  });
});
