import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    three: {
      title: 'Fast and close',
      text: 'A bowl with noisy gradients, three runs: constant rate $0.2$, constant rate $0.01$, and one whose rate falls from $0.2$ to 0 along a cosine. Wanted: loss below $0.5$ within 50 steps, and in the end within $0.2$ of the minimum.',
      question: 'Who does both?',
      choices: {
        large: {
          label: 'constant 0.2',
          why: 'It is fast, but the noise keeps it wandering at about 0.4.',
        },
        small: {
          label: 'constant 0.01',
          why: 'It comes close, but takes over a hundred steps for the way.',
        },
        falling: {
          label: 'the falling rate',
          why: 'Large steps while the way counts, small ones when only noise is left.',
        },
        none: {
          label: 'nobody: one excludes the other',
          why: 'For a constant rate, yes. But the rate need not be constant.',
        },
      },
      reveal:
        '[The falling rate does both](claim:both-at-once): a **schedule** spends large rates early and small ones late.',
    },
    cut: {
      title: 'One cut',
      text: 'A constant $0.2$ for 200 steps, then at once a twentieth of it. By step 200 the loss has long stopped falling: it flickers at the same height.',
      question: 'What does the loss do after the cut?',
      choices: {
        slower: {
          label: 'it flickers on as before',
          why: 'The height of the flicker goes with the rate. A smaller rate listens less to each error.',
        },
        drops: {
          label: 'it drops to a lower height',
          why: 'Smaller steps average more of the noise away.',
        },
        rises: {
          label: 'it rises',
          why: 'A smaller rate cannot climb: on average every step still leads down.',
        },
      },
      reveal:
        '[It drops to less than a third](claim:drops-by-far). Stairs in a training curve are often just that: somebody has cut the rate.',
    },
    early: {
      title: 'Too soon',
      text: 'No noise here. The rate begins at $0.05$ and loses ten percent at every step: $\\eta_t=0.05\\cdot0.9^t$, for 100 steps.',
      question: 'Click where the ball will stop.',
      traps: {
        minimum: 'A rate of $0.05$ for long enough would get there. This one has faded before.',
        start: 'It does move at first: with $0.05$ the steep direction is done in a few steps.',
      },
      else: 'Across it is quick: $y$ is soon 0. Along, all the rates together are only $0.05/(1-0.9)=0.5$.',
      reveal:
        '[It stops at about $x=-2.4$](claim:halfway-there). All rates add up to $0.5$, so $x$ shrinks by about $e^{-0.5}$, and never more.',
    },
    sums: {
      title: 'Two sums',
      text: 'A schedule can travel only as far as $\\sum\\eta_t$ allows: for any distance, this sum must be infinite. Its noise dies out if $\\sum\\eta_t^2$ is finite. Rates like $\\eta_0/t$ have both. Robbins and Monro proved in 1951 that this is enough.',
    },
    choose: {
      title: 'Choose one',
      text: 'The noisy bowl with a constant $0.2$. Choose a [schedule](control:schedule) with which the loss is below $0.5$ within 50 steps and the ball ends within $0.2$ of the minimum.',
      hint: 'It has to be high at first and low at the end of the 400 steps. Look at the little curve.',
      done: '[Cosine does it](claim:cosine-does), and so do others. There is no best curve, only too soon and too late.',
    },
    'warm-up': {
      title: 'The other way round',
      text: 'On $f=\\tfrac14x^4+\\tfrac12y^2$ it is steep at the start, where $\\lambda=3x^2=27$, and flat further in. Two runs with rate $0.3$: one constant, the other warms up from a tenth of it over 20 steps.',
      question: 'Who flies off?',
      choices: {
        both: {
          label: 'nobody',
          why: 'At the start the limit is $2/27\\approx0.07$, and $0.3$ is far above it.',
        },
        constant: {
          label: 'the constant one',
          why: 'At the start the limit is $2/27\\approx0.07$; the other begins below it.',
        },
        warmed: {
          label: 'the one that warms up',
          why: 'It begins with $0.03$, below the limit, and the limit rises as it comes in.',
        },
        neither: {
          label: 'both',
          why: 'The one that warms up begins with $0.03$, below $2/27\\approx0.07$.',
        },
      },
      reveal:
        '[The constant one flies off; the other arrives in under 20 steps](claim:warm-arrives). **Warm-up** gets past a steep beginning to a rate that is right later.',
    },
    digits: {
      title: 'On digits',
      text: 'A network, batches of 16, 600 steps of Adam from rate $0.005$: once constant, once falling to 0 along a cosine.',
      question: 'How many test images does the second get wrong, compared with the first?',
      choices: {
        more: {
          label: 'clearly more: it slows down',
          why: 'It does slow down, but only when the noise of small batches is what keeps the loss up.',
        },
        same: {
          label: 'about as many',
          why: 'Batches of 16 are noisy, and a constant rate goes on shaking the weights to the last step.',
        },
        fewer: {
          label: 'clearly fewer',
          why: 'In the last third its steps average the noise away.',
        },
      },
      reveal:
        '[More than 7 % wrong with the constant rate, less with the falling one](claim:fewer-errors): the same work, better used.',
    },
    'noise-decides': {
      title: 'When not',
      text: 'In a ravine without noise [the constant rate ends lower](claim:constant-ends-lower): there is nothing to average, and falling only costs way. A schedule answers noise and steep beginnings. And most have to know beforehand how many steps there will be: a cosine that is stopped halfway has not come down.',
    },
  },
};
