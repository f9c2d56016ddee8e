import '../../i18n/later';
import { useTranslation } from '../../i18n';
import type { BackendName, BackendStatus } from '../../worker/protocol';

/** Why this backend trains, in a sentence or two. */
export const BackendWhy = ({ backend: { reason } }: { readonly backend: BackendStatus }) => {
  const { t } = useTranslation();
  if (reason.kind !== 'measured') return t(`backend.${reason.kind}`);
  const nameOf = (name: BackendName) => t(`shell.backend.${name}`);
  const { gpu, trial, forgotten, candidates } = reason;
  const [fastest] = candidates;
  if (fastest === undefined) return `${t(`backend.gpu.${gpu}`)} ${t('backend.onlyCpu')}`;
  const times = candidates.map(({ name, ms }) =>
    t('backend.time', { name: nameOf(name), ms: ms.toFixed(1) }),
  );
  return [
    t(`backend.gpu.${gpu}`),
    ...(forgotten === undefined ? [] : [t('backend.forgotten', { name: nameOf(forgotten) })]),
    t(`backend.trial.${trial}`, {
      name: nameOf(fastest.name),
      times: times.join(t('backend.and')),
    }),
  ].join(' ');
};
