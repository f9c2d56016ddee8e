import { AmbientLight, DirectionalLight, Scene } from 'three';
import { type Plane, resolvePlane } from '../../../experiment/plane';
import { planeKey } from '../../../experiment/plane-key';
import type { Domain, PlaneSpec } from '../../../experiment/types';
import type { CanvasSize } from '../../canvas/canvas-size';
import type { CompanionRaces } from '../kit/companion-paths';
import type { FieldValues } from '../kit/field-values';
import type { Landmarks } from '../kit/landmarks';
import type { RunColumns, RunLook } from '../kit/run-paths';
import { STAGE_COLORS } from '../kit/stage-colors';
import { MarksRelief } from './marks-relief';
import { RaceRelief } from './race-relief';
import { nodeView } from './relief-grid';
import { ReliefSpace } from './relief-space';
import { createRenderer } from './renderer';
import { type Camera, Viewpoint } from './viewpoint';
import { type ReliefHeight, World, type WorldLook } from './world';

/** What the relief asks of the world outside. */
export interface ReliefPorts {
  requestField(spec: PlaneSpec, view: Domain, width: number, height: number): void;
  requestPaint(): void;
  /** The visitor is about to turn the relief. */
  moving(): void;
  /** The visitor turned the relief; undefined: it was fitted again. */
  viewed(camera: Camera | undefined): void;
  /** A surface stands there. */
  built(height: ReliefHeight): void;
}

export interface ReliefLook extends WorldLook {
  /** All minima and saddles, not only the lowest. */
  readonly points: boolean;
}

export interface ReliefFrame {
  runs: readonly RunColumns[];
  generation: number;
  step: number;
  /** The step under the pointer in a chart. */
  hover: number | undefined;
  companions: CompanionRaces;
  landmarks: Landmarks;
}

/** Values along each side of the floor. */
const NODES = 281;
const MOST_RATIO = 2;

/**
 * The surface in space with the runs on it, outside React. Geometry is laid once a race and surface; a frame moves the
 * ends of the lines and paints only where something changed.
 */
export class Relief {
  private readonly renderer = createRenderer();
  private readonly scene = new Scene();
  private readonly viewpoint: Viewpoint;
  private readonly race = new RaceRelief();
  private readonly marks = new MarksRelief();
  private size: CanvasSize = { width: 0, height: 0, deviceWidth: 1, deviceHeight: 1 };
  private key = '';
  private shownPlane: Plane | undefined;
  private field: FieldValues | undefined;
  private world: World | undefined;
  private seen: ReliefSpace | undefined;
  private looks: readonly RunLook[] = [];
  private painted: Partial<ReliefFrame> = {};
  private worldStale = true;
  private raceStale = true;
  private marksStale = true;
  private dirty = true;
  private fitted = true;

  /** Throws where the browser gives no WebGL. */
  constructor(
    host: HTMLElement,
    private readonly ports: ReliefPorts,
    private look: ReliefLook,
    /** From where it was seen before. */
    private readonly restored: Camera | undefined,
  ) {
    const { domElement } = this.renderer;
    host.append(domElement);
    // A lost context comes back empty.
    domElement.addEventListener('webglcontextrestored', () => this.invalidate());
    const sun = new DirectionalLight('#ffffff', 0.72 * Math.PI);
    sun.position.set(-1.6, 2.2, 0.9);
    this.scene.add(new AmbientLight('#ffffff', 0.48 * Math.PI), sun);
    this.scene.add(this.race.group, this.marks.group);
    this.viewpoint = new Viewpoint(domElement, (byHand) => {
      this.invalidate();
      if (byHand) {
        ports.moving();
        this.fitted = false;
      }
      // A turn runs out after the hand has let go.
      if (!this.fitted) ports.viewed(this.viewpoint.place);
    });
  }

  get canvas(): HTMLCanvasElement {
    return this.renderer.domElement;
  }

  get plane(): Plane | undefined {
    return this.shownPlane;
  }

  /** What is seen where; undefined until a surface stands there. */
  get space(): ReliefSpace | undefined {
    return this.seen;
  }

  /** The runs that are shown, by their number. */
  get runs() {
    return this.race.runs;
  }

  /** The minima and saddles that are marked, topmost last. */
  get landmarks() {
    return this.marks.shown;
  }

