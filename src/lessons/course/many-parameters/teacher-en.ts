import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'See that a network’s loss is a function like any other, with more variables.',
    'Know what carries over from two parameters (limits, momentum, noise) and what does not (numbers, pictures).',
    'Compare optimizers fairly: rates tuned, several seeds.',
  ],
  before:
    'As many of the earlier lessons as possible, at least those on the learning rate, on Adam and on mini-batches.',
  advice:
    'A good last lesson. Let groups tune the network in "Your turn" against each other for five minutes, by the rate alone, and write the best on the board; then repeat the winner with another seed.',
  questions: [
    {
      ask: 'Why is the loss of guessing $\\ln10$?',
      answer: 'Each of ten digits gets $p=\\tfrac1{10}$, and $-\\ln\\tfrac1{10}=\\ln10$.',
    },
    {
      ask: 'Why does a full step of 118,282 numbers not need 118,282 times the time of a step of one?',
      answer:
        'All partial derivatives come out of one pass backwards through the network, at two to three times the price of computing the loss.',
    },
    {
      ask: 'Why does a rate that is too large not lead to infinite loss here?',
      answer:
        'ReLU units that give 0 for all images have slope 0. The network then gives the same answer for each image, and only the last biases can still move.',
    },
    {
      ask: 'Two optimizers differ by 0.4 % after 300 steps. What would you ask?',
      answer:
        'Which rates were tried for each, how many seeds, how large the spread between seeds is.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'With so many parameters it must get stuck in a bad minimum.',
      instead: 'In high dimensions most flat points are saddles, and good places are many.',
    },
    {
      idea: 'The picture of the path shows the landscape.',
      instead: 'It shows two of 118,282 directions. Walls across all others are not in it.',
    },
    {
      idea: 'The best optimizer on the surfaces is the best on networks.',
      instead: 'Surfaces teach why something happens. Which one wins has to be measured.',
    },
  ],
};
