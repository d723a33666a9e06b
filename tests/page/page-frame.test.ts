import { describe, expect, it, vi } from 'vitest';
import { showFrame } from '../../page/page-frame';
import { documentOf } from './page-document';

const SRC = 'https://extension.example/sidepanel.html';

function setUp(openShadow = true) {
  const document = documentOf('<button id="before">page</button>');
  const before = document.documentElement.outerHTML;
  document.getElementById('before')?.focus();
  const onClose = vi.fn();
  const frame = showFrame(document, SRC, { openShadow, title: 'As Reported', onClose });
  const host = document.querySelector<HTMLElement>('as-reported-frame');
  if (!host) throw new Error('no frame');
  return { document, before, onClose, frame, host, inner: host.shadowRoot?.querySelector('iframe') };
}

describe('the frame in the page', () => {
  it('is not seen before it is revealed', () => {
    const { frame, host } = setUp();
    expect(host.style.visibility).toBe('hidden');
    frame.reveal();
    expect(host.style.visibility).toBe('visible');
  });

  it('sends no referrer and has a name', () => {
    const { inner } = setUp();
    expect(inner?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(inner?.src).toBe(SRC);
    expect(inner?.title).toBe('As Reported');
  });

  it('hides its address from the page', () => {
    const { document, host } = setUp(false);
    expect(host.shadowRoot).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain('extension.example');
    expect(document.querySelector('iframe')).toBeNull();
  });

  it.each<[string, (page: ReturnType<typeof setUp>) => void, number]>([
    ['it is undone', ({ frame }) => frame.undo(), 0],
    ['its button is pressed', ({ host }) => host.shadowRoot?.querySelector('button')?.click(), 1],
    [
      'Escape is pressed',
      ({ document }) => {
        const view = document.defaultView;
        if (view) document.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Escape' }));
      },
      1,
    ],
  ])('is gone without a trace when %s', (_, act, closings) => {
    const page = setUp();
    page.frame.reveal();
    act(page);
    expect(page.document.documentElement.outerHTML).toBe(page.before);
    expect(page.onClose).toHaveBeenCalledTimes(closings);
    page.frame.undo();
    page.frame.reveal();
    expect(page.document.documentElement.outerHTML).toBe(page.before);
    expect(page.document.activeElement?.id).toBe('before');
  });
});
