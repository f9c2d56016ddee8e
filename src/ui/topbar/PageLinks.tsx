import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import type { Page } from '../../state/types';
import classes from './PageLinks.module.css';
import { openPageLink } from './page-link';

const PAGES: readonly Page[] = ['surface', 'network'];

export const PageLinks = () => {
  const { t } = useTranslation();
  const current = useStore(documentStore, (state) => state.page);
  return (
    <nav className={classes.links} aria-label={t('shell.pages.label')}>
      {PAGES.map((page) => (
        <a
          key={page}
          className={classes.link}
          aria-current={page === current ? 'page' : undefined}
          {...openPageLink(page)}
        >
          {t(`shell.pages.${page}`)}
        </a>
      ))}
    </nav>
  );
};
