import { describe, expect, it } from 'vitest';
import { packArticle } from '../../../lib/corpus/pack';
import { extract } from '../../../lib/extract/extract';
import { changesSince, latestChanges } from '../../../lib/match/versions';
import { plainArticle } from '../../../lib/plain-article';
import { article } from './matches';

const BEFORE = '2026-04-24T10:05:00Z';

function capture(text: string, capturedAt: string | null) {
  const read = plainArticle(text, article({ capturedAt }));
  return packArticle(read, extract(read));
}

/** Changes as `was → is`. */
function changes(before: string, now: string): string[] {
  const later = capture(now, '2026-04-24T18:00:00Z');
  return changesSince(later, capture(before, BEFORE)).map(({ statement, was, wasAt }) => {
    expect(wasAt).toBe(BEFORE);
    return `${was} → ${later.statements.find(({ id }) => id === statement)?.text}`;
  });
}

const STRIKE = '9 people were killed in the overnight strike on the harbour of Vesterhavn.';
const BOATS = 'The storm sank 14 fishing boats off the island of Lynge.';
const PLEA =
  '“We asked for a new sea wall for eleven winters and nobody in the capital listened,” said Oda Brekke, the harbour master.';
const THANKS = '“I thank every fisherman who took his boat out that night,” said Ines Falk, the mayor.';

describe('a figure', () => {
  it.each([
    ['with another value, the sentence as it was', '9 people were killed.', '12 people were killed.'],
    ['with another value', STRIKE, STRIKE.replace('9', '12')],
    ['that is bounded now', STRIKE, STRIKE.replace('9', 'At least 12')],
    ['and who says so now', STRIKE, STRIKE.replace('9', '12').replace('.', ', officials said on Friday.')],
    [
      'and who said so, left out',
      STRIKE.replace('.', ', officials said on Friday.'),
      STRIKE.replace('9', '12'),
    ],
    ['in a paragraph that has moved', `${STRIKE}\n${BOATS}`, `${BOATS}\n${STRIKE.replace('9', '12')}`],
    ['with new paragraphs before it', STRIKE, `${BOATS}\n${THANKS}\n${STRIKE.replace('9', '12')}`],
  ])('%s', (_what, before, now) => {
    expect(changes(before, now)).toEqual([expect.stringMatching(/^9 people → (?:at least )?12 people$/i)]);
  });

  it('beside another that was put into its sentence', () => {
    const now =
      '12 people were killed, 3 of them children, in the overnight strike on the harbour of Vesterhavn.';
    expect(changes(STRIKE, now)).toEqual(['9 people → 12 people']);
  });

  it('and a second one of its sentence, each for itself', () => {
    const before = '9 people were killed and 30 people were injured in the overnight strike on Vesterhavn.';
    expect(changes(before, before.replace('9', '12').replace('30', '41'))).toEqual([
      '9 people → 12 people',
      '30 people → 41 people',
    ]);
  });

  it('of money', () => {
    const before = 'The new sea wall will cost $40 million, the harbour board said.';
    expect(changes(before, before.replace('40', '55'))).toEqual(['$40 million → $55 million']);
  });

  it.each([
    ['that was put into an unchanged sentence', STRIKE, STRIKE.replace('were', ', 3 of them children, were')],
    [
      'in another sentence on another place',
      STRIKE,
      STRIKE.replace('9', '12').replace('Vesterhavn', 'Lynge'),
    ],
    [
      'in a sentence that came to the one that stays',
      STRIKE,
      `${STRIKE}\nBy the evening 12 people were killed in the strike on the harbour of Vesterhavn.`,
    ],
    ['that counts something else', STRIKE, 'The storm sank 12 boats in the harbour of Vesterhavn.'],
    ['that is only printed otherwise', STRIKE, STRIKE.replace('9', 'Nine')],
    [
      'of which two could be meant',
      'In the north 4 people were killed.\nIn the north 5 people were killed.',
      'In the north 7 people were killed.',
    ],
    ['that is gone', `${STRIKE}\n${BOATS}`, BOATS],
  ])('says nothing: %s', (_what, before, now) => {
    expect(changes(before, now)).toEqual([]);
  });
});

const said = (words: string) => `“${words},” said Oda Brekke, the harbour master.`;

