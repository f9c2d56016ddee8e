import type { Rolldown } from 'vite';

type Splitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;
type Info = { readonly isEntry: boolean; readonly importers: readonly string[] };
type InfoOf = (module: string) => Info | null;

/** Whether a module is a root, or reached from one by static imports alone. */
const reachedFrom = (isRoot: (id: string, info: Info) => boolean) => {
  const known = new Map<string, boolean>();
  return (id: string, infoOf: InfoOf): boolean => {
    const seen = new Set<string>();
    const reached = (module: string): boolean => {
      const before = known.get(module);
      if (before !== undefined || seen.has(module)) return before ?? false;
      seen.add(module);
      const info = infoOf(module);
      const found = info !== null && (isRoot(module, info) || info.importers.some(reached));
      if (found) known.set(module, true);
      return found;
    };
    const found = reached(id);
    // All importers were seen, and theirs: none of them is reached either.
    if (!found) for (const module of seen) known.set(module, false);
    return found;
  };
};

/**
 * One chunk for all that the page loads at once, and one for the charts, which come by themselves a moment later: their
 * modules compress better together, and come in one request, whoever else needs some of them.
 */
export const firstChunk = (): Splitting => {
  const atOnce = reachedFrom((_, { isEntry }) => isEntry);
  const charted = reachedFrom((id) => id.endsWith('/src/ui/charts/ChartsPanel.tsx'));
  return {
    groups: [
      {
        debugName: 'first',
        name: (id, context) =>
          atOnce(id, (module) => context.getModuleInfo(module)) ? 'first' : null,
        // What both would take along is in the first one.
        priority: 2,
      },
      {
        debugName: 'charts',
        name: (id, context) =>
          charted(id, (module) => context.getModuleInfo(module)) ? 'charts' : null,
        priority: 1,
      },
    ],
  };
};
