import { schedules } from '../../catalog/schedules';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { scheduleName } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
  readonly onChoose: (kind: string) => void;
}

export const ScheduleSelect = ({ index, run, onChoose }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  return (
    <CompactSelect
      control="schedule"
      label={t('shell.runs.of', { what: t('shell.runs.schedule'), number: index + 1 })}
      value={run.schedule.kind}
      options={schedules.map(({ id }) => ({ value: id, label: scheduleName(t, id) }))}
      onChange={(kind) => {
        lab.document.getState().chooseSchedule(index, kind);
        onChoose(kind);
      }}
    />
  );
};
