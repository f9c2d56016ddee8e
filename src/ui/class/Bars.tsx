import { useTranslation } from '../../i18n';
import type { Bin } from './bins-of';
import classes from './ClassPanel.module.css';

interface Props {
  readonly title: string;
  readonly bars: readonly (Bin & {
    /** It is what the race answered. */
    readonly good: boolean;
  })[];
}

/** How often each was said or reached: bars with their numbers, which are a list for whoever cannot see them. */
export const Bars = ({ title, bars }: Props) => {
  const { t } = useTranslation();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={classes.bars} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {bars.map(({ text, count, good }) => (
          <li key={text} data-good={good}>
            <span className={classes.label}>
              {text}
              {good && <span className="visually-hidden"> {t('assign.results.right')}</span>}
            </span>
            <span className={classes.track}>
              <span className={classes.bar} style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span className={classes.count}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
