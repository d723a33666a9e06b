import { describe, expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** Name and way of the last quote's speaker. */
const last = (text: string) => {
  const speaker = quotesOf(text, 'fr').at(-1)?.speaker;
  return speaker ? [speaker.name, speaker.via] : null;
};

describe('where the French speaker stands', () => {
  test.each([
    [
      'behind the quote',
      '« Nous fermons ce soir », a déclaré Odette Marchal vendredi.',
      ['Odette Marchal', 'named'],
    ],
    ['in front of it', 'Odette Marchal a déclaré : « Nous fermons ce soir. »', ['Odette Marchal', 'named']],
    ['behind a present tense', '« Nous fermons ce soir », explique Mme Marchal.', ['Marchal', 'named']],
    [
      'behind a reflexive verb',
      "« Nous fermons ce soir », s'inquiète Odette Marchal.",
      ['Odette Marchal', 'named'],
    ],
    [
      'behind an adverb',
      '« Nous fermons ce soir », a ensuite précisé hier Odette Marchal.',
      ['Odette Marchal', 'named'],
    ],
    [
      'behind who was told',
      '« Nous fermons ce soir », a dit à la presse le maire, Bastien Roux.',
      ['Bastien Roux', 'named'],
    ],
    [
      'before a relative clause',
      'Bastien Roux, qui dirige la ville depuis 2014, a déclaré : « Nous fermons ce soir. »',
      ['Bastien Roux', 'named'],
    ],
    [
      'before an apposition',
      'Odette Marchal, directrice du musée, a regretté « un choix dicté par la peur ».',
      ['Odette Marchal', 'named'],
    ],
    [
      'behind comme',
      "Comme l'a rappelé Bastien Roux, le pont est « fermé jusqu'au printemps ».",
      ['Bastien Roux', 'named'],
    ],
    ['before a colon', 'Bastien Roux : « Nous fermons ce soir à minuit. »', ['Bastien Roux', 'named']],
    [
      'on a network',
      'La ministre Odette Marchal a écrit sur X : « Merci aux secours. »',
      ['Odette Marchal', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('French speakers inside the marks', () => {
  test.each([
    ['a name', '« Nous fermons, a dit Bastien Roux, dès ce soir. »', ['Bastien Roux', 'named']],
    [
      'a pronoun',
      'Bastien Roux est venu. « Nous fermons, a-t-il dit, dès ce soir. »',
      ['Bastien Roux', 'pronoun'],
    ],
    [
      'before a full stop',
      '« Nous fermons, dit Odette Marchal. Le toit fuit. »',
      ['Odette Marchal', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('sources without a French verb of speech', () => {
  test.each([
    ['selon', 'Selon Odette Marchal, le toit est « à refaire entièrement ».', ['Odette Marchal', 'named']],
    [
      "d'après",
      "D'après le maire, Bastien Roux, le toit est « à refaire entièrement ».",
      ['Bastien Roux', 'named'],
    ],
    ['pour', 'Pour Bastien Roux, le toit est « à refaire entièrement ».', ['Bastien Roux', 'named']],
    [
      'pour in another use',
      'Odette Marchal demande « un toit neuf » pour le musée.',
      ['Odette Marchal', 'named'],
    ],
    [
      'aux yeux de',
      "Aux yeux d'Odette Marchal, il s'agit d'« un choix dicté par la peur ».",
      ['Odette Marchal', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('French offices and names', () => {
  test.each([
    [
      'an office with what hangs on it',
      'Le président de la région a promis « un toit neuf avant Noël ».',
      ['Le président de la région', 'unnamed'],
    ],
    [
      'an office with its bearer behind',
      'Le ministre de la Culture, Bastien Roux, a promis « un toit neuf avant Noël ».',
      ['Bastien Roux', 'named'],
    ],
    [
      'an elided article',
      "« Le toit fuit », a plaidé l'avocate Odette Marchal.",
      ['Odette Marchal', 'named'],
    ],
    [
      'a former office',
      "L'ancien maire Bastien Roux juge le projet « dangereux pour tous ».",
      ['Bastien Roux', 'named'],
    ],
    [
      'an office that was named before',
      'La ministre Odette Marchal est venue. « Le toit fuit », a reconnu la ministre.',
      ['Odette Marchal', 'role'],
    ],
    [
      'a surname behind M.',
      'Bastien Roux est venu. « Le toit fuit », a reconnu M. Roux.',
      ['Bastien Roux', 'named'],
    ],
    [
      'a name with particles',
      '« Le toit fuit », a reconnu Charles de la Motte.',
      ['Charles de la Motte', 'named'],
    ],
    ['people without a name', '« Le toit fuit », déplorent les riverains.', ['les riverains', 'unnamed']],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('French pronouns and who goes on speaking', () => {
  test.each([
    [
      'a-t-elle',
      'Odette Marchal est venue. « Le toit fuit », a-t-elle constaté.',
      ['Odette Marchal', 'pronoun'],
    ],
    [
      'with an adverb',
      'Bastien Roux est venu. « Le toit fuit », a-t-il simplement constaté.',
      ['Bastien Roux', 'pronoun'],
    ],
    [
      "s'est-il",
      "Bastien Roux est venu. « Qui paiera le toit ? », s'est-il demandé.",
      ['Bastien Roux', 'pronoun'],
    ],
    ['dit-elle', 'Odette Marchal soupire. « Le toit fuit », dit-elle.', ['Odette Marchal', 'pronoun']],
    [
      'il for an office',
      '« Le toit fuit », a dit le préfet. « Il faut agir », a-t-il ajouté.',
      ['le préfet', 'pronoun'],
    ],
    [
      'elle before the verb',
      'Odette Marchal est venue. Interrogée sur le prix, elle a répondu : « Je ne sais pas encore. »',
      ['Odette Marchal', 'pronoun'],
    ],
    [
      'a quote alone',
      '« Le toit fuit », constate Odette Marchal. « Il faut agir vite. »',
      ['Odette Marchal', 'carried'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});
