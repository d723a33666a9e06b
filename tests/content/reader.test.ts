import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReader } from '../../entrypoints/content/reader';
import type { Article } from '../../lib/model';
import type { FromPage } from '../../lib/protocol';
import type { PaintedMark } from '../../page/highlight';
import { fake } from '../browser/fake-browser';
import { documentOf } from '../page/page-document';

vi.mock('wxt/browser', async () => ({ browser: (await import('../browser/fake-browser')).fake }));

const LONG =
  'Those who came late stood along the wall with their coats over their arms, listened, and said nothing until the lamps were lit on the quay. ';
const story = (words: string) =>
  `<article><h1>On the quay</h1><p>${words} ${LONG}${LONG}</p><p>${LONG}${LONG}</p><p>${LONG}${LONG}</p></article>`;

/** The background's answer: each of the wordings is marked where it stands. */
const marksIn = (article: Article, wordings: readonly string[]) => ({
  kind: 'marks',
  marks: wordings.flatMap((words) => {
    const start = article.text.indexOf(words);
    if (start < 0) return [];
    return [
      { statement: words, start, end: start + words.length, shape: 'quote', differs: false, hint: 'In 2' },
    ];
  }),
});
const WORDINGS = ['a small price', 'a large price'];

function setUp(html: string) {
  const document = documentOf(html);
  let painted: readonly PaintedMark[] = [];
  const reader = createReader(document, {
    paint: (marks) => {
      painted = marks;
    },
    choose: () => undefined,
    at: () => null,
    undo: () => undefined,
  });
  const words = () => painted.flatMap(({ ranges }) => ranges.map(String));
  const sent: FromPage[] = [];
  const answers: (() => void)[] = [];
  vi.spyOn(fake.runtime, 'sendMessage').mockImplementation((message) => {
    const told = message as FromPage;
    sent.push(told);
    return new Promise((resolve) => {
      const answer = told.kind === 'article' ? marksIn(told.article, WORDINGS) : { kind: 'done' };
      answers.push(() => resolve(answer));
    });
  });
  const read = async (asked = false): Promise<void> => {
    const reading = reader.read(asked);
    answers.at(-1)?.();
    await reading;
  };
  const write = (html: string) => {
    document.body.innerHTML = html;
  };
  return { document, reader, words, sent, answers, read, write };
}

beforeEach(() => {
  vi.restoreAllMocks();
});

const FIRST = story('She called it “a small price” on Monday.');
const SECOND = story(
  'He called it “a large price” on Tuesday, and went home before anybody could ask him why.',
);

describe('a reading', () => {
  it('paints what the background marks, and knows its hint', async () => {
    const { read, words, reader } = setUp(FIRST);
    await read();
    expect(words()).toEqual(['a small price']);
    expect(reader.hintOf('a small price')).toBe('In 2');
    expect(reader.rangesOfStatement('a small price').map(String)).toEqual(['a small price']);
    expect(reader.hintOf('unknown')).toBeNull();
  });

  it('of the same words asks nobody, unless the reader did', async () => {
    const { read, sent } = setUp(FIRST);
    await read();
    await read();
    expect(sent).toHaveLength(1);
    await read(true);
    expect(sent).toHaveLength(2);
  });

  it('that was overtaken paints nothing', async () => {
    const { reader, answers, words, write } = setUp(FIRST);
    const first = reader.read(false);
    write(SECOND);
    const second = reader.read(false);
    answers[1]?.();
    await second;
    answers[0]?.();
    await first;
    expect(words()).toEqual(['a large price']);
  });

  it('under way keeps the marks of the words before off the new ones', async () => {
    const { reader, read, answers, words, write } = setUp(FIRST);
    await read();
    write(SECOND);
    const second = reader.read(false);
    await reader.read(false);
    expect(words().filter((text) => !WORDINGS.includes(text) && text !== '')).toEqual([]);
    answers.at(-1)?.();
    await second;
    expect(words()).toEqual(['a large price']);
  });

  it('of another article takes the marks of the last away at once; of the same elsewhere it keeps them', async () => {
    const { document, reader, read, words, write } = setUp(FIRST);
    await read();
    document.defaultView?.history.pushState(null, '', '/news/wall?page=1');
    void reader.read(false);
    expect(words()).toEqual(['a small price']);
    await read(true);
    document.defaultView?.history.pushState(null, '', '/news/lamp');
    write(`${FIRST}${SECOND}`);
    void reader.read(false);
    expect(words()).toEqual([]);
  });

  it('is over when all is cleared', async () => {
    const { reader, answers, words } = setUp(FIRST);
    const reading = reader.read(false);
    reader.clear();
    answers[0]?.();
    await reading;
    expect(words()).toEqual([]);
  });

  it('that failed is tried again at the next change', async () => {
    const { reader, read, words } = setUp(FIRST);
    vi.mocked(fake.runtime.sendMessage).mockResolvedValueOnce({ kind: 'failed', reason: 'No corpus.' });
    await reader.read(false);
    expect(words()).toEqual([]);
    await read();
    expect(words()).toEqual(['a small price']);
  });
});

describe('a page that renders itself anew with the same words', () => {
  it('is noticed, and painted again without asking', async () => {
    const { read, reader, words, sent, write } = setUp(FIRST);
    await read();
    expect(reader.isIntact()).toBe(true);
    write(FIRST);
    expect(reader.isIntact()).toBe(false);
    await read();
    expect([words(), reader.isIntact(), sent.length]).toEqual([['a small price'], true, 1]);
  });

  it('while the comparison is under way is painted in its new nodes', async () => {
    const { reader, answers, words, sent, write } = setUp(FIRST);
    const reading = reader.read(false);
    write(FIRST);
    await reader.read(false);
    answers[0]?.();
    await reading;
    expect([words(), reader.isIntact(), sent.length]).toEqual([['a small price'], true, 1]);
  });
});

describe('a page that is no article', () => {
  it('is told once, however often it changes, and again when asked', async () => {
    const { read, sent } = setUp('<p>Shop</p>');
    await read();
    await read();
    await read(true);
    expect(sent).toEqual([
      { kind: 'no-article', why: 'not-an-article' },
      { kind: 'no-article', why: 'not-an-article' },
    ]);
  });

  it('any more has its marks taken away', async () => {
    const { read, words, write } = setUp(FIRST);
    await read();
    write('<p>Shop</p>');
    await read();
    expect(words()).toEqual([]);
  });
});

describe('a page that cannot be read', () => {
  it('is told with the reason, and keeps no marks', async () => {
    const { document, read, sent, words } = setUp(FIRST);
    await read();
    vi.spyOn(document, 'cloneNode').mockImplementation(() => {
      throw new Error('The page is odd.');
    });
    await read(true);
    expect(sent.at(-1)).toEqual({ kind: 'unreadable', reason: 'The page is odd.' });
    expect(words()).toEqual([]);
  });
});
