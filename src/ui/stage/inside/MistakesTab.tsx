import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { useDocument, useView } from '../../context/use-lab';
import { formatInteger, formatPercent } from '../../format';
import { runStyle } from '../../run-style';
import { useRunName } from '../../use-run-name';
import { useDataset } from '../kit/use-dataset';
import { ClassBars } from './ClassBars';
import { ExamplePicture } from './ExamplePicture';
import { InsideState } from './InsideState';
import frame from './inside.module.css';
import classes from './Mistakes.module.css';
import { Scroll } from './Scroll';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';

const MOST = 60;

/** What one run takes for a wrong class, first where it is surest, with what it thinks of all classes. */
export const MistakesTab = () => {
  const { t } = useTranslation();
  const dataset = useDataset();
  const run = useView((state) => state.run);
  const runs = useDocument((state) => state.experiment.runs);
  const name = useRunName(run);
  const at = useJudgedAt(run);
  const classed = dataset?.target.kind === 'classes';
  const asked = useAnswer('mistakes', classed && at[0] ? { ...at[0], most: MOST } : undefined);
  const found = asked.whole?.run === run ? asked.whole : undefined;
  if (!dataset || !classed) return <p className={frame.scroll}>{t('inside.noClasses')}</p>;
  const { names } = dataset.target;
  const { color } = runStyle(lookOf(runs, run));
  return (
    <Scroll label={t('inside.tab.mistakes')}>
      {found ? (
        <p className={frame.about}>
          {t('inside.mistakes.about', {
            name,
            step: found.step,
            total: formatInteger(found.total),
            n: formatInteger(found.count),
            share: formatPercent(found.total / found.count, 2),
          })}
          {found.total > found.examples.length &&
            ` ${t('inside.mistakes.first', { shown: found.examples.length })}`}
        </p>
      ) : (
        <InsideState {...asked} nothing={t(at.length === 0 ? 'inside.notYet' : 'inside.notKept')} />
      )}
      <ul className={classes.list}>
        {found?.examples.map((example) => {
          const [truth = '', answer = ''] = [names[example.truth], names[example.answer]];
          const sure = formatPercent(example.probabilities[example.answer] ?? Number.NaN, 1);
          return (
            <li key={example.number} className={classes.mistake}>
              <div className={classes.what}>
                <ExamplePicture dataset={dataset} example={example} set={found.set} />
                <span className={classes.taken}>
                  {t('inside.mistakes.taken', { truth, answer })}
                </span>
              </div>
              <ClassBars
                probabilities={example.probabilities}
                names={names}
                color={color}
                truth={example.truth}
                label={t('inside.mistakes.bars', { truth, answer, sure })}
              />
            </li>
          );
        })}
      </ul>
    </Scroll>
  );
};
