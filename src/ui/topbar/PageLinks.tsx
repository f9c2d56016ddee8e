import { IconShieldCheck } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import { sessionStore } from '../../state/session';
import type { Page } from '../../state/types';
import classes from './PageLinks.module.css';
import { openAboutLink, openPageLink } from './page-link';

const PAGES: readonly Page[] = ['surface', 'network'];

export const PageLinks = () => {
  const { t } = useTranslation();
  const page = useStore(documentStore, (state) => state.page);
  const about = useStore(sessionStore, (state) => state.about);
  const current = about ? undefined : page;
  return (
    <nav className={classes.links} aria-label={t('shell.pages.label')}>
      {PAGES.map((name) => (
        <a
          key={name}
          className={classes.link}
          aria-current={name === current ? 'page' : undefined}
          {...openPageLink(name)}
        >
          {t(`shell.pages.${name}`)}
        </a>
      ))}
      <a
        className={classes.link}
        aria-current={about ? 'page' : undefined}
        {...openAboutLink('verification')}
      >
        <IconShieldCheck size={18} className={classes.icon} aria-hidden="true" />
        <span className={classes.word}>{t('verification.link')}</span>
      </a>
    </nav>
  );
};
