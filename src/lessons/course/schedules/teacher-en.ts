import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Explain why, with noise, no constant rate is both fast and close.',
    'Use $\\sum\\eta_t$ for the way and $\\sum\\eta_t^2$ for the noise of a schedule.',
    'Say what warm-up is for, and when no schedule is needed.',
  ],
  before: 'The lessons on the learning rate and on mini-batches; geometric series.',
  advice:
    'In "Too soon" have the geometric series computed first: the sum $0.5$ is on the board before anybody clicks, and the class has to find out what it means for the way.',
  questions: [
    {
      ask: 'Does $\\eta_0/\\sqrt t$ fulfil both conditions of Robbins and Monro?',
      answer:
        'It travels any distance, since $\\sum1/\\sqrt t$ is infinite, but $\\sum1/t$ is infinite, too. It lies on the border; with averaging it works well.',
    },
    {
      ask: 'A training with a cosine over 10,000 steps is stopped at 5,000. What is the rate there?',
      answer:
        'Half of the first one: $(1+\\cos\\tfrac\\pi2)/2=\\tfrac12$. The noise is still there.',
    },
    {
      ask: 'Why do Adam and momentum need warm-up, too?',
      answer:
        'Their averages rest on few gradients at first, and networks are often steepest at the beginning. Both ask for small first steps.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'The rate has to fall so that steps get smaller near the minimum.',
      instead: 'On a smooth bowl they do so by themselves. It has to fall because of noise.',
    },
    {
      idea: 'The loss no longer falls, so the training is over.',
      instead:
        'Perhaps it only flickers at the height that belongs to this rate. Cut the rate and look.',
    },
    {
      idea: 'A slower and slower rate does no harm, it only needs patience.',
      instead: 'If the rates have a finite sum, no patience is enough.',
    },
  ],
};
