import { describe, expect, it } from 'vitest';
import { listedOutlets } from '../../lib/corpus/outlets';
import { readPattern, readPatterns } from '../../lib/site-patterns';

describe('a granted pattern', () => {
  it.each([
    ['a domain with its subdomains', '*://*.bbc.com/*', 'bbc.com', 'BBC'],
    ['one host', '*://news.quay.example/*', 'news.quay.example', null],
    ['a subdomain of an outlet', '*://edition.cnn.com/*', 'edition.cnn.com', 'CNN'],
    ['one scheme alone', 'https://quay.example/*', 'https://quay.example', null],
    ['a machine with its port', 'http://127.0.0.1:8080/*', 'http://127.0.0.1:8080', null],
  ])('for %s', (_, pattern, host, outlet) => {
    expect(readPattern(pattern)).toEqual({ kind: 'site', pattern, host, outlet });
  });
  it.each(['*://*/*', 'https://*/*', '<all_urls>'])('%s stands for all sites', (pattern) => {
    expect(readPattern(pattern)).toEqual({ kind: 'all', pattern });
  });
  it.each(['file:///*', 'nonsense', '', 'ftp://quay.example/*'])('%j is no site', (pattern) => {
    expect(readPattern(pattern)).toBeNull();
  });
});

it('sites are told by host, beside a grant for all', () => {
  const { all, sites } = readPatterns(['*://*.welt.de/*', 'file:///*', '*://*/*', '*://*.bbc.com/*']);
  expect(all).toBe(true);
  expect(sites.map((site) => site.host)).toEqual(['bbc.com', 'welt.de']);
  expect(readPatterns(['*://*.welt.de/*']).all).toBe(false);
});

describe('the outlets to choose from', () => {
  const outlets = listedOutlets();
  it('are named once, with all their hosts', () => {
    const names = outlets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(outlets.find(({ name }) => name === 'BBC')?.hosts).toEqual(['bbc.co.uk', 'bbc.com']);
  });
  it('are sorted as a reader looks them up', () => {
    const names = outlets.map(({ name }) => name);
    expect(names.indexOf('El País')).toBeLessThan(names.indexOf('Euronews'));
    expect(names.indexOf('la Repubblica')).toBeGreaterThan(names.indexOf('Euronews'));
  });
});
