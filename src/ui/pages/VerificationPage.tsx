import '../../i18n/later';
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
import { useSiteFile } from './use-site-file';
import classes from './VerificationPage.module.css';

const KINDS: readonly VerifiedKind[] = [
  'optimizer',
  'wrapper',
  'method',
  'schedule',
  'surface',
  'network',
];

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
  const report = useSiteFile<VerificationReport>('data/verification.json');
  return (
    <TextPage className={classes.text}>
      <h1>{t('verification.title')}</h1>
      <p>{t('verification.intro')}</p>
      <p>{t('verification.how')}</p>
      {report.state === 'loading' && <p role="status">{t('verification.loading')}</p>}
      {report.state === 'failed' && <p role="alert">{t('verification.failed')}</p>}
      {report.state === 'there' &&
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
                  <Rows entries={report.content.entries.filter((entry) => entry.kind === kind)} />
                </tbody>
              </table>
            </div>
          </section>
        ))}
    </TextPage>
  );
};
