import { BufferAttribute, BufferGeometry, LineBasicMaterial, LineSegments } from 'three';
import { Isolines } from '../kit/isolines';
import type { ValueScale } from '../kit/value-scale';
import { HEIGHT, type NodeField, type ReliefGrid } from './relief-grid';

const LIFT = 0.002;

/** The map's contours, each at its height. */
export const createContourLines = (
  grid: ReliefGrid,
  field: NodeField,
  scale: ValueScale,
  color: string,
  opacity: number,
): LineSegments<BufferGeometry, LineBasicMaterial> => {
  const { width, height, half } = grid;
  const isolines = new Isolines(width, height);
  const positions: number[] = [];
  for (const level of scale.levels) {
    const up = HEIGHT * scale.share(level) + LIFT;
    for (const line of isolines.lines(field.values, level)) {
      for (let i = 0; i + 3 < line.length; i += 2)
        for (const k of [i, i + 2]) {
          const column = line[k] ?? 0;
          const row = line[k + 1] ?? 0;
          positions.push(
            half[0] * ((2 * column) / (width - 1) - 1),
            up,
            half[1] * ((2 * row) / (height - 1) - 1),
          );
        }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  const material = new LineBasicMaterial({ color, opacity, transparent: true, depthWrite: false });
  return new LineSegments(geometry, material);
};
