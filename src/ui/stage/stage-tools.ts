import type { ComponentType } from 'react';
import type { StageLayer } from '../../experiment/view/choices';
import type { PlainKey } from '../../i18n/keys';
import { StageTableButton } from './kit/StageTableButton';
import { MapButtons } from './maps/MapButtons';

/** A tool on the stage: a layer to switch, or a control of its own kind (a menu, another view). */
export type StageTool =
  | {
      readonly kind: 'layer';
      readonly layer: StageLayer;
      readonly label: PlainKey;
      /** What hovering tells. */
      readonly title?: PlainKey;
    }
  | { readonly kind: 'control'; readonly id: string; readonly Control: ComponentType };

/** The stage's tools in their order; a new one is a line here. Labels are message keys. */
export const STAGE_TOOLS: readonly StageTool[] = [
  { kind: 'layer', layer: 'contours', label: 'surface.stage.contours' },
  { kind: 'layer', layer: 'heatMap', label: 'surface.stage.heatMap' },
  { kind: 'layer', layer: 'points', label: 'stage.points', title: 'stage.pointsLong' },
  { kind: 'layer', layer: 'gradient', label: 'stage.gradient', title: 'stage.gradientLong' },
  { kind: 'layer', layer: 'arrows', label: 'stage.arrows', title: 'stage.arrowsLong' },
  {
    kind: 'layer',
    layer: 'curvature',
    label: 'inspector.curvature.title',
    title: 'inspector.curvature.long',
  },
  { kind: 'layer', layer: 'model', label: 'inspector.model.title', title: 'inspector.model.long' },
  { kind: 'control', id: 'maps', Control: MapButtons },
  { kind: 'layer', layer: 'relief', label: 'relief.title', title: 'relief.long' },
  { kind: 'control', id: 'table', Control: StageTableButton },
];
