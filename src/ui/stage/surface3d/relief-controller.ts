import type { Point } from '../../../experiment/types';
import { shownLayers } from '../../../state/lab/view';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import { observeCanvasSize } from '../../canvas/canvas-size';
import type { Size } from '../../canvas/view';
import type { Scheme } from '../kit/color-map';
import { currentLooks } from '../kit/current-looks';
import { followLooks } from '../kit/follow-looks';
import { listenForGestures } from '../kit/gestures';
import { listenForZoomKeys } from '../kit/stage-keys';
import type { StageReports } from '../kit/stage-reports';
import { FurtherHandles } from '../starts/further-handles';
import { createClicks } from '../starts/start-clicks';
import { listenForStart } from '../starts/start-drag';
import { firstStart, StartPoint } from '../starts/start-point';
import { Relief, type ReliefFrame } from './relief';
import { createReliefReport } from './relief-report';
import { reliefStarts } from './relief-starts';
import { pickRun } from './run-pick';
import type { ReliefHeight } from './world';

export interface ReliefElements {
  /** Takes the canvas. */
  readonly host: HTMLElement;
  readonly start: HTMLElement;
  /** Holds the handles of the further starts. */
  readonly further: HTMLElement;
}

/** What React knows and the relief needs. */
export interface ReliefWords {
  readonly scheme: Scheme;
  /** Of the two axes on the floor. */
  readonly names: readonly [string, string];
}

export interface ReliefController {
  setWords(words: ReliefWords): void;
  fit(): void;
  turn(around: number, down: number): void;
  dispose(): void;
}

/**
 * Joins the relief to a lab, to the pointer and to the keys. Throws where the browser gives no WebGL.
 * @param built told what heights are, when a surface stands there
 */
export const createReliefController = (
  lab: SurfaceLab,
  { host, start: handle, further: handles }: ReliefElements,
  { font, ...first }: ReliefWords & { readonly font: string },
  reports: StageReports,
  built: (height: ReliefHeight) => void,
): ReliefController => {
  const { document, view, cursor, race, frames, field } = lab;
  let { scheme, names } = first;
  let size: Size = { width: 0, height: 0 };
  let pointer: Point | undefined;
  const look = () => {
    const seen = view.store.getState();
    const { contours, heatMap, points } = shownLayers(seen);
    return { scheme, names, font, contours, heatMap, points, height: seen.height };
  };
  const relief: Relief = new Relief(
    host,
    {
      requestField: (spec, part, width, height) => field.ask({ spec, view: part, width, height }),
      requestPaint: frames.request,
      built,
      moving: () => view.moving('camera'),
      viewed: (camera) => view.camera.set(camera, view),
    },
    look(),
    view.camera.value,
  );
  const fit = () => {
    view.moving('camera');
    relief.fit(true);
  };
  const space = reliefStarts(relief);
  const start = new StartPoint(frames, space, handle, () => size, firstStart(lab));
  const further = new FurtherHandles(lab, space, handles, () => size);
  const report = createReliefReport(lab, relief, reports);
  const readLooks = () => relief.setLooks(currentLooks(lab, scheme));
  const readExperiment = () => {
    const { objective } = document.getState().experiment;
    if (objective.kind !== 'network') relief.setSpec(objective);
    readLooks();
  };
  const readField = () => {
    if (field.latest) relief.setField(field.latest);
  };
  const frame: ReliefFrame = {
    runs: [],
    generation: 0,
    step: 0,
    hover: undefined,
    companions: lab.companions.getState(),
    landmarks: lab.critical.getState(),
  };
  const paint = (timeMs: number) => {
    start.commit();
    further.commit();
    frame.runs = race.runs;
    frame.generation = race.generation;
    frame.step = Math.min(cursor.step, race.lastStep);
    frame.hover = cursor.hover;
    frame.companions = lab.companions.getState();
    frame.landmarks = lab.critical.getState();
    relief.paint(frame, timeMs);
    start.paint();
    further.paint();
    if (pointer) report(pointer, size);
  };
  const ways = [
    document.subscribe((state, before) => {
      if (state.experiment !== before.experiment) readExperiment();
      if (state.loads !== before.loads) relief.fit(false);
    }),
    followLooks(lab, readLooks),
    view.store.subscribe((state, before) => {
      if (state.layers !== before.layers || state.height !== before.height) relief.setLook(look());
    }),
    view.camera.subscribe((camera, by) => {
      if (by === view) return;
      if (camera) relief.stand(camera);
      else relief.fit(false);
    }),
    field.subscribe(readField),
    observeCanvasSize(host, (next) => {
      size = next;
      relief.resize(next);
    }),
    // The relief turns and zooms by itself.
    listenForGestures(relief.canvas, {
      pan: () => {},
      zoom: () => {},
      hover: (at) => {
        pointer = at;
        if (!at) report(undefined, size);
        frames.request();
      },
      ...createClicks(lab, start, {
        headAt: (at: Point) => pickRun(relief, at, 'head'),
        pathAt: (at: Point) => pickRun(relief, at, 'path'),
        fit,
      }),
    }),
    listenForStart(handle, {
      position: () => start.pixel,
      moveTo: (pixel) => {
        start.dragTo(pixel);
        pointer = pixel;
      },
      moveBy: (shareX, shareY) => start.moveBy(shareX, shareY),
      hold: (held) => start.hold(held),
    }),
    listenForZoomKeys({
      active: () => true,
      fit,
      zoom: (factor) => relief.zoom(factor > 1 ? 1 : -1),
    }),
    frames.onFrame(paint),
  ];
  readExperiment();
  return {
    setWords: (next) => {
      ({ scheme, names } = next);
      relief.setLook(look());
      readLooks();
    },
    fit,
    turn: (around, down) => relief.turn(around, down),
    dispose: () => {
      start.write();
      further.commit();
      for (const way of ways) way();
      relief.dispose();
    },
  };
};
