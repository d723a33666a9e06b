import { expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** By marks alone: pairs and habits of the other languages. */
test.each([
  ['it', 'guillemets', 'Ha detto: «Il ponte reggerà tutto l’inverno».', ['Il ponte reggerà tutto l’inverno']],
  ['it', 'curly', '“Il ponte reggerà ancora”, ha detto Rosa Galli.', ['Il ponte reggerà ancora']],
  ['nl', 'single', '‘De brug houdt nog jaren’, zei Joost Mulder.', ['De brug houdt nog jaren']],
  ['nl', 'curly', '“De brug houdt nog jaren”, zei Joost Mulder.', ['De brug houdt nog jaren']],
  ['nl', 'straight', '"De brug houdt nog jaren", zei Joost Mulder.', ['De brug houdt nog jaren']],
  ['pl', 'low and high', '„Most wytrzyma całą zimę” – powiedział Jan Wrona.', ['Most wytrzyma całą zimę']],
  [
    'pl',
    'guillemets inside',
    '„Krzyczał «ratujcie most» i uciekł” – dodał Jan Wrona.',
    ['Krzyczał «ratujcie most» i uciekł'],
  ],
  ['pt', 'curly', '“A ponte vai aguentar”, disse Rita Prado.', ['A ponte vai aguentar']],
  ['pt', 'guillemets', '«A ponte vai aguentar», disse Rita Prado.', ['A ponte vai aguentar']],
  ['ru', 'guillemets', '«Мост простоит всю зиму», — сказал Олег Рябов.', ['Мост простоит всю зиму']],
  [
    'ru',
    'low and high inside',
    '«Он кричал „спасите мост“ и бежал», — сказал Олег Рябов.',
    ['Он кричал „спасите мост“ и бежал'],
  ],
  ['sv', 'alike', '”Bron håller hela vintern”, säger Karin Ek.', ['Bron håller hela vintern']],
  ['sv', 'pointed alike', '»Bron håller hela vintern», säger Karin Ek.', ['Bron håller hela vintern']],
  ['uk', 'guillemets', '«Міст простоїть усю зиму», — сказав Тарас Гай.', ['Міст простоїть усю зиму']],
  ['uk', 'curly', '“Міст простоїть усю зиму”, — сказав Тарас Гай.', ['Міст простоїть усю зиму']],
])('%s, %s', (lang, _name, text, expected) => {
  const quotes = quotesOf(text, lang).filter(({ within }) => within === null);
  expect(quotes.map((quote) => quote.text)).toEqual(expected);
});
