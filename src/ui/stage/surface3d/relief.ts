import { AmbientLight, DirectionalLight, Scene, type Sprite, WebGLRenderer } from 'three';
import { type Plane, resolvePlane } from '../../../experiment/plane';
import type { Domain, PlaneSpec, Point } from '../../../experiment/types';
import type { CanvasSize } from '../../canvas/canvas-size';
import type { FieldValues } from '../surface/field-layer';
import { planeKey } from '../surface/plane-key';
import { drawingOrder, type RunColumns, type RunLook } from '../surface/run-paths';
import { STAGE_COLORS } from '../surface/stage-colors';
import { createStartRing } from './landmarks';
import { nodeView } from './relief-grid';
import { RunRelief } from './run-relief';
import { disposeSprite, scaleSprite } from './sprites';
import { Viewpoint } from './viewpoint';
import { World, type WorldLook } from './world';

/** What the relief asks of the world outside. */
export interface ReliefPorts {
  requestField(spec: PlaneSpec, view: Domain, width: number, height: number): void;
  requestPaint(): void;
  /** The visitor turned the relief, or it was fitted again. */
  viewed(fitted: boolean): void;
  /** A surface stands there. */
  built(logarithmic: boolean): void;
}

export interface ReliefFrame {
  readonly runs: readonly RunColumns[];
  readonly generation: number;
  readonly step: number;
}

/** Values along each side of the floor. */
const NODES = 281;
const MOST_RATIO = 2;

/** three reports a missing WebGL on the console before it throws; the page has its own words. */
const createRenderer = (): WebGLRenderer => {
  const canvas = document.createElement('canvas');
  const attributes = { antialias: true, alpha: true };
  const context = canvas.getContext('webgl2', attributes);
  if (!(context instanceof WebGL2RenderingContext)) throw new Error('no WebGL 2');
  return new WebGLRenderer({ canvas, context, ...attributes });
};

/**
 * The surface in space with the runs on it, outside React. Geometry is made once a race and surface; a frame moves the
 * ends of the lines and paints only where something changed.
 */
export class Relief {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly viewpoint: Viewpoint;
  private size: CanvasSize = { width: 0, height: 0, deviceWidth: 1, deviceHeight: 1 };
  private key = '';
  private plane: Plane | undefined;
  private start: Point | undefined;
  private field: FieldValues | undefined;
  private world: World | undefined;
  private ring: Sprite | undefined;
  private runs: readonly RunRelief[] = [];
  private looks: readonly RunLook[] = [];
  private generation = -1;
  private step = -1;
  private worldStale = true;
  private runsStale = true;
  private dirty = true;

  /** Throws where the browser gives no WebGL. */
  constructor(
    host: HTMLElement,
    private readonly ports: ReliefPorts,
    private look: WorldLook,
  ) {
    this.renderer = createRenderer();
    host.append(this.renderer.domElement);
    const sun = new DirectionalLight('#ffffff', 0.72 * Math.PI);
    sun.position.set(-1.6, 2.2, 0.9);
    this.scene.add(new AmbientLight('#ffffff', 0.48 * Math.PI), sun);
    this.viewpoint = new Viewpoint(this.renderer.domElement, (byHand) => {
      this.invalidate();
      if (byHand) ports.viewed(false);
    });
  }

  setSpec(spec: PlaneSpec): void {
    const { start } = spec;
    if (start[0] !== this.start?.[0] || start[1] !== this.start[1]) {
      this.start = start;
      this.worldStale = true;
    }
    const key = planeKey(spec);
    if (key !== this.key) {
      this.key = key;
      this.plane = resolvePlane(spec);
      this.field = undefined;
      this.ports.requestField(spec, nodeView(this.plane.domain, NODES), NODES, NODES);
    }
    this.invalidate();
  }

  /** A field has arrived; one of another surface or another view is not ours. */
  setField(field: FieldValues & { readonly spec: PlaneSpec }): void {
    if (field.width !== NODES || field.height !== NODES || planeKey(field.spec) !== this.key)
      return;
    this.field = field;
    this.worldStale = true;
    this.invalidate();
  }

