import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CHOICES,
  forgetSite,
  isRemembered,
  type Remember,
  readStoredChoices,
  rememberSite,
} from '../../../lib/library/choices';

const OFF: Remember = { kind: 'off' };
const EVERYWHERE: Remember = { kind: 'everywhere' };
const sites = (...hosts: string[]): Remember => ({ kind: 'sites', hosts });
const NO_BOUNDS = { maxAgeDays: null, maxBytes: null };

describe('choices as they were stored', () => {
  it.each([
    ['nothing', undefined, DEFAULT_CHOICES],
    ['no record', 'yes', DEFAULT_CHOICES],
    ['an unknown way of remembering', { remember: { kind: 'sometimes' } }, DEFAULT_CHOICES],
    [
      'sites',
      { remember: sites('a.example') },
      { remember: sites('a.example'), retention: NO_BOUNDS, isBundledOn: true },
    ],
    ['the bundled pack off', { isBundledOn: false }, { ...DEFAULT_CHOICES, isBundledOn: false }],
    ['hosts that are none', { remember: { kind: 'sites', hosts: [7] } }, DEFAULT_CHOICES],
    [
      'one bound damaged',
      { remember: EVERYWHERE, retention: { maxAgeDays: 'ten', maxBytes: 5 } },
      { remember: EVERYWHERE, retention: { maxAgeDays: null, maxBytes: 5 }, isBundledOn: true },
    ],
    ['a bound below zero', { retention: { maxAgeDays: -1, maxBytes: null } }, DEFAULT_CHOICES],
  ])('%s', (_, stored, choices) => {
    expect(readStoredChoices(stored)).toEqual(choices);
  });
});

describe('whether a site is remembered', () => {
  it.each([
    [OFF, 'a.example', false],
    [EVERYWHERE, 'a.example', true],
    [sites('a.example'), 'a.example', true],
    [sites('a.example'), 'b.a.example', true],
    [sites('b.a.example'), 'a.example', false],
    [sites('a.example'), 'ba.example', false],
  ])('%j: %s', (remember, host, is) => {
    expect(isRemembered({ ...DEFAULT_CHOICES, remember }, host)).toBe(is);
  });
});

describe('a site more, a site less', () => {
  it.each([
    [OFF, sites('b.example'), OFF],
    [sites('a.example'), sites('a.example', 'b.example'), sites('a.example')],
    [sites('b.example'), sites('b.example'), OFF],
    [EVERYWHERE, EVERYWHERE, EVERYWHERE],
    [sites('a.b.example'), sites('a.b.example', 'b.example'), sites('a.b.example')],
  ])('%j', (before, more, less) => {
    expect(rememberSite(before, 'b.example')).toEqual(more);
    expect(forgetSite(before, 'b.example')).toEqual(less);
  });
});
