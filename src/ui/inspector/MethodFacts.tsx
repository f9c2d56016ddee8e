import type { Asked, MethodTraceData, UpdateTrace } from '../../experiment/step-trace';
import type { Point } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { formatNumber } from '../format';
import classes from './Inspector.module.css';

interface Props {
  readonly update: UpdateTrace;
  readonly what: MethodTraceData;
}

const MOST = 12;

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Points whose loss was asked for, but for the one it stood on; each once. */
const tried = ({ before }: UpdateTrace, asked: readonly Asked[]): readonly Asked[] => {
  const seen: Asked[] = [];
  for (const one of asked)
    if (
      one.loss !== undefined &&
      !same(one.at, before) &&
      !seen.some((old) => same(old.at, one.at))
    )
      seen.push(one);
  return seen;
};

/** What a method asked for and tried in one step. */
export const MethodFacts = ({ update, what: { asked } }: Props) => {
  const { t } = useTranslation();
  const count = (what: Asked['what']) => asked.filter((one) => one.what === what).length;
  const points = tried(update, asked);
  return (
    <div className={classes.method}>
      <h3>{t('inspector.method.title')}</h3>
      <p>
        {t('inspector.method.asked', {
          gradients: count('gradient'),
          losses: count('loss'),
          hessians: count('hessian'),
        })}{' '}
        {t('inspector.method.length', {
          length: formatNumber(distance(update.before, update.after)),
        })}
      </p>
      {points.length > 0 && (
        <table className={classes.tried}>
          <caption className="visually-hidden">{t('inspector.method.tried')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('inspector.method.distance')}</th>
              <th scope="col">{t('inspector.method.loss')}</th>
            </tr>
          </thead>
          <tbody>
            {points.slice(-MOST).map(({ at, loss }) => (
              <tr key={at.join()} data-taken={same(at, update.after) || undefined}>
                <td>{formatNumber(distance(at, update.before))}</td>
                <td>
                  {formatNumber(loss ?? Number.NaN)}
                  {same(at, update.after) && <span> {t('inspector.method.taken')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
