import { describe, expect, it } from 'vitest';
import { latinName } from '../../../lib/text/transliteration';

describe('a name in Cyrillic letters', () => {
  it.each([
    ['Анна Шевченко', 'Anna Shevchenko'],
    ['Сергій Гнатюк', 'Serhiy Hnatyuk'],
    ['Владимир Жуков', 'Vladimir Zhukov'],
    ['Олександр Хоменко', 'Oleksandr Khomenko'],
    ['Щербаков', 'Shcherbakov'],
    ['Джон Уилсон', 'Jon Wilson'],
    ['Александр', 'Aleksandr'],
    ['ЖУКОВ', 'ZhUKOV'],
  ])('%s is %s', (printed, latin) => expect(latinName(printed)).toBe(latin));
  it.each(['Ann Reed', 'Jörg Müller', ''])('%s, which has none, stays as it is', (name) =>
    expect(latinName(name)).toBe(name),
  );
  it('has no end of letters', () => expect(latinName('Ж'.repeat(100_000)).length).toBeLessThan(1_000));
});
