import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Explain what dividing by the size of past gradients does: a rate of its own for every coordinate.',
    'Say what RMSprop changes in AdaGrad, and what Adam adds to RMSprop.',
    'Compute the first step with and without bias correction.',
    'Explain why Adam does not notice when the loss is counted in other units.',
  ],
  before: 'The lessons on ravines and on momentum.',
  advice:
    'Have the class compute $m/\\sqrt v$ at $t=1$ on paper before "Without the correction" plays. It is often said that the uncorrected steps are too small; the race decides.',
  questions: [
    {
      ask: 'How long is AdaGrad’s step number $t$ if the gradient never changes?',
      answer:
        '$\\eta\\,g/\\sqrt{t\\,g^2}=\\eta/\\sqrt t$: a rate that falls by itself, and never comes back.',
    },
    {
      ask: 'What is RMSprop’s step if the gradient is constant for a long time?',
      answer: '$v\\to g^2$, so $\\eta$ times the sign of $g$.',
    },
    {
      ask: 'With $\\beta_1=0$ and $\\beta_2=0$, what is Adam?',
      answer: '$\\hat m=g$ and $\\hat v=g^2$: descent by the sign of the gradient.',
    },
    {
      ask: 'Would Adam’s path change if the axes of the plane were turned by 45 degrees?',
      answer:
        'Yes. Its rates belong to coordinates, so a ravine along the diagonal helps it little. Gradient descent would not notice the turn.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Adaptive rates know the curvature.',
      instead:
        'They know sizes of gradients only. A steep straight slope and a sharp bend look the same to them.',
    },
    {
      idea: 'The bias correction makes the first steps longer.',
      instead: 'It makes them shorter: with the usual values, by about 3.2 at the first step.',
    },
    {
      idea: 'Adam is the best optimizer.',
      instead:
        'It is one that works at once on many problems. Tuned momentum is faster on the bowl of this lesson, and often as good on networks.',
    },
  ],
};
