/** Of panels that load later, what the first page says to open them; each panel's own file has the rest. */
export const doors = {
  inspector: {
    title: 'Inspector',
    curvature: {
      title: 'Curvature',
      long: 'Curvature at the selected run: an ellipse that is long where the surface is flat',
    },
    model: {
      title: 'Model',
      long: 'At the selected run the quadratic model f + g·p + p·H·p/2: its contours, dashed, at the levels of the surface’s; a region of trust as a circle, Nelder-Mead’s simplex as a triangle',
    },
  },
  maps: {
    basins: 'Basins',
    basinsLong: 'Every start at once: in which minimum it ends, and how fast',
    trainability: 'Trainability',
    trainabilityLong:
      'Every pair of two hyperparameters at once: how well it ends, or that it diverges',
  },
  relief: {
    title: '3-D',
    long: 'The surface in space, the paths laid over it',
  },
  sweep: {
    open: 'Find a good learning rate',
    title: 'Learning rates',
    none: 'Finds its step lengths itself: there is no learning rate to choose.',
  },
  learn: {
    link: 'Learn',
    title: 'Learn',
  },
  about: {
    link: 'About',
    title: 'About Downhill',
  },
  verification: {
    title: 'How we know it’s right',
  },
} as const;
