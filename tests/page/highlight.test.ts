import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createGround, readColour } from '../../page/background';
import { createHighlighter, type PaintedMark } from '../../page/highlight';
import { documentOf } from './page-document';

class FakeHighlight extends Set<Range> {
  priority = 0;
}

const registry = new Map<string, FakeHighlight>();
const PAGE = `<body><p id="light">We heard it before we saw it, and 14 boats were lost.</p>
<section style="background-color: rgb(10, 10, 20); color: rgb(240, 240, 240)"><p id="dark">It went under in a minute.</p></section></body>`;

function rangeIn(document: Document, id: string, words: string): Range {
  const text = document.getElementById(id)?.firstChild;
  if (!text) throw new Error(`no words in ${id}`);
  const start = text.textContent?.indexOf(words) ?? -1;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + words.length);
  return range;
}

const mark = (statement: string, range: Range, more: Partial<PaintedMark> = {}): PaintedMark => ({
  statement,
  shape: 'quote',
  differs: false,
  ranges: [range],
  ...more,
});

const painted = (): Record<string, string[]> =>
  Object.fromEntries([...registry].map(([name, ranges]) => [name, [...ranges].map(String)]));

/** A page in a window that has the API, which jsdom lacks. */
function pageOf(html = PAGE): Document {
  const document = documentOf(html);
  Object.assign(document.defaultView ?? {}, { CSS: { highlights: registry }, Highlight: FakeHighlight });
  return document;
}

beforeEach(() => {
  registry.clear();
});

describe('painting', () => {
  it('registers each shape, difference and ground under a name of its own', () => {
    const document = pageOf();
    createHighlighter(document).paint([
      mark('a', rangeIn(document, 'light', 'We heard it')),
      mark('b', rangeIn(document, 'light', 'saw it'), { differs: true }),
      mark('c', rangeIn(document, 'light', '14 boats'), { shape: 'figure' }),
      mark('d', rangeIn(document, 'dark', 'a minute'), { shape: 'figure', differs: true }),
    ]);
    expect(painted()).toEqual({
      'as-reported-quote': ['We heard it'],
      'as-reported-quote-differs': ['saw it'],
      'as-reported-figure': ['14 boats'],
      'as-reported-figure-differs-on-dark': ['a minute'],
    });
  });

  it('in slices shows nothing before its last step, and may be given up', () => {
    const document = pageOf();
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('a', rangeIn(document, 'light', 'We heard it'))]);
    const next = [
      mark('b', rangeIn(document, 'light', 'saw it')),
      mark('c', rangeIn(document, 'light', '14 boats'), { shape: 'figure' }),
    ];
    const given = highlighter.painting(next);
    const work = highlighter.painting(next);
    for (const _ of next) {
      expect([given.next().done, work.next().done]).toEqual([false, false]);
      expect(painted()).toEqual({ 'as-reported-quote': ['We heard it'] });
    }
    expect(work.next().done).toBe(true);
    expect(painted()).toEqual({ 'as-reported-quote': ['saw it'], 'as-reported-figure': ['14 boats'] });
  });

  it('tells the page nothing but bare ranges', () => {
    const document = pageOf();
    createHighlighter(document).paint([mark('secret', rangeIn(document, 'light', 'We heard it'))]);
    const [range] = registry.get('as-reported-quote') ?? [];
    expect(String(range)).toBe('We heard it');
    expect(Object.keys(range ?? {})).toEqual([]);
    expect(JSON.stringify(painted())).not.toContain('secret');
  });

  it('replaces what was painted before', () => {
    const document = pageOf();
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('a', rangeIn(document, 'light', 'We heard it'))]);
    highlighter.paint([mark('b', rangeIn(document, 'light', '14 boats'), { shape: 'figure' })]);
    expect(painted()).toEqual({ 'as-reported-figure': ['14 boats'] });
  });

  it('tints the chosen statement, also after painting afresh, until another is chosen', () => {
    const document = pageOf();
    const highlighter = createHighlighter(document);
    const marks = [
      mark('a', rangeIn(document, 'light', 'We heard it')),
      mark('d', rangeIn(document, 'dark', 'It went')),
    ];
    highlighter.choose('a');
    expect(painted()).toEqual({});
    highlighter.paint(marks);
    expect(painted()['as-reported-chosen']).toEqual(['We heard it']);
    highlighter.choose('d');
    expect(painted()).not.toHaveProperty('as-reported-chosen');
    expect(painted()['as-reported-chosen-on-dark']).toEqual(['It went']);
    highlighter.choose(null);
    expect(Object.keys(painted())).toEqual(['as-reported-quote', 'as-reported-quote-on-dark']);
  });

  it('takes back all of its own and nothing else', () => {
    const document = pageOf();
    const before = document.documentElement.outerHTML;
    registry.set('of-the-page', new FakeHighlight());
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('a', rangeIn(document, 'light', 'We heard it'))]);
    highlighter.choose('a');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(registry.size).toBe(3);
    highlighter.undo();
    expect([...registry.keys()]).toEqual(['of-the-page']);
  });

  it('paints the chosen statement alone where the reader wants no highlights', () => {
    const document = pageOf();
    const highlighter = createHighlighter(document);
    const marks = [
      mark('a', rangeIn(document, 'light', 'We heard it')),
      mark('b', rangeIn(document, 'light', '14 boats')),
    ];
    highlighter.paint(marks);
    highlighter.paint(marks, { isQuiet: true });
    expect(painted()).toEqual({});
    highlighter.choose('b');
    expect(painted()).toEqual({ 'as-reported-chosen': ['14 boats'] });
  });

  it('tints a chosen statement that has no mark where it is told to stand', () => {
    const document = pageOf();
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('a', rangeIn(document, 'light', 'We heard it'))]);
    let words = 'boats were lost';
    highlighter.choose('b', () => [rangeIn(document, 'light', words)]);
    expect(painted()['as-reported-chosen']).toEqual(['boats were lost']);
    words = '14 boats';
    highlighter.paint([]);
    expect(painted()['as-reported-chosen']).toEqual(['14 boats']);
    highlighter.choose('b');
    expect(painted()).not.toHaveProperty('as-reported-chosen');
  });

  it('takes the word of who has looked at the grounds already', () => {
    const document = pageOf();
    const asked: string[] = [];
    createHighlighter(document).paint([mark('a', rangeIn(document, 'light', 'We heard it'))], {
      isDark: ({ id }) => asked.push(id) > 0,
    });
    expect([asked, Object.keys(painted())]).toEqual([['light'], ['as-reported-quote-on-dark']]);
  });

  it('does without the API', () => {
    const document = documentOf(PAGE);
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('a', rangeIn(document, 'light', 'We heard it'))]);
    expect(() => highlighter.undo()).not.toThrow();
  });
});

