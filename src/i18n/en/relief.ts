import { doors } from './doors';

/** Messages of the 3-D view. */
export const relief = {
  ...doors.relief,
  label: '{{name}} in space. Drag or arrow keys turn it, plus and minus zoom, 0 shows all of it.',
  places: 'A click places the start, a click with the shift key adds another.',
  height: 'Height: f',
  logHeight: 'Height: log f',
  logHeightAbove: 'Height: log (f − {{floor}})',
  toLinear: 'Height and colour are logarithms. Switch to linear',
  toLog: 'Height and colour are linear. Switch to logarithms, where values differ enough',
  noWebgl:
    'This browser gives no WebGL, which the 3-D view needs; the map stays. Switch on hardware acceleration, or try another browser.',
} as const;
