import { findMethod } from '../../../catalog/methods';
import { pythonFloat, pythonNumber } from '../../../formula/python/number';
import type { RunSpec } from '../../types';
import type { ExportContext } from '../context';
import { difference } from '../generated';
import { callLines, indent, keywordList, type Lines } from '../text';

type Values = Readonly<Record<string, string>>;

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
  let before = valuesOf(plan.run);
  const lines = plan.changes.flatMap(({ at, run }) => {
    const after = valuesOf(run);
    const changed = difference(before, after);
    before = after;
    const inside = Object.entries(changed).flatMap(([name, value]) => {
      if (name !== 'lr' || schedule === undefined) return [`hyper.${name} = ${value}`];
      return [`lr0 = ${value}`, ...(schedule.begin === undefined ? [] : [schedule.begin])];
    });
    return inside.length === 0 ? [] : [`if t == ${at}:  # changed while it ran`, ...indent(inside)];
  });
  return schedule === undefined ? lines : [...lines, `hyper.lr = ${schedule.call}`];
};