  setLook(look: Partial<WorldLook>): void {
    this.look = { ...this.look, ...look };
    this.worldStale = true;
    this.invalidate();
  }

  setLooks(looks: readonly RunLook[]): void {
    this.looks = looks;
    this.runsStale = true;
    this.invalidate();
  }

  resize(size: CanvasSize): void {
    const first = this.size.width === 0;
    this.size = size;
    if (size.width === 0 || size.height === 0) return;
    this.renderer.setPixelRatio(Math.min(size.deviceWidth / size.width, MOST_RATIO));
    this.renderer.setSize(size.width, size.height);
    this.viewpoint.resize(size.width, size.height);
    if (first) this.fit();
    this.scaleAll();
    this.invalidate();
  }

  fit(): void {
    this.viewpoint.fit();
    this.ports.viewed(true);
  }

  turn(around: number, down: number): void {
    this.viewpoint.turn(around, down);
    this.ports.viewed(false);
  }

  zoom(nearer: number): void {
    this.viewpoint.zoom(nearer);
    this.ports.viewed(false);
  }

  paint({ runs, generation, step }: ReliefFrame): void {
    if (this.size.width === 0) return;
    if (this.worldStale && this.field && this.plane) this.buildWorld(this.plane, this.field);
    if (this.world && (this.runsStale || generation !== this.generation)) {
      this.buildRuns(this.world, runs);
      this.generation = generation;
      this.step = -1;
    }
    if (step !== this.step) {
      for (const run of this.runs) run.moveTo(step);
      this.step = step;
      this.dirty = true;
    }
    this.viewpoint.update();
    if (!this.dirty) return;
    this.dirty = false;
    const { camera } = this.viewpoint;
    this.world?.axes.face(camera);
    this.renderer.render(this.scene, camera);
  }

  dispose(): void {
    this.clearRuns();
    this.clearWorld();
    this.viewpoint.dispose();
    this.renderer.dispose();
    // Browsers allow a page only so many contexts, and collect them late.
    this.renderer.forceContextLoss();
    this.renderer.domElement.remove();
  }

  private invalidate(): void {
    this.dirty = true;
    this.ports.requestPaint();
  }

  private buildWorld(plane: Plane, field: FieldValues): void {
    this.clearWorld();
    const world = new World(plane, field, this.look);
    this.scene.add(world.group);
    this.world = world;
    if (this.start && world.isInside(this.start)) {
      const { star, outline } = STAGE_COLORS[this.look.scheme];
      this.ring = createStartRing(star, outline);
      world.place(this.ring, this.start);
      this.scene.add(this.ring);
    }
    this.worldStale = false;
    this.runsStale = true;
    this.dirty = true;
    this.scaleAll();
    this.ports.built(world.logarithmic);
  }

  private buildRuns({ grid }: World, columns: readonly RunColumns[]): void {
    this.clearRuns();
    const { outline } = STAGE_COLORS[this.look.scheme];
    this.runs = drawingOrder(this.looks).flatMap((run) => {
      const look = this.looks[run];
      const recorded = columns[run];
      if (!look || !recorded || recorded.length === 0) return [];
      return [new RunRelief(recorded, grid, look, outline)];
    });
    for (const run of this.runs) this.scene.add(run.group);
    this.runsStale = false;
    this.dirty = true;
    this.scaleAll();
  }

  private scaleAll(): void {
    const pixel = this.viewpoint.pixel(this.size.height);
    this.world?.scale(pixel);
    if (this.ring) scaleSprite(this.ring, pixel);
    for (const run of this.runs) run.scale(pixel);
  }

  private clearRuns(): void {
    for (const run of this.runs) {
      this.scene.remove(run.group);
      run.dispose();
    }
    this.runs = [];
  }

  private clearWorld(): void {
    if (this.world) {
      this.scene.remove(this.world.group);
      this.world.dispose();
      this.world = undefined;
    }
    if (this.ring) {
      this.scene.remove(this.ring);
      disposeSprite(this.ring);
      this.ring = undefined;
    }
  }
}
