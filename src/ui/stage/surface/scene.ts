import type { PictureSpec } from '../../../experiment/picture';
import type { Plane } from '../../../experiment/plane';
import { differOnlyInPoints, planeKey } from '../../../experiment/plane-key';
import type { Domain, PlaneSpec, Point } from '../../../experiment/types';
import type { ValueCurve } from '../../../experiment/value-curve';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { Picture } from '../../../state/surface/picture';
import { type CanvasSize, resizeCanvas } from '../../canvas/canvas-size';
import { growView, type Transform, transformOf } from '../../canvas/view';
import type { FieldValues } from '../kit/field-values';
import type { Mark } from '../kit/landmarks';
import type { Head } from '../kit/live-layer';
import type { RunLook } from '../kit/run-paths';
import { STAGE_COLORS } from '../kit/stage-colors';
import { BaseLayer, type BaseOptions } from './base-layer';
import { onCurve } from './curve';
import { FinePicture } from './fine-picture';
import type { HeatMap } from './heat-map/heat-map';
import { loadHeatMap } from './heat-map/load';
import { type RaceFrame, RaceLayer } from './race-layer';
import { createStagePlane, type StagePlane } from './stage-plane';
import { StageView } from './stage-view';

export interface SceneCanvases {
  /** The heat map, where the GPU paints it. */
  readonly heat: HTMLCanvasElement;
  readonly base: HTMLCanvasElement;
  /** Whole paths, faint by CSS. */
  readonly future: HTMLCanvasElement;
  /** Paths up to the cursor, dimmed by CSS. */
  readonly past: HTMLCanvasElement;
  readonly live: HTMLCanvasElement;
}

/** What the scene asks of the world outside. */
export interface ScenePorts {
  requestField(spec: PlaneSpec, view: Domain, width: number, height: number): void;
  latestField(): (FieldValues & { readonly spec: PlaneSpec }) | undefined;
  requestPicture(request: PictureSpec): void;
  requestPaint(): void;
}

type Painted = Exclude<keyof SceneCanvases, 'heat'>;

const NO_SIZE: CanvasSize = { width: 0, height: 0, deviceWidth: 1, deviceHeight: 1 };
/** CSS pixels a value of the field. */
const FIELD_PIXELS = 2.5;
/** While points are moved every frame brings another field: what it costs goes with the square of this. */
const MOVED_FIELD_PIXELS = 6;
/** When points have rested so long, the field is as fine as any. */
const POINTS_REST_MS = 200;
/** Asked for around the view, so that a drag shows no blank edge before the next field is there. */
const FIELD_MARGIN = 0.12;
/** A path is meant within this many pixels. */
const PATH_REACH = 4;
/** How long the picture of another surface may stay while the new one is computed. */
const PATIENCE_MS = 400;

