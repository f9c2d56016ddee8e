import { describe, expect, it } from 'vitest';
import { canonical } from '../../../experiment/defaults';
import { openingRace } from '../../../experiment/presets';
import type { Experiment } from '../../../experiment/types';
import { type Verdict, verdictOf } from '../../../experiment/verdict';
import { simulateSurface } from '../simulate';
import { classify } from './classify';
import { recordOf } from './record';
import { terrainOf } from './terrain';
import { surfaceVerdicts } from './verdicts';

const verdictsOf = (experiment: Experiment, run = 0): readonly Verdict[] => {
  const of = surfaceVerdicts(experiment, simulateSurface(experiment).runs)[run];
  return [...(of?.code ?? [])].map((code, k) => {
    const verdict = verdictOf(code, of?.from[k] ?? Number.NaN);
    if (verdict === undefined) throw new Error(`no verdict at step ${k}`);
    return verdict;
  });
};

const kindsOf = (experiment: Experiment, run = 0) =>
  verdictsOf(experiment, run).map(({ kind, where }) => (where ? `${kind} ${where}` : kind));

const race = (objective: object, run: object, steps = 40) =>
  canonical({ objective, runs: [run], steps });
const on = (surface: string, start: readonly [number, number], more: object = {}) => ({
  kind: 'surface',
  surface,
  start,
  ...more,
});
const plane = (formula: string, start: readonly [number, number], more: object = {}) => ({
  kind: 'formula',
  formula,
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start,
  ...more,
});
const sgd = (lr: number) => ({ optimizer: 'sgd', hyper: { lr } });

describe('a loss that gets nowhere, and one that runs away', () => {
  it('oscillates where it is exactly the same at every step', () => {
    const kinds = kindsOf(race(on('sphere', [2, 1]), sgd(1)));
    expect(kinds.slice(0, 3)).toEqual(['started', 'started', 'started']);
    expect(new Set(kinds.slice(3))).toEqual(new Set(['oscillating']));
  });

  it('has arrived in one step, and since then', () => {
    const verdicts = verdictsOf(race(on('sphere', [2, 1]), sgd(0.5), 8));
    expect(verdicts[0]?.kind).toBe('started');
    for (const verdict of verdicts.slice(1))
      expect(verdict).toEqual({ kind: 'arrived', from: 1, where: 'minimum' });
  });

  it('passes a minimum at full speed and has not arrived', () => {
    const kinds = kindsOf(
      race(on('sphere', [2, 1]), { optimizer: 'momentum', hyper: { lr: 0.5 } }, 5),
    );
    expect(kinds[1]).toBe('started');
    expect(kinds.some((kind) => kind.startsWith('arrived'))).toBe(false);
  });

  it('diverges to the end of its steps, from 5 to 10240, and is not merely finished', () => {
    const verdicts = verdictsOf(race(on('sphere', [2, 1]), sgd(1.05)));
    expect(new Set(verdicts.slice(4).map(({ kind }) => kind))).toEqual(new Set(['diverging']));
    expect(verdicts[4]).toEqual({ kind: 'diverging', from: 0 });
  });

  it('has diverged where there are no numbers left, at that step and no other', () => {
    const kinds = kindsOf(race(on('sphere', [2, 1]), sgd(4), 400));
    expect(kinds.at(-1)).toBe('diverged');
    expect(kinds.filter((kind) => kind === 'diverged')).toHaveLength(1);
    expect(kinds.at(-2)).toBe('diverging');
  });

  it('diverges with the heavy ball in swings that widen, above 2 + 2 beta alone', () => {
    const bowl = plane('0.5*x^2 + 5*y^2', [1.5, 1]);
    const heavy = (lr: number) => ({ optimizer: 'momentum', hyper: { lr, momentum: 0.9 } });
    expect(kindsOf(race(bowl, heavy(0.6), 60)).slice(20)).toContain('diverging');
    expect(kindsOf(race(bowl, heavy(0.6), 60)).at(-1)).toBe('diverging');
    expect(kindsOf(race(bowl, heavy(0.35), 400))).not.toContain('diverging');
  });
});

describe('the opening race', () => {
  const kinds = openingRace().runs.map((_, run) => kindsOf(openingRace(), run));
  const [gradient = [], momentum = [], , adam = []] = kinds;

  it('calls no step descending on which the loss climbs again: Adam at 5.91, 7.54, 8.83', () => {
    expect([adam[5], adam[6]]).toEqual(['rising', 'rising']);
  });

  it('says nothing of divergence on a step from 489 to 94, nor anywhere', () => {
    expect(gradient[4]).toBe('descending');
    for (const run of kinds) expect(run).not.toContain('diverging');
  });

  it('does not change its word at every step', () => {
    const changes = momentum.filter((kind, k) => k > 0 && kind !== momentum[k - 1]).length;
    expect(changes).toBeLessThan(momentum.length / 10);
    expect(gradient.slice(12, 40).every((kind) => kind === 'zigzagging')).toBe(true);
  });
});

