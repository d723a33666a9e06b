import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../../lib/corpus/corpus';
import type { PackedArticle } from '../../../../lib/corpus/pack';
import { compare } from '../../../../lib/match/compare';
import { rarityIn } from '../../../../lib/match/languages/rarity-in';
import type { Match, Speaker } from '../../../../lib/model';
import { fold } from '../../../../lib/text/fold';
import { rarityOf } from '../../../../lib/text/rarity';
import { article, quote } from '../matches';

const rarity = rarityOf(new Map(), 0);

describe('what a word of another language proves', () => {
  it.each([
    ['de', 'und', 'Hafen'],
    ['de', 'nicht', 'Leuchtturm'],
    ['fr', 'qui', 'naufrage'],
    ['es', 'pero', 'cosecha'],
    ['ru', 'который', 'маяк'],
    ['uk', 'щоб', 'врожай'],
  ])('%s: %s less than %s', (lang, common, rare) => {
    const weigh = rarityIn(lang, rarity);
    expect(weigh(fold(common))).toBeLessThan(2.5);
    expect(weigh(fold(rare))).toBeGreaterThan(4);
  });
  it('is what its English proves', () =>
    expect(rarityIn('de', rarity)('regierung')).toBe(
      Math.min(rarity('regierung'), rarity('government'), rarity('administration')),
    ));
  it('English words prove what they do', () => expect(rarityIn('en-GB', rarity)).toBe(rarity));
  it('is measured once, so that what is remembered by it holds', () =>
    expect(rarityIn('de', rarity)).toBe(rarityIn('de-AT', rarity)));
});

const by = (name: string): Speaker => ({ name, start: 0, end: 3, via: 'named', certainty: 0.95 });
const said = (text: string) =>
  quote({ text, end: text.length, sentence: `„${text}“`, speaker: by('Anna Kern') });
const packed = (text: string, lang: string): PackedArticle => ({
  meta: article({ url: 'https://other.example/', outlet: 'Other', lang }),
  statements: [said(text)],
});
async function matchOf(here: string, there: string, lang: string, other = lang): Promise<Match | undefined> {
  const reader = article({ url: 'https://reader.example/', lang });
  const [comparison] = await compare(reader, [said(here)], createCorpus([packed(there, other)]));
  return comparison?.matches[0];
}

describe('two quotes in one language that share only small words', () => {
  it.each([
    [
      'de',
      'Wir haben das nicht gewusst und es ist uns auch egal',
      'Ich habe das nicht gesagt und es ist auch gut so',
    ],
    [
      'fr',
      'Je ne sais pas ce que nous avons fait dans cette affaire',
      'Je ne crois pas que nous soyons dans une crise',
    ],
    ['es', 'No sé lo que vamos a hacer con todo esto', 'No es lo que yo quería con esta casa'],
    [
      'ru',
      'Я не знаю, что мы будем делать с этим и как это было',
      'Это не то, что мы с вами уже видели, и как бы это ни было',
    ],
    [
      'uk',
      'Я не знаю, що ми будемо з цим робити і як це було',
      'Це не те, що ми з вами вже бачили, і як би це не було',
    ],
  ])('%s: are not one', async (lang, here, there) =>
    expect((await matchOf(here, there, lang))?.level).not.toBe('same'),
  );
});

describe('two quotes in one language with the same words', () => {
  it.each([
    [
      'de',
      'Der Leuchtturm war in der Nacht nicht besetzt',
      'Der Leuchtturm war in der Nacht nicht besetzt, das ist alles',
    ],
    ['ru', 'Маяк ночью не работал, и никто об этом не знал', 'Маяк ночью не работал'],
  ])('%s: are one', async (lang, here, there) =>
    expect(await matchOf(here, there, lang)).toMatchObject({ level: 'same', flags: [] }),
  );
});

describe('a statement and its translation', () => {
  const GERMAN = 'Der Leuchtturm war in jener Nacht dunkel, weil die Regierung den Wärter entlassen hatte';
  const FRENCH = 'Le phare était sombre cette nuit-là parce que le gouvernement avait renvoyé le gardien';
  const ENGLISH = 'The lighthouse was dark that night because the government had dismissed its keeper';
  it.each([
    ['German and English', GERMAN, 'de', ENGLISH, 'en'],
    ['English and German', ENGLISH, 'en', GERMAN, 'de'],
    ['English and French', ENGLISH, 'en', FRENCH, 'fr'],
    ['German and French', GERMAN, 'de', FRENCH, 'fr'],
  ])('%s: are shown as such, without differences', async (_, here, lang, there, other) =>
    expect(await matchOf(here, there, lang, other)).toMatchObject({
      level: 'same',
      relation: 'reworded',
      flags: ['translated'],
      differences: [],
    }),
  );
  it('say which words stand for which', async () => {
    const match = await matchOf(GERMAN, ENGLISH, 'de', 'en');
    const words = match?.why.find(({ kind }) => kind === 'words');
    expect(words).toMatchObject({
      near: expect.arrayContaining([{ here: 'regierung', there: 'government' }]),
    });
  });
});

describe('what two languages share', () => {
  it.each([
    ['a number, in digits or words', 'de', '5 000 Soldaten', 'five thousand soldiers'],
    ['a name in two alphabets', 'ru', 'Щербаков солгал суду', 'Shcherbakov lied to the court'],
    [
      'cognates',
      'it',
      'Una catastrofe economica per il continente',
      'An economic catastrophe for the continent',
    ],
    ['a compound', 'de', 'Friedensverhandlungen in Wien', 'peace talks in Vienna'],
  ])('%s', async (_, lang, here, there) =>
    expect((await matchOf(here, there, lang, 'en'))?.level).toBe('same'),
  );
});

describe('one word in common', () => {
  it('is never relied on', async () =>
    expect((await matchOf('Zugeständnis', 'concession', 'de', 'en'))?.level).not.toBe('same'));
});
