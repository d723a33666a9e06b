import { describe, expect, test } from 'vitest';
import { lexiconFor } from '../../../lib/extract/quotes/lexicon/lexicons';
import { pairMarks } from '../../../lib/extract/quotes/pairing';
import { growth, LINEAR, repeated } from '../../growth';

const at = (text: string, depth = 0) =>
  pairMarks(text)
    .filter((s) => s.depth === depth)
    .map((s) => text.slice(s.start, s.end));

describe('outermost stretches', () => {
  test.each([
    ['straight', 'She said "we are late," then left.', ['we are late,']],
    ['curly', 'She said “we are late,” then left.', ['we are late,']],
    ['German low-high', 'Sie sagte: „Wir sind spät.“ Dann ging sie.', ['Wir sind spät.']],
    ['German guillemets', 'Sie sagte: »Wir sind spät.« Dann ging sie.', ['Wir sind spät.']],
    ['French with inner blanks', 'Elle a dit : « Nous sommes en retard. » Puis', ['Nous sommes en retard.']],
    ['French with no-break blanks', 'Elle dit : «\u00a0Trop tard.\u00a0» Puis', ['Trop tard.']],
    ['Swedish, both marks alike', 'Hon sade: ”Vi är sena.” Sedan gick hon.', ['Vi är sena.']],
    ['Finnish guillemets, both alike', 'Hän sanoi: »Myöhässä.» Sitten', ['Myöhässä.']],
    ['Polish', 'Powiedziała: „Jesteśmy spóźnieni”. Potem', ['Jesteśmy spóźnieni']],
    ['British single', '‘We’re late,’ she said, ‘and it’s raining.’', ['We’re late,', 'and it’s raining.']],
    ['straight single', "'We're late,' she said.", ["We're late,"]],
    ['Japanese', '彼女は「遅れた」と言った。', ['遅れた']],
    ['closing mark used as an opening one', '”We’re late again,” she said.', ['We’re late again,']],
    ['closed by a straight mark', '“We are late," she said.', ['We are late,']],
    ['closed by an opening mark', '“We are late,“ she said.', ['We are late,']],
    ['no blank between two quotes', '"We are late.""So be it."', ['We are late.', 'So be it.']],
    ['interrupted by a dash', '"But I—" she said.', ['But I—']],
    ['in brackets', 'The rest ("we are late") was lost.', ['we are late']],
  ])('%s', (_name, text, expected) => {
    expect(at(text)).toEqual(expected);
  });
});

describe('marks that are none', () => {
  test.each([
    ['apostrophes', "It's the dog's bowl, isn't it?"],
    ['curly apostrophes', 'It’s the dog’s bowl, isn’t it?'],
    ['decades', "Music of the '80s and the '90s."],
    ['elisions', "Rock 'n' roll made 'em dance."],
    ['plural possessives', "The workers' rights and the owners' duties."],
    ['feet and inches', 'He is 6\'2" tall and she is 5\'11" tall.'],
    ['a stray mark in the middle', 'The hall was " full that night and nobody spoke.'],
    ['a lone mark at the end', 'They left.\n“`'],
    ['empty marks', 'A pair of marks: "" and “ ”.'],
  ])('%s', (_name, text) => {
    expect(pairMarks(text)).toEqual([]);
  });
});

describe('doubtful closers', () => {
  test.each([
    [
      'a possessive inside a single quote',
      "'The workers' rights are safe,' she said.",
      ["The workers' rights are safe,"],
    ],
    ['a short quote that ends in s', "He called it 'pure lies' and left.", ['pure lies']],
    ['an inch inside a double quote', '"A 12" disc is enough," she said.', ['A 12" disc is enough,']],
    ['a number before the mark', 'She said "I am 42" and laughed.', ['I am 42']],
  ])('%s', (_name, text, expected) => {
    expect(at(text)).toEqual(expected);
  });
});

