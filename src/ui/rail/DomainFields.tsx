import type { NumberSpec } from '../../catalog/definition';
import type { Domain } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { FieldRow } from './FieldRow';
import classes from './rail.module.css';

/** An end of an interval: it must stay on its side of the other one. */
const end = (low: number, high: number, allow: NumberSpec['allow']): NumberSpec => ({
  default: 0,
  min: low,
  max: high,
  scale: 'linear',
  ...(allow ? { allow } : {}),
});

/** The part of the plane that is shown of the visitor's own surface. */
export const DomainFields = ({ domain }: { readonly domain: Domain }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const [[x0, x1], [y0, y1]] = domain;
  const set = (next: Domain) => lab.document.getState().setObjective({ domain: next });
  return (
    <div className={classes.pairs} data-control="surface">
      <FieldRow
        label={t('editor.surface.xLow')}
        spec={end(x0, x1, { below: x1 })}
        value={x0}
        messageAlign="start"
        onChange={(value) =>
          set([
            [value, x1],
            [y0, y1],
          ])
        }
      />
      <FieldRow
        label={t('editor.surface.xHigh')}
        spec={end(x0, x1, { above: x0 })}
        value={x1}
        onChange={(value) =>
          set([
            [x0, value],
            [y0, y1],
          ])
        }
      />
      <FieldRow
        label={t('editor.surface.yLow')}
        spec={end(y0, y1, { below: y1 })}
        value={y0}
        messageAlign="start"
        onChange={(value) =>
          set([
            [x0, x1],
            [value, y1],
          ])
        }
      />
      <FieldRow
        label={t('editor.surface.yHigh')}
        spec={end(y0, y1, { above: y0 })}
        value={y1}
        onChange={(value) =>
          set([
            [x0, x1],
            [y0, value],
          ])
        }
      />
    </div>
  );
};
