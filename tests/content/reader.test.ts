import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReader } from '../../entrypoints/content/reader';
import type { FromPage, Mark, PageReply } from '../../lib/protocol';
import type { SnapshotToken } from '../../lib/snapshot';
import type { PaintedMark } from '../../page/highlight';
import { anchorsOf } from '../../page/numbered-anchors';
import { parseSnapshot } from '../../page/parse';
import { fake } from '../browser/fake-browser';
import { documentOf } from '../page/page-document';

vi.mock('wxt/browser', async () => ({ browser: (await import('../browser/fake-browser')).fake }));

const LONG =
  'Those who came late stood along the wall with their coats over their arms, listened, and said nothing until the lamps were lit on the quay. ';
const story = (words: string) =>
  `<article><h1>On the quay</h1><p>${words} ${LONG}${LONG}</p><p>${LONG}${LONG}</p><p>${LONG}${LONG}</p></article>`;
const WALL = 'https://quay.example/news/wall';
const LAMP = 'https://quay.example/news/lamp';
const WORDINGS = ['a small price', 'a large price'];
const FIRST = story('She called it “a small price” on Monday.');
const SECOND = story(
  'He called it “a large price” on Tuesday, and went home before anybody could ask him why.',
);

const markOf = (statement: string): Mark => ({ statement, shape: 'quote', differs: false, hint: 'In 2' });

/** The background's answer: each of the wordings is marked where it stands. */
function marksIn(tokens: readonly SnapshotToken[], url: string, capturedAt: string): PageReply {
  const parsed = parseSnapshot(documentOf(''), { tokens, url, capturedAt });
  if (parsed === null) return { kind: 'none' };
  const { text } = parsed.article;
  const found = WORDINGS.filter((words) => text.includes(words));
  const statements = found.map((words) => {
    const start = text.indexOf(words);
    return { id: words, text: words, start, end: start + words.length };
  });
  return { kind: 'marks', anchors: anchorsOf(parsed, statements), marks: found.map(markOf), highlight: true };
}

type Part = Extract<FromPage, { kind: 'part' }>;

/** Stands for the background; the last part of each reading is answered when the test says so. */
function hearPage() {
  const told: FromPage[] = [];
  const answers: ((reply?: PageReply) => void)[] = [];
  const tokens: SnapshotToken[] = [];
  const addresses: string[] = [];
  const hearPart = ({
    part,
    isLast,
    tokens: more,
    url,
    capturedAt,
  }: Part): Promise<PageReply> | PageReply => {
    if (part === 0) tokens.length = 0;
    tokens.push(...more);
    if (!isLast) return { kind: 'done' };
    addresses.push(url);
    const reply = marksIn([...tokens], url, capturedAt);
    return new Promise((resolve) => answers.push((other = reply) => resolve(other)));
  };
  vi.spyOn(fake.runtime, 'sendMessage').mockImplementation(async (raw) => {
    const message = raw as FromPage;
    if (message.kind === 'part') return hearPart(message);
    told.push(message);
    return { kind: 'done' };
  });
  return { told, answers, addresses: () => addresses };
}

