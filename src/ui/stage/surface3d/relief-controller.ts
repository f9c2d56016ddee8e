import type { Point } from '../../../experiment/types';
import { companionStore } from '../../../state/companions';
import { criticalStore } from '../../../state/critical';
import { cursor } from '../../../state/cursor';
import { documentStore } from '../../../state/document';
import { latestField, requestField, subscribeField } from '../../../state/field';
import { onFrame, requestPaint } from '../../../state/frame-loop';
import { sessionStore } from '../../../state/session';
import { telemetry } from '../../../state/telemetry';
import { observeCanvasSize } from '../../canvas/canvas-size';
import type { Size } from '../../canvas/view';
import type { Scheme } from '../surface/color-map';
import { currentLooks } from '../surface/current-looks';
import { FurtherHandles } from '../surface/further-handles';
import { listenForGestures } from '../surface/gestures';
import { listenForZoomKeys } from '../surface/stage-keys';
import type { StageReports } from '../surface/stage-reports';
import { stageViewStore } from '../surface/stage-view-store';
import { createClicks } from '../surface/start-clicks';
import { listenForStart } from '../surface/start-drag';
import { FIRST_START, StartPoint } from '../surface/start-point';
import { Relief, type ReliefFrame } from './relief';
import { createReliefReport } from './relief-report';
import { reliefStarts } from './relief-starts';
import { pickRun } from './run-pick';

export interface ReliefElements {
  /** Takes the canvas. */
  readonly host: HTMLElement;
  readonly start: HTMLElement;
  /** Holds the handles of the further starts. */
  readonly further: HTMLElement;
}

export interface ReliefController {
  setScheme(scheme: Scheme): void;
  fit(): void;
  turn(around: number, down: number): void;
  dispose(): void;
}

const race = telemetry('surface');
const objective = () => documentStore.getState().experiments.surface.objective;

/**
 * Joins the relief to the stores, to the pointer and to the keys. Throws where the browser gives no WebGL.
 * @param built told whether heights are logarithms, when a surface stands there
 */
export const createReliefController = (
  { host, start: handle, further: handles }: ReliefElements,
  first: { readonly scheme: Scheme; readonly font: string },
  reports: StageReports,
  built: (logarithmic: boolean) => void,
): ReliefController => {
  let { scheme } = first;
  let size: Size = { width: 0, height: 0 };
  let pointer: Point | undefined;
  const look = () => {
    const { contours, heatMap, points } = stageViewStore.getState().shown;
    return { scheme, font: first.font, contours, heatMap, points };
  };
  const viewed = (fitted: boolean) => {
    if (stageViewStore.getState().fitted !== fitted) stageViewStore.setState({ fitted });
  };
  const relief = new Relief(host, { requestField, requestPaint, built, viewed }, look());
  const space = reliefStarts(relief);
  const start = new StartPoint(space, handle, () => size, FIRST_START);
  const further = new FurtherHandles(space, handles, () => size);
  const report = createReliefReport(relief, reports);
  const readLooks = () => relief.setLooks(currentLooks(scheme));
  const readExperiment = () => {
    const spec = objective();
    if (spec.kind !== 'network') relief.setSpec(spec);
    readLooks();
  };
  const readField = () => {
    const field = latestField();
    if (field) relief.setField(field);
  };
  const frame: ReliefFrame = {
    runs: [],
    generation: 0,
    step: 0,
    hover: undefined,
    companions: companionStore.getState(),
    landmarks: criticalStore.getState(),
  };
  const paint = (timeMs: number) => {
    start.commit();
    further.commit();
    frame.runs = race.runs;
    frame.generation = race.generation;
    frame.step = Math.min(cursor.step, race.lastStep);
    frame.hover = cursor.hover;
    frame.companions = companionStore.getState();
    frame.landmarks = criticalStore.getState();
    relief.paint(frame, timeMs);
    start.paint();
    further.paint();
    if (pointer) report(pointer, size);
  };
  const ways = [
    documentStore.subscribe((state, before) => {
      if (state.experiments.surface !== before.experiments.surface) readExperiment();
      if (state.loads !== before.loads) relief.fit(false);
    }),
    sessionStore.subscribe((state, before) => {
      const others =
        state.muted !== before.muted ||
        state.solo !== before.solo ||
        state.selectedRun !== before.selectedRun ||
        state.status !== before.status;
      if (others) readLooks();
    }),
    stageViewStore.subscribe(({ shown }, before) => {
      if (shown !== before.shown) relief.setLook(look());
    }),
    subscribeField(readField),
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
        requestPaint();
      },
      ...createClicks(start, {
        headAt: (at: Point) => pickRun(relief, at, 'head'),
        pathAt: (at: Point) => pickRun(relief, at, 'path'),
        fit: () => relief.fit(true),
      }),
    }),
    listenForStart(handle, {
      position: () => start.pixel,
      moveTo: (pixel) => start.dragTo(pixel),
      moveBy: (shareX, shareY) => start.moveBy(shareX, shareY),
      hold: (held) => start.hold(held),
    }),
    listenForZoomKeys({
      active: () => true,
      fit: () => relief.fit(true),
      zoom: (factor) => relief.zoom(factor > 1 ? 1 : -1),
    }),
    onFrame(paint),
  ];
  readExperiment();
  return {
    setScheme: (next) => {
      if (next === scheme) return;
      scheme = next;
      relief.setLook(look());
      readLooks();
    },
    fit: () => relief.fit(true),
    turn: (around, down) => relief.turn(around, down),
    dispose: () => {
      start.write();
      further.commit();
      for (const way of ways) way();
      relief.dispose();
    },
  };
};
