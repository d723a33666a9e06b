/** Figures in the other languages of the first version: separators, bound words, casualties, counted things. */
import { describe, expect, test } from 'vitest';
import { figureOf, figuresOf } from './figures-reading';

describe.each([
  ['de', 'Mindestens zwölf Menschen wurden getötet.', { value: 12, bound: 'at-least', counted: 'killed' }],
  ['de', 'Die Flut forderte 28 Verletzte.', { value: 28, counted: 'injured' }],
  [
    'de',
    'Rund 5.000 Soldaten pro Woche fallen.',
    { value: 5000, bound: 'about', counted: 'soldier', per: 'week' },
  ],
  ['de', 'Die Mieten stiegen um 3,5 Prozent.', { value: 3.5, unit: 'percent', change: 'up' }],
  ['de', 'Das kostet 1,2 Milliarden Euro.', { value: 1.2e9, unit: 'EUR' }],
  ['de', 'Einundzwanzig Kinder kamen.', { value: 21, counted: 'child' }],
  ['fr', 'Au moins douze personnes ont été tuées.', { value: 12, bound: 'at-least', counted: 'killed' }],
  ['fr', "Plus d'une vingtaine de soldats sont là.", { value: 20, bound: 'more-than', counted: 'soldier' }],
  ['fr', 'Il gagne 1 250,5 euros par mois.', { value: 1250.5, unit: 'EUR', per: 'month' }],
  ['fr', 'Soixante-dix-sept drones volent.', { value: 77, counted: 'drone' }],
  ['es', 'Al menos doce personas murieron.', { value: 12, bound: 'at-least', counted: 'killed' }],
  ['es', 'Hay treinta y cinco heridos.', { value: 35, counted: 'injured' }],
  ['es', 'Cuesta 1.200 euros.', { value: 1200, unit: 'EUR' }],
  ['uk', "Щонайменше дев'ятеро людей загинули.", { value: 9, bound: 'at-least', counted: 'killed' }],
  ['uk', 'Є 14 поранених.', { value: 14, counted: 'injured' }],
  ['uk', 'Збито 30 ракет.', { value: 30, counted: 'missile' }],
  ['ru', 'По меньшей мере восемь человек погибли.', { value: 8, bound: 'at-least', counted: 'killed' }],
  ['ru', 'Известно о 14 пострадавших.', { value: 14, counted: 'injured' }],
  ['it', 'Costa 5 € al giorno.', { value: 5, unit: 'EUR' }],
])('%s', (lang, text, expected) => {
  test(text, () => {
    expect(figureOf(text, lang)).toMatchObject(expected);
  });
});

describe('no figures in other languages', () => {
  test.each([
    ['de', 'Am 24. April um 14.30 Uhr begann es.'],
    ['de', 'Die 3. Liga spielt seit 2008.'],
    ['fr', 'Le 24 avril 2025 est passé.'],
    ['es', 'El 24 de abril de 2025 pasó.'],
    ['uk', 'Це сталося 24 квітня 2025 року.'],
  ])('%s: %s', (lang, text) => {
    expect(figuresOf(text, lang).map((one) => one.text)).toEqual([]);
  });
});
