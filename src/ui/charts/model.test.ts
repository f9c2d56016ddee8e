import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import { COLUMNS } from '../../experiment/recorded/columns';
import { parseExperiment } from '../../experiment/schema';
import { RunSeries } from '../../state/lab/telemetry';
import { plotModel } from './model';
import type { Recorded } from './recorded';
import { lossGoal, networkResults, stepOfAll, surfaceResults } from './results';
import { recordedUntil } from './until';
import { sampleSteps, tableSteps, valueAt } from './values-at';

type Columns = Partial<Record<(typeof COLUMNS)[number], readonly number[]>>;

const COUNTED: ReadonlySet<string> = new Set(['step', 'evaluations', 'batches']);

const series = (columns: Columns) => {
  const count = columns.loss?.length ?? 0;
  const run = new RunSeries();
  const data = COLUMNS.flatMap((name) =>
    Array.from(
      { length: count },
      (_, k) => columns[name]?.[k] ?? (COUNTED.has(name) ? k : Number.NaN),
    ),
  );
  run.append({ run: 0, count, data: Float64Array.from(data) });
  return run;
};

const surface = (
  losses: readonly (readonly number[])[],
  more: Partial<Recorded> = {},
): Recorded => ({
  experiment: canonical({
    objective: { kind: 'surface', surface: 'rosenbrock' },
    steps: 4,
    runs: losses.map(() => ({ optimizer: 'sgd' })),
  }),
  series: losses.map((loss) => series({ loss })),
  evaluations: [],
  trained: [],
  tested: [],
  status: losses.map(() => 'finished'),
  minima: [[1, 1, 0]],
  visible: () => true,
  ...more,
});

describe('a run that is judged on an average', () => {
  const recorded = surface(
    [
      [8, 4, 2],
      [8, 4, 2],
    ],
    {
      series: [
        series({
          loss: [8, 4, 2],
          x: [3, 2, 0],
          y: [1, 1, 1],
          judgedLoss: [8, 0.5, 0.25],
          judgedX: [3, 1.5, 1.25],
          judgedY: [1, 1, 1],
        }),
        series({ loss: [8, 4, 2], x: [3, 2, 0], y: [1, 1, 1] }),
      ],
    },
  );

  it('shows its average, and faintly behind it the loss where it is', () => {
    const { lines } = plotModel('loss', 'steps', 'linear', recorded);
    const values = (run: number, role: string) =>
      lines.find((line) => line.run === run && line.role === role)?.points.map(({ y }) => y);
    expect(values(0, 'main')).toEqual([8, 0.5, 0.25]);
    expect(values(0, 'raw')).toEqual([8, 4, 2]);
    expect(values(1, 'main')).toEqual([8, 4, 2]);
    expect(values(1, 'raw')).toBeUndefined();
    expect(valueAt(recorded, 'loss', 0, 1).value).toBe(0.5);
    expect(valueAt(recorded, 'distance', 0, 1).value).toBe(0.5);
    expect(valueAt(recorded, 'distance', 1, 1).value).toBe(1);
  });

  it('has the results of its average, and says so', () => {
    const [averaged, own] = surfaceResults(recorded, 0.5);
    expect(averaged).toMatchObject({ average: true, best: 0.25, distance: 0.25, toTarget: 1 });
    expect(own).toMatchObject({ average: false, best: 2, distance: 1 });
    expect(own?.toTarget).toBeUndefined();
  });
});