describe('a missing closer', () => {
  const english = lexiconFor('en');
  const recovered = (text: string) => pairMarks(text, english).map((s) => text.slice(s.start, s.end));
  test.each([
    ['before a pronoun and its verb', '“We go, she said. “And we stay.”', ['We go,', 'And we stay.']],
    ['straight marks', '"We go, she said. "And we stay."', ['We go,', 'And we stay.']],
    ['before a name', '“We go, Mayor Ana Lopez said. “And we stay.”', ['We go,', 'And we stay.']],
    ['before a verb and a name', '“Do we go? asked Lopez. “We do not.”', ['Do we go?', 'We do not.']],
    [
      'not the first comma',
      '“We go, all of us, she said. “And we stay.”',
      ['We go, all of us,', 'And we stay.'],
    ],
    ['with nothing behind it', '“We go home now, Lopez said.', ['We go home now,']],
    ['no words tell it: the paragraph’s end', '“We go home now.', ['We go home now.']],
    [
      'the next paragraph reopens: nothing is missing',
      '“I asked them, she said.\n“Then we left.”',
      ['I asked them, she said.', 'Then we left.'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(recovered(text)).toEqual(expected);
  });
});

describe('single marks and apostrophes', () => {
  test.each([
    ['a claim after a plural possessive', "She knew the workers' 'fair share' claim.", ['fair share']],
    ['rock and roll', "'Rock 'n' roll will never die,' she said.", ["Rock 'n' roll will never die,"]],
    ['a dropped first letter', "'Tell 'em we are late,' she said.", ["Tell 'em we are late,"]],
    ['a dropped last letter', "'We are goin' home now,' she said.", ["We are goin' home now,"]],
    ['a curly possessive', '‘The workers’ rights are safe,’ she said.', ['The workers’ rights are safe,']],
    ['feet', "'The wall is 6' high by now,' she said.", ["The wall is 6' high by now,"]],
    ['feet and inches', '"He is 6\' 2" tall at least," she said.', ['He is 6\' 2" tall at least,']],
    ['minutes and seconds', '"It took 5\' 30" in all," she said.', ['It took 5\' 30" in all,']],
  ])('%s', (_name, text, expected) => {
    expect(at(text)).toEqual(expected);
  });
});

describe('nesting', () => {
  test('single inside double', () => {
    const text = '"He told me, \'Go home,\' and I went," she said.';
    expect(at(text)).toEqual(["He told me, 'Go home,' and I went,"]);
    expect(at(text, 1)).toEqual(['Go home,']);
  });
  test('double inside single', () => {
    const text = '‘He said “go home” to me,’ she said.';
    expect(at(text)).toEqual(['He said “go home” to me,']);
    expect(at(text, 1)).toEqual(['go home']);
  });
  test('both end together', () => {
    const text = '"They keep saying \'not yet.\'" He left.';
    expect(at(text)).toEqual(["They keep saying 'not yet.'"]);
    expect(at(text, 1)).toEqual(['not yet.']);
  });
});

describe('paragraphs', () => {
  test('a quote that reopens in each paragraph', () => {
    const text = 'She said: “First we wait.\n\n“Then we go.\n\n“Then we rest.”\n\nNobody moved.';
    const stretches = pairMarks(text);
    expect(stretches.map((s) => [text.slice(s.start, s.end), s.unclosed, s.resumes])).toEqual([
      ['First we wait.', true, false],
      ['Then we go.', true, true],
      ['Then we rest.', false, true],
    ]);
  });
  test('straight marks reopen around curly ones', () => {
    const text = '"He said “not yet” and left.\n\n"Then he came back."';
    expect(at(text)).toEqual(['He said “not yet” and left.', 'Then he came back.']);
    expect(at(text, 1)).toEqual(['not yet']);
  });
  test('closing marks at each paragraph', () => {
    const text = 'She said: “First we wait.”\n\n“Then we go.”';
    expect(at(text)).toEqual(['First we wait.', 'Then we go.']);
  });
  test('an unclosed quote at the start ends with its paragraph', () => {
    expect(at('"We are late, all of us.\nThe bus left.')).toEqual(['We are late, all of us.']);
  });
  test('an unclosed opener does not swallow the quote after it', () => {
    expect(at('"We are late, she said. "We must go," he added.')).toEqual(['We must go,']);
  });
});

describe('cost', () => {
  test.each([
    ['open', '"a '],
    ['nested', '“‘'],
    ['alternating', '"\''],
    ['in a row', '"'],
    ['paragraphs left open', '“a b\n'],
    ['single openers', " 'a"],
    ['doubled apostrophes', "''a 'b "],
  ])('marks without end, %s: no more than their number', (_name, unit) => {
    expect(growth((length) => pairMarks(repeated(unit, length)), 50_000)).toBeLessThan(LINEAR);
  });
});
