import '../../i18n/later';
import type { FunctionComponent } from 'react';
import type { DatasetSpec } from '../../experiment/types';
import { STAGE_TABS, type StageTab } from '../../experiment/view/choices';
import { Awaiting } from '../Awaiting';
import { useDocument, useView } from '../context/use-lab';
import { onDemand } from '../on-demand';
import { Pending } from '../pages/Pending';
import { StageTabs } from './inside/StageTabs';
import { StageTable } from './kit/StageTable';
import { useDataset } from './kit/use-dataset';
import classes from './NetworkStage.module.css';
import { DigitGrid } from './network/DigitGrid';
import { StageNotice } from './network/StageNotice';

/** The data set of the lab's experiment where it is of points in the plane. */
const usePoints = (): DatasetSpec | undefined =>
  useDocument(({ experiment: { objective } }) =>
    objective.kind === 'network' && typeof objective.dataset !== 'string'
      ? objective.dataset
      : undefined,
  );

/** What shows points in the plane is given them. */
const ofPoints = (load: () => Promise<FunctionComponent<{ readonly dataset: DatasetSpec }>>) => {
  const Content = onDemand(load);
  return () => {
    const dataset = usePoints();
    return dataset && <Content dataset={dataset} />;
  };
};

interface Shown {
  readonly Content: FunctionComponent;
  /** It shows one run. */
  readonly ofOneRun?: boolean;
  /** It needs examples that are pictures. */
  readonly ofPictures?: boolean;
}

const Landscape = onDemand(
  async () => (await import('./inside/landscape/LandscapeTab')).LandscapeTab,
);

const SHOWN: Readonly<Record<StageTab, Shown>> = {
  landscape: { Content: Landscape },
  weights: {
    Content: onDemand(async () => (await import('./inside/WeightsTab')).WeightsTab),
    ofOneRun: true,
  },
  layers: {
    Content: onDemand(async () => (await import('./inside/LayersTab')).LayersTab),
    ofOneRun: true,
  },
  confusion: {
    Content: onDemand(async () => (await import('./inside/ConfusionTab')).ConfusionTab),
  },
  mistakes: {
    Content: onDemand(async () => (await import('./inside/MistakesTab')).MistakesTab),
    ofOneRun: true,
  },
  draw: {
    Content: onDemand(async () => (await import('./inside/DrawTab')).DrawTab),
    ofPictures: true,
  },
  model: {
    Content: onDemand(async () => (await import('./inside/model/ModelTab')).ModelTab),
    ofOneRun: true,
  },
  regions: { Content: ofPoints(async () => (await import('./points/PointsStage')).PointsStage) },
  net: {
    Content: ofPoints(async () => (await import('./NetOnPoints')).NetOnPoints),
    ofOneRun: true,
  },
  // Of points the landscape is not what is seen first.
  ground: { Content: Landscape },
};

/** Pictures in which every run has its place: a table tells the same. */
const IN_NUMBERS: readonly StageTab[] = ['landscape', 'regions', 'ground'];

const OF_POINTS: readonly StageTab[] = ['regions', 'net', 'ground'];

const PointsTabs = onDemand(async () => {
  // What the first of the tabs shows is needed at once, too.
  const [{ PointsTabs: Tabs }] = await Promise.all([
    import('./points/PointsTabs'),
    import('./points/PointsStage'),
  ]);
  return Tabs;
});

interface Props {
  /** Without what makes files: in a frame, in a hand-out. */
  readonly bare?: boolean;
}

/** Where a network race is seen, by tabs; under them a few examples where they are pictures. */
export const NetworkStage = ({ bare = false }: Props) => {
  const points = usePoints();
  const wanted = useView((state) => state.tab);
  if (points === undefined) return <ExamplesStage bare={bare} />;
  return (
    <Awaiting fallback={<Pending />}>
      <PointsTabs>
        {(all) => {
          const tabs = all.filter((name) => !(bare && name === 'model'));
          return (
            <div className={classes.stage} data-wants-room>
              <Tabbed tabs={tabs} tab={tabs.find((name) => name === wanted) ?? 'regions'} />
            </div>
          );
        }}
      </PointsTabs>
    </Awaiting>
  );
};

/** What is inside the networks, and what they make of a few test digits. */
const ExamplesStage = ({ bare }: Required<Props>) => {
  const wanted = useView((state) => state.tab);
  const pictures = useDataset()?.picture !== undefined;
  const tabs = STAGE_TABS.filter(
    (name) =>
      !OF_POINTS.includes(name) &&
      (pictures || SHOWN[name].ofPictures !== true) &&
      !(bare && name === 'model'),
  );
  const tab = tabs.includes(wanted) ? wanted : 'landscape';
  return (
    <div className={classes.stage} data-tab={tab} data-wants-room>
      <Tabbed tabs={tabs} tab={tab} />
      <DigitGrid />
    </div>
  );
};

const Tabbed = ({ tabs, tab }: { readonly tabs: readonly StageTab[]; readonly tab: StageTab }) => {
  const { Content, ofOneRun = false } = SHOWN[tab];
  const table = useView((state) => state.stageTable);
  return (
    <>
      <StageTabs tabs={tabs} tab={tab} ofOneRun={ofOneRun} inNumbers={IN_NUMBERS.includes(tab)} />
      <div
        id="stage-panel"
        className={classes.paths}
        role="tabpanel"
        aria-labelledby={`stage-tab-${tab}`}
      >
        <Awaiting fallback={<Pending />}>
          <Content />
        </Awaiting>
        {table && IN_NUMBERS.includes(tab) && <StageTable />}
        <StageNotice />
      </div>
    </>
  );
};
