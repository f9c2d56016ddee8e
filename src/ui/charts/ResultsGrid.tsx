import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { isVisible } from '../../state/lab/looks';
import { useLab, useView } from '../context/use-lab';
import { RunMarker } from '../controls/RunMarker';
import classes from './ResultsGrid.module.css';
import { nextOrder, sortRows } from './sort';

export interface ResultColumn<R> {
  readonly key: string;
  /** Short, in the header. */
  readonly label: string;
  /** In full: the accessible name, and what hovering tells. */
  readonly about: string;
  readonly value: (row: R) => number | string | undefined;
  readonly cell: (row: R) => ReactNode;
  /** A field beside the label. */
  readonly field?: ReactNode;
  /** Left out where there is little room, or before names are cut. */
  readonly optional?: boolean | 'before-names';
}

interface Props<R> {
  readonly rows: readonly R[];
  readonly runs: readonly RunSpec[];
  readonly columns: readonly ResultColumn<R>[];
  /** Beside a run's name. */
  readonly mark?: (row: R) => ReactNode;
}

/** A row for every run, in the order of the runs or of any column. */
export const ResultsGrid = <R extends { readonly run: number }>({
  rows,
  runs,
  columns,
  mark,
}: Props<R>) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const order = useView((state) => state.order);
  const selected = useView((state) => state.run);
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  const names = runNames(t, runs);
  const nameOf = (row: R) => names[row.run] ?? '';
  const sorter =
    order?.key === 'run' ? nameOf : columns.find(({ key }) => key === order?.key)?.value;
  const sorted = order && sorter ? sortRows(rows, sorter, order.direction) : rows;

  const header = (
    key: string,
    label: string,
    about: string,
    field?: ReactNode,
    optional: ResultColumn<R>['optional'] = false,
  ) => (
    <th
      key={key}
      scope="col"
      aria-sort={order?.key === key ? order.direction : 'none'}
      data-optional={optional}
    >
      <span className={classes.header}>
        <button
          type="button"
          className={classes.sort}
          aria-label={about === label ? label : `${label}: ${about}`}
          title={about}
          onClick={() => view.change({ order: nextOrder(order, key) })}
        >
          <span>{label}</span>
          {order?.key === key &&
            (order.direction === 'ascending' ? (
              <IconArrowUp size={11} />
            ) : (
              <IconArrowDown size={11} />
            ))}
        </button>
        {field}
      </span>
    </th>
  );

  return (
    <div className={classes.box}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('charts.results.label')}</caption>
        <thead>
          <tr>
            {header('run', t('charts.results.run'), t('charts.results.run'))}
            {columns.map(({ key, label, about, field, optional }) =>
              header(key, label, about, field, optional),
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr
              key={row.run}
              data-selected={row.run === selected}
              data-dim={!isVisible({ hidden, solo }, row.run)}
            >
              <th scope="row">
                <button
                  type="button"
                  className={classes.name}
                  aria-pressed={row.run === selected}
                  aria-label={t('charts.results.select', {
                    number: row.run + 1,
                    name: nameOf(row),
                  })}
                  title={nameOf(row)}
                  onClick={() => view.change({ run: row.run })}
                >
                  <RunMarker run={row.run} size={11} />
                  <span className={classes.words}>{nameOf(row)}</span>
                  {mark?.(row)}
                </button>
              </th>
              {columns.map(({ key, cell, optional }) => (
                <td key={key} data-optional={optional ?? false}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A dash, which a screen reader hears as words. */
export const NotReached = () => {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true" className={classes.none}>
        –
      </span>
      <span className="visually-hidden">{t('charts.results.none')}</span>
    </>
  );
};
