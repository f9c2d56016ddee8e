import type { MapChoice, MapKind } from '../map/spec';
import { AXES, type AxisName } from '../recorded/axes';
import { CHARTED } from '../recorded/charts';
import type { Charted } from '../recorded/quantities';

/** What can be laid over a surface's map, and whether a first visit shows it. New ones come last: links hold places. */
export const STAGE_LAYERS = {
  contours: true,
  heatMap: true,
  points: true,
  gradient: false,
  arrows: false,
  curvature: false,
  relief: false,
  model: false,
} as const satisfies Readonly<Record<string, boolean>>;

export type StageLayer = keyof typeof STAGE_LAYERS;
export type ShownLayers = Readonly<Record<StageLayer, boolean>>;

/** What a chart can show. */
export const QUANTITIES = CHARTED;
export type Quantity = Charted;

/** What the horizontal axis of the charts counts. */
export const X_MODES = AXES;
export type XMode = AxisName;

/** `auto`: logarithmic wherever the values allow it. */
export const SCALES = ['auto', 'log', 'linear'] as const;
export type ScaleChoice = (typeof SCALES)[number];

/** What heights are in the 3-D view; `auto`: logarithms wherever the map's colours are. */
export const HEIGHTS = ['auto', 'log', 'linear'] as const;
export type HeightChoice = (typeof HEIGHTS)[number];

/** Whose numbers the inspector shows. */
export const COORDINATES = ['x', 'y', 'both'] as const;
export type Coordinate = (typeof COORDINATES)[number];

/** On a phone: which panel is under the stage. */
export const PANELS = ['experiment', 'inspector', 'charts', 'results'] as const;
export type Panel = (typeof PANELS)[number];

/** What a network lab's stage shows. New ones come last: links hold places. */
export const STAGE_TABS = [
  'landscape',
  'weights',
  'layers',
  'confusion',
  'mistakes',
  'draw',
  'model',
  'regions',
  'net',
  'ground',
] as const;
export type StageTab = (typeof STAGE_TABS)[number];

/** Through which plane, or along which line, the parameters of networks are looked at; or how sharply the loss bends. */
export const PLANES = ['pca', 'ends', 'random', 'line', 'sharpness'] as const;
export type PlaneName = (typeof PLANES)[number];

/** How fast a computed race is played back. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/** What the colours of a map of hyperparameters tell. */
export const MEASURES = ['loss', 'steps'] as const;
export type Measure = (typeof MEASURES)[number];

/** The next order after a click on a header of a table: ascending, descending, as the runs stand. */
export const DIRECTIONS = ['ascending', 'descending'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How much of the stage the data of a fit take: their title alone, a strip, half. */
export const DATA_SIZES = ['folded', 'open', 'large'] as const;
export type DataSize = (typeof DATA_SIZES)[number];

export const MAP_KINDS = ['basins', 'trainability'] as const satisfies readonly MapKind[];
/** What computes a map. */
export const MAP_CHOICES = ['auto', 'cpu', 'gpu'] as const satisfies readonly MapChoice[];
