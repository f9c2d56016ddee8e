import { useMemo } from 'react';
import { runProgram } from '../../experiment/program';
import type { RunSpec } from '../../experiment/types';
import { printRule } from '../../formula/print';
import { useTranslation } from '../../i18n';
import { Tex } from '../tex/Tex';
import classes from './About.module.css';
import { ruleTex } from './program-tex';
import { useTexWords } from './use-tex-words';

/** The rule that a run follows, as in print; nothing for a method. */
export const RuleTex = ({ run }: { readonly run: RunSpec }) => {
  const { t } = useTranslation();
  const words = useTexWords();
  const program = useMemo(() => runProgram(run), [run]);
  if (!program.ok) return null;
  const tex = ruleTex(program.value, words);
  if (tex !== undefined) return <Tex tex={tex} display />;
  return (
    <p className={classes.note}>
      {t('formulas.tooLong', { text: printRule(program.value.rule).slice(0, 200) })}…
    </p>
  );
};
