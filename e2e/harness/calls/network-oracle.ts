import { evaluate } from '../../../src/engine/network/evaluate';
import { named } from '../../../src/experiment/recorded/columns';
import type { HarnessBackend } from '../backend';
import { defineCall } from '../call';
import { loadMnist } from '../mnist';
import { openNetworkRace } from '../network-race';

export interface NetworkOracle {
  readonly backend: HarnessBackend;
  /** As a person would write it; one run. */
  readonly experiment: unknown;
}

export interface NetworkReadings {
  /** Before every update. */
  readonly loss: readonly number[];
  readonly gradientNorm: readonly number[];
  readonly testLoss: number;
  readonly testAccuracy: number;
  readonly status: string;
}

/** Trains a network by the race that the page uses, then tests it. */
export const networkOracle = defineCall({
  name: 'networkOracle',
  run: async ({ backend, experiment }: NetworkOracle): Promise<NetworkReadings> => {
    const loss: number[] = [];
    const gradientNorm: number[] = [];
    const sink = {
      sample: (_run: number, row: readonly number[]) => {
        const sample = named(row);
        loss.push(sample.loss);
        gradientNorm.push(sample.gradientNorm);
      },
      status: () => {},
    };
    const { spec, objective, race } = await openNetworkRace(backend, experiment, sink, 1);
    while (race.step());
    await race.flush();
    const { test } = await loadMnist();
    const tested = await evaluate(
      {
        network: objective.network,
        loss: spec.loss,
        preprocess: spec.preprocess,
        split: test,
        from: 0,
        count: spec.testSize,
      },
      race.theta(0),
    );
    if (tested === undefined) throw new Error('the evaluation gave nothing');
    const status = race.status(0);
    race.dispose();
    objective.dispose();
    return { loss, gradientNorm, testLoss: tested.loss, testAccuracy: tested.accuracy, status };
  },
});
