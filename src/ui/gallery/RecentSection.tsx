import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import { openKept } from '../../state/saved/kept';
import { usePage } from '../context/use-page';
import classes from './GalleryPage.module.css';
import { SavedEntry } from './SavedEntry';
import { useSaved } from './use-saved';

/** What other experiments took the place of, the last one first. */
export const RecentSection = () => {
  const { t } = useTranslation();
  const page = usePage();
  const { list } = useSaved('recent');
  const sightOf = ({ objective }: Experiment) =>
    page.labs[objective.kind === 'network' ? 'network' : 'surface'].sight;
  if (!list || list.length === 0) return null;
  return (
    <section className={classes.recent} aria-labelledby="recent">
      <h2 id="recent" className={classes.heading}>
        {t('gallery.recent')}
      </h2>
      <ul className={classes.list}>
        {list.map((kept) => {
          const opened = openKept(kept, sightOf);
          return (
            opened && (
              <SavedEntry
                key={kept.id}
                kept={kept}
                opened={opened}
                name={experimentName(t, opened.experiment)}
              />
            )
          );
        })}
      </ul>
    </section>
  );
};
