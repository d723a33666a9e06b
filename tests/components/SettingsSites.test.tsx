// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsSites } from '../../components/SettingsSites';
import { settingsPageWords } from '../../components/settings-page-words';
import { createStage, type Stage } from '../options/stage';
import { agreeingAccess } from './site-access';

const words = settingsPageWords.sites;

let stage: Stage;
let access: ReturnType<typeof agreeingAccess>;
beforeEach(() => {
  stage = createStage();
  access = agreeingAccess();
});
afterEach(() => stage.clear());

const show = (granted: readonly string[] | null, failure: string | null = null) =>
  stage.show(
    <main>
      <h2>Sites</h2>
      <SettingsSites granted={granted} failure={failure} access={access} />
    </main>,
  );
const tick = (outlet: string) => stage.click(stage.fieldOf(outlet));
const outlets = () => stage.all('.outlets label').map((one) => one.textContent);

describe('what is allowed', () => {
  it.each([
    ['not known yet', null, null, words.unknown],
    ['not to be known', null, 'Gone.', 'That did not work: Gone.'],
    ['nothing', [], null, words.never],
    ['one site', ['*://*.bbc.com/*'], null, words.some(1)],
    ['two sites', ['*://*.bbc.com/*', '*://quay.example/*'], null, words.some(2)],
    ['all sites', ['*://*/*'], null, words.all],
    ['all sites and one', ['*://*/*', '*://quay.example/*'], null, words.all],
  ])('%s is said', async (_, granted, failure, said) => {
    await show(granted, failure);
    expect(stage.text('.state')).toBe(said);
    expect(await stage.faults()).toEqual([]);
  });
  it('is listed by outlet and host, each with its own button', async () => {
    await show(['*://quay.example/*', '*://*.bbc.com/*']);
    expect(stage.all('.allowed li > span').map((one) => one.textContent)).toEqual([
      'BBC bbc.com',
      'quay.example',
    ]);
    await stage.click(stage.named('button', 'Take back: BBC (bbc.com)'));
    expect(access.giveBackSite.mock.calls).toEqual([['*://*.bbc.com/*']]);
    expect(stage.text('[role=status]')).toBe(words.taken);
    // The button is gone with the grant: focus must not be lost with it.
    expect(document.activeElement?.textContent).toBe(words.some(2));
  });
  it('is taken back as a whole', async () => {
    await show(['*://*/*']);
    await stage.click(stage.named('button', words.takeBackAll));
    expect(access.giveBackAllSites).toHaveBeenCalledOnce();
  });
});

describe('a question to the browser', () => {
  it('for all sites is put in the click itself', async () => {
    await show([]);
    await act(async () => {
      stage.named('button', words.allowAll).click();
      expect(access.askForAllSites).toHaveBeenCalledOnce();
    });
  });
  it.each([
    ['yes', async () => true, words.given],
    ['no', async () => false, words.declined],
    ['an error', async () => Promise.reject(new Error('No window.')), 'That did not work: No window.'],
  ])('answered by %s is told', async (_, answer, said) => {
    access.askForAllSites.mockImplementation(answer);
    await show([]);
    await stage.click(stage.named('button', words.allowAll));
    expect(stage.all('[role=status]').map((one) => one.textContent)).toContain(said);
  });
  it('says beforehand what the browser will say', async () => {
    await show([]);
    expect(stage.host.textContent).toContain(words.prompt);
  });
});

describe('the list of outlets', () => {
  it('asks once for all that were ticked, with every host of each', async () => {
    await show([]);
    await tick('BBC');
    await tick('Reuters');
    await act(async () => {
      stage.named('button', words.allow(2)).click();
      expect(access.askForSites.mock.calls).toEqual([
        [['*://*.bbc.co.uk/*', '*://*.bbc.com/*', '*://*.reuters.com/*']],
      ]);
    });
  });
  it('forgets the ticks once they are allowed, and keeps them if not', async () => {
    await show([]);
    await tick('Reuters');
    access.askForSites.mockResolvedValueOnce(false);
    await stage.click(stage.named('button', words.allow(1)));
    expect(stage.fieldOf('Reuters').checked).toBe(true);
    await stage.click(stage.named('button', words.allow(1)));
    expect(stage.fieldOf('Reuters').checked).toBe(false);
  });
  it('asks nothing while nothing is ticked', async () => {
    await show([]);
    const button = stage.named('button', words.allow(0));
    await stage.click(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(access.askForSites).not.toHaveBeenCalled();
  });
  it.each([
    ['a name', 'guardian', ['Mail & Guardian mg.co.za', 'The Guardian theguardian.com']],
    ['a host', 'spiegel.de', ['Der Spiegel spiegel.de', 'Der Tagesspiegel tagesspiegel.de']],
    ['no accents', 'el pais', ['El País elpais.com']],
    ['words in any order', 'times york', ['The New York Times nytimes.com']],
    ['nothing that is there', 'quay gazette', []],
  ])('is searched by %s', async (_, typed, found) => {
    await show([]);
    await stage.type(stage.fieldOf(words.search), typed);
    expect(outlets()).toEqual(found);
    expect(stage.all('[role=status]').map((one) => one.textContent)).toContain(words.found(found.length));
    expect(stage.text('.outlets').includes(words.none)).toBe(found.length === 0);
    expect(await stage.faults()).toEqual([]);
  });
  it('keeps a tick that the search hides', async () => {
    await show([]);
    await tick('Reuters');
    await stage.type(stage.fieldOf(words.search), 'guardian');
    await tick('The Guardian');
    expect(stage.text('.chosen')).toBe(words.chosen('Reuters and The Guardian'));
  });
  it('offers the well-known ones, any other once it is searched or ticked', async () => {
    await show([]);
    expect(outlets().length).toBeLessThan(80);
    expect(outlets()).not.toContain('Dawn dawn.com');
    await stage.type(stage.fieldOf(words.search), 'dawn');
    expect(outlets()).toEqual(['Dawn dawn.com']);
    await tick('Dawn');
    await stage.type(stage.fieldOf(words.search), '');
    expect(outlets()).toContain('Dawn dawn.com');
  });
  it('leaves out what is allowed already, unless a host is missing', async () => {
    await show(['*://*.reuters.com/*', '*://*.bbc.com/*']);
    expect(outlets().filter((one) => /Reuters|BBC/.test(one ?? ''))).toEqual(['BBC bbc.co.uk, bbc.com']);
  });
  it('is not needed where all sites are allowed', async () => {
    await show(['*://*/*']);
    expect(outlets()).toEqual([]);
  });
});

describe('another site', () => {
  const submit = async (address: string) => {
    await stage.type(stage.fieldOf(words.other), address);
    await stage.click(stage.named('button', words.allowOther));
  };
  it('is asked for by its address', async () => {
    await show([]);
    await submit('quay.example');
    expect(access.askForSites.mock.calls).toEqual([[['*://*.quay.example/*']]]);
    expect(stage.fieldOf(words.other).value).toBe('');
  });
  it('that is none is told beside the field, and asked for no one', async () => {
    await show([]);
    await submit('quay');
    expect(access.askForSites).not.toHaveBeenCalled();
    expect(stage.text('[role=alert]')).toBe(words.noSite);
    const field = stage.fieldOf(words.other);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('quay');
    expect(await stage.faults()).toEqual([]);
  });
});
