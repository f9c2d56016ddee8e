import { describe, expect, it } from 'vitest';
import { interpretRule } from '../formula/reference/rule';
import { numericHyper, runProgram } from './program';
import { valid, walk } from './testing/walk';

const programOf = (run: unknown) => {
  const [canonical] = valid({ runs: [run] }).runs;
  if (canonical === undefined) throw new Error('no run');
  const program = runProgram(canonical);
  if (!program.ok) throw new Error(program.error.message);
  return { program: program.value, hyper: numericHyper(canonical) };
};

const booth = { kind: 'surface', surface: 'booth', start: [-4, 3.5] };
const path = (run: unknown, steps = 40) => walk(valid({ objective: booth, steps, runs: [run] }));

const expectSamePath = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) => {
  expect(a.length).toBe(b.length);
  a.flat().forEach((value, index) => {
    expect(value).toBeCloseTo(b.flat()[index] ?? Number.NaN, 11);
  });
};

describe('runProgram', () => {
  it('folds neutral options and flags away', () => {
    const states = (run: unknown) => programOf(run).program.state.map(({ name }) => name);
    expect(states({ optimizer: 'sgd' })).toEqual([]);
    expect(states({ optimizer: 'momentum', hyper: { momentum: 0 } })).toEqual([]);
    expect(states({ optimizer: 'rmsprop' })).toEqual(['v']);
    expect(states({ optimizer: 'rmsprop', hyper: { centered: true, momentum: 0.5 } })).toEqual([
      'v',
      'm',
      'b',
    ]);
    expect(programOf({ optimizer: 'adam' }).program.hyper).toEqual(['beta1', 'beta2', 'eps']);
    expect(programOf({ optimizer: 'adam', hyper: { weightDecay: 0.1 } }).program.hyper).toContain(
      'weightDecay',
    );
  });

  it('is the same program wherever a slider stands', () => {
    const a = programOf({
      optimizer: 'adam',
      hyper: { lr: 0.1, beta1: 0.5 },
      wrappers: [{ kind: 'clip-norm' }],
    });
    const b = programOf({ optimizer: 'adam', wrappers: [{ kind: 'clip-norm', max: 7 }] });
    expect(a.program).toEqual(b.program);
    expect(a.hyper).not.toEqual(b.hyper);
  });

  it('has a number for every hyperparameter that its program reads', () => {
    const wrappers = [
      { kind: 'clip-norm' },
      { kind: 'clip-norm', max: 2 },
      { kind: 'clip-value' },
      { kind: 'weight-decay' },
    ];
    const { program, hyper } = programOf({ rule: 'theta = theta - lr * clipNorm * g', wrappers });
    for (const name of program.hyper) expect(hyper).toHaveProperty(name);
    expect(hyper).toMatchObject({ clipNorm: 1, clipNorm2: 1, clipNorm3: 2 });
  });
});

