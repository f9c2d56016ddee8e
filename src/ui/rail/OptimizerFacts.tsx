import type { Paper } from '../../catalog/definition';
import { useTranslation } from '../../i18n';
import { GoodAndBad } from '../about/GoodAndBad';
import classes from './RunDetails.module.css';

interface Props {
  readonly id: string;
  readonly paper: Paper;
}

/** What a run's optimizer is good and bad at, and its paper; loaded on demand. */
export const OptimizerFacts = ({ id, paper }: Props) => {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <GoodAndBad id={id}>
        {' '}
        <a href={paper.url} title={paper.title} target="_blank" rel="noreferrer">
          {t('shell.runs.paper', { authors: paper.authors, year: paper.year })}
        </a>
      </GoodAndBad>
    </dl>
  );
};
