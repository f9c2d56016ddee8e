import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'points-and-line': {
      title: 'A line is a point',
      text: 'Twelve points $(u,v)$ and a line $v=x\\,u+y$, with slope $x$ and intercept $y$. Its **loss** is the mean of the squared errors, $f(x,y)=\\tfrac1n\\sum(x\\,u_i+y-v_i)^2$. [In the plot](control:data-plot) there is one line; on the map each line is one point, and $f$ its height.',
    },
    lowest: {
      title: 'Read the minimum off the data',
      text: 'The map is empty now. The points are not: read off the slope and the intercept of the best line.',
      question: 'Click on the map where descent will end.',
      traps: {
        swapped:
          'You have exchanged slope and intercept: the slope goes to the right, the intercept up.',
        sign: 'The points rise from left to right, so the slope is positive.',
        origin: 'At $(0,0)$ the line is the horizontal axis. These points rise.',
      },
      else: 'Take two points far apart: how much do they rise for each unit to the right? And what is $v$ at $u=0$?',
      reveal:
        'It ends near [slope 1.5, intercept −0.5](claim:near-the-law): the line tilts and slides until no small change helps.',
    },
    drag: {
      title: 'Bend the surface',
      text: 'The surface is made of the points: move them and it moves. Drag [points](control:data-points) until the best line has a slope below 1, then play.',
      hint: 'Points at the ends have the longest lever. Pull the last one down.',
      done: 'Every point has its say in the sum. Move one, and the minimum moves with it.',
    },
    outlier: {
      title: 'One wrong point',
      text: 'Somebody has written $-7$ in place of $+2$: a thirteenth point, far below. The other twelve say 1.5.',
      question: 'Which slope does least squares find?',
      choices: {
        little: {
          label: 'still about 1.4',
          why: 'One of thirteen, but its error is squared: 9 off counts 81 times as much as 1 off.',
        },
        half: {
          label: 'about half of it',
          why: 'The squared error of this one point outweighs the other twelve together.',
        },
        falling: {
          label: 'a falling line',
          why: 'The other twelve do resist: each would then be far off, too.',
        },
      },
      reveal:
        '[The slope falls to about 0.7](claim:pulled-over). Squares make the worst point the loudest.',
    },
    absolute: {
      title: 'Another loss',
      text: 'The same thirteen points, but now the mean of the errors themselves, $\\tfrac1n\\sum|x\\,u_i+y-v_i|$.',
      question: 'Which slope now?',
      choices: {
        little: {
          label: 'about 1.4',
          why: 'Each point pulls with the same force, however far it is. Twelve against one.',
        },
        half: {
          label: 'about 0.7, as before',
          why: 'That came from the square. Now an error of 9 counts nine times as much as 1, not 81 times.',
        },
        falling: {
          label: 'a falling line',
          why: 'For that, one point would have to win against twelve.',
        },
      },
      reveal:
        '[The slope stays near 1.4](claim:hardly-moved). The data are the same, the surface is another: the loss decides what "best" means.',
    },
    shifted: {
      title: 'Four to the right',
      text: 'Squares again, and the twelve good points, moved four units to the right. The slope of the best line stays, its intercept becomes $-6.4$. The rate stays $0.1$.',
      question: 'What does descent do?',
      choices: {
        same: {
          label: 'it arrives as before',
          why: 'The line is only shifted, but the surface is not: tilting now lifts all points at once.',
        },
        slower: {
          label: 'it creeps',
          why: 'With a smaller rate it would. The sharpest bend has grown to 37, and $2/37\\approx0.05$.',
        },
        flies: {
          label: 'it flies off',
          why: 'The bowl has become a ravine, and its steep side allows no more than $2/37\\approx0.05$.',
        },
      },
      reveal:
        '[It flies off](claim:shifted-off). Away from 0, slope and intercept act almost alike. So one subtracts the mean from the data first.',
    },
    wave: {
      title: 'A model that is not a line',
      text: 'Points of a wave and the model $v=y\\sin(x\\,u)$, with frequency $x$ and amplitude $y$. The true wave is $x=1.5$, $y=1$. We start at $x=3.5$.',
      question: 'What does descent find?',
      choices: {
        true: {
          label: 'the true wave',
          why: 'Between 3.5 and 1.5 the waves fit worse than no wave at all: there is a ridge.',
        },
        false: {
          label: 'a wrong frequency',
          why: 'Near 3.9 there is a hollow of its own, a flat wave that errs a little less.',
        },
        nowhere: {
          label: 'nothing, it flies off',
          why: 'A sine stays between −1 and 1, so nothing here is steep enough.',
        },
      },
      reveal:
        '[It ends near frequency 3.9 with a small amplitude](claim:false-wave), in a hollow that is not the lowest.',
    },
    'many-hollows': {
      title: 'This is how all of them arise',
      text: '[From 2.3 the true wave is found](claim:true-wave). A line gives one bowl; a model with a bend gives hills and hollows. A network is such a model, with a hundred thousand $x$ and $y$ in place of two, and its loss is a mean over the data, too.',
    },
  },
};
