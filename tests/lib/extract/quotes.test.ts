import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth, LINEAR, repeated } from '../../growth';
import { quotesOf as find } from './quotes-reading';

const texts = (text: string) => find(text).map((quote) => quote.text);

describe('what is a quote', () => {
  test.each([
    [
      'a whole sentence',
      'Mayor Ana Lopez said, "The bridge stays shut until June."',
      ['The bridge stays shut until June.'],
    ],
    [
      'a fragment of three words',
      'Lopez said the bridge was "close to falling" after the storm.',
      ['close to falling'],
    ],
    ['a fragment of two words with a cue', 'Lopez insisted that drivers “have to” wait.', ['have to']],
    ['one shouted word', 'Lopez urged the drivers to "WAIT!" at the ramp.', ['WAIT!']],
    [
      'one word that is said',
      'Both councils would need to say "yes." Lopez said that would take a year.',
      ['yes.'],
    ],
    ['a label after a verb of calling', 'Lopez called the plan a "fairy tale" on Monday.', ['fairy tale']],
    [
      'a fragment carried over',
      'Lopez said both sides must yield. A "fair offer" had been made.',
      ['fair offer'],
    ],
    ['what many voices call', 'Lopez was met by chants of "Shut the Bridge" on Monday.', ['Shut the Bridge']],
    [
      'in the text only, where the heading names nobody',
      'The ‘Very Old Bridge’ In The Snow\n\nNobody loved it. Lopez lives near the "very old bridge" in town.',
      ['very old bridge'],
    ],
    [
      'in a heading, before its colon',
      '\'We are tired of waiting\': a town and its bridge\n\n"We are tired of waiting," Ana Lopez said.',
      ['We are tired of waiting', 'We are tired of waiting,'],
    ],
    [
      'in a heading that the text repeats',
      'Mayor Lopez Sees ‘Bridge Close To Falling’ After Winter Storm\n\nAna Lopez said the bridge was "close to falling" on Monday.',
      ['Bridge Close To Falling', 'close to falling'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe('what is none', () => {
  test.each([
    ['a paper that was spoken to', 'In remarks to “The Harbour Light,” Ana Lopez said the quay was dry.'],
    ['the title of a broadcast', 'Lopez spoke on NBC\'s "Meet the Neighbours" on Sunday.'],
    [
      'the title of a broadcast before a cue',
      'Sunday on CNN’s “State of the Town,” Lopez said that she was tired.',
    ],
    ['the title of a book', 'Lopez read from the novel "Wuthering Nights" at school.'],
    ['the title of a magazine', 'Lopez spoke to the French magazine "Le Pont."'],
    ['a song in a list', 'They played "Yellow River Bank" and "Under the Old Bridge" all night.'],
    ['a nickname', 'Pete "Rocket" Miller won again.'],
    ['one common word in scare quotes', 'The "experts" stayed at home.'],
    ['a word as a word', 'The word "bridge" comes from the north.'],
    ['so-called', 'The so-called "bridge tax" was dropped.'],
    ['feet and inches', 'The player is 6\'2" and his brother 5\'9" tall.'],
    ['an attribute in code', 'Write <a class="plain link" href="the bridge page"> in the head of the page.'],
    ['keys and values', 'The file holds {"name": "bridge"} and no more.'],
    [
      'a heading that nothing repeats',
      'Why ‘Every Single Bridge’ Falls Down In Winter\n\nNobody knows why bridges fall.',
    ],
    ['a button in a manual', 'You click "Save" and you see "Done" at once.'],
    [
      'an article that a letter cites',
      'I thank the mayor ("Town shuts the old bridge," Page 3, Monday) for her patience.',
    ],
    [
      'what a speaker without marks makes others say',
      "Lopez: Nobody here is like, 'My bridge comes first.' We all wait.",
    ],
    [
      'the same in the next paragraph of the turn',
      "A: We wait. That is all.\n\nAnd then I ask, 'Who will pay for it?' and nobody knows.\n\nQ: And the town?",
    ],
    ['single marks between doubled apostrophes', "''They call it 'the bridge of us all' here,'' Lopez said."],
    ['two apostrophes in a row', "He wrote ''bridge of sighs'' on the wall."],
  ])('%s', (_name, text) => {
    expect(texts(text)).toEqual([]);
  });
});

describe('certainty', () => {
  const certainty = (text: string) => find(text)[0]?.certainty ?? 0;
  test('falls from a cue that touches the quote to a fragment that nobody is said to have said', () => {
    const touching = certainty('"The bridge stays shut until June," Lopez said.');
    const clause = certainty('Lopez said the bridge "stays shut until June" for safety.');
    const carried = certainty('Lopez said so. The offer was "quite good" for all.');
    expect(touching).toBeGreaterThan(clause);
    expect(clause).toBeGreaterThan(carried);
    expect(carried).toBeGreaterThan(0);
  });
});

describe('quotes within quotes', () => {
  const nested = (text: string) =>
    find(text).flatMap((quote) => {
      const outer = find(text).find(({ id }) => id === quote.within);
      return outer ? [[quote.text, quote.speaker?.name ?? null, outer.speaker?.name ?? null]] : [];
    });
  test.each([
    [
      'he, named before in the article',
      'Mayor Bob Reyes shut the bridge. “He told me, ‘I will open it in June,’ and he did,” Ana Lopez said.',
      [['I will open it in June,', 'Bob Reyes', 'Ana Lopez']],
    ],
    [
      'he, named before in the outer quote',
      '“I met Bob Reyes in May. He said: ‘We will open it,’ and left,” Ana Lopez said.',
      [['We will open it,', 'Bob Reyes', 'Ana Lopez']],
    ],
    [
      'he, named nowhere',
      '“He told me, ‘I will open it in June,’ and he did,” Ana Lopez said.',
      [['I will open it in June,', 'He', 'Ana Lopez']],
    ],
    [
      'I, the outer speaker',
      '"I said, \'We are not going home,\' and that was it," Ana Lopez said.',
      [['We are not going home,', 'Ana Lopez', 'Ana Lopez']],
    ],
    [
      'a name beside the inner cue',
      '“‘We will open it in June,’ Bob Reyes told us, and nobody believed him,” Ana Lopez said.',
      [['We will open it in June,', 'Bob Reyes', 'Ana Lopez']],
    ],
    [
      'a name before the inner cue, another after the quote',
      '“Bob Reyes said, ‘We will open it.’ Mayor Ann Reed replied that she would wait,” Ana Lopez said.',
      [['We will open it.', 'Bob Reyes', 'Ana Lopez']],
    ],
    [
      'nobody: the inner cue is passive',
      '“I was told, ‘You cannot cross here,’ and went home,” Ana Lopez said.',
      [['You cannot cross here,', null, 'Ana Lopez']],
    ],
    [
      'double marks within single ones',
      '‘Then Bob Reyes said, “We will open it,” and left,’ Ana Lopez said.',
      [['We will open it,', 'Bob Reyes', 'Ana Lopez']],
    ],
    [
      'a sentence of its own after another',
      '“Bob Reyes said: ‘We will open it.’ ‘We will open it soon.’ Then he left,” Ana Lopez said.',
      [
        ['We will open it.', 'Bob Reyes', 'Ana Lopez'],
        ['We will open it soon.', 'Bob Reyes', 'Ana Lopez'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(nested(text)).toEqual(expected);
  });

  test.each([
    ['a term', '“They call it a ‘bridge of all bridges’ up here,” Ana Lopez said.'],
    ['two words', '“He told me, ‘Go home,’ and I went,” Ana Lopez said.'],
    ['a title', '“I read ‘The Bridge of Sighs’ at school,” Ana Lopez said.'],
    ['no cue', '“It is the ‘wait and see approach’ of the town,” Ana Lopez said.'],
    ['what was never said', '“Bob Reyes never told me, ‘We will open it,’” Ana Lopez said.'],
    ['what might be said', '“If he says, ‘We will open it,’ I will laugh,” Ana Lopez said.'],
    ['what you say', '“You say, ‘It will open soon,’ and it stays shut,” Ana Lopez said.'],
    ['marks within marks', '“‘We will open it in June,’” Ana Lopez said.'],
  ])('none for %s', (_name, text) => {
    expect(nested(text)).toEqual([]);
  });

  test('it comes after its outer quote, is less sure, and is an utterance of its own', () => {
    const [outer, inner] = find('“He told me, ‘I will open it,’ and he did,” Ana Lopez said.');
    expect(inner?.within).toBe(outer?.id);
    expect(inner?.certainty).toBeLessThan(outer?.certainty ?? 0);
    expect(inner?.utterance).not.toBe(outer?.utterance);
  });

  test('its pieces around a cue are joined', () => {
    const [, first, second] = find(
      '“‘We wait until June,’ he said, ‘and not longer,’ and left,” Ana Lopez said.',
    );
    expect(second?.utterance).toBe(first?.utterance);
    expect(second?.gap).toEqual({ kind: 'cue', words: 2 });
  });
});

describe('utterances', () => {
  const groups = (text: string) => {
    const quotes = find(text);
    return quotes.map((quote) => quotes.findIndex((q) => q.utterance === quote.utterance));
  };
  test.each([
    ['around the cue', '"We wait," Lopez said, "until June."', [0, 0]],
    ['after the cue, a sentence on', '"We wait," Lopez said. "Then we build."', [0, 0]],
    ['over paragraphs', 'Lopez said: “We wait.\n\n“Then we build.\n\n“Then we rest.”', [0, 0, 0]],
    ['a colon after the cue opens another', 'Asked, "Is it late," Lopez said with a smile: "It is."', [0, 1]],
    ['two cues are two utterances', '"We wait," Lopez said. "Then we build," she added.', [0, 1]],
    [
      'two fragments of one sentence',
      'Lopez called it "a bad idea" and "a waste of time" on Monday.',
      [0, 1],
    ],
    [
      'a new sentence with words of its own',
      '"We wait," Lopez said. She wants "a better bridge" soon.',
      [0, 1],
    ],
  ])('%s', (_name, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
  test('the id is the start of the first piece', () => {
    const [first, second] = find('"We wait," Lopez said, "until June."');
    expect(first?.utterance).toBe('u1');
    expect(second?.utterance).toBe('u1');
    expect(second?.id).toBe(`q${second?.start}`);
  });
});

describe('when it was said', () => {
  test('the day in the narration', () => {
    expect(find('"We wait," Lopez said on Tuesday.')[0]?.uttered).toEqual({
      from: '2025-04-22',
      to: '2025-04-22',
    });
  });
  test('not the day in the quote', () => {
    expect(find('"We met on Tuesday," Lopez said.')[0]?.uttered).toBeNull();
  });
});

describe('what parts two pieces', () => {
  const gaps = (text: string) => find(text).map(({ gap }) => gap);
  test.each([
    ['a cue', '"We wait," Lopez said, "until June."', [null, { kind: 'cue', words: 2 }]],
    [
      'a cue with more words',
      '"We wait," Lopez told the paper on Monday, "until June."',
      [null, { kind: 'cue', words: 6 }],
    ],
    [
      'a cue and a full stop',
      '"We wait," Lopez said. "Then we build."',
      [null, { kind: 'sentence', words: 2 }],
    ],
    [
      'a paragraph whose marks reopen',
      'Lopez said: “We wait.\n\n“Then we build.”',
      [null, { kind: 'paragraph', words: 0 }],
    ],
    ['nothing: two utterances', '"We wait," Lopez said. "Then we build," she added.', [null, null]],
  ])('%s', (_name, text, expected) => {
    expect(gaps(text)).toEqual(expected);
  });
});

describe('surroundings', () => {
  test('the sentence around and the one before', () => {
    const [quote] = find('The storm passed. Lopez said it was "close to falling" by noon. Rain fell.');
    expect(quote?.sentence).toBe('Lopez said it was "close to falling" by noon.');
    expect(quote?.leadIn).toBe('The storm passed.');
  });
  test('a text without full stops does not go along with each quote', () => {
    const text = 'and Lopez said it was "close to falling" again '.repeat(500);
    for (const quote of find(text)) expect(quote.sentence.length).toBeLessThan(3_000);
  });
});

const mark = fc.constantFrom(
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  "'",
  '‘',
  '’',
  '「',
  '」',
  '\n',
  ' ',
  '. ',
  ', ',
  '(',
  ')',
);
const word = fc.constantFrom(
  'said',
  'Lopez',
  'he',
  'Mr.',
  'the mayor',
  'who',
  'a',
  'according to',
  'No',
  '42',
  'told',
);
const newsLike = fc
  .array(fc.oneof(mark, word, fc.constant(' ')), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe('any text', () => {
  test.each([
    ['strings', fc.string({ unit: 'binary', maxLength: 400 })],
    ['words and marks', newsLike],
  ])('%s: spans lie inside, in order, apart', (_name, texts_) => {
    fc.assert(
      fc.property(texts_, fc.constantFrom('en', 'de', 'fr', 'ru', 'ja'), (text, lang) => {
        let last = 0;
        const quotes = find(text, lang);
        for (const quote of quotes) {
          const outer = quotes.find(({ id }) => id === quote.within);
          expect(outer === undefined).toBe(quote.within === null);
          expect(quote.start).toBeGreaterThanOrEqual(outer?.start ?? last);
          expect(quote.end).toBeLessThanOrEqual(outer?.end ?? text.length);
          expect(quote.end).toBeGreaterThan(quote.start);
          expect(quote.end).toBeLessThanOrEqual(text.length);
          expect(quote.text).toBe(text.slice(quote.start, quote.end));
          expect(quote.text.trim()).toBe(quote.text);
          if (quote.within === null) last = quote.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('speakers and cues are words of the text', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        for (const { speaker, cue, cueStart } of find(text)) {
          expect(text.startsWith(cue ?? '', cueStart ?? 0)).toBe(true);
          expect(text.slice(speaker?.start ?? 0, speaker?.end ?? 1)).not.toBe('');
          expect(speaker?.name).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('cost', () => {
  test.each([
    ['marks left open', '"a '],
    ['marks in a row', '"'],
    ['nested marks', '“‘a '],
    ['attributed quotes', '"a b," he said. '],
    ['one endless sentence', '"a b," Bob Smith said and '],
    ['names without end', 'Bob Smith, '],
    ['cues without end', 'who said, '],
    ['headings', 'Big "Red Dog" Days Here Now Again\n'],
    ['open paragraphs', '"a b c\n'],
    ['missing closers', '“We go, she said. '],
    ['quotes within one quote', "'he told me, “we go home,” and "],
    ['turns of a conversation', "A: he said 'a b c'.\n"],
  ])('%s: four times the text takes no more than ten times as long', (_name, unit) => {
    expect(growth((length) => find(repeated(unit, length)), 10_000)).toBeLessThan(LINEAR);
  });
});
