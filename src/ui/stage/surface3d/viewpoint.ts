import { PerspectiveCamera, Spherical, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import type { View } from '../../../experiment/view/view';
import { reducedMotion } from '../../canvas/reduced-motion';
import { HEIGHT } from './relief-grid';

export type Camera = NonNullable<View['camera']>;

const FIELD_OF_VIEW = 36;
/** From the front right, from above. */
const ANGLE = { around: 0.5, down: 0.9 };
/** The floor's diagonal with its labels fits into this sphere. */
const RADIUS = 1.62;
const TURN = Math.PI / 36;
const ZOOM = 1.15;
/** On the way to the whole surface about two thirds are behind after this time. */
const GLIDE_MS = 70;
/** A frame stands for this long at most: a tab that was hidden must not leap. */
const MOST_MS = 50;
const ARRIVED = 1e-3;

/** From where the relief is seen: drag, wheel, pinch and keys; `fit` looks at all of it. */
export class Viewpoint {
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.02, 30);
  private readonly controls: OrbitControls;
  private readonly offset = new Vector3();
  private readonly spherical = new Spherical();
  private readonly goal = new Spherical();
  private readonly goalTarget = new Vector3(0, HEIGHT * 0.1, 0);
  private gliding = false;
  private lastMs: number | undefined;
  private grasped = false;

  /** @param moved told of every change of the view; `byHand`: the visitor's own */
  constructor(element: HTMLElement, moved: (byHand: boolean) => void) {
    const controls = new OrbitControls(this.camera, element);
    this.controls = controls;
    controls.dampingFactor = 0.12;
    controls.minDistance = 0.6;
    controls.maxDistance = 14;
    controls.maxPolarAngle = 0.495 * Math.PI;
    controls.addEventListener('change', () => moved(this.grasped));
    controls.addEventListener('start', () => {
      controls.enableDamping = !reducedMotion();
      this.gliding = false;
      this.grasped = true;
    });
    controls.addEventListener('end', () => {
      this.grasped = false;
    });
  }

  /** To be called once a frame: lets a turn run out. */
  update(timeMs: number): void {
    const elapsed = Math.min(MOST_MS, timeMs - (this.lastMs ?? timeMs));
    this.lastMs = this.gliding ? timeMs : undefined;
    if (this.gliding) this.glide(reducedMotion() ? 1 : 1 - Math.exp(-elapsed / GLIDE_MS));
    if (this.controls.enableDamping && reducedMotion()) this.controls.enableDamping = false;
    this.controls.update();
  }

  resize(width: number, height: number): void {
    this.camera.aspect = width / Math.max(height, 1);
    this.camera.updateProjectionMatrix();
  }

  /** The world's size of a CSS pixel at distance 1. */
  pixel(height: number): number {
    return (2 * Math.tan((FIELD_OF_VIEW * Math.PI) / 360)) / Math.max(height, 1);
  }

  /** @param smoothly unless the visitor wants no motion */
  fit(smoothly: boolean): void {
    const vertical = (FIELD_OF_VIEW * Math.PI) / 360;
    const horizontal = Math.atan(Math.tan(vertical) * this.camera.aspect);
    const distance = RADIUS / Math.sin(Math.min(vertical, horizontal));
    this.goal.set(distance, ANGLE.down, ANGLE.around);
    this.lastMs = undefined;
    this.gliding = smoothly && !reducedMotion();
    if (!this.gliding) this.glide(1);
    this.controls.update();
  }

  /** From where all is seen now. */
  get place(): Camera {
    const { camera, controls, offset, spherical } = this;
    const { x, y, z } = controls.target;
    spherical.setFromVector3(offset.copy(camera.position).sub(controls.target));
    const { theta: around, phi: down, radius: distance } = spherical;
    return { around, down, distance, target: [x, y, z] };
  }

  /** Looks from there. */
  stand({ around, down, distance, target }: Camera): void {
    this.gliding = false;
    this.controls.target.set(...target);
    this.move((at) => {
      at.set(distance, down, around);
    });
  }

  turn(around: number, down: number): void {
    this.gliding = false;
    this.move((at) => {
      at.theta += around * TURN;
      at.phi = Math.min(Math.max(at.phi + down * TURN, 0.02), this.controls.maxPolarAngle);
    });
  }

  /** `nearer` > 0 comes closer. */
  zoom(nearer: number): void {
    this.gliding = false;
    const { minDistance, maxDistance } = this.controls;
    this.move((at) => {
      at.radius = Math.min(Math.max(at.radius * ZOOM ** -nearer, minDistance), maxDistance);
    });
  }

  get isGliding(): boolean {
    return this.gliding;
  }

  dispose(): void {
    this.controls.dispose();
  }

  private glide(share: number): void {
    const { camera, controls, goal, goalTarget } = this;
    this.move((at) => {
      const turn = goal.theta - at.theta;
      at.theta += share * Math.atan2(Math.sin(turn), Math.cos(turn));
      at.phi += share * (goal.phi - at.phi);
      at.radius += share * (goal.radius - at.radius);
      controls.target.lerp(goalTarget, share);
    });
    const away = this.offset.setFromSpherical(goal).add(goalTarget).distanceTo(camera.position);
    if (share < 1 && away > ARRIVED * goal.radius) return;
    camera.position.setFromSpherical(goal).add(goalTarget);
    controls.target.copy(goalTarget);
    this.gliding = false;
  }

  private move(change: (at: Spherical) => void): void {
    const { camera, controls, offset, spherical } = this;
    spherical.setFromVector3(offset.copy(camera.position).sub(controls.target));
    change(spherical);
    camera.position.setFromSpherical(spherical).add(controls.target);
    controls.update();
  }
}
