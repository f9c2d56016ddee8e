import '../../i18n/later';
import { useTranslation } from '../../i18n';
import { isApple } from './is-apple';
import classes from './ShortcutsPanel.module.css';
import { SHORTCUTS } from './shortcut-list';

/** Every key that the page listens for, in groups. */
export const ShortcutsPanel = () => {
  const { t } = useTranslation();
  const cap = (key: string) => {
    if (key === 'space' || key === 'click') return t(`shortcuts.${key}`);
    return key === 'Ctrl' && isApple ? '⌘' : key;
  };
  const groups = SHORTCUTS.map(({ title, shortcuts }) => (
    <section key={title} className={classes.group}>
      <h3 className={classes.title}>{t(title)}</h3>
      <dl className={classes.list}>
        {shortcuts.map(({ what, chords }) => (
          <div key={what} className={classes.row}>
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
            <dd className={classes.what}>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
  return <div className={classes.columns}>{groups}</div>;
};
