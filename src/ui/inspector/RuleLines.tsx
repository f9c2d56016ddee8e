import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { RuleTraceData } from '../../experiment/step-trace';
import type { RunSpec } from '../../experiment/types';
import type { Coordinate } from '../../experiment/view/choices';
import { useTranslation } from '../../i18n';
import { axisNames } from '../../i18n/catalog-text';
import { useDocument, useSurfaceLab, useView } from '../context/use-lab';
import { RuleTable } from './RuleTable';

interface Props {
  readonly run: RunSpec;
  readonly trace: RuleTraceData;
  readonly dimension: 1 | 2;
}

const COORDINATES: Readonly<Record<Coordinate, readonly (0 | 1)[]>> = {
  x: [0],
  y: [1],
  both: [0, 1],
};

/** The rule of a run on a plane, of the coordinates that are chosen. */
export const RuleLines = ({ run, trace, dimension }: Props) => {
  const { t } = useTranslation();
  const { traces } = useSurfaceLab();
  const objective = useDocument((state) => state.experiment.objective);
  const names = useMemo(() => axisNames(t, objective), [t, objective]);
  const chosen = useView((state) => state.coordinate);
  const traced = useStore(traces.store, (state) => state.series);
  const series = traced?.experiment.runs[traced.run] === run ? traced.series : undefined;
  return (
    <RuleTable
      run={run}
      trace={trace}
      series={series}
      coordinates={COORDINATES[dimension === 1 ? 'x' : chosen]}
      names={names}
    />
  );
};
