import type { Goal } from '../../experiment/assignment/fields';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import type { CheckedResult } from '../../lessons/assigned/check-class';
import { isBetter } from '../../lessons/assigned/score';
import { formatNumber } from '../format';
import classes from './ClassPanel.module.css';
import { saidText } from './said-text';
import { useFaultText } from './use-fault-text';
import { useSaidWords } from './use-said-words';

interface Props {
  readonly checked: readonly CheckedResult[];
  readonly goal: Goal | undefined;
  readonly from: Experiment;
  /** Names are not for all to see. */
  readonly hidden: boolean;
}

/** Every result in a row, the best first; those with a fault come last, with what it is. */
export const ClassTable = ({ checked, goal, from, hidden }: Props) => {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const rows = checked
    .map((result, index) => ({ result, index }))
    .sort((a, b) => {
      const [x, y] = [a.result, b.result];
      if ((x.fault === undefined) !== (y.fault === undefined)) return x.fault ? 1 : -1;
      if (goal && x.score !== undefined && y.score !== undefined && x.score !== y.score)
        return isBetter(goal, x.score, y.score) ? -1 : 1;
      if ((x.score === undefined) !== (y.score === undefined))
        return x.score === undefined ? 1 : -1;
      return a.index - b.index;
    });
  const words = useSaidWords(from, (x) => String(Number(x.toPrecision(4))));
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('assign.results.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assign.results.number')}</th>
          <th scope="col">{t('assign.results.name')}</th>
          {goal && <th scope="col">{t(`assign.goalKinds.${goal.kind}`)}</th>}
          <th scope="col">{t('assign.ask')}</th>
          <th scope="col">{t('assign.results.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ result, index }) => (
          <tr key={`${index} ${result.link}`} data-fault={result.fault?.kind}>
            <td>{index + 1}</td>
            <th scope="row">
              {hidden ? t('assign.results.hiddenName', { n: index + 1 }) : result.name || '–'}
            </th>
            {goal && <td>{result.score === undefined ? '–' : formatNumber(result.score)}</td>}
            <td>
              {result.said && saidText(result.said, words)}{' '}
              {result.right !== undefined &&
                t(result.right ? 'assign.results.right' : 'assign.results.wrong')}
            </td>
            <td>{result.fault ? faultText(result.fault) : t('assign.results.checked')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
