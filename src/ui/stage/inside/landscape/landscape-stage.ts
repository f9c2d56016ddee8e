import type { LandscapeGrid, LandscapePlane } from '../../../../experiment/network/landscape';
import type { Domain, Point } from '../../../../experiment/types';
import { hidesFuture } from '../../../../state/lab/horizon';
import type { NetworkLab } from '../../../../state/network/network-lab';
import { type CanvasSize, observeCanvasSize, resizeCanvas } from '../../../canvas/canvas-size';
import { pageFont } from '../../../canvas/page-font';
import { reducedMotion } from '../../../canvas/reduced-motion';
import {
  fitView,
  growView,
  limitZoom,
  panView,
  resizeView,
  spanOf,
  toData,
  transformOf,
  zoomView,
} from '../../../canvas/view';
import { explodedFrom } from '../../../exploded';
import { stepNow } from '../../../step-seen';
import type { Scheme } from '../../kit/color-map';
import { currentLooks } from '../../kit/current-looks';
import { FieldLayer } from '../../kit/field-layer';
import type { FieldValues } from '../../kit/field-values';
import { listenForGestures } from '../../kit/gestures';
import { STAGE_COLORS } from '../../kit/stage-colors';
import { listenForPanKeys, listenForZoomKeys } from '../../kit/stage-keys';
import { labelAt, labelSide } from './label-place';
import { paintGround } from './paint-ground';
import { paintRuns, paintStart } from './paint-runs';
import { type PlanePath, planePath, runsExtent } from './plane-paths';
import { smoothField } from './smooth-field';
import { glide, isNear, serves, wantsMove } from './view-easing';

const PADDING = 0.16;
/** The view's span may be these multiples of the paths'. */
const CLOSEST = 1e-4;
const FARTHEST = 40;
/** The loss is computed for a view that stands still for so long. */
const SETTLED_MS = 350;
/** And for a little more: small moves change nothing. */
const AROUND = 0.04;

/** What is drawn. */
export interface Shown {
  readonly plane: LandscapePlane | undefined;
  readonly grid: LandscapeGrid | undefined;
  /** Of the axes. */
  readonly names: readonly [string, string];
}

export interface LandscapeStage {
  show(shown: Shown): void;
  setScheme(scheme: Scheme): void;
  dispose(): void;
}

export interface LandscapeElements {
  readonly map: HTMLElement;
  /** What stands still: the loss, the axes. */
  readonly ground: HTMLCanvasElement;
  /** Paths and heads. */
  readonly live: HTMLCanvasElement;
}

/**
 * Draws the paths of all runs on a plane, over the loss there; paints only when something moved.
 * @param wanted hears of which part of the plane the loss is wanted
 */
