import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Derive the factor $1-\\eta\\lambda$ of one step on a parabola and from it the limit $\\eta<2/\\lambda$.',
    'Tell apart creeping, jumping over, jumping to and fro, and flying off, by the sign and size of the factor.',
    'Say which direction of a ravine sets the limit, and which one pays for it.',
  ],
  before: 'The lesson on the gradient; powers of a number smaller or larger than 1 in size.',
  advice:
    'The step "Exactly one" makes a good vote: each of the three choices can be argued for. Write the three factors of the first race on the board before the second step reveals them.',
  questions: [
    {
      ask: 'On $f(x)=x^2$, which two rates are equally fast as $0.1$ and as $0.3$?',
      answer:
        '$0.9$ and $0.7$: the factors $\\pm0.8$ and $\\pm0.4$ have the same size. Only the sign differs.',
    },
    {
      ask: 'On $f(x)=5x^2$, from which rate on does it fly off?',
      answer: '$\\lambda=10$, so above $2/10=0.2$.',
    },
    {
      ask: 'In the ravine with $\\lambda=1$ and $\\lambda=25$, what is the factor along $x$ at the largest allowed rate?',
      answer: '$1-0.08=0.92$: eight percent a step, however steep the walls are.',
    },
    {
      ask: 'Why does the loss of a run that flies off change so suddenly from harmless to huge?',
      answer:
        'It grows by a constant factor a step, on a logarithmic axis a straight line. At first the unstable part is hidden under the rest.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'A larger rate is always faster, until it fails.',
      instead:
        'On a parabola the fastest rate is $1/\\lambda$. From there to $2/\\lambda$ it gets slower again, because the ball jumps over.',
    },
    {
      idea: 'If it swings to and fro, it will diverge.',
      instead: 'A negative factor swings; only one larger than 1 in size diverges.',
    },
    {
      idea: 'One rate that works is right everywhere on a surface.',
      instead:
        'The limit follows from the bend at that place. On curved valleys and on networks it changes along the way.',
    },
  ],
};
