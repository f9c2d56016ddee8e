import type { Plugin } from 'vite';

/**
 * What each half of the program never reads of a catalogue entry: the engine no prose, the page no algorithm. What an
 * optimizer is good and bad at comes to the page in a chunk of its own, from modules asked for with `?prose`.
 */
const UNREAD = {
  engine: new Set(['good', 'fails', 'about', 'paper']),
  page: new Set(['minimize', 'good', 'fails']),
  prose: new Set(['minimize', 'rule', 'hyper', 'init', 'evaluate', 'suggest', 'paper']),
} as const;

export type CatalogHalf = 'engine' | 'page';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const propertiesIn = (node: Node, names: ReadonlySet<string>): readonly Node[] => {
  if (node.type === 'Property' && isNode(node.key) && names.has(String(node.key.name))) {
    return [node];
  }
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .flatMap((child) => propertiesIn(child, names));
};

/**
 * The catalogue is one file an entry, with everything about it. Page and worker each get a copy; this leaves out of
 * each copy the properties that half has no use for, some 14 KB of gzipped JavaScript of the first page's.
 */
export const catalogHalves = (half: CatalogHalf): Plugin => ({
  name: `downhill-catalog-${half}`,
  apply: 'build',
  transform: {
    // After TypeScript is gone.
    order: 'post',
    handler(code, id) {
      const [file = '', query] = id.split('?');
      if (
        !/\/src\/catalog\/(optimizers|methods|surfaces|schedules|networks|wrappers|losses)\//.test(
          file,
        )
      )
        return undefined;
      const found = propertiesIn(
        this.parse(code) as unknown as Node,
        UNREAD[query === 'prose' ? 'prose' : half],
      );
      if (found.length === 0) return undefined;
      let rest = code;
      for (const { start, end } of [...found].sort((a, b) => b.start - a.start)) {
        const comma = /^\s*,/.exec(rest.slice(end));
        rest = rest.slice(0, start) + rest.slice(end + (comma?.[0].length ?? 0));
      }
      return { code: rest, map: null };
    },
  },
});
