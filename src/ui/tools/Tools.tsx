import '../../i18n/later';
import { Awaiting } from '../Awaiting';
import { AssignedStrip } from '../assign/AssignedStrip';
import { useAssigned } from '../assign/use-assigned';
import { useSettings } from '../context/use-page';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';

const AssignmentPanel = onDemand(
  async () => (await import('../assign/AssignmentPanel')).AssignmentPanel,
);
const Palette = onDemand(async () => (await import('../actions/Palette')).Palette);
const ClassPanel = onDemand(async () => (await import('../class/ClassPanel')).ClassPanel);

/** What stands over a lab or beside it, where somebody wants it: an assignment, the class, the list of all actions. */
export const Tools = () => {
  const assigned = useAssigned();
  const tool = useSettings((state) => state.tool);
  return (
    <>
      {assigned && <AssignedStrip key={assigned.payload} assigned={assigned} />}
      <ErrorBoundary>
        <Awaiting fallback={null}>
          {tool === 'assignment' && <AssignmentPanel />}
          {tool === 'class' && <ClassPanel />}
          {tool === 'palette' && <Palette />}
        </Awaiting>
      </ErrorBoundary>
    </>
  );
};
