/** Messages of the lab as a room sees it. */
export const present = {
  open: 'Present to a room',
  about:
    'Large type, one sentence, nothing of what is to come. N or Page Down plays to what happens next.',
  leave: 'Leave the presentation',
  caption: 'What is happening',
} as const;