describe('plotModel', () => {
  it('is logarithmic by itself, and counts the zeros it leaves out', () => {
    const model = plotModel('loss', 'steps', 'auto', surface([[10, 1, 0.1, 0, 0]]));
    expect(model.y).toMatchObject({ log: true, low: 0.1, high: 10 });
    expect(model.note).toEqual({ kind: 'dropped', count: 2 });
    expect(model.x).toMatchObject({ low: 0, high: 4 });
  });

  it('becomes linear below zero and says why, unless it is told to stay', () => {
    const recorded = surface([[2, 0.5, -1]]);
    expect(plotModel('loss', 'steps', 'auto', recorded)).toMatchObject({
      y: { log: false },
      note: { kind: 'negative' },
    });
    expect(plotModel('loss', 'steps', 'log', recorded)).toMatchObject({
      y: { log: true },
      note: { kind: 'dropped', count: 1 },
    });
    expect(plotModel('loss', 'steps', 'log', surface([[-2, -3]]))).toMatchObject({
      y: { log: false },
      note: { kind: 'nothingPositive' },
    });
    expect(plotModel('loss', 'steps', 'linear', recorded).note).toBeUndefined();
  });

  it('keeps a run that blows up within what can be drawn', () => {
    const recorded = surface(
      [
        [4, 1e300],
        [4, 2],
      ],
      { status: ['diverged', 'finished'] },
    );
    const { lines, y } = plotModel('loss', 'steps', 'linear', recorded);
    expect(y.high).toBeLessThanOrEqual(8);
    expect(lines[0]?.points[1]?.y).toBeLessThan(1000);
    expect(lines[0]?.points[1]?.y).toBeGreaterThan(y.high);
  });

  it('leaves hidden runs out, also of the axis', () => {
    const recorded = surface(
      [
        [10, 1],
        [1e6, 1e5],
      ],
      { visible: (run) => run === 0 },
    );
    const model = plotModel('loss', 'steps', 'auto', recorded);
    expect(model.lines.map(({ run }) => run)).toEqual([0]);
    expect(model.y.high).toBe(10);
  });

  it('is empty before the first point', () => {
    expect(plotModel('loss', 'steps', 'auto', surface([[]]))).toMatchObject({
      empty: true,
      note: undefined,
      nothing: undefined,
    });
  });

  it('says why nothing can be drawn: no such number, or none that is finite', () => {
    const of = (columns: Columns, quantity: 'loss' | 'gradientNorm') =>
      plotModel(quantity, 'steps', 'auto', { ...surface([[1]]), series: [series(columns)] });
    expect(of({ loss: [3, 2] }, 'gradientNorm')).toMatchObject({
      empty: true,
      nothing: 'unmeasured',
    });
    expect(of({ loss: [Number.POSITIVE_INFINITY] }, 'loss')).toMatchObject({
      empty: true,
      nothing: 'infinite',
    });
  });

  it('keeps one value among zeros, which stand nowhere on a logarithmic axis', () => {
    const { lines, y, note } = plotModel('loss', 'steps', 'auto', surface([[0.9999, 0, 0]]));
    expect(y.log).toBe(true);
    expect(lines[0]?.points[0]).toEqual({ x: 0, y: 0.9999 });
    expect(lines[0]?.points.slice(1).every((point) => point.y === null)).toBe(true);
    expect(note).toEqual({ kind: 'dropped', count: 2 });
  });
});

const ASKED: NonNullable<Recorded['asked']> = {
  sharpness: [
    {
      values: [
        [0, 5],
        [3, 8],
      ],
      limit: [
        [0, 20],
        [3, 20],
      ],
    },
  ],
  scaledSharpness: [{ values: [], limit: [] }],
};

const network = (sizes = { batchSize: 100, validationSize: 5000, trainSize: 55000 }): Recorded => ({
  experiment: canonical({
    objective: { kind: 'network', ...sizes },
    steps: 8,
    runs: [{ optimizer: 'adam' }],
  }),
  series: [
    series({
      loss: [2, 1, 1, 1],
      seconds: [0, 1, 2, 3],
      gradientNorm: [5, Number.NaN, Number.NaN],
    }),
  ],
  evaluations: [
    [
      { step: 0, set: 'validation', loss: 2.3, accuracy: 0.1, atChance: false },
      { step: 2, set: 'validation', loss: 0.5, accuracy: 0.96, atChance: false },
      { step: 3, set: 'validation', loss: 0.6, accuracy: 0.94, atChance: false },
    ],
  ],
  trained: [],
  tested: [],
  status: ['running'],
  minima: [],
  visible: () => true,
});

