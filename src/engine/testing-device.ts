import type { PlaneSpec } from '../experiment/types';
import type { Objective } from './objective';
import { createSurfaceObjective } from './surface/objective';

/** For tests: a scalar that can be read only by asking and waiting, as on a GPU. */
export interface Box {
  readonly value: number;
}

/** For tests: a plane whose scalars sit on a pretended device that knows what was never given back. */
export const createDevicePlane = (spec: PlaneSpec, seed: number, lossAtEnd: boolean) => {
  const host = createSurfaceObjective(spec, seed);
  const live = new Set<Box | Float64Array>();
  const keep = <T extends Box | Float64Array>(one: T): T => {
    live.add(one);
    return one;
  };
  const box = (value: number) => keep<Box>({ value });
  const free = (one: Box | Float64Array) => {
    if (!live.delete(one)) throw new Error('released twice, or never made here');
  };
  let reads = 0;
  const objective: Objective<Float64Array, Box> = {
    dimension: 2,
    layers: host.layers,
    lossAtEnd,
    recordsJudged: host.recordsJudged,
    fixed: host.fixed,
    vectors: {
      ...host.vectors,
      zero: () => keep(host.vectors.zero()),
      scale: (factor, v) => keep(host.vectors.scale(factor, v)),
      axpy: (factor, x, y) => keep(host.vectors.axpy(factor, x, y)),
      dot: (a, b) => box(host.vectors.dot(a, b)),
      sumAbs: (v) => box(host.vectors.sumAbs(v)),
    },
    initial: () => keep(host.initial()),
    gradient(at, step) {
      const { loss, gradient } = host.gradient(at, step);
      return { loss: box(loss), gradient: keep(gradient) };
    },
    given(name, at, gradient, step) {
      const made = host.given(name, at, gradient, step);
      return { ...made, vector: keep(made.vector) };
    },
    loss: (at, step) => box(host.loss(at, step)),
    position: (at) => host.position(at).map(box),
    norm: (v) => box(host.norm(v)),
    distance: (a, b) => box(host.distance(a, b)),
    clone: (v) => keep(host.clone(v)),
    release: free,
    async read(scalars) {
      reads += 1;
      // Later readings come back sooner, so that only the log can keep the order.
      for (let i = 0; i < 10 - (reads % 10); i += 1) await Promise.resolve();
      const values = scalars.map(({ value }) => value);
      scalars.forEach(free);
      return values;
    },
    createUpdater(program) {
      const updater = host.createUpdater(program);
      return {
        ...updater,
        get judgesElsewhere() {
          return updater.judgesElsewhere;
        },
        get stateBytes() {
          return updater.stateBytes;
        },
        judged(theta, hyper) {
          const point = updater.judged(theta, hyper);
          return point && keep(point);
        },
      };
    },
    dispose() {},
  };
  return { objective, live, reads: () => reads };
};
