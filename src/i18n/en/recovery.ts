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
  'threads-refused':
    'This browser starts no threads beside the engine (a policy, an extension or a missing file): networks train on one thread, to the same numbers but slower. Allow this site its workers and load the page again to try once more.',
  silence: {
    busy: 'The engine has been computing for a while and is not done: this race takes long. Wait for it, change something, or end it.',
    deaf: 'The engine has not answered for a while: it computes something long, or a part of it does not arrive. Wait for it, or begin anew.',
    end: 'End it',
    ended:
      'What the engine was computing is ended. Your experiment is as it was: change something, or load the page again.',
  },
  stalled:
    'Nothing has arrived for a while: the network is slow, or a part of the site does not come. Wait for it, or try again.',
} as const;
