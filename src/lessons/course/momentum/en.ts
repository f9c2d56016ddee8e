import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    zigzag: {
      title: 'Close to the limit',
      text: 'A ravine: $f=\\tfrac12(x^2+25y^2)$, 25 times more bent across than along. The limit of stability is $2/25=0.08$; gradient descent runs at $0.078$.',
      question: 'What will its path look like?',
      choices: {
        smooth: {
          label: 'a smooth curve to the centre',
          why: 'For that the factor across, $1-25\\eta$, would have to be positive. It is $-0.95$.',
        },
        zigzag: {
          label: 'from wall to wall, slowly forward',
          why: 'Across, each step multiplies by $1-25\\cdot0.078=-0.95$.',
        },
        flies: {
          label: 'out of the ravine',
          why: 'That begins above $0.08$. Here the factor across is $-0.95$: a little less than 1 in size.',
        },
      },
      reveal:
        '[It crosses the floor at every step](claim:from-wall-to-wall), and each swing is only five percent shorter than the last.',
    },
    'two-factors': {
      title: 'One rate, two factors',
      text: 'Across, a step multiplies by $1-25\\eta$, along by $1-\\eta$. A large $\\eta$ swings across, a small one creeps along. The best compromise makes both equal in size, $\\eta=2/(1+25)$, and then both are $0.92$. The steeper one side against the other, the closer to 1.',
    },
    'best-rate': {
      title: 'The best that one rate can do',
      text: 'Bring the loss below $0.001$ for good within 75 steps, by the [rate](control:rate) alone.',
      hint: 'The compromise is near $2/26\\approx0.077$. A little less is safer.',
      done: 'About [60 steps](claim:best-of-sgd) are the best that any single rate can do here. To be faster, descent needs something else.',
    },
    memory: {
      title: 'A memory for directions',
      text: '**Momentum** keeps a sum of past gradients that fades by a factor $\\mu$: $b\\leftarrow\\mu b+\\nabla f$, then $\\theta\\leftarrow\\theta-\\eta b$. Across, the signs alternate and cancel. Along, they agree and add up: to $1/(1-\\mu)$ times one gradient, tenfold for $\\mu=0.9$.',
    },
    overshoot: {
      title: 'Ten times as fast',
      text: 'Rate $0.02$, momentum $0.9$. Along the ravine the ball gathers speed on its way to the centre.',
      question: 'What happens when it gets there?',
      choices: {
        stops: {
          label: 'it slows down and stops at the centre',
          why: 'The gradient is 0 there, but the sum of past gradients is not.',
        },
        returns: {
          label: 'it runs past, turns, and comes back',
          why: 'Its memory still pushes on; beyond the centre the slope pushes back.',
        },
        leaves: {
          label: 'it runs up the other side and away',
          why: 'Beyond the centre every gradient pushes back, and the memory fades.',
        },
      },
      reveal:
        '[It overshoots to about $x=1.2$, turns, and settles](claim:overshoots). No rule tells it to brake in time.',
    },
    'how-much': {
      title: 'How much memory?',
      text: 'Three runs with the same rate $0.05$ and momentum 0, $0.6$ and $0.97$. Arrived means: loss below $0.001$ for good.',
      question: 'Who arrives first, second, third?',
      items: { none: 'momentum 0', some: 'momentum 0.6', much: 'momentum 0.97' },
      traps: {
        much: 'It is the first to pass the centre, and then it swings through it again and again.',
        none: 'It does not overshoot, but along the ravine it has only one gradient a step.',
      },
      else: 'The first is right. Compare how long the other two take to come to rest.',
      reveal:
        '[Momentum 0.6 needs about 26 steps, none about 90, and 0.97 some 350](claim:some-is-best). Too much memory is worse than none.',
    },
    'tune-both': {
      title: 'Tune both',
      text: 'Start from rate $0.02$, momentum $0.9$. Change [rate](control:rate) and [momentum](control:hyper) until the loss is below $0.001$ for good within 40 steps.',
      hint: 'It swings too long: take less momentum and a larger rate.',
      done: 'For instance [rate 0.06 with momentum 0.6](claim:both-tuned). Good pairs lie together: more of one asks for less of the other.',
    },
    hill: {
      title: 'A hill in the way',
      text: 'A curve with two hollows and a hill between them; the left one is deeper. The ball starts on the right, with rate $0.01$ and momentum $0.9$.',
      question: 'Click where it will come to rest.',
      traps: {
        first:
          'Gradient descent would. This ball comes down the steep slope with speed, and the hill is low.',
        top: 'On top the slope is 0, but a ball with speed rolls on.',
      },
      else: 'It rests only where the slope is 0, at the bottom of a hollow.',
      reveal:
        '[The memory carries it over the hill into the deeper hollow](claim:over-the-hill). That is luck, not insight: another slope would have carried it out of a good one.',
    },
    light: {
      title: 'With less memory',
      text: 'With momentum $0.5$ [the ball stays in the first hollow](claim:light-stays). Find out by the [momentum](control:hyper) where it tips, and whether more is always enough.',
    },
  },
};
