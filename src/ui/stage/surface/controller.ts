import type { Point } from '../../../experiment/types';
import { companionStore } from '../../../state/companions';
import { criticalStore } from '../../../state/critical';
import { cursor } from '../../../state/cursor';
import { documentStore } from '../../../state/document';
import { latestField, requestField, subscribeField } from '../../../state/field';
import { onFrame, requestPaint } from '../../../state/frame-loop';
import { latestMomenta, wantMomenta } from '../../../state/momenta';
import { requestPicture, subscribePicture } from '../../../state/picture';
import { sessionStore } from '../../../state/session';
import { telemetry } from '../../../state/telemetry';
import type { DocumentState } from '../../../state/types';
import { observeCanvasSize } from '../../canvas/canvas-size';
import type { Size } from '../../canvas/view';
import type { BaseOptions } from './base-layer';
import { currentLooks } from './current-looks';
import { FurtherHandles } from './further-handles';
import { listenForGestures } from './gestures';
import { markAt } from './landmarks';
import { createPointerReport, headAt } from './pointer-report';
import { Scene, type SceneCanvases } from './scene';
import { listenForPanKeys, listenForZoomKeys } from './stage-keys';
import type { StageReports } from './stage-reports';
import { stageViewStore } from './stage-view-store';
import { createClicks } from './start-clicks';
import { listenForStart } from './start-drag';
import { FIRST_START, StartPoint } from './start-point';
import { flatSpace } from './start-space';

export interface StageElements extends SceneCanvases {
  /** Takes the gestures; the canvases fill it. */
  readonly map: HTMLElement;
  readonly start: HTMLElement;
  /** Holds the handles of the further starts. */
  readonly further: HTMLElement;
}

/** What React knows and the canvases need. */
export type StageLook = Pick<BaseOptions, 'scheme' | 'font' | 'words'>;

export interface StageController {
  setLook(look: StageLook): void;
  fit(): void;
  dispose(): void;
}

const race = telemetry('surface');
const experiment = () => documentStore.getState().experiments.surface;
const startOf = ({ experiments }: DocumentState): Point | undefined => {
  const { objective } = experiments.surface;
  return objective.kind === 'network' ? undefined : objective.start;
};

/** Joins the scene to the stores, to the pointer and to the keys. */
export const createStageController = (
  elements: StageElements,
  look: StageLook,
  reports: StageReports,
): StageController => {
  let { scheme } = look;
  let size: Size = { width: 0, height: 0 };
  let pointer: Point | undefined;

  const scene = new Scene(
    elements,
    { requestField, latestField, requestPicture, requestPaint },
    { ...look, shown: stageViewStore.getState().shown, lit: stageViewStore.getState().lit },
    () => stageViewStore.setState({ fitted: scene.view.isFitted }),
  );
  const space = flatSpace(scene);
  const start = new StartPoint(space, elements.start, () => size, FIRST_START);
  const further = new FurtherHandles(space, elements.further, () => size);
  const report = createPointerReport(scene, () => size);

  const readLooks = () => scene.setLooks(currentLooks(scheme));
  const readExperiment = () => {
    const { objective } = experiment();
    if (objective.kind !== 'network') scene.setSpec(objective);
    readLooks();
  };
  const showStart = (eased: boolean) => {
    const point = startOf(documentStore.getState());
    if (point) scene.view.include(point, eased);
  };
  const reportPointer = () => {
    reports.pointed(pointer && report.pointed(pointer));
    const head = pointer && report.head(pointer);
    reports.head(head);
    const mark = pointer && !head ? markAt(scene.marks, pointer) : undefined;
    if (mark) reports.mark(mark);
  };

  const gestures = {
    pan: (dx: number, dy: number) => scene.view.pan(dx, dy),
    zoom: (factor: number, at: Point, direct: boolean) => scene.view.zoom(factor, at, !direct),
    ...createClicks(start, {
      headAt: (at) => headAt(scene.heads, at)?.run,
      pathAt: (at) => scene.pathAt(at),
      fit: () => scene.view.fit(true),
    }),
    hover: (at: Point | undefined) => {
      pointer = at;
      if (!at) reportPointer();
      requestPaint();
    },
  };

  const ways = [
    documentStore.subscribe((state, before) => {
      if (state.experiments.surface !== before.experiments.surface) readExperiment();
      // A link or a preset is seen whole.
      if (state.loads !== before.loads) scene.view.fit();
      // So is a start that was typed; one that is held shows itself.
      const moved = String(startOf(state)) !== String(startOf(before));
      if (moved && !start.isHeld) showStart(state.loads === before.loads);
    }),
    sessionStore.subscribe((state, before) => {
      const others =
        state.muted !== before.muted ||
        state.solo !== before.solo ||
        state.selectedRun !== before.selectedRun ||
        state.status !== before.status;
      if (others) readLooks();
    }),
    stageViewStore.subscribe(({ shown, lit }, before) => {
      if (shown !== before.shown || lit !== before.lit) scene.setOptions({ shown, lit });
      wantMomenta(shown.arrows || lit !== undefined);
    }),
    subscribeField(() => scene.fieldArrived()),
    subscribePicture((picture) => scene.pictureArrived(picture)),
    observeCanvasSize(elements.map, (next) => {
      const first = size.width === 0;
      size = next;
      scene.resize(next);
      if (first) showStart(false);
    }),
    listenForGestures(elements.map, gestures),
    listenForStart(elements.start, {
      position: () => start.pixel,
      moveTo: (pixel) => start.dragTo(pixel),
      moveBy: (shareX, shareY) => start.moveBy(shareX, shareY),
      hold: (held) => start.hold(held),
    }),
    listenForZoomKeys({
      active: () => !stageViewStore.getState().shown.relief,
      fit: () => scene.view.fit(true),
      zoom: (factor) => scene.view.zoom(factor, undefined, true),
    }),
    listenForPanKeys(elements.map, (shareX, shareY) => scene.view.panBy(shareX, shareY)),
    onFrame((timeMs) => {
      start.commit();
      further.commit();
      scene.paint(
        {
          runs: race.runs,
          generation: race.generation,
          step: Math.min(cursor.step, race.lastStep),
          totalSteps: experiment().steps,
          hover: cursor.hover,
          momenta: latestMomenta(),
          companions: companionStore.getState(),
          landmarks: criticalStore.getState(),
        },
        timeMs,
      );
      start.paint();
      further.paint();
      if (pointer) reportPointer();
    }),
  ];
  readExperiment();
  // The size may be known before, or come later.
  showStart(false);
  wantMomenta(stageViewStore.getState().shown.arrows);

  return {
    setLook: (next) => {
      scheme = next.scheme;
      scene.setOptions(next);
      readLooks();
    },
    fit: () => scene.view.fit(true),
    dispose: () => {
      start.write();
      further.commit();
      wantMomenta(false);
      for (const way of ways) way();
      scene.dispose();
    },
  };
};
