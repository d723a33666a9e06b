/** What a reader sees in the page itself: which words are underlined, and that nothing else happens to it. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers/find';
import { installed } from './harness/extension';
import { highlights, look, settledTexts } from './harness/looking';
import { demonstration } from './harness/pages';
import { site } from './harness/site';

/** Every quote and figure of the demonstration article that another outlet printed too. */
const QUOTES = [
  'Stopping the war… stopping taking the whole country, pretty big concession.',
  'I didn’t like last night,',
  'I wasn’t happy with it.',
  'not necessary, and very bad timing',
  'Vladimir, STOP! 5,000 soldiers a week are dying. Let’s get the Peace Deal DONE!',
  'A lot of pressure',
  'putting a lot of pressure on Russia',
  'I want to see if we can have a deal,',
  'No reason to answer it now, but I won’t be happy.',
  'It depends on what territory,',
  'We’ll do the best we can, but they lost a lot of territory.',
  'I thought it might be easier to deal with Zelenskyy,',
  'So far it’s been harder, but that’s OK. It’s all right.',
  'moving in the right direction',
  'We are ready to reach a deal,',
  'But there are still some specific points, elements of this deal which need to be fine-tuned.',
  'There are four regions included in our constitution,',
  'The Ukrainian army must lay down its arms and withdraw.',
];
const FIGURES = [
  'At least 12 people',
  '90 were injured',
  '5,000 soldiers a week',
  '215 drones and missiles',
  '48 missiles',
  '64 drones',
  '68 drones',
  'Four regions',
  'four regions',
  'two weeks',
];

describe.each(BROWSERS)('the demonstration article in %s', (name) => {
  const web = site();
  const extension = installed(name);

  it('has exactly the words underlined that other outlets reported, quotes and figures apart', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    const all = await highlights(page);
    const under = (shape: string) =>
      [...new Set(all.filter((one) => one.name.startsWith(shape)).map((one) => one.text))].sort();
    expect(under('quote')).toEqual([...QUOTES].sort());
    expect(under('figure')).toEqual([...FIGURES].sort());
    expect(all.every((one) => /^(?:quote|figure)(?:-differs)?(?:-on-dark)?$/.test(one.name))).toBe(true);
  });

  it('keeps its markup to the byte, says nothing in the console and gains no names', async () => {
    extension.complaints();
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    expect(await look(page, 'document.documentElement.outerHTML === window.asServed')).toBe(true);
    expect(await look(page, 'Object.keys(window).filter((key) => /reported|wxt/i.test(key))')).toEqual([]);
    expect(extension.complaints()).toEqual([]);
  });

  it('tells differing words from like ones by the name they are painted under', async () => {
    const page = await extension.open(demonstration(web));
    await settledTexts(page);
    const named = new Map((await highlights(page)).map((one) => [one.text, one.name]));
    expect(named.get('90 were injured')).toMatch(/^figure-differs/);
    expect(named.get('215 drones and missiles')).toMatch(/^figure(?!-differs)/);
    expect(named.get('moving in the right direction')).toMatch(/^quote(?!-differs)/);
  });
});
