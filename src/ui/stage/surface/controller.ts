import type { Domain, Point } from '../../../experiment/types';
import type { DocumentState } from '../../../state/lab/document-state';
import { shownLayers } from '../../../state/lab/view';
import type { SurfaceLab } from '../../../state/surface/surface-lab';
import { observeCanvasSize } from '../../canvas/canvas-size';
import type { Size, Transform } from '../../canvas/view';
import { currentLooks } from '../kit/current-looks';
import { followLooks } from '../kit/follow-looks';
import { listenForGestures } from '../kit/gestures';
import { markAt } from '../kit/landmarks';
import { headAt } from '../kit/pointed';
import { listenForPanKeys, listenForZoomKeys } from '../kit/stage-keys';
import type { StageReports } from '../kit/stage-reports';
import { FurtherHandles } from '../starts/further-handles';
import { createClicks } from '../starts/start-clicks';
import { listenForStart } from '../starts/start-drag';
import { firstStart, StartPoint } from '../starts/start-point';
import { arrowOfTerm } from './arrow-of-term';
import type { BaseOptions } from './base-layer';
import { flatSpace } from './flat-space';
import { createPointerReport } from './pointer-report';
import { Scene, type SceneCanvases } from './scene';

export interface StageElements extends SceneCanvases {
  /** Takes the gestures; the canvases fill it. */
  readonly map: HTMLElement;
  readonly start: HTMLElement;
  /** Holds the handles of the further starts. */
  readonly further: HTMLElement;
}

/** What React knows and the canvases need. */
export type StageLook = Pick<BaseOptions, 'scheme' | 'font' | 'names' | 'words' | 'key'>;

export interface StageController {
  setLook(look: StageLook): void;
  fit(): void;
  /** What is seen where; nothing before there is a size. */
  seen(): { readonly view: Domain; readonly transform: Transform } | undefined;
  dispose(): void;
}

const startOf = ({ experiment: { objective } }: DocumentState): Point | undefined =>
  objective.kind === 'network' ? undefined : objective.start;

