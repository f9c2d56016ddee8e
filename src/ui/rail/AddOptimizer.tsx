import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { optimizerName } from '../../i18n/catalog-text';
import { MAX_RUNS } from '../../state/lab/document';
import { Awaiting } from '../Awaiting';
import { useLab } from '../context/use-lab';
import { SearchMenu } from '../controls/SearchMenu';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import classes from './AddOptimizer.module.css';
import { optimizerChoices } from './optimizer-choices';

const OptimizerGood = onDemand(async () => (await import('../about/OptimizerGood')).OptimizerGood);

const Entry = ({ name, about }: { readonly name: string; readonly about: ReactNode }) => (
  <>
    <span className={classes.name}>{name}</span>
    <span className={classes.good}>
      <ErrorBoundary instead=" ">
        <Awaiting fallback=" ">{about}</Awaiting>
      </ErrorBoundary>
    </span>
  </>
);

/** One more run: a rule of the visitor's own, or one of the catalogue with what it is good at. */
export const AddOptimizer = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const full = count >= MAX_RUNS;
  return (
    <SearchMenu
      label={t('shell.runs.add')}
      placeholder={t('shell.runs.find')}
      nothing={t('shell.runs.notFound')}
      width={284}
      side="above"
      align="start"
      trigger={(props) => (
        <button
          type="button"
          className={classes.add}
          data-control="add-run"
          disabled={full}
          title={full ? t('shell.runs.full', { n: MAX_RUNS }) : undefined}
          {...props}
        >
          <IconPlus size={15} aria-hidden="true" />
          {t('shell.runs.add')}
        </button>
      )}
      entries={[
        {
          key: 'custom',
          words: t('editor.write'),
          icon: <IconPencil size={16} />,
          label: <Entry name={t('editor.write')} about={t('editor.writeAbout')} />,
          onChoose: () => {
            lab.document.getState().addRun('custom');
            lab.editor.getState().open(count);
          },
        },
        ...optimizerChoices(lab.kind).map(({ id, family, because }) => ({
          key: id,
          words: optimizerName(t, id),
          group: t(`shell.family.${family}`),
          label: <Entry name={optimizerName(t, id)} about={because ?? <OptimizerGood id={id} />} />,
          disabled: because !== undefined,
          onChoose: () => lab.document.getState().addRun(id),
        })),
      ]}
    />
  );
};