describe('a hit test', () => {
  const box = (left: number, right: number) => [{ left, right, top: 0, bottom: 20 }];
  function setUp() {
    const document = documentOf(PAGE);
    const quote = rangeIn(document, 'light', 'We heard it before we saw it');
    const figure = rangeIn(document, 'light', 'before');
    quote.getClientRects = () => box(0, 200) as unknown as DOMRectList;
    figure.getClientRects = () => box(50, 100) as unknown as DOMRectList;
    document.elementFromPoint = () => document.getElementById('light');
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('q', quote), mark('f', figure, { shape: 'figure' })]);
    return { document, highlighter };
  }

  it.each<[string, number, string | null]>([
    ['on the quote', 10, 'q'],
    ['on the figure inside it', 60, 'f'],
    ['beside both', 300, null],
  ])('%s', (_, x, statement) => {
    expect(setUp().highlighter.at(x, 10)).toBe(statement);
  });

  it('finds nothing where the reader wants no highlights', () => {
    const { document, highlighter } = setUp();
    const range = rangeIn(document, 'light', 'We heard it');
    range.getClientRects = () => box(0, 200) as unknown as DOMRectList;
    highlighter.paint([mark('q', range)], { isQuiet: true });
    expect(highlighter.at(10, 10)).toBeNull();
  });

  it.each<ShadowRootMode>(['open', 'closed'])('finds words in a shadow tree that is %s', (mode) => {
    const document = documentOf('<x-a></x-a>');
    const host = document.querySelector('x-a');
    const root = host?.attachShadow({ mode });
    if (!host || !root) throw new Error('no root');
    root.innerHTML = '<p>We heard it.</p><i></i>';
    document.elementFromPoint = () => host;
    Object.assign(root, { elementFromPoint: (x: number) => root.querySelector(x < 100 ? 'p' : 'i') });
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p')?.firstChild ?? root);
    range.getClientRects = () => box(0, 200) as unknown as DOMRectList;
    const highlighter = createHighlighter(document, {
      shadowOf: (element) => (element === host ? root : null),
    });
    highlighter.paint([mark('q', range)]);
    expect([highlighter.at(10, 10), highlighter.at(150, 10)]).toEqual(['q', null]);
  });

  it('finds words in a frame by the points of its own viewport', () => {
    const document = documentOf('<iframe></iframe>');
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = '<p id="light">We heard it.</p>';
    document.elementFromPoint = () => document.querySelector('iframe');
    inner.elementFromPoint = () => inner.getElementById('light');
    const range = rangeIn(inner, 'light', 'We heard it');
    range.getClientRects = () => box(0, 200) as unknown as DOMRectList;
    const highlighter = createHighlighter(document);
    highlighter.paint([mark('q', range)]);
    expect([highlighter.at(10, 10, inner), highlighter.at(10, 10)]).toEqual(['q', null]);
  });

  it('finds nothing under what lies on top', () => {
    const { document, highlighter } = setUp();
    document.elementFromPoint = () => document.getElementById('dark');
    expect(highlighter.at(10, 10)).toBeNull();
  });
});

