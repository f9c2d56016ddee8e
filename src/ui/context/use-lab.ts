import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DocumentState } from '../../state/lab/document-state';
import type { Playback } from '../../state/lab/playback';
import type { Seen } from '../../state/lab/view';
import type { NetworkLab } from '../../state/network/network-lab';
import type { SurfaceLab } from '../../state/surface/surface-lab';

export const LabContext = createContext<SurfaceLab | NetworkLab | undefined>(undefined);

/** The lab around whatever is rendered. */
export const useLab = (): SurfaceLab | NetworkLab => {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLab: are you rendering this outside of a LabContext?');
  return lab;
};

/** The same for what only a lab on a plane has. */
export const useSurfaceLab = (): SurfaceLab => {
  const lab = useLab();
  if (lab.kind !== 'plane') throw new Error('this part belongs to a lab on a plane');
  return lab;
};

/** The same for what only a lab on a network has. */
export const useNetworkLab = (): NetworkLab => {
  const lab = useLab();
  if (lab.kind !== 'network') throw new Error('this part belongs to a lab on a network');
  return lab;
};

export const useDocument = <T>(select: (document: DocumentState) => T): T =>
  useStore(useLab().document, select);

export const useView = <T>(select: (view: Seen) => T): T => useStore(useLab().view.store, select);

export const usePlayback = <T>(select: (playback: Playback) => T): T =>
  useStore(useLab().playback, select);
