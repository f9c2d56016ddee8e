import type { RunPlan } from './plan';
import type { Values } from './text';
import { type ExportTarget, findTwin, type Twin } from './twins';

/** Wrappers that stand beside an optimizer's step and not inside it. */
const beside: Readonly<Record<ExportTarget, readonly string[]>> = {
  pytorch: ['clip-norm', 'clip-value', 'weight-decay', 'sam'],
  optax: ['sam'],
  keras: ['sam'],
};

/** The library's optimizer for a run, where it does the same at every one of its steps. */
export const chooseTwin = (target: ExportTarget, plan: RunPlan): Twin | undefined => {
  const { run, phases, changes, steadyRate } = plan;
  const twin = findTwin(target, run.optimizer);
  if (twin === undefined || phases.length > 1) return undefined;
  if (twin.steadyRate === true && !steadyRate) return undefined;
  if (!run.wrappers.every(({ kind }) => beside[target].includes(kind))) return undefined;
  const hypers = [run.hyper, ...changes.map((change) => change.run.hyper)];
  return hypers.every((hyper) => twin.when?.(hyper) ?? true) ? twin : undefined;
};

/** Options of a run's twin at first (k = 0), and after its change k - 1. */
export const optionsOf = (twin: Twin, { run, changes }: RunPlan) => {
  const runs = [run, ...changes.map((change) => change.run)];
  return (k: number): Values => twin.options(runs[k]?.hyper ?? {});
};
