import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    count: {
      title: 'The same, with more letters',
      text: 'A network turns 784 pixels into ten shares, one for each digit. It has $784\\cdot128+128+128\\cdot128+128+128\\cdot10+10=118{,}282$ parameters, and its loss is the mean of $-\\ln p$ for the right digit. Guessing gives $\\ln10\\approx2.3$, and [there it begins](claim:begins-at-guessing).',
    },
    sixty: {
      title: 'Sixty steps',
      text: 'Adam, rate $0.001$, batches of 128: in 60 steps the network sees 7,680 of 60,000 images, each once.',
      question: 'How many of the test images does it then get right?',
      choices: {
        guessing: {
          label: 'about one in ten: too few steps',
          why: 'For 118,282 numbers 60 steps seem few, but each step moves all of them at once.',
        },
        half: {
          label: 'about half',
          why: 'It passes that within the first twenty steps or so.',
        },
        'nine-in-ten': {
          label: 'about nine in ten',
          why: 'The first steps go far. The last percents are what takes long.',
        },
        'nearly-all': {
          label: 'nearly all',
          why: 'That takes some passes over all 60,000 images.',
        },
      },
      reveal:
        '[Nine in ten](claim:nine-in-ten). Many parameters do not mean many steps: there are many good places.',
    },
    'same-rates': {
      title: 'Do rates carry over?',
      text: 'In Rosenbrock’s valley $0.1$ was a good rate for Adam. Now on the network, 150 steps: gradient descent with $0.1$, Adam with $0.001$, Adam with $0.1$.',
      question: 'Order by the loss at the end, the lowest first.',
      items: {
        descent: 'gradient descent 0.1',
        'adam-small': 'Adam 0.001',
        'adam-large': 'Adam 0.1',
      },
      traps: {
        'adam-large':
          'Adam moves each weight by about its rate, and weights are near $0.05$. With $0.1$ all are overwritten at once.',
        descent:
          'A good rate for descent here. But Adam, with a rate that fits the weights, is quicker at first.',
      },
      else: 'The lowest is right. For the others, compare the rate of Adam with the size of a weight, about $0.05$.',
      reveal:
        '[Adam 0.001, then descent; Adam 0.1 is far behind](claim:small-rate-wins). Ideas carry over, numbers do not.',
    },
    shadow: {
      title: 'What one sees',
      text: 'No screen shows 118,282 axes. The stage shows the shadow of the paths on two directions drawn by chance. In so many dimensions any two such directions are nearly at right angles, and the paths look calmer than they are. Trust the charts for loss and accuracy.',
    },
    'too-large': {
      title: 'A far too large rate',
      text: 'On surfaces a rate far above the limit sent the loss to infinity. Now gradient descent on the network, with rate 2: about three times the best one.',
      question: 'What happens here?',
      choices: {
        infinite: {
          label: 'the loss becomes infinite',
          why: 'At first it does jump up. But then the hidden units go silent, and the slopes with them.',
        },
        guesses: {
          label: 'it stays at guessing',
          why: 'A few leaps, and ReLU units give 0 for every image: no slope leads back.',
        },
        fastest: {
          label: 'it learns fastest',
          why: 'A third of it would be good. With 2 the first leaps destroy the network.',
        },
      },
      reveal:
        '[One in ten, for ever](claim:guesses-for-ever): no error, no infinity, only a network that has gone dead. On networks a wrong rate can look harmless.',
    },
    tune: {
      title: 'Your turn',
      text: 'Gradient descent, 300 steps. [With rate 0.1 nearly 8 % of the test images are wrong](claim:nearly-eight). Get below 6 %, by the [rate](control:rate) alone.',
      hint: 'Try three, five, ten times as much. Too much is just ahead, as always.',
      done: '[With 0.5 it is about 5 %](claim:half-a-unit): a rate found in two minutes often gains more than another optimizer.',
    },
    chance: {
      title: 'And chance',
      text: 'The same race [with other initial weights and batches](control:seed): [the order is the same, the numbers are not](claim:another-draw). Differences of a percent may be luck. Whoever compares optimizers tunes each one’s rate and repeats with several seeds.',
    },
  },
};
