import { Awaiting } from '../Awaiting';
import { SurfaceResults } from '../charts/SurfaceResults';
import { useView } from '../context/use-lab';
import { InspectorDock } from '../inspector/InspectorDock';
import { onDemand } from '../on-demand';
import { SurfaceRail } from '../rail/SurfaceRail';
import { SurfaceStage } from '../stage/SurfaceStage';
import { SpeedMenu } from '../transport/SpeedMenu';
import { Transport } from '../transport/Transport';
import { LabLayout } from './LabLayout';
import { Pending } from './Pending';

// recharts is heavy: the race moves before the charts are there.
const ChartsPanel = onDemand(async () => (await import('../charts/ChartsPanel')).ChartsPanel);

const SweepPanel = onDemand(async () => (await import('../sweep/SweepPanel')).SweepPanel);

/** The charts; while good learning rates are looked for, those. */
const SurfaceCharts = () => {
  const sweeping = useView((state) => state.sweep);
  return <Awaiting fallback={<Pending />}>{sweeping ? <SweepPanel /> : <ChartsPanel />}</Awaiting>;
};

export const SurfacePage = () => (
  <LabLayout
    rail={<SurfaceRail />}
    stage={<SurfaceStage />}
    inspector={<InspectorDock floating={false} />}
    charts={<SurfaceCharts />}
    results={<SurfaceResults />}
    transport={<Transport pace={<SpeedMenu />} />}
  />
);
