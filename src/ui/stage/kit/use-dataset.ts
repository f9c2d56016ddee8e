import { useMemo } from 'react';
import type { Dataset } from '../../../catalog/dataset';
import { describeDataset } from '../../../experiment/network/dataset';
import { useDocument } from '../../context/use-lab';

/** The data set of the lab's experiment. */
export const useDataset = (): Dataset | undefined => {
  const named = useDocument(({ experiment: { objective } }) =>
    objective.kind === 'network' ? objective.dataset : undefined,
  );
  return useMemo(() => (named === undefined ? undefined : describeDataset(named)), [named]);
};
