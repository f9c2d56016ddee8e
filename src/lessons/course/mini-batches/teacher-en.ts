import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Explain why a step with one example points roughly the right way, and when roughly is not enough.',
    'Use $1/\\sqrt B$ for the noise of a batch, and $\\sqrt{\\eta/B}$ for the width of wandering.',
    'Weigh the number of steps against the exactness of each.',
  ],
  before:
    'The lessons on the learning rate and on where surfaces come from; mean and standard deviation.',
  advice:
    'Before "Sixteen at a time", let every student throw a die once and then average sixteen throws: the class sees the two spreads on the board. In "On real digits" ask those who vote for "about as many" to argue with the first prediction.',
  questions: [
    {
      ask: 'Why does batch size 1 hover at a distance although all points lie almost on a line?',
      answer:
        'Almost: each point has an error of its own, so its gradient at the best line is not 0.',
    },
    {
      ask: 'What would happen if all twelve points lay exactly on a line?',
      answer:
        'At the minimum every single gradient would be 0, and batch size 1 would settle as well.',
    },
    {
      ask: 'A batch is four times as large. By how much may the rate grow for the same width of wandering?',
      answer:
        'Four times: the width goes as $\\sqrt{\\eta/B}$. But the limit $2/\\lambda$ does not grow with it.',
    },
    {
      ask: 'Why are batches drawn without putting examples back?',
      answer:
        'So each example is used exactly once an epoch, and the errors within one cancel better.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Small batches are a makeshift for too little memory.',
      instead:
        'For the same work they make many more steps, and far from the minimum that is worth more.',
    },
    {
      idea: 'A batch of 100 has a hundredth of the noise.',
      instead: 'A tenth. Errors of chance cancel only as the square root.',
    },
    {
      idea: 'The loss on the screen goes up, so something is wrong.',
      instead:
        'The loss of a batch is noisy: another batch, another surface. Look at the mean, or at test images.',
    },
  ],
};
