import { describe, expect, it } from 'vitest';
import { createNovelty, type Seen } from '../../entrypoints/content/novelty';

const PAGE: Seen = { url: 'https://quay.example/news/wall', fingerprint: 1, length: 4_000 };
const intact = () => true;

function seen(page: Seen = PAGE) {
  const novelty = createNovelty();
  novelty.see(page);
  return novelty;
}

describe('a page says something new', () => {
  it('when it was never seen, or was forgotten', () => {
    const novelty = createNovelty();
    expect(novelty.isNews(PAGE, intact)).toBe(true);
    novelty.see(PAGE);
    expect(novelty.isNews(PAGE, intact)).toBe(false);
    novelty.forget();
    expect(novelty.isNews(PAGE, intact)).toBe(true);
  });

  it.each<[string, Partial<Seen>, boolean]>([
    ['under another address', { url: 'https://quay.example/news/lamp' }, true],
    ['with a paragraph more', { fingerprint: 2, length: 4_040 }, true],
    ['with a paragraph less', { fingerprint: 2, length: 3_960 }, true],
    ['with a figure put right', { fingerprint: 2 }, true],
    ['with the same words', {}, false],
  ])('%s: %o, %s', (_, change, isNews) => {
    expect(seen().isNews({ ...PAGE, ...change }, intact)).toBe(isNews);
  });

  it('when what was painted is gone, though it says the same', () => {
    expect(seen().isNews(PAGE, () => false)).toBe(true);
  });
});

describe('small changes of one address', () => {
  /** A clock on the page ticks; answers how often that was news. */
  function tick(novelty: ReturnType<typeof createNovelty>, times: number, page = PAGE): number {
    let news = 0;
    for (let i = 0; i < times; i++) {
      const now = { ...page, fingerprint: 1_000 + i };
      if (!novelty.isNews(now, intact)) continue;
      news += 1;
      novelty.see(now);
    }
    return news;
  }

  it('are news ten times', () => {
    expect(tick(seen(), 100)).toBe(10);
  });

  it('are counted anew at another address', () => {
    const novelty = seen();
    tick(novelty, 100);
    const other = { ...PAGE, url: 'https://quay.example/news/lamp', fingerprint: 5 };
    novelty.see(other);
    expect(tick(novelty, 100, other)).toBe(10);
  });

  it('do not use up the great ones', () => {
    const novelty = seen();
    tick(novelty, 100);
    expect(novelty.isNews({ ...PAGE, fingerprint: 7, length: 9_000 }, intact)).toBe(true);
  });
});

describe('another article', () => {
  it.each<[string, Partial<Seen>, boolean]>([
    ['has another address and other words', { url: 'https://quay.example/news/lamp', fingerprint: 2 }, true],
    ['is not the same one under another address', { url: 'https://quay.example/news/wall?page=1' }, false],
    ['is not one that goes on', { fingerprint: 2, length: 9_000 }, false],
  ])('%s', (_, change, isElsewhere) => {
    expect(seen().isElsewhere({ ...PAGE, ...change })).toBe(isElsewhere);
  });

  it('is none where nothing was seen before', () => {
    expect(createNovelty().isElsewhere(PAGE)).toBe(false);
  });
});
