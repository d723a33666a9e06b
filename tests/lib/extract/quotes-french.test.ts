import { describe, expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** What is quoted, without quotes inside quotes. */
const said = (text: string) =>
  quotesOf(text, 'fr')
    .filter(({ within }) => within === null)
    .map((quote) => quote.text);

describe('French marks', () => {
  test.each([
    [
      'guillemets with blanks',
      "Elle a dit : « Le pont tiendra jusqu'au printemps. »",
      ["Le pont tiendra jusqu'au printemps."],
    ],
    [
      'guillemets with no-break blanks',
      'Elle a dit : « Le pont tiendra tout l’hiver. »',
      ['Le pont tiendra tout l’hiver.'],
    ],
    [
      'guillemets with narrow no-break blanks',
      'Elle a dit : « Le pont tiendra tout l’hiver. »',
      ['Le pont tiendra tout l’hiver.'],
    ],
    [
      'guillemets without blanks',
      'Elle a dit : «Le pont tiendra tout l’hiver.»',
      ['Le pont tiendra tout l’hiver.'],
    ],
    ['curly', '“Le pont tiendra tout l’hiver”, a dit Odette Marchal.', ['Le pont tiendra tout l’hiver']],
    ['straight', '"Le pont tiendra tout l\'hiver", a dit Odette Marchal.', ["Le pont tiendra tout l'hiver"]],
    [
      'curly inside guillemets',
      '« Il a crié “sauvez le pont” avant de fuir », a dit Odette Marchal.',
      ['Il a crié “sauvez le pont” avant de fuir'],
    ],
    [
      'behind an elided word',
      "Odette Marchal parle d'« un pont qui peut encore tenir ».",
      ['un pont qui peut encore tenir'],
    ],
    [
      'behind a curly elided word',
      'Odette Marchal dit qu’« un pont peut encore tenir ».',
      ['un pont peut encore tenir'],
    ],
    [
      'curly behind an elided word',
      'Odette Marchal parle d’“un pont qui peut encore tenir”.',
      ['un pont qui peut encore tenir'],
    ],
    [
      'an incise inside the marks',
      '« Le pont, a dit Odette Marchal, tiendra tout l’hiver. »',
      ['Le pont, a dit Odette Marchal, tiendra tout l’hiver.'],
    ],
    [
      'an incise between the marks',
      '« Le pont », a dit Odette Marchal, « tiendra tout l’hiver. »',
      ['Le pont', 'tiendra tout l’hiver.'],
    ],
    [
      'paragraphs that reopen with the same mark',
      'Elle a dit : « Le pont tiendra tout l’hiver.\n« Après, nous verrons bien. »',
      ['Le pont tiendra tout l’hiver.', 'Après, nous verrons bien.'],
    ],
    [
      'paragraphs that reopen with the other mark',
      'Elle a dit : « Le pont tiendra tout l’hiver.\n» Après, nous verrons bien. »',
      ['Le pont tiendra tout l’hiver.', 'Après, nous verrons bien.'],
    ],
    [
      'a question',
      '« Le pont tiendra-t-il encore ? », a demandé Odette Marchal.',
      ['Le pont tiendra-t-il encore ?'],
    ],
    ['a call', '« Sauvez le pont ! » a crié Odette Marchal.', ['Sauvez le pont !']],
    [
      'never closed',
      'Odette Marchal a dit : « Le pont tiendra tout l’hiver.',
      ['Le pont tiendra tout l’hiver.'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('French marks around what nobody said', () => {
  test.each([
    ['a novel', 'Le roman « Le Pont de Neige » paraît en mai.', []],
    ['a word', 'Le mot « passerelle » est ancien.', []],
    ['elided words alone', 'L’avocat d’Ana n’a rien dit jusqu’à hier.', []],
    ['what is told without marks', 'Odette Marchal a dit que le pont tiendrait tout l’hiver.', []],
  ])('%s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
