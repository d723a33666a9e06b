// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { joinsOf } from '../../components/Joint';
import { faults } from './faults';
import { sidebarHost } from './sidebar-host';
import { bySpeaker, fragment, inner, night, post, SPEECHES } from './speeches';

const host = sidebarHost();
const { show, text, all } = host;
const showing = (open: string | null = null) => show({ page: SPEECHES, open });
const openFolds = () => {
  for (const details of all('details')) details.setAttribute('open', '');
};
const entry = (id: string) => {
  const found = all('[data-entry]').find((one) => one.getAttribute('data-entry') === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};
const line = (id: string) => entry(id).querySelector('.meta')?.textContent;

describe('every way of saying who speaks', () => {
  const ids = [night[0], bySpeaker.likely, bySpeaker.unnamed, bySpeaker.hostile, inner, post, fragment].map(
    (one) => one.id,
  );
  it.each([null, ...ids])('has no fault that axe knows: %s', async (open) => {
    showing(open);
    openFolds();
    expect(await faults()).toEqual([]);
  });
});

describe('the list', () => {
  it.each([
    ['s1', 'Mara Lindholm, on Wednesday · 1 outlet · in part'],
    ['s4', 'Mara Lindholm, between 2 and 4 March · 1 outlet · word for word'],
    ['s5', 'probably Mara Lindholm, on 18 February · 1 outlet · word for word'],
    ['s6', 'probably Mara Lindholm'],
    ['s7', '“A spokesman for the mayor”, between 30 December 2025 and 2 January 2026'],
    ['s8', '“he”, not named here'],
    ['s9', 'speaker not named here'],
    ['s11', 'probably “My mother” · quoted by Mara Lindholm'],
    ['s12', 'Mara Lindholm · set apart as a block quotation · 1 outlet · word for word'],
    ['s13', 'Norvik Harbour · from a post'],
    ['s14', 'speaker not named here · perhaps not speech'],
  ])('%s: %s', (id, expected) => {
    showing();
    expect(line(id)).toBe(expected);
  });

  it('tells on approach how the speaker is known, to a pointer and to a screen reader', () => {
    showing();
    const told = 'printed as “she” · said between 2 and 4 March 2026';
    expect(entry('s4').getAttribute('aria-description')).toBe(told);
    expect(entry('s4').querySelector('.part')?.getAttribute('title')).toBe(told);
    expect(entry('s9').hasAttribute('aria-description')).toBe(false);
  });

  it('shows uncertain names as such, and those alone', () => {
    showing();
    expect(entry('s5').querySelector('.unsure')?.textContent).toBe('probably Mara Lindholm');
    expect(entry('s4').querySelector('.unsure')).toBeNull();
  });

  it('joins the pieces, and shows where the report went on in words of its own', () => {
    showing();
    expect(entry('s1').querySelector('.speech')?.textContent).toBe(
      '“The lamps went out one after another,” ⋯ “Then the whole deck was dark.” ⋯ 9 words between ⋯ “Nobody had told us.”',
    );
    const named = [...entry('s1').querySelectorAll('[role=img]')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(named).toEqual([
      'here the report has 5 words of its own',
      'here the report has 9 words of its own',
    ]);
  });

  it('shows no count where only the rest of a sentence stood in between', () => {
    const { gap } = night[1];
    const cut = { ...night[0], sentence: night[0].sentence.slice(0, 60) };
    const first = [night[0], cut].map((one) => joinsOf([one, night[1]])[1]);
    expect(first).toEqual([
      { gap, isNarrated: false },
      { gap, isNarrated: true },
    ]);
  });

  it('puts no marks around what the page set apart without them', () => {
    showing();
    expect(entry('s12').querySelector('.speech')?.textContent).toBe(
      'Every cabin was searched twice before midnight.',
    );
    expect(entry('s13').querySelector('.speech')?.textContent).toBe(
      'Pier closed until further notice. Bring a torch.',
    );
  });

  it('keeps names and words in their own direction', () => {
    showing();
    expect(entry('s15').querySelector('bdi')?.textContent).toContain('العبّارة');
    expect(entry('s15').querySelector('.speech')?.getAttribute('dir')).toBe('auto');
  });
});

describe('a comparison', () => {
  const said = (at: string) => [...all(`${at} .said p`)].map((one) => one.textContent);

  it('says below this article’s words how the speaker is known, and the whole date', () => {
    showing('s4');
    expect(said('.here')).toEqual(['Mara Lindholm, between 2 and 4 March 2026', 'printed as “she”']);
  });

  it('says of each telling who speaks there and when, by that outlet’s own day', () => {
    showing('s1');
    expect(said('.telling')).toEqual(['“the head of the company”, on Wednesday']);
    expect(text('.telling details')).toContain('said on Wednesday 11 March 2026');
  });

  it('says of an uncertain telling why', () => {
    showing('s5');
    expect(said('.telling')).toEqual(['probably Mara Lindholm', 'printed as “she”']);
  });

  it('names what stood between the pieces of a telling', () => {
    showing('s1');
    const joint = host.element.querySelector('.telling [role=img]');
    expect(joint?.getAttribute('aria-label')).toBe('here the report has 13 words of its own');
    expect(joint?.textContent).toBe('⋯ 13 words between ⋯');
  });

  it('claims no other speaker where a name only differs in how it is printed', () => {
    showing('s1');
    expect(all('.flags')).toHaveLength(0);
  });
});
