import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { optimizerDeparts, optimizerFails, optimizerGood } from '../../i18n/catalog-prose';

interface Props {
  readonly id: string;
  /** Behind where it fails. */
  readonly children?: ReactNode;
}

/** Entries of a `dl`: what an optimizer is good for, where it fails, and whose formula it is where that is a question. */
export const GoodAndBad = ({ id, children }: Props) => {
  const { t } = useTranslation();
  const departs = optimizerDeparts(t, id);
  return (
    <>
      <dt>{t('shell.runs.good')}</dt>
      <dd>{optimizerGood(t, id)}</dd>
      <dt>{t('shell.runs.fails')}</dt>
      <dd>
        {optimizerFails(t, id)}
        {children}
      </dd>
      {departs && (
        <>
          <dt>{t('shell.runs.departs')}</dt>
          <dd>{departs}</dd>
        </>
      )}
    </>
  );
};
