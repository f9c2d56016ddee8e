import { doors } from './doors';

export const verification = {
  ...doors.verification,
  intro:
    'A playground that teaches wrong mathematics is worse than none. So everything here is compared, number by number, with implementations that others wrote: PyTorch, SciPy, and the algorithms of the papers themselves.',
  how: 'These numbers were measured when this site was built, by the same engine that runs in your browser. The same comparisons are tests: a deviation above its bound and the site is not built.',
  loading: 'Loading the measurements',
  failed: 'The measurements could not be fetched. Reload the page to try again.',
  none: 'no independent numbers; tested by its definition',
  evaluations: '{{share}} of its evaluations',
  met: 'met',
  missed: 'missed',
  columns: { name: 'Name', reference: 'Reference', cases: 'Cases', bound: 'Bound', met: 'Result' },
  kinds: {
    optimizer: {
      title: 'Optimizers',
      measure:
        'The whole path on several surfaces, every step, in float64. The largest relative difference of a coordinate.',
      deviation: 'Largest deviation',
    },
    wrapper: {
      title: 'What goes around an optimizer',
      measure:
        'The whole path of an optimizer inside it, and where there is one the average that is judged. The largest relative difference of a coordinate.',
      deviation: 'Largest deviation',
    },
    method: {
      title: 'Second-order and classical methods',
      measure:
        'The length of the gradient where the method ends, and how many function and gradient evaluations it took of the reference’s (the worst case).',
      deviation: 'Gradient norm',
    },
    schedule: {
      title: 'Schedules',
      measure: 'The learning rate of every step. The largest difference.',
      deviation: 'Largest deviation',
    },
    surface: {
      title: 'Surfaces',
      measure:
        'Value, gradient and Hessian at random points, derived from the formula, against automatic differentiation.',
      deviation: 'Largest deviation',
    },
    network: {
      title: 'Networks',
      measure:
        'Losses of the first training steps on real MNIST, in float32 on WebAssembly against float64. The largest relative difference.',
      deviation: 'Largest deviation',
    },
  },
} as const;
