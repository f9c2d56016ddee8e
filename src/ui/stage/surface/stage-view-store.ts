import * as z from 'zod/mini';
import { createStore } from 'zustand/vanilla';
import type { ArrowKind } from './arrows';

/** What can be laid over the map, and whether a first visit shows it. A new layer is a line here and one in `STAGE_TOOLS`. */
export const STAGE_LAYERS = {
  contours: true,
  heatMap: true,
  points: true,
  gradient: false,
  arrows: false,
  curvature: false,
  relief: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type StageLayer = keyof typeof STAGE_LAYERS;
export type ShownLayers = Readonly<Record<StageLayer, boolean>>;

export interface StageViewState {
  readonly shown: ShownLayers;
  /** Written by the stage: whether the view is the whole domain. */
  readonly fitted: boolean;
  /** The arrow to point out, for example while its term in the formula is hovered. */
  readonly lit: ArrowKind | undefined;
  toggle(layer: StageLayer): void;
  light(arrow: ArrowKind | undefined): void;
}

const KEY = 'downhill.stage';
const flags = z.record(z.string(), z.unknown());

/** Storage is a door: whatever is not a yes or a no gives way to the first visit's. */
const remembered = (): ShownLayers => {
  const shown: Record<StageLayer, boolean> = { ...STAGE_LAYERS };
  try {
    const read = flags.safeParse(JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}'));
    if (!read.success) return shown;
    for (const layer of Object.keys(shown) as StageLayer[]) {
      const value = read.data[layer];
      if (typeof value === 'boolean') shown[layer] = value;
    }
  } catch {
    // No storage, or somebody else's text in it.
  }
  return shown;
};

const remember = (shown: ShownLayers): void => {
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(shown));
  } catch {
    // A browser that forbids storage forgets the choice; nothing else is lost.
  }
};

/** How the visitor wants the surface drawn: kept in the browser, never in the link. */
export const stageViewStore = createStore<StageViewState>()((set, get) => ({
  shown: remembered(),
  fitted: true,
  lit: undefined,
  toggle: (layer) => {
    const { shown } = get();
    const next = { ...shown, [layer]: !shown[layer] };
    remember(next);
    set({ shown: next });
  },
  light: (lit) => set({ lit }),
}));
