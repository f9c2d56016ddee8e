import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    exactly: {
      title: 'Exactly in the middle',
      text: '$f=\\tfrac12x^2+\\tfrac14y^4-\\tfrac12y^2$ has two hollows, at $(0,1)$ and $(0,-1)$. Gradient descent starts at $(-1.8,\\,0)$, exactly in the middle between them.',
      question: 'Click where it ends.',
      traps: {
        upper:
          'To get there it would have to move along $y$. The slope along $y$ is $y^3-y$: at $y=0$ it is 0.',
        lower:
          'To get there it would have to move along $y$. The slope along $y$ is $y^3-y$: at $y=0$ it is 0.',
      },
      else: 'Work out both slopes on the line $y=0$: $x$ along $x$, and 0 along $y$.',
      reveal:
        'On the line $y=0$ nothing pulls it up or down. [It stops at the centre](claim:stops-on-the-saddle), although that is no hollow.',
    },
    'what-it-is': {
      title: 'A saddle',
      text: 'At the centre both slopes are 0, but $f$ bends up along $x$ ($\\lambda=1$) and down along $y$ ($\\lambda=-1$): a **saddle point**. Slopes of 0 do not tell a saddle from a minimum. The signs of the bends do.',
    },
    'a-millionth': {
      title: 'A millionth beside it',
      text: 'Now the start is $y=0.000001$. Near the saddle the slope along $y$ is about $-y$, so with rate $0.1$ each step multiplies $y$ by $1.1$.',
      question: 'After how many steps has it left, with the loss below $-0.2$?',
      low: 'It begins very near: from a millionth to about 1 is a factor of a million, and each step gives only $1.1$.',
      high: 'It grows like interest: ever faster in the end. $1.1^n=10^6$ has a smaller solution.',
      reveal:
        '$\\ln10^6/\\ln1.1\\approx145$: [for most of the time nothing seems to happen](claim:leaves-late), and then it goes quickly.',
    },
    'who-first': {
      title: 'Who gets away first?',
      text: 'A start a thousandth beside the line, three runs with rate $0.1$. Away means: loss below $-0.2$.',
      question: 'Put them in order.',
      items: {
        descent: 'gradient descent',
        momentum: 'momentum 0.9',
        adam: 'Adam',
      },
      traps: {
        descent: 'Its steps along $y$ are as tiny as the slope there.',
        momentum:
          'It adds up tiny slopes, which helps. But there is one who does not care how tiny they are.',
      },
      else: 'Adam first is right. Momentum adds up slopes that point the same way, and that helps here.',
      reveal:
        '[Adam is away in under 25 steps, momentum in under 40, descent after more than 60](claim:adam-leaves-first). Dividing by its size makes a tiny slope as good as a large one.',
    },
    shaken: {
      title: 'A little noise',
      text: 'Again exactly in the middle, $y=0$. But every gradient has a small random error, $\\sigma=0.02$.',
      question: 'What happens in 250 steps?',
      choices: {
        stays: {
          label: 'it stays at the saddle, trembling',
          why: 'At a minimum it would. Here each small error along $y$ is multiplied by 1.1 at every step.',
        },
        leaves: {
          label: 'it ends in one of the two hollows',
          why: 'Chance gives the first push, and the saddle makes it grow.',
        },
        away: {
          label: 'it is shaken out of the picture',
          why: 'The noise is small, and beyond the hollows the walls rise.',
        },
      },
      reveal:
        '[It leaves](claim:shaken-off); which hollow it takes is chance. Mini-batches bring this noise along for nothing.',
    },
    'many-dimensions': {
      title: 'With many parameters',
      text: 'At a minimum $f$ must bend up in every direction. If each of $n$ directions did so by the toss of a coin, only one in $2^n$ flat points were a minimum. That is no proof, but measured on networks: high up, most flat points are saddles.',
    },
    plateau: {
      title: 'A plain',
      text: 'Another way of having no slope: a plain with a hole in it. At the start the slope is below a thousandth. Gradient descent and Adam, both with rate $0.1$, 300 steps.',
      question: 'Who falls into the hole?',
      choices: {
        both: {
          label: 'both',
          why: 'Gradient descent moves by rate times slope: here by less than a ten-thousandth a step.',
        },
        adam: {
          label: 'only Adam',
          why: 'Its step is about as long as the rate, however small the slope.',
        },
        neither: {
          label: 'neither',
          why: 'A small slope still has a direction, and that is all Adam needs.',
        },
      },
      reveal:
        '[Descent has hardly moved](claim:hardly-moved); [Adam is there in under 30 steps](claim:adam-arrives). On plains the direction matters, not the size.',
    },
    rescue: {
      title: 'Rescue gradient descent',
      text: 'Bring the loss below $0.05$ within the 300 steps: by another [rate](control:rate), or another optimizer.',
      hint: 'On this plain the limit $2/\\lambda$ is very large. Try rates near 1, or one that divides by the size of the slope.',
      done: '[With 1.1 even descent gets there](claim:long-steps-arrive). [With 1.5 it finds the hole and cannot rest in it](claim:no-rest): a plain and a hole ask for different rates.',
    },
  },
};
