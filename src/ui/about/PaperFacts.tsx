import type { Paper } from '../../catalog/definition';
import { useTranslation } from '../../i18n';
import classes from './About.module.css';
import { GoodAndBad } from './GoodAndBad';

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
      <GoodAndBad id={id} />
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
