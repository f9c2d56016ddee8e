import { pageFont } from '../../canvas/page-font';
import type { Scheme } from '../kit/color-map';
import type { FrameLook } from './paint-frame';

const COLORS = {
  dark: { text: '#e6eaf0', muted: '#9aa5b3', line: '#66717f' },
  light: { text: '#17202b', muted: '#566271', line: '#808a96' },
} as const;

/** Axes around a map in a theme. */
export const frameLook = (scheme: Scheme): FrameLook => ({
  ...COLORS[scheme],
  font: pageFont('text'),
  mono: pageFont('mono'),
});
