import { useState } from 'react';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument } from '../../context/use-lab';
import { RunMarker } from '../../controls/RunMarker';
import { formatInteger, formatPercent } from '../../format';
import { useDataset } from '../kit/use-dataset';
import { CalibrationPlot } from './CalibrationPlot';
import { CellExamples } from './CellExamples';
import { type Cell, ConfusionMatrix } from './ConfusionMatrix';
import { InsideState } from './InsideState';
import frame from './inside.module.css';
import { Scroll } from './Scroll';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';

/** Which classes every run takes for which, and whether it knows how sure it may be. */
export const ConfusionTab = () => {
  const { t } = useTranslation();
  const dataset = useDataset();
  const runs = useDocument((state) => state.experiment.runs);
  const names = runNames(t, runs);
  const points = useJudgedAt();
  const [open, setOpen] = useState<Cell>();
  const classed = dataset?.target.kind === 'classes';
  const asked = useAnswer('judge', classed && points.length > 0 ? { points } : undefined);
  const { answer, whole } = asked;
  if (!dataset || !classed) return <p className={frame.scroll}>{t('inside.noClasses')}</p>;
  const classNames = dataset.target.names;
  const size = classNames.length;
  // Of a run that is still to come of the new step, what it was at the one before stays, with its step.
  const judged = points.flatMap(({ run }) => {
    const found = [answer, whole].flatMap(
      (one) => one?.runs.find((each) => each.run === run) ?? [],
    );
    return found[0] ? [found[0]] : [];
  });
  const opened = open && judged.find(({ run }) => run === open.run);
  return (
    <Scroll label={t('inside.tab.confusion')}>
      {judged.length === 0 ? (
        <InsideState
          {...asked}
          waiting={asked.waiting && asked.whole === undefined}
          nothing={t(points.length === 0 ? 'inside.notYet' : 'inside.notKept')}
        />
      ) : (
        <p className={frame.about}>
          {t(`inside.on.${answer?.set ?? 'test'}`, { n: formatInteger(answer?.count ?? 0) })}{' '}
          {t('inside.confusion.about')}
        </p>
      )}
      <div className={frame.cards}>
        {judged.map((one) => {
          const total = one.confusion.reduce((sum, count) => sum + count, 0);
          const right = classNames.reduce(
            (sum, _, k) => sum + (one.confusion[k * size + k] ?? 0),
            0,
          );
          const name = names[one.run] ?? '';
          return (
            <section key={one.run} className={frame.card} aria-label={name}>
              <h2 className={frame.head}>
                <RunMarker run={one.run} size={10} />
                <span className={frame.name}>{name}</span>
                <span className={frame.facts}>
                  {t('inside.accuracyAt', {
                    accuracy: formatPercent(right / total, 2),
                    step: one.step,
                  })}
                </span>
              </h2>
              <ConfusionMatrix
                judged={one}
                name={name}
                classNames={classNames}
                open={open}
                onOpen={setOpen}
              />
            </section>
          );
        })}
        {opened && open && (
          <CellExamples
            cell={open}
            step={opened.step}
            name={names[open.run] ?? ''}
            dataset={dataset}
            onClose={() => setOpen(undefined)}
          />
        )}
        {judged.length > 0 && <CalibrationPlot judged={judged} names={names} />}
      </div>
    </Scroll>
  );
};
