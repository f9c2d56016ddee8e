import type { Scheme } from './color-map';

/** Everything the stage's canvases draw that is neither the surface nor a run. */
export interface StageColors {
  readonly plain: string;
  readonly contour: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly tick: string;
  readonly star: string;
  /** The graph of a function of x alone. */
  readonly curve: string;
  /** Of the field that shows the way down. */
  readonly field: string;
  readonly arrow: Readonly<Record<'gradient' | 'momentum', string>>;
  /** Of a method's picture of the surface. */
  readonly model: string;
  readonly curvature: Readonly<Record<'bowl' | 'falling', string>>;
  readonly outline: string;
}

/** Before a room, where a projector swallows what is faint. */
export const STRONG_CONTOUR: Readonly<Record<Scheme, string>> = {
  dark: 'rgb(226 240 240 / 34%)',
  light: 'rgb(40 82 80 / 42%)',
};

export const STAGE_COLORS: Readonly<Record<Scheme, StageColors>> = {
  dark: {
    plain: '#1b212a',
    contour: 'rgb(226 240 240 / 13%)',
    label: 'rgb(226 232 240 / 80%)',
    labelHalo: 'rgb(21 26 33 / 55%)',
    tick: 'rgb(226 232 240 / 38%)',
    star: '#f2f5f9',
    curve: 'rgb(226 240 240 / 82%)',
    field: 'rgb(226 240 240 / 42%)',
    arrow: { gradient: '#ffffff', momentum: '#c9b8ff' },
    model: '#ffd27a',
    curvature: { bowl: '#e8edf4', falling: '#ff8080' },
    outline: '#10151b',
  },
  light: {
    plain: '#fafbfb',
    contour: 'rgb(40 82 80 / 15%)',
    label: 'rgb(44 56 68 / 88%)',
    labelHalo: 'rgb(255 255 255 / 75%)',
    tick: 'rgb(44 56 68 / 35%)',
    star: '#17202b',
    curve: 'rgb(30 62 64 / 85%)',
    field: 'rgb(30 62 64 / 42%)',
    arrow: { gradient: '#17202b', momentum: '#5b3cc4' },
    model: '#8a4b00',
    curvature: { bowl: '#26313d', falling: '#b3261e' },
    outline: '#ffffff',
  },
};
