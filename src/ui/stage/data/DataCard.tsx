import '../../../i18n/later';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isStochastic } from '../../../experiment/starts';
import type { FitSpec } from '../../../experiment/types';
import type { DataSize } from '../../../experiment/view/choices';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { problemText } from '../../../i18n/said-text';
import { browserClock } from '../../../state/engine/clock';
import { createDataEdits } from '../../../state/surface/data-edits';
import { useDocument, useSurfaceLab, useView } from '../../context/use-lab';
import { useLocked } from '../../context/use-locked';
import { IconButton } from '../../controls/IconButton';
import { PointTable } from '../../controls/table/PointTable';
import { tableIn } from '../../controls/table/table-file';
import { ChosenPoint } from './ChosenPoint';
import classes from './DataCard.module.css';
import { DataPlot } from './DataPlot';
import { type Refusal, readTable, takePoints } from './own-points';
import { pointingIn } from './pointing';

interface Props {
  readonly objective: FitSpec;
  readonly size: DataSize;
}

/** What was pasted or opened, as long as it is looked at or was not taken. */
interface Table {
  readonly shown: boolean;
  readonly text: string;
  readonly problem?: string;
}

/** The data of a fit beside its surface: the points, and every run's present model as a curve in its colour. */
export const DataCard = ({ objective, size }: Props) => {
  const { t } = useTranslation();
  const lab = useSurfaceLab();
  const { view } = lab;
  const runs = useDocument((state) => state.experiment.runs);
  const selected = useView((state) => state.run);
  const residuals = useView((state) => state.residuals);
  const locked = useLocked('data-points');
  const folded = size === 'folded';
  const name = runNames(t, runs)[selected] ?? '';
  const edits = useMemo(() => createDataEdits(lab, browserClock), [lab]);
  const [table, setTable] = useState<Table>({ shown: false, text: '' });
  const refusalText = (refusal: Refusal) =>
    refusal.kind === 'columns'
      ? t('fit.edit.columns', { count: refusal.count, width: refusal.width })
      : problemText(t, refusal);
  const take = (text: string) => {
    const read = readTable(text, objective);
    if ('refusal' in read) {
      setTable({ shown: true, text, problem: refusalText(read.refusal) });
      return;
    }
    takePoints(lab, objective, read.points);
    pointingIn(lab).setState({ chosen: undefined, hovered: undefined });
    setTable({ shown: false, text: '' });
  };
  const refuse = (problem: string) => setTable({ shown: true, text: table.text, problem });
  const read = async (file: File) => {
    const text = await tableIn(file);
    if (text === undefined) refuse(t('fit.edit.tooLarge'));
    else take(text);
  };
  return (
    <section
      className={classes.card}
      aria-label={t('fit.plot.title')}
      data-testid="data-card"
      onPaste={(event) => {
        if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
          return;
        event.preventDefault();
        take(event.clipboardData.getData('text'));
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) void read(file);
      }}
    >
      <header className={classes.head}>
        <h3>{t('fit.plot.title')}</h3>
        {!folded && isStochastic(objective) && (
          <span className={classes.note}>{t('fit.plot.inBatch')}</span>
        )}
        <div className={classes.tools}>
          {!folded && (
            <>
              <button
                type="button"
                className={classes.toggle}
                aria-pressed={residuals}
                title={t('fit.plot.residualsLong', { name })}
                onClick={() => view.change({ residuals: !residuals })}
              >
                {t('fit.plot.residuals')}
              </button>
              <button
                type="button"
                className={classes.toggle}
                aria-pressed={size === 'large'}
                title={t('fit.plot.enlarge')}
                onClick={() => view.change({ dataSize: size === 'large' ? 'open' : 'large' })}
              >
                {t('fit.plot.large')}
              </button>
            </>
          )}
          <IconButton
            label={t(folded ? 'fit.plot.unfold' : 'fit.plot.fold')}
            aria-expanded={!folded}
            className={folded ? classes.turned : ''}
            onClick={() => view.change({ dataSize: folded ? 'open' : 'folded' })}
          >
            <IconChevronDown size={14} />
          </IconButton>
        </div>
      </header>
      {!folded &&
        (table.shown ? (
          <div className={classes.own}>
            <PointTable
              hint={t('fit.edit.table')}
              placeholder={'u\tv\n1,5\t2\n-0.3\t4'}
              text={table.text}
              problem={table.problem}
              onText={(text) => setTable({ shown: true, text })}
              onUse={take}
              onRefuse={refuse}
              onClose={() => setTable({ shown: false, text: table.text })}
            />
          </div>
        ) : (
          <>
            <DataPlot objective={objective} edits={edits} />
            <footer className={classes.foot}>
              <ChosenPoint objective={objective} edits={edits} />
              <button
                type="button"
                className={classes.toggle}
                disabled={locked}
                title={locked ? t('fit.edit.locked') : undefined}
                onClick={() => setTable({ shown: true, text: table.text })}
              >
                {t('fit.edit.own')}
              </button>
            </footer>
          </>
        ))}
    </section>
  );
};
