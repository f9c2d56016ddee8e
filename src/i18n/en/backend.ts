/** Why a backend trains, each a sentence, and what its menu says beside. */
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
  keepRace: 'Keep the last race in this browser',
  keepRaceNote:
    'Loaded again, the page goes on with it. Only the last race is kept, up to 96 MiB of it, and nowhere else; without this mark it is forgotten at once.',
  networkNote:
    'The same experiment gives the same curves bit for bit on the same backend and device, and statistically the same elsewhere. Another choice starts the race anew.',
  none: 'Not chosen yet: the backend is chosen when the network is loaded.',
  adapter: 'Adapter: {{adapter}}',
} as const;
