import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/fold';

describe('folding a word', () => {
  it.each([
    ['case', 'HARBOUR', 'harbour'],
    ['accents', 'Zürich', 'zurich'],
    ['accents written apart', 'Zu\u0308rich', 'zurich'],
    ['letters that Unicode does not take apart', 'Støre Łódź straße', 'store lodz strasse'],
    ['joined letters', 'ﬁnal œuvre', 'final oeuvre'],
    ['a dotless i', 'Diyarbakır', 'diyarbakir'],
    ['the typographic apostrophe', 'don’t', "don't"],
    ['the modifier apostrophe', 'Mariʼivka', "mari'ivka"],
    ['the unbreakable hyphen', 'cease‑fire', 'cease-fire'],
    ['full-width letters', 'ＯＫ', 'ok'],
    ['voiced kana keep their marks', 'がっこうパン', 'がっこうパン'],
    ['voiced kana written apart', 'か\u3099', 'が'],
    ['Cyrillic keeps its script', 'ОДЕСА', 'одеса'],
  ])('%s: %s', (_, word, folded) => {
    expect(fold(word)).toBe(folded);
  });
  it('is done after one time', () => {
    for (const word of ['Støre', 'ﬁnal', 'don’t', 'Łódź']) expect(fold(fold(word))).toBe(fold(word));
  });
});
