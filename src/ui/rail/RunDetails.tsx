import type { HyperValue } from '../../catalog/definition';
import { findMethod } from '../../catalog/methods';
import { findOptimizer } from '../../catalog/optimizers';
import type { RunSpec } from '../../experiment/types';
import { revealed } from '../../formula/printable';
import { useTranslation } from '../../i18n';
import { scheduleAbout } from '../../i18n/catalog-text';
import { useView } from '../context/use-lab';
import { HyperRows } from './HyperRows';
import { JudgedNote } from './JudgedNote';
import { NameField } from './NameField';
import { OptimizerFacts } from './OptimizerFacts';
import classes from './RunDetails.module.css';
import { ScheduleFormula } from './ScheduleFormula';
import { ScheduleParams } from './ScheduleParams';
import { SchedulePlot } from './SchedulePlot';
import { WrapperList } from './WrapperList';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
  /** Steps of the whole race. */
  readonly steps: number;
  /** Its rate now. */
  readonly lr: HyperValue | undefined;
}

/** Everything else of a run: its schedule's parameters, its other hyperparameters, what it is good and bad at. */
export const RunDetails = ({ index, run, steps, lr }: Props) => {
  const { t } = useTranslation();
  const edited = useView((state) => state.editing === index);
  const definition = findOptimizer(run.optimizer) ?? findMethod(run.optimizer);
  return (
    <div className={classes.details}>
      <NameField index={index} run={run} />
      {run.schedule.kind !== 'constant' && (
        <div className={classes.group} data-control="schedule">
          <p className={classes.about}>{scheduleAbout(t, run.schedule.kind)}</p>
          <SchedulePlot run={run} lr={lr} steps={steps} />
          <ScheduleFormula index={index} run={run} />
          <ScheduleParams index={index} run={run} />
        </div>
      )}
      <div className={classes.group} data-control="hyper">
        <HyperRows index={index} run={run} />
      </div>
      <WrapperList index={index} run={run} />
      <JudgedNote run={run} />
      {run.rule !== undefined && !edited && (
        <pre className={classes.rule}>{revealed(run.rule.trim())}</pre>
      )}
      {definition && <OptimizerFacts id={definition.id} />}
    </div>
  );
};
