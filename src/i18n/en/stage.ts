/** Messages of what can be laid over the surface. */
export const stage = {
  gradient: 'Gradient',
  gradientLong: 'The way down, everywhere: longer where it is steeper',
  arrows: 'Arrows',
  arrowsLong: 'At every run: the way down, its momentum, and the step it takes',
  arrow: {
    gradient: '−gradient',
    momentum: 'momentum',
    step: 'step',
  },
} as const;