/** Joins the scene to a lab, to the pointer and to the keys. */
export const createStageController = (
  lab: SurfaceLab,
  elements: StageElements,
  look: StageLook,
  reports: StageReports,
): StageController => {
  const { document, view, cursor, race, frames, field, pictures, momenta, pointed } = lab;
  let { scheme } = look;
  let size: Size = { width: 0, height: 0 };
  let pointer: Point | undefined;
  /** The part that was shown when the stage was left. */
  const restored = view.zoom.value;

  const layers = () => ({
    shown: shownLayers(view.store.getState()),
    lit: arrowOfTerm(pointed.getState().term),
  });
  const scene = new Scene(
    elements,
    {
      requestField: (spec, part, width, height) => field.ask({ spec, view: part, width, height }),
      latestField: () => field.latest,
      requestPicture: pictures.ask,
      requestPaint: frames.request,
    },
    { ...look, ...layers() },
    () => view.zoom.set(scene.view.chosen, scene),
  );
  const space = flatSpace(scene);
  const start = new StartPoint(frames, space, elements.start, () => size, firstStart(lab));
  const further = new FurtherHandles(lab, space, elements.further, () => size);
  const report = createPointerReport(lab, scene, () => size);

  const readLooks = () => scene.setLooks(currentLooks(lab, scheme));
  const readSpec = () => {
    const { objective } = lab.shown.store.getState();
    if (objective.kind !== 'network') scene.setSpec(objective);
  };
  const readExperiment = () => {
    readSpec();
    readLooks();
  };
  const showStart = (eased: boolean) => {
    const point = startOf(document.getState());
    if (point) scene.view.include(point, eased);
  };
  const readLayers = () => {
    const { shown, lit } = layers();
    scene.setOptions({ shown, lit });
    momenta.want(shown.arrows || lit !== undefined);
  };
  const reportPointer = () => {
    reports.pointed(pointer && report.pointed(pointer));
    const head = pointer && report.head(pointer);
    reports.head(head);
    const mark = pointer && !head ? markAt(scene.marks, pointer) : undefined;
    if (mark) reports.mark(mark);
  };

  const zoom = (factor: number, at: Point | undefined, eased: boolean) => {
    view.moving('zoom');
    scene.view.zoom(factor, at, eased);
  };
  const fit = () => {
    view.moving('zoom');
    scene.view.fit(true);
  };
  const gestures = {
    pan: (dx: number, dy: number) => {
      view.moving('zoom');
      scene.view.pan(dx, dy);
    },
    zoom: (factor: number, at: Point, direct: boolean) => zoom(factor, at, !direct),
    ...createClicks(lab, start, {
      headAt: (at) => headAt(scene.heads, at)?.run,
      pathAt: (at) => scene.pathAt(at),
      fit,
    }),
    hover: (at: Point | undefined) => {
      pointer = at;
      if (!at) reportPointer();
      frames.request();
    },
  };

  // Before the size is known: a surface that comes to a stage is seen whole, and would undo what is restored.
  readExperiment();
  const ways = [
    document.subscribe((state, before) => {
      if (state.experiment !== before.experiment) readExperiment();
      // A link or a preset is seen whole.
      if (state.loads !== before.loads) scene.view.fit();
      // So is a start that was typed; one that is held shows itself.
      const moved = String(startOf(state)) !== String(startOf(before));
      if (moved && !start.isHeld) showStart(state.loads === before.loads);
    }),
    // Points that are held are seen before they are written.
    lab.shown.store.subscribe(readSpec),
    followLooks(lab, readLooks),
    view.store.subscribe((state, before) => {
      if (state.layers !== before.layers) readLayers();
    }),
    pointed.subscribe(readLayers),
    view.zoom.subscribe((part, by) => {
      if (by === scene) return;
      if (part) scene.view.show(part);
      else scene.view.fit();
    }),
    field.subscribe(() => scene.fieldArrived()),
    pictures.subscribe((picture) => scene.pictureArrived(picture)),
    observeCanvasSize(elements.map, (next) => {
      const first = size.width === 0;
      size = next;
      scene.resize(next);
      if (!first) return;
      if (restored) scene.view.show(restored);
      else showStart(false);
    }),
    listenForGestures(elements.map, gestures),
    listenForStart(elements.start, {
      position: () => start.pixel,
      moveTo: (pixel) => {
        start.dragTo(pixel);
        // What is held is what the readout speaks of.
        gestures.hover(pixel);
      },
      moveBy: (shareX, shareY) => start.moveBy(shareX, shareY),
      hold: (held) => start.hold(held),
    }),
    listenForZoomKeys({
      active: () => !layers().shown.relief,
      fit,
      zoom: (factor) => zoom(factor, undefined, true),
    }),
    listenForPanKeys(elements.map, (shareX, shareY) => {
      view.moving('zoom');
      scene.view.panBy(shareX, shareY);
    }),
    frames.onFrame((timeMs) => {
      start.commit();
      further.commit();
      scene.paint(
        {
          runs: race.runs,
          generation: race.generation,
          step: Math.min(cursor.step, race.lastStep),
          totalSteps: document.getState().experiment.steps,
          hover: cursor.hover,
          momenta: momenta.latest,
          companions: lab.companions.getState(),
          landmarks: lab.critical.getState(),
          traced: lab.traces.store.getState().traced,
        },
        timeMs,
      );
      start.paint();
      further.paint();
      if (pointer) reportPointer();
    }),
  ];
  // The size may be known before, or come later.
  if (!restored) showStart(false);
  momenta.want(layers().shown.arrows);

  return {
    setLook: (next) => {
      scheme = next.scheme;
      scene.setOptions(next);
      readLooks();
    },
    fit,
    seen: () => {
      const { transform } = scene;
      const { shown } = scene.view;
      return transform && shown && { transform, view: shown };
    },
    dispose: () => {
      start.write();
      further.commit();
      momenta.want(false);
      for (const way of ways) way();
      scene.dispose();
    },
  };
};
