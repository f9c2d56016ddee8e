import type { RunSpec } from '../../experiment/types';
import type { RuleProgram } from '../../formula/program';
import { texSymbol } from '../../formula/tex/name';
import { texNumber } from '../../formula/tex/number';
import { useTranslation } from '../../i18n';
import { hyperLabel } from '../../i18n/catalog-text';
import { formatEditable } from '../format';
import { Tex } from '../tex/Tex';
import classes from './About.module.css';

interface Props {
  readonly run: RunSpec;
  readonly program: RuleProgram;
}

/** Today's hyperparameters under their letters; options that are folded out of the rule stand apart. */
export const ValueList = ({ run, program }: Props) => {
  const { t } = useTranslation();
  const read = new Set(['lr', ...program.hyper]);
  const values = Object.entries(run.hyper);
  const folded = values
    .filter(([name]) => !read.has(name))
    .map(([name, value]) => {
      const text = typeof value === 'number' ? formatEditable(value) : String(value);
      return `${name} = ${text}`;
    });
  return (
    <>
      <ul className={classes.values}>
        {values.map(
          ([name, value]) =>
            read.has(name) &&
            typeof value === 'number' && (
              <li key={name} title={hyperLabel(t, name)}>
                <Tex tex={`${texSymbol(name)} = ${texNumber(value, 6)}`} />
              </li>
            ),
        )}
      </ul>
      {folded.length > 0 && (
        <p className={classes.note}>{t('formulas.folded', { list: folded.join(', ') })}</p>
      )}
    </>
  );
};