describe('the ground', () => {
  const ground = (html: string): boolean => {
    const document = documentOf(html);
    const word = document.getElementById('word');
    if (!word || !document.defaultView) throw new Error('no word');
    return createGround(document.defaultView)(word);
  };
  it.each([
    ['nothing said', '<p id="word">x</p>', false],
    ['black', '<body style="background:#000"><p id="word">x</p>', true],
    ['sepia', '<body style="background:#f4ecd8"><p id="word">x</p>', false],
    [
      'a light card on a dark page',
      '<body style="background:#111"><div style="background:#fff"><p id="word">x</p></div>',
      false,
    ],
    [
      'a glass pane on a dark page',
      '<body style="background:#111"><div style="background:rgba(255,255,255,.1)"><p id="word">x</p></div>',
      true,
    ],
    [
      'light words on a picture',
      '<body style="background:#fff"><div style="background-image:url(a.png);color:#fff"><p id="word" style="color:#fff">x</p></div>',
      true,
    ],
  ])('%s', (_, html, isDark) => {
    expect(ground(html)).toBe(isDark);
  });

  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
  ])('reads %s', (colour, luminance, alpha) => {
    const read = readColour(colour);
    expect(read?.luminance).toBeCloseTo(luminance);
    expect(read?.alpha).toBeCloseTo(alpha);
  });

  it.each(['oklch(0.7 0.1 200)', '', '('.repeat(100_000)])('does not guess', (colour) => {
    expect(readColour(colour)).toBeNull();
  });
});

describe('the style sheet', () => {
  const css = readFileSync(new URL('../../page/highlight.css', import.meta.url), 'utf8');
  const rules = [
    ...css.matchAll(/::highlight\((as-reported-[\w-]+)\) \{\s+text-decoration: underline \w+ \dpx (#\w{6})/g),
  ];
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return readColour(`rgb(${r}, ${g}, ${b})`)?.luminance ?? Number.NaN;
  };
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  it('has a rule for each name that is registered', () => {
    const names = ['quote', 'figure'].flatMap((shape) =>
      ['', '-differs'].flatMap((differs) =>
        ['', '-on-dark'].map((ink) => `as-reported-${shape}${differs}${ink}`),
      ),
    );
    expect(rules.map(([, name]) => name).sort()).toEqual(names.sort());
  });

  it.each(rules.map(([, name = '', ink = '']) => [name, ink]))('%s is seen on its grounds', (name, ink) => {
    const grounds = name.endsWith('-on-dark') ? ['#000000', '#1f2329'] : ['#ffffff', '#f4ecd8'];
    for (const ground of grounds) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
  });

  it('never sets the colour of words', () => {
    expect(css).not.toMatch(/[{;\s]color:/);
  });
});
