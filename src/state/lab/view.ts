import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ShownLayers, STAGE_LAYERS, type StageLayer } from '../../experiment/view/choices';
import {
  type FirstSight,
  firstView,
  parseView,
  undoOf,
  type View,
  type ViewField,
} from '../../experiment/view/view';
import type { Memory } from '../page/memory';
import { type Cell, createCell } from './cell';

/** What moves at the rate of frames, and is kept outside React. */
type Moving = 'step' | 'playing' | 'zoom' | 'camera';

/** How a lab is looked at, but for what moves at every frame. */
export type Seen = Omit<View, Moving>;

/** All of a view but where its race is. */
export type Looked = Omit<View, 'step' | 'playing'>;

export interface LabView {
  readonly store: StoreApi<Seen>;
  readonly zoom: Cell<View['zoom']>;
  readonly camera: Cell<View['camera']>;
  /** A visitor looks at something else: can be taken back where that is wanted. */
  change(patch: Partial<Seen>): void;
  /** As `change`, but of nobody's will: nothing to take back. */
  follow(patch: Partial<Seen>): void;
  /** To be called before a visitor moves it: however long that goes on, it is taken back as one. */
  moving(what: 'zoom' | 'camera'): void;
  /** As it was before, or as somebody else saw it: that is nobody's choice to be remembered. */
  show(patch: Partial<Looked>, chosen: boolean): void;
  all(): Looked;
  /** Everything moved is where it was at the first sight. */
  showWhole(): void;
}

/** What a visitor chose once and wants to find again, by what it is kept under. */
const remembered = (memory: Memory): Partial<Seen> => {
  const { layers } = parseView({ layers: parseLayers(memory.read('stage')) });
  return { layers, inspector: memory.read('inspector') === 'open' };
};

/** Whatever is not a yes or a no gives way to the first visit's. */
const parseLayers = (text: string | undefined): Partial<ShownLayers> => {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof read !== 'object' || read === null) return {};
  const known = Object.entries(read).filter(
    ([name, value]) => name in STAGE_LAYERS && typeof value === 'boolean',
  );
  return Object.fromEntries(known);
};

const remember = (memory: Memory, patch: Partial<Seen>) => {
  if (patch.layers) memory.write('stage', JSON.stringify(shownLayers({ layers: patch.layers })));
  if (patch.inspector !== undefined) memory.write('inspector', patch.inspector ? 'open' : 'closed');
};

/**
 * @param sight where the first sight of this lab differs from others'
 * @param allowed what of a visitor's change may be
 * @param before called before every change that can be undone by itself; `row`: together with those of the same before it
 */
export const createView = (
  sight: FirstSight,
  memory: Memory,
  before: (fields: readonly ViewField[], row: boolean) => void,
  allowed: (patch: Partial<Seen>) => Partial<Seen> = (patch) => patch,
): LabView => {
  const { step: _, playing: __, zoom, camera, ...first } = firstView(sight);
  const store = createStore<Seen>()(() => ({ ...first, ...remembered(memory) }));
  const view: LabView = {
    store,
    zoom: createCell(zoom),
    camera: createCell(camera),
    change: (wanted) => {
      const patch = allowed(wanted);
      const names = Object.keys(patch) as ViewField[];
      const undo = undoOf(names);
      if (undo !== 'never') before(names, undo === 'row');
      remember(memory, patch);
      store.setState(patch);
    },
    follow: (patch) => store.setState(patch),
    moving: (what) => before([what], true),
    show: (given, chosen) => {
      const { zoom, camera, ...wanted } = given;
      const patch = allowed(wanted);
      if (chosen) remember(memory, patch);
      if ('zoom' in given) view.zoom.set(zoom);
      if ('camera' in given) view.camera.set(camera);
      store.setState(patch);
    },
    all: () => ({ ...store.getState(), zoom: view.zoom.value, camera: view.camera.value }),
    showWhole: () => {
      view.zoom.set(undefined);
      view.camera.set(undefined);
    },
  };
  return view;
};

/** Every layer, whether it is shown. */
export const shownLayers = ({ layers }: Pick<Seen, 'layers'>): ShownLayers => ({
  ...STAGE_LAYERS,
  ...layers,
});

/** The layers with one the other way round; those that are as at the first sight are left out. */
export const toggledLayer = (seen: Pick<Seen, 'layers'>, layer: StageLayer): Seen['layers'] => {
  const { [layer]: _, ...others } = seen.layers;
  const next = !shownLayers(seen)[layer];
  return next === STAGE_LAYERS[layer] ? others : { ...others, [layer]: next };
};
