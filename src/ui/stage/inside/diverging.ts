import { mix, parseHex, type Rgb, type Scheme } from '../kit/color-map';

/** Negative, none, positive: blue to red over the panel's own shade, told apart by colour-blind eyes. */
const ENDS: Readonly<Record<Scheme, readonly [Rgb, Rgb, Rgb]>> = {
  dark: [parseHex('#58a6ff'), parseHex('#1b212a'), parseHex('#ff7b54')],
  light: [parseHex('#0b5cad'), parseHex('#f0f2f5'), parseHex('#b8370b')],
};

/** The colour of a value on a scale from -largest to largest, as red, green, blue. */
export const divergingColor = (value: number, largest: number, scheme: Scheme): Rgb => {
  const [negative, none, positive] = ENDS[scheme];
  const share = largest > 0 ? Math.max(-1, Math.min(1, value / largest)) : 0;
  const [red, green, blue] = mix(none, share < 0 ? negative : positive, Math.abs(share));
  return [Math.round(red), Math.round(green), Math.round(blue)];
};
