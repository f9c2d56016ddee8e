import { useMemo } from 'react';
import type { BrushEdits } from './brush-edits';
import { RegionPanel } from './RegionPanel';

/** A run's regions, painted again only where its own answers are others. */
export const RunPanel = ({
  shown,
  answers,
  ...one
}: {
  readonly name: string;
  readonly run: number;
  readonly look: number;
  readonly shown: Omit<Parameters<typeof RegionPanel>[0]['picture'], 'answers'>;
  readonly answers: Uint8Array | undefined;
  readonly edits?: BrushEdits | undefined;
}) => {
  const picture = useMemo(() => ({ ...shown, answers }), [shown, answers]);
  return <RegionPanel {...one} picture={picture} />;
};
