import { describe, expect, it } from 'vitest';
import { addressAt } from '../../../lib/text/text-fragment';

const PAGE = 'https://example.org/story';
const alone = (text: string) => addressAt(PAGE, [{ text, sentence: null }]);

describe('signs with a meaning in a directive', () => {
  it.each([
    ['a hyphen', 'a well-known man', 'a%20well%2Dknown%20man'],
    ['a comma', 'well, we will see', 'well%2C%20we%20will%20see'],
    ['an ampersand', 'R&D is what we do', 'R%26D%20is%20what%20we%20do'],
    ['a hash and a percent sign', 'the #1 at 5 %', 'the%20%231%20at%205%20%25'],
    ['typographic marks', 'that’s a very good start', 'that%E2%80%99s%20a%20very%20good%20start'],
    ['half a character', 'one two three four \ud83d', 'one%20two%20three%20four%20'],
  ])('%s', (_, text, encoded) => {
    expect(alone(text)).toBe(`${PAGE}#:~:text=${encoded}`);
  });
});

describe('long texts', () => {
  it('are given by whole words at both ends', () => {
    const text = 'One two three four five, and then there is much more of it until it ends here today.';
    expect(alone(text)).toBe(
      `${PAGE}#:~:text=One%20two%20three%20four%20five%2C,until%20it%20ends%20here%20today.`,
    );
  });
  it('over two blocks are given by their ends, because an exact directive stays in its block', () => {
    expect(alone('First we wait.\nThen we go.')).toBe(`${PAGE}#:~:text=First%20we%20wait.,Then%20we%20go.`);
  });
  it('without blanks are cut where the engine sees words', () => {
    const address = alone('我们准备好了。'.repeat(40)) ?? '';
    const [start, end] = address.slice(address.indexOf('text=') + 5).split(',');
    expect(decodeURIComponent(start ?? '')).toMatch(/^我们准备/);
    expect(decodeURIComponent(end ?? '')).toMatch(/好了。$/);
    expect(address.length).toBeLessThan(300);
  });
  it('of a hostile page are cut first', () => {
    expect((alone('x '.repeat(100_000)) ?? '').length).toBeLessThan(100);
    expect(alone('x'.repeat(100_000))).toBe(PAGE);
  });
});

describe('short texts', () => {
  const sentence = 'He posted: “STOP!” and later “STOP!” again.';
  it('bring the words before them', () => {
    expect(addressAt(PAGE, [{ text: 'STOP!', sentence }])).toBe(
      `${PAGE}#:~:text=He%20posted%3A%20%E2%80%9C-,STOP!`,
    );
  });
  it('stand alone at the start of the sentence or where the sentence lacks them', () => {
    expect(addressAt(PAGE, [{ text: 'He posted', sentence }])).toBe(`${PAGE}#:~:text=He%20posted`);
    expect(addressAt(PAGE, [{ text: 'nothing', sentence }])).toBe(`${PAGE}#:~:text=nothing`);
  });
});

describe('addresses', () => {
  const text = 'four words of text';
  const directive = ':~:text=four%20words%20of%20text';
  it.each([
    ['a fragment of its own is kept', `${PAGE}#part`, `${PAGE}#part${directive}`],
    ['an older directive is replaced', `${PAGE}#:~:text=old`, `${PAGE}#${directive}`],
    ['a query is kept', `${PAGE}?a=1&b=2`, `${PAGE}?a=1&b=2#${directive}`],
    ['http is opened', 'http://example.org/', `http://example.org/#${directive}`],
    ['a script is not', 'javascript:alert(1)//https://example.org', null],
    ['a script behind a blank is not', ' javascript:alert(1)', null],
    ['a tab in the scheme is not', 'ht\ttps://example.org', null],
    ['a file is not', 'file:///etc/hosts', null],
    ['nothing is not', '', null],
  ])('%s', (_, url, expected) => {
    expect(addressAt(url, [{ text, sentence: null }])).toBe(expected);
  });
  it('names every piece of an utterance, the first first', () => {
    expect(
      addressAt(PAGE, [
        { text: 'it was not so easy', sentence: null },
        { text: 'but it is all right', sentence: null },
        { text: ' ', sentence: null },
      ]),
    ).toBe(`${PAGE}#:~:text=it%20was%20not%20so%20easy&text=but%20it%20is%20all%20right`);
  });
  it('without words is the page itself', () => {
    expect(addressAt(`${PAGE}#`, [])).toBe(PAGE);
  });
});
