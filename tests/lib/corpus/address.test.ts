import { describe, expect, it } from 'vitest';
import { canonicalAddress, hostOf } from '../../../lib/corpus/address';

const PAGE = 'https://ledger.example/2025/ferry';

describe('captures of one page', () => {
  it.each([
    ['the other scheme', 'http://ledger.example/2025/ferry'],
    ['with www', 'https://www.ledger.example/2025/ferry'],
    ['for phones', 'https://m.ledger.example/2025/ferry'],
    ['for fast phones', 'https://amp.ledger.example/2025/ferry'],
    ['fast, by path', 'https://ledger.example/2025/ferry/amp/'],
    ['a slash at the end', 'https://ledger.example/2025/ferry/'],
    ['a place in the page', 'https://ledger.example/2025/ferry#comments'],
    ['the words looked for', 'https://ledger.example/2025/ferry#:~:text=aground'],
    ['how the reader came', 'https://ledger.example/2025/ferry?utm_source=x&utm_medium=y&fbclid=z'],
    ['capitals in the host', 'https://Ledger.Example/2025/ferry'],
    ['a user', 'https://ann@ledger.example/2025/ferry'],
  ])('%s', (_, address) => {
    expect(canonicalAddress(address)).toBe(canonicalAddress(PAGE));
  });
});

describe('different pages', () => {
  it.each([
    ['another path', 'https://ledger.example/2025/storm'],
    ['another host', 'https://times.example/2025/ferry'],
    ['another part of the outlet', 'https://sport.ledger.example/2025/ferry'],
    ['a query that chooses the article', 'https://ledger.example/2025/ferry?id=7'],
    ['a query that only starts like tracking', 'https://ledger.example/2025/ferry?reference=7'],
    ['capitals in the path', 'https://ledger.example/2025/Ferry'],
    ['another port', 'https://ledger.example:8080/2025/ferry'],
  ])('%s', (_, address) => {
    expect(canonicalAddress(address)).not.toBe(canonicalAddress(PAGE));
  });
});

describe('what is no web address', () => {
  it.each(['', 'notes/ferry.txt', 'file:ferry.txt', 'about:blank', 'https://'])(
    '%j is only itself',
    (address) => {
      expect(canonicalAddress(address)).toBe(address);
      expect(hostOf(address)).toBeNull();
    },
  );
});

describe('the host', () => {
  it.each([
    ['https://www.Ledger.example/a', 'ledger.example'],
    ['https://ann:x@ledger.example?q=1', 'ledger.example'],
    ['http://ledger.example', 'ledger.example'],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
