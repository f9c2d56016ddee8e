import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'another-surface': {
      title: 'A surface for every point',
      text: 'The loss is a mean over twelve points. Instead of all, a step can look at one: at its own surface, a trough whose floor is all lines through this point. A step costs a twelfth. A **mini-batch** lies between: a few points, drawn by chance. One pass through all is an **epoch**.',
    },
    'one-pass': {
      title: 'The same work',
      text: '[One step with all twelve points](claim:full-step) came from a distance of $5.7$ to $4.2$. For the same work, batch size 1 makes twelve steps, one for each point, with the same rate.',
      question: 'Where is it then?',
      choices: {
        nearer: {
          label: 'much nearer, below 2.5',
          why: 'Each single step points roughly the right way, and there are twelve of them.',
        },
        same: {
          label: 'about as far, near 4.2',
          why: 'It has seen the same points, but used each at once, from an already better place.',
        },
        farther: {
          label: 'farther away: the points disagree',
          why: 'They disagree about the last bit. From far away all of them point about the same way.',
        },
      },
      reveal:
        '[Already near the minimum](claim:twelve-steps). Far away, even one point knows the way.',
    },
    'and-then': {
      title: 'And then?',
      text: 'With all points [it settles at the minimum](claim:full-settles). Batch size 1 goes on for twenty epochs, with the same rate.',
      question: 'What does it do near the minimum?',
      choices: {
        settles: {
          label: 'it settles, too',
          why: 'At the minimum the mean of the gradients is 0, not each of them. The next point pulls again.',
        },
        hovers: {
          label: 'it hovers around it',
          why: 'Each point pulls towards itself, and the rate stays the same.',
        },
        leaves: {
          label: 'it leaves it again',
          why: 'The further away, the more the points agree on the way back.',
        },
      },
      reveal:
        '[It hovers, at a distance of about 0.1](claim:hovers-at-a-tenth). Far away the way counts, close by the noise.',
    },
    'an-average': {
      title: 'Noise, without data',
      text: 'Here only the noise is left: on a bowl each gradient has a random error of size $\\sigma=1$ in each component. [The ball wanders at a distance of about 0.4](claim:wanders-wide). A batch of $B$ examples averages $B$ such errors.',
    },
    sixteen: {
      title: 'Sixteen at a time',
      text: 'Batch size 16 in place of 1, the same rate.',
      question: 'How wide does it wander now, compared with 0.4?',
      choices: {
        half: {
          label: 'half as wide',
          why: 'That would be batch size 4: the width falls as $1/\\sqrt B$.',
        },
        quarter: {
          label: 'a quarter',
          why: 'The mean of 16 independent errors is $1/\\sqrt{16}$ of one.',
        },
        sixteenth: {
          label: 'a sixteenth',
          why: 'Errors partly cancel, but only partly: it takes $16^2$ of them for a sixteenth.',
        },
      },
      reveal:
        '[About a quarter](claim:wanders-a-quarter), for sixteen times the work. Small batches are cheap, large ones quiet.',
    },
    quiet: {
      title: 'Two ways to quiet',
      text: 'Make the ball wander within $0.14$ in the second half of the race, by the [batch size](control:batch-size) or by the [rate](control:rate). Find both ways.',
      hint: 'The width goes about as $\\sqrt{\\eta/B}$. A quarter of it needs sixteen times the batch, or a sixteenth of the rate and patience.',
      done: 'A larger batch costs work in every step; a smaller rate costs steps on the way. What changes during the race is a schedule.',
    },
    'same-images': {
      title: 'On real digits',
      text: 'A network has seen 30,720 images in batches of 512: 60 steps, and [about one test image in eight is wrong](claim:one-in-eight). Now the same number of images in batches of 32: 960 steps, the same rate.',
      question: 'How many test images are wrong now?',
      choices: {
        worse: {
          label: 'more: the small batches are too noisy',
          why: 'They are noisier, but at the beginning of a training the way counts more than the noise.',
        },
        same: {
          label: 'about as many: the same images',
          why: 'It does not only depend on what was seen, but on how many steps were made with it.',
        },
        better: {
          label: 'clearly fewer',
          why: 'Sixteen times as many steps, each a little less exact.',
        },
      },
      reveal: '[About one in sixteen](claim:one-in-sixteen), for the same amount of work.',
    },
    'rate-and-batch': {
      title: 'What large batches allow',
      text: 'Back to batches of 512 and 60 steps. Get fewer than 11 % of the test images wrong, by the [rate](control:rate) alone.',
      hint: 'With less noise a step may be longer. Try several times the rate.',
      done: '[With 0.5 fewer than one in ten](claim:larger-rate): larger batches bear larger rates, up to the limit of stability. They also suit machines that compute many images at once.',
    },
  },
};
