import type { Rolldown } from 'vite';

type Splitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;
type Info = {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly code: string | null;
};
type InfoOf = (module: string) => Info | null;

const ICON = /@tabler\/icons-react\/.*\/(Icon\w+)\.\w+$/;

/** Who imports a module; an icon, which comes through one file that has them all, is imported by those who name it. */
const importersOf = (module: string, { importers }: Info, infoOf: InfoOf): readonly string[] => {
  const icon = ICON.exec(module)?.[1];
  if (icon === undefined) return importers;
  const named = new RegExp(`\\b${icon}\\b`);
  return importers
    .flatMap((all) => infoOf(all)?.importers ?? [])
    .filter((id) => !id.includes('@tabler/icons-react') && named.test(infoOf(id)?.code ?? ''));
};

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
      const found =
        info !== null && (isRoot(module, info) || importersOf(module, info, infoOf).some(reached));
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
 * One chunk for all that the page loads at once, and one each for the inspector and the charts, which come by themselves a
 * moment later: their modules compress better together, and come in one request, whoever else needs some of them. Icons
 * of all that comes later are one, too.
 */
export const firstChunk = (): Splitting => {
  const atOnce = reachedFrom((_, { isEntry }) => isEntry);
  const charted = reachedFrom((id) => id.endsWith('/src/ui/charts/ChartsPanel.tsx'));
  const inspected = reachedFrom((id) => id.endsWith('/src/ui/inspector/Inspector.tsx'));
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
      {
        debugName: 'inspector',
        name: (id, context) =>
          inspected(id, (module) => context.getModuleInfo(module)) ? 'Inspector' : null,
        priority: 1,
      },
      // The bundler alone would put them beside the file that has them all, into the first one.
      { name: 'icons', test: ICON, priority: 0 },
    ],
  };
};