describe('wrappers', () => {
  it('clip-norm shortens the gradient to its limit', () => {
    const wrappers = [{ kind: 'clip-norm', max: 0.5 }];
    const [x0, y0] = [-4, 3.5];
    const [x1, y1] = path({ optimizer: 'sgd', hyper: { lr: 1 }, wrappers }, 1)[1] ?? [];
    const [gx, gy] = [10 * x0 + 8 * y0 - 34, 8 * x0 + 10 * y0 - 38];
    const scale = 0.5 / (Math.hypot(gx, gy) + 1e-6);
    expect(x1).toBeCloseTo(x0 - scale * gx, 12);
    expect(y1).toBeCloseTo(y0 - scale * gy, 12);
    const sgd = { optimizer: 'sgd', hyper: { lr: 0.01 } };
    expect(path({ ...sgd, wrappers: [{ kind: 'clip-norm', max: 1e6 }] })).toEqual(path(sgd));
  });

  it('clip-value with a tiny limit is the sign of the gradient', () => {
    const clipped = {
      optimizer: 'sgd',
      hyper: { lr: 1 },
      wrappers: [{ kind: 'clip-value', max: 0.01 }],
    };
    expectSamePath(
      path(clipped),
      path({ rule: 'theta = theta - lr * sign(g)', hyper: { lr: 0.01 } }),
    );
  });

  it('weight-decay is what the optimizers call so', () => {
    const decay = (mode: string) => [{ kind: 'weight-decay', lambda: 0.2, mode }];
    expectSamePath(
      path({ optimizer: 'adam', hyper: { lr: 0.1 }, wrappers: decay('decoupled') }),
      path({ optimizer: 'adamw', hyper: { lr: 0.1, weightDecay: 0.2 } }),
    );
    expectSamePath(
      path({ optimizer: 'adam', hyper: { lr: 0.1 }, wrappers: decay('coupled') }),
      path({ optimizer: 'adam', hyper: { lr: 0.1, weightDecay: 0.2 } }),
    );
  });

  it('keeps out of the way of a rule that uses the same names', () => {
    const rule = (name: string) => `${name} = 0.5 * ${name} + g\ntheta = theta - lr * ${name}`;
    const wrappers = [{ kind: 'clip-norm', max: 3 }];
    expect(path({ rule: rule('clipNorm'), wrappers })).toEqual(path({ rule: rule('b'), wrappers }));
  });

  const walkWith = (wrappers: readonly unknown[], steps = 12) =>
    path({ optimizer: 'momentum', hyper: { lr: 0.01 }, wrappers }, steps);

  it('lookahead goes back part of the way every k steps', () => {
    // Algorithm 1 of its paper, around a heavy ball on Booth written out here.
    const [k, alpha, lr] = [3, 0.4, 0.01];
    let [x, y, bx, by] = [-4, 3.5, 0, 0];
    let slow = [x, y];
    const ours = walkWith([{ kind: 'lookahead', k, alpha }]);
    for (let t = 1; t <= 12; t += 1) {
      const [gx, gy] = [10 * x + 8 * y - 34, 8 * x + 10 * y - 38];
      [bx, by] = [0.9 * bx + gx, 0.9 * by + gy];
      [x, y] = [x - lr * bx, y - lr * by];
      if (t % k === 0) {
        slow = [x, y].map((fast, i) => (slow[i] ?? 0) + alpha * (fast - (slow[i] ?? 0)));
        [x = 0, y = 0] = slow;
      }
      expect(ours[t]?.[0]).toBeCloseTo(x, 11);
      expect(ours[t]?.[1]).toBeCloseTo(y, 11);
    }
  });

  it('lookahead begins where the run does, whatever stands before it', () => {
    const decay = { kind: 'weight-decay', lambda: 5 };
    const ahead = { kind: 'lookahead', k: 2, alpha: 0.25 };
    // One step ahead of going back: the same path, whichever came first.
    expect(walkWith([decay, ahead], 6)).toEqual(walkWith([ahead, decay], 6));
    const [start, , second] = walkWith([decay, ahead], 2);
    const [, , fast] = walkWith([decay], 2);
    const way = (i: 0 | 1) => (start?.[i] ?? 0) + 0.25 * ((fast?.[i] ?? 0) - (start?.[i] ?? 0));
    expect(second?.[0]).toBeCloseTo(way(0), 11);
    expect(second?.[1]).toBeCloseTo(way(1), 11);
  });

  it('ema leaves the path alone and judges its average', () => {
    const wrappers = [{ kind: 'ema', decay: 0.8 }];
    expect(walkWith(wrappers)).toEqual(walkWith([]));
    const { program, hyper } = programOf({ optimizer: 'momentum', wrappers });
    expect(program.evaluate).toMatchObject({ kind: 'name', name: 'ema' });
    const kernel = interpretRule(program, [{ offset: 0, size: 1 }]);
    const state = kernel.createState(hyper);
    const theta = Float64Array.of(1);
    let average = Number.NaN;
    for (let t = 1; t <= 9; t += 1) {
      kernel.step(theta, Float64Array.of(Math.cos(t)), state, hyper, 0.1, t);
      average = t === 1 ? (theta[0] ?? 0) : 0.8 * average + 0.2 * (theta[0] ?? 0);
      expect(state.ema?.[0]).toBeCloseTo(average, 12);
    }
  });

  it('two averages keep apart, from each other and from a rule that has one; what nobody judges is not kept', () => {
    const twice = [
      { kind: 'ema', decay: 0.5 },
      { kind: 'ema', decay: 0.9 },
    ];
    const rule = 'ema = 0.5 * ema + g\ntheta = theta - lr * ema';
    const { program, hyper } = programOf({ rule, wrappers: twice });
    expect(program.state.map(({ name }) => name).sort()).toEqual(['ema', 'ema3']);
    expect(program.evaluate).toMatchObject({ name: 'ema3' });
    expect(hyper).toMatchObject({ emaDecay: 0.5, emaDecay2: 0.9 });
  });

  it('judges schedule-free runs on their average, and the outermost average of all', () => {
    const plain = programOf({ optimizer: 'schedule-free-sgd' }).program;
    expect(plain.evaluate).toMatchObject({ kind: 'binary' });
    const wrapped = { optimizer: 'schedule-free-sgd', wrappers: [{ kind: 'ema' }] };
    expect(programOf(wrapped).program.evaluate).toMatchObject({ name: 'ema' });
    expect(programOf({ optimizer: 'adam' }).program).not.toHaveProperty('evaluate');
  });
});
