/** Why a backend trains; each a sentence. */
export const backend = {
  forced: 'Chosen by hand.',
  hardware: 'WebGPU on this machine’s graphics hardware.',
  gpu: {
    none: 'There is no WebGPU adapter.',
    software: 'The only WebGPU adapter is a software one.',
    failed: 'WebGPU does not start here.',
  },
  onlyCpu: 'Of the others only JavaScript works.',
  forgotten:
    '{{name}}, the fastest in a trial on an earlier visit, does not start any more: there was a new trial.',
  trial: {
    now: '{{name}} was fastest in a trial: {{times}} a step.',
    earlier: '{{name}} was fastest in a trial on an earlier visit: {{times}} a step.',
    again: '{{name}} was fastest in it: {{times}} a step.',
  },
  time: '{{name}} {{ms}} ms',
  and: ', ',
} as const;
