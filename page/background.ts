/**
 * Whether words stand on a dark ground, so that lines under them can be drawn in inks that are seen.
 *
 * The first opaque colour on the way up decides; where a picture lies behind, or a colour is given in a form
 * that is not read here, the colour of the words does: readable words are light on dark. Cost: one computed
 * style for each element on the way, remembered.
 */

/** Relative luminance at which light and dark inks of highlight.css are equally well seen. */
const MIDDLE_LUMINANCE = 0.23;
/** Alpha from which a colour covers what is behind it. */
const OPAQUE = 0.5;
const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?\s*\)$/u;
const SRGB = /^color\(srgb\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)(?:\s*\/\s*([\d.]+))?\s*\)$/u;
/** UTF-16 units; a computed colour is never longer. */
const MAX_COLOUR_LENGTH = 100;

interface Colour {
  readonly luminance: number;
  readonly alpha: number;
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** A computed colour as luminance (WCAG 2, 0–1) and alpha, or null where its form is not read. */
export function readColour(colour: string): Colour | null {
  if (colour === 'transparent') return { luminance: 1, alpha: 0 };
  const short = colour.slice(0, MAX_COLOUR_LENGTH);
  const rgb = RGB.exec(short);
  const [, red, green, blue, alpha] = rgb ?? SRGB.exec(short) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => linear(Number(part) / (rgb ? 255 : 1)));
  return { luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b, alpha: alpha === undefined ? 1 : Number(alpha) };
}

function hasLightWords(style: CSSStyleDeclaration): boolean {
  return (readColour(style.color)?.luminance ?? 0) > MIDDLE_LUMINANCE;
}

/** Answers, for an element, whether its words stand on a dark ground. Remembers: make a fresh one to look anew. */
export function createGround(window: Window): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const look = (element: Element): boolean => {
    const style = window.getComputedStyle(element);
    const ground = readColour(style.backgroundColor);
    const hasPicture = style.backgroundImage !== '' && style.backgroundImage !== 'none';
    if (ground && ground.alpha >= OPAQUE && !hasPicture) return ground.luminance < MIDDLE_LUMINANCE;
    const parent = element.parentElement;
    // Above the root lies the canvas, whose colour no style tells.
    if (!ground || hasPicture || !parent) return hasLightWords(style);
    return isDark(parent);
  };
  const isDark = (element: Element): boolean => {
    const dark = known.get(element) ?? look(element);
    known.set(element, dark);
    return dark;
  };
  return isDark;
}
