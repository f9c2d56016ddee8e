import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  DynamicDrawUsage,
  LinearFilter,
  Points,
  PointsMaterial,
  Sphere,
  SRGBColorSpace,
} from 'three';
import { enough } from './enough';
import { paintPicture } from './sprites';

/** One small picture at many places in one draw, of the same size on the screen everywhere; hills do not hide it. */
export class PicturePoints {
  readonly object: Points<BufferGeometry, PointsMaterial>;
  private positions = new Float32Array(0);
  private count = 0;

  /**
   * @param size of the picture's side, in CSS pixels
   * @param paint draws around (0, 0)
   */
  constructor(
    size: number,
    order: number,
    paint: (context: CanvasRenderingContext2D) => void,
    opacity = 1,
  ) {
    const map = new CanvasTexture(paintPicture(size, size, paint));
    map.colorSpace = SRGBColorSpace;
    map.minFilter = LinearFilter;
    map.generateMipmaps = false;
    const material = new PointsMaterial({
      map,
      size,
      sizeAttenuation: false,
      transparent: true,
      opacity,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    });
    const geometry = new BufferGeometry();
    geometry.boundingSphere = new Sphere();
    this.object = new Points(geometry, material);
    this.object.frustumCulled = false;
    this.object.renderOrder = order;
    this.object.visible = false;
  }

  clear(): void {
    this.count = 0;
  }

  add(x: number, y: number, z: number): void {
    const at = 3 * this.count;
    this.positions = enough(this.positions, at + 3);
    this.positions[at] = x;
    this.positions[at + 1] = y;
    this.positions[at + 2] = z;
    this.count += 1;
  }

  /** Hands what was added over to the renderer. */
  flush(): void {
    const { object, positions, count } = this;
    const { geometry } = object;
    object.visible = count > 0;
    geometry.setDrawRange(0, count);
    const known = geometry.getAttribute('position');
    if (known instanceof BufferAttribute && known.array === positions) {
      known.clearUpdateRanges();
      known.addUpdateRange(0, 3 * count);
      known.needsUpdate = true;
      return;
    }
    geometry.dispose();
    geometry.setAttribute('position', new BufferAttribute(positions, 3).setUsage(DynamicDrawUsage));
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.map?.dispose();
    this.object.material.dispose();
  }
}
