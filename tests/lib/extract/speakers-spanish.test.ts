import { describe, expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** Name and way of the last quote's speaker. */
const last = (text: string) => {
  const speaker = quotesOf(text, 'es').at(-1)?.speaker;
  return speaker ? [speaker.name, speaker.via] : null;
};

describe('where the Spanish speaker stands', () => {
  test.each([
    [
      'behind the quote',
      '«Cerramos esta noche», dijo Rebeca Solana a la salida.',
      ['Rebeca Solana', 'named'],
    ],
    [
      'in front of it',
      'Rebeca Solana aseguró que “el puente aguantará otro invierno”.',
      ['Rebeca Solana', 'named'],
    ],
    ['before a colon', 'Rebeca Solana declaró: “Cerramos esta noche”.', ['Rebeca Solana', 'named']],
    ['behind a perfect', '“Cerramos esta noche”, ha dicho Rebeca Solana.', ['Rebeca Solana', 'named']],
    [
      'behind a reflexive verb',
      '“¿Quién pagará el puente?”, se preguntó Fermín Ocaña.',
      ['Fermín Ocaña', 'named'],
    ],
    ['behind a day', '“Cerramos esta noche”, anunció este martes Fermín Ocaña.', ['Fermín Ocaña', 'named']],
    [
      'behind who was told',
      '“Cerramos esta noche”, confesó a los vecinos el alcalde, Fermín Ocaña.',
      ['Fermín Ocaña', 'named'],
    ],
    [
      'before a relative clause',
      'Rebeca Solana, que dirige el museo, afirmó: “Cerramos esta noche”.',
      ['Rebeca Solana', 'named'],
    ],
    [
      'before an apposition',
      'Rebeca Solana, directora del museo, lamentó “una decisión tomada con miedo”.',
      ['Rebeca Solana', 'named'],
    ],
    [
      'before a day',
      'El ingeniero Fermín Ocaña señaló el jueves que el puente es “viejo pero seguro”.',
      ['Fermín Ocaña', 'named'],
    ],
    [
      'between dashes inside the marks',
      '«Cerramos —dijo Fermín Ocaña— esta misma noche».',
      ['Fermín Ocaña', 'named'],
    ],
    [
      'on a network',
      'La ministra Rebeca Solana escribió en X: “Gracias a los bomberos”.',
      ['Rebeca Solana', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('sources without a Spanish verb of speech', () => {
  test.each([
    ['según', 'Según Rebeca Solana, el puente es “viejo pero seguro”.', ['Rebeca Solana', 'named']],
    [
      'según el alcalde',
      'Según el alcalde, Fermín Ocaña, el puente es “viejo pero seguro”.',
      ['Fermín Ocaña', 'named'],
    ],
    [
      'de acuerdo con',
      'De acuerdo con Fermín Ocaña, el puente es “viejo pero seguro”.',
      ['Fermín Ocaña', 'named'],
    ],
    [
      'en palabras de',
      'En palabras de Rebeca Solana, el puente es “viejo pero seguro”.',
      ['Rebeca Solana', 'named'],
    ],
    ['para', 'Para Rebeca Solana, el puente es “viejo pero seguro”.', ['Rebeca Solana', 'named']],
    ['para in another use', 'Rebeca Solana pidió “más dinero” para el puente.', ['Rebeca Solana', 'named']],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('Spanish offices and names', () => {
  test.each([
    [
      'an office with its bearer behind',
      'La consejera de Obras, Rebeca Solana, prometió “un puente nuevo en un año”.',
      ['Rebeca Solana', 'named'],
    ],
    ['an office alone', '“El puente aguantará”, señaló el portavoz.', ['el portavoz', 'unnamed']],
    [
      'an office with what hangs on it',
      'El portavoz de la Policía informó de que el puente “sigue cerrado al tráfico”.',
      ['El portavoz de la Policía', 'unnamed'],
    ],
    [
      'an office that was named before',
      'La ministra Rebeca Solana llegó tarde. “El puente aguantará”, dijo la ministra.',
      ['Rebeca Solana', 'role'],
    ],
    [
      'the first of two surnames',
      'Rebeca Solana Prado llegó tarde. “El puente aguantará”, dijo Solana.',
      ['Rebeca Solana Prado', 'named'],
    ],
    ['a name with particles', '“El puente aguantará”, dijo Ana de la Cueva.', ['Ana de la Cueva', 'named']],
    [
      'a body',
      '“El puente sigue cerrado”, informó el Ministerio de Fomento.',
      ['Ministerio de Fomento', 'named'],
    ],
    [
      'a surname',
      'Fermín Ocaña llegó tarde. “El puente aguantará”, insistió Ocaña.',
      ['Fermín Ocaña', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('Spanish speakers who are not named again', () => {
  test.each([
    [
      'a verb alone',
      'Rebeca Solana llegó tarde. “El puente aguantará”, añadió.',
      ['Rebeca Solana', 'carried'],
    ],
    [
      'a verb alone behind an office',
      'La consejera de Obras, Rebeca Solana, pidió calma. “El puente aguantará”, añadió.',
      ['Rebeca Solana', 'carried'],
    ],
    [
      'a verb alone with a place',
      'Fermín Ocaña llegó tarde. “El puente aguantará”, explicó en la radio.',
      ['Fermín Ocaña', 'carried'],
    ],
    [
      'a verb alone with a conjunction',
      'Fermín Ocaña llegó tarde. “El puente aguantará”, dijo, y se marchó.',
      ['Fermín Ocaña', 'carried'],
    ],
    ['ella', 'Rebeca Solana llegó tarde. Ella dijo: “El puente aguantará”.', ['Rebeca Solana', 'pronoun']],
    [
      'a quote alone',
      '“El puente aguantará”, dijo Rebeca Solana. “No hay peligro alguno”.',
      ['Rebeca Solana', 'carried'],
    ],
    [
      'an answer',
      'Fermín Ocaña llegó tarde. Preguntado por el coste, respondió: “Aún no lo sabemos”.',
      ['Fermín Ocaña', 'carried'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});
