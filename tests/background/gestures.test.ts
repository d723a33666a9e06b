import { describe, expect, it } from 'vitest';

import { startBackground, type World } from './start';

const GESTURES: readonly [string, (world: World, tab?: { id: number }) => void][] = [
  ['the toolbar button', ({ fake }, tab) => void fake.action.onClicked.tell(tab)],
  ['the keyboard command', ({ fake }, tab) => void fake.commands.onCommand.tell('open-sidebar', tab)],
  [
    'the context menu',
    ({ fake }, tab) => void fake.contextMenus.onClicked.tell({ menuItemId: 'compare' }, tab),
  ],
];

describe.each(GESTURES)('%s', (_name, gesture) => {
  it('opens the panel within the gesture, and reads the page', async () => {
    const world = await startBackground();
    gesture(world, { id: 5 });
    expect(world.calls).toEqual(['panel 5']);
    await world.rest();
    expect(world.calls).toEqual(['panel 5', 'inject 5']);
  });

  it('opens Firefox’s sidebar within the gesture, and reads the page', async () => {
    const world = await startBackground({ firefox: 'closed' });
    gesture(world, { id: 5 });
    expect(world.calls).toEqual(['sidebar']);
    await world.rest();
    expect(world.calls).toEqual(['sidebar', 'inject 5']);
  });

  it('without a tab does nothing', async () => {
    const world = await startBackground();
    gesture(world);
    await world.rest();
    expect(world.calls).toEqual([]);
  });
});

it('a browser without a panel still has the page read', async () => {
  const world = await startBackground();
  Object.assign(world.fake, { sidePanel: undefined });
  world.fake.action.onClicked.tell({ id: 5 });
  await world.rest();
  expect(world.calls).toEqual(['inject 5']);
});
