import { findMethod } from '../../catalog/methods';
import type { RunSpec } from '../../experiment/types';
import { pythonFloat, pythonNumber } from '../../formula/python/number';
import { atChanges } from '../changes';
import type { ExportContext } from '../context';
import { difference } from '../generated';
import { setBaseRate } from '../schedule-lines';
import { callLines, keywordList, type Lines, type Values } from '../text';

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A method's hyperparameters by their Python names, as Python. */
const valuesOf = (run: RunSpec): Values => {
  const specs = findMethod(run.optimizer)?.hyper ?? {};
  return Object.fromEntries(
    Object.keys(specs).map((name) => {
      const value = run.hyper[name];
      const spec = specs[name];
      const whole = spec !== undefined && 'scale' in spec && spec.scale === 'integer';
      const number = whole ? pythonNumber(Number(value)) : pythonFloat(Number(value));
      return [snakeCase(name), typeof value === 'string' ? `"${value}"` : number];
    }),
  );
};

/** `hyper = SimpleNamespace(lr=…, …)` before the first step. */
export const hyperLines = ({ plan }: Pick<ExportContext, 'plan'>): Lines =>
  callLines('hyper = SimpleNamespace', keywordList(valuesOf(plan.run)));

/** Statements at the top of a step, over `t`: changed numbers and the schedule's rate. */
export const advanceLines = ({
  plan,
  schedule,
}: Pick<ExportContext, 'plan' | 'schedule'>): Lines => {
  const runs = [plan.run, ...plan.changes.map(({ run }) => run)].map(valuesOf);
  const lines = atChanges(plan, (_, k) =>
    Object.entries(difference(runs[k] ?? {}, runs[k + 1] ?? {})).flatMap(([name, value]) =>
      name !== 'lr' || schedule === undefined
        ? [`hyper.${name} = ${value}`]
        : setBaseRate(schedule, value),
    ),
  );
  return schedule === undefined ? lines : [...lines, `hyper.lr = ${schedule.call}`];
};