function setUp(html: string) {
  const document = documentOf(html);
  let painted: readonly PaintedMark[] = [];
  const paint = (marks: readonly PaintedMark[]) => {
    painted = marks;
  };
  const highlighter = {
    paint,
    *painting(marks: readonly PaintedMark[]) {
      yield null;
      paint(marks);
    },
    choose: () => undefined,
    at: () => null,
    undo: () => undefined,
  };
  const reader = createReader(document, highlighter, () => null);
  const { told, answers, addresses } = hearPage();
  /** Words of the painted ranges, as far as they are still in the page. */
  const words = () => painted.flatMap(({ ranges }) => ranges.map(String)).filter((text) => text !== '');
  /** Waits until so many readings in all wait for their answer. */
  const asked = (count: number) => vi.waitUntil(() => answers.length >= count, { interval: 2 });
  /** A reading with its answer; resolves true where the page said something new. */
  const read = async (isAsked = false): Promise<boolean> => {
    const before = answers.length;
    const reading = reader.read(isAsked);
    await Promise.race([reading, asked(before + 1)]);
    answers[before]?.();
    return reading;
  };
  const write = (html: string) => {
    document.body.innerHTML = html;
  };
  const moveTo = (path: string) => document.defaultView?.history.pushState(null, '', path);
  return { document, reader, words, told, answers, addresses, asked, read, write, moveTo };
}

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('a reading', () => {
  it('paints what the background marks, and knows its hint', async () => {
    const { read, words, reader } = setUp(FIRST);
    expect(await read()).toBe(true);
    expect(words()).toEqual(['a small price']);
    expect([reader.hintOf('a small price'), reader.hintOf('unknown')]).toEqual(['In 2', null]);
    expect(reader.rangesOfUtterance('a small price').map(String)).toEqual(['a small price']);
  });

  it('of the same words asks nobody, unless the reader did', async () => {
    const { read, answers } = setUp(FIRST);
    await read();
    expect([await read(), answers.length]).toEqual([false, 1]);
    expect([await read(true), answers.length]).toEqual([true, 2]);
  });

  it('of words that came late asks again', async () => {
    const { document, read, words } = setUp(story('At first nothing was said.'));
    await read();
    expect(words()).toEqual([]);
    document
      .querySelector('article')
      ?.insertAdjacentHTML('beforeend', `<p>It was “a small price”. ${LONG}</p>`);
    expect(await read()).toBe(true);
    expect(words()).toEqual(['a small price']);
  });

  it('waits for the one under way, and what was asked for meanwhile is one reading', async () => {
    const { reader, answers, asked, words, write } = setUp(FIRST);
    const first = reader.read(false);
    await asked(1);
    write(SECOND);
    const others = [reader.read(false), reader.read(false)];
    answers[0]?.();
    await first;
    await asked(2);
    answers[1]?.();
    await Promise.all(others);
    expect([words(), answers.length]).toEqual([['a large price'], 2]);
  });

  it('of another article takes the marks of the last away at once, though its words still stand', async () => {
    const { document, reader, read, asked, answers, words, moveTo } = setUp(FIRST);
    await read();
    moveTo('/news/lamp');
    document.body.insertAdjacentHTML('beforeend', SECOND);
    const reading = reader.read(false);
    await asked(2);
    expect(words()).toEqual([]);
    answers[1]?.();
    await reading;
    expect(words()).toEqual(WORDINGS);
  });

  it('of the words of the last article under another address asks nobody, and keeps its marks', async () => {
    const { read, answers, words, moveTo } = setUp(FIRST);
    await read();
    moveTo('/news/lamp');
    expect([await read(), answers.length, ...words()]).toEqual([false, 1, 'a small price']);
  });

  it('of the words that another address was waiting for is told under that one', async () => {
    const { read, write, words, moveTo, addresses } = setUp(FIRST);
    await read();
    moveTo('/news/lamp');
    await read();
    write(SECOND);
    expect(await read()).toBe(true);
    expect([...addresses(), ...words()]).toEqual([WALL, LAMP, 'a large price']);
  });

  it('of the words of the last article, which the page renders anew under another address, is told under theirs', async () => {
    const { read, write, words, moveTo, addresses } = setUp(FIRST);
    await read();
    moveTo('/news/lamp');
    write(`${FIRST}<i>Loading.</i>`);
    expect(await read()).toBe(true);
    expect([...addresses(), ...words()]).toEqual([WALL, WALL, 'a small price']);
  });

  it('that the reader asked for is told under the address of the page, whatever its words', async () => {
    const { read, moveTo, addresses } = setUp(FIRST);
    await read();
    moveTo('/news/lamp');
    await read(true);
    expect(addresses()).toEqual([WALL, LAMP]);
  });

  it('is over when all is cleared', async () => {
    const { reader, asked, answers, words } = setUp(FIRST);
    const reading = reader.read(false);
    await asked(1);
    reader.end();
    answers[0]?.();
    await reading;
    expect(words()).toEqual([]);
  });

  it.each([
    ['before it begins', 0],
    ['while the page is copied', 1],
  ])('that is ended %s sends nothing', async (_, turns) => {
    const { reader, answers, told } = setUp(FIRST);
    const reading = reader.read(false);
    for (let i = 0; i < turns; i++) await Promise.resolve();
    reader.end();
    expect([await reading, answers.length, told]).toEqual([false, 0, []]);
  });

  it('that waits for another does not begin once all is ended', async () => {
    const { reader, asked, answers, words } = setUp(FIRST);
    const readings = [reader.read(false)];
    await asked(1);
    readings.push(reader.read(true));
    reader.end();
    answers[0]?.();
    await Promise.all(readings);
    expect([answers.length, words()]).toEqual([1, []]);
  });

  it('that failed says so, and is tried again at the next change', async () => {
    const { reader, read, asked, answers, told, words } = setUp(FIRST);
    const reading = reader.read(false);
    await asked(1);
    answers[0]?.({ kind: 'failed', reason: 'No corpus.' });
    await reading;
    expect([told, words()]).toEqual([[{ kind: 'unreadable', reason: 'No corpus.' }], []]);
    await read();
    expect(words()).toEqual(['a small price']);
  });

  it('over which the background was killed is sent again', async () => {
    const { reader, asked, answers, words } = setUp(FIRST);
    const reading = reader.read(false);
    await asked(1);
    answers[0]?.({ kind: 'resend' });
    await asked(2);
    answers[1]?.();
    await reading;
    expect(words()).toEqual(['a small price']);
  });
});

