/**
 * What the initial values of state may read: the hyperparameters, `lr`, the rate of the first update after the schedule,
 * and `lr0`, the run's own.
 */
export const atBeginning = (
  hyper: Readonly<Record<string, number>>,
  lr: number,
): Readonly<Record<string, number>> => ({ ...hyper, lr, lr0: hyper.lr ?? Number.NaN });
