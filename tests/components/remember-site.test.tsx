// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { SidebarView } from '../../components/sidebar-view';
import { READY } from './ferry';
import { plain } from './plain';
import { sidebarHost } from './sidebar-host';

const sidebar = sidebarHost();
const HOST = 'coast-courier.example';
const lines = () => sidebar.all('.keep').map((one) => plain(one.textContent ?? ''));

describe('remembering the site of the article', () => {
  it.each<[string, SidebarView['remember'], string, 'remember' | 'forget' | 'openSettings', string]>([
    [
      'is offered, and says what it keeps',
      { host: HOST, how: 'off' },
      'Remember this site',
      'remember',
      'not the page, and never from private windows',
    ],
    [
      'is told where the site is listed, and ends there',
      { host: HOST, how: 'site' },
      'Stop',
      'forget',
      `What you read on ${HOST} is remembered on this computer.`,
    ],
    [
      'is told where all sites are, and leads to the settings',
      { host: HOST, how: 'everywhere' },
      'Change this in the settings',
      'openSettings',
      'on all sites',
    ],
  ])('%s', (_, remember, button, action, told) => {
    sidebar.show({ remember });
    expect(lines().join(' ')).toContain(told);
    sidebar.click(sidebar.button(button));
    expect(sidebar.actions[action]).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<SidebarView>]>([
    ['in a private window', { page: { ...READY, isPrivate: true } }],
    ['in a frame, where nothing is known of it', { framed: true, remember: null }],
  ])('is not offered %s', (_, over) => {
    sidebar.show(over);
    expect(sidebar.text()).not.toContain('Remember this site');
  });

  it('keeps the focus on its one button', () => {
    sidebar.show({ remember: { host: HOST, how: 'off' } });
    sidebar.button('Remember this site').focus();
    sidebar.show({ remember: { host: HOST, how: 'site' } });
    expect(document.activeElement?.textContent).toBe('Stop');
  });
});
