import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    parabola: {
      title: 'Fit a parabola, jump to its foot',
      text: "Gradient descent knows the slope only. With the bend as well one can fit a parabola to $f$ here and jump to its lowest point: $x\\leftarrow x-f'(x)/f''(x)$. In several variables **Newton’s method** takes the matrix of second derivatives, $\\theta\\leftarrow\\theta-H^{-1}\\nabla f$. No learning rate is needed.",
    },
    'how-many': {
      title: 'In the ravine',
      text: 'In the ravine $f=\\tfrac12(x^2+25y^2)$ [the best learning rate needs about 100 steps](claim:descent-a-hundred) to a loss below a millionth.',
      question: 'How many steps does Newton’s method need?',
      low: 'Without a step it stays at the start.',
      high: 'Think of the parabola that it fits here. Which function is it?',
      reveal:
        '[One](claim:one-step): the function is a parabola itself, so the fit is exact, however long the ravine.',
    },
    valley: {
      title: 'A curved valley',
      text: 'Here no parabola fits exactly. Newton; BFGS, which guesses the bend from gradients; Adam with rate $0.1$; gradient descent with rate $0.0018$, nearly its best. Arrived means: loss below a millionth. There are 1500 steps.',
      question: 'Put them in order.',
      items: {
        newton: 'Newton',
        bfgs: 'BFGS',
        adam: 'Adam',
        descent: 'gradient descent',
      },
      traps: {
        adam: 'It goes round the bend well, but its steps know no curvature.',
        bfgs: 'Close. It has to learn the bend on the way, where Newton computes it.',
        descent: 'Its rate is bound by the steep walls; along the floor it creeps.',
      },
      else: 'Newton first is right. Those who use curvature come before those who do not.',
      reveal:
        '[Newton 5 steps, BFGS some 30, Adam about 1000; descent does not arrive](claim:newton-leads). But steps are not all equally dear.',
    },
    digits: {
      title: 'Wild first, then exact',
      text: 'Far away the parabola is wrong: [Newton’s second step leaps up to a loss of over 300](claim:wild-jump). Close by it is nearly right, and then each step about doubles the number of right digits: [distance 0.6, then 0.0007, then 0.0000001](claim:digits-double).',
    },
    hilltop: {
      title: 'Four hollows and a hill',
      text: 'This landscape has four hollows, and between them a hill, whose top is near $(-0.3,-0.9)$. Newton starts at $(0.5,-0.5)$, on the side of the hill.',
      question: 'Click where it ends.',
      traps: {
        nearest:
          'Gradient descent might. Newton fits a parabola, and on a hill that is open to below.',
        right: 'A hollow, but Newton does not look for hollows. It looks for slope 0.',
        'upper-left': 'A hollow, but Newton does not look for hollows. It looks for slope 0.',
        'lower-left': 'A hollow, but Newton does not look for hollows. It looks for slope 0.',
      },
      else: 'It jumps to where the slope of its parabola is 0. On a hill, where is that?',
      reveal:
        '[It climbs to the top of the hill](claim:ends-on-top). Newton’s method looks for slope 0, and takes hills and saddles as gladly as hollows.',
    },
    downhill: {
      title: 'Send it downhill',
      text: 'Bring the loss below $0.001$ from the same start. Among Newton’s [settings](control:hyper) there is one that takes bends by their size, and there are other methods that know curvature.',
      hint: 'Set the curvature to "absolute": then a negative bend no longer turns the step uphill. Or try a trust region.',
      done: '[With absolute curvature it falls](claim:absolute-falls). [A trust region](claim:region-falls) believes the parabola only close by, and falls, too.',
    },
    price: {
      title: 'The price',
      text: 'For $n$ parameters $H$ has $n^2$ entries, and solving with it takes about $n^3$ operations. With 118,282 parameters that is 14 billion numbers, 112 gigabytes. So for networks one makes do with less: L-BFGS guesses bends from some twenty vectors, Adam only divides by the size of gradients.',
    },
    learned: {
      title: 'A guessed bend',
      text: 'BFGS begins with the identity in place of $H$ and corrects it after every step, so that it stays positive. It starts on the same hillside.',
      question: 'Where does it end?',
      choices: {
        top: {
          label: 'on top, like Newton',
          why: 'A positive guess always turns the step downhill, even where the true bend is negative.',
        },
        minimum: {
          label: 'in a hollow',
          why: 'Its guess stays positive, and it accepts only steps that lower the loss.',
        },
        off: {
          label: 'nowhere, it flies off',
          why: 'It searches along each direction for a point that is low enough.',
        },
      },
      reveal:
        '[In a hollow](claim:bfgs-falls), with gradients alone. That is why it is the usual choice for smooth problems of moderate size.',
    },
  },
};
