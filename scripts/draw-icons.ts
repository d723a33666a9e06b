/**
 * Draws the icon's PNGs from public/icon.svg, with the Chromium that the tests use too.
 *
 * To be run after the drawing was changed; the results are committed, so that a build needs no browser.
 * usage: tsx scripts/draw-icons.ts [CHROMIUM]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';

const SIZES = [16, 32, 48, 96, 128];
const drawing = readFileSync('public/icon.svg', 'utf8');

const browser = await launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  mkdirSync('public/icon', { recursive: true });
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
