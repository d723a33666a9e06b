import { describe, expect, it } from 'vitest';
import { outletTable } from '../../../lib/library/outlet-table';
import { packedArticle } from '../corpus/packed';

const choice = (host: string, over: object) => ({
  host,
  name: null,
  isHidden: false,
  mergedInto: null,
  ...over,
});

describe('the name of an outlet', () => {
  const table = outletTable([
    choice('ledger.example', { name: 'My Ledger' }),
    choice('m.ledger.example', { mergedInto: 'ledger.example' }),
    choice('old.example', { mergedInto: 'bbc.com' }),
    choice('odd.example', { mergedInto: 'nowhere.example' }),
    choice('one.example', { mergedInto: 'two.example' }),
    choice('two.example', { mergedInto: 'one.example' }),
  ]);
  it.each([
    ['as printed, where nothing was chosen', 'times.example', 'Times', 'Times'],
    ['none, where none is printed', 'times.example', null, null],
    ['the reader’s own', 'ledger.example', 'The Ledger', 'My Ledger'],
    ['that of the outlet to which it belongs', 'm.ledger.example', 'Ledger mobile', 'My Ledger'],
    ['the well-known one of that host', 'old.example', 'Old', 'BBC'],
    ['that host, where it has no name', 'odd.example', 'Odd', 'nowhere.example'],
  ])('%s', (_, host, printed, name) => {
    expect(table.nameOf(host, printed)).toBe(name);
  });

  it('ends, where outlets are merged in a circle', () => {
    expect(table.nameOf('one.example', 'One')).toBe('One');
    expect(table.nameOf('two.example', 'Two')).toBe('Two');
  });
});

describe('a hidden outlet', () => {
  const table = outletTable([
    choice('ledger.example', { isHidden: true }),
    choice('m.ledger.example', { mergedInto: 'ledger.example' }),
  ]);
  it.each([
    ['ledger.example', true],
    ['m.ledger.example', true],
    ['times.example', false],
  ])('%s: %s', (host, isHidden) => {
    expect(table.isHidden(host)).toBe(isHidden);
  });
});

describe('an article with its outlet’s name', () => {
  it('is the same object each time, and the printed one stays as it was', () => {
    const table = outletTable([choice('ledger.example', { name: 'My Ledger' })]);
    const printed = packedArticle('ledger', ['A crane fell']);
    const named = table.named(printed);
    expect(named.meta.outlet).toBe('My Ledger');
    expect(printed.meta.outlet).toBe('ledger');
    expect(table.named(printed)).toBe(named);
    const other = packedArticle('times', ['A crane fell']);
    expect(table.named(other)).toBe(other);
  });
});
