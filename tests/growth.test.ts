/** The measure of cost itself: it must tell linear work from quadratic work. */
import { expect, test } from 'vitest';
import { growth, LINEAR } from './growth';

/** Keeps busy for so many milliseconds. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('linear work stays below the bound, also where it takes long', () => {
  expect(growth((length) => work(30 * length), 1)).toBeLessThan(LINEAR);
});

test('quadratic work is above it', () => {
  expect(growth((length) => work(30 * length ** 2), 1)).toBeGreaterThan(LINEAR);
});
