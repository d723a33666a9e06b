/** A place in jsdom where a page's components are shown, looked at and used. */
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { faults } from '../components/faults';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

/** What a reader's setter of a field is; React hears changes only through it. */
function setValue(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function createStage() {
  document.documentElement.lang = 'en';
  document.title = 'As Reported';
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  /** React's own promise cannot be chained. */
  const during = async (run: () => void): Promise<void> => {
    await act(async () => run());
  };
  const all = (selector: string) => [...host.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  const named = (selector: string, name: string): HTMLElement => {
    const found = all(selector).find((one) => nameOf(one) === name);
    if (found === undefined) throw new Error(`no ${selector} named ${name}: ${all(selector).map(nameOf)}`);
    return found;
  };
  const fieldOf = (label: string): HTMLInputElement => {
    const found = all('label').find((one) => one.textContent?.startsWith(label)) as HTMLLabelElement;
    if (!(found?.control instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
    return found.control;
  };
  return {
    host,
    all,
    named,
    fieldOf,
    show: (page: ReactNode) => during(() => root.render(page)),
    text: (selector: string) => host.querySelector(selector)?.textContent ?? '',
    click: (element: HTMLElement) => during(() => element.click()),
    /** With the Shift key, or whatever else goes with it. */
    clickWith: (element: HTMLElement, more: MouseEventInit) =>
      during(
        () =>
          void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more })),
      ),
    press: (element: Element, key: string, more: KeyboardEventInit = {}) =>
      during(
        () =>
          void element.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
          ),
      ),
    pick: (field: HTMLSelectElement, value: string) =>
      during(() => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    /** Whatever else happens; React takes it up before this resolves. */
    pass: during,
    type: (field: HTMLInputElement, value: string) => during(() => setValue(field, value)),
    faults,
    async clear() {
      await act(async () => root.unmount());
      host.remove();
    },
  };
}
export type Stage = ReturnType<typeof createStage>;
