import '../../../experiment/network/planar/open';
import type { ReactNode } from 'react';
import type { StageTab } from '../../../experiment/view/choices';
import { useDataset } from '../kit/use-dataset';

/** What there is to see of networks on points; comes with all that knows of points. */
export const PointsTabs = ({
  children,
}: {
  readonly children: (tabs: readonly StageTab[]) => ReactNode;
}) => {
  const classed = useDataset()?.target.kind === 'classes';
  return children([
    'regions',
    'net',
    'ground',
    'weights',
    'layers',
    ...(classed ? (['confusion', 'mistakes'] as const) : []),
    'model',
  ]);
};
