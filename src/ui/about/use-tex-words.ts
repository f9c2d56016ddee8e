import '../../i18n/later';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n';
import type { Words } from './program-tex';

/** The words inside formulas, in the page's language. */
export const useTexWords = (): Words => {
  const { t } = useTranslation();
  return useMemo(() => ({ if: t('editor.about.if'), otherwise: t('editor.about.otherwise') }), [t]);
};
