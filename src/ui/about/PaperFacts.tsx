import '../../i18n/later';
import { paperOf } from '../../catalog/papers';
import { useTranslation } from '../../i18n';
import classes from './About.module.css';
import { GoodAndBad } from './GoodAndBad';

/** What an optimizer is good for, where it fails, and where it comes from. */
export const PaperFacts = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const paper = paperOf(id);
  return (
    <dl className={classes.facts}>
      <GoodAndBad id={id} />
      {paper && (
        <>
          <dt>{t('formulas.paper')}</dt>
          <dd>
            <a href={paper.url} target="_blank" rel="noopener noreferrer">
              {paper.title}
            </a>
            <br />
            {t('details.paper', { authors: paper.authors, year: paper.year })}
          </dd>
        </>
      )}
    </dl>
  );
};
