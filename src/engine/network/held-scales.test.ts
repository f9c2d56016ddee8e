import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { selectNodeBackend } from '../../cli/network-node';
import { canonical } from '../../experiment/defaults';
import { createPlaneTracer } from '../../formula/wasm/plane/trace';
import { stabilityOf } from '../surface/diagnosis/stability';
import { createReplay } from '../surface/trace/replay';
import { heldScales } from './held-scales';

const layers = [{ name: 'w', offset: 0, size: 2, shape: [2, 1], weight: true }] as const;

beforeAll(async () => {
  await selectNodeBackend('cpu');
});

/** A rule's update number 5 on a bowl: its rates as the surface lab finds them, and as networks do. */
const bothRates = (optimizer: string) => {
  const side = [-2, 2] as const;
  const experiment = canonical({
    objective: {
      kind: 'formula',
      formula: '0.5*x^2 + 4*y^2 + x*y',
      domain: [side, side],
      start: [1, 0.7],
    },
    steps: 9,
    runs: [{ optimizer, hyper: { lr: 0.01 } }],
  });
  const replay = createReplay(experiment, 0);
  try {
    for (let k = 0; k < 5; k += 1) replay.advance(k === 4);
    const { input } = replay;
    if (input === undefined) return undefined;
    const stability = stabilityOf(input, [1, 1, 8]);
    const vector = (values: Float64Array) => tf.tensor1d(Float32Array.from(values));
    const vectors = (of: Readonly<Record<string, Float64Array>>) =>
      Object.fromEntries(Object.entries(of).map(([name, values]) => [name, vector(values)]));
    const found = heldScales(
      {
        program: input.program,
        theta: vector(input.theta),
        gradient: vector(input.gradient),
        given: vectors(input.given),
        state: vectors(input.state),
        hostState: {},
        hyper: input.hyper,
        lr: input.lr,
        t: input.t,
        uniforms: createPlaneTracer(input.program)(input).uniforms,
      },
      layers,
    );
    return { stability, found };
  } finally {
    replay.dispose();
  }
};

const ids = optimizers.map(({ id }) => id);

describe('heldScales', () => {
  it.each(ids)('is the rates by the learning rate that surfaces find, of %s', (id) => {
    const both = bothRates(id);
    if (both === undefined) return;
    const { stability, found } = both;
    if (stability.kind !== 'preconditioned') {
      expect(found).toBeUndefined();
      return;
    }
    const scales = [...(found?.scales.dataSync() ?? [])];
    expect(scales).toHaveLength(2);
    for (const [k, scale] of scales.entries())
      expect((scale * (found?.lr ?? Number.NaN)) / (stability.rates[k] ?? Number.NaN)).toBeCloseTo(
        1,
        4,
      );
  });

  it('finds scales of most adaptive rules', () => {
    const scaled = ids.filter((id) => bothRates(id)?.found !== undefined);
    expect(scaled).toEqual(
      expect.arrayContaining([
        'adam',
        'adamw',
        'rmsprop',
        'adagrad',
        'adadelta',
        'amsgrad',
        'nadam',
      ]),
    );
  });
});
