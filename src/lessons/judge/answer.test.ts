import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import type { ChoiceQuestion, OrderQuestion, PlaceQuestion } from '../schema/question';
import * as say from '../schema/say';
import { answerOf, compare } from './answer';
import type { Evidence } from './evidence';

const experiment = canonical({
  objective: { kind: 'surface', surface: 'sphere', start: [-4, 3] },
  steps: 3,
  runs: [{ optimizer: 'adam' }, { optimizer: 'sgd' }, { optimizer: 'lion' }],
});

const evidence = (step: number): Evidence => ({
  experiment,
  runs: [
    { loss: [25, 16, 9, 4], x: [-4, -3, -2, -1], y: [3, 2, 1, 0], diverged: false },
    { loss: [25, 9, 9, 9], x: [-4, 0, 0, 0], y: [3, 3, 3, 3], diverged: false },
    { loss: [25, 25, 25, 4], x: [-4, -4, -4, 0], y: [3, 3, 3, 2], diverged: false },
  ],
  step,
  shown: { layers: [], inspector: false },
});

const choice: ChoiceQuestion = {
  kind: 'choice',
  choices: { low: say.below(say.loss(0), 5), high: say.above(say.loss(0), 5) },
};
const place: PlaceQuestion = {
  kind: 'place',
  run: 0,
  within: 0.5,
  traps: { start: { at: [-4, 3], within: 1 } },
};
const order: OrderQuestion = {
  kind: 'order',
  items: { first: say.steps(0, 10), second: say.steps(1, 10), third: say.steps(2, 10) },
  traps: ['third'],
};

describe('the answer of a race', () => {
  it('is the one choice that came true', () => {
    expect(answerOf(choice, evidence(3))).toEqual({ kind: 'choice', choice: 'low' });
    const both = { ...choice, choices: { low: say.played(), high: say.played() } };
    expect(answerOf(both, evidence(3))).toBeUndefined();
  });

  it('is there when its step was seen, and as of that step', () => {
    expect(answerOf(choice, evidence(2))).toBeUndefined();
    expect(answerOf({ ...choice, at: 1 }, evidence(3))).toEqual({ kind: 'choice', choice: 'high' });
    expect(answerOf({ ...place, at: 1 }, evidence(1))).toEqual({ kind: 'place', at: [-3, 2] });
  });

  it('is an order of numbers, the smallest first, and none where two are equal', () => {
    expect(answerOf(order, evidence(3))).toEqual({
      kind: 'order',
      items: ['second', 'first', 'third'],
    });
    const tied = { ...order, items: { a: say.loss(0), b: say.loss(2) } };
    expect(answerOf(tied, evidence(3))).toBeUndefined();
    const never = { ...order, items: { a: say.steps(0, 1), b: say.steps(1, 1) } };
    expect(answerOf(never, evidence(3))).toBeUndefined();
  });

  it('is a number, if there is one', () => {
    const question = { kind: 'number', within: 2, scale: 'factor' } as const;
    expect(answerOf({ ...question, of: say.loss(0) }, evidence(3))).toEqual({
      kind: 'number',
      value: 4,
    });
    expect(answerOf({ ...question, of: say.steps(0, 1) }, evidence(3))).toBeUndefined();
  });
});

describe('what was said, compared with it', () => {
  const wrong = (reason: string) => ({ right: false, reason });

  it('says of a choice which one was taken wrongly', () => {
    const truth = { kind: 'choice', choice: 'low' } as const;
    expect(compare(choice, truth, truth)).toEqual({ right: true });
    expect(compare(choice, { kind: 'choice', choice: 'high' }, truth)).toEqual(wrong('high'));
  });

  it('takes a place within the tolerance, and knows the traps', () => {
    const truth = { kind: 'place', at: [-1, 0] } as const;
    const said = (x: number, y: number) => compare(place, { kind: 'place', at: [x, y] }, truth);
    expect(said(-0.7, -0.4)).toEqual({ right: true });
    expect(said(-0.6, -0.4)).toEqual(wrong('else'));
    expect(said(-3.5, 3.5)).toEqual(wrong('start'));
    const alongX = { ...place, along: 'x' } as const;
    expect(compare(alongX, { kind: 'place', at: [-1.2, 9] }, truth)).toEqual({ right: true });
  });

  it('tells of an order whether a tempting one was put first', () => {
    const of = (...items: readonly string[]) => ({ kind: 'order', items }) as const;
    const truth = of('second', 'first', 'third');
    expect(compare(order, of('second', 'first', 'third'), truth)).toEqual({ right: true });
    expect(compare(order, of('third', 'second', 'first'), truth)).toEqual(wrong('third'));
    expect(compare(order, of('first', 'second', 'third'), truth)).toEqual(wrong('else'));
    expect(compare(order, of('second', 'third', 'first'), truth)).toEqual(wrong('else'));
    // On another machine a trap may come true: then it is no trap.
    const trapped = { ...order, traps: ['second'] };
    expect(compare(trapped, of('second', 'third', 'first'), truth)).toEqual(wrong('else'));
  });

  it('takes a number within a factor or a difference, and says which side was missed', () => {
    const said = (value: number, within: number, scale: 'factor' | 'absolute') =>
      compare(
        { kind: 'number', of: 0, within, scale },
        { kind: 'number', value },
        { kind: 'number', value: -2 },
      );
    expect(said(-2.1, 0.2, 'absolute')).toEqual({ right: true });
    expect(said(-2.3, 0.2, 'absolute')).toEqual(wrong('low'));
    expect(said(-1.7, 0.2, 'absolute')).toEqual(wrong('high'));
    const factor = (value: number) =>
      compare(
        { kind: 'number', of: 0, within: 2, scale: 'factor' },
        { kind: 'number', value },
        { kind: 'number', value: 100 },
      );
    expect(factor(199)).toEqual({ right: true });
    expect(factor(49)).toEqual(wrong('low'));
    expect(factor(201)).toEqual(wrong('high'));
  });

  it('takes no answer of another kind', () => {
    const truth = { kind: 'choice', choice: 'low' } as const;
    expect(() => compare(choice, { kind: 'number', value: 1 }, truth)).toThrow('another kind');
  });
});