describe('a network race', () => {
  it('draws batch loss, its average and the validation loss over examples', () => {
    const { lines, x } = plotModel('loss', 'examples', 'auto', network());
    expect(lines.map(({ role }) => role)).toEqual(['raw', 'main', 'held']);
    expect(lines[2]?.points).toEqual([
      { x: 0, y: 2.3 },
      { x: 200, y: 0.5 },
      { x: 300, y: 0.6 },
    ]);
    expect(x.high).toBe(800);
  });

  it('counts the examples that were drawn: of every evaluation, and no more than there are', () => {
    const { experiment, ...rest } = network();
    const small = canonical({
      objective: { kind: 'network', batchSize: 100, validationSize: 5000, trainSize: 40 },
      steps: 3,
      runs: [{ optimizer: 'lbfgs' }],
    });
    const recorded = {
      ...rest,
      experiment: small,
      evaluations: [],
      series: [series({ loss: [2, 1, 1], batches: [1, 4, 6] })],
    };
    const { lines, x } = plotModel('loss', 'examples', 'auto', recorded);
    expect(lines[0]?.points.map((point) => point.x)).toEqual([40, 160, 240]);
    expect(x.high).toBe(240);
  });

  it('smooths no curve of the whole training set, of which every batch is', () => {
    const recorded = network({ batchSize: 300, validationSize: 50, trainSize: 200 });
    const { lines, x } = plotModel('loss', 'examples', 'auto', recorded);
    expect(lines.map(({ role }) => role)).toEqual(['main', 'held']);
    expect(lines[0]?.points.map(({ y }) => y)).toEqual([2, 1, 1, 1]);
    // A batch has no more examples than there are.
    expect(x.high).toBe(8 * 200);
  });

  it('draws the loss without the penalty that batches have, beside that of the validation set', () => {
    const { experiment, ...rest } = network();
    const points = [{ step: 2, set: 'train' as const, loss: 0.4, accuracy: 0.97, atChance: false }];
    const roles = (l2: number) => {
      const penalised = canonical({ ...experiment, objective: { ...experiment.objective, l2 } });
      const recorded = { ...rest, experiment: penalised, trained: [points] };
      return plotModel('loss', 'steps', 'auto', recorded).lines.map(({ role }) => role);
    };
    expect(roles(0)).toEqual(['raw', 'main', 'held']);
    expect(roles(1e-3)).toEqual(['raw', 'main', 'held', 'train']);
    const model = plotModel('trainAccuracy', 'steps', 'auto', {
      ...rest,
      experiment,
      trained: [points],
    });
    expect(model.lines[0]?.points).toEqual([{ x: 2, y: 0.97 }]);
  });

  it('leaves the scale to the others where one run explodes, and to it where it is alone', () => {
    const { experiment, ...rest } = network();
    const steps = Array.from({ length: 60 }, (_, k) => k);
    const learns = series({ loss: steps.map((k) => 2.3 * 0.97 ** k) });
    const explodes = series({ loss: steps.map((k) => (k === 0 ? 2.3 : 1e9)) });
    const top = (...runs: ReturnType<typeof series>[]) => {
      const recorded = {
        ...rest,
        experiment: canonical({ ...experiment, runs: runs.map(() => ({ optimizer: 'sgd' })) }),
        series: runs,
        evaluations: runs.map(() => []),
        status: runs.map(() => 'finished' as const),
      };
      return plotModel('loss', 'steps', 'auto', recorded).y.high;
    };
    // Two decades above the start, and no further.
    expect(top(learns, explodes)).toBeLessThanOrEqual(500);
    expect(top(explodes)).toBeGreaterThanOrEqual(1e9);
    expect(top(learns)).toBeLessThanOrEqual(5);
  });

  it('lists in a table of accuracies the steps that were evaluated, and no others', () => {
    expect(tableSteps(network(), 'accuracy', 8)).toEqual([0, 2, 3]);
    expect(tableSteps({ ...network(), asked: ASKED }, 'sharpness', 8)).toEqual([0, 3]);
    expect(tableSteps(network(), 'trainAccuracy', 8)).toEqual([]);
    expect(tableSteps(network(), 'loss', 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('has its results at the step shown, of all runs the same', () => {
    const { experiment, evaluations, ...rest } = network();
    const two = canonical({ ...experiment, runs: [{ optimizer: 'adam' }, { optimizer: 'sgd' }] });
    const slower = (evaluations[0] ?? []).slice(0, 2);
    const recorded = {
      ...rest,
      experiment: two,
      evaluations: [...evaluations, slower],
      status: ['running', 'running'] as const,
    };
    const told = (step: number) =>
      networkResults(recorded, 0.95, [], step).map(({ accuracy, toTarget }) => [
        accuracy?.step,
        toTarget,
      ]);
    expect(told(1)).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
    expect(told(8)).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(stepOfAll(networkResults(recorded, 0.95, [], 8).map(({ accuracy }) => accuracy))).toBe(
      2,
    );
  });

  it('tells values as they were last measured', () => {
    expect(valueAt(network(), 'loss', 0, 1)).toEqual({ value: 1, held: 2.3 });
    expect(valueAt(network(), 'gradientNorm', 0, 2)).toEqual({ value: 5 });
    expect(valueAt(network(), 'accuracy', 0, 3)).toEqual({ value: 0.94 });
  });

  it('has its results: last and best accuracy, steps and seconds to the target', () => {
    expect(networkResults(network(), 0.95, [800], 3)).toEqual([
      {
        run: 0,
        accuracy: { step: 3, set: 'validation', loss: 0.6, accuracy: 0.94, atChance: false },
        test: undefined,
        bestAccuracy: 0.96,
        toTarget: 2,
        seconds: 2,
        stateBytes: 800,
      },
    ]);
  });
});

describe('surface results', () => {
  it('counts the target from the best known minimum', () => {
    expect(lossGoal(0.01, [[0, 0, -3]])).toBeCloseTo(-2.99, 12);
    expect(lossGoal(0.01, [])).toBe(0.01);
    const [row] = surfaceResults(surface([[5, 0.02, 0.005, 0.5]]), 1e-2);
    expect(row).toMatchObject({ best: 0.005, toTarget: 2, evaluations: 3 });
  });

  it('counts the target inside the domain for which the minimum is known', () => {
    const parsed = parseExperiment({
      objective: { surface: 'mccormick', start: [-1.4, -2.9] },
      steps: 3,
      runs: [{ optimizer: 'momentum' }],
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const of = (x: readonly number[], y: readonly number[]) => ({
      ...surface([[-1, -40, -143.7, -1.913]]),
      experiment: parsed.value,
      series: [series({ loss: [-1, -40, -143.7, -1.913], x, y })],
      minima: [[-0.54719, -1.54719, -1.9132]] as const,
    });
    // Beyond x = -1.5 and y = -3 the function has no bottom.
    const [left] = surfaceResults(of([-1.4, -40, -143, -150], [-2.9, -40, -144, -150]), 1e-2);
    expect(left?.toTarget).toBeUndefined();
    const [back] = surfaceResults(of([-1.4, -40, -143, -0.54], [-2.9, -40, -144, -1.54]), 1e-2);
    expect(back?.toTarget).toBe(3);
  });

  it('has no value behind the end of a diverged run', () => {
    const recorded = surface([[5, 1e9]], { status: ['diverged'] });
    expect(valueAt(recorded, 'loss', 0, 1).value).toBe(1e9);
    expect(valueAt(recorded, 'loss', 0, 2).value).toBeNaN();
  });

  it('samples a dozen steps with both ends', () => {
    expect(sampleSteps(4)).toEqual([0, 1, 2, 3, 4]);
    expect(sampleSteps(1100)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100]);
    expect(sampleSteps(0)).toEqual([0]);
  });
});

describe('what is to come, where it is hidden', () => {
  /** Three runs that are the same up to step 2; what they do then is told by `later`. */
  const withFuture = (later: readonly (readonly number[])[], diverged: boolean) =>
    surface(later, {
      series: later.map((losses, run) => {
        const loss = [8, 4 + run, 2 + run, ...losses];
        const x = loss.map((value) => 1 + value);
        return series({ loss, x, y: loss.map(() => 1), seconds: loss.map((_, k) => k / 10) });
      }),
      status: later.map(() => (diverged ? 'diverged' : 'finished')),
    });
  const up = withFuture([[900, 1e30], [70], [5, 5]], true);
  const down = withFuture([[1e-9, 1e-12], [1, 0.001], []], false);

  it.each(['steps', 'evaluations', 'seconds'] as const)(
    'moves no line and no axis over %s: charts are those of a race that came no further',
    (mode) => {
      for (const quantity of ['loss', 'distance'] as const) {
        const [a, b] = [up, down].map((recorded) =>
          plotModel(quantity, mode, 'auto', recordedUntil(recorded, 2)),
        );
        expect(a).toEqual(b);
        expect(a?.lines.every(({ points }) => points.length === 3)).toBe(true);
        expect(plotModel(quantity, mode, 'auto', up)).not.toEqual(
          plotModel(quantity, mode, 'auto', down),
        );
      }
    },
  );

  it('is not in the tables: best and last are those until then', () => {
    const rows = surfaceResults(recordedUntil(down, 2), 0.01);
    expect(rows).toEqual(surfaceResults(recordedUntil(up, 2), 0.01));
    expect(rows.map(({ best, evaluations }) => [best, evaluations])).toEqual([
      [2, 2],
      [3, 2],
      [4, 2],
    ]);
    expect(rows.every(({ toTarget }) => toTarget === undefined)).toBe(true);
    expect(surfaceResults(down, 0.01)[0]?.toTarget).toBe(3);
    expect(valueAt(recordedUntil(down, 2), 'loss', 0, 4).value).toBeNaN();
  });

  it('holds evaluations and statuses back until they have come', () => {
    const evaluation = { set: 'test', loss: 1, accuracy: 0.5, atChance: false } as const;
    const recorded = {
      ...up,
      evaluations: [[0, 2, 4].map((step) => ({ ...evaluation, step })), [], []],
    };
    const cut = recordedUntil(recorded, 3);
    expect(cut.evaluations[0]?.map(({ step }) => step)).toEqual([0, 2]);
    // The second run has ended at step 3, the others go on.
    expect(cut.status).toEqual(['running', 'diverged', 'running']);
    // Nor is it told how many of its repeats will be lost.
    const repeats = [2, 4].map((lastStep) => ({ run: 0, lastStep, status: 'diverged' as const }));
    const told = recordedUntil({ ...recorded, repeats }, 3).repeats;
    expect(told?.map(({ status }) => status)).toEqual(['diverged', 'running']);
    expect(recordedUntil(recorded, Number.POSITIVE_INFINITY)).toBe(recorded);
  });
});

describe('what is computed when asked for', () => {
  const recorded = { ...network(), asked: ASKED };

  it('is a line with the limit behind it, which the axis holds', () => {
    const { lines, y, empty } = plotModel('sharpness', 'steps', 'auto', recorded);
    expect(lines.map(({ role, points }) => [role, points.map((point) => point.y)])).toEqual([
      ['limit', [20, 20]],
      ['main', [5, 8]],
    ]);
    expect(empty).toBe(false);
    expect(y.low).toBeLessThanOrEqual(5);
    expect(y.high).toBeGreaterThanOrEqual(20);
    expect(plotModel('scaledSharpness', 'steps', 'auto', recorded).empty).toBe(true);
    expect(plotModel('sharpness', 'steps', 'auto', network()).empty).toBe(true);
  });

  it('is told as it last was, and not beforehand where the future is hidden', () => {
    expect([0, 2, 3, 8].map((step) => valueAt(recorded, 'sharpness', 0, step).value)).toEqual([
      5, 5, 8, 8,
    ]);
    const early = recordedUntil(recorded, 2);
    expect(early.asked?.sharpness[0]).toEqual({ values: [[0, 5]], limit: [[0, 20]] });
    expect(plotModel('sharpness', 'steps', 'auto', early).lines.at(-1)?.points).toHaveLength(1);
  });
});
