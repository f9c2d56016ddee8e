import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { usePage } from '../context/use-page';
import { PAGES } from '../pages/pages';
import classes from './PageLinks.module.css';
import { pageLink } from './page-link';

export const PageLinks = () => {
  const { t } = useTranslation();
  const { router } = usePage();
  const current = useStore(router.store, (state) => state.page);
  return (
    <nav className={classes.links} aria-label={t('shell.pages.label')}>
      {PAGES.filter(({ listed = true }) => listed).map((page) => (
        <a
          key={page.name}
          className={classes.link}
          aria-current={
            page === current || current.name.startsWith(`${page.name}/`) ? 'page' : undefined
          }
          {...pageLink(router, page)}
        >
          {page.Icon ? (
            <>
              <page.Icon size={18} className={classes.icon} aria-hidden="true" />
              <span className={classes.word}>{t(page.link)}</span>
            </>
          ) : (
            t(page.link)
          )}
        </a>
      ))}
    </nav>
  );
};
