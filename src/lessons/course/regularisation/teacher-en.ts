import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Tell training loss, test loss and test mistakes apart, and say which may rise while another falls.',
    'Know the order of remedies: more data, stopping in time, penalties; and their limits.',
    'Explain by slopes why L1 makes weights exactly 0 and L2 does not.',
  ],
  before: 'The lesson why AdamW; what a test set is can be said here.',
  advice:
    'This lesson is honest about regularisation: on 200 images no penalty helps against mistakes. Let the class be disappointed before the data come. The networks train for some seconds each; use them to collect the votes.',
  questions: [
    {
      ask: 'Why can the test loss rise while the number of mistakes stays the same?',
      answer:
        'The loss of one image is $-\\ln p$ of the right digit. If the network says 0.999 for a wrong one, $p$ is tiny and the loss large; the mistake counts once in either case.',
    },
    {
      ask: 'May one choose the best decay by the test set?',
      answer:
        'No: then the test set has become part of the choice. One keeps a further part for that, the validation set.',
    },
    {
      ask: 'In "A penalty with corners", from which size of the penalty on is $x$ 0 as well?',
      answer: 'From 2 on: then its slope is at least as large as the pull of $f$ at 0.',
    },
    {
      ask: 'What do early stopping and weight decay have in common?',
      answer:
        'Both keep weights near their beginning or near 0, so that fine details cannot be fitted.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'More weights than images: the network must fail on new ones.',
      instead:
        'It gets three in four right, without any regularisation. What it finds is not just any fit.',
    },
    {
      idea: 'Overfitting means that the training loss is small.',
      instead:
        'It means that the gap to unseen data grows. A small training loss alone is no fault.',
    },
    {
      idea: 'Regularisation always helps.',
      instead: 'It trades fit for simplicity. Too much, and the network learns nothing.',
    },
  ],
};
