import { Group, type LineSegments, type Mesh } from 'three';
import type { Plane } from '../../../experiment/plane';
import type { HeightChoice } from '../../../experiment/view/choices';
import { lowestMinimum } from '../../charts/distance';
import type { Scheme } from '../kit/color-map';
import type { FieldValues } from '../kit/field-values';
import { STAGE_COLORS } from '../kit/stage-colors';
import { valueScale } from '../kit/value-scale';
import { Axes } from './axes';
import { createContourLines } from './contour-lines';
import { ReliefGrid } from './relief-grid';
import { createRim, createSurfaceMesh } from './surface-mesh';

export interface WorldLook {
  readonly scheme: Scheme;
  readonly font: string;
  /** Of the two axes on the floor. */
  readonly names: readonly [string, string];
  readonly contours: boolean;
  readonly heatMap: boolean;
  /** What heights (and colours, which are heights) are; `auto`: as on the map. */
  readonly height: HeightChoice;
}

/** Heights are values, or logarithms of what they are above a floor. */
export type ReliefHeight =
  | { readonly kind: 'linear' }
  | { readonly kind: 'log'; readonly floor: number };

const CONTOUR_OPACITY = { dark: 0.2, light: 0.26 };
const RIM_OPACITY = { dark: 0.3, light: 0.4 };

/** What stands still while a race plays: the surface, its contours and axes. */
export class World {
  readonly group = new Group();
  readonly grid: ReliefGrid;
  readonly axes: Axes;
  readonly height: ReliefHeight;
  private readonly mesh: Mesh;
  private readonly rim: LineSegments;
  private readonly contours: LineSegments | undefined;

  /** @param field over the plane's domain, a value a node */
  constructor(plane: Plane, field: FieldValues, look: WorldLook) {
    const colors = STAGE_COLORS[look.scheme];
    const wanted = look.height === 'auto' ? plane.logLevels : look.height === 'log';
    const scale = valueScale(field, wanted, lowestMinimum(plane.minima));
    // The scale falls back to a linear one where the range is small.
    const { curve } = scale;
    this.height = curve.kind === 'log' ? { kind: 'log', floor: curve.floor } : { kind: 'linear' };
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
    this.axes = new Axes(this.grid, scale, colors, `500 12px ${look.font}`, look.names);
    this.group.add(this.axes.group);
  }

  scale(pixel: number): void {
    this.axes.scale(pixel);
  }

  dispose(): void {
    for (const object of [this.mesh, this.rim, this.contours]) {
      object?.geometry.dispose();
      const material = object?.material;
      if (material && !Array.isArray(material)) material.dispose();
    }
    this.axes.dispose();
  }
}
