import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'Compute one step of gradient descent by hand, in one and in two variables.',
    'Say why the gradient stands at right angles to the contour lines and why it does not point at the minimum.',
    'Explain that the end of a descent depends on the start, because a gradient is local.',
  ],
  before: 'Derivative of a polynomial, the idea of a partial derivative, reading a contour map.',
  advice:
    'Let everybody write their number down before the first step plays, and take a show of hands on the route before the third prediction. Do not play until all hands have been up: those who only watch remember what they expected.',
  questions: [
    {
      ask: 'At $(-4,1.5)$, how much longer is the part of $-\\nabla f$ along $y$ than the part along $x$?',
      answer:
        '$\\nabla f=(x,10y)=(-4,15)$, so almost four times: the first step goes mostly across the valley.',
    },
    {
      ask: 'Could gradient descent with small steps ever end on top of a hill?',
      answer:
        'Only if it starts exactly there, where the gradient is 0. The slightest push, and every step leads down.',
    },
    {
      ask: 'How could one find the deeper of two hollows?',
      answer:
        'Not by the gradient alone: by several starts, by momentum that carries over the ridge, or by noise. All three come in later lessons.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'The gradient points to the minimum.',
      instead:
        'It points along the steepest slope here. Only on round bowls, and on the axes of others, is that the direction of the minimum.',
    },
    {
      idea: 'The gradient points downhill.',
      instead:
        'It points uphill. Descent subtracts it, and the arrows on the stage show its negative.',
    },
    {
      idea: 'The step has to be made smaller as one comes closer.',
      instead:
        'With a constant rate the steps shrink by themselves on a smooth bowl, because the slope does.',
    },
  ],
};
