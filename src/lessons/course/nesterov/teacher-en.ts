import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'State the difference between momentum and Nesterov: where the gradient is taken.',
    'Explain by $\\sqrt\\mu$ and $\\sqrt{\\mu(1-\\eta\\lambda)}$ why swings in steep directions die sooner.',
    'Know that the limit of stability is lower, and that noise takes most of the advantage away.',
  ],
  before: 'The lessons on the learning rate and on momentum.',
  advice:
    'The vote in "A larger rate" is the heart of the lesson: after the good result of the race Nesterov is the last one would suspect. Let the class vote, then play without a word.',
  questions: [
    {
      ask: 'Where does $\\sqrt{\\mu(1-\\eta\\lambda)}$ come from?',
      answer:
        'On a parabola two consecutive points obey a linear recurrence. The product of its two roots is $\\mu(1-\\eta\\lambda)$ for Nesterov and $\\mu$ for momentum; while they are complex, both have the square root of that as size.',
    },
    {
      ask: 'Does a step of Nesterov cost more than one of momentum?',
      answer: 'No: one gradient each. Only the place differs at which it is taken.',
    },
    {
      ask: 'Which rate ends a direction with curvature $\\lambda$ after two steps, whatever the momentum?',
      answer:
        '$\\eta=1/\\lambda$: then $1-\\eta\\lambda=0$, and both roots of the recurrence are 0.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Nesterov computes two gradients, here and ahead.',
      instead:
        'Only the one ahead. In the usual way of writing, $\\theta$ is the point ahead itself.',
    },
    {
      idea: 'It is more stable, so it bears a larger rate.',
      instead:
        'It damps better and bears less: $\\eta\\lambda<2(1+\\mu)/(1+2\\mu)$ in place of $2(1+\\mu)$.',
    },
    {
      idea: 'It is always better than momentum.',
      instead: 'On smooth surfaces with exact gradients often; with noise the two are close.',
    },
  ],
};
