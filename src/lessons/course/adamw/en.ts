import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    pull: {
      title: 'A pull towards 0',
      text: 'Small weights often generalise better. So one adds a penalty, $\\tfrac\\lambda2\\lVert\\theta\\rVert^2$, and descends on both. Here $f=(x-2)^2+(y-1)^2$ and $\\lambda=1$; the map shows $f$ alone.',
      question: 'Click where gradient descent ends.',
      traps: {
        minimum:
          'That is the minimum of $f$ alone. There its slope is 0, but the penalty still pulls.',
        origin: 'That is the minimum of the penalty alone. There $f$ is steep.',
      },
      else: 'It ends where both slopes cancel: on the line between 0 and the minimum of $f$.',
      reveal:
        '$2(x-2)+x=0$ gives $x=\\tfrac43$, and likewise $y=\\tfrac23$: [between the minimum and 0](claim:between-both).',
    },
    'two-ways': {
      title: 'Two ways to write it',
      text: 'Penalty: put $\\lambda\\theta$ into the gradient, $\\theta-\\eta(g+\\lambda\\theta)$. **Weight decay**: shrink the weights first, $(1-\\eta\\lambda)\\theta$, then step by $-\\eta g$. One run does the one, one the other.',
      question: 'How do their paths differ?',
      choices: {
        same: {
          label: 'not at all',
          why: 'Multiply out: both are $\\theta-\\eta\\lambda\\theta-\\eta g$.',
        },
        'same-end': {
          label: 'different ways, same end',
          why: 'Look at one step and multiply out. There is nothing by which they could differ.',
        },
        different: {
          label: 'different ends, too',
          why: 'Both pull by $\\eta\\lambda\\theta$ at every step. Multiply out.',
        },
      },
      reveal:
        'In gradient descent [both are the same](claim:same-path). So for decades nobody had to tell them apart.',
    },
    idle: {
      title: 'Now Adam',
      text: 'In $f=x^2$ a second weight $y$ has no influence: no data ever ask for it. Two runs of Adam with the penalty in the gradient, one with $\\lambda=0.001$, one with $0.1$.',
      question: 'How fast does the penalty shrink $y$?',
      choices: {
        hundredfold: {
          label: 'a hundred times as fast with 0.1',
          why: 'In gradient descent, yes. Adam divides the gradient by its size, and here it consists of the penalty alone.',
        },
        faster: {
          label: 'faster with 0.1, but less than that',
          why: 'The size is divided away completely, not in part.',
        },
        same: {
          label: 'equally fast with both',
          why: 'For $y$ the gradient is $\\lambda y$ and nothing else. Adam keeps its sign.',
        },
        neither: {
          label: 'hardly at all with either',
          why: 'Small gradients do not mean small steps in Adam: every step is about as long as the rate.',
        },
      },
      reveal:
        '[Both paths lie on each other](claim:same-speed). A hundred times the penalty changes nothing at all.',
    },
    why: {
      title: 'Where λ gets lost',
      text: 'For $y$ the gradient is $\\lambda y$. Adam’s step is about $\\eta\\,\\lambda y/\\sqrt{(\\lambda y)^2}=\\eta\\,\\mathrm{sign}(y)$: $\\lambda$ cancels. Where data gradients are large, on the other hand, $\\lambda\\theta$ is divided by them and hardly counts. Either way $\\lambda$ is not what it says.',
    },
    decoupled: {
      title: 'Decay beside the gradient',
      text: '**AdamW** leaves $\\lambda\\theta$ out of the gradient and shrinks the weights beside it: $\\theta\\leftarrow(1-\\eta\\lambda)\\,\\theta$. Three runs: $\\lambda=0.001$, $0.1$ and $1$, each with $\\eta=0.01$ and 100 steps.',
      question: 'Order by $y$ at the end, the smallest first.',
      items: { tiny: 'λ = 0.001', middle: 'λ = 0.1', large: 'λ = 1' },
      traps: {
        tiny: 'The smallest $\\lambda$ decays least: $(1-0.00001)^{100}$ is almost 1.',
      },
      else: 'The more decay, the smaller the weight: $y=2\\,(1-\\eta\\lambda)^{100}$.',
      reveal:
        'Now $\\lambda$ means something: [of 2 there remain 0.73, 1.81 and almost all](claim:each-its-own), just $2(1-\\eta\\lambda)^{100}$.',
    },
    half: {
      title: 'Half in a hundred steps',
      text: 'Choose the [weight decay](control:hyper) of AdamW so that after 100 steps $y$ is halved, from 2 to between $0.9$ and $1.1$. The rate stays $0.01$.',
      hint: '$(1-0.01\\lambda)^{100}\\approx e^{-\\lambda}$, and that shall be $\\tfrac12$.',
      done: '$\\lambda\\approx\\ln2\\approx0.7$: [y is halved](claim:half-left). Rate times decay is a share per step, like interest.',
    },
    network: {
      title: 'On a real network',
      text: 'Handwritten digits, a network with 118,282 weights, 200 steps. Adam with the penalty in the gradient and AdamW, both with rate $0.001$ and $\\lambda=0.1$.',
      question: 'Who makes more mistakes on the test images?',
      choices: {
        alike: {
          label: 'about the same',
          why: 'The number is the same, its meaning is not: here a share per step, there up to a whole step.',
        },
        adam: {
          label: 'Adam with the penalty',
          why: 'It drives weights with small gradients to 0, at the full speed of the rate.',
        },
        adamw: {
          label: 'AdamW',
          why: 'It shrinks each weight by only $\\eta\\lambda=0.0001$ of itself a step: two percent in 200.',
        },
      },
      reveal:
        '[Adam with the penalty gets more than one in eight wrong, AdamW fewer than one in twelve](claim:adam-errs).',
    },
    use: {
      title: 'What to take along',
      text: 'Weights begin near $0.05$ here, and Adam moves idle ones by $0.001$ a step: fifty steps, and they are gone. In AdamW a weight loses the share $\\eta\\lambda$ a step, whatever its gradients. So one $\\lambda$ serves all weights.',
    },
  },
};
