import type { PlaneSpec, StartsSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { addBeside } from './add-beside';
import { cloudCount, cloudRadius } from './number-specs';
import classes from './rail.module.css';

const KINDS = ['one', 'points', 'cloud'] as const;
type Kind = (typeof KINDS)[number];

const StartsDetails = onDemand(async () => (await import('./StartsDetails')).StartsDetails);

/** From where the runs race: one start, further ones set by hand, or a cloud that follows from the seed. */
export const StartsFields = ({ objective }: { readonly objective: PlaneSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { starts } = objective;
  const kind: Kind = starts === undefined ? 'one' : 'cloud' in starts ? 'cloud' : 'points';
  const set = (next: StartsSpec) => lab.document.getState().setObjective({ starts: next });
  const choose = (next: string) => {
    if (next === kind) return;
    if (next === 'cloud')
      set({ cloud: { count: cloudCount.default, radius: cloudRadius.default } });
    else if (next === 'points') addBeside(lab, objective);
    else set({ points: [] });
  };
  return (
    <>
      <div className={classes.row}>
        <span aria-hidden="true">{t('stage.starts.title')}</span>
        <CompactSelect
          control="further-starts"
          label={t('stage.starts.title')}
          look="field"
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`stage.starts.${value}`) }))}
          onChange={choose}
        />
      </div>
      {starts && (
        <ErrorBoundary>
          <Awaiting fallback={null}>
            <StartsDetails objective={objective} starts={starts} />
          </Awaiting>
        </ErrorBoundary>
      )}
    </>
  );
};
