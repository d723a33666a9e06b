import { expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** Name and way of each quote's speaker. */
const speakers = (text: string): string[] =>
  quotesOf(text).map(({ speaker }) => (speaker ? `${speaker.name}|${speaker.via}` : 'nobody'));

test.each([
  [
    'Otto Kranz was late. “We wait,” he said. “Then we see.”\n“We always do,” he said.',
    ['Otto Kranz|pronoun', 'Otto Kranz|carried', 'Otto Kranz|pronoun'],
  ],
  [
    '“We wait,” Otto Kranz said.\n“Then we see what comes.”\n“And then we go home.”',
    ['Otto Kranz|named', 'Otto Kranz|carried', 'Otto Kranz|carried'],
  ],
  [
    '“We wait,” Otto Kranz said, and his wife, Eva Kranz, cut in. “Then we see what comes.”',
    ['Otto Kranz|named', 'Eva Kranz|carried'],
  ],
  [
    '“We wait,” Otto Kranz said, and Eva Brandt replied: “Then we see what comes.”',
    ['Otto Kranz|named', 'Eva Brandt|named'],
  ],
])('carried over: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['When asked by Ilse Brandt whether it would hold, Kranz replied, “It will.”', ['Kranz|named']],
  [
    'When I asked Otto Kranz whether it would hold, he looked away and said, “It will hold.”',
    ['Otto Kranz|pronoun'],
  ],
  ['Asked whether the dam would hold, Otto Kranz said “it will, it will”.', ['Otto Kranz|named']],
  [
    'Asked by Otto Kranz whether the dam would hold, Ilse Brandt said: “It will, it will.”',
    ['Ilse Brandt|named'],
  ],
  [
    '“Will it hold?” Ilse Brandt asked Otto Kranz. “It will hold,” he replied.',
    ['Ilse Brandt|named', 'Otto Kranz|pronoun'],
  ],
  [
    '“Will it hold?” a reporter asked. “It will hold,” Otto Kranz said.',
    ['a reporter|unnamed', 'Otto Kranz|named'],
  ],
  [
    '“Will it hold?” Ilse Brandt asked Otto Kranz in the old town hall.\n“It will hold for years.”',
    ['Ilse Brandt|named', 'Otto Kranz|carried'],
  ],
  [
    'Ilse Brandt asked Otto Kranz whether the dam would hold. “It will hold for years,” he said.',
    ['Otto Kranz|pronoun'],
  ],
  ['Otto Kranz came to the hall early. “Otto Kranz: The dam will hold for years.”', ['Otto Kranz|named']],
  [
    'Ilse Brandt was asked by Otto Kranz about the dam. “It will hold for years,” she said.',
    ['Ilse Brandt|pronoun'],
  ],
])('question and answer: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['“We wait,” officials said.', ['officials|unnamed']],
  ['“We wait,” the ministry said in a statement.', ['the ministry|unnamed']],
  ['The statement said “we wait and see”.', ['The statement|unnamed']],
  ['“We wait,” the Foreign Ministry said.', ['Foreign Ministry|named']],
  [
    '“We wait,” the Lindow Water Board said. It added: “Then we see.”',
    ['Lindow Water Board|named', 'Lindow Water Board|pronoun'],
  ],
  [
    'A lawsuit was filed in Lindow. The lawsuit called the dam “a bad bargain”. It also called the board “a band of thieves”.',
    ['The lawsuit|unnamed', 'The lawsuit|pronoun'],
  ],
  ['“We wait,” a senior official who asked not to be named said.', ['a senior official|unnamed']],
  [
    "A letter to the board's members calls for a halt by saying that “the dam will break”.",
    ["A letter to the board's members|unnamed"],
  ],
  ['Otto Kranz and Ilse Brandt came. “We wait and see,” they said.', ['Otto Kranz and Ilse Brandt|pronoun']],
  ['Engineers came. “We wait and see,” they said.', ['Engineers|pronoun']],
])('bodies, papers and people without a name: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['Eva Kranz met Otto Kranz in Lindow. “We wait,” Mr. Kranz said.', ['Otto Kranz|named']],
  ['Eva Kranz met Otto Kranz in Lindow. “We wait,” he said.', ['Otto Kranz|pronoun']],
  ['Ms. Brandt met Mr. Kranz. “We wait,” she said.', ['Brandt|pronoun']],
  [
    'If Kendra Unrau fails, she can still try again. Marek Evans, the delegate from Lindow, suggested there were enough votes. “All of them argue,” he said.',
    ['Marek Evans|pronoun'],
  ],
  [
    'Senator Ilse Brandt came. Paula Kranz, her aide, smiled. “We wait,” the senator said.',
    ['Ilse Brandt|role'],
  ],
])('pronouns: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['Ilse Brandt, a Republican from Ohio, voted no. “We wait,” the Republican said.', ['Ilse Brandt|role']],
  ['Otto Kranz, a billionaire, paid for it. “We wait,” the billionaire said.', ['Otto Kranz|role']],
  ['Otto Kranz, the owner of a farm, paid for it. “We wait,” the farmer said.', ['the farmer|unnamed']],
  ['Otto Kranz was elected governor in May. “We wait,” the governor said.', ['Otto Kranz|role']],
  [
    'Otto Kranz is the mayor of Lindow. Ilse Brandt is an engineer. “We wait,” the mayor said.',
    ['Otto Kranz|role'],
  ],
  [
    'Lindow Mayor Otto Kranz met Brno Mayor Ilse Brandt. “We wait,” the Lindow mayor said.',
    ['Otto Kranz|role'],
  ],
  ['Otto Kranz was there. “We wait,” the 61-year-old said.', ['the 61-year-old|unnamed']],
  ['Otto Kranz, 61, was there. “We wait,” the 61-year-old said.', ['Otto Kranz|role']],
  ['Prime Minister Ilse Brandt met Otto Kranz. “We wait,” the premier said.', ['Ilse Brandt|role']],
  ['Otto Kranz, the former president, spoke. “We wait,” the former president said.', ['Otto Kranz|role']],
  ['Former President Otto Kranz spoke. “We wait,” the former president said.', ['Otto Kranz|role']],
  [
    'President Ilse Brandt met former President Otto Kranz. “We wait,” the president said.',
    ['Ilse Brandt|role'],
  ],
  [
    'President Ilse Brandt met former President Otto Kranz. “We wait,” the former president said.',
    ['Otto Kranz|role'],
  ],
])('roles: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['Volodymyr Zelenskyy spoke. “We wait,” Zelensky said.', ['Volodymyr Zelenskyy|named']],
  ['“We wait,” Zelenskiy said. Volodymyr Zelenskyy spoke in Kyiv.', ['Volodymyr Zelenskyy|named']],
  ['Recep Tayyip Erdoğan spoke. “We wait,” Erdogan said.', ['Recep Tayyip Erdoğan|named']],
  ['Dmitry Peskov spoke. “We wait,” Dmitri Peskov said.', ['Dmitry Peskov|named']],
  ['Sergei Lavrov spoke. “We wait,” Sergey Lavrov said.', ['Sergei Lavrov|named']],
  ['Joseph Biden spoke. “We wait,” Joe Biden said.', ['Joseph Biden|named']],
  ['Senator Robert Kranz spoke. “We wait,” Bob Kranz said.', ['Robert Kranz|named']],
  ['Edward Kranz spoke with Paula Kranz. “We wait,” Ed Kranz said.', ['Edward Kranz|named']],
])('one person in several spellings: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});
