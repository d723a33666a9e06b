import { expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** Name and way of each quote's speaker. */
const speakers = (text: string): string[] =>
  quotesOf(text).map(({ speaker }) => (speaker ? `${speaker.name}|${speaker.via}` : 'nobody'));

test.each([
  ['"The dam will hold," said Ilse Brandt, who runs the water board.', ['Ilse Brandt|named']],
  ['"The dam will hold," according to engineer Ilse Brandt, who built it.', ['Ilse Brandt|named']],
  ['“The dam will hold,” says Brandt.', ['Brandt|named']],
  ['"The dam will hold," wrote the water board\'s chief, Ilse Brandt, in a letter.', ['Ilse Brandt|named']],
  ['"The dam will hold," said one of the engineers who built it.', ['one of the engineers|unnamed']],
  ['"The dam will hold," read one of the signs.', ['one of the signs|unnamed']],
  ['"The dam will hold," read one.', ['one|unnamed']],
  ['"The dam will hold," reads a Tuesday column in the Lindow Courier.', ['a Tuesday column|unnamed']],
  ['"The dam will hold," said several of those who fled.', ['several of those|unnamed']],
  ['“How long,” asked Ilse Brandt, “must we wait?”', ['Ilse Brandt|named', 'Ilse Brandt|named']],
])('inverted order: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['Ilse Brandt, whose house was lost in the flood, said: “We will stay.”', ['Ilse Brandt|named']],
  ['The engineer who built it, Ilse Brandt, said "it will hold".', ['Ilse Brandt|named']],
  [
    'Brandt, an engineer from Lindow who writes for a local paper, called it “a bad bargain”.',
    ['Brandt|named'],
  ],
  ['Carl Novak met Ilse Brandt, who called the dam “a bad bargain”.', ['Ilse Brandt|named']],
  [
    'Carl Novak praised the engineers, who called the dam “a bad bargain for all”.',
    ['the engineers|unnamed'],
  ],
  [
    'Brandt, who is an engineer at the water board of Lindow, Ohio, said the dam was “a bad bargain”.',
    ['Brandt|named'],
  ],
  ['Ilse Brandt, who was with her father, Otto Kranz, said: “We ran away.”', ['Ilse Brandt|named']],
  ['Ilse Brandt, after meeting the mayor, Otto Kranz, said: “We ran away.”', ['Ilse Brandt|named']],
  [
    'Ilse Brandt, a lawyer who represents the mayor’s brother, Otto Kranz, told the court “it was a bad joke”.',
    ['Ilse Brandt|named'],
  ],
  ['Brandt’s campaign manager, Otto Kranz, said: “We ran away.”', ['Otto Kranz|named']],
  ['In Lindow, after a long night, her manager, Otto Kranz, said: “We ran away.”', ['Otto Kranz|named']],
])('relative clauses: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['“We wait,” Pavel K. Orlov, the spokesman for President Ivan V. Sorin, said.', ['Pavel K. Orlov|named']],
  ['Ivan Sorin’s spokesman, Pavel Orlov, said “we wait and see”.', ['Pavel Orlov|named']],
  ['A spokesman for Ivan Sorin, Pavel Orlov, said “we wait and see”.', ['Pavel Orlov|named']],
  [
    'One delegate, the Lindow party chairwoman Ilse Brandt, promised her vote to Eva Kranz. “We want an end,” she said.',
    ['Ilse Brandt|pronoun'],
  ],
  ['The chairman of the board, Otto Kranz, told Ilse Brandt it was “a bad bargain”.', ['Otto Kranz|named']],
  ['Otto Kranz, 61, a farmer from Lindow, said “we wait and see”.', ['Otto Kranz|named']],
  ['Otto Kranz (Greens) said “we wait and see”.', ['Otto Kranz|named']],
  ['Otto Kranz — no friend of the mayor — said “we wait and see”.', ['Otto Kranz|named']],
])('appositions: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['“We wait and see,” Kranz told reporters, according to the Lindow Courier.', ['Kranz|named']],
  ['“We wait and see,” Otto Kranz said, according to Ilse Brandt.', ['Otto Kranz|named']],
  ['According to the Lindow Courier, Otto Kranz said “we wait and see”.', ['Otto Kranz|named']],
  ['Otto Kranz called it “a bad bargain”, the Lindow Courier reported.', ['Otto Kranz|named']],
  ['According to Otto Kranz, “we wait and see”.', ['Otto Kranz|named']],
  ['In the words of Otto Kranz, “we wait and see”.', ['Otto Kranz|named']],
  ['The plan is, in the words of Otto Kranz, “a bad bargain”.', ['Otto Kranz|named']],
  ['To Otto Kranz, the plan is “a bad bargain” for all.', ['Otto Kranz|named']],
  ["In Otto Kranz's words, the plan is “a bad bargain” for all.", ['Otto Kranz|named']],
])('words that are passed on: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['“We wait and see,” Otto Kranz tweeted on Monday.', ['Otto Kranz|named']],
  ['“We wait and see,” Otto Kranz wrote on X.', ['Otto Kranz|named']],
  ['Otto Kranz came late. “We wait and see,” he posted on Truth Social.', ['Otto Kranz|pronoun']],
  ['In a post on X, Otto Kranz wrote: “We wait and see.”', ['Otto Kranz|named']],
  ['Otto Kranz took to Twitter: “We wait and see what comes.”', ['Otto Kranz|named']],
  ['Otto Kranz posted a video captioned “we wait and see what comes”.', ['Otto Kranz|named']],
])('posts: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  ['“We wait and see” — Otto Kranz.', ['Otto Kranz|named']],
  ['“We wait and see.” — Otto Kranz, mayor of Lindow', ['Otto Kranz|named']],
  ['Otto Kranz, mayor of Lindow: “We wait and see.”', ['Otto Kranz|named']],
  ['OTTO KRANZ: “We wait and see what comes.”', ['OTTO KRANZ|named']],
  ['Otto Kranz was blunt: “We wait and see what comes.”', ['Otto Kranz|named']],
  ['Otto Kranz had a simple message for the town: “We wait and see what comes.”', ['Otto Kranz|named']],
])('dashes and colons: %s', (text, expected) => {
  expect(speakers(text).slice(-expected.length)).toEqual(expected);
});

