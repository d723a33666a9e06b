import { describe, expect, it } from 'vitest';
import { createNovelty, type Seen } from '../../entrypoints/content/novelty';

const WALL = 'https://quay.example/news/wall';
const LAMP = 'https://quay.example/news/lamp';
const PAGE: Seen = { url: WALL, fingerprint: 1, prose: 11, length: 4_000 };
const intact = async () => true;
const broken = async () => false;

function seen(page: Seen = PAGE) {
  const novelty = createNovelty();
  novelty.see(page);
  return novelty;
}

describe('a page says something new', () => {
  it('when it was never seen, or was forgotten', async () => {
    const novelty = createNovelty();
    expect(await novelty.isNews(PAGE, intact)).toBe(true);
    novelty.see(PAGE);
    expect(await novelty.isNews(PAGE, intact)).toBe(false);
    novelty.forget();
    expect(await novelty.isNews(PAGE, intact)).toBe(true);
  });

  it.each<[string, Partial<Seen>, boolean]>([
    ['under another address with other words', { url: LAMP, fingerprint: 2, prose: 12 }, true],
    ['under another address with the words of the last', { url: LAMP }, false],
    ['with a paragraph more', { fingerprint: 2, prose: 12, length: 4_040 }, true],
    ['with a paragraph less', { fingerprint: 2, prose: 12, length: 3_960 }, true],
    ['with a figure put right', { fingerprint: 2, prose: 12 }, true],
    ['with the same words', {}, false],
  ])('%s: %o, %s', async (_, change, isNews) => {
    expect(await seen().isNews({ ...PAGE, ...change }, intact)).toBe(isNews);
  });

  it.each([WALL, LAMP])('when what was painted is gone, though it says the same: %s', async (url) => {
    expect(await seen().isNews({ ...PAGE, url }, broken)).toBe(true);
  });

  it('and what was painted is not looked at where the words tell it', async () => {
    const asked: string[] = [];
    const isIntact = async () => asked.push('asked') > 0;
    await seen().isNews({ ...PAGE, fingerprint: 2, prose: 12, length: 9_000 }, isIntact);
    await seen().isNews({ ...PAGE, url: LAMP, fingerprint: 2, prose: 12 }, isIntact);
    expect(asked).toEqual([]);
  });
});

describe('the address under which words are told', () => {
  it.each<[string, Partial<Seen>, string]>([
    ['of the last reading is that one’s, though the page has moved on', { url: LAMP }, WALL],
    ['is that one’s while only a clock or a sign of loading differs', { url: LAMP, fingerprint: 2 }, WALL],
    ['is the page’s once its paragraphs differ', { url: LAMP, fingerprint: 2, prose: 12 }, LAMP],
    ['is the page’s where it has no paragraphs', { url: LAMP, fingerprint: 2, prose: 0 }, LAMP],
  ])('%s', (_, change, url) => {
    expect(seen().addressOf({ ...PAGE, ...change })).toBe(url);
  });

  it('is the page’s where nothing was read before', () => {
    expect(createNovelty().addressOf(PAGE)).toBe(WALL);
  });

  it('is still the last reading’s where that one failed', () => {
    const novelty = seen();
    novelty.forget();
    expect(novelty.addressOf({ ...PAGE, url: LAMP })).toBe(WALL);
  });

  it.each([
    ['is the page’s where neither had paragraphs and the words differ', 2, LAMP],
    ['is the last reading’s where neither had paragraphs and the words are the same', 1, WALL],
  ])('%s', (_, fingerprint, url) => {
    const bare = { ...PAGE, prose: 0 };
    expect(seen(bare).addressOf({ ...bare, url: LAMP, fingerprint })).toBe(url);
  });
});

describe('small changes of one address', () => {
  /** A clock on the page ticks; answers how often that was news. */
  async function tick(novelty: ReturnType<typeof createNovelty>, times: number, page = PAGE) {
    let news = 0;
    for (let i = 0; i < times; i++) {
      const now = { ...page, fingerprint: 1_000 + i };
      if (!(await novelty.isNews(now, intact))) continue;
      news += 1;
      novelty.see(now);
    }
    return news;
  }

  it('are news ten times', async () => {
    expect(await tick(seen(), 100)).toBe(10);
  });

  it('are counted anew at another address', async () => {
    const novelty = seen();
    await tick(novelty, 100);
    const other = { ...PAGE, url: LAMP, fingerprint: 5, prose: 12 };
    novelty.see(other);
    expect(await tick(novelty, 100, other)).toBe(10);
  });

  it('are not counted anew where the address changes and the paragraphs do not', async () => {
    const novelty = seen();
    let news = 0;
    for (let i = 0; i < 100; i++) {
      const now = { ...PAGE, url: `${WALL}?t=${i}`, fingerprint: 1_000 + i };
      if (!(await novelty.isNews(now, intact))) continue;
      news += 1;
      novelty.see({ ...now, url: novelty.addressOf(now) });
    }
    expect(news).toBe(10);
  });

  it('do not use up the great ones', async () => {
    const novelty = seen();
    await tick(novelty, 100);
    expect(await novelty.isNews({ ...PAGE, fingerprint: 7, prose: 12, length: 9_000 }, intact)).toBe(true);
  });

  it('that are too many are news where what was painted is gone', async () => {
    const novelty = seen();
    await tick(novelty, 100);
    expect(await novelty.isNews({ ...PAGE, fingerprint: 7 }, broken)).toBe(true);
  });
});

describe('another article', () => {
  it.each<[string, Partial<Seen>, boolean]>([
    ['has another address and other words', { url: LAMP, fingerprint: 2, prose: 12 }, true],
    ['is not the same one under another address', { url: `${WALL}?page=1` }, false],
    ['is not one that goes on', { fingerprint: 2, prose: 12, length: 9_000 }, false],
  ])('%s', (_, change, isElsewhere) => {
    expect(seen().isElsewhere({ ...PAGE, ...change })).toBe(isElsewhere);
  });

  it('is none where nothing was seen before', () => {
    expect(createNovelty().isElsewhere(PAGE)).toBe(false);
  });
});
