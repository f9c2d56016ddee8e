import type { HyperSpec } from '../../src/catalog/definition';
import { methods } from '../../src/catalog/methods';
import { optimizers } from '../../src/catalog/optimizers';
import { schedules } from '../../src/catalog/schedules';
import { surfaces } from '../../src/catalog/surfaces';
import { wrappers } from '../../src/catalog/wrappers';
import { defaultRun } from '../../src/experiment/defaults';
import { unusualSets } from './unusual';

const STEPS = 30;

/** Choices that only a network has are left to the network's documents. */
const planeSpecs = (specs: Readonly<Record<string, HyperSpec>>) =>
  Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      spec.kind === 'choice'
        ? { ...spec, choices: spec.choices.filter((one) => spec.networks?.[one] === undefined) }
        : spec,
    ]),
  );

function* runs(): Generator<object> {
  for (const { id, hyper } of [...optimizers, ...methods]) {
    yield defaultRun(id, 'plane');
    for (const set of unusualSets(planeSpecs(hyper))) yield { optimizer: id, hyper: set };
  }
  for (const { id, params } of schedules) {
    yield { optimizer: 'sgd', hyper: { lr: 0.01 }, schedule: { kind: id } };
    for (const set of unusualSets(params))
      yield { optimizer: 'adam', hyper: { lr: 0.01 }, schedule: { kind: id, ...set } };
  }
  for (const { id, params } of wrappers) {
    yield { optimizer: 'sgd', hyper: { lr: 0.01 }, wrappers: [{ kind: id }] };
    for (const set of unusualSets(params))
      yield { optimizer: 'adam', hyper: { lr: 0.01 }, wrappers: [{ kind: id, ...set }] };
  }
}

/** Every surface as it comes and with other parameters; every run that shows something new, shared out over them. */
export function* planeDocuments(isNew: (document: unknown) => boolean): Generator<unknown> {
  const fresh = [...runs()].filter((run) => isNew({ steps: STEPS, runs: [run] }));
  const places = surfaces
    .flatMap((surface) => [
      { surface: surface.id },
      ...('parameters' in surface
        ? unusualSets(surface.parameters).map((parameters) => ({ surface: surface.id, parameters }))
        : []),
    ])
    .filter((objective) => isNew({ objective, steps: STEPS }));
  const count = Math.max(places.length, Math.ceil(fresh.length / 4));
  for (let k = 0; k < count; k += 1) {
    const here = fresh.filter((_, index) => index % count === k);
    const objective = places[k] ?? { surface: 'rosenbrock' };
    yield { seed: k + 1, objective, steps: STEPS, ...(here.length > 0 ? { runs: here } : {}) };
  }
}
