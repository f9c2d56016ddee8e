import { IconPlus } from '@tabler/icons-react';
import { optimizers } from '../../catalog/optimizers';
import { useTranslation } from '../../i18n';
import { optimizerGood, optimizerName } from '../../i18n/catalog-text';
import { documentStore, MAX_RUNS } from '../../state/document';
import { Menu } from '../controls/Menu';
import classes from './AddOptimizer.module.css';

/** One more run, chosen from the catalogue with what each is good at. */
export const AddOptimizer = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation();
  const full = count >= MAX_RUNS;
  return (
    <Menu
      label={t('shell.runs.add')}
      width={284}
      side="above"
      align="start"
      trigger={(props) => (
        <button
          type="button"
          className={classes.add}
          disabled={full}
          title={full ? t('shell.runs.full', { n: MAX_RUNS }) : undefined}
          {...props}
        >
          <IconPlus size={15} aria-hidden="true" />
          {t('shell.runs.add')}
        </button>
      )}
      entries={optimizers.map(({ id }) => ({
        key: id,
        label: (
          <>
            <span className={classes.name}>{optimizerName(t, id)}</span>
            <span className={classes.good}>{optimizerGood(t, id)}</span>
          </>
        ),
        onChoose: () => documentStore.getState().addRun(id),
      }))}
    />
  );
};
