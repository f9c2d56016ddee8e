import '../../i18n/later';
import { useEffect, useState } from 'react';
import type {
  VerificationReport,
  VerifiedEntry,
  VerifiedKind,
} from '../../experiment/verification';
import { useTranslation } from '../../i18n';
import { optimizerDeparts } from '../../i18n/catalog-prose';
import { optimizerName, scheduleName, surfaceName, wrapperName } from '../../i18n/catalog-text';
import { formatNumber, formatPercent } from '../format';
import { TextPage } from './TextPage';
import classes from './VerificationPage.module.css';

const KINDS: readonly VerifiedKind[] = [
  'optimizer',
  'wrapper',
  'method',
  'schedule',
  'surface',
  'network',
];

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly report: VerificationReport };

const useReport = (): Loaded => {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    fetch('data/verification.json', { signal: abort.signal })
      .then((response) => {
        if (!response.ok) throw new Error(response.statusText);
        return response.json();
      })
      // The site's own build wrote it; it is trusted like the scripts beside it.
      .then((report: VerificationReport) => setLoaded({ state: 'there', report }))
      .catch(() => {
        if (!abort.signal.aborted) setLoaded({ state: 'failed' });
      });
    return () => abort.abort();
  }, []);
  return loaded;
};

const Rows = ({ entries }: { readonly entries: readonly VerifiedEntry[] }) => {
  const { t } = useTranslation();
  const nameOf = ({ kind, id }: VerifiedEntry): string => {
    switch (kind) {
      case 'optimizer':
      case 'method':
        return optimizerName(t, id);
      case 'wrapper':
        return wrapperName(t, id);
      case 'schedule':
        return scheduleName(t, id);
      case 'surface':
        return surfaceName(t, id);
      case 'network':
        return id;
      default:
        return kind satisfies never;
    }
  };
  return entries.map((entry) => {
    const { id, references, cases, deviation, bound, evaluationShare } = entry;
    const met = deviation !== null && deviation < bound;
    return (
      <tr key={id}>
        <th scope="row">{nameOf(entry)}</th>
        <td>
          {references.length > 0 ? references.join('; ') : t('verification.none')}
          {(entry.kind === 'optimizer' || entry.kind === 'method') && (
            <span className={classes.more}>{optimizerDeparts(t, id)}</span>
          )}
        </td>
        <td className={classes.number}>{cases}</td>
        <td className={classes.number}>
          {cases === 0 ? '–' : formatNumber(deviation ?? Number.NaN)}
          {evaluationShare !== undefined && (
            <span className={classes.more}>
              {t('verification.evaluations', { share: formatPercent(evaluationShare, 0) })}
            </span>
          )}
        </td>
        <td className={classes.number}>{cases === 0 ? '' : formatNumber(bound)}</td>
        <td data-met={cases === 0 ? undefined : met}>
          {cases === 0 ? '' : t(met ? 'verification.met' : 'verification.missed')}
        </td>
      </tr>
    );
  });
};

/** How we know it's right: for every entry of the catalogue, who says so and by how much we differ. */
export const VerificationPage = () => {
  const { t } = useTranslation();
  const loaded = useReport();
  return (
    <TextPage className={classes.text}>
      <h1>{t('verification.title')}</h1>
      <p>{t('verification.intro')}</p>
      <p>{t('verification.how')}</p>
      {loaded.state === 'loading' && <p role="status">{t('verification.loading')}</p>}
      {loaded.state === 'failed' && <p role="alert">{t('verification.failed')}</p>}
      {loaded.state === 'there' &&
        KINDS.map((kind) => (
          <section key={kind} aria-labelledby={`verified-${kind}`}>
            <h2 id={`verified-${kind}`}>{t(`verification.kinds.${kind}.title`)}</h2>
            <p>{t(`verification.kinds.${kind}.measure`)}</p>
            <div className={classes.scroll}>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('verification.columns.name')}</th>
                    <th scope="col">{t('verification.columns.reference')}</th>
                    <th scope="col">{t('verification.columns.cases')}</th>
                    <th scope="col">{t(`verification.kinds.${kind}.deviation`)}</th>
                    <th scope="col">{t('verification.columns.bound')}</th>
                    <th scope="col">{t('verification.columns.met')}</th>
                  </tr>
                </thead>
                <tbody>
                  <Rows entries={loaded.report.entries.filter((entry) => entry.kind === kind)} />
                </tbody>
              </table>
            </div>
          </section>
        ))}
    </TextPage>
  );
};
