import { describe, expect, it } from 'vitest';
import { hintFor } from '../../../lib/match/hint';
import { countOutlets, foldTellings, hostOf, outletName } from '../../../lib/match/outlets';
import type { Figure, Match } from '../../../lib/model';
import { article, match, quote } from './matches';

const by = (outlet: string, telling: string, over: Partial<Match> = {}) =>
  match({ article: article({ outlet, url: `https://${outlet}.example/` }), telling, ...over });
const figure: Figure = {
  ...quote(),
  kind: 'figure',
  value: 8,
  low: null,
  high: null,
  bound: 'exact',
  change: null,
  unit: null,
  counted: 'killed',
  per: null,
  source: null,
  place: null,
  asOf: null,
  comparable: { value: 8, low: null, high: null, unit: null },
};
const HERE = article({ outlet: 'here', url: 'https://here.example/storm' });
const hint = (...matches: Match[]) => hintFor({ statement: 's', matches }, HERE);

describe('the hover line', () => {
  it.each([
    ['one outlet', hint(by('a', '1')), '1 other outlet'],
    [
      'three outlets, two of which differ',
      hint(by('a', '1'), by('b', '2', { relation: 'reworded' }), by('c', '3', { flags: ['hedge-cut'] })),
      '3 other outlets · 2 word it differently',
    ],
    [
      'one differs',
      hint(by('a', '1'), by('b', '2', { relation: 'reworded' })),
      '2 other outlets · 1 words it differently',
    ],
    [
      'a number',
      hint(by('a', '1', { relation: 'superseded', statement: figure })),
      '1 other outlet · 1 gives another number',
    ],
    ['copies of one text count once', hint(by('a', '1'), by('b', '1')), '1 other outlet'],
    [
      'uncertain ones are not counted beside sure ones',
      hint(by('a', '1'), by('b', '2', { level: 'possible', relation: 'reworded' })),
      '1 other outlet',
    ],
    [
      'uncertain ones alone are named as such',
      hint(by('a', '1', { level: 'possible' })),
      'Possibly the same in 1 other outlet',
    ],
    ['the own outlet alone', hint(by('here', '1')), 'Another article of this outlet'],
    [
      'the own outlet alone, by its host where the page names none',
      hint(match({ article: article({ outlet: null, url: 'https://www.here.example/lamp' }) })),
      'Another article of this outlet',
    ],
    [
      'the own outlet with another number',
      hint(by('here', '1', { relation: 'differs', statement: figure })),
      'Another article of this outlet gives another number',
    ],
    [
      'several articles of the own outlet, one of which differs',
      hint(by('here', '1'), by('here', '2', { relation: 'reworded' })),
      'Another article of this outlet words it differently',
    ],
    [
      'several articles of the own outlet',
      hint(by('here', '1'), by('here', '2')),
      '2 other articles of this outlet',
    ],
    ['the own outlet is none of the others', hint(by('here', '1'), by('a', '2')), '1 other outlet'],
    [
      'the own outlet differs, the others do not',
      hint(by('here', '1', { relation: 'differs', statement: figure }), by('a', '2')),
      '1 other outlet · another article of this outlet gives another number',
    ],
    [
      'another outlet differs, and the own one too',
      hint(by('here', '1', { relation: 'reworded' }), by('a', '2', { relation: 'reworded' })),
      '1 other outlet · 1 words it differently',
    ],
    [
      'what another outlet printed on the own site is the other’s',
      hint(by('a', '1', { article: article({ outlet: 'a', url: 'https://here.example/from-a' }) })),
      '1 other outlet',
    ],
    [
      'the own outlet, uncertain',
      hint(by('here', '1', { level: 'possible' })),
      'Possibly the same in another article of this outlet',
    ],
  ])('%s', (_, line, expected) => {
    expect(line).toBe(expected);
  });
});

describe('folding copies of one text', () => {
  const republished = match({
    article: article({ outlet: 'WELT', republishedBy: 'fans.example' }),
    telling: 'w',
  });
  const original = by('WELT', 'w');
  it('lets the outlet’s own page stand for its republication', () => {
    const [telling, ...rest] = foldTellings([republished, original]);
    expect(rest).toEqual([]);
    expect(telling?.match).toBe(original);
    expect(telling?.copies).toEqual([republished]);
  });
  it('keeps the order of the first match', () => {
    const order = foldTellings([by('a', '2'), by('b', '1'), by('c', '2')]).map((one) => one.id);
    expect(order).toEqual(['2', '1']);
  });
  it('keeps two places of one article apart', () => {
    const twice = [by('a', '1'), by('a', '1'), by('b', '1')];
    const tellings = foldTellings(twice);
    expect(tellings.map((one) => one.copies.length)).toEqual([1, 0]);
    expect(new Set(tellings.map((one) => one.id)).size).toBe(2);
  });
  it('counts an outlet with two texts once', () => {
    expect(countOutlets([by('a', '1'), by('a', '2'), by('b', '3')])).toBe(2);
  });
});

describe('naming an outlet', () => {
  it.each([
    ['https://www.Example.org:8080/a', 'example.org'],
    ['https://user@news.example/a@b', 'news.example'],
    ['http://example.org', 'example.org'],
    ['file:///tmp/a', null],
    ['', null],
  ])('host of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
  it('falls back from name to host to address', () => {
    expect(outletName(article())).toBe('One');
    expect(outletName(article({ outlet: null }))).toBe('one.example');
    expect(outletName(article({ outlet: null, url: 'notes/a.txt' }))).toBe('notes/a.txt');
  });
});
