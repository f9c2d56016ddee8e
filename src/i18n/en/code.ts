/** Messages of the code to take away. */
export const code = {
  title: 'Code to take away',
  about: 'This run as a complete Python script.',
  choose: 'Library of the script',
  pytorch: 'PyTorch',
  optax: 'JAX',
  keras: 'Keras',
  script: 'Script for {{library}}',
  copy: 'Copy',
  copied: 'Copied',
  failed: 'The browser does not allow copying. Download the script, or select it here.',
  download: 'Download',
  offline: 'The export could not be loaded. Check the connection and try again.',
} as const;
