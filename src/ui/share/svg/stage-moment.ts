import type { Domain, Experiment } from '../../../experiment/types';
import type { ShownLayers } from '../../../experiment/view/choices';
import type { Companions } from '../../../state/surface/companions';
import type { Size } from '../../canvas/view';
import type { Landmarks } from '../../stage/kit/landmarks';
import type { RunColumns, RunLook } from '../../stage/kit/run-paths';

/** What a picture of a stage is drawn from, read from a lab at one moment. */
export interface StageMoment {
  readonly experiment: Experiment;
  readonly runs: readonly RunColumns[];
  readonly looks: readonly RunLook[];
  readonly step: number;
  readonly shown: ShownLayers;
  /** The last step that a view of all of it makes room for. */
  readonly extent: number;
  /** The part that is looked at; nothing: all of it. */
  readonly zoom: Domain | undefined;
  readonly companions: Pick<Companions, 'list' | 'stride' | 'paths'>;
  readonly landmarks: Landmarks;
  /** Of the axes, where they have some of their own. */
  readonly names: readonly [string, string] | undefined;
  /** What stands at the point where all networks begin. */
  readonly startLabel: string;
}

/** A picture of a stage, `size` large, from its own upper left corner. */
export interface StagePicture {
  readonly size: Size;
  readonly elements: readonly string[];
}
