import { type SyntheticEvent, useEffect, useMemo } from 'react';
import { hyperAt } from '../../experiment/changes';
import { runProgram } from '../../experiment/program';
import type { RuleTraceData, SeriesTrace } from '../../experiment/step-trace';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useTexWords } from '../about/use-tex-words';
import classes from './Inspector.module.css';
import { usePointedTerm } from './pointed-term';
import { numberLines, symbolLines } from './rule-lines';
import { Sparkline } from './Sparkline';
import { TermTex } from './TermTex';

interface Props {
  readonly run: RunSpec;
  readonly trace: RuleTraceData;
  /** Its course, where that is known. */
  readonly series: SeriesTrace | undefined;
  readonly coordinates: readonly (0 | 1)[];
  /** What the coordinates are called, where more than one is shown. */
  readonly names: readonly [string, string];
}

const termOf = ({ target }: SyntheticEvent): string | undefined => {
  const mark = target instanceof Element ? target.closest('[data-term]') : null;
  return mark instanceof HTMLElement ? mark.dataset.term : undefined;
};

/** The rule of a run statement by statement: in symbols, with the step's numbers, and over time. */
export const RuleTable = ({ run, trace, series, coordinates, names }: Props) => {
  const { t } = useTranslation();
  const pointed = usePointedTerm();
  const words = useTexWords();
  const program = useMemo(
    () => runProgram({ ...run, hyper: hyperAt(run, trace.t) }),
    [run, trace.t],
  );
  const symbols = useMemo(
    () => (program.ok ? symbolLines(program.value, words) : []),
    [program, words],
  );
  const numbers = useMemo(
    () =>
      program.ok
        ? coordinates.map((coordinate) => numberLines(program.value, trace, coordinate, words))
        : [],
    [program, trace, coordinates, words],
  );
  // Lights up a name of the rule, in the formulas and as an arrow on the stage.
  const pointAt = (event: SyntheticEvent) => pointed.setState({ term: termOf(event) });
  const pointNowhere = () => pointed.setState({ term: undefined });
  useEffect(() => () => pointed.setState({ term: undefined }), [pointed]);
  return (
    <ol
      className={classes.lines}
      aria-label={t('inspector.rule')}
      onPointerOver={pointAt}
      onPointerLeave={pointNowhere}
      onFocus={pointAt}
      onBlur={pointNowhere}
    >
      {symbols.map(({ target, left, right, storeys }, k) => {
        const values = series?.statements[k];
        return (
          // A rule's statements stay in their order.
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what tells them apart
          <li key={k} className={classes.line} data-storeys={Math.min(2, storeys) || undefined}>
            <div className={classes.symbols}>
              <button
                type="button"
                className={classes.symbol}
                data-term={target}
                aria-label={t('inspector.show', { name: target })}
              >
                <TermTex tex={left} />
              </button>
              <TermTex tex={`=${right}`} className={classes.right} />
            </div>
            {series && values && (
              <Sparkline
                name={target}
                updates={series.updates}
                values={values}
                coordinates={coordinates}
                at={trace.t}
              />
            )}
            {numbers.map((lines, i) => (
              <div key={coordinates[i]} className={classes.numbers} data-testid={`numbers-${k}`}>
                {coordinates.length > 1 && (
                  <span className={classes.axis}>{names[coordinates[i] === 0 ? 0 : 1]}</span>
                )}
                <TermTex tex={`=${lines[k]?.right ?? ''}`} className={classes.sum} />
                <TermTex tex={`=${lines[k]?.result ?? ''}`} className={classes.result} />
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
};
