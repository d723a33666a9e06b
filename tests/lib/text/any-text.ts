/** Texts of whatever stands in pages, the same each time: plain words beside marks, accents, other scripts and their like. */
import { chanceOf, pick } from '../../../bench/measures';

const STRETCHES = [
  ..."aZ9 .,'’ʼ`-–()[]…\t\n\u0000\u007f\u00a0",
  ...'éÉßøΣςı½²№ﬁ東京かカ한ا\u0301\u0308\u3099😀',
  ...['...', "n't", "l'été", "rock 'n' roll", 'Mr', 'per cent', '1,000.5', '2nd', 'B52', 'harbour', 'We’ll'],
];
/** Of a text. */
const MOST_STRETCHES = 12;

export function anyTexts(count: number): string[] {
  const chance = chanceOf(7);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(chance() * MOST_STRETCHES) }, () => pick(STRETCHES, chance)).join(''),
  );
}
