import { PerspectiveCamera, Spherical, Vector3 } from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { HEIGHT } from './relief-grid';

const FIELD_OF_VIEW = 36;
/** From the front right, from above. */
const ANGLE = { around: 0.5, down: 0.9 };
/** The floor's diagonal with its labels fits into this sphere. */
const RADIUS = 1.62;
const TURN = Math.PI / 36;
const ZOOM = 1.15;

/** From where the relief is seen: drag, wheel, pinch and keys; `fit` looks at all of it. */
export class Viewpoint {
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.02, 30);
  private readonly controls: OrbitControls;
  private readonly offset = new Vector3();
  private readonly spherical = new Spherical();

  /** @param moved told of every change of the view; `byHand`: the visitor's own */
  constructor(element: HTMLElement, moved: (byHand: boolean) => void) {
    this.controls = new OrbitControls(this.camera, element);
    this.controls.enableDamping = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.controls.dampingFactor = 0.12;
    this.controls.minDistance = 0.6;
    this.controls.maxDistance = 14;
    this.controls.maxPolarAngle = 0.495 * Math.PI;
    this.controls.addEventListener('change', () => moved(false));
    this.controls.addEventListener('start', () => moved(true));
  }

  /** To be called once a frame: lets a turn run out. */
  update(): void {
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

  fit(): void {
    const { camera, controls } = this;
    const vertical = (FIELD_OF_VIEW * Math.PI) / 360;
    const horizontal = Math.atan(Math.tan(vertical) * camera.aspect);
    const distance = RADIUS / Math.sin(Math.min(vertical, horizontal));
    controls.target.set(0, HEIGHT * 0.1, 0);
    this.spherical.set(distance, ANGLE.down, ANGLE.around);
    camera.position.setFromSpherical(this.spherical).add(controls.target);
    controls.update();
  }

  turn(around: number, down: number): void {
    this.move((at) => {
      at.theta += around * TURN;
      at.phi = Math.min(Math.max(at.phi + down * TURN, 0.02), this.controls.maxPolarAngle);
    });
  }

  /** `nearer` > 0 comes closer. */
  zoom(nearer: number): void {
    const { minDistance, maxDistance } = this.controls;
    this.move((at) => {
      at.radius = Math.min(Math.max(at.radius * ZOOM ** -nearer, minDistance), maxDistance);
    });
  }

  dispose(): void {
    this.controls.dispose();
  }

  private move(change: (at: Spherical) => void): void {
    const { camera, controls, offset, spherical } = this;
    spherical.setFromVector3(offset.copy(camera.position).sub(controls.target));
    change(spherical);
    camera.position.setFromSpherical(spherical).add(controls.target);
    controls.update();
  }
}
