import { useMemo } from 'react';
import { describeDataset } from '../../../experiment/network/dataset';
import { planeView } from '../../../experiment/network/planar/answers';
import type { DatasetSpec } from '../../../experiment/types';

/** The points of a data set in the plane, and the part of the plane that is shown. */
export const usePlaneShown = (spec: DatasetSpec) =>
  useMemo(() => {
    const dataset = describeDataset(spec);
    const { plane } = dataset;
    if (plane === undefined) throw new Error(`${dataset.name} is not of points in the plane`);
    return { dataset, view: planeView(plane), ...plane.split() };
  }, [spec]);
