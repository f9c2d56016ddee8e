import '../../i18n/later';
import { useTranslation } from '../../i18n';
import { usePage } from '../context/use-page';
import { TextPage } from '../pages/TextPage';
import { pageLink } from '../topbar/page-link';
import classes from './AboutPage.module.css';
import { OfflineSection } from './OfflineSection';
import { ThirdPartyList } from './ThirdPartyList';

const CREDITS = ['digits', 'numbers', 'software', 'functions', 'fonts'] as const;

/** What this is, which version of it, how it is known to be right, and whose work it stands on. */
export const AboutPage = () => {
  const { t } = useTranslation();
  const { router } = usePage();
  const verification = router.find('about/verification');
  return (
    <TextPage className={classes.text}>
      <h1>{t('about.title')}</h1>
      <p>{t('about.intro')}</p>
      <p>{t('about.privacy')}</p>
      <p>
        {t('about.checked')}{' '}
        {verification && <a {...pageLink(router, verification)}>{t('verification.title')}</a>}
      </p>
      <dl className={classes.facts}>
        <dt>{t('about.facts.version')}</dt>
        <dd>{DOWNHILL_BUILD.version}</dd>
        <dt>{t('about.facts.commit')}</dt>
        <dd>{DOWNHILL_BUILD.commit || t('about.noCommit')}</dd>
        <dt>{t('about.facts.license')}</dt>
        <dd>
          <a href="LICENSE.txt">{t('about.facts.ownLicense')}</a>
        </dd>
      </dl>
      <section aria-labelledby="about-offline">
        <h2 id="about-offline">{t('about.offline.title')}</h2>
        <OfflineSection />
      </section>
      <section aria-labelledby="about-credits">
        <h2 id="about-credits">{t('about.credits.title')}</h2>
        <ul className={classes.credits}>
          {CREDITS.map((name) => (
            <li key={name}>{t(`about.credits.${name}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="about-others">
        <h2 id="about-others">{t('about.others.title')}</h2>
        <ThirdPartyList />
      </section>
    </TextPage>
  );
};
