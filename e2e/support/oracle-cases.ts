import { readFileSync } from 'node:fs';

export interface OracleCase {
  readonly model: string;
  readonly optimizer: string;
  readonly hyper: Readonly<Record<string, number>>;
  readonly regularization: Readonly<Record<string, number>>;
  readonly batchSize: number;
  readonly steps: number;
  /** Of every parameter tensor. */
  readonly gradNormAtStart: readonly number[];
  readonly loss: readonly number[];
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/** Training curves by PyTorch in float64. */
export const oracleCases = JSON.parse(
  readFileSync('src/engine/network/fixtures/mnist.json', 'utf8'),
) as readonly OracleCase[];

export const experimentOfCase = (oracle: OracleCase) => ({
  objective: {
    kind: 'network',
    dataset: 'mnist',
    model: oracle.model,
    loss: 'cross-entropy',
    batchSize: oracle.batchSize,
    order: 'sequential',
    init: 'pattern',
    preprocess: 'unit',
    testSize: 1000,
    ...oracle.regularization,
  },
  steps: oracle.steps,
  runs: [{ optimizer: oracle.optimizer, hyper: oracle.hyper }],
});
