import { IconTable } from '@tabler/icons-react';
import { useTranslation } from '../../../i18n';
import { useLab, useView } from '../../context/use-lab';
import { ToolButton } from './ToolButton';

/** Shows what the stage shows as a table, too. */
export const StageTableButton = () => {
  const { t } = useTranslation();
  const { view } = useLab();
  const shown = useView((state) => state.stageTable);
  return (
    <ToolButton
      aria-pressed={shown}
      aria-label={t('charts.table')}
      title={t('charts.table')}
      onClick={() => view.change({ stageTable: !shown })}
    >
      <IconTable size={15} aria-hidden="true" />
    </ToolButton>
  );
};
