import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { optimizerFails, optimizerGood } from '../../i18n/catalog-prose';

interface Props {
  readonly id: string;
  /** Behind where it fails. */
  readonly children?: ReactNode;
}

/** Entries of a `dl`: what an optimizer is good for, and where it fails. */
export const GoodAndBad = ({ id, children }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('shell.runs.good')}</dt>
      <dd>{optimizerGood(t, id)}</dd>
      <dt>{t('shell.runs.fails')}</dt>
      <dd>
        {optimizerFails(t, id)}
        {children}
      </dd>
    </>
  );
};
