import type { BackendReason } from '../../src/experiment/backend';

const GPU = {
  none: 'no WebGPU adapter',
  software: 'the only WebGPU adapter is a software one',
  failed: 'WebGPU does not start here',
} as const;

/** Why a backend trains, in one sentence. */
export const reasonText = (reason: BackendReason): string => {
  switch (reason.kind) {
    case 'forced':
      return 'chosen by hand';
    case 'hardware':
      return 'WebGPU on this machine’s graphics hardware';
    case 'measured': {
      const { gpu, trial, forgotten, candidates } = reason;
      const [fastest] = candidates;
      if (fastest === undefined) return `${GPU[gpu]}; only cpu works`;
      const lost = `${forgotten} was fastest on an earlier visit and does not start any more; `;
      const what = { now: 'a trial', earlier: 'a trial on an earlier visit', again: 'a new trial' };
      const times = candidates.map(({ name, ms }) => `${name} ${ms.toFixed(1)} ms`).join(', ');
      return `${GPU[gpu]}; ${forgotten === undefined ? '' : lost}${fastest.name} was fastest in ${what[trial]} (${times})`;
    }
    default:
      return reason satisfies never;
  }
};
