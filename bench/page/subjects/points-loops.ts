import { createRandom } from '../../../src/random/seeded';
import { POINT_BATCH, POINT_UNITS, pointBatches } from '../points';
import type { OpenTrainer } from '../trainer';
import { LEARNING_RATE } from '../workload';

const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

interface Link {
  weight: number;
  slope: number;
  first: number;
  second: number;
}

/** A unit with its bias and the links to the layer before it. */
interface Unit {
  readonly links: readonly Link[];
  readonly bias: Link;
  output: number;
  delta: number;
}

const newLink = (weight: number): Link => ({ weight, slope: 0, first: 0, second: 0 });

/**
 * As playgrounds in the browser are written: objects for units and links, one example after the other forward and back,
 * the slopes of a batch added up, then Adam link by link. No library, float64.
 */
export const openPointsLoops: OpenTrainer = async () => {
  const random = createRandom(1, 'weights');
  const sizes = [2, ...POINT_UNITS, 1];
  const layers: readonly (readonly Unit[])[] = sizes.slice(1).map((size, k) => {
    const before = sizes[k] ?? 0;
    return Array.from({ length: size }, () => ({
      links: Array.from({ length: before }, () => newLink(random.normal() / Math.sqrt(before))),
      bias: newLink(0),
      output: 0,
      delta: 0,
    }));
  });
  const batches = pointBatches();
  const inputs = [0, 0];
  let step = 0;

  const forward = () => {
    layers.forEach((units, depth) => {
      const before = layers[depth - 1];
      const linear = depth === layers.length - 1;
      for (const unit of units) {
        let sum = unit.bias.weight;
        for (let i = 0; i < unit.links.length; i += 1)
          sum +=
            (unit.links[i]?.weight ?? 0) * (before ? (before[i]?.output ?? 0) : (inputs[i] ?? 0));
        unit.output = linear ? sum : Math.tanh(sum);
      }
    });
  };
  const backward = (wanted: number) => {
    for (let depth = layers.length - 1; depth >= 0; depth -= 1) {
      const units = layers[depth] ?? [];
      const after = layers[depth + 1];
      const before = layers[depth - 1];
      units.forEach((unit, k) => {
        if (after === undefined) unit.delta = (2 * (unit.output - wanted)) / POINT_BATCH;
        else {
          let sum = 0;
          for (const next of after) sum += next.delta * (next.links[k]?.weight ?? 0);
          unit.delta = sum * (1 - unit.output * unit.output);
        }
        unit.bias.slope += unit.delta;
        for (let i = 0; i < unit.links.length; i += 1) {
          const link = unit.links[i];
          if (link)
            link.slope += unit.delta * (before ? (before[i]?.output ?? 0) : (inputs[i] ?? 0));
        }
      });
    }
  };
  const update = (link: Link, correction1: number, correction2: number) => {
    link.first = BETA1 * link.first + (1 - BETA1) * link.slope;
    link.second = BETA2 * link.second + (1 - BETA2) * link.slope * link.slope;
    link.weight -=
      (LEARNING_RATE * (link.first / correction1)) / (Math.sqrt(link.second / correction2) + EPS);
    link.slope = 0;
  };
  return {
    train: (steps) => {
      let loss = 0;
      for (let k = 0; k < steps; k += 1) {
        const batch = batches[step % batches.length];
        step += 1;
        if (batch === undefined) throw new Error('there are no batches');
        loss = 0;
        for (let row = 0; row < POINT_BATCH; row += 1) {
          inputs[0] = batch.x[2 * row] ?? 0;
          inputs[1] = batch.x[2 * row + 1] ?? 0;
          const wanted = batch.y[row] ?? 0;
          forward();
          const off = (layers.at(-1)?.[0]?.output ?? 0) - wanted;
          loss += (off * off) / POINT_BATCH;
          backward(wanted);
        }
        const [correction1, correction2] = [1 - BETA1 ** step, 1 - BETA2 ** step];
        for (const units of layers)
          for (const unit of units) {
            update(unit.bias, correction1, correction2);
            for (const link of unit.links) update(link, correction1, correction2);
          }
      }
      if (!Number.isFinite(loss)) throw new Error(`loops: the loss is ${loss}`);
      return { done: Promise.resolve() };
    },
  };
};
