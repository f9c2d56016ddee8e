import { findSchedule } from '../catalog/schedules';
import { compileSchedule } from '../experiment/schedule';
import type { RunSpec, ScheduleSpec } from '../experiment/types';
import type { Expression } from '../formula/ast';
import { parseExpression } from '../formula/parse';
import { createHazardFinder } from '../formula/python/hazards';
import { createPythonNames } from '../formula/python/names';
import { pythonNumber } from '../formula/python/number';
import { type SafeName, safeNames } from '../formula/python/safe';
import { emitScalarPython } from '../formula/python/scalar';
import { comment, docstring, indent, type Lines } from './text';

/** A schedule in Python. */
export interface PythonSchedule {
  readonly definition: Lines;
  /**
   * The rate of this step, over `t` (0 at the first update), `lr0` and `seen`: the loss of the step before, on networks
   * that on held-out examples where they are evaluated before this step, or None.
   */
  readonly call: string;
  /** The rate of the first update for a base rate; missing where that is the base rate itself. */
  readonly first?: (rate: string) => string;
  /** A schedule with a memory: makes it, and makes it anew with another `lr0`. */
  readonly begin?: string;
  /** `call` reads `seen`. */
  readonly seesLoss: boolean;
  readonly safe: ReadonlySet<SafeName>;
}

const parsed = (text: string): Expression => {
  const result = parseExpression(text);
  // The schema let it in, so this is a bug.
  if (!result.ok) throw new Error(`schedule formula: ${result.error.message}`);
  return result.value;
};

const SIGNATURE = 'schedule(t, lr0)';
const first = (rate: string) => `schedule(0, ${rate})`;
const TITLE = 'Learning rate of update t (0, 1, …) for the base rate lr0.';

const fromFormula = (
  formula: Expression,
  parameters: Readonly<Record<string, number>>,
  rates: readonly number[],
  steps: number,
): PythonSchedule => {
  const names = createPythonNames(['schedule', 'seen', ...safeNames], ['t', 'lr0']);
  const finder = createHazardFinder();
  for (const lr0 of rates)
    for (let t = 0; t < Math.min(steps, 2000); t += 1) {
      const values = new Map(Object.entries({ ...parameters, t, lr0 }));
      finder.visit(formula, (name) => values.get(name));
    }
  const safe = new Set<SafeName>();
  const text = emitScalarPython(formula, names, finder.hazards, (name) => safe.add(name));
  const values = Object.entries(parameters).map(
    ([name, value]) => `${names(name)} = ${pythonNumber(value)}`,
  );
  return {
    definition: [
      `def ${SIGNATURE}:`,
      ...indent([...docstring(TITLE), ...values, `return ${text}`]),
    ],
    call: SIGNATURE,
    first,
    seesLoss: false,
    safe,
  };
};

const plateau = (spec: ScheduleSpec): PythonSchedule => {
  const number = (name: string) => pythonNumber(Number(spec[name]));
  const init = ['self.lr, self.best, self.bad, self.cooling = lr0, math.inf, 0, 0'];
  const call = [
    'if seen is None:',
    '    return self.lr',
    `margin = -${number('threshold')} if self.best < 0 else ${number('threshold')}`,
    'if seen < self.best * (1 - margin):',
    '    self.best, self.bad = seen, 0',
    'else:',
    '    self.bad += 1',
    'if self.cooling > 0:',
    '    self.cooling, self.bad = self.cooling - 1, 0',
    `if self.bad > ${number('patience')}:`,
    `    lower = max(self.lr * ${number('factor')}, ${number('minLr')})`,
    '    if self.lr - lower > 1e-8:',
    '        self.lr = lower',
    `    self.cooling, self.bad = ${number('cooldown')}, 0`,
    'return self.lr',
  ];
  return {
    definition: [
      'class Plateau:',
      ...indent(
        docstring('Turns the rate down when the loss has stopped falling.', [
          'As torch.optim.lr_scheduler.ReduceLROnPlateau, whose margin lies on the wrong side of a negative',
          'loss and never turns the rate down there.',
        ]),
      ),
      '',
      ...indent(['def __init__(self, lr0):', ...indent(init), '']),
      ...indent(['def __call__(self, seen):', ...indent(call)]),
    ],
    begin: 'plateau = Plateau(lr0)',
    call: 'plateau(seen)',
    seesLoss: true,
    safe: new Set(),
  };
};

const multiStep = (spec: ScheduleSpec): PythonSchedule => {
  const milestones = Array.isArray(spec.milestones) ? spec.milestones.map(Number) : [];
  const list = `[${milestones.map(pythonNumber).join(', ')}]`;
  const text = `lr0 * ${pythonNumber(Number(spec.gamma))} ** sum(m <= t for m in ${list})`;
  return {
    definition: [`def ${SIGNATURE}:`, ...indent([...docstring(TITLE), `return ${text}`])],
    call: SIGNATURE,
    first,
    seesLoss: false,
    safe: new Set(),
  };
};

/** What has no formula is computed here and listed. */
const table = (spec: ScheduleSpec, rates: readonly number[], steps: number): PythonSchedule => {
  const rows = rates.map((lr0) => {
    const rate = compileSchedule(spec, lr0);
    const values = Array.from({ length: steps }, (_, t) => pythonNumber(rate(t)));
    return `    ${pythonNumber(lr0)}: [${values.join(', ')}],`;
  });
  return {
    definition: [
      ...comment('The learning rate of every update, for each base rate.'),
      'RATES = {',
      ...rows,
      '}',
      '',
      '',
      `def ${SIGNATURE}:`,
      ...indent([...docstring(TITLE), 'return RATES[lr0][t]']),
    ],
    call: SIGNATURE,
    first,
    seesLoss: false,
    safe: new Set(),
  };
};

/**
 * The schedule of a run as a Python function; nothing for a constant one.
 * @param rates every base rate that the run has
 */
export const emitSchedule = (
  run: RunSpec,
  rates: readonly number[],
  steps: number,
): PythonSchedule | undefined => {
  const spec = run.schedule;
  if (spec.kind === 'constant') return undefined;
  if (spec.kind === 'plateau') return plateau(spec);
  if (spec.kind === 'multi-step') return multiStep(spec);
  if (spec.kind === 'formula' && typeof spec.formula === 'string')
    return fromFormula(parsed(spec.formula), { T: Number(spec.totalSteps) }, rates, steps);
  const definition = findSchedule(spec.kind);
  if (definition === undefined) throw new Error(`no schedule ${spec.kind} in the catalogue`);
  if (!('formula' in definition)) return table(spec, rates, steps);
  const parameters = Object.fromEntries(
    Object.keys(definition.params).map((name) => [name, Number(spec[name])]),
  );
  return fromFormula(parsed(definition.formula), parameters, rates, steps);
};
