export const COLUMNS = [
  'loss',
  'lr',
  'gradientNorm',
  'stepLength',
  'x',
  'y',
  'evaluations',
] as const;

/** A run's record: a column for each quantity, entry k is step k. */
export type Columns = Record<(typeof COLUMNS)[number], Float64Array<ArrayBuffer>>;

export const createColumns = (length: number): Columns => {
  const column = () => new Float64Array(length);
  return {
    loss: column(),
    lr: column(),
    gradientNorm: column(),
    stepLength: column(),
    x: column(),
    y: column(),
    evaluations: column(),
  };
};

/** The first `length` entries. */
export const cutColumns = (columns: Columns, length: number): Columns => {
  if (columns.loss.length === length) return columns;
  const shorter = createColumns(length);
  for (const name of COLUMNS) shorter[name].set(columns[name].subarray(0, length));
  return shorter;
};

export const JUDGED = ['judgedLoss', 'judgedX', 'judgedY'] as const;

/** The same for the point on which a run is judged. */
export type JudgedColumns = Readonly<Record<(typeof JUDGED)[number], Float64Array<ArrayBuffer>>>;

export const createJudged = (length: number): JudgedColumns => {
  const column = () => new Float64Array(length).fill(Number.NaN);
  return { judgedLoss: column(), judgedX: column(), judgedY: column() };
};

export const cutJudged = (judged: JudgedColumns, length: number): JudgedColumns => ({
  judgedLoss: judged.judgedLoss.slice(0, length),
  judgedX: judged.judgedX.slice(0, length),
  judgedY: judged.judgedY.slice(0, length),
});
