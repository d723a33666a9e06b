import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFurniture } from '../../../lib/corpus/furniture';
import { growth, LINEAR, repeated } from '../../growth';

const TITLE = 'Ferry runs aground off the old lighthouse';
const FIRST = 'The ferry ran aground on Monday with nearly ninety people on board.';
const LAST = 'All of them were brought ashore before the evening, the coast guard said.';
const page = (...lines: string[]): string => lines.join('\n');
const kept = (...lines: string[]): string[] => withoutFurniture(page(...lines), TITLE).split('\n');

describe('before the first sentence all goes', () => {
  it.each([
    ['a date line', 'Thursday, April 24, 2025'],
    ['the outlet', 'THE HARBOUR LEDGER'],
    ['a byline with its reading time', 'Ann Example • 1 hour • 4 minutes read'],
    ['a short line with a full stop', 'By Ann Example.'],
    ['the title', TITLE],
    ['the title in other marks', '“Ferry runs aground, off the old lighthouse”'],
    ['a menu', 'Home News Sports Weather Opinion Travel Shop Contact Help'],
    ['a link to the content', 'Jump to content'],
    ['a forum’s hidden text', 'This is the hidden content, please sign in before you read it here.'],
  ])('%s', (_, line) => {
    expect(kept(line, FIRST, LAST)).toEqual([FIRST, LAST]);
  });
});

describe('between sentences a line goes for a named reason only', () => {
  it.each([
    ['a lone mark', '“`'],
    ['a cross', '×'],
    ['hashtags', '#Ferry #Lighthouse #Coast'],
    ['a bullet of a menu', '• Sign Up'],
    ['the title again', TITLE.toUpperCase()],
    ['hidden content', 'This is the hidden content, please'],
    ['an advertisement', 'For fair winds and real support, visit: https://boats.example/'],
    ['the word advertisement', 'Advertisement'],
  ])('%s', (_, line) => {
    expect(kept(FIRST, line, LAST)).toEqual([FIRST, LAST]);
  });
});

describe('what a reporter wrote stays', () => {
  it.each([
    ['a subheading', 'What the captain knew'],
    ['a subheading that starts like a marker', 'Comments by the coast guard'],
    ['a short paragraph', 'Nobody drowned.'],
    ['a short quote', '“No.”'],
    ['a line of a list with a number', '3 boats took part'],
    ['a sentence that names a hashtag', 'The word #Ferry was posted ten thousand times within an hour.'],
    ['a sentence with a link at its end', 'For the whole story visit the lighthouse'],
    ['another article’s title', 'Ferry runs aground off the new lighthouse'],
  ])('%s', (_, line) => {
    expect(kept(FIRST, line, LAST)).toEqual([FIRST, line, LAST]);
  });
});

describe('from an end marker on all goes', () => {
  it.each([
    'Comments',
    'Comment',
    'Popular posts from this blog',
    'Join the conversation',
    'Reply to this topic...',
    'Recently Browsing   0 members',
    'Related articles',
    'Leave a reply',
    'Sign up for our daily newsletter',
  ])('%s', (marker) => {
    expect(kept(FIRST, marker, LAST)).toEqual([FIRST]);
  });
});

describe('the shape of the text', () => {
  it('has no blank lines, no line ends of other systems and no margins', () => {
    expect(kept(`  ${FIRST}\r`, '', '   ', `\t${LAST}`)).toEqual([FIRST, LAST]);
  });
  it.each([
    ['nothing', ''],
    ['only furniture', page('Home', 'Sign up', TITLE, '“`')],
    ['only the title', 'Ferry runs aground off the old lighthouse.'],
  ])('of %s is empty', (_, text) => {
    expect(withoutFurniture(text, TITLE)).toBe('');
  });
  it('keeps only lines of the page, in their order', () => {
    const line = fc.constantFrom<string[]>(
      FIRST,
      LAST,
      'What now',
      '×',
      '#a #b',
      'Comments',
      TITLE,
      '',
      'Yes.',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        let from = 0;
        for (const one of withoutFurniture(page(...lines), TITLE)
          .split('\n')
          .filter(Boolean)) {
          from = lines.indexOf(one, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['one line of marks', '', '.”', ''],
    ['hashtags without end', '', '#a', '!'],
    ['a marker that never ends', 'sign up for ', 'newsletter', '\u2028'],
    ['many lines', '', 'x\n', ''],
  ])('%s', (_, before, unit, after) => {
    const read = (length: number) =>
      withoutFurniture(page(FIRST, before + repeated(unit, length) + after), TITLE);
    expect(growth(read)).toBeLessThan(LINEAR);
  });
});
