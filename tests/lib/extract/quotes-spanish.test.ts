import { describe, expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** What is quoted, without quotes inside quotes. */
const said = (text: string) =>
  quotesOf(text, 'es')
    .filter(({ within }) => within === null)
    .map((quote) => quote.text);

describe('Spanish marks', () => {
  test.each([
    [
      'guillemets',
      'Ella dijo: «El puente aguantará todo el invierno».',
      ['El puente aguantará todo el invierno'],
    ],
    ['curly', 'Ella dijo: “El puente aguantará todo el invierno”.', ['El puente aguantará todo el invierno']],
    [
      'straight',
      'Ella dijo: "El puente aguantará todo el invierno".',
      ['El puente aguantará todo el invierno'],
    ],
    [
      'single',
      'Ella dijo: ‘El puente aguantará todo el invierno’.',
      ['El puente aguantará todo el invierno'],
    ],
    ['a question', '“¿Aguantará el puente?”, preguntó Rebeca Solana.', ['¿Aguantará el puente?']],
    ['a call', '“¡Salven el puente!”, gritó Rebeca Solana.', ['¡Salven el puente!']],
    [
      'curly inside guillemets',
      '«Gritó “salven el puente” y huyó», dijo Rebeca Solana.',
      ['Gritó “salven el puente” y huyó'],
    ],
    [
      'single inside curly',
      '“Gritó ‘salven el puente’ y huyó”, dijo Rebeca Solana.',
      ['Gritó ‘salven el puente’ y huyó'],
    ],
    [
      'two pieces',
      '“El puente”, dijo Rebeca Solana, “aguantará todo el invierno”.',
      ['El puente', 'aguantará todo el invierno'],
    ],
    [
      'dashes inside the marks',
      '«El puente —dijo Rebeca Solana— aguantará todo el invierno».',
      ['El puente —dijo Rebeca Solana— aguantará todo el invierno'],
    ],
    [
      'a clause behind que',
      'Rebeca Solana aseguró que “el puente aguantará todo el invierno”.',
      ['el puente aguantará todo el invierno'],
    ],
    ['a fragment behind a verb', 'Rebeca Solana calificó el puente de “seguro y firme”.', ['seguro y firme']],
    [
      'paragraphs that reopen',
      'Ella dijo: «El puente aguantará todo el invierno.\n»Luego ya veremos».',
      ['El puente aguantará todo el invierno.', 'Luego ya veremos'],
    ],
    [
      'paragraphs that reopen with the same mark',
      'Ella dijo: “El puente aguantará todo el invierno.\n“Luego ya veremos”.',
      ['El puente aguantará todo el invierno.', 'Luego ya veremos'],
    ],
    [
      'never closed',
      'Ella dijo: “El puente aguantará todo el invierno.',
      ['El puente aguantará todo el invierno.'],
    ],
    ['the stop outside', 'Rebeca Solana dijo: “No habrá peligro”. Luego se fue.', ['No habrá peligro']],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('Spanish marks around what nobody said', () => {
  test.each([
    ['a novel', 'La novela “El Puente de Nieve” sale en mayo.', []],
    ['a word', 'La palabra “pasarela” es antigua.', []],
    ['what is called so', 'El llamado “puente viejo” sigue cerrado.', []],
    ['what is told without marks', 'Rebeca Solana dijo que el puente aguantaría todo el invierno.', []],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
