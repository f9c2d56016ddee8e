import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Tell minima, maxima and saddle points apart by the signs of the curvatures.',
    'Compute how long a run stays near a saddle, from the distance at the beginning.',
    'Name three ways to get away: memory, dividing by the size of the slope, noise.',
  ],
  before: 'The lessons on the learning rate and on adaptive rates; logarithms.',
  advice:
    'A saddle can be shown with a sheet of paper, bent up one way and down the other. Let the class estimate "A millionth beside it" without a calculator first, and write all estimates down.',
  questions: [
    {
      ask: 'How many steps more does it take if the start is a thousand times nearer to the line?',
      answer:
        '$\\ln1000/\\ln1.1\\approx72$ more: the time grows only with the logarithm of the distance.',
    },
    {
      ask: 'Does gradient descent ever end at a saddle in practice?',
      answer:
        'With a start drawn at random, with probability 0 (Lee et al. 2016). But it may be slow beside one for a long time.',
    },
    {
      ask: 'Why does Newton’s method go straight to a saddle?',
      answer:
        'It looks for slope 0 and divides by the curvature, whatever its sign. More in the next lesson.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'The gradient is 0, so training has found a minimum.',
      instead: 'It may be a saddle or a plain. The curvature tells.',
    },
    {
      idea: 'The loss has not changed for a hundred steps, so nothing more will come.',
      instead: 'Beside a saddle everything important happens in the last few steps.',
    },
    {
      idea: 'Noise only does harm.',
      instead: 'Here it gives the push that exact gradients cannot give.',
    },
  ],
};
