import {
  DynamicDrawUsage,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Sphere,
} from 'three';
import { LineMaterial } from 'three/examples/jsm/lines/LineMaterial.js';
import { LineSegments2 } from 'three/examples/jsm/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/examples/jsm/lines/LineSegmentsGeometry.js';
import type { DrapedPath } from './draped-path';

export interface FatLook {
  readonly color: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly opacity: number;
  /** In CSS pixels as seen from where all of the surface is; none: solid. */
  readonly dash: readonly number[];
}

/** The floor's units a CSS pixel, roughly. */
const DASH_SCALE = 0.006;

const interleaved = (array: Float32Array, stride: number): InstancedInterleavedBuffer => {
  const buffer = new InstancedInterleavedBuffer(array, stride, 1);
  buffer.setUsage(DynamicDrawUsage);
  return buffer;
};

const uploadAgain = (buffer: InstancedInterleavedBuffer, values: number): void => {
  buffer.clearUpdateRanges();
  buffer.addUpdateRange(0, values);
  buffer.needsUpdate = true;
};

/** A draped path as lines over each other, all of them on the same buffers; each shows as many pieces as it is told. */
export class FatLines {
  readonly lines: readonly LineSegments2[];
  private places: InstancedInterleavedBuffer | undefined;
  private distances: InstancedInterleavedBuffer | undefined;

  /** @param hidden by hills or not, one a line, lowest first */
  constructor(hidden: readonly boolean[]) {
    this.lines = hidden.map((depthTest) => {
      const geometry = new LineSegmentsGeometry();
      // The renderer would measure it for sorting; the order is set by hand.
      geometry.boundingSphere = new Sphere();
      const material = new LineMaterial({ transparent: true, depthTest, depthWrite: false });
      const line = new LineSegments2(geometry, material);
      line.frustumCulled = false;
      line.visible = false;
      return line;
    });
  }

  setLook(index: number, { color, width, opacity, dash }: FatLook, order: number): void {
    const line = this.lines[index];
    if (!line) return;
    const { material } = line;
    material.color.set(color);
    material.linewidth = width;
    material.opacity = opacity;
    material.dashed = dash.length > 0;
    material.dashSize = (dash[0] ?? 1) * DASH_SCALE;
    material.gapSize = (dash[1] ?? 1) * DASH_SCALE;
    line.renderOrder = order;
  }

  /** The path has been laid anew. */
  setPath({ positions, distances, pieces }: DrapedPath): void {
    if (this.places?.array === positions && this.distances?.array === distances) {
      uploadAgain(this.places, 6 * pieces);
      uploadAgain(this.distances, 2 * pieces);
      return;
    }
    const places = interleaved(positions, 6);
    const along = interleaved(distances, 2);
    this.places = places;
    this.distances = along;
    for (const { geometry } of this.lines) {
      geometry.dispose();
      geometry.setAttribute('instanceStart', new InterleavedBufferAttribute(places, 3, 0));
      geometry.setAttribute('instanceEnd', new InterleavedBufferAttribute(places, 3, 3));
      geometry.setAttribute('instanceDistanceStart', new InterleavedBufferAttribute(along, 1, 0));
      geometry.setAttribute('instanceDistanceEnd', new InterleavedBufferAttribute(along, 1, 1));
    }
  }

  show(index: number, pieces: number): void {
    const line = this.lines[index];
    if (!line) return;
    line.visible = pieces > 0;
    line.geometry.instanceCount = pieces;
  }

  dispose(): void {
    for (const { geometry, material } of this.lines) {
      geometry.dispose();
      material.dispose();
    }
  }
}
