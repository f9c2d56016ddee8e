import type { Plane } from '../../../experiment/plane';
import type { TraceState } from '../../../state/surface/trace';
import { distanceToLine } from '../../canvas/distance-to-line';
import { pathUntil } from '../../canvas/polyline';
import {
  type CompanionRaces,
  companionPaths,
  type DrawnPath,
  meanPaths,
} from '../kit/companion-paths';
import { InkLayer } from '../kit/ink-layer';
import { type Landmarks, type Mark, marksOf, paintMarks } from '../kit/landmarks';
import { type Head, paintLive } from '../kit/live-layer';
import {
  drawingOrder,
  type RunColumns,
  type RunLook,
  type RunPath,
  runPath,
} from '../kit/run-paths';
import type { ArrowSource } from './arrows';
import { type ArrowScene, alike, arrowSource, paintHeadArrows } from './head-arrows';
import { judgedPaths, paintJudged } from './judged-layer';
import { paintTangent } from './paint-curve';
import { paintDots, paintStarts } from './paint-dots';
import { paintMeans } from './paint-means';

export interface RaceContexts {
  readonly future: CanvasRenderingContext2D;
  readonly past: CanvasRenderingContext2D;
  readonly live: CanvasRenderingContext2D;
}

/** What is read anew in every frame. */
export interface RaceFrame {
  readonly runs: readonly RunColumns[];
  /** Another number for another race. */
  readonly generation: number;
  readonly step: number;
  readonly totalSteps: number;
  readonly hover: number | undefined;
  /** As in the protocol, by run. */
  readonly momenta: readonly (Float64Array | undefined)[];
  readonly companions: CompanionRaces;
  readonly landmarks: Landmarks;
  /** What is known of the selected run's step. */
  readonly traced: TraceState['traced'];
}

type PaintModel = typeof import('./head-model').paintHeadModel;

/** What moves: the runs' paths and heads, measured once a view and painted when the cursor moved. */
export class RaceLayer {
  /** Where the heads were painted last, topmost last. */
  heads: readonly Head[] = [];
  /** Minima and saddles in view. */
  marks: readonly Mark[] = [];
  private looks: readonly RunLook[] = [];
  private paths: readonly (RunPath | undefined)[] = [];
  /** Thin lines of the races beside the first. */
  private beside: readonly DrawnPath[] = [];
  /** Of repeats. */
  private means: readonly DrawnPath[] = [];
  /** Of averages that runs are judged on. */
  private judged: readonly DrawnPath[] = [];
  private arrows: readonly ArrowSource[] = [];
  private readonly futureInk = new InkLayer();
  private readonly pastInk = new InkLayer();
  /** Few visits ask for it: its code comes when the first does. */
  private paintModel: PaintModel | undefined;
  private asked = false;
  private stale = true;
  private painted: Omit<RaceFrame, 'runs' | 'totalSteps'> | undefined;

  /** @param wake asks for another frame */
  constructor(private readonly wake: () => void) {}

  private loadModel(): void {
    if (this.asked) return;
    this.asked = true;
    import('./head-model').then(
      ({ paintHeadModel }) => {
        this.paintModel = paintHeadModel;
        this.invalidate();
        this.wake();
      },
      () => {
        // Asked for again when it is switched on again.
      },
    );
  }

  setLooks(looks: readonly RunLook[]): void {
    this.looks = looks;
    this.stale = true;
  }

  /** The view, the size or the colours are others now. */
  invalidate(): void {
    this.stale = true;
  }

  paint(
    { future, past, live }: RaceContexts,
    frame: RaceFrame,
    scene: ArrowScene & { readonly plane: Plane },
  ): void {
    const { generation, step, hover, totalSteps, momenta, companions, landmarks } = frame;
    const { model } = scene.options.shown;
    if (model) this.loadModel();
    else if (!this.paintModel) this.asked = false;
    const traced = model ? frame.traced : undefined;
    const { painted, looks } = this;
    const { size } = scene;
    const sameRaces =
      generation === painted?.generation &&
      momenta === painted.momenta &&
      companions === painted.companions &&
      landmarks === painted.landmarks;
    if (this.stale || !sameRaces) this.measure(frame, scene);
    else if (step === painted.step && hover === painted.hover && traced === painted.traced) return;
    this.stale = false;
    this.painted = { generation, step, hover, momenta, companions, landmarks, traced };
    const { paths, arrows, beside } = this;
    const allPaths = [...beside.map((drawn) => drawn.path), ...paths];
    const allLooks = [...beside.map((drawn) => drawn.look), ...looks];
    this.futureInk.paint(future, allPaths, allLooks, this.hidesFuture ? 0 : totalSteps, size);
    this.pastInk.paint(past, allPaths, allLooks, step, size);
    this.heads = paintLive(live, {
      paths,
      looks,
      step,
      totalSteps,
      hover,
      size,
      outline: scene.colors.outline,
      landmarks: (context) => {
        paintJudged(context, this.judged, step, size, scene.colors.outline);
        paintMeans(context, this.means, step, size, scene.colors.outline);
        const starts = companions.list.flatMap(({ kind, start }) =>
          kind === 'start' ? [start] : [],
        );
        if (starts.length > 0) paintStarts(context, starts, scene.transform, scene.colors);
        paintDots(context, beside, step, size, scene.colors.outline);
        paintMarks(context, this.marks, scene.colors);
      },
      atHead: (part, context, run, at) => {
        const source = arrows[run];
        const look = looks[run];
        const columns = frame.runs[run];
        if (part === 'arrows' && look?.selected && columns && model)
          this.paintModel?.(context, run, columns, step, traced, {
            ...scene,
            curve: scene.plane.dimension === 1,
          });
        if (part === 'arrows' && look && scene.plane.dimension === 1)
          paintTangent(context, scene.surface, scene.transform, at, look.color);
        if (source && look) paintHeadArrows(part, context, source, look, step, at, scene);
      },
    });
  }

  private get hidesFuture(): boolean {
    return this.looks.some(({ ghost }) => !ghost);
  }

  /** The run whose path, as far as it is drawn, lies within so many pixels of a point: the topmost one. */
  pathAt(x: number, y: number, reach: number): number | undefined {
    const until = this.hidesFuture ? (this.painted?.step ?? 0) : Number.POSITIVE_INFINITY;
    return drawingOrder(this.looks).findLast((run) => {
      const path = this.paths[run]?.path;
      return path !== undefined && distanceToLine(pathUntil(path, until), x, y) <= reach;
    });
  }

  private measure(
    frame: RaceFrame,
    { transform, size, options }: Pick<ArrowScene, 'transform' | 'size' | 'options'>,
  ): void {
    this.marks = marksOf(frame.landmarks, options.shown.points, transform, size);
    this.paths = this.looks.map((look, run) => {
      const columns = frame.runs[run];
      if (!columns || columns.length === 0 || !look.visible) return undefined;
      return runPath(columns, look.diverged, transform, size);
    });
    this.beside = companionPaths(frame.companions, this.looks, transform);
    this.means = meanPaths(frame.companions, frame.runs, this.looks, transform);
    this.judged = judgedPaths(frame.runs, this.looks, transform);
    const sources = frame.runs.map((columns, run) => arrowSource(columns, frame.momenta[run]));
    this.arrows = alike(sources, (run) => this.looks[run]?.diverged === true);
    this.futureInk.invalidate();
    this.pastInk.invalidate();
  }
}
