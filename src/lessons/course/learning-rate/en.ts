import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'three-rates': {
      title: 'Three rates, one parabola',
      text: 'Three balls start together on $f(x)=x^2$, with the rates $0.05$, $0.4$ and $0.9$. A ball has arrived once its loss $x^2$ stays below $0.001$.',
      question: 'Who arrives first, second, third?',
      items: { small: 'rate 0.05', middle: 'rate 0.4', large: 'rate 0.9' },
      traps: {
        large:
          'Bigger steps, but too big: this one jumps over the minimum every time and has to come back.',
        small:
          'It is the surest way, and a long one: each step removes only a tenth of the distance.',
      },
      else: 'The first is right. The other two are closer together than they look.',
      reveal:
        '[Rate 0.4 needs 3 steps, 0.9 about 20, and 0.05 about 40](claim:middle-first). Between too little and too much there is a best.',
    },
    'one-factor': {
      title: 'Each step is one factor',
      text: "With $f'(x)=2x$ a step gives $x-\\eta\\cdot 2x=(1-2\\eta)\\,x$. So every step multiplies $x$ by $1-2\\eta$: here by $0.9$, $0.2$ and $-0.8$. A negative factor means that [the ball changes sides at every step](claim:changes-sides).",
    },
    'three-steps': {
      title: 'In three steps at most',
      text: 'Set the [rate](control:rate) so that the loss is below $0.0001$ after at most three steps.',
      hint: 'For which $\\eta$ is the factor $1-2\\eta$ small, or even 0?',
      done: '[At $\\eta=0.5$ the factor is 0](claim:half-at-once): one step, and the ball is there. Around it, three steps are enough.',
    },
    'exactly-one': {
      title: 'Exactly one',
      text: 'Now $\\eta=1$. The factor is $1-2\\eta=-1$.',
      question: 'What does the loss do over 60 steps?',
      choices: {
        arrives: {
          label: 'it falls, slowly, to 0',
          why: 'The factor has size 1, so nothing gets smaller. A size just below 1 would fall slowly.',
        },
        jumps: {
          label: 'it stays as it is',
          why: 'The ball jumps from $-2.5$ to $2.5$ and back, both equally high.',
        },
        flies: {
          label: 'it grows without end',
          why: 'That needs a factor larger than 1 in size. Here it is exactly 1.',
        },
      },
      reveal:
        '[The ball jumps to and fro, and the loss stays $6.25$](claim:never-lower). This is the border between arriving and flying off.',
    },
    'fly-off': {
      title: 'Over the border',
      text: 'Now make the ball fly off: the loss shall end above 1000. But do it with a [rate](control:rate) below $1.2$.',
      hint: 'Any rate a few hundredths above 1 will do: the factor is multiplied by itself 60 times.',
      done: 'Slightly more than 1, sixty times multiplied by itself, is a lot. This is called **divergence**.',
    },
    limit: {
      title: 'The limit is 2/λ',
      text: "The bend of a curve, $\\lambda=f''$, decides. On a parabola each step multiplies by $1-\\eta\\lambda$. It shrinks as long as $|1-\\eta\\lambda|<1$, and that is $\\eta<2/\\lambda$. Here $\\lambda=2$, so the limit is 1.",
    },
    ravine: {
      title: 'Two bends, one rate',
      text: 'In this ravine $f$ bends along $x$ with $\\lambda=1$ and along $y$ with $\\lambda=25$. Three runs have the rates $0.03$, $0.075$ and $0.085$.',
      question: 'Who flies off?',
      choices: {
        none: {
          label: 'nobody',
          why: 'Along $x$ all three are far below 2. But both directions must be stable.',
        },
        third: {
          label: 'only 0.085',
          why: 'The limit along $y$ is $2/25=0.08$.',
        },
        two: {
          label: '0.075 and 0.085',
          why: '$0.075$ is close to the limit $2/25=0.08$, but below it.',
        },
        all: {
          label: 'all three',
          why: '$0.03$ is below half of the limit $2/25=0.08$.',
        },
      },
      reveal:
        'The sharpest bend sets the limit: $2/25=0.08$. [Run 0.075 swings from wall to wall and arrives](claim:arrives-below).',
    },
    'where-to': {
      title: 'It leaves across',
      text: 'Look at run $0.085$: [it flies off along $y$ while $x$ has almost reached 0](claim:flies-off-across). Only the steep direction is unstable. The flat one could take a rate 25 times as large, and has to live with this one. That is the trouble with ravines.',
    },
    valley: {
      title: 'No formula for this valley',
      text: 'In this curved valley the bend changes from place to place. Bring the loss below $0.5$ within 950 steps, by the [rate](control:rate) alone. [All rates at once](control:learning-rates) may help.',
      hint: 'Go up from $0.0005$ in small steps. The door is narrow: a little too much, and it flies off.',
      done: '[Near 0.0018 it gets there](claim:valley-in-time); [at 0.003 the loss passes a million](claim:valley-door). The best rate is often close below the one that ruins everything.',
    },
  },
};
