import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Explain by products why a network of zeros cannot learn, and why one layer can.',
    'Explain why hidden units must begin different, and why their size matters.',
    'Say what standardising does to the surface.',
  ],
  before: 'The lessons on ravines and on saddles; chain rule.',
  advice:
    'The first two predictions belong together: do not explain the first before the second has been voted on. The chain rule on the board then settles both: which factors stand between a weight and the loss?',
  questions: [
    {
      ask: 'What if all weights begin at the same number, say $0.1$?',
      answer:
        'All hidden units of a layer stay alike: the layer works as one unit. Learning goes on, but as with a far smaller network.',
    },
    {
      ask: 'In $f=(xy-1)^2$, where does descent with small steps end from $(2,\\,0.1)$?',
      answer:
        'With small steps $x^2-y^2$ hardly changes, so on $xy=1$ near $x^2-y^2=3.99$: about $(2.06,\\,0.49)$. The large weight hardly moves.',
    },
    {
      ask: 'Why $2/n$ for ReLU and not $1/n$?',
      answer:
        'ReLU sets half of the values to 0, so only half of the variance arrives in the next layer.',
    },
    {
      ask: 'On which data may mean and variance for standardising be computed?',
      answer: 'On the training data alone; the same numbers are then used for the test images.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Zero is the neutral beginning.',
      instead: 'For a product of weights it is a saddle, where nothing pulls.',
    },
    {
      idea: 'The initial weights only cost a few steps more or less.',
      instead: 'They decide whether it starts at all, and with which rate it stays stable.',
    },
    {
      idea: 'Standardising is for the eye, the network can learn it by itself.',
      instead: 'It can, but descent needs many steps for it: the surface is a ravine.',
    },
  ],
};
