import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { usePage, useSettings } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import { Menu } from '../controls/Menu';
import { useScheme } from '../use-scheme';
import classes from './BarButton.module.css';

const CHOICES = [
  ['auto', IconDeviceDesktop],
  ['light', IconSun],
  ['dark', IconMoon],
] as const;

export const ThemeSwitch = () => {
  const { t } = useTranslation();
  const { settings } = usePage();
  const chosen = useSettings((state) => state.colorScheme);
  const Shown = useScheme() === 'dark' ? IconMoon : IconSun;
  return (
    <Menu
      label={t('shell.theme.label')}
      width={170}
      trigger={(props) => (
        <IconButton label={t('shell.theme.label')} className={classes.bar} {...props}>
          <Shown size={18} />
        </IconButton>
      )}
      entries={CHOICES.map(([choice, Icon]) => ({
        key: choice,
        label: t(`shell.theme.${choice}`),
        icon: <Icon size={16} />,
        checked: chosen === choice,
        onChoose: () => settings.getState().setColorScheme(choice),
      }))}
    />
  );
};
