import '../../i18n/later';
import { useMemo } from 'react';
import { findMethod } from '../../catalog/methods';
import { findOptimizer } from '../../catalog/optimizers';
import { hyperAt } from '../../experiment/changes';
import { runProgram } from '../../experiment/program';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { optimizerName, wrapperName } from '../../i18n/catalog-text';
import { useDocument } from '../context/use-lab';
import { RunMarker } from '../controls/RunMarker';
import { Tex } from '../tex/Tex';
import classes from './About.module.css';
import { CodeExport } from './CodeExport';
import { MemoryFacts } from './MemoryFacts';
import { PaperFacts } from './PaperFacts';
import { initialTex, judgedTex } from './program-tex';
import { RuleTex } from './RuleTex';
import { useTexWords } from './use-tex-words';
import { ValueList } from './ValueList';

interface Props {
  readonly index: number;
}

const Formulas = ({ run }: { readonly run: RunSpec }) => {
  const { t } = useTranslation();
  const words = useTexWords();
  const program = useMemo(() => runProgram(run), [run]);
  if (!program.ok) return <p>{t('formulas.method')}</p>;
  const first = initialTex(program.value, words);
  const judged = judgedTex(program.value, words);
  return (
    <>
      <h3>{t('formulas.rule')}</h3>
      <RuleTex run={run} />
      {run.wrappers.length > 0 && (
        <p className={classes.note}>
          {t('formulas.wrapped', {
            list: run.wrappers.map(({ kind }) => wrapperName(t, kind)).join(', '),
          })}
        </p>
      )}
      {first.length > 0 && (
        <p className={`${classes.line} ${classes.values}`}>
          <span>{t('formulas.first')}</span>
          {first.map((tex) => (
            <Tex key={tex} tex={tex} />
          ))}
        </p>
      )}
      {judged !== undefined && (
        <p className={classes.line}>
          {t('formulas.judged')} <Tex tex={judged} />
        </p>
      )}
      <h3>{t('formulas.values')}</h3>
      <ValueList run={run} program={program.value} />
      <h3>{t('formulas.memory')}</h3>
      <MemoryFacts program={program.value} />
    </>
  );
};

/** All about a run's optimizer: its rule in print, today's values, what it costs, what it is good and bad at. */
export const AboutRun = ({ index }: Props) => {
  const { t } = useTranslation();
  const run = useDocument((state) => state.experiment.runs[index]);
  // A change while the race ran counts as today's value.
  const today = useMemo(() => run && { ...run, hyper: hyperAt(run) }, [run]);
  if (!today) return null;
  const definition = findOptimizer(today.optimizer) ?? findMethod(today.optimizer);
  return (
    <div className={classes.about}>
      <h2>
        <RunMarker run={index} /> {optimizerName(t, today.optimizer)}
      </h2>
      <Formulas run={today} />
      {definition ? (
        <PaperFacts id={definition.id} />
      ) : (
        <p className={classes.note}>{t('formulas.own')}</p>
      )}
      <CodeExport index={index} />
    </div>
  );
};
