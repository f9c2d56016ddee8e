import type { Rolldown } from 'vite';

type Splitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;

/**
 * One chunk for all that the page loads at once: its modules compress better together, and come in one request. A module
 * belongs to it that an entry reaches by static imports alone.
 */
export const firstChunk = (): Splitting => {
  const known = new Map<string, boolean>();
  return {
    groups: [
      {
        debugName: 'first',
        name: (id, context) => {
          const seen = new Set<string>();
          const reached = (module: string): boolean => {
            const before = known.get(module);
            if (before !== undefined || seen.has(module)) return before ?? false;
            seen.add(module);
            const info = context.getModuleInfo(module);
            const first = info !== null && (info.isEntry || info.importers.some(reached));
            if (first) known.set(module, true);
            return first;
          };
          const first = reached(id);
          // All importers were seen, and theirs: none of them is reached either.
          if (!first) for (const module of seen) known.set(module, false);
          return first ? 'first' : null;
        },
      },
    ],
  };
};
