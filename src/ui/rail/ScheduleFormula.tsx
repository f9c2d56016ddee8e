import '../../i18n/later';
import { findSchedule } from '../../catalog/schedules';
import { checkFormula } from '../../experiment/formulas';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { FormulaField } from './FormulaField';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
}

/** The formulas of a schedule that has some: the visitor's own learning rate over time. */
export const ScheduleFormula = ({ index, run: { schedule } }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const definition = findSchedule(schedule.kind);
  const formulas = definition && 'formulas' in definition ? (definition.formulas ?? {}) : {};
  return Object.entries(formulas).map(([name, spec]) => (
    <FormulaField
      key={`${schedule.kind}/${name}`}
      label={t('editor.schedule.formula', { number: index + 1 })}
      formula={String(schedule[name] ?? spec.default)}
      given={new Set(spec.names)}
      check={(text) => {
        const checked = checkFormula(spec, text);
        return checked.ok ? undefined : checked.error;
      }}
      onValid={(text) => {
        const { experiment, setSchedule } = lab.document.getState();
        const now = experiment.runs[index]?.schedule;
        if (now?.kind === schedule.kind && now[name] !== text)
          setSchedule(index, { ...now, [name]: text });
      }}
    />
  ));
};
