/** What happened to a race of networks, and how it went on. */
export const recovery = {
  silent: 'without a message',
  'worker-crashed':
    'The engine stopped ({{message}}). Another has taken its place, and the race went on from step {{step}}.',
  'threads-stuck':
    'The browser did not come back from starting a thread. The engine was started again without further threads, and the race went on from step {{step}}; on several cores it would be faster. Loading the page again tries threads once more.',
  'device-lost':
    'The graphics device was lost ({{message}}). It was opened again, and the race went on from step {{step}}.',
  resumed: 'The race goes on from step {{step}}: this browser kept it when the page was last open.',
  kept: 'The race is over; its curves were kept in this browser when the page was last open.',
  anew: 'Begin anew',
  elsewhere:
    'The graphics device was lost ({{message}}) and cannot be opened again. From step {{step}} on {{backend}} computes the race: the last digits can differ from what the device would have found.',
} as const;
