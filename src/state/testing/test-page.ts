import { onTestFinished } from 'vitest';
import { createPage, type Page } from '../page/create-page';
import type { Keep } from '../page/keep';
import { createMemory } from '../page/memory';
import type { PageDefinition } from '../page/route';
import { createHandClock, type HandClock } from './hand-clock';
import { keepIn } from './keep-in';
import { createNodeEngine, type NodeEngine } from './node-engine';

export interface TestPage {
  readonly page: Page;
  readonly hand: HandClock;
  readonly engine: NodeEngine;
  /** Of the address bar, the oldest first; the last one is where the visitor is. */
  readonly entries: readonly string[];
  /** As the back button does. */
  back(): void;
  /** As typing another hash does. */
  go(hash: string): void;
  /** As the system's setting does, while the page is open. */
  wantStillness(wanted: boolean): void;
  /** Resolves when this is so; frames are painted meanwhile. */
  until(isSo: () => boolean): Promise<void>;
}

export const TEST_PAGES: readonly PageDefinition[] = [
  { name: 'surface', lab: 'surface' },
  { name: 'network', lab: 'network' },
  { name: 'about/verification' },
];

interface Options {
  readonly hash?: string;
  readonly stillness?: boolean;
  readonly language?: string;
  readonly stored?: Record<string, string>;
  /** What the browser keeps, shared with the page that is loaded again. */
  readonly kept?: Map<string, unknown>;
  readonly keep?: Keep;
  /** What is wrong with the place where networks are trained. */
  readonly place?: Parameters<typeof createNodeEngine>[0];
  /** Nothing is said of what is slow, unless by a test that counts its time. */
  readonly stallMs?: number;
}

/** A page of its own, with the true engine, an address bar, a storage, and time that is moved on by hand. It ends with its test. */
export const createTestPage = ({
  hash = '',
  stillness = false,
  language = 'en-US',
  stored = {},
  kept = new Map(),
  keep = keepIn(kept),
  place,
  stallMs,
}: Options = {}): TestPage => {
  const hand = createHandClock();
  const engine = createNodeEngine(place);
  const entries = [hash];
  const movers = new Set<() => void>();
  let still = stillness;
  const stillers = new Set<() => void>();
  const move = () => {
    for (const mover of [...movers]) mover();
  };
  const page = createPage(
    {
      connect: engine.connect,
      clock: hand.clock,
      frames: hand.frames,
      loadFits: () => import('../../experiment/later'),
      memory: createMemory(() => ({
        getItem: (key) => stored[key] ?? null,
        setItem: (key, text) => {
          stored[key] = text;
        },
      })),
      keep,
      address: {
        get hash() {
          return entries.at(-1) ?? '';
        },
        place: 'https://downhill.example/',
        base: 'https://downhill.example/',
        replace: (next) => {
          entries[entries.length - 1] = next;
        },
        push: (next) => {
          entries.push(next);
        },
        onMove: (mover) => {
          movers.add(mover);
          return () => {
            movers.delete(mover);
          };
        },
      },
      stillness: {
        get wanted() {
          return still;
        },
        onChange: (listener) => {
          stillers.add(listener);
          return () => {
            stillers.delete(listener);
          };
        },
      },
      language,
      ...(stallMs === undefined ? {} : { stallMs }),
    },
    TEST_PAGES,
  );
  onTestFinished(() => page.dispose());
  return {
    page,
    hand,
    engine,
    entries,
    back: () => {
      entries.pop();
      move();
    },
    go: (next) => {
      entries.push(next);
      move();
    },
    wantStillness: (wanted) => {
      still = wanted;
      for (const listener of [...stillers]) listener();
    },
    until: async (isSo) => {
      while (!isSo()) {
        hand.paint();
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
    },
  };
};
