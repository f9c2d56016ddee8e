import { useStore } from 'zustand';
import { hyperAt } from '../../experiment/changes';
import type { ControlName } from '../../experiment/controls/controls';
import { describeDataset } from '../../experiment/network/dataset';
import { lookOf } from '../../experiment/run-looks';
import { hyperSpecsOf } from '../../experiment/specs';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import type { LessonPlay } from '../../lessons/play/lesson-play';
import { shownLayers, toggledLayer } from '../../state/lab/view';
import { useDocument, useLab, useView } from '../context/use-lab';
import { PlainButton } from '../controls/PlainButton';
import { RunMarker } from '../controls/RunMarker';
import { ChoiceOf } from '../rail/ChoiceOf';
import { FieldRow } from '../rail/FieldRow';
import { HyperRows } from '../rail/HyperRows';
import { INITS } from '../rail/inits';
import { penalty, seed as seedSpec, trainSize } from '../rail/number-specs';
import { OptimizerSelect } from '../rail/OptimizerSelect';
import { RateRow } from '../rail/RateRow';
import { RunValue } from '../rail/RunValue';
import { ScheduleSelect } from '../rail/ScheduleSelect';
import { useRunName } from '../use-run-name';
import { VerdictChip } from '../verdict/VerdictChip';
import classes from './LessonControls.module.css';

type IsOpen = (control: ControlName) => boolean;

const Run = ({
  index,
  run,
  isOpen,
}: {
  readonly index: number;
  readonly run: RunSpec;
  readonly isOpen: IsOpen;
}) => {
  const specs = hyperSpecsOf(run);
  const hyper = hyperAt(run);
  const name = useRunName(index);
  return (
    <li className={classes.run}>
      <div className={classes.row}>
        <RunMarker run={index} />
        {isOpen('optimizer') ? (
          <OptimizerSelect index={index} run={run} />
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <VerdictChip run={index} />
        <RunValue run={index} />
      </div>
      {isOpen('rate') && specs.lr && (
        <RateRow index={index} spec={specs.lr} value={hyper.lr ?? specs.lr.default} />
      )}
      {isOpen('schedule') && <ScheduleSelect index={index} run={run} onChoose={() => {}} />}
      {isOpen('hyper') && <HyperRows index={index} run={run} />}
    </li>
  );
};

const Network = ({ isOpen }: { readonly isOpen: IsOpen }) => {
  const { t } = useTranslation();
  const { document } = useLab();
  const objective = useDocument((state) => state.experiment.objective);
  if (objective.kind !== 'network') return null;
  const { setObjective } = document.getState();
  const { sizes } = describeDataset(objective.dataset);
  return (
    <>
      {isOpen('network-init') && (
        <ChoiceOf
          label={t('training.init')}
          word={(init) => t(`training.inits.${init}`)}
          value={objective.init}
          choices={INITS}
          onChange={(init) => setObjective({ init })}
        />
      )}
      {isOpen('network-sizes') && (
        <FieldRow
          label={t('training.train')}
          spec={trainSize(sizes)}
          value={objective.trainSize}
          onChange={(size) => setObjective({ trainSize: size })}
        />
      )}
      {isOpen('network-penalties') && (
        <FieldRow
          label={t('training.l2')}
          spec={penalty}
          value={objective.l2}
          onChange={(l2) => setObjective({ l2 })}
        />
      )}
    </>
  );
};

/** The runs of a lesson's lab, and of all controls those that its step leaves open. */
export const LessonControls = ({ play }: { readonly play: LessonPlay }) => {
  const { t } = useTranslation();
  const { document, view } = useLab();
  const index = useStore(play.store, (state) => state.index);
  const runs = useDocument((state) => state.experiment.runs);
  const seed = useDocument((state) => state.experiment.seed);
  const gradient = useView((state) => shownLayers(state).gradient);
  const sweep = useView((state) => state.sweep);
  const inspector = useView((state) => state.inspector);
  const open = play.lesson.steps[index]?.open ?? [];
  const isOpen: IsOpen = (control) => open.includes(control);
  return (
    <div className={classes.controls}>
      <ol className={classes.runs}>
        {runs.map((run, k) => (
          <Run key={lookOf(runs, k)} index={k} run={run} isOpen={isOpen} />
        ))}
      </ol>
      <Network isOpen={isOpen} />
      {isOpen('seed') && (
        <FieldRow
          label={t('shell.objective.seed')}
          spec={seedSpec}
          value={seed}
          onChange={(next) => document.getState().setSeed(next)}
        />
      )}
      <div className={classes.buttons}>
        {isOpen('learning-rates') && (
          <PlainButton onClick={() => view.change({ sweep: !sweep })}>
            {t(sweep ? 'learn.charts' : 'sweep.open')}
          </PlainButton>
        )}
        {isOpen('inspector') && (
          <PlainButton onClick={() => view.change({ inspector: !inspector })}>
            {t('inspector.title')}
          </PlainButton>
        )}
        {isOpen('gradient-field') && (
          <PlainButton
            onClick={() => view.change({ layers: toggledLayer(view.store.getState(), 'gradient') })}
          >
            {t(gradient ? 'learn.withoutGradient' : 'stage.gradient')}
          </PlainButton>
        )}
      </div>
    </div>
  );
};
