import '../../i18n/later';
import { paperOf } from '../../catalog/papers';
import { useTranslation } from '../../i18n';
import { GoodAndBad } from '../about/GoodAndBad';
import classes from './RunDetails.module.css';

/** What a run's optimizer is good and bad at, and its paper; loaded on demand. */
export const OptimizerFacts = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const paper = paperOf(id);
  return (
    <dl className={classes.facts}>
      <GoodAndBad id={id}>
        {' '}
        {paper && (
          <a href={paper.url} title={paper.title} target="_blank" rel="noreferrer">
            {t('details.paper', { authors: paper.authors, year: paper.year })}
          </a>
        )}
      </GoodAndBad>
    </dl>
  );
};
