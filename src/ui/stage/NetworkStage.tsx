import '../../i18n/later';
import type { FunctionComponent } from 'react';
import { STAGE_TABS, type StageTab } from '../../experiment/view/choices';
import { Awaiting } from '../Awaiting';
import { useDocument, useView } from '../context/use-lab';
import { onDemand } from '../on-demand';
import { Pending } from '../pages/Pending';
import { StageTabs } from './inside/StageTabs';
import { useDataset } from './kit/use-dataset';
import classes from './NetworkStage.module.css';
import { DigitGrid } from './network/DigitGrid';
import { StageNotice } from './network/StageNotice';

interface Shown {
  readonly Content: FunctionComponent;
  /** It shows one run. */
  readonly ofOneRun?: boolean;
  /** It needs examples that are pictures. */
  readonly ofPictures?: boolean;
}

const SHOWN: Readonly<Record<StageTab, Shown>> = {
  landscape: {
    Content: onDemand(async () => (await import('./inside/landscape/LandscapeTab')).LandscapeTab),
  },
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
};

const PointsStage = onDemand(async () => (await import('./points/PointsStage')).PointsStage);

/** Where a network race is seen: on points what each network makes of the plane, else by tabs and a few examples. */
export const NetworkStage = () => {
  const points = useDocument(({ experiment: { objective } }) =>
    objective.kind === 'network' && typeof objective.dataset !== 'string'
      ? objective.dataset
      : undefined,
  );
  if (points === undefined) return <ExamplesStage />;
  return (
    <div className={classes.stage} data-wants-room>
      <div className={classes.paths}>
        <Awaiting fallback={<Pending />}>
          <PointsStage dataset={points} />
        </Awaiting>
        <StageNotice />
      </div>
    </div>
  );
};

/** What is inside the networks, and what they make of a few test digits. */
const ExamplesStage = () => {
  const wanted = useView((state) => state.tab);
  const pictures = useDataset()?.picture !== undefined;
  const tabs = STAGE_TABS.filter((name) => pictures || SHOWN[name].ofPictures !== true);
  const tab = tabs.includes(wanted) ? wanted : 'landscape';
  const { Content, ofOneRun = false } = SHOWN[tab];
  return (
    <div className={classes.stage} data-tab={tab} data-wants-room>
      <StageTabs tabs={tabs} tab={tab} ofOneRun={ofOneRun} />
      <div
        id="stage-panel"
        className={classes.paths}
        role="tabpanel"
        aria-labelledby={`stage-tab-${tab}`}
      >
        <Awaiting fallback={<Pending />}>
          <Content />
        </Awaiting>
        <StageNotice />
      </div>
      <DigitGrid />
    </div>
  );
};
