import type { Paper } from '../../catalog/definition';
import { useTranslation } from '../../i18n';
import classes from './About.module.css';

interface Props {
  readonly definition: {
    readonly id: string;
    readonly good: string;
    readonly fails: string;
    readonly paper: Paper;
  };
}

/** What an optimizer is good for, where it fails, and where it comes from. */
export const PaperFacts = ({ definition: { id, good, fails, paper } }: Props) => {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <dt>{t('shell.runs.good')}</dt>
      <dd>{t(`catalog.optimizers.${id}.good`, { defaultValue: good })}</dd>
      <dt>{t('shell.runs.fails')}</dt>
      <dd>{t(`catalog.optimizers.${id}.fails`, { defaultValue: fails })}</dd>
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
