import { gridAxes, pointOn } from '../../engine/network/landscape/axes';
import { createLandscapeLoss } from '../../engine/network/landscape/loss';
import { placeOn } from '../../engine/network/landscape/plane';
import {
  type PrincipalPlane,
  principalPlane,
} from '../../engine/network/landscape/principal-plane';
import type { Theta } from '../../engine/network/objective';
import type { Race } from '../../engine/race';
import { EXPLODED_TIMES } from '../../experiment/network/exploded';
import type { Experiment } from '../../experiment/types';
import { InputError } from '../io';
import type { NodeNetwork } from '../network-node';
import type { Landscape } from '../results';
import type { NetworkWatch } from '../watch';
import type { LandscapeOptions } from './options';
import { checkMemory, type Snapshot, snapshotsEvery, writeSnapshot } from './snapshots';

const planeOf = (snapshots: readonly Snapshot[]): PrincipalPlane => {
  try {
    return principalPlane(snapshots.map(({ theta }) => theta));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(
      '--landscape: no run has moved to a second point with a finite loss; give more steps, or lower learning rates',
    );
  }
};

/**
 * Takes snapshots of all runs, and in the end the plane in which they vary most, with the loss around it.
 * @returns the landscape once the race is over; undefined where only the snapshots were wanted
 */
export const createLandscape = (
  experiment: Experiment,
  { side, every: wanted, folder }: LandscapeOptions,
): NetworkWatch & { readonly result: () => Landscape | undefined } => {
  const { objective: spec, runs, steps } = experiment;
  if (spec.kind !== 'network') throw new Error('a landscape is one of a network');
  const every = snapshotsEvery(steps, wanted);
  const snapshots: Snapshot[][] = runs.map(() => []);
  let result: Landscape | undefined;

  const take = async (race: Race<Theta>, { objective }: NodeNetwork) => {
    const step = race.stepIndex;
    for (const [run, { optimizer }] of runs.entries()) {
      const taken = snapshots[run];
      if (taken === undefined || taken.at(-1)?.step === step || race.status(run) === 'diverged')
        continue;
      const theta = Float32Array.from(await race.theta(run).data());
      // What has diverged lies on no plane.
      if (!theta.every(Number.isFinite)) continue;
      const name = { run, step, optimizer };
      const file =
        folder === undefined
          ? undefined
          : await writeSnapshot(folder, name, theta, objective.network.spans);
      taken.push({ step, theta, file });
    }
  };

  const picture = async (network: NodeNetwork, lines: number): Promise<Landscape> => {
    const loss = createLandscapeLoss(spec, network.objective.network, network.data.train);
    const losses: number[][] = [];
    for (const taken of snapshots) {
      const row: number[] = [];
      for (const { theta } of taken) row.push(await loss.at(theta));
      losses.push(row);
    }
    const begun = losses.flatMap((row) => row.slice(0, 1));
    const most = EXPLODED_TIMES * Math.max(...begun);
    const isCalm = (run: number, k: number) => (losses[run]?.[k] ?? Number.NaN) <= most;
    const plane = planeOf(
      snapshots.flatMap((taken, run) => taken.filter((_, k) => isCalm(run, k))),
    );
    const placed = snapshots.map((taken) => taken.map(({ theta }) => placeOn(plane, theta)));
    const axes = gridAxes(
      placed.flatMap((run, i) => run.filter((_, k) => isCalm(i, k)).map(({ at }) => at)),
      lines,
    );
    const [xs, ys] = axes;
    const grid: number[][] = [];
    for (const y of ys) {
      const row: number[] = [];
      for (const x of xs) row.push(await loss.at(pointOn(plane, x, y)));
      grid.push(row);
    }
    loss.dispose();
    return {
      directions: 'pca',
      explained: plane.explained,
      subset: { split: 'train', from: 0, count: loss.count },
      axes: [[...xs], [...ys]],
      steps: snapshots.map((taken) => taken.map(({ step }) => step)),
      ...(folder === undefined
        ? {}
        : { files: snapshots.map((taken) => taken.map(({ file = '' }) => file)) }),
      projections: placed.map((run) => run.map(({ at }) => at)),
      distance: placed.map((run) => run.map(({ distance }) => distance)),
      loss: losses,
      grid,
    };
  };

  return {
    look: async (race, network) => {
      const step = race.stepIndex;
      if (step === 0) checkMemory(experiment, every, network.objective.dimension);
      if (step % every === 0) await take(race, network);
    },
    end: async (race, network) => {
      await take(race, network);
      if (side !== undefined) result = await picture(network, side);
    },
    result: () => result,
  };
};
