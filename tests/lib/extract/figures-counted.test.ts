/** What is counted, what became of people, and how the span runs. */
import { describe, expect, test } from 'vitest';
import { figureOf, figuresOf } from './figures-reading';

describe('the counted noun', () => {
  test.each([
    ['Farmers lost 40 wooden barns', 'barn'],
    ['They visited seven small Alpine villages', 'village'],
    ['They shot down 30 drones and missiles', 'drone'],
    ['They shot down 30 UAVs', 'drone'],
    ['He commands 900 Polish troops', 'soldier'],
    ['She teaches 25 kids', 'child'],
    ['They met 12 U.S. senators', 'senator'],
    ['It is a 12-story tower', 'story'],
    ['About one-fifth of the northern forest burned', 'forest'],
    ['The firm has 41m of its phones in use', 'phone'],
  ])('%s', (printed, counted) => {
    expect(figureOf(printed).counted).toBe(counted);
  });
});

describe('what became of people', () => {
  test.each([
    ['12 people were killed in the flood', 'killed'],
    ['At least eight villagers died', 'killed'],
    ['The flood left 12 people dead', 'killed'],
    ['The flood killed at least nine farmers', 'killed'],
    ['The flood, killing at least nine, moved on', 'killed'],
    ['The flood caused nine deaths', 'killed'],
    ['The flood led to 12 fatalities', 'killed'],
    ['The flood claimed 12 lives', 'killed'],
    ['The death toll from the flood in the valley rose to 28', 'killed'],
    ['The death toll was reported to be nine', 'killed'],
    ['Eight people have been reported killed', 'killed'],
    ['Over 70 people have suffered minor injuries', 'injured'],
    ['The flood injured more than 70', 'injured'],
    ['It brought over 100 injuries', 'injured'],
    ['63 people, including a nurse, were hurt', 'injured'],
    ['Forty people are still missing', 'missing'],
    ['Police arrested 14 fans', 'arrested'],
    ['The flood displaced 5,000 people', 'displaced'],
    ['Six children were hurt', 'child'],
    ['12 missiles were fired', 'missile'],
    ['He arrived 12 days before he was killed', null],
  ])('%s', (printed, counted) => {
    expect(figureOf(printed).counted).toBe(counted);
  });

  test('each number takes the verb that is its own', () => {
    const read = (text: string) => figuresOf(text).map((one) => [one.value, one.counted]);
    expect(read('At least 12 people were killed and 90 were injured.')).toEqual([
      [12, 'killed'],
      [90, 'injured'],
    ]);
    expect(read('A blast killed two people and injured seven others.')).toEqual([
      [2, 'killed'],
      [7, 'injured'],
    ]);
    expect(read('It left nine people dead and more than 70 wounded.')).toEqual([
      [9, 'killed'],
      [70, 'injured'],
    ]);
    expect(read('It killed 12 people in Riga and five in Tartu.')).toEqual([
      [12, 'killed'],
      [5, 'killed'],
    ]);
    expect(read('12 gunmen killed three farmers.')).toEqual([
      [12, 'gunman'],
      [3, 'killed'],
    ]);
  });
});

test('a toll that moved is two counts, no range', () => {
  const read = figuresOf('The death toll rose from 9 to 12 overnight.').map((one) => [
    one.value,
    one.counted,
  ]);
  expect(read).toEqual([
    [9, 'killed'],
    [12, 'killed'],
  ]);
});

test('a time is a time, though a word stands between', () => {
  expect(figureOf('It lasted three additional years')).toMatchObject({
    value: 3,
    unit: 'year',
    counted: null,
  });
});

describe('rates', () => {
  test.each([
    ['3,000 soldiers a week are dying', 'soldier'],
    ['3,000 soldiers are dying every week', 'soldier'],
    ['3,000 troopers per week are dying', 'soldier'],
    ['Some 3,000 people are dying each week', 'killed'],
  ])('%s', (printed, counted) => {
    expect(figureOf(printed)).toMatchObject({ value: 3000, per: 'week', counted });
  });
});

describe('the span', () => {
  test.each([
    ['He saw at least 12 old people there', 'at least 12 old people'],
    ['It costs about $5 million a year now', 'about $5 million a year'],
    ['It hurt more than 70 and left', 'more than 70'],
    ['There were more than 70 injured there', 'more than 70 injured'],
    ['In Riga 90 were injured', '90 were injured'],
    ['It took between 8 and 12 weeks here', 'between 8 and 12 weeks'],
    ['A total of 5,000 soldiers fell', '5,000 soldiers'],
  ])('%s', (printed, span) => {
    const figure = figureOf(printed);
    expect(figure.text).toBe(span);
    expect(figure.id).toBe(`f${printed.indexOf(span)}`);
  });
});

describe('who counted, where and when', () => {
  test.each([
    ['Twelve people died, according to local police.', 'local police'],
    ['Coastal authorities have reported twelve deaths.', 'Coastal authorities'],
    ['Twelve people died, the Interior Ministry said.', 'the Interior Ministry'],
    ['He said twelve people died.', null],
  ])('%s', (printed, source) => {
    expect(figureOf(printed).source).toBe(source);
  });

  test.each([
    ['Twelve people died in Riga.', 'Riga'],
    ['Twelve people died across southern Latvia.', 'Latvia'],
    ['An attack on Riga killed twelve people.', 'Riga'],
    ['In May twelve people died.', null],
    ['Rockets struck Riga. Twelve people died.', 'Riga'],
    ['Rockets struck Riga. Twelve shops closed.', null],
  ])('%s', (printed, place) => {
    expect(figureOf(printed).place).toBe(place);
  });

  test('the day that the sentence names', () => {
    expect(figureOf('On Thursday twelve people died.').asOf).toEqual({
      from: '2025-04-24',
      to: '2025-04-24',
    });
    expect(figureOf('Since Thursday twelve people died.').asOf).toBeNull();
  });
});
