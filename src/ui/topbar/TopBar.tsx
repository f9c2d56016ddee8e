import { ShortcutsButton } from '../shortcuts/ShortcutsButton';
import { BackendBadge } from './BackendBadge';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { PageLinks } from './PageLinks';
import { ShareButton } from './ShareButton';
import { ThemeSwitch } from './ThemeSwitch';
import classes from './TopBar.module.css';

export const TopBar = () => (
  <header className={classes.bar}>
    <Logo />
    <PageLinks />
    <div className={classes.end}>
      <BackendBadge />
      <LanguageSwitch />
      <ShortcutsButton />
      <ThemeSwitch />
      <ShareButton />
    </div>
  </header>
);
