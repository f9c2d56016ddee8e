import type { PointList } from '../../../catalog/definition';
import { parseCsv } from '../../../experiment/fit/csv';
import { pointsOf } from '../../../experiment/fit/data';
import { domainAround } from '../../../experiment/fit/domain-around';
import { withPoints } from '../../../experiment/fit/with-points';
import type { FitSpec } from '../../../experiment/types';
import type { Said } from '../../../formula/said';
import type { Lab } from '../../../state/lab/lab';

/** Why a table gives no points for a formula. */
export type Refusal =
  | { readonly kind: 'table'; readonly said?: Said; readonly message: string }
  | { readonly kind: 'columns'; readonly count: number; readonly width: number };

/** What a table is called in messages. */
const TABLE = 'table';

/** A table's message without the name of the field: it stands below it. */
const inTable = (said: Said | undefined, message: string): Refusal => {
  const start = `${TABLE}: `;
  const problem = said?.values.problem;
  const text = message.startsWith(start) ? message.slice(start.length) : message;
  return typeof problem === 'object' && said?.values.line === undefined
    ? { kind: 'table', said: problem, message: text }
    : { kind: 'table', ...(said && { said }), message: text };
};

/** Points from a table, as many columns as those of the fit have. */
export const readTable = (
  text: string,
  fit: FitSpec,
): { readonly points: PointList } | { readonly refusal: Refusal } => {
  const parsed = parseCsv(text, TABLE);
  if (!parsed.ok) return { refusal: inTable(parsed.error.said, parsed.error.message) };
  const width = pointsOf(fit.data)[0]?.length ?? 2;
  const count = parsed.value[0]?.length ?? 0;
  return count === width
    ? { points: parsed.value }
    : { refusal: { kind: 'columns', count, width } };
};

/** The fit goes over these points from now on, in a part of the plane where its minimum is seen. */
export const takePoints = (
  { document }: Pick<Lab, 'document'>,
  fit: FitSpec,
  points: PointList,
): void => {
  const over = withPoints(fit, points, pointsOf(fit.data).length);
  const domain = domainAround(over);
  const [[x0, x1], [y0, y1]] = domain;
  const { data, batchSize } = over;
  document
    .getState()
    .setObjective(
      domain === fit.domain
        ? { data, batchSize }
        : { data, batchSize, domain, start: [x0 + (x1 - x0) / 8, y1 - (y1 - y0) / 8] },
    );
};
