import '../../i18n/later';
import { findSchedule } from '../../catalog/schedules';
import { stepsPerEpoch } from '../../experiment/network/epoch';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { hyperLabel } from '../../i18n/catalog-text';
import { useDocument, useLab, useView } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { HyperRow } from './HyperRow';
import { inEpochs } from './in-epochs';
import classes from './rail.module.css';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
}

const UNITS = ['steps', 'epochs'] as const;

/** What has a name of its own where it is counted in epochs. */
const LENGTHS = [
  'totalSteps',
  'warmupSteps',
  'decaySteps',
  'stepSize',
  'period',
  'stepSizeUp',
  'milestones',
] as const;

/** The parameters of a run's schedule; its lengths in steps, or of a network in epochs by choice. */
export const ScheduleParams = ({ index, run: { schedule } }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const byEpochs = useView((view) => view.inEpochs);
  const objective = useDocument(({ experiment }) => experiment.objective);
  const params = Object.entries(findSchedule(schedule.kind)?.params ?? {});
  const nameOf = (what: string) => t('shell.runs.of', { what, number: index + 1 });
  const perEpoch = objective.kind === 'network' ? stepsPerEpoch(objective) : undefined;
  const hasLengths = params.some(([, spec]) => 'unit' in spec);
  return (
    <>
      {perEpoch !== undefined && hasLengths && (
        <div className={classes.row}>
          <span aria-hidden="true">{t('details.lengths')}</span>
          <CompactSelect
            look="field"
            label={nameOf(t('details.lengths'))}
            value={byEpochs ? 'epochs' : 'steps'}
            options={UNITS.map((unit) => ({ value: unit, label: t(`details.units.${unit}`) }))}
            onChange={(unit) => lab.view.change({ inEpochs: unit === 'epochs' })}
          />
        </div>
      )}
      {params.map(([name, spec]) => {
        const value = schedule[name] ?? spec.default;
        const epochs =
          byEpochs && perEpoch !== undefined ? inEpochs(spec, value, perEpoch) : undefined;
        const length = epochs && LENGTHS.find((one) => one === name);
        const label = length ? t(`details.epochs.${length}`) : hyperLabel(t, name);
        return (
          <HyperRow
            key={`${name} ${epochs === undefined ? 'steps' : 'epochs'}`}
            label={label}
            name={nameOf(label)}
            spec={epochs?.spec ?? spec}
            value={epochs?.value ?? value}
            onChange={(next) =>
              lab.document
                .getState()
                .setSchedule(index, { ...schedule, [name]: epochs?.toSteps(next) ?? next })
            }
          />
        );
      })}
    </>
  );
};