test.each([
  [
    'Otto Kranz called it “a bad joke.” Ilse Brandt asked: “Why is that?” Otto Kranz answered: “Look at it.”',
    ['Otto Kranz|named', 'Ilse Brandt|named', 'Otto Kranz|named'],
  ],
  [
    'Otto Kranz wrote, “We won it.” Ilse Brandt responded, “We lost it.”',
    ['Otto Kranz|named', 'Ilse Brandt|named'],
  ],
  [
    'Otto Kranz shouted: “Go home now!” Ilse Brandt shouted back: “You go home.”',
    ['Otto Kranz|named', 'Ilse Brandt|named'],
  ],
  ['“Why is it so?” Ilse Brandt asked, “and who pays for it?”', ['Ilse Brandt|named', 'Ilse Brandt|named']],
])('a cue behind a quote that leads the next one: %s', (text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test.each([
  ['Otto Kranz did not call the mayor “a complete liar”.', ['nobody']],
  ['Otto Kranz never said “the fund is empty now”.', ['nobody']],
  ['Otto Kranz has not publicly said “we are sorry now”.', ['nobody']],
  ['Otto Kranz came. Nobody said “we are sorry now”.', ['nobody']],
  ['Otto Kranz did not only call the mayor “a complete liar”.', ['Otto Kranz|named']],
  ['Otto Kranz did not stay, saying “we are sorry now”.', ['Otto Kranz|named']],
])('what was not said is nobody’s: %s', (text, expected) => {
  expect(speakers(text)).toEqual(expected);
});
