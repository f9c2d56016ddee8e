import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import { axesOn } from '../../../experiment/recorded/axes';
import { chartedOn } from '../../../experiment/recorded/charts';
import { COLUMNS } from '../../../experiment/recorded/columns';
import { RunSeries } from '../../../state/lab/telemetry';
import { openLab, quadratic } from '../../../state/testing/surface-page';
import type { Recorded } from '../../charts/recorded';
import { recordedUntil } from '../../charts/until';
import { seriesCsv } from './series-csv';
import { seriesJson } from './series-json';
import { seriesTable } from './series-table';

const PLANE = { quantities: chartedOn('plane'), modes: axesOn('plane') };
const NETWORK = { quantities: chartedOn('network'), modes: axesOn('network') };

/** Rows by column, as a reader that knows nothing of us has them. */
const parse = (csv: string) => {
  const [head = '', ...rows] = csv.trimEnd().split('\r\n');
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, k) => [name, cells[k] ?? '']));
  });
};

const plain = (lab: Awaited<ReturnType<typeof openLab>>['lab']): Recorded => ({
  experiment: lab.document.getState().experiment,
  series: lab.race.runs,
  evaluations: [],
  tested: [],
  trained: [],
  status: ['finished', 'finished'],
  minima: [[0, 0, 0]],
  visible: () => true,
});

describe('the numbers of a race on a plane', () => {
  it('are the closed form of gradient descent, in every digit of the recorded doubles', async () => {
    const { lab } = await openLab(
      quadratic({
        runs: [
          { optimizer: 'sgd', hyper: { lr: 0.1 } },
          { optimizer: 'adam', hyper: { lr: 0.05 } },
        ],
      }),
    );
    const recorded = plain(lab);
    const rows = parse(seriesCsv(seriesTable(recorded, PLANE), ['SGD', 'Adam']));
    expect(rows).toHaveLength(2 * 41);
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['SGD', 'Adam']));
    rows.slice(0, 41).forEach((row, k) => {
      // x = 2 · 0.9^k and y = 0.1^k.
      const [x, y] = [2 * 0.9 ** k, 0.1 ** k];
      expect(Number(row.step)).toBe(k);
      expect(Number(row.loss)).toBeCloseTo(0.5 * (x * x + 9 * y * y), 12);
      expect(Number(row.distance)).toBeCloseTo(Math.hypot(x, y), 12);
      expect(Number(row.evaluations)).toBe(k);
    });
    lab.race.runs.forEach((run, k) => {
      const own = rows.filter((row) => row.run === String(k));
      for (const name of ['loss', 'gradientNorm'] as const)
        expect(own.map((row) => (row[name] === '' ? Number.NaN : Number(row[name])))).toEqual([
          ...run.column(name),
        ]);
    });
    // Nobody has measured any time.
    expect(rows[0]).not.toHaveProperty('microseconds');
  });

  it('leave out runs that are hidden, and what is to come where that is hidden', async () => {
    const { lab } = await openLab(quadratic());
    const recorded = plain(lab);
    const table = seriesTable(recordedUntil(recorded, 7), PLANE);
    expect(table.runs.map(({ steps }) => steps)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]]);
    expect(seriesTable({ ...recorded, visible: () => false }, PLANE).runs).toEqual([]);
  });
});

describe('the numbers of a race of networks', () => {
  const experiment = canonical({
    objective: { kind: 'network', validationSize: 5000 },
    runs: [{ optimizer: 'sgd' }],
  });
  const run = new RunSeries();
  const counts: Partial<Record<(typeof COLUMNS)[number], readonly number[]>> = {
    step: [0, 1, 2],
    loss: [2.5, 2.25, Number.POSITIVE_INFINITY],
    batches: [0, 1, 2],
    evaluations: [0, 1, 2],
  };
  run.append({
    run: 0,
    count: 3,
    data: Float64Array.from(
      COLUMNS.flatMap((name) => counts[name] ?? Array.from({ length: 3 }, () => Number.NaN)),
    ),
  });
  const recorded: Recorded = {
    experiment,
    series: [run],
    evaluations: [[{ step: 2, set: 'validation', loss: 2, accuracy: 0.25, atChance: false }]],
    tested: [[]],
    trained: [[]],
    status: ['running'],
    minima: [],
    visible: () => true,
  };

  it('are the batches as they were, not smoothed, and what was evaluated where it was', () => {
    const rows = parse(seriesCsv(seriesTable(recorded, NETWORK), ['=SUM(A1)']));
    expect(rows.map(({ loss }) => loss)).toEqual(['2.5', '2.25', 'Infinity']);
    expect(rows.map(({ validationLoss }) => validationLoss)).toEqual(['', '', '2']);
    expect(rows.map(({ validationAccuracy }) => validationAccuracy)).toEqual(['', '', '0.25']);
    expect(rows.map(({ examples }) => examples)).toEqual(['0', '128', '256']);
    // A spreadsheet shall show a name, and not compute it.
    expect(rows[0]?.name).toBe("'=SUM(A1)");
  });

  it.each(['=1', '+1', '-1', '@A1', '\t=1'])(
    'shows the name %j and does not compute it',
    (name) => {
      const table = seriesTable(recorded, NETWORK);
      expect(seriesCsv(table, [name]).split('\r\n')[1]).toMatch(/^0,'/);
      expect(seriesCsv(table, [`x${name}`]).split('\r\n')[1]).toMatch(/^0,x/);
    },
  );

  it('are the same as JSON, with the experiment that they are of', () => {
    const read = JSON.parse(seriesJson(seriesTable(recorded, NETWORK), ['a,"b'], experiment, '#x'));
    expect(read.link).toBe('#x');
    expect(canonical(read.experiment)).toEqual(experiment);
    expect(read.runs[0]).toMatchObject({
      run: 0,
      name: 'a,"b',
      series: { step: [0, 1, 2], loss: [2.5, 2.25, 'Infinity'], validationLoss: [null, null, 2] },
    });
  });
});
