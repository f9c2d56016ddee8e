import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'first-step': {
      title: 'Two very different slopes',
      text: 'At the start the slope across is 25 times the slope along: $\\nabla f=(-4,\\,100)$. **AdaGrad** divides each component of the gradient by its own size so far. Its rate is $0.5$.',
      question: 'Where does its first step go?',
      choices: {
        'mostly-across': {
          label: 'mostly across, as the gradient does',
          why: 'That is gradient descent. Here each component is divided by its own size first.',
        },
        equal: {
          label: 'as far along as across',
          why: 'Each component, divided by its own size, is 1 or −1.',
        },
        across: {
          label: 'straight to the floor of the valley',
          why: 'It does not know how far the floor is: size is divided away, only direction is left.',
        },
      },
      reveal:
        '[Half a unit in each coordinate](claim:half-a-unit-each): at the first step $g/\\sqrt{g^2}$ is only a sign, so the step is as long as the rate.',
    },
    'own-rate': {
      title: 'A rate for every coordinate',
      text: 'AdaGrad adds up squares, $s\\leftarrow s+g^2$, for each coordinate apart, and steps by $\\eta\\,g/\\sqrt s$. Where slopes were steep, the rate becomes small; where they were flat, it stays large. Open [the inspector](control:inspector) and play ten steps: watch $s$ for both coordinates.',
      hint: 'The button that shows the formula opens the inspector. The step number stands below the stage.',
      done: 'After the first step $s$ is 625 times as large across as along: the square of the ratio of both slopes.',
    },
    valley: {
      title: 'A long way to go',
      text: 'A curved valley, steep at the start. AdaGrad with rate $0.3$, RMSprop with $0.01$, Adam with $0.1$. Who gets the loss below $0.1$?',
      question: 'Put them in order.',
      items: { adagrad: 'AdaGrad', rmsprop: 'RMSprop', adam: 'Adam' },
      traps: {
        adagrad: 'Its rate is the largest, at first. But $s$ only grows, so its steps only shrink.',
        rmsprop: 'It keeps moving, but with a rate of $0.01$ its steps are about that long.',
      },
      else: 'Adam first is right. Of the others, one can never speed up again.',
      reveal:
        '[Adam needs about 350 steps, RMSprop 750; AdaGrad is still far off after 1000](claim:adam-first). The steep start is in its sum for ever.',
    },
    forget: {
      title: 'Forgetting',
      text: '**RMSprop** lets old squares fade: $v\\leftarrow\\alpha v+(1-\\alpha)g^2$, and steps by $\\eta\\,g/\\sqrt v$. So $v$ tells how steep it has been lately. On flat ground the rate grows again.',
    },
    hop: {
      title: 'Near the minimum',
      text: 'RMSprop with rate $0.1$ and $\\alpha=0.9$, 200 steps. Near the minimum the gradient goes to 0, and so does $\\sqrt v$.',
      question: 'What does the ball do in the end?',
      choices: {
        settles: {
          label: 'it settles at the minimum',
          why: 'Its step is slope over recent slope: a number near 1, however small both become.',
        },
        hops: {
          label: 'it hops about the minimum',
          why: 'The steps stay about as long as the rate.',
        },
        flies: {
          label: 'it flies off',
          why: 'Dividing by the recent slope keeps every step about as long as the rate: it cannot run away.',
        },
      },
      reveal:
        '[It goes on hopping, by about the rate](claim:hops-on). To settle, the rate has to fall: that is a later lesson.',
    },
    adam: {
      title: 'Both together',
      text: '**Adam** has momentum above and RMSprop below: $m\\leftarrow\\beta_1m+(1-\\beta_1)g$ and $v\\leftarrow\\beta_2v+(1-\\beta_2)g^2$. Both begin at 0 and are too small at first, so they are corrected: $\\hat m=m/(1-\\beta_1^t)$, $\\hat v=v/(1-\\beta_2^t)$. The step is $\\eta\\,\\hat m/\\sqrt{\\hat v}$.',
    },
    correction: {
      title: 'Without the correction',
      text: 'The second run leaves both corrections out. At step 1 it has $m=0.1\\,g$ and $v=0.001\\,g^2$. Work out $m/\\sqrt v$.',
      question: 'How long is its first step, compared with Adam’s?',
      choices: {
        tiny: {
          label: 'much shorter',
          why: '$m$ is too small by 10. But $v$ is too small by 1000, and its root is below the line.',
        },
        same: {
          label: 'the same',
          why: 'It would be, if both were too small by the same factor: $m$ is by 10, $\\sqrt v$ by about 32.',
        },
        'too-long': {
          label: 'about three times as long',
          why: '$0.1/\\sqrt{0.001}\\approx3.2$.',
        },
      },
      reveal:
        '[About 3.2 times as long](claim:three-times). Without the correction the first steps are too long, not too short.',
    },
    hundredfold: {
      title: 'A hundred times as steep',
      text: 'On $f=x^2+10y^2$ [gradient descent with rate 0.02 arrives](claim:sgd-was-fine), and Adam with $0.1$. Now the loss is counted in other units: $100f$, with the same rates.',
      question: 'Who gets into trouble?',
      choices: {
        both: {
          label: 'both',
          why: 'Multiply $g$ by 100 in Adam’s step: $\\hat m$ grows by 100, $\\sqrt{\\hat v}$ too, and it cancels.',
        },
        descent: {
          label: 'gradient descent',
          why: 'Its limit $2/\\lambda$ falls by 100. In Adam the factor cancels.',
        },
        adam: {
          label: 'Adam',
          why: 'Adam divides by the size of the gradient, so it does not even notice.',
        },
        neither: {
          label: 'nobody',
          why: 'For gradient descent steps become 100 times as long, far above the limit.',
        },
      },
      reveal:
        '[Gradient descent flies off; Adam goes the same way as before](claim:same-path). This is why one rate for Adam fits many problems.',
    },
    tune: {
      title: 'Your turn',
      text: 'Adam on the stretched bowl. Change [rate](control:rate) and [β₁ or β₂](control:hyper) until the loss is below $0.001$ for good within 65 steps.',
      hint: 'It arrives early and then swings. Less momentum, that is a smaller $\\beta_1$, and a somewhat larger rate.',
      done: '[With a smaller β₁ it takes under 50](claim:adam-can). And [plain momentum, well tuned, takes under 40](claim:momentum-can): Adam is robust, not always first.',
    },
  },
};
