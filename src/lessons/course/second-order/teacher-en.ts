import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Derive Newton’s step from a parabola with the same slope and bend.',
    'Know both sides: few steps near a minimum, and hills, saddles and wild leaps elsewhere.',
    'Estimate what second derivatives cost for many parameters.',
  ],
  before: 'Second derivatives; the lessons on ravines and on saddles.',
  advice:
    'Draw $f$, a point and the parabola through it on the board, once on a slope that bends up and once on a hilltop. The class can then answer "Four hollows and a hill" by the drawing. Speak about the price before anybody asks why not everybody uses Newton.',
  questions: [
    {
      ask: 'What does Newton’s step become for $f(x)=x^4$, near 0?',
      answer:
        '$x-4x^3/12x^2=\\tfrac23x$: where the bend vanishes too, it is only as good as descent with a good rate.',
    },
    {
      ask: 'Why does Newton’s method not care about units?',
      answer:
        "If $x$ is counted in other units, slope and bend change so that $f'/f''$ changes like $x$ itself.",
    },
    {
      ask: 'What does Adam have in common with Newton, and what not?',
      answer:
        'Both divide by something for each coordinate. Adam divides by the size of gradients, not by the bend, and knows nothing between coordinates.',
    },
    {
      ask: 'Why do mini-batches spoil second-order methods?',
      answer:
        'Differences of gradients from different batches are mostly noise, and bends are read off such differences.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Newton’s method always finds a minimum.',
      instead: 'It finds a place where the slope is 0. On a hill that is the top.',
    },
    {
      idea: 'Fewer steps means less time.',
      instead: 'A step of Newton costs $n^3$, one of descent $n$.',
    },
    {
      idea: 'Newton’s method goes down at every step.',
      instead:
        'In the curved valley its second step goes far up. Only with a search or a trust region does it always fall.',
    },
  ],
};
