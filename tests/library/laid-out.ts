/** Sizes for jsdom, which lays nothing out: a list is as high as a window, a row as one line. */
import { afterEach, beforeEach, vi } from 'vitest';

/** Pixels. */
const WINDOW = 600;
export const ROW = 60;

/** To be called in a test file whose components draw long lists. */
export function laidOut(): void {
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(WINDOW);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
    // jsdom neither scrolls nor shows dialogs.
    Element.prototype.scrollTo = function (this: Element, options?: ScrollToOptions | number) {
      this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0;
      this.dispatchEvent(new Event('scroll'));
    };
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
  });
  afterEach(() => void vi.restoreAllMocks());
}
