import type { HyperValue } from '../../catalog/definition';
import { findMethod } from '../../catalog/methods';
import { findOptimizer } from '../../catalog/optimizers';
import type { HyperSpecs } from '../../experiment/hyper';
import type { RunSpec } from '../../experiment/types';
import { revealed } from '../../formula/printable';
import { useTranslation } from '../../i18n';
import { hyperLabel, scheduleAbout } from '../../i18n/catalog-text';
import { useLab, useView } from '../context/use-lab';
import { HyperRow } from './HyperRow';
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
  readonly specs: HyperSpecs;
  readonly hyper: Readonly<Record<string, HyperValue>>;
}

/** Everything else of a run: its schedule's parameters, its other hyperparameters, what it is good and bad at. */
export const RunDetails = ({ index, run, steps, specs, hyper }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const edited = useView((state) => state.editing === index);
  const { setHyper } = lab.document.getState();
  const definition = findOptimizer(run.optimizer) ?? findMethod(run.optimizer);
  const nameOf = (name: string) =>
    t('shell.runs.of', { what: hyperLabel(t, name), number: index + 1 });
  return (
    <div className={classes.details}>
      <NameField index={index} run={run} />
      {run.schedule.kind !== 'constant' && (
        <div className={classes.group}>
          <p className={classes.about}>{scheduleAbout(t, run.schedule.kind)}</p>
          <SchedulePlot run={run} lr={hyper.lr} steps={steps} />
          <ScheduleFormula index={index} run={run} />
          <ScheduleParams index={index} run={run} />
        </div>
      )}
      <div className={classes.group}>
        {Object.entries(specs)
          .filter(([name]) => name !== 'lr')
          .map(([name, spec]) => (
            <HyperRow
              key={name}
              label={hyperLabel(t, name)}
              name={nameOf(name)}
              spec={spec}
              value={hyper[name] ?? spec.default}
              onChange={(value) => setHyper(index, name, value)}
            />
          ))}
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
