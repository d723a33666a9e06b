import { describe, expect, test } from 'vitest';
import { quotesOf } from './quotes-reading';

/** Name and way of the last quote's speaker. */
const last = (text: string) => {
  const speaker = quotesOf(text, 'de').at(-1)?.speaker;
  return speaker ? [speaker.name, speaker.via] : null;
};

describe('where the German speaker stands', () => {
  test.each([
    [
      'behind the quote',
      '„Wir bleiben bis zum Morgen“, sagte Greta Ohlsen am Freitag.',
      ['Greta Ohlsen', 'named'],
    ],
    ['in front of it', 'Greta Ohlsen sagte: „Wir bleiben bis zum Morgen.“', ['Greta Ohlsen', 'named']],
    [
      'in front of it, behind a day',
      'Am Freitag sagte Greta Ohlsen, man werde „bis zum Morgen bleiben“.',
      ['Greta Ohlsen', 'named'],
    ],
    [
      'in front of it, behind a place',
      'In Bremen sagte der Hafenmeister Enno Fries: „Der Kran steht still.“',
      ['Enno Fries', 'named'],
    ],
    ['behind an object', 'Den Umbau nannte Greta Ohlsen „viel zu teuer für uns“.', ['Greta Ohlsen', 'named']],
    [
      'in the middle of the sentence',
      'Zuvor hatte Umweltministerin Greta Ohlsen erklärt, der Deich sei „an drei Stellen weich“.',
      ['Greta Ohlsen', 'named'],
    ],
    [
      'in a clause with its verb at the end',
      'Wie Enno Fries am Abend im Radio sagte, war der Sturm „der stärkste seit Jahren“.',
      ['Enno Fries', 'named'],
    ],
    [
      'before a relative clause',
      'Enno Fries, der den Hafen seit 2009 leitet, sagte: „Der Kran steht still.“',
      ['Enno Fries', 'named'],
    ],
    [
      'before an apposition',
      'Greta Ohlsen, Chefin der Werft, warnte vor „einem sehr langen Winter“.',
      ['Greta Ohlsen', 'named'],
    ],
    ['before a party', 'Greta Ohlsen (FDP) sagte: „Der Kran steht still.“', ['Greta Ohlsen', 'named']],
    [
      'between two pieces',
      '„Der Kran“, sagte Enno Fries, „steht seit Sonntag still.“',
      ['Enno Fries', 'named'],
    ],
    [
      'behind a question',
      '„Wer soll das bezahlen?“, fragte Greta Ohlsen in die Runde.',
      ['Greta Ohlsen', 'named'],
    ],
    [
      'before a colon alone',
      'Hafenmeister Enno Fries zeigt auf den Kai: „Hier stand das Wasser.“',
      ['Enno Fries', 'named'],
    ],
    [
      'behind what was told to whom',
      '„Der Kran steht still“, sagte der Deutschen Hafenzeitung zufolge Enno Fries.',
      ['Enno Fries', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('sources without a German verb of speech', () => {
  test.each([
    ['laut', 'Laut Greta Ohlsen ist der Deich „an drei Stellen weich“.', ['Greta Ohlsen', 'named']],
    ['zufolge', 'Greta Ohlsen zufolge ist der Deich „an drei Stellen weich“.', ['Greta Ohlsen', 'named']],
    [
      'nach Angaben',
      'Nach Angaben der Feuerwehr war der Keller „bis zur Decke geflutet“.',
      ['der Feuerwehr', 'unnamed'],
    ],
    [
      'nach den Worten',
      'Nach den Worten von Enno Fries bleibt der Hafen „noch Wochen gesperrt“.',
      ['Enno Fries', 'named'],
    ],
    ['so', '„Der Kran steht still“, so Hafenmeister Enno Fries.', ['Enno Fries', 'named']],
    [
      'so in another use',
      'Enno Fries sagte, der Kran sei „so gut wie neu und doch kaputt“.',
      ['Enno Fries', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('German verbs in two parts', () => {
  test.each([
    ['hinzufügen', 'Enno Fries kam spät. „Der Kran steht still“, fügte er hinzu.', ['Enno Fries', 'pronoun']],
    [
      'mitteilen',
      '„Der Kran steht seit Sonntag still“, teilte das Hafenamt mit.',
      ['das Hafenamt', 'unnamed'],
    ],
    ['zugeben', 'Greta Ohlsen gab „einen groben Fehler in der Planung“ zu.', ['Greta Ohlsen', 'named']],
    [
      'zurückweisen',
      'Greta Ohlsen wies den Vorwurf zurück, sie habe „alle Warnungen überhört“.',
      ['Greta Ohlsen', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('German nouns and names', () => {
  test.each([
    [
      'a party before the office',
      'SPD-Politikerin Greta Ohlsen sagte: „Der Kran steht still.“',
      ['Greta Ohlsen', 'named'],
    ],
    [
      'an office with its bearer behind',
      'Der Sprecher des Hafenamts, Enno Fries, sagte: „Der Kran steht still.“',
      ['Enno Fries', 'named'],
    ],
    [
      'an article and a profession',
      '„Der Kran steht still“, sagte die Kranführerin Greta Ohlsen.',
      ['Greta Ohlsen', 'named'],
    ],
    ['a noun in the plural', '„Der Kran steht still“, sagten Anwohner.', ['Anwohner', 'unnamed']],
    ['an office alone', '„Der Kran steht still“, sagte die Sprecherin.', ['die Sprecherin', 'unnamed']],
    [
      'an office that was named before',
      'Kanzlerin Greta Ohlsen reiste ab. „Ich komme wieder“, sagte die Kanzlerin.',
      ['Greta Ohlsen', 'role'],
    ],
    ['a surname', 'Greta Ohlsen reiste ab. „Ich komme wieder“, sagte Ohlsen.', ['Greta Ohlsen', 'named']],
    [
      'a name with particles',
      '„Ich komme wieder“, sagte Ursula von der Marsch.',
      ['Ursula von der Marsch', 'named'],
    ],
    [
      'who was spoken to',
      '„Ich komme wieder“, sagte Greta Ohlsen dem Sender NDR.',
      ['Greta Ohlsen', 'named'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('German pronouns and who goes on speaking', () => {
  test.each([
    ['sie', 'Greta Ohlsen reiste ab. „Ich komme wieder“, versprach sie.', ['Greta Ohlsen', 'pronoun']],
    [
      'er, behind a day',
      'Enno Fries reiste ab. Am Montag schrieb er: „Ich komme wieder.“',
      ['Enno Fries', 'pronoun'],
    ],
    [
      'er, for an office',
      '„Der Kran steht still“, sagte der Minister. Später sagte er: „Er läuft wieder.“',
      ['der Minister', 'pronoun'],
    ],
    [
      'a quote alone',
      '„Der Kran steht still“, sagte Enno Fries. „Das kostet uns Millionen.“',
      ['Enno Fries', 'carried'],
    ],
    [
      'a question and its answer',
      'Enno Fries winkt ab. Auf die Frage nach dem Preis antwortete er: „Das weiß niemand.“',
      ['Enno Fries', 'pronoun'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});

describe('whose spokesman, and whose name', () => {
  test.each([
    [
      'another’s lawyer',
      '„Der Kran steht still“, sagte der Anwalt von Enno Fries.',
      ['der Anwalt von Enno Fries', 'unnamed'],
    ],
    [
      'a company’s',
      '„Der Kran steht still“, sagte ein Sprecher von HKW.',
      ['ein Sprecher von HKW', 'unnamed'],
    ],
    [
      'a minister’s',
      '„Der Kran steht still“, sagte die Sprecherin von Ministerin Greta Ohlsen.',
      ['die Sprecherin von Ministerin Greta Ohlsen', 'unnamed'],
    ],
    ['a noble surname', '„Der Kran steht still“, sagte Minister von Ohlsen.', ['von Ohlsen', 'named']],
  ])('%s', (_name, text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});
