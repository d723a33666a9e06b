/** What axe-core has against the document, as far as it can be told without a browser. */
import axe from 'axe-core';

/** These need a laid out page and a canvas, which jsdom does not have: tests/e2e asks them in the browsers. */
const NEED_A_BROWSER = ['color-contrast', 'label-content-name-mismatch'];

/** One line for each fault. */
export async function faults(): Promise<string[]> {
  const rules = Object.fromEntries(NEED_A_BROWSER.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document, { rules });
  return violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}
