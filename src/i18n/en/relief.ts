/** Messages of the 3-D view. */
export const relief = {
  title: '3-D',
  long: 'The surface in space, the paths laid over it',
  label: '{{name}} in space. Drag or arrow keys turn it, plus and minus zoom, 0 shows all of it.',
  height: 'Height: f',
  logHeight: 'Height: log f',
  noWebgl:
    'This browser gives no WebGL, which the 3-D view needs; the map stays. Switch on hardware acceleration, or try another browser.',
} as const;