export const createLandscapeStage = (
  lab: NetworkLab,
  { map, ground, live }: LandscapeElements,
  startLabel: () => string,
  wanted: (plane: number, domain: Domain) => void,
  firstScheme: Scheme,
): LandscapeStage => {
  const text = pageFont('text');
  const mono = pageFont('mono');
  const { race, cursor, frames, view: seen } = lab;
  const field = new FieldLayer();
  let scheme = firstScheme;
  let shown: Shown = { plane: undefined, grid: undefined, names: ['', ''] };
  let values: FieldValues | undefined;
  let size: CanvasSize | undefined;
  let contexts: { ground: CanvasRenderingContext2D; live: CanvasRenderingContext2D } | undefined;
  let view: Domain | undefined;
  /** The plane that the view is of. */
  let viewed: number | undefined;
  let side = 0;
  let gliding = false;
  let lastMs: number | undefined;
  let dirty = true;
  let groundStale = true;
  let asked: { readonly plane: number; readonly domain: Domain } | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Who changes the view from here. */
  const stage = {};

  const mark = () => {
    dirty = true;
    frames.request();
  };
  const markAll = () => {
    groundStale = true;
    mark();
  };

  const calmUntil = () => race.runs.map((run) => explodedFrom(run) - 1);
  const lastSeen = () =>
    // Not even the part that is shown tells where the runs are going.
    hidesFuture(lab) ? Math.min(stepNow(lab), race.lastStep) : Number.POSITIVE_INFINITY;

  /** What was asked for serves this view, too. */
  const isAsked = (plane: LandscapePlane, of: Domain) =>
    asked?.plane === plane.id && serves(asked.domain, of);
  const ask = () => {
    settling = undefined;
    const { plane } = shown;
    if (!plane || !view || viewed !== plane.id || isAsked(plane, view)) return;
    asked = { plane: plane.id, domain: growView(view, AROUND) };
    wanted(plane.id, asked.domain);
  };
  const settle = () => {
    const { plane } = shown;
    if (!plane || !view || gliding || isAsked(plane, view)) return;
    clearTimeout(settling);
    settling = setTimeout(ask, SETTLED_MS);
  };

  const follow = (
    plane: LandscapePlane,
    extent: Domain | undefined,
    at: CanvasSize,
    elapsedMs: number,
  ): Domain | undefined => {
    const fresh = viewed !== plane.id;
    const chosen = seen.zoom.value;
    // Where somebody has zoomed or moved it, it stays.
    if (chosen !== undefined) {
      viewed = plane.id;
      gliding = false;
      return view ?? fitView(chosen, at, 0);
    }
    if (!extent) return view;
    const fitted = fitView(extent, at);
    const target = growView(fitted, PADDING);
    if (fresh || !view) {
      viewed = plane.id;
      gliding = false;
      return target;
    }
    gliding = gliding ? !isNear(view, target) : wantsMove(view, fitted);
    if (!gliding) return view;
    return reducedMotion() ? target : glide(view, target, elapsedMs);
  };

  const paint = (elapsedMs: number) => {
    const { plane, names } = shown;
    if (!contexts || !size) return;
    const before = view;
    const calm = calmUntil();
    const until = lastSeen();
    const extent = plane && runsExtent(plane, calm, until);
    view = plane && follow(plane, extent, size, elapsedMs);
    if (gliding) mark();
    const colors = STAGE_COLORS[scheme];
    if (groundStale || view !== before) {
      groundStale = false;
      paintGround(contexts.ground, { view, size, scheme, field, values, names, font: mono });
    }
    if (!plane || !view) {
      contexts.live.clearRect(0, 0, size.width, size.height);
      return;
    }
    settle();
    const transform = transformOf(view, size);
    const looks = currentLooks(lab, scheme);
    const paths: readonly (PlanePath | undefined)[] = looks.map((look, run) => {
      const way = plane.runs[run];
      const options = { calmUntil: calm[run] ?? 0, diverged: look.diverged, until };
      return way && size && planePath(way, transform, size, options);
    });
    const start = plane.runs.find(({ steps }) => steps[0] === 0)?.at[0];
    paintRuns(contexts.live, {
      plane,
      paths,
      looks,
      extent: extent ?? view,
      step: Math.min(stepNow(lab), race.lastStep),
      totalSteps: Math.max(race.lastStep, 1),
      hover: cursor.hover,
      size,
      outline: colors.outline,
    });
    if (!start) return;
    const context = contexts.live;
    context.globalCompositeOperation = 'destination-over';
    context.font = `12px ${text}`;
    const label = startLabel();
    const { width } = context.measureText(label);
    const place = [
      start[0] * transform.scaleX + transform.offsetX,
      start[1] * transform.scaleY + transform.offsetY,
    ] as const;
    const drawn = paths.flatMap((one, run) => (one && looks[run]?.visible ? [one.path] : []));
    side = labelSide(place, width, drawn, size, side);
    paintStart(context, place, labelAt(place, width, side), colors, label);
    context.globalCompositeOperation = 'source-over';
  };

  const unobserve = observeCanvasSize(ground, (next) => {
    const chosen = seen.zoom.value === undefined ? undefined : view;
    view = chosen && size ? resizeView(chosen, size, next) : undefined;
    size = next;
    const [below, above] = [resizeCanvas(ground, next), resizeCanvas(live, next)];
    contexts = below && above && { ground: below, live: above };
    field.refill();
    markAll();
  });
  const look = (next: Domain | undefined) => {
    view = next ?? view;
    gliding = next === undefined;
    seen.moving('zoom');
    seen.zoom.set(next, stage);
    markAll();
  };
  const zoom = (factor: number, at?: Point) => {
    const { plane } = shown;
    const extent = plane && runsExtent(plane, calmUntil(), lastSeen());
    if (!view || !size || !extent) return;
    const about = toData(transformOf(view, size), at ?? [size.width / 2, size.height / 2]);
    look(zoomView(view, about, limitZoom(view, extent, factor, CLOSEST, FARTHEST)));
  };
  const fit = () => look(undefined);
  const ways = [
    unobserve,
    () => clearTimeout(settling),
    listenForZoomKeys({ active: () => ground.isConnected, fit, zoom }),
    listenForPanKeys(map, (shareX, shareY) => {
      if (view) look(panView(view, shareX * spanOf(view[0]), shareY * spanOf(view[1])));
    }),
    listenForGestures(map, {
      pan: (dx, dy) => {
        if (!view || !size) return;
        const { scaleX, scaleY } = transformOf(view, size);
        look(panView(view, -dx / scaleX, -dy / scaleY));
      },
      zoom,
      click: () => {},
      doubleClick: fit,
      hover: () => {},
    }),
    seen.zoom.subscribe((part, by) => {
      if (by === stage) return;
      view = part && size ? fitView(part, size, 0) : view;
      gliding = part === undefined;
      markAll();
    }),
    cursor.subscribe(mark),
    seen.store.subscribe(mark),
    lab.playback.subscribe(mark),
    lab.network.subscribe(mark),
    frames.onFrame((timeMs) => {
      const elapsedMs = lastMs === undefined ? 16 : Math.min(50, timeMs - lastMs);
      lastMs = timeMs;
      if (!dirty) return;
      dirty = false;
      paint(elapsedMs);
    }),
  ];
  return {
    show: (next) => {
      if (next.grid !== shown.grid) values = next.grid && smoothField(next.grid);
      shown = next;
      markAll();
    },
    setScheme: (next) => {
      scheme = next;
      markAll();
    },
    dispose: () => {
      for (const way of ways) way();
    },
  };
};
