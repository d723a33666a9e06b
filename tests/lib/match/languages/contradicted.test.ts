import { describe, expect, it } from 'vitest';
import { areContradicted } from '../../../../lib/match/languages/contradicted';
import { alignAcross } from '../../../../lib/match/languages/translated';
import { priorRarity, utterance } from '../wordings';

describe('one says no, or each has a number of its own', () => {
  it.each([
    ['the same', 'The bridge will be closed', 'de', 'Die Brücke wird geschlossen', false],
    ['denied there', 'The bridge will be closed', 'de', 'Die Brücke wird nicht geschlossen', true],
    ['denied here', 'The bridge will not be closed', 'fr', 'Le pont sera fermé', true],
    ['denied by both', 'We will never sign', 'uk', 'Ми ніколи не підпишемо', false],
    ['denied there, in Russian', 'We are ready to sign', 'ru', 'Мы не готовы подписать', true],
    ['no money', 'It will cost money', 'de', 'Es wird kein Geld kosten', true],
    ['the same number', 'Send 300 soldiers', 'es', 'Enviad 300 soldados', false],
    ['another number', 'Send 300 soldiers', 'de', 'Schickt 800 Soldaten', true],
    ['a number that only one gives', 'Send 300 soldiers', 'de', 'Schickt Soldaten', false],
    ['a language without a list', 'The bridge will not be closed', 'fi', 'Silta suljetaan', false],
  ])('%s', (_, english, lang, other, contradicted) => {
    const [here, there] = [utterance(english), { ...utterance(other), lang }];
    expect(areContradicted(here, there, alignAcross(here, there, priorRarity))).toBe(contradicted);
  });
});
