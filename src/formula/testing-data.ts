import type { Expression } from './ast';
import { numberOf } from './build';
import { DATUM, type DataPoints, dataNames, isDataName } from './data';
import { evaluate } from './evaluate';
import { mapChildren } from './traverse';

const fold = (
  { callee, args }: Expression & { kind: 'data' },
  lookup: (name: string) => number,
  data: DataPoints,
): number => {
  const rows = Array.from({ length: data.count }, (_, i) =>
    args.map((arg) =>
      evaluate(arg, (name) => {
        const column = isDataName(name) ? dataNames.indexOf(name) : -1;
        return column < 0 ? lookup(name) : (data.values[DATUM * i + column] ?? Number.NaN);
      }),
    ),
  );
  const firsts = rows.map(([first = Number.NaN]) => first);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  switch (callee) {
    case 'sum':
      return sum(firsts);
    case 'mean':
      return sum(firsts) / data.count;
    case 'max':
      return Math.max(...firsts);
    case 'atMax': {
      const most = Math.max(...firsts);
      const there = rows
        .filter(([first]) => first === most)
        .map(([, second = Number.NaN]) => second);
      return sum(there) / there.length;
    }
    default:
      return callee satisfies never;
  }
};

/** The value of a formula over data, interpreted point by point: the yardstick for the compiled readings. */
export const evaluateOver = (
  e: Expression,
  lookup: (name: string) => number,
  data: DataPoints,
): number => {
  const visit = (node: Expression): Expression =>
    node.kind === 'data' ? numberOf(fold(node, lookup, data)) : mapChildren(node, visit);
  return evaluate(visit(e), lookup);
};
