import { useStore } from 'zustand';
import { usePage } from '../context/use-page';
import { ShortcutsButton } from '../shortcuts/ShortcutsButton';
import { BackendBadge } from './BackendBadge';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { PageLinks } from './PageLinks';
import { ShareButton } from './ShareButton';
import { ThemeSwitch } from './ThemeSwitch';
import classes from './TopBar.module.css';

export const TopBar = () => {
  // A lesson has a lab of its own: what the visitor's is computed on says nothing about it.
  const ownLink = useStore(usePage().router.store, ({ page }) => page.ownLink === true);
  return (
    <header className={classes.bar}>
      <Logo />
      <PageLinks />
      <div className={classes.end}>
        {!ownLink && <BackendBadge />}
        <LanguageSwitch />
        <ShortcutsButton />
        <ThemeSwitch />
        <ShareButton />
      </div>
    </header>
  );
};
