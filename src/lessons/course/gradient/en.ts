import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    slope: {
      title: 'One number: the slope',
      text: "The ball stands on $f(x)=x^2$ at $x=-2.5$. The derivative there is $f'(x)=2x=-5$: to the right, the curve falls. **Gradient descent** steps against the derivative: $x \\leftarrow x-\\eta\\,f'(x)$. The small number $\\eta$ is the **learning rate**.",
    },
    'first-step': {
      title: 'The first step',
      text: 'Here $\\eta=0.1$. Work it out before you play.',
      question: 'At which $x$ is the ball after one step?',
      low: 'That is up the hill. Against a negative derivative is to the right: minus times minus.',
      high: 'Too far. The derivative is multiplied by $\\eta$ before it becomes a step: $0.1\\cdot 5=0.5$.',
      reveal:
        '$-2.5-0.1\\cdot(-5)=-2$: [the ball lands at $-2$](claim:first-step), half a unit on.',
    },
    'step-lengths': {
      title: 'And the next ones',
      text: 'The rate stays $0.1$ for all thirty steps.',
      question: 'As the ball nears the lowest point, its steps become …',
      choices: {
        longer: {
          label: 'longer',
          why: 'A real ball gains speed. This one has no memory: each step knows the slope under it and nothing else.',
        },
        same: {
          label: 'neither',
          why: 'The rate is the same, but the step is rate times slope, and the slope changes.',
        },
        shorter: {
          label: 'shorter',
          why: 'The step is rate times slope, and the slope goes to 0.',
        },
      },
      reveal:
        'Near the minimum the slope goes to 0, and the steps with it: [the twentieth is less than a tenth of the first](claim:shorter-and-shorter). Nobody has to brake.',
    },
    'two-slopes': {
      title: 'Two slopes make an arrow',
      text: 'Now $f(x,y)=\\tfrac12x^2+5y^2$, seen from above; on a line all heights are equal. The **gradient** collects both partial derivatives: $\\nabla f=(x,\\,10y)$. It points up the steepest way, at right angles to the lines. Switch on [its field](control:gradient-field): the arrows show $-\\nabla f$, down.',
      hint: 'The switch is among the tools of the map.',
      done: 'Each arrow stands at right angles to its line. The longer, the steeper.',
    },
    route: {
      title: 'Which way down?',
      text: 'From the start the ball takes many small steps against the gradient. The lowest point is the centre.',
      question: 'How does it get there?',
      choices: {
        straight: {
          label: 'straight to the centre',
          why: 'Steepest down is not towards the minimum. At the start the arrow points almost straight down the page.',
        },
        floor: {
          label: 'first to the valley floor, then along it',
          why: 'Across the valley it is ten times steeper, so that is done first.',
        },
        around: {
          label: 'around the centre, along a line of equal height',
          why: 'Along such a line nothing falls. The gradient stands at right angles to it.',
        },
      },
      reveal:
        'Across, $f$ bends ten times more. [After 15 steps $y$ is almost 0 and $x$ still near $-3$](claim:floor-first); then the slow part begins.',
    },
    'straight-line': {
      title: 'Find a straight path',
      text: 'From some [starts](control:start) the path is a straight line to the centre. Find one: drag the start, then play.',
      hint: 'Where does the arrow point exactly at the centre? Try the places where one of the two slopes is 0.',
      done: '[On an axis one slope is 0](claim:axis-is-straight), so the arrow points along that axis, at the centre.',
    },
    'two-hollows': {
      title: 'Two hollows',
      text: 'Another landscape: two hollows, the right one deeper. From this start the right one is also a little nearer.',
      question: 'Click where the ball will come to rest.',
      traps: {
        deeper:
          'Deeper and nearer, but the ball cannot see it. It knows the slope under it, and that leads left.',
        start: 'It would stay only where both slopes are 0. Here the ground is tilted.',
      },
      else: 'It comes to rest only where both slopes are 0: at the bottom of a hollow.',
      reveal:
        '[It ends in the left, shallower hollow](claim:shallow-one): every step is downhill, and downhill from here is there.',
    },
    'only-here': {
      title: 'A gradient knows only here',
      text: 'From a start a little further right [the same rule finds the deeper hollow](claim:deeper-one). A gradient says how $f$ changes right here: no more. Where a path ends depends on where it began. Drag the start and look for the border.',
    },
  },
};
