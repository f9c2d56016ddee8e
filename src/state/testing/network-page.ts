import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { createTestPage } from './test-page';

/** Softmax regression on a few digits: zeros at the start, one run unless others are given. */
export const softmax = (more: object = {}): Experiment => {
  const parsed = parseExperiment({
    objective: {
      kind: 'network',
      model: 'softmax-regression',
      batchSize: 32,
      trainSize: 640,
      testSize: 200,
      init: 'zeros',
    },
    steps: 60,
    runs: [{ optimizer: 'sgd', hyper: { lr: 0.1 } }],
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** The network lab of a page with this experiment, on WebAssembly, not yet seen. */
export const prepare = (
  experiment = softmax(),
  options: Omit<Parameters<typeof createTestPage>[0] & object, 'hash'> = {},
) => {
  const test = createTestPage({ ...options, hash: '#/about/verification' });
  const lab = test.page.labs.network;
  lab.network.setState({ backendChoice: 'wasm' });
  lab.document.getState().load(experiment, false);
  const show = () => test.page.router.openLab('network');
  /** A race that has failed would be waited for for ever. */
  const until = (isSo: () => boolean) =>
    test.until(() => {
      const { failure } = lab.network.getState();
      if (failure) throw new Error(`${failure.code}: ${failure.message}`);
      return isSo();
    });
  const reach = (step: number) => until(() => lab.race.lastStep >= step);
  const told = () => test.page.notices.getState().notices.map(({ key }) => key);
  return { ...test, lab, until, paintUntil: test.until, show, reach, told };
};

type Prepared = Pick<ReturnType<typeof prepare>, 'lab'>;

export const lossesOf = ({ lab }: Prepared, run = 0): readonly number[] => [
  ...(lab.race.runs[run]?.column('loss') ?? []),
];

/** Losses by their steps: a page that is slow to paint hears of fewer. */
export const heard = ({ lab }: Prepared, run = 0): ReadonlyMap<number, number | undefined> => {
  const losses = lossesOf({ lab }, run);
  const steps = [...(lab.race.runs[run]?.column('step') ?? [])];
  return new Map(steps.map((step, k) => [step, losses[k]]));
};
