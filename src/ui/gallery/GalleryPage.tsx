import '../../i18n/later';
import { useTranslation } from '../../i18n';
import { TextPage } from '../pages/TextPage';
import classes from './GalleryPage.module.css';
import { RecentSection } from './RecentSection';
import { SavedSection } from './SavedSection';
import { StoryList } from './StoryList';
import { useSaved } from './use-saved';

export const GalleryPage = () => {
  const { t } = useTranslation();
  const { list = [] } = useSaved('saved');
  // What is the visitor's own comes first, as soon as there is any.
  const has = list.length > 0;
  const own = (
    <>
      <SavedSection />
      <RecentSection />
    </>
  );
  return (
    <TextPage className={classes.wide}>
      <h1>{t('gallery.title')}</h1>
      <p className={classes.intro}>{t('gallery.intro')}</p>
      {has && own}
      {has && <h2 className={`${classes.heading} ${classes.stories}`}>{t('gallery.stories')}</h2>}
      <StoryList />
      {!has && own}
    </TextPage>
  );
};