describe('a quote', () => {
  it.each([
    [
      'that gained words',
      said('We asked for a new sea wall for eleven winters'),
      said('We asked for a new sea wall for eleven long and bitter winters'),
    ],
    [
      'that gained a second sentence',
      said('We asked for a new sea wall for eleven winters'),
      said('We asked for a new sea wall for eleven winters. Nobody in the capital listened'),
    ],
    [
      'that lost words',
      said('We asked for a new sea wall for eleven winters, and nobody in the capital listened'),
      said('We asked for a new sea wall for eleven winters'),
    ],
    [
      'whose slip of the pen was corrected',
      said('We asked for a new sea wal for eleven winters'),
      said('We asked for a new sea wall for eleven winters'),
    ],
    [
      'that denies now',
      said('We did ask for a new sea wall before the winter'),
      said('We did not ask for a new sea wall before the winter'),
    ],
  ])('%s', (_what, before, now) => {
    expect(changes(`${before}\n${THANKS}`, `${THANKS}\n${now}`)).toHaveLength(1);
  });

  it('is told as it was', () => {
    expect(changes(PLEA, PLEA.replace('eleven', 'twelve'))).toContain(
      'We asked for a new sea wall for eleven winters and nobody in the capital listened, → We asked for a new sea wall for twelve winters and nobody in the capital listened,',
    );
  });

  it.each([
    ['that is new', PLEA, `${PLEA}\n${THANKS}`],
    ['that is gone', `${PLEA}\n${THANKS}`, THANKS],
    ['that has moved', `${PLEA}\n${THANKS}`, `${THANKS}\n${PLEA}`],
    ['in other marks', PLEA, PLEA.replace('“', '"').replace('”', '"')],
    ['in another sentence', PLEA, `Oda Brekke said: ${PLEA.slice(0, PLEA.indexOf('”') + 1)}`],
    [
      'that is cut in two now',
      PLEA,
      '“We asked for a new sea wall for eleven winters,” said Oda Brekke, the harbour master, “and nobody in the capital listened.”',
    ],
    [
      'on the same matter by somebody else',
      PLEA,
      '“They asked for a new sea wall for two winters and then for a pier,” said Ines Falk, the mayor.',
    ],
  ])('says nothing: %s', (_what, before, now) => {
    expect(changes(before, now)).toEqual([]);
  });
});

describe('a page', () => {
  it('that is unchanged says nothing', () => {
    const text = [STRIKE, PLEA, BOATS, THANKS].join('\n');
    expect(changes(text, text)).toEqual([]);
  });

  it('tells its changes in the order in which they stand now', () => {
    const before = [STRIKE, PLEA, BOATS].join('\n');
    const now = [BOATS.replace('14', '20'), PLEA, STRIKE.replace('9', '12')].join('\n');
    expect(changes(before, now)).toEqual(['14 fishing boats → 20 fishing boats', '9 people → 12 people']);
  });

  it('whose earlier capture has no instant says nothing', () => {
    const now = capture(STRIKE.replace('9', '12'), '2026-04-24T18:00:00Z');
    expect(changesSince(now, capture(STRIKE, null))).toEqual([]);
  });
});

describe('of several earlier captures', () => {
  /** Captures of these texts an hour apart, the newest first, as `was at hour`. */
  function latest(now: string, ...earlier: readonly string[]): string[] {
    const at = (hour: number) => `2026-04-24T${10 + hour}:00:00Z`;
    const captures = earlier.map((text, before) => capture(text, at(earlier.length - before)));
    const changes = latestChanges(capture(now, '2026-04-25T10:00:00Z'), captures);
    return changes.map(({ was, wasAt }) => `${was} at ${Number(wasAt.slice(11, 13)) - 10}`);
  }
  const toll = (count: number) => STRIKE.replace('9', String(count));

  it.each([
    ['the one before late text still tells', [toll(12), toll(9)], ['9 people at 1']],
    ['the latest number that was another', [toll(12), toll(9), toll(4)], ['9 people at 2']],
    [
      'each statement has its own',
      [`${toll(9)}\n${BOATS}`, BOATS.replace('14', '8')],
      ['9 people at 2', '8 fishing boats at 1'],
    ],
    ['a number that came back', [toll(15), toll(12)], ['15 people at 2']],
    ['none says otherwise', [BOATS], []],
  ])('%s', (_what, earlier, expected) => {
    expect(latest(`${toll(12)}\n${THANKS}\n${BOATS}`, ...earlier)).toEqual(expected);
  });
});
