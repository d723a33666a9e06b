import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { SpeakerVia } from '../../lib/model';
import { statementSchema } from '../../lib/schema';
import { quote } from './match/matches';

/** A quote as it was kept before pieces had gaps and speakers a certainty. */
function keptBefore(via: SpeakerVia) {
  const { gap: _gap, form: _form, within: _within, ...kept } = quote();
  return { ...kept, speaker: { name: 'Ann Reed', start: 0, end: 8, via } };
}

describe('a quote that was kept before a field existed', () => {
  test('stands alone, between marks, in no other quote', () => {
    expect(v.parse(statementSchema, keptBefore('named'))).toMatchObject({
      gap: null,
      form: 'marks',
      within: null,
    });
  });
  test.each([
    ['named', 0.94],
    ['role', 0.8],
    ['pronoun', 0.8],
    ['carried', 0.88],
    ['unnamed', 0.9],
  ] as const)('has a speaker as sure as most who are %s', (via, certainty) => {
    expect(v.parse(statementSchema, keptBefore(via))).toMatchObject({ speaker: { via, certainty } });
  });
  test('keeps a certainty that was told', () => {
    const told = quote({ speaker: { name: 'Ann Reed', start: 0, end: 8, via: 'named', certainty: 0.7 } });
    expect(v.parse(statementSchema, told)).toEqual(told);
  });
});
