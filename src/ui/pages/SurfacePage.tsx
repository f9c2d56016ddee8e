import { lazy, Suspense } from 'react';
import { ResultsTable } from '../charts/ResultsTable';
import { InspectorDock } from '../inspector/InspectorDock';
import { SurfaceRail } from '../rail/SurfaceRail';
import { SurfaceStage } from '../stage/SurfaceStage';
import { Transport } from '../transport/Transport';
import { LabLayout } from './LabLayout';
import { Pending } from './Pending';

// recharts is heavy: the race moves before the charts are there.
const ChartsPanel = lazy(async () => ({
  default: (await import('../charts/ChartsPanel')).ChartsPanel,
}));

export const SurfacePage = () => (
  <LabLayout
    rail={<SurfaceRail />}
    stage={<SurfaceStage />}
    inspector={<InspectorDock floating={false} />}
    charts={
      <Suspense fallback={<Pending />}>
        <ChartsPanel />
      </Suspense>
    }
    results={<ResultsTable />}
    transport={<Transport />}
  />
);