describe('a run between many dents', () => {
  it('neither diverges nor zigzags where there is no ravine', () => {
    const kinds = kindsOf(race(on('rastrigin', [3.2, 2.2]), sgd(0.05), 100));
    expect(kinds).not.toContain('diverging');
    expect(kinds).not.toContain('zigzagging');
  });
});

describe('where a run has come to rest', () => {
  it.each<[string, object, object, string, number]>([
    [
      'a saddle, by one step of Newton',
      on('saddle', [1, 0.01]),
      { optimizer: 'newton' },
      'arrived saddle',
      1,
    ],
    ['a saddle, by its side', on('saddle', [-1.5, 0]), sgd(0.1), 'arrived saddle', 1],
    ['the start on a saddle', on('saddle', [0, 0]), { optimizer: 'adam' }, 'arrived saddle', 0],
    [
      'a triple saddle, where curvature says nothing',
      on('monkey-saddle', [0, 0]),
      sgd(0.1),
      'arrived saddle',
      0,
    ],
    ['a hill-top', on('himmelblau', [0, 0]), { optimizer: 'newton' }, 'arrived top', 1],
    ['a top without curvature', plane('-x^4 - y^4', [0, 0]), sgd(0.1), 'arrived top', 0],
    ['a foot without curvature', plane('x^4 + y^4', [0, 0]), sgd(0.1), 'arrived minimum', 0],
    ['a trough all along', plane('(x + y)^2', [1, 1]), sgd(0.1), 'arrived minimum', 1],
    ['a constant', plane('3', [1, 1]), sgd(0.1), 'arrived flat', 0],
    ['a slope that never ends', plane('exp(-x) + y^2', [29, 0]), sgd(0.1), 'arrived flat', 0],
    ['the same in x alone', plane('exp(-x)', [33, 0]), sgd(0.1), 'arrived flat', 0],
    [
      'a logarithm, far out',
      plane('log(x) + y^2', [0.1, 0]),
      { optimizer: 'newton' },
      'arrived flat',
      1,
    ],
    [
      'a foot that is weak beside another',
      plane('x^4 + y^2', [1e-6, 0]),
      sgd(0.1),
      'arrived minimum',
      0,
    ],
    ['a plain far from the needle', on('easom', [-2, -2]), sgd(0.1), 'arrived flat', 0],
    [
      'the corner of a sum of magnitudes',
      plane('abs(x) + abs(y)', [0, 0]),
      sgd(0.1),
      'arrived minimum',
      0,
    ],
    ['a parabola in x alone', plane('x^2', [1.5, 0]), sgd(0.3), 'arrived minimum', 1],
    ['a top in x alone', plane('-x^2', [0, 0]), sgd(0.3), 'arrived top', 0],
    [
      'a dent that is not the deepest',
      on('rastrigin', [-3.4, 2.6]),
      { optimizer: 'lbfgs' },
      'arrived minimum',
      1,
    ],
  ])('%s', (_name, objective, run, kind, at) => {
    const kinds = kindsOf(race(objective, run, 80));
    expect(kinds.at(-1)).toBe(kind);
    if (at === 0) expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  it('is no minimum on a plateau 4.24 away from it', () => {
    for (const optimizer of ['sgd', 'adam', 'momentum']) {
      const kinds = kindsOf(race(on('plateau', [3, 3]), { optimizer }, 60));
      expect(kinds.slice(0, 3)).toEqual(['started', 'started', 'started']);
      expect(kinds.every((kind) => !kind.startsWith('arrived'))).toBe(true);
      expect(kinds.at(-1)).toBe('crawling flat');
    }
  });

  it('calls no crease flat ground, where the gradient is a convention', () => {
    const creased = plane('100*abs(y - x^2) + abs(1 - x)', [-1, 1]);
    for (const optimizer of ['backtracking', 'newton', 'nelder-mead'])
      expect(kindsOf(race(creased, { optimizer }))).not.toContain('crawling flat');
    const line = plane('100*abs(x - 1) + x', [1, 0]);
    expect(kindsOf(race(line, sgd(1e-5)))).not.toContain('crawling flat');
  });

  it.each(['bfgs', 'conjugate-gradient'])(
    'a kink where the search of %s fails is no arrival',
    (optimizer) => {
      const kinked = plane('100*abs(y - x^2) + abs(1 - x)', [-1, 1]);
      expect(kindsOf(race(kinked, { optimizer })).at(-1)).toBe('stuck');
    },
  );

  it('is not there where a simplex merely waits for a lower point', () => {
    const kinds = kindsOf(
      race(plane('(x*y - 1)^2 + 0.006*x*y', [0, 0]), { optimizer: 'nelder-mead' }, 80),
    );
    expect(kinds[36]).toBe('descending');
    const first = kinds.indexOf('arrived minimum');
    expect(new Set(kinds.slice(first))).toEqual(new Set(['arrived minimum']));
  });

  it('is stuck where a rule does nothing on a slope', () => {
    const still = { rule: 'theta = theta - 0*g' };
    expect(kindsOf(race(plane('x^2 + y^2', [1, 1]), still)).at(-1)).toBe('stuck');
  });
});

describe('noise', () => {
  const noisy = on('sphere', [0.01, 0.01], { gradientNoise: 1 });

  it('is never taken for an arrival', () => {
    for (const lr of [0.001, 0.02, 0.3]) {
      const kinds = kindsOf(race(noisy, sgd(lr), 200));
      expect(kinds.some((kind) => kind.startsWith('arrived'))).toBe(false);
      expect(kinds.at(-1)).toBe('noisy');
    }
  });

  it('is not blamed where the slope is steeper', () => {
    const far = on('sphere', [2, 1], { gradientNoise: 0.01 });
    expect(kindsOf(race(far, sgd(0.02), 60)).at(-1)).toBe('descending');
  });
});

describe('no value', () => {
  it('at the start is undefined, not diverged', () => {
    expect(verdictsOf(race(plane('log(x - 5) + y^2', [1, 1]), sgd(0.1)))).toEqual([
      { kind: 'undefined', from: 0 },
    ]);
  });
});

describe('other ways', () => {
  it('crawls at a rate a thousand times too small, and says how far it looked back', () => {
    const verdicts = verdictsOf(race(plane('0.5*x^2 + 5*y^2', [1.5, 1]), sgd(1e-4), 50));
    expect(verdicts[50]).toEqual({ kind: 'crawling', from: 30 });
    expect(verdicts[10]).toEqual({ kind: 'crawling', from: 0 });
  });

  it('zigzags just below the stability limit of a ravine, and not on a round bowl', () => {
    expect(kindsOf(race(plane('0.5*x^2 + 50*y^2', [1.8, 0.5]), sgd(0.0197), 12)).at(-1)).toBe(
      'zigzagging',
    );
    expect(kindsOf(race(plane('x^2 + y^2', [1.8, 0.5]), sgd(0.97), 12)).at(-1)).toBe('descending');
  });

  it('zigzags nowhere along a line, which has no ravine', () => {
    for (const lr of [0.3, 0.31, 0.32])
      expect(kindsOf(race(plane('sin(3*x)', [1, 0]), sgd(lr)))).not.toContain('zigzagging');
    expect(kindsOf(race(plane('x^4/4 - x^2/2', [0.5, 0]), sgd(1.2)))).not.toContain('zigzagging');
  });

  it('says one thing of a loss that stays the same while the point goes to and fro', () => {
    const kinds = kindsOf(race(plane('abs(x)', [0.55, 0]), sgd(0.1)));
    const changes = kinds.filter((kind, k) => k > 0 && kind !== kinds[k - 1]).length;
    expect(changes).toBe(3);
    expect(kinds.at(-1)).toBe('oscillating');
  });

  it('drifts where the loss stays the same and the point does not', () => {
    const along = { rule: 'theta = theta + 0.1' };
    expect(kindsOf(race(plane('(x - y)^2', [-1, 1]), along)).at(-1)).toBe('drifting');
  });

  it('slides off a saddle: beside it at first, then down', () => {
    const kinds = kindsOf(race(plane('x^2 - y^2', [-0.001, 1e-5]), sgd(0.1), 60));
    expect(kinds).toContain('crawling saddle');
    expect(kinds.at(-1)).toBe('descending');
  });

  it('judges an average by its own points', () => {
    const averaged = race(
      plane('x^2 + y^2', [1, 1]),
      { optimizer: 'asgd', hyper: { lr: 0.3 } },
      300,
    );
    const [run] = simulateSurface(averaged).runs;
    const verdicts = verdictsOf(averaged);
    const losses = run?.judged?.judgedLoss;
    verdicts.forEach(({ kind, from }, k) => {
      if (kind === 'descending') expect(losses?.[k]).toBeLessThan(losses?.[from] ?? Number.NaN);
    });
    expect(verdicts).toHaveLength(301);
  });
});

it('looks at nothing later than the update that leaves its step', () => {
  const experiment = openingRace();
  const terrain = terrainOf(experiment.objective as never);
  for (const run of simulateSurface(experiment).runs) {
    const record = recordOf(run, experiment.steps);
    const whole = classify(record, terrain);
    for (const k of [0, 3, 7, 20, 57, 118, 240]) {
      const cut = classify({ ...record, count: k + 2, end: 'finished' }, terrain);
      expect([cut.code[k], cut.from[k]]).toEqual([whole.code[k], whole.from[k]]);
    }
  }
});
