import { Suspense } from 'react';
import { useStore } from 'zustand';
import { sweepStore } from '../../state/sweep';
import { ResultsTable } from '../charts/ResultsTable';
import { InspectorDock } from '../inspector/InspectorDock';
import { onDemand } from '../on-demand';
import { SurfaceRail } from '../rail/SurfaceRail';
import { SurfaceStage } from '../stage/SurfaceStage';
import { Transport } from '../transport/Transport';
import { LabLayout } from './LabLayout';
import { Pending } from './Pending';

// recharts is heavy: the race moves before the charts are there.
const ChartsPanel = onDemand(async () => (await import('../charts/ChartsPanel')).ChartsPanel);

const SweepPanel = onDemand(async () => (await import('../sweep/SweepPanel')).SweepPanel);

/** The charts; while good learning rates are looked for, those. */
const SurfaceCharts = () => {
  const sweeping = useStore(sweepStore, (state) => state.open);
  return <Suspense fallback={<Pending />}>{sweeping ? <SweepPanel /> : <ChartsPanel />}</Suspense>;
};

export const SurfacePage = () => (
  <LabLayout
    rail={<SurfaceRail />}
    stage={<SurfaceStage />}
    inspector={<InspectorDock floating={false} />}
    charts={<SurfaceCharts />}
    results={<ResultsTable />}
    transport={<Transport />}
  />
);
