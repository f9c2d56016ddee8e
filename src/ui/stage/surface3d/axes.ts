import {
  BufferAttribute,
  BufferGeometry,
  type Camera,
  Group,
  LineBasicMaterial,
  LineSegments,
  type Sprite,
} from 'three';
import { formatTick, niceTicks } from '../../canvas/ticks';
import { fewLevels, levelTexts } from '../kit/level-text';
import type { StageColors } from '../kit/stage-colors';
import type { ValueScale } from '../kit/value-scale';
import { HEIGHT, type ReliefGrid } from './relief-grid';
import { createLabel, disposeSprite, scaleSprite } from './sprites';

const TICK = 0.03;
const LABEL = 0.11;
const TICKS = 5;
const MOST_HEIGHTS = 4;

/** Floor frame, ticks and labels; they stand on the sides that face the viewer. */
export class Axes {
  readonly group = new Group();
  private readonly xSide = new Group();
  private readonly ySide = new Group();
  private readonly corner = new Group();
  private readonly labels: Sprite[] = [];
  private readonly geometries: BufferGeometry[] = [];
  private readonly material: LineBasicMaterial;
  private readonly half: readonly [number, number];

  constructor(
    grid: ReliefGrid,
    scale: ValueScale,
    private readonly colors: StageColors,
    private readonly font: string,
    [xName, yName]: readonly [string, string],
  ) {
    this.half = grid.half;
    const [halfX, halfY] = grid.half;
    this.material = new LineBasicMaterial({
      color: colors.star,
      transparent: true,
      opacity: 0.42,
      depthWrite: false,
    });
    this.lines(this.group, [
      [-halfX, 0, -halfY, halfX, 0, -halfY],
      [halfX, 0, -halfY, halfX, 0, halfY],
      [halfX, 0, halfY, -halfX, 0, halfY],
      [-halfX, 0, halfY, -halfX, 0, -halfY],
    ]);
    const [xs, ys] = grid.domain;
    const xTicks = niceTicks(xs[0], xs[1], TICKS);
    const yTicks = niceTicks(ys[0], ys[1], TICKS);
    this.lines(
      this.xSide,
      xTicks.values.map((x) => [grid.acrossX(x), 0, 0, grid.acrossX(x), 0, TICK]),
    );
    for (const x of xTicks.values)
      this.label(this.xSide, formatTick(x, xTicks.step), grid.acrossX(x), 0, LABEL);
    this.label(this.xSide, xName, 0, 0, 2.1 * LABEL);
    this.lines(
      this.ySide,
      yTicks.values.map((y) => [0, 0, grid.acrossY(y), TICK, 0, grid.acrossY(y)]),
    );
    for (const y of yTicks.values)
      this.label(this.ySide, formatTick(y, yTicks.step), LABEL, 0, grid.acrossY(y));
    this.label(this.ySide, yName, (yName.length > 2 ? 3.2 : 2.1) * LABEL, 0, 0);
    const levels = fewLevels(scale.levels, MOST_HEIGHTS);
    const texts = levelTexts(levels);
    this.lines(this.corner, [[0, 0, 0, 0, HEIGHT, 0]]);
    for (const [k, level] of levels.entries())
      this.label(this.corner, texts[k] ?? '', 0, HEIGHT * scale.share(level), 0);
    this.group.add(this.xSide, this.ySide, this.corner);
  }

  scale(pixel: number): void {
    for (const label of this.labels) scaleSprite(label, pixel);
  }

  /** Puts ticks to the near sides, and the values to the corner that is farthest left for the viewer. */
  face({ position, matrixWorld }: Camera): void {
    const [halfX, halfY] = this.half;
    const front = position.z >= 0 ? 1 : -1;
    const side = position.x >= 0 ? 1 : -1;
    this.xSide.position.z = front * halfY;
    this.xSide.scale.z = front;
    this.ySide.position.x = side * halfX;
    this.ySide.scale.x = side;
    const { elements } = matrixWorld;
    const rightX = elements[0] ?? 1;
    const rightZ = elements[2] ?? 0;
    this.corner.position.set(rightX > 0 ? -halfX : halfX, 0, rightZ > 0 ? -halfY : halfY);
  }

  private lines(into: Group, segments: readonly (readonly number[])[]): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(Float32Array.from(segments.flat()), 3));
    this.geometries.push(geometry);
    into.add(new LineSegments(geometry, this.material));
  }

  private label(into: Group, text: string, x: number, y: number, z: number): void {
    const sprite = createLabel(text, this.font, this.colors.label, this.colors.labelHalo);
    sprite.position.set(x, y, z);
    this.labels.push(sprite);
    into.add(sprite);
  }

  dispose(): void {
    for (const geometry of this.geometries) geometry.dispose();
    for (const label of this.labels) disposeSprite(label);
    this.material.dispose();
  }
}
