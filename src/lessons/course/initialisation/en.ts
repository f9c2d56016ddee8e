import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    zeros: {
      title: 'All weights zero',
      text: 'A network with two hidden layers of 128 units and ten outputs. All its 118,282 weights begin at 0: surely a neutral choice. Gradient descent, 200 steps.',
      question: 'How does it learn?',
      choices: {
        usual: {
          label: 'as usual: descent finds the way',
          why: 'Descent needs a slope. With zeros, nothing gets through from the pixels to the outputs.',
        },
        slow: {
          label: 'slowly, but it gets going',
          why: 'The slopes are not small. For nearly all weights they are exactly 0, for ever.',
        },
        never: {
          label: 'never',
          why: 'Each slope is a product with a weight behind it, and that is 0.',
        },
      },
      reveal:
        '[It stays at guessing](claim:never-learns): only the ten biases of the outputs move. All hidden units are alike, and nothing ever tells them apart.',
    },
    'one-layer': {
      title: 'Zeros once more',
      text: 'The same, but without hidden layers: pixels straight to the ten outputs, all weights 0.',
      question: 'And this one?',
      choices: {
        usual: {
          label: 'it learns as usual',
          why: 'The slope of each weight is its pixel times the error of its output, and neither is 0.',
        },
        slow: {
          label: 'very slowly',
          why: 'Its slopes are as large as ever: no other weights stand between.',
        },
        never: {
          label: 'never, either',
          why: 'There the product with weights behind was 0. Here no weights are behind.',
        },
      },
      reveal:
        '[It learns](claim:one-layer-learns). Zeros are no harm where there is one layer; they are where layers multiply.',
    },
    'two-weights': {
      title: 'The smallest network',
      text: 'Two weights in a row: the input is multiplied by $x$, then by $y$, and shall become 1: $f=(xy-1)^2$. The gradient is $2(xy-1)\\,(y,\\,x)$. At $(0,0)$ it is 0: [descent stays there](claim:stays-at-zero). It is a saddle.',
    },
    'a-little': {
      title: 'A little is enough',
      text: 'Now both weights begin at $0.1$, with the same rate, 200 steps. All points with $xy=1$ are minima.',
      question: 'Click where it ends.',
      traps: {
        nothing: 'Exactly at 0 it would stay. Beside it the slope points away, along the diagonal.',
        corner: 'Where $xy>1$ the slope points back.',
      },
      else: 'Both weights have the same slope at every step, so they stay equal. Where on the curve $xy=1$ are they equal?',
      reveal:
        '[At (1, 1)](claim:to-the-curve): equal weights stay equal. So hidden units that begin alike remain alike, and one draws them at random. From $0.0001$ [it takes about 100 steps to get going](claim:waits-long).',
    },
    'too-much': {
      title: 'Too much',
      text: 'The same again, from $x=y=5$. The slope there is large.',
      question: 'What happens?',
      choices: {
        quick: {
          label: 'it arrives at once: large slopes, large steps',
          why: 'The first step alone is $0.05\\cdot2\\cdot24\\cdot5=12$ long in each weight.',
        },
        slow: {
          label: 'it arrives after some swinging',
          why: 'From $4$ or so it would. From 5 each swing is wider than the one before.',
        },
        flies: {
          label: 'it flies off',
          why: 'The step is 12 in each weight, and lands where it is steeper still.',
        },
      },
      reveal:
        '[It flies off](claim:too-large). The rate that was right near 0.1 is far too large out here: the product bends ever more.',
    },
    'right-size': {
      title: 'The right size',
      text: 'So: random, and neither too small nor too large. Each unit adds up $n$ inputs; for the sum to be as large as they are, weights need a variance near $1/n$. **Glorot** takes $2/(n_\\text{in}+n_\\text{out})$, **He** $2/n_\\text{in}$, since ReLU cuts half away.',
    },
    choose: {
      title: 'Your choice',
      text: 'The network of zeros again. Choose other [initial weights](control:network-init), so that fewer than 15 % of the test images are wrong after 200 steps.',
      hint: 'Everything random will do. Compare two of them.',
      done: '[Glorot’s leaves about one in ten wrong](claim:glorot-learns), after the same 200 steps.',
    },
    pixels: {
      title: 'And the inputs',
      text: 'Pixels lie between 0 and 1, most of them at 0. With rate $0.01$ and 200 steps [about a quarter is wrong](claim:raw-pixels). **Standardised**, they have mean 0 and variance 1 over the data. Nothing else changes.',
      question: 'How many are wrong now?',
      choices: {
        more: {
          label: 'more: the pictures are distorted',
          why: 'No information is lost. The first layer could undo it by its weights.',
        },
        same: {
          label: 'as many: it is only another unit',
          why: 'For the best network, yes. But descent sees another surface, less of a ravine.',
        },
        fewer: {
          label: 'about half as many',
          why: 'Around 0 and with size 1, inputs make slopes of like size in all directions.',
        },
      },
      reveal:
        '[About half](claim:half-the-errors). The network is the same; the surface is rounder.',
    },
    'why-even': {
      title: 'Why even scales help',
      text: 'Two weights, and one input ten times as large: $f=(x-1)^2+100\\,(y-\\tfrac12)^2$, a ravine. [After 100 steps $x$ is still on its way](claim:raw-is-slow). Scaled alike, it is a round bowl: [under five steps](claim:even-is-quick). Layers that normalise do this inside the network, too.',
    },
  },
};
