import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Dataset, exampleSize } from '../../../catalog/dataset';
import { drawnDigit } from '../../../experiment/network/drawn-digit';
import { subjectOf } from '../../../state/network/subject';
import { useNetworkLab } from '../../context/use-lab';

export interface Asked {
  readonly values: Uint8Array;
  /** Its class, where that is known. */
  readonly truth: number | undefined;
}

/** The example that the networks are asked about; nothing where there is none. */
export const useAsked = (dataset: Dataset | undefined): Asked | undefined => {
  const lab = useNetworkLab();
  const subject = useStore(subjectOf(lab), (state) => state.subject);
  const { digits, labels } = useStore(lab.network);
  return useMemo(() => {
    if (!dataset) return undefined;
    const size = exampleSize(dataset);
    switch (subject.kind) {
      case 'drawn': {
        const values = drawnDigit(subject.strokes, dataset.example[0]);
        return values && { values, truth: undefined };
      }
      case 'picture':
        return { values: subject.values, truth: subject.label };
      case 'shown': {
        const values = digits?.subarray(subject.place * size, (subject.place + 1) * size);
        return values && { values, truth: labels?.[subject.place] };
      }
      default:
        return subject satisfies never;
    }
  }, [dataset, subject, digits, labels]);
};
