import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Show that an L2 penalty and weight decay are one and the same in gradient descent.',
    'Show why they are not in Adam: $\\lambda$ is divided away with the size of the gradient.',
    'Compute how much of a weight AdamW leaves after $n$ steps.',
  ],
  before: 'The lesson from AdaGrad to Adam.',
  advice:
    'Let the class do the multiplication of "Two ways to write it" before the race. Then ask for the same with Adam’s step in the place of $\\eta g$: it does not work out, and the reason is the division.',
  questions: [
    {
      ask: 'With $\\eta=0.001$ and $\\lambda=0.01$, after how many steps of AdamW is an idle weight halved?',
      answer:
        '$e^{-\\eta\\lambda n}=\\tfrac12$ gives $n=\\ln2/10^{-5}\\approx69{,}000$: decay works over long trainings.',
    },
    {
      ask: 'Does AdamW’s decay depend on the learning rate?',
      answer:
        'In the usual form, yes: a share of $\\eta\\lambda$ a step. A schedule that lowers $\\eta$ lowers the decay with it.',
    },
    {
      ask: 'In "A pull towards 0", where would AdamW end, without noise?',
      answer:
        'It creeps towards $(1,1)$. Without noise AdamW minimises $f$ itself, but keeps every weight within $1/\\lambda=1$ (Xie and Li 2024): $x$ is held there, $y$ reaches its minimum. The penalty would have led to $(\\tfrac43,\\tfrac23)$.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'AdamW is another Adam, with better steps.',
      instead: 'Without weight decay both are the same. Only the place of the decay differs.',
    },
    {
      idea: 'Weight decay and L2 regularisation are two words for one thing.',
      instead: 'In gradient descent, yes. With rates for each coordinate they are not.',
    },
    {
      idea: 'The $\\lambda$ that is good for Adam with a penalty is good for AdamW.',
      instead: 'The numbers mean different things, and have to be tuned anew.',
    },
  ],
};
