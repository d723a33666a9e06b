import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerParses, openOffscreen, parseOffscreen } from '../../browser/offscreen';
import type { ParsedSnapshot } from '../../lib/parsing';
import type { Snapshot } from '../../lib/snapshot';
import { HERE } from '../components/ferry';
import { fake, ID, page, type Saying, say, sidebar, silence } from './fake-browser';

/** The browser's one offscreen document. */
const offscreen = vi.hoisted(() => ({
  isOpen: false,
  opened: 0,
  asked: 0,
  refusal: '',
  isMadeAllTheSame: false,
}));

vi.mock('wxt/browser', async () => {
  const { fake: whole } = await import('./fake-browser');
  const runtime = Object.assign(whole.runtime, {
    getContexts: async () => (offscreen.isOpen ? [{}] : []),
  });
  const createDocument = async () => {
    offscreen.asked += 1;
    await Promise.resolve();
    if (offscreen.isOpen) throw new Error('Only a single offscreen document may be created.');
    if (offscreen.refusal !== '') {
      offscreen.isOpen = offscreen.isMadeAllTheSame;
      throw new Error(offscreen.refusal);
    }
    offscreen.isOpen = true;
    offscreen.opened += 1;
  };
  return { browser: { ...whole, runtime, offscreen: { createDocument } } };
});

const PAGE: Snapshot = {
  tokens: [['html'], 'Words.'],
  url: 'https://quay.example/news/wall',
  capturedAt: null,
};
const PARSED: ParsedSnapshot = { article: HERE, stretches: [{ start: 0, end: 5, node: 0, from: 0 }] };
const BACKGROUND: Saying = { id: ID };

/** Replies of the document in turn, the last one for ever; an error is thrown. */
function answer(...replies: readonly unknown[]) {
  let asked = 0;
  return vi.spyOn(fake.runtime, 'sendMessage').mockImplementation(async () => {
    const reply = replies[Math.min(asked++, replies.length - 1)];
    if (reply instanceof Error) throw reply;
    return reply;
  });
}

beforeEach(() => {
  vi.restoreAllMocks();
  silence();
  Object.assign(offscreen, { isOpen: false, opened: 0, asked: 0, refusal: '', isMadeAllTheSame: false });
});

describe('the document that parses', () => {
  it('is opened once, however often it is asked for at a time', async () => {
    await Promise.all([openOffscreen(), openOffscreen(), openOffscreen()]);
    expect([offscreen.opened, offscreen.asked]).toEqual([1, 1]);
  });

  it('is opened again where the browser has ended it', async () => {
    await openOffscreen();
    offscreen.isOpen = false;
    await openOffscreen();
    expect(offscreen.opened).toBe(2);
  });

  it('that a killed background was about to open is taken as it is', async () => {
    Object.assign(offscreen, {
      refusal: 'Only a single offscreen document may be created.',
      isMadeAllTheSame: true,
    });
    await expect(openOffscreen()).resolves.toBeUndefined();
  });

  it('that cannot be opened says why, and is tried again the next time', async () => {
    offscreen.refusal = 'No memory.';
    await expect(openOffscreen()).rejects.toThrow('No memory.');
    offscreen.refusal = '';
    await openOffscreen();
    expect(offscreen.opened).toBe(1);
  });
});

describe('a page is parsed there', () => {
  it('and what comes back is the article, or that it is none', async () => {
    const asked = answer({ kind: 'parsed', parsed: PARSED }, { kind: 'parsed', parsed: null });
    expect(await parseOffscreen(PAGE)).toEqual(PARSED);
    expect(await parseOffscreen(PAGE)).toBeNull();
    expect(asked.mock.calls[0]).toEqual([{ kind: 'parse', ...PAGE }]);
  });

  it.each<[string, unknown]>([
    ['answered nothing, because it was just ended', undefined],
    ['could not be reached', new Error('Could not establish connection.')],
    ['failed', { kind: 'failed', reason: 'The page is odd.' }],
    ['answered what cannot be read', { kind: 'parsed', parsed: { article: {}, stretches: 'none' } }],
  ])('a second time where it %s', async (_, first) => {
    const asked = answer(first, { kind: 'parsed', parsed: PARSED });
    expect(await parseOffscreen(PAGE)).toEqual(PARSED);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each<[string, unknown, string]>([
    ['answers nothing', undefined, 'The page could not be parsed.'],
    ['cannot be reached', new Error('Could not establish connection.'), 'Could not establish connection.'],
    ['fails', { kind: 'failed', reason: 'The page is odd.' }, 'The page is odd.'],
  ])('not a third time: it is said that it %s', async (_, reply, reason) => {
    const asked = answer(reply);
    await expect(parseOffscreen(PAGE)).rejects.toThrow(reason);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('by a fresh document where the browser ended the last meanwhile', async () => {
    vi.spyOn(fake.runtime, 'sendMessage').mockImplementation(async () => {
      if (offscreen.opened === 2) return { kind: 'parsed', parsed: PARSED };
      offscreen.isOpen = false;
      return undefined;
    });
    expect(await parseOffscreen(PAGE)).toEqual(PARSED);
  });
});

describe('who may have a page parsed', () => {
  const REQUEST = { kind: 'parse', ...PAGE };
  const NONE = { kind: 'parsed', parsed: null };

  it.each<[string, unknown, Saying, unknown]>([
    ['the background', REQUEST, BACKGROUND, NONE],
    ['not our script in a page', REQUEST, page(1), undefined],
    ['not another extension', REQUEST, { id: 'other' }, undefined],
    ['not a sidebar in a page', REQUEST, sidebar(1), undefined],
    ['nobody by another message', { kind: 'ping' }, BACKGROUND, undefined],
    ['nobody by tokens that are none', { ...REQUEST, tokens: [['p', 'id']] }, BACKGROUND, undefined],
    ['nobody by tokens of something else', { ...REQUEST, tokens: [{ html: '<p>' }] }, BACKGROUND, undefined],
  ])('%s', async (_, message, sender, reply) => {
    const parse = vi.fn(() => null);
    answerParses(parse);
    expect(await say(message, sender)).toEqual(reply);
    expect(parse).toHaveBeenCalledTimes(reply === undefined ? 0 : 1);
  });

  it('is told the article, and in words why there is none', async () => {
    const parse = vi.fn((): ParsedSnapshot | null => PARSED);
    answerParses(parse);
    expect(await say(REQUEST, BACKGROUND)).toEqual({ kind: 'parsed', parsed: PARSED });
    expect(parse.mock.calls).toEqual([[expect.objectContaining(PAGE)]]);
    parse.mockImplementation(() => {
      throw new RangeError('The page is nested too deeply.');
    });
    expect(await say(REQUEST, BACKGROUND)).toEqual({
      kind: 'failed',
      reason: 'The page is nested too deeply.',
    });
  });
});
