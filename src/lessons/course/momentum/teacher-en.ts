import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Explain the zigzag by two factors, one for each direction of a ravine.',
    'Describe momentum as a fading sum of gradients that cancels across and adds up along.',
    'Tune rate and momentum together, and say why too much momentum is slow.',
  ],
  before:
    'The lesson on the learning rate: the factor $1-\\eta\\lambda$ and the limit $2/\\lambda$.',
  advice:
    'Stop after "Overshoot" and let two students act it out: one calls gradients, the other keeps nine tenths of the last step. In "How much memory?" 0.97 is tempting: let somebody defend it before playing.',
  questions: [
    {
      ask: 'A constant gradient $g$ goes on for a long time. How long does the momentum $b$ become?',
      answer:
        '$b=\\mu b+g$ in the end, so $b=g/(1-\\mu)$: tenfold for $\\mu=0.9$, a hundredfold for $0.99$.',
    },
    {
      ask: 'The gradient alternates, $g,-g,g,\\dots$ What becomes of $b$?',
      answer:
        'It alternates too, with size $g/(1+\\mu)$: about half of $g$. What alternates is damped.',
    },
    {
      ask: 'How much faster can momentum be in a ravine with condition $\\kappa$?',
      answer:
        'Steps grow in proportion to $\\kappa$ without and to $\\sqrt\\kappa$ with the best momentum. For $\\kappa=25$ that is a factor of 5 for large numbers of steps.',
    },
    {
      ask: 'Does momentum find better minima?',
      answer: 'Not on purpose. It may carry over a hill into a deeper hollow or out of it.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Momentum is a larger learning rate.',
      instead:
        'It enlarges only directions in which gradients agree. Across the ravine they cancel, where a larger rate would diverge.',
    },
    {
      idea: 'The more momentum the better; 0.9 is always right.',
      instead:
        'It has to fit the ravine and the rate. With too much, the ball swings for hundreds of steps.',
    },
    {
      idea: 'The ball slows down at the minimum because the gradient is 0 there.',
      instead: 'A gradient of 0 changes nothing; what moves the ball is the sum of the past ones.',
    },
  ],
};
