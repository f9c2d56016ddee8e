import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'look-first': {
      title: 'Where will I be?',
      text: 'Momentum will carry the ball on whatever the slope here says. So Nesterov looks first: go where the momentum leads, and take the gradient there. Written for the point looked at: $b\\leftarrow\\mu b+\\nabla f$, then $\\theta\\leftarrow\\theta-\\eta(\\nabla f+\\mu b)$.',
    },
    race: {
      title: 'The same rate for three',
      text: 'In the ravine: gradient descent, momentum and Nesterov, all with rate $0.03$, the last two with $\\mu=0.9$. Arrived means: loss below $0.001$ for good.',
      question: 'Who arrives first, second, third?',
      items: { descent: 'gradient descent', heavy: 'momentum', nesterov: 'Nesterov' },
      traps: {
        heavy: 'It moves as fast along, but swings across dozens of times before it is calm.',
        descent: 'It has nothing to overshoot with, but it creeps along the floor.',
      },
      else: 'The first is right. Of the other two, one creeps and one swings. Which costs more here?',
      reveal:
        '[Nesterov needs about 60 steps, momentum 100, gradient descent 150](claim:looking-wins). One look ahead, and no extra gradient.',
    },
    why: {
      title: 'What the look ahead does',
      text: 'A swing of momentum shrinks by $\\sqrt\\mu$ a step, however steep the wall. With the look ahead it is $\\sqrt{\\mu(1-\\eta\\lambda)}$: steep directions calm down much sooner. [After 20 steps momentum still swings across, Nesterov no longer does](claim:swings-die).',
    },
    limit: {
      title: 'A larger rate',
      text: 'Now on $f=x^2$, all three with rate $0.8$. Gradient descent may go up to 1 here.',
      question: 'Who flies off?',
      choices: {
        none: {
          label: 'nobody',
          why: 'For gradient descent $0.8$ is below the limit. But each rule has a limit of its own.',
        },
        descent: {
          label: 'gradient descent',
          why: 'Its factor is $1-2\\cdot0.8=-0.6$: it swings and arrives.',
        },
        heavy: {
          label: 'momentum',
          why: 'Momentum raises the limit, to $\\eta\\lambda<2(1+\\mu)=3.8$. Here $\\eta\\lambda=1.6$.',
        },
        nesterov: {
          label: 'Nesterov',
          why: 'Looking ahead counts the slope twice, and the limit falls to $\\eta\\lambda<2(1+\\mu)/(1+2\\mu)\\approx1.36$.',
        },
      },
      reveal:
        '[Only Nesterov flies off](claim:only-nesterov). Calmer does not mean that it bears more: its limit is $2(1+\\mu)/(1+2\\mu)$, that of momentum $2(1+\\mu)$.',
    },
    'back-below': {
      title: 'Back below the limit',
      text: 'Bring Nesterov home: loss below $0.001$ at the end, with a [rate](control:rate) still above $0.55$.',
      hint: 'The limit is $\\eta\\lambda\\approx1.36$, and $\\lambda=2$.',
      done: '$1.36/2=0.68$ is the border. Just below it the ball arrives, and even quickly.',
    },
    noise: {
      title: 'With noise',
      text: 'Now every gradient is a little wrong, by chance. Both runs end up wandering around the minimum; the race is long, and we look at its second half.',
      question: 'How wide does Nesterov wander, compared with momentum?',
      choices: {
        half: {
          label: 'half as wide or less',
          why: 'What calms swings cannot calm noise: it is new at every step and cannot be foreseen.',
        },
        same: {
          label: 'about as wide',
          why: 'Both average the noise over the same memory.',
        },
        wider: {
          label: 'clearly wider',
          why: 'It reacts a step earlier, but not more strongly.',
        },
      },
      reveal:
        '[The difference is small](claim:little-left). With noisy gradients little is left of the advantage.',
    },
    tune: {
      title: 'Your turn',
      text: 'Nesterov in the ravine, rate $0.03$, momentum $0.9$. Change [rate](control:rate) and [momentum](control:hyper) until the loss is below $0.001$ for good within 40 steps.',
      hint: 'At $\\eta=0.04$ the swing across is gone after two steps, since $1-25\\eta=0$. Then choose the momentum for the flat direction.',
      done: '[Rate 0.04 with momentum 0.8](claim:tuned-pair) is one good pair.',
    },
  },
};