  setSpec(spec: PlaneSpec): void {
    const key = planeKey(spec);
    if (key !== this.key) {
      this.key = key;
      this.shownPlane = resolvePlane(spec);
      this.field = undefined;
      this.ports.requestField(spec, nodeView(this.shownPlane.domain, NODES), NODES, NODES);
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

  setLook(look: ReliefLook): void {
    const { points, ...world } = look;
    if (points !== this.look.points) this.marksStale = true;
    const { points: _, ...before } = this.look;
    if (JSON.stringify(world) !== JSON.stringify(before)) this.worldStale = true;
    this.look = look;
    this.invalidate();
  }

  setLooks(looks: readonly RunLook[]): void {
    this.looks = looks;
    this.raceStale = true;
    this.invalidate();
  }

  resize(size: CanvasSize): void {
    const first = this.size.width === 0;
    this.size = size;
    if (size.width === 0 || size.height === 0) return;
    this.renderer.setPixelRatio(Math.min(size.deviceWidth / size.width, MOST_RATIO));
    this.renderer.setSize(size.width, size.height);
    this.viewpoint.resize(size.width, size.height);
    if (first && this.restored) this.stand(this.restored);
    else if (first) this.fit(false);
    this.see();
    this.scaleAll();
    this.invalidate();
  }

  /** Looks from there. */
  stand(camera: Camera): void {
    this.fitted = false;
    this.viewpoint.stand(camera);
    this.invalidate();
  }

  fit(smoothly: boolean): void {
    this.fitted = true;
    this.viewpoint.fit(smoothly);
    this.ports.viewed(undefined);
    this.invalidate();
  }

  turn(around: number, down: number): void {
    this.ports.moving();
    this.fitted = false;
    this.viewpoint.turn(around, down);
  }

  zoom(nearer: number): void {
    this.ports.moving();
    this.fitted = false;
    this.viewpoint.zoom(nearer);
  }

  /** Paints what changed since the last call. */
  paint(frame: ReliefFrame, timeMs: number): void {
    if (this.size.width === 0) return;
    const { painted, ports } = this;
    if (this.worldStale && this.field && this.shownPlane)
      this.buildWorld(this.shownPlane, this.field);
    if (this.world) {
      if (frame.generation !== painted.generation || frame.companions !== painted.companions)
        this.raceStale = true;
      if (frame.landmarks !== painted.landmarks) this.marksStale = true;
      if (this.raceStale || this.marksStale) this.layRace(this.world, frame);
      if (frame.step !== painted.step || frame.hover !== painted.hover) this.moveTo(frame);
      Object.assign(painted, frame);
    }
    this.viewpoint.update(timeMs);
    if (this.viewpoint.isGliding) ports.requestPaint();
    if (!this.dirty) return;
    this.dirty = false;
    const { camera } = this.viewpoint;
    if (this.world) {
      this.world.axes.face(camera);
      const eye = camera.position.toArray();
      this.race.see(eye);
      this.marks.see(eye, this.world.grid);
    }
    this.renderer.render(this.scene, camera);
  }

  dispose(): void {
    this.race.dispose();
    this.marks.dispose();
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
    this.see();
    this.worldStale = false;
    this.raceStale = true;
    this.marksStale = true;
    this.ports.built(world.height);
  }

  private layRace({ grid }: World, { runs, companions, landmarks }: ReliefFrame): void {
    const colors = STAGE_COLORS[this.look.scheme];
    if (this.raceStale) this.race.build(runs, companions, this.looks, grid, colors);
    if (this.marksStale) this.marks.build(landmarks, this.look.points, grid, colors);
    this.raceStale = false;
    this.marksStale = false;
    this.painted.step = -1;
    this.scaleAll();
  }

  private moveTo({ step, hover }: ReliefFrame): void {
    this.race.moveTo(step, hover);
    this.dirty = true;
  }

  private see(): void {
    if (this.world) this.seen = new ReliefSpace(this.world.grid, this.viewpoint.camera, this.size);
  }

  private scaleAll(): void {
    const pixel = this.viewpoint.pixel(this.size.height);
    this.world?.scale(pixel);
    this.race.scale(pixel);
    this.dirty = true;
  }

  private clearWorld(): void {
    if (!this.world) return;
    this.scene.remove(this.world.group);
    this.world.dispose();
    this.world = undefined;
  }
}
