import { findOptimizer } from '../catalog/optimizers';

type Given = Readonly<Record<string, unknown>>;

/**
 * Hyperparameters as a document names them, with those that an optimizer had once said in today's: links of former days
 * open to what they meant.
 */
export const withoutRetired = (optimizer: string, hyper: Given): Given => {
  const retired = findOptimizer(optimizer)?.retired ?? {};
  const isRetired = (name: string) => Object.hasOwn(retired, name);
  const kept = Object.fromEntries(Object.entries(hyper).filter(([name]) => !isRetired(name)));
  const said = Object.entries(hyper).map(([name, value]) =>
    isRetired(name) ? retired[name]?.(value, kept) : undefined,
  );
  return Object.assign(kept, ...said);
};
