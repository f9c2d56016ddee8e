/** Messages of the gallery, and of what this browser keeps. */
export const gallery = {
  title: 'Gallery',
  intro:
    'Races worth watching, each with one thing to look for. A click opens it in the lab, where everything can be changed; undo or the back button comes back.',
  saved: 'Saved in this browser',
  none: 'Nothing yet. Save what is in the lab, or open a file with experiments.',
  save: 'Save what is in the lab',
  import: 'Open files',
  exportAll: 'Save all as a file',
  export: 'Save {{name}} as a file',
  rename: 'Rename {{name}}',
  nameOf: 'Name of {{name}}',
  remove: 'Delete {{name}}',
  removed: 'Deleted: {{name}}',
  refused:
    'The browser keeps nothing for this site: it is full, or was told not to. Save as a file.',
  notRead: 'Could not be read: {{count}}. {{message}}',
  noExperiment: 'The file holds neither an experiment nor a link.',
  unreadable: 'Made by a newer Downhill, or damaged: it does not open.',
  recent: 'Recent',
  stories: 'Stories',
  versus: ' vs ',
  name: '{{race}} on {{place}}',
  nameMore: '{{race}} and {{more}} more on {{place}}',
} as const;