describe('a page that renders itself anew with the same words', () => {
  it('is noticed, and painted in its new nodes', async () => {
    const { read, words, write } = setUp(FIRST);
    await read();
    write(FIRST);
    expect(words()).toEqual([]);
    expect(await read()).toBe(true);
    expect(words()).toEqual(['a small price']);
  });

  it('while the comparison is under way is read again by itself', async () => {
    const { reader, asked, answers, words, write } = setUp(FIRST);
    const reading = reader.read(false);
    await asked(1);
    write(FIRST);
    answers[0]?.();
    await reading;
    await asked(2);
    answers[1]?.();
    await vi.waitUntil(() => words().length > 0);
    expect(words()).toEqual(['a small price']);
  });

  it('at each answer is left to itself after three', async () => {
    const { reader, asked, answers, words, write } = setUp(FIRST);
    const reading = reader.read(false);
    for (let i = 0; i < 3; i++) {
      await asked(i + 1);
      write(FIRST);
      answers[i]?.();
    }
    await reading;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([answers.length, words()]).toEqual([3, []]);
  });
});

describe('marks that come later', () => {
  it.each([
    ['of this reading take the place of those before', true, []],
    ['of another are refused', false, ['a small price']],
  ])('%s', async (_, isOwn, shown) => {
    const { reader, read, words } = setUp(FIRST);
    const sent = vi.mocked(fake.runtime.sendMessage);
    await read();
    const part = sent.mock.calls[0]?.[0] as Part | undefined;
    await reader.remark(isOwn ? (part?.capturedAt ?? null) : '2024-03-09T10:00:00Z', [], true);
    expect(words()).toEqual(shown);
  });
});

describe('a page that is no article', () => {
  it.each([
    [
      'by its address',
      'not-an-article',
      (document: Document) => document.defaultView?.history.pushState(null, '', '/'),
    ],
    [
      'by its kind',
      'unsupported',
      (document: Document) => Object.defineProperty(document, 'contentType', { value: 'application/pdf' }),
    ],
    [
      'by an editor in a shadow tree',
      'not-an-article',
      (document: Document) => {
        const root = document.body
          .appendChild(document.createElement('x-pad'))
          .attachShadow({ mode: 'open' });
        root.innerHTML = `<div contenteditable="true">${LONG.repeat(5)}</div>`;
      },
    ],
    [
      'by its size',
      'too-large',
      (document: Document) => {
        for (const paragraph of document.querySelectorAll('p, h1'))
          paragraph.textContent = 'x'.repeat(1_000_000);
        document.body.append(...Array.from({ length: 8 }, () => 'x'.repeat(400_000)));
      },
    ],
  ])('%s is told once, however often it changes, and again when asked', async (_, why, make) => {
    const { document, read, told } = setUp(FIRST);
    make(document);
    expect([await read(), await read(), await read()]).toEqual([true, false, false]);
    expect(told).toEqual([{ kind: 'no-article', why }]);
    await read(true);
    expect(told).toEqual([
      { kind: 'no-article', why },
      { kind: 'no-article', why },
    ]);
  });

  it('by its words is told by the background, and has its marks taken away', async () => {
    const { reader, read, asked, answers, words, told } = setUp(FIRST);
    await read();
    const reading = reader.read(true);
    await asked(2);
    expect(words()).toEqual(['a small price']);
    answers[1]?.({ kind: 'none' });
    await reading;
    expect([words(), told]).toEqual([[], []]);
  });

  it('any more has its marks taken away, and is read when it is one again', async () => {
    const { read, words, moveTo } = setUp(FIRST);
    await read();
    moveTo('/');
    await read();
    expect(words()).toEqual([]);
    moveTo('/news/wall');
    await read();
    expect(words()).toEqual(['a small price']);
  });
});

describe('a page that cannot be read', () => {
  it('is told with the reason, keeps no marks, and is tried again', async () => {
    const { document, read, told, words } = setUp(FIRST);
    await read();
    const odd = vi.spyOn(document.documentElement, 'getAttributeNames').mockImplementation(() => {
      throw new Error('The page is odd.');
    });
    await read(true);
    expect([told, words()]).toEqual([[{ kind: 'unreadable', reason: 'The page is odd.' }], []]);
    odd.mockRestore();
    await read();
    expect(words()).toEqual(['a small price']);
  });
});

describe('the roots that are to be observed', () => {
  it('are the document, and the shadow trees that were read', async () => {
    const { document, reader, read } = setUp('<x-story></x-story>');
    const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    if (root === undefined) throw new Error('no root');
    root.innerHTML = FIRST;
    expect(reader.roots()).toEqual([document]);
    await read();
    expect(reader.roots()).toEqual([document, root]);
    reader.end();
    expect(reader.roots()).toEqual([document]);
  });

  it('stay where the reading failed, so that a change in them is seen', async () => {
    const { document, reader, asked, answers } = setUp('<x-story></x-story>');
    const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    if (root === undefined) throw new Error('no root');
    root.innerHTML = FIRST;
    const reading = reader.read(false);
    await asked(1);
    answers[0]?.({ kind: 'failed', reason: 'No corpus.' });
    await reading;
    expect(reader.roots()).toEqual([document, root]);
  });
});
