import { Group, type LineLoop, type LineSegments, type Mesh, type Sprite } from 'three';
import type { Plane } from '../../../experiment/plane';
import type { Point } from '../../../experiment/types';
import { lowest } from '../surface/base-layer';
import type { Scheme } from '../surface/color-map';
import type { FieldValues } from '../surface/field-layer';
import { STAGE_COLORS } from '../surface/stage-colors';
import { valueScale } from '../surface/value-scale';
import { Axes } from './axes';
import { createContourLines } from './contour-lines';
import { LIFT } from './drape';
import { createStar } from './landmarks';
import { ReliefGrid } from './relief-grid';
import { disposeSprite, scaleSprite } from './sprites';
import { createRim, createSurfaceMesh } from './surface-mesh';

export interface WorldLook {
  readonly scheme: Scheme;
  readonly font: string;
  readonly contours: boolean;
  readonly heatMap: boolean;
}

const CONTOUR_OPACITY = { dark: 0.2, light: 0.26 };
const RIM_OPACITY = { dark: 0.3, light: 0.4 };

/** What stands still while a race plays: the surface, its contours, axes and minima. */
export class World {
  readonly group = new Group();
  readonly grid: ReliefGrid;
  readonly axes: Axes;
  /** Heights are logarithms. */
  readonly logarithmic: boolean;
  private readonly mesh: Mesh;
  private readonly rim: LineLoop;
  private readonly contours: LineSegments | undefined;
  private readonly stars: readonly Sprite[];

  /** @param field over the plane's domain, a value a node */
  constructor(plane: Plane, field: FieldValues, look: WorldLook) {
    const colors = STAGE_COLORS[look.scheme];
    const scale = valueScale(field, plane.logLevels, lowest(plane));
    // The scale falls back to a linear one where the range is small: then half of it stands at half the height.
    this.logarithmic =
      plane.logLevels && Math.abs(scale.share((field.min + field.max) / 2) - 0.5) > 1e-3;
    this.grid = new ReliefGrid(field, plane.domain, scale.share);
    const surface = createSurfaceMesh(
      this.grid,
      look.scheme,
      look.heatMap ? undefined : colors.plain,
    );
    this.mesh = surface;
    this.rim = createRim(this.grid, colors.star, RIM_OPACITY[look.scheme]);
    this.group.add(surface, this.rim);
    if (look.contours) {
      this.contours = createContourLines(
        this.grid,
        field,
        scale,
        colors.star,
        CONTOUR_OPACITY[look.scheme],
      );
      this.group.add(this.contours);
    }
    this.axes = new Axes(this.grid, scale, colors, `500 12px ${look.font}`);
    this.group.add(this.axes.group);
    this.stars = plane.minima
      .filter(([x, y]) => this.isInside([x, y]))
      .map(([x, y]) => {
        const star = createStar(colors.star, colors.outline);
        this.place(star, [x, y]);
        this.group.add(star);
        return star;
      });
  }

  isInside([x, y]: Point): boolean {
    const [[left, right], [low, high]] = this.grid.domain;
    return x >= left && x <= right && y >= low && y <= high;
  }

  /** Puts a sprite on the surface. */
  place(sprite: Sprite, [x, y]: Point): void {
    const { grid } = this;
    sprite.position.set(grid.acrossX(x), grid.heightAt(x, y) + LIFT, grid.acrossY(y));
  }

  scale(pixel: number): void {
    this.axes.scale(pixel);
    for (const star of this.stars) scaleSprite(star, pixel);
  }

  dispose(): void {
    for (const object of [this.mesh, this.rim, this.contours]) {
      object?.geometry.dispose();
      const material = object?.material;
      if (material && !Array.isArray(material)) material.dispose();
    }
    for (const star of this.stars) disposeSprite(star);
    this.axes.dispose();
  }
}
