import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isWellKnown, listedOutlets, outletOfHost } from '../../../lib/corpus/outlets';
import { fold } from '../../../lib/text/fold';

const textOf = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../../lib/corpus/${file}`, import.meta.url)), 'utf8');

/** As the file has them: an object would hide a host that stands twice. */
const rows = [...textOf('outlet-names.json').matchAll(/^ {2}"([^"]*)": "([^"]*)",?$/gm)].map(
  ([, host = '', name = '']) => ({ host, name }),
);
const hosts = rows.map(({ host }) => host);
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

/** Names that are not told apart where case, accents and a leading article are left out. */
const loose = (name: string) => fold(name).replace(/^the /, '');

describe('the table of outlets', () => {
  it('is read whole', () => {
    expect(rows.length).toBe(textOf('outlet-names.json').split('\n').length - 3);
    expect(rows.length).toBeGreaterThan(400);
  });
  it('is sorted, each host once', () => {
    expect(hosts).toEqual([...new Set(hosts)].sort());
  });
  it('has hosts only, in lower case and without www.', () => {
    expect(hosts.filter((host) => !HOST.test(host) || host.startsWith('www.'))).toEqual([]);
  });
  it('has no empty or padded name', () => {
    expect(rows.filter(({ name }) => name === '' || name !== name.trim().normalize('NFC'))).toEqual([]);
  });
  it('writes each name in one way', () => {
    const byLoose = new Map<string, Set<string>>();
    for (const { name } of rows) byLoose.set(loose(name), (byLoose.get(loose(name)) ?? new Set()).add(name));
    expect([...byLoose.values()].filter((names) => names.size > 1).map((names) => [...names])).toEqual([]);
  });
  it('has no host under another of the same name', () => {
    const isBelow = (row: (typeof rows)[number]) =>
      rows.some(({ host, name }) => name === row.name && row.host.endsWith(`.${host}`));
    expect(rows.filter(isBelow)).toEqual([]);
  });
  it.each([
    'msn.com',
    'yahoo.com',
    'news.google.com',
    'substack.com',
    'medium.com',
    'globo.com',
    'indiatimes.com',
  ])('does not know %s, where many publish', (host) => {
    expect(outletOfHost(host)).toBeNull();
  });
  it.each([
    ['g1.globo.com', 'g1'],
    ['asia.nikkei.com', 'Nikkei Asia'],
    ['www.nikkei.com', 'Nikkei'],
    ['notbbc.com', null],
    ['constructor', null],
    ['quay.constructor', null],
  ])('%s', (host, name) => {
    expect(outletOfHost(host)).toBe(name);
  });
});

describe('the well-known outlets', () => {
  const names: string[] = JSON.parse(textOf('well-known-outlets.json'));
  it('are sorted, each once, and all in the table', () => {
    expect(names).toEqual([...new Set(names)].sort());
    expect(
      listedOutlets()
        .filter(isWellKnown)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });
});
