import '../../i18n/later';
import { useMemo } from 'react';
import { runProgram } from '../../experiment/program';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import classes from './rail.module.css';

/** Says that a run is judged on another point than its own, where its rule or a wrapper names one. */
export const JudgedNote = ({ run }: { readonly run: RunSpec }) => {
  const { t } = useTranslation();
  const { kind } = useLab();
  const elsewhere = useMemo(() => {
    const program = runProgram(run);
    return program.ok && program.value.evaluate !== undefined;
  }, [run]);
  if (!elsewhere) return null;
  return (
    <p className={classes.about}>
      {t('details.average')} {kind === 'plane' && t('details.averageLine')}
    </p>
  );
};
