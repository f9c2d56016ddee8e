import '../../i18n/later';
import { useTranslation } from '../../i18n';
import classes from './ShortcutsPanel.module.css';
import { SHORTCUTS } from './shortcut-list';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Every key that the page listens for, in groups. */
export const ShortcutsPanel = () => {
  const { t } = useTranslation();
  const cap = (key: string) => {
    if (key === 'space' || key === 'click') return t(`shortcuts.${key}`);
    return key === 'Ctrl' && isApple ? '⌘' : key;
  };
  const groups = SHORTCUTS.map(({ group, shortcuts }) => (
    <section key={group} className={classes.group}>
      <h3 className={classes.title}>{t(`shortcuts.${group}.title`)}</h3>
      <dl className={classes.list}>
        {shortcuts.map(({ id, chords }) => (
          <div key={id} className={classes.row}>
            <dt className={classes.keys}>
              {chords.map((chord) => (
                <span key={chord.join()} className={classes.chord}>
                  {chord.map((key) => (
                    <kbd key={key} className={classes.key}>
                      {cap(key)}
                    </kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd className={classes.what}>{t(`shortcuts.${group}.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
  return <div className={classes.columns}>{groups}</div>;
};
