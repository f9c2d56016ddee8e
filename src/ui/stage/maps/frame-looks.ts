import type { Scheme } from '../surface/color-map';
import type { FrameLook } from './paint-frame';

const FONTS = {
  font: '"Inter Variable", system-ui, sans-serif',
  mono: '"JetBrains Mono Variable", ui-monospace, monospace',
} as const;

/** Axes around a map in both themes. */
export const FRAME_LOOKS: Readonly<Record<Scheme, FrameLook>> = {
  dark: { text: '#e6eaf0', muted: '#9aa5b3', line: '#66717f', ...FONTS },
  light: { text: '#17202b', muted: '#566271', line: '#808a96', ...FONTS },
};
