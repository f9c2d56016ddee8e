import { losses } from '../../src/catalog/losses';
import { networks } from '../../src/catalog/networks';
import { optimizers } from '../../src/catalog/optimizers';
import { defaultRun } from '../../src/experiment/defaults';
import { unusualSets } from './unusual';

/** Small enough to be run to its end by a test. */
const small = { kind: 'network', trainSize: 200, testSize: 100, batchSize: 50 };
const inits = ['glorot-uniform', 'he-normal', 'torch-uniform', 'zeros', 'pattern'];

/** Every model, loss, way of beginning and option of a network, and what of optimizers needs one. */
export function* networkDocuments(): Generator<unknown> {
  const runs = [defaultRun('adam', 'network'), defaultRun('muon', 'network')];
  for (const [k, { id }] of networks.entries())
    for (const loss of losses)
      yield { objective: { ...small, model: id, loss: loss.id }, seed: 100 + k, steps: 2, runs };
  const dense = { ...small, model: 'softmax-regression' };
  for (const init of inits) yield { objective: { ...dense, init }, steps: 2 };
  yield {
    objective: {
      ...dense,
      order: 'sequential',
      preprocess: 'standardize',
      validationSize: 150,
      l1: 1e-5,
      l2: 0.0003,
      dropout: 0.25,
    },
    steps: 3,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 }, changes: [{ step: 2, hyper: { lr: 0.05 } }] }],
  };
  for (const { id, hyper } of optimizers) {
    const bound = Object.values<object>(hyper).some((spec) => 'networks' in spec);
    if (bound)
      for (const set of unusualSets(hyper))
        yield { objective: dense, steps: 2, runs: [{ optimizer: id, hyper: set }] };
  }
}