/** Everything drawn on the surface stage, outside React. Each layer is painted only when something on it changed. */
export class Scene {
  readonly view: StageView;
  private size = NO_SIZE;
  private stagePlane: StagePlane | undefined;
  private readonly baseLayer = new BaseLayer();
  private readonly raceLayer: RaceLayer;
  private readonly contexts: Partial<Record<Painted, CanvasRenderingContext2D>> = {};
  private readonly finePicture: FinePicture;
  private gpu: HeatMap | undefined;
  private disposed = false;
  private baseDirty = true;
  private fieldDirty = true;
  private waitingSince: number | undefined;
  private fieldPixels = FIELD_PIXELS;
  private pointsRest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly canvases: SceneCanvases,
    private readonly ports: ScenePorts,
    private options: BaseOptions,
    viewChanged: () => void,
  ) {
    this.view = new StageView(() => {
      this.fieldDirty = true;
      this.invalidate();
      viewChanged();
    });
    this.raceLayer = new RaceLayer(ports.requestPaint);
    this.finePicture = new FinePicture(ports.requestPicture);
    const changed = () => this.fieldArrived();
    loadHeatMap(canvases.heat, changed).then((gpu) => {
      if (this.disposed) gpu?.dispose();
      else this.gpu = gpu;
      if (gpu) changed();
    });
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.pointsRest);
    this.finePicture.dispose();
    this.gpu?.dispose();
  }

  get plane(): Plane | undefined {
    return this.stagePlane?.plane;
  }

  /** The function itself; undefined until a plane is set. */
  get surface(): SurfaceFunction | undefined {
    return this.stagePlane?.surface;
  }

  /** Where a point of the plane is drawn, in data: on the graph of a function of x alone. */
  placeOf(point: Point): Point {
    return this.stagePlane?.lift ? onCurve(this.stagePlane.surface, point) : point;
  }

  get isCurve(): boolean {
    return this.stagePlane?.lift !== undefined;
  }

  get heads(): readonly Head[] {
    return this.raceLayer.heads;
  }

  get marks(): readonly Mark[] {
    return this.raceLayer.marks;
  }

  /** The run whose path is meant by a point, in pixels. */
  pathAt([x, y]: Point): number | undefined {
    return this.raceLayer.pathAt(x, y, PATH_REACH);
  }

  get transform(): Transform | undefined {
    const { shown } = this.view;
    return shown && this.size.width > 0 ? transformOf(shown, this.size) : undefined;
  }

  /** Also when the canvases have come back empty. */
  resize(size: CanvasSize): void {
    this.size = size;
    this.baseLayer.refill();
    this.finePicture.forget();
    for (const name of ['base', 'future', 'past', 'live'] as const) {
      const context = resizeCanvas(this.canvases[name], size);
      if (context) this.contexts[name] = context;
    }
    this.view.resize(size);
    this.fieldDirty = true;
    this.invalidate();
  }

  setOptions(patch: Partial<BaseOptions>): void {
    this.options = { ...this.options, ...patch };
    this.invalidate();
  }

  /** Another surface is shown whole; the same one with another start or other parameters keeps the view. */
  setSpec(spec: PlaneSpec): void {
    const before = this.stagePlane;
    if (planeKey(spec) === before?.key) return;
    const moved = before !== undefined && differOnlyInPoints(before.spec, spec);
    const sameSurface =
      before?.spec.kind === 'surface' &&
      spec.kind === 'surface' &&
      before.spec.surface === spec.surface;
    this.pointsMoved(moved);
    this.stagePlane = createStagePlane(spec);
    this.fieldDirty = true;
    this.waitingSince = undefined;
    if (moved) {
      // The same part of the plane: it is painted once a move, when the values are there.
      this.ports.requestPaint();
      return;
    }
    this.view.setDomain(this.stagePlane.domain, this.isCurve);
    if (!sameSurface) this.view.fit();
    this.invalidate();
  }

  private pointsMoved(moved: boolean): void {
    clearTimeout(this.pointsRest);
    this.fieldPixels = moved ? MOVED_FIELD_PIXELS : FIELD_PIXELS;
    if (!moved) return;
    this.pointsRest = setTimeout(() => {
      this.fieldPixels = FIELD_PIXELS;
      this.fieldDirty = true;
      this.ports.requestPaint();
    }, POINTS_REST_MS);
  }

  setLooks(looks: readonly RunLook[]): void {
    this.raceLayer.setLooks(looks);
    this.ports.requestPaint();
  }

  /** A field has arrived. */
  fieldArrived(): void {
    this.baseDirty = true;
    this.ports.requestPaint();
  }

  pictureArrived(picture: Picture): void {
    this.finePicture.arrived(picture);
    this.fieldArrived();
  }

  private invalidate(): void {
    this.baseDirty = true;
    this.raceLayer.invalidate();
    this.ports.requestPaint();
  }

  /** Paints what changed since the last call. */
  paint(frame: RaceFrame, timeMs: number): void {
    if (this.view.tick(timeMs)) this.ports.requestPaint();
    const { transform, size, options, stagePlane } = this;
    if (!transform || !stagePlane) return;
    if (this.fieldDirty) this.askForField(stagePlane);
    if (this.baseDirty) this.paintBase(stagePlane, transform, timeMs);
    const { future, past, live } = this.contexts;
    if (!future || !past || !live) return;
    const { plane, surface, lift } = stagePlane;
    const colors = STAGE_COLORS[options.scheme];
    this.raceLayer.paint({ future, past, live }, lift?.(frame) ?? frame, {
      plane,
      surface,
      transform,
      size,
      colors,
      levels: lift ? [] : this.baseLayer.levels,
      // The ellipse of a Hessian has no place on a graph.
      options: lift ? { ...options, shown: { ...options.shown, curvature: false } } : options,
    });
  }

  private askForField({ spec, lift }: StagePlane): void {
    const { shown } = this.view;
    if (!shown) return;
    this.fieldDirty = false;
    if (lift) return;
    const grow = (1 + 2 * FIELD_MARGIN) / this.fieldPixels;
    this.ports.requestField(
      spec,
      growView(shown, FIELD_MARGIN),
      Math.max(2, Math.ceil(this.size.width * grow)),
      Math.max(2, Math.ceil(this.size.height * grow)),
    );
  }

  private paintBase(stagePlane: StagePlane, transform: Transform, timeMs: number): void {
    const { key, plane, surface, lift } = stagePlane;
    const { base } = this.contexts;
    const { size, options } = this;
    const view = this.view.shown;
    if (!base || !view) return;
    const latest = lift ? undefined : this.ports.latestField();
    // Of points that are being moved, values a frame old are as good as it gets.
    const current =
      latest !== undefined &&
      (planeKey(latest.spec) === key || differOnlyInPoints(latest.spec, stagePlane.spec));
    if (latest && !current) {
      // The picture of the surface before stays as it is, rather than flicker.
      this.waitingSince ??= timeMs;
      if (timeMs - this.waitingSince < PATIENCE_MS) {
        this.ports.requestPaint();
        return;
      }
    }
    this.baseDirty = false;
    this.waitingSince = undefined;
    const field = current ? latest : undefined;
    const heatMap = (curve: ValueCurve) => this.heatMap(stagePlane, view, curve);
    this.canvases.heat.hidden = true;
    this.baseLayer.paint(base, { plane, surface, view, transform, size, field, options, heatMap });
  }

  private heatMap({ spec, plane }: StagePlane, view: Domain, curve: ValueCurve) {
    const { gpu, size, finePicture } = this;
    const { scheme } = this.options;
    if (gpu?.paint({ plane, view, size, curve, scheme })) {
      this.canvases.heat.hidden = false;
      return 'underneath';
    }
    return finePicture.for({ spec, view, size, curve, scheme });
  }
}
