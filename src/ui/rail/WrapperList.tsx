import '../../i18n/later';
import { IconX } from '@tabler/icons-react';
import { findMethod } from '../../catalog/methods';
import { findWrapper, wrappers } from '../../catalog/wrappers';
import type { RunSpec, WrapperSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { hyperLabel, wrapperAbout, wrapperName } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { IconButton } from '../controls/IconButton';
import { HyperRow } from './HyperRow';
import classes from './WrapperList.module.css';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
}

/** As many as the schema allows. */
const MOST = 8;

/** What goes around a run's rule, from the first to the last, each with its parameters; and one more to be put on. */
export const WrapperList = ({ index, run }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  // A method has no formula to put anything around.
  if (findMethod(run.optimizer)) return null;
  const number = index + 1;
  const set = (next: readonly WrapperSpec[], key: string) =>
    lab.document.getState().setWrappers(index, next, key);
  const without = (k: number) => run.wrappers.filter((_, other) => other !== k);
  const withValue = (k: number, patch: object) =>
    run.wrappers.map((wrapper, other) => (other === k ? { ...wrapper, ...patch } : wrapper));
  return (
    <div className={classes.list} data-control="wrappers">
      {run.wrappers.map((wrapper, k) => {
        const { kind } = wrapper;
        const name = wrapperName(t, kind);
        const nameOf = (param: string) =>
          t('shell.runs.of', { what: `${name}, ${hyperLabel(t, param)}`, number });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same wrapper may stand twice; its place is what it is
          <fieldset key={`${k} ${kind}`} className={classes.wrapper}>
            <legend className="visually-hidden">{t('details.wrapper', { name })}</legend>
            <div className={classes.head}>
              <span title={wrapperAbout(t, kind)}>{name}</span>
              <IconButton
                label={t('details.removeWrapper', { name, number })}
                onClick={() => set(without(k), `remove/${k}`)}
              >
                <IconX size={13} />
              </IconButton>
            </div>
            {Object.entries(findWrapper(kind)?.params ?? {}).map(([param, spec]) => (
              <HyperRow
                key={param}
                label={hyperLabel(t, param)}
                name={nameOf(param)}
                spec={spec}
                value={wrapper[param] ?? spec.default}
                onChange={(value) => set(withValue(k, { [param]: value }), `${k}/${param}`)}
              />
            ))}
          </fieldset>
        );
      })}
      {run.wrappers.length < MOST && (
        <CompactSelect
          label={t('shell.runs.of', { what: t('details.addWrapper'), number })}
          shown={t('details.addWrapper')}
          value=""
          options={[
            { value: '', label: t('details.addWrapper'), disabled: true },
            ...wrappers.map(({ id }) => ({ value: id, label: wrapperName(t, id) })),
          ]}
          onChange={(kind) => set([...run.wrappers, { kind }], `add/${run.wrappers.length}`)}
        />
      )}
    </div>
  );
};
