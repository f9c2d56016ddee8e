import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { useSiteFile } from '../pages/use-site-file';
import classes from './ThirdPartyList.module.css';
import type { ThirdPartyReport } from './third-party-report';

/** Whose code the site carries, each with the text of its license. */
export const ThirdPartyList = () => {
  const { t } = useTranslation();
  const file = useSiteFile<ThirdPartyReport>('third-party.json');
  if (file.state === 'loading') return <p role="status">{t('about.others.loading')}</p>;
  if (file.state === 'failed') return <p role="alert">{t('about.others.failed')}</p>;
  const { packages, texts } = file.content;
  return (
    <>
      <p>{t('about.others.about', { n: packages.length })}</p>
      <ul className={classes.list}>
        {packages.map(({ name, version, license, homepage, text }) => (
          <li key={`${name} ${version}`} className={classes.entry}>
            <details>
              <summary className={classes.summary}>
                <span className={classes.name}>{name}</span>
                <span className={classes.version}>{version}</span>
                <span className={classes.license}>{license}</span>
              </summary>
              {homepage?.startsWith('https://') && (
                <a className={classes.home} href={homepage} rel="noreferrer">
                  {t('about.others.homepage', { name })}
                  <IconExternalLink size={14} aria-hidden="true" />
                </a>
              )}
              {/* A text to read, which the keyboard must be able to scroll. */}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
              <pre className={classes.terms} tabIndex={0}>
                {texts[text]}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
};
