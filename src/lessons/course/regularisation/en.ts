import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    memorise: {
      title: 'Two hundred images',
      text: 'A network with 118,282 weights sees only 200 digits, each a hundred times. In the end it has all 200 right, with a loss near 0. The test set holds 10,000 other digits.',
      question: 'How many of those does it get right?',
      choices: {
        'nearly-all': {
          label: 'nearly all: it has learned digits',
          why: 'It has learned these 200. With that many weights there are many ways to do so.',
        },
        'three-quarters': {
          label: 'about three quarters',
          why: 'Some of what it found holds for all digits, some only for these.',
        },
        guess: {
          label: 'one in ten: it has only memorised',
          why: 'New digits do resemble the old ones, so much of it carries over.',
        },
      },
      reveal: '[All 200 right, and of the others about three in four](claim:by-heart).',
    },
    gap: {
      title: 'Two losses',
      text: 'What counts is the loss on digits that the network has never seen. The gap between both is called **generalisation gap**; when it grows, one speaks of **overfitting**. So part of the data is kept apart: never for a step, only for judging.',
    },
    longer: {
      title: 'And further',
      text: '[After 40 steps the test loss is about 0.8](claim:at-forty). The training goes on to 1000 steps, its own loss towards 0.',
      question: 'And the test loss?',
      choices: {
        falls: {
          label: 'it falls on, slowly',
          why: 'It would, if the 200 images still had anything to teach about others.',
        },
        stays: {
          label: 'it stays where it is',
          why: 'The number of mistakes does. But the loss also counts how sure the network is.',
        },
        rises: {
          label: 'it rises',
          why: 'The network becomes ever surer, of its mistakes as well.',
        },
      },
      reveal:
        '[It passes 1](claim:loss-rises), while [the share of mistakes hardly changes](claim:errors-stay). Wrong and certain costs more than wrong and in doubt. To stop in time is called **early stopping**.',
    },
    decay: {
      title: 'Weight decay to the rescue?',
      text: 'Small weights, smooth functions, less memorising: that is the hope. AdamW on the 200 images, with decay 0, 1 and 30.',
      question: 'With decay 1: how many test mistakes, compared with none?',
      choices: {
        fewer: {
          label: 'clearly fewer',
          why: 'The hope is fair, but no penalty knows the digits that are missing.',
        },
        same: {
          label: 'about as many',
          why: 'It tames the certainty, but it adds no knowledge.',
        },
        more: {
          label: 'clearly more',
          why: 'With decay 30, yes. At 1 the network still fits all 200.',
        },
      },
      reveal:
        '[About as many, with a somewhat lower loss](claim:hardly-helps). And [30 is too much](claim:too-much): now it cannot even learn the 200, which is **underfitting**.',
    },
    'more-data': {
      title: 'Ten times the data',
      text: '2000 images in place of 200; the same network, the same 400 steps, no penalty.',
      question: 'What becomes of the 22 % mistakes?',
      choices: {
        same: {
          label: 'about 20 %: the steps are the same',
          why: 'Every step now teaches something new, not the same for the hundredth time.',
        },
        half: {
          label: 'less than half of it',
          why: 'What fits 2000 images has to be more like what fits all.',
        },
        none: {
          label: 'almost none',
          why: 'There are still ways to fit 2000 images that do not fit all.',
        },
      },
      reveal: '[About 9 %](claim:data-help). Nothing regularises like data.',
    },
    'how-many': {
      title: 'Below 7.5 %',
      text: 'Get fewer than 7.5 % of the test images wrong, in the same 400 steps: by [more images](control:network-sizes) or by [penalties and dropout](control:network-penalties). Which works?',
      hint: 'Try a penalty first, and see. Then try 20,000 images.',
      done: '[With 20,000 images it is about 6 %](claim:many-help). Where there are no more, one makes some: shifted, turned, stretched copies.',
    },
    diamond: {
      title: 'A penalty with corners',
      text: 'In two weights: $f=\\tfrac12\\bigl((x-2)^2+(y-0.8)^2\\bigr)$, minimal at $(2,\\,0.8)$, plus the penalty $|x|+|y|$. The map is blank. For $x>0$ the slope of $|x|$ is 1.',
      question: 'Click where descent ends.',
      traps: {
        shrunk: 'That is what a penalty of squares would give: both weights halved.',
        minimum: 'There the slope of $f$ is 0, but the penalty pulls with slope 1 in each weight.',
        origin: 'For $x$ the pull of $f$ is 2 there: stronger than the penalty’s 1.',
      },
      else: 'Treat each weight apart: $(x-2)+1=0$. For $y$ the pull of $f$ at 0 is $0.8$, the penalty’s is 1.',
      reveal:
        '[At (1, 0)](claim:on-the-axis): $x$ loses 1, and $y$, which had only $0.8$, becomes 0. This penalty chooses which weights to keep.',
    },
    squares: {
      title: 'And with squares',
      text: 'With $\\tfrac12(x^2+y^2)$ in its place [both weights are halved](claim:halfway-in), and none is 0: the pull fades near 0. L1 selects, L2 shrinks. Both say in advance which functions are to be believed more, and that is all any regularisation can do.',
    },
  },
};
