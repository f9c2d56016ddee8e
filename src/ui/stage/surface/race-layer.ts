import type { Plane } from '../../../experiment/plane';
import type { Size, Transform } from '../../canvas/view';
import { InkLayer } from './ink-layer';
import { type Head, paintLive } from './live-layer';
import { paintMinima } from './paint-minima';
import { type RunColumns, type RunLook, type RunPath, runPath } from './run-paths';
import type { StageColors } from './stage-colors';

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
}

/** What moves: the runs' paths and heads, measured once a view and painted when the cursor moved. */
export class RaceLayer {
  /** Where the heads were painted last, topmost last. */
  heads: readonly Head[] = [];
  private looks: readonly RunLook[] = [];
  private paths: readonly (RunPath | undefined)[] = [];
  private readonly futureInk = new InkLayer();
  private readonly pastInk = new InkLayer();
  private stale = true;
  private painted: Pick<RaceFrame, 'generation' | 'step' | 'hover'> = {
    generation: -1,
    step: Number.NaN,
    hover: undefined,
  };

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
    scene: {
      readonly plane: Plane;
      readonly transform: Transform;
      readonly size: Size;
      readonly colors: StageColors;
    },
  ): void {
    const { generation, step, hover, totalSteps } = frame;
    const { painted, looks } = this;
    const { size } = scene;
    if (this.stale || generation !== painted.generation) this.measure(frame, scene);
    else if (step === painted.step && hover === painted.hover) return;
    this.stale = false;
    this.painted = { generation, step, hover };
    const { paths } = this;
    this.futureInk.paint(future, paths, looks, totalSteps, size);
    this.pastInk.paint(past, paths, looks, step, size);
    this.heads = paintLive(live, {
      paths,
      looks,
      step,
      totalSteps,
      hover,
      size,
      outline: scene.colors.outline,
      landmarks: (context) =>
        paintMinima(context, scene.plane.minima, scene.transform, size, scene.colors),
    });
  }

  private measure(
    frame: RaceFrame,
    { transform, size }: { readonly transform: Transform; readonly size: Size },
  ): void {
    this.paths = this.looks.map((look, run) => {
      const columns = frame.runs[run];
      if (!columns || columns.length === 0 || !look.visible) return undefined;
      return runPath(columns, look.diverged, transform, size);
    });
    this.futureInk.invalidate();
    this.pastInk.invalidate();
  }
}
