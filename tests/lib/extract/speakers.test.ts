import { describe, expect, test } from 'vitest';
import { quotesOf as find } from './quotes-reading';

/** Name, way and cue of the last quote's speaker. */
const last = (text: string, lang?: string) => {
  const quote = find(text, lang).at(-1);
  return quote?.speaker ? [quote.speaker.name, quote.speaker.via, quote.cue] : null;
};

describe('where the speaker stands', () => {
  test.each([
    ['before the quote', 'Ana Lopez said, "We wait here."', ['Ana Lopez', 'named', 'said']],
    ['before a colon', 'Ana Lopez told reporters: “We wait here.”', ['Ana Lopez', 'named', 'told']],
    ['a name and a colon', 'Ana Lopez: “We wait here for rain.”', ['Ana Lopez', 'named', null]],
    ['after the quote', '"We wait here," Ana Lopez said.', ['Ana Lopez', 'named', 'said']],
    ['after the quote, inverted', '"We wait here," said Ana Lopez.', ['Ana Lopez', 'named', 'said']],
    [
      'inverted with an office',
      '"We wait here," said city engineer Ana Lopez.',
      ['Ana Lopez', 'named', 'said'],
    ],
    [
      'inverted with an office behind',
      '"We wait here," said Ana Lopez, the city engineer of Ostrava.',
      ['Ana Lopez', 'named', 'said'],
    ],
    ['in the middle', '"We wait," Ana Lopez said, "until it rains."', ['Ana Lopez', 'named', 'said']],
    ['after a question mark', '"Why wait here?" Ana Lopez asked the crowd.', ['Ana Lopez', 'named', 'asked']],
    [
      'before a cue in front of the quote',
      'Because it rained, explained Ana Lopez, “we waited here all day.”',
      ['Ana Lopez', 'named', 'explained'],
    ],
    ['according to', '"We wait here," according to Ana Lopez.', ['Ana Lopez', 'named', 'according to']],
    [
      'at the end of a sentence with a fragment',
      'The plan is "very dear to us" and will stay, Ana Lopez wrote on Monday.',
      ['Ana Lopez', 'named', 'wrote'],
    ],
    [
      'behind a passive',
      'The plan was called “a gift to rain” by Ana Lopez.',
      ['Ana Lopez', 'named', 'called'],
    ],
    [
      'is quoted as saying',
      '“We wait here for rain,” Ana Lopez is quoted as saying.',
      ['Ana Lopez', 'named', 'saying'],
    ],
    [
      'a closing mark as the opening one',
      '”We wait here for rain,” Ana Lopez said.',
      ['Ana Lopez', 'named', 'said'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('between speaker and cue', () => {
  test.each([
    [
      'an apposition with another name',
      '“We wait,” Ana R. Lopez, the spokeswoman for Mayor Carl B. Novak, said on a call.',
      'Ana R. Lopez',
    ],
    [
      'an apposition before the name',
      'Novak’s campaign manager, Ana Lopez, said: “We wait here.”',
      'Ana Lopez',
    ],
    ['a relative clause', 'Ana Lopez, who had met Carl Novak in Brno, said, “We wait here.”', 'Ana Lopez'],
    ['an age', '"We wait here," Ana Lopez, 45, said.', 'Ana Lopez'],
    ['a party and state in brackets', 'Sen. Ana Lopez (D-Ohio) said, "We wait here."', 'Ana Lopez'],
    [
      'where and when',
      'Ana Lopez, during a visit to Brno with Carl Novak, said it was “a long way”.',
      'Ana Lopez',
    ],
    ['a day', 'Ana Lopez on Thursday said it was "a long way" home.', 'Ana Lopez'],
    ['adverbs and auxiliaries', 'Ana Lopez has also repeatedly said it is "a long way" home.', 'Ana Lopez'],
    ['went on to say', 'Ana Lopez went on to say it is "a long way" home.', 'Ana Lopez'],
    [
      'an office that hangs on a name',
      '"We wait here," the spokesman for Carl Novak said.',
      'the spokesman for Carl Novak',
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)?.[0]).toBe(expected);
  });
});

describe('verbs that share the subject of their sentence', () => {
  test.each([
    ['a participle', 'Ana Lopez did not dismiss the plan, calling it "a long way" off.', 'Ana Lopez'],
    [
      'a participle in front',
      'By saying that Novak showed “very bad taste” in Brno, Ana Lopez drew a line.',
      'Ana Lopez',
    ],
    [
      'a fronted clause',
      'When asked by Carl Novak about the rain, Ana Lopez said it was “a long way” off.',
      'Ana Lopez',
    ],
    ['a dateline', 'OSTRAVA, Ohio — Ana Lopez left early and said it was “a long way” home.', 'Ana Lopez'],
    ['two verbs', 'Ana Lopez shrugged and said it was "a long way" home.', 'Ana Lopez'],
    [
      'her words',
      'Ana Lopez left. Her remarks followed the rain, deeming it “a bad sign” for all.',
      'Ana Lopez',
    ],
    ['a possessor of a statement', "Ana Lopez's statement said it was “a long way” home.", 'Ana Lopez'],
  ])('%s', (_name, text, expected) => {
    expect(last(text)?.[0]).toBe(expected);
  });
});

describe('who is meant', () => {
  test.each([
    ['a surname', 'Ana Lopez came. "We wait here," Lopez said.', ['Ana Lopez', 'named']],
    ['a title and surname', 'Ana Lopez came. "We wait here," said Ms. Lopez.', ['Ana Lopez', 'named']],
    [
      'titles are no part of the name',
      '"We wait here," said Prime Minister Ana Lopez.',
      ['Ana Lopez', 'named'],
    ],
    [
      'the fuller form that comes later',
      '"We wait," Lopez said. Ana Maria Lopez left.',
      ['Ana Maria Lopez', 'named'],
    ],
    [
      'two of one surname by title',
      'Carl Novak met Eva Novak. "We wait here," said Mrs. Novak.',
      ['Eva Novak', 'named'],
    ],
    [
      'he, for the bearer of an office between commas',
      'The minister, Carl Novak, said the talks went on. The Senate\'s spokesman, Paul Horak, named a price. "We wait here," he told a paper.',
      ['Paul Horak', 'pronoun'],
    ],
    ['she', 'Ana Lopez met Carl Novak in Brno. "We wait here," she said.', ['Ana Lopez', 'pronoun']],
    ['he', 'Ana Lopez met Carl Novak in Brno. "We wait here," he said.', ['Carl Novak', 'pronoun']],
    [
      'he is the subject of the sentence before',
      'Carl Novak met Paul Horak in Brno. “We wait here,” he said.',
      ['Carl Novak', 'pronoun'],
    ],
    [
      'he is the last speaker',
      'Paul Horak came. “We wait,” Carl Novak said. He added: “Then we go.”',
      ['Carl Novak', 'pronoun'],
    ],
    [
      'nobody speaks of himself by name',
      'Carl Novak met Paul Horak in Brno. “Novak is late,” he said.',
      ['Paul Horak', 'pronoun'],
    ],
    [
      'the president',
      'President Ana Lopez came with Prime Minister Carl Novak. “We wait,” the president said.',
      ['Ana Lopez', 'role'],
    ],
    [
      'an office told in apposition',
      'Ana Lopez, a senator, came. “We wait here,” the senator said.',
      ['Ana Lopez', 'role'],
    ],
    [
      'a leader of a country',
      'Ukrainian President Volodymyr Zelensky met Carl Novak. The Ukrainian leader said it was “a long way” off.',
      ['Volodymyr Zelensky', 'role'],
    ],
    [
      'a leader whose country the text leaves out',
      'Vladimir Putin met Carl Novak. The Russian leader said it was “a long way” off.',
      ['Vladimir Putin', 'role'],
    ],
    ['an unnamed role', '"We wait here," a spokesman said.', ['a spokesman', 'unnamed']],
    ['an organisation', '"We wait here," CNN reported.', ['CNN', 'named']],
    [
      'a paper whose name begins like a title',
      '"We wait here," the New York Post reported.',
      ['New York Post', 'named'],
    ],
    ['a board', '"We wait here," the National Rain Board said.', ['National Rain Board', 'named']],
    ['a department', '"We wait here," the Justice Department said.', ['Justice Department', 'named']],
    ['a man with the name of a place', '"We wait here," Mr. Park said.', ['Park', 'named']],
    ['a paper that speaks', '"We wait here," the lawsuit said.', ['the lawsuit', 'unnamed']],
  ])('%s', (_name, text, expected) => {
    expect(last(text)?.slice(0, 2)).toEqual(expected);
  });
});

describe('carried over', () => {
  test.each([
    ['the next sentence', '"We wait," Ana Lopez said. "Then we build."', 'Ana Lopez'],
    [
      'after a sentence about the speaker',
      'Ana Lopez declined to give a date. "It will take what it takes."',
      'Ana Lopez',
    ],
    [
      'after a colon and a new paragraph',
      'Ana Lopez issued the following statement:\n\n“It will take what it takes.”',
      'Ana Lopez',
    ],
    ['from an outlet that reported', 'Brno Pravda reported rain. “Very loud all over town.”', 'Brno Pravda'],
  ])('%s', (_name, text, expected) => {
    expect(last(text)?.slice(0, 2)).toEqual([expected, 'carried']);
  });
  test('two quotes in front of one cue', () => {
    expect(find('"It rained." "We waited," Ana Lopez said.').map((quote) => quote.speaker?.name)).toEqual([
      'Ana Lopez',
      'Ana Lopez',
    ]);
  });
});

describe('nobody', () => {
  test.each([
    ['a text without people', '“It will take what it takes.”'],
    ['you', 'You would call it “a very long way” off.'],
    ['a passive', 'Rain was reported “all over the town” that day.'],
  ])('%s', (_name, text) => {
    expect(find(text).map((quote) => quote.speaker)).toEqual(find(text).map(() => null));
  });
});

test('the mention lies in the text, the cue too', () => {
  const text = 'Ana Lopez came. "We wait here," Ms. Lopez said.';
  const [quote] = find(text);
  expect(text.slice(quote?.speaker?.start, quote?.speaker?.end)).toBe('Ms. Lopez');
  expect(text.slice(quote?.cueStart ?? 0)).toBe('said.');
});

describe('other languages', () => {
  test.each([
    ['de', 'Kremlsprecher Dmitri Peskow sagte: „Es gibt Kontakte.“', ['Dmitri Peskow', 'named', 'sagte']],
    ['de', '„Es gibt Kontakte“, sagte Peskow am Montag.', ['Peskow', 'named', 'sagte']],
    ['de', 'Ana Novak kam. »Wir warten hier«, fügte sie hinzu.', ['Ana Novak', 'pronoun', 'fügte']],
    ['de', '„Wir warten hier“, so der Minister.', ['der Minister', 'unnamed', 'so']],
    ['fr', '« Il faut attendre », a déclaré Paul Horak jeudi.', ['Paul Horak', 'named', 'déclaré']],
    ['fr', 'Paul Horak a dit : « Il faut attendre. »', ['Paul Horak', 'named', 'dit']],
    ['fr', 'Paul Horak est venu. « Il faut attendre », a-t-il ajouté.', ['Paul Horak', 'pronoun', 'ajouté']],
    ['fr', '« Il faut attendre », selon Paul Horak.', ['Paul Horak', 'named', 'selon']],
    ['es', '«Hay que esperar», dijo Paul Horak el jueves.', ['Paul Horak', 'named', 'dijo']],
    [
      'es',
      '«Hay que esperar», dijo Paul Horak. «Hasta mañana», añadió.',
      ['Paul Horak', 'carried', 'añadió'],
    ],
    ['it', '«Bisogna aspettare», ha detto Paul Horak.', ['Paul Horak', 'named', 'detto']],
    ['ru', 'Песков заявил: «Контакты есть».', ['Песков', 'named', 'заявил']],
    ['ru', '«Контакты уже есть», — сказал Дмитрий Песков.', ['Дмитрий Песков', 'named', 'сказал']],
    ['uk', '«Ми готові чекати», — заявив Петро Горак.', ['Петро Горак', 'named', 'заявив']],
    ['pl', '„Trzeba czekać tutaj” – powiedział Paweł Horak.', ['Paweł Horak', 'named', 'powiedział']],
    ['nl', '‘We wachten hier’, zei Piet Horak donderdag.', ['Piet Horak', 'named', 'zei']],
    ['pt', '“É preciso esperar”, disse Paulo Horak na quinta-feira.', ['Paulo Horak', 'named', 'disse']],
    ['sv', '”Vi väntar här”, säger Per Horak.', ['Per Horak', 'named', 'säger']],
  ])('%s: %s', (lang, text, expected) => {
    expect(last(text, lang)).toEqual(expected);
  });
});
