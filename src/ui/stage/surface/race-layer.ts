import type { Plane } from '../../../experiment/plane';
import type { Size, Transform } from '../../canvas/view';
import type { ArrowSource } from './arrows';
import { type ArrowScene, arrowSource, paintHeadArrows } from './head-arrows';
import { InkLayer } from './ink-layer';
import { type Head, paintLive } from './live-layer';
import { paintMinima } from './paint-minima';
import { type RunColumns, type RunLook, type RunPath, runPath } from './run-paths';

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
}

/** What moves: the runs' paths and heads, measured once a view and painted when the cursor moved. */
export class RaceLayer {
  /** Where the heads were painted last, topmost last. */
  heads: readonly Head[] = [];
  private looks: readonly RunLook[] = [];
  private paths: readonly (RunPath | undefined)[] = [];
  private arrows: readonly ArrowSource[] = [];
  private readonly futureInk = new InkLayer();
  private readonly pastInk = new InkLayer();
  private stale = true;
  private painted: Pick<RaceFrame, 'generation' | 'step' | 'hover' | 'momenta'> = {
    generation: -1,
    step: Number.NaN,
    hover: undefined,
    momenta: [],
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
    scene: ArrowScene & { readonly plane: Plane },
  ): void {
    const { generation, step, hover, totalSteps, momenta } = frame;
    const { painted, looks } = this;
    const { size } = scene;
    if (this.stale || generation !== painted.generation || momenta !== painted.momenta)
      this.measure(frame, scene);
    else if (step === painted.step && hover === painted.hover) return;
    this.stale = false;
    this.painted = { generation, step, hover, momenta };
    const { paths, arrows } = this;
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
      atHead: (part, context, run, at) => {
        const source = arrows[run];
        const look = looks[run];
        if (source && look) paintHeadArrows(part, context, source, look, step, at, scene);
      },
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
    this.arrows = frame.runs.map((columns, run) => arrowSource(columns, frame.momenta[run]));
    this.futureInk.invalidate();
    this.pastInk.invalidate();
  }
}
