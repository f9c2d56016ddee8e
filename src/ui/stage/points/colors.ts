import { mix, type Rgb } from '../kit/color-map';

/** Of classes, told apart by whoever sees colours differently, too (Okabe and Ito). */
const CLASSES: readonly Rgb[] = [
  [0, 114, 178],
  [230, 159, 0],
  [0, 158, 115],
  [204, 121, 167],
  [213, 94, 0],
];

export const classColor = (label: number): Rgb => CLASSES[label % CLASSES.length] ?? [0, 0, 0];

/** Of values from -1 to 1: the ends have the colours of the first two classes. */
export const valueColor = (share: number): Rgb => classColor(share < 0 ? 0 : 1);

const MIDDLE: Rgb = [205, 205, 205];

/** The same on a point, which has to be seen where its value is 0, too. */
export const valueInk = (share: number): Rgb =>
  mix(MIDDLE, valueColor(share), Math.min(1, Math.abs(share)));

export const cssColor = (color: Rgb): string => `rgb(${color.map(Math.round).join(' ')})`;
