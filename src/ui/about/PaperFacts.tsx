import type { Paper } from '../../catalog/definition';
import { useTranslation } from '../../i18n';
import { optimizerFails, optimizerGood } from '../../i18n/catalog-prose';
import classes from './About.module.css';

interface Props {
  readonly definition: {
    readonly id: string;
    readonly paper: Paper;
  };
}

/** What an optimizer is good for, where it fails, and where it comes from. */
export const PaperFacts = ({ definition: { id, paper } }: Props) => {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <dt>{t('shell.runs.good')}</dt>
      <dd>{optimizerGood(t, id)}</dd>
      <dt>{t('shell.runs.fails')}</dt>
      <dd>{optimizerFails(t, id)}</dd>
      <dt>{t('editor.about.paper')}</dt>
      <dd>
        <a href={paper.url} target="_blank" rel="noopener noreferrer">
          {paper.title}
        </a>
        <br />
        {t('shell.runs.paper', { authors: paper.authors, year: paper.year })}
      </dd>
    </dl>
  );
};
