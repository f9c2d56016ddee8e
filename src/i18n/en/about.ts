import { doors } from './doors';

/** What Downhill is, whose work it stands on, and what of it works without a network. */
export const about = {
  ...doors.about,
  intro:
    'An optimizer playground that runs entirely in your browser: race optimizers on surfaces and on real networks, watch how each one moves, and share the experiment as a link.',
  privacy:
    'Nothing is sent anywhere: no accounts, no cookies, no analytics. What this browser keeps for you (settings, the last race of networks, how far you are in the lessons, what works without a network) stays on this device.',
  checked:
    'A playground that teaches wrong mathematics is worse than none: everything here is compared, number by number, with what others have computed.',
  facts: { version: 'Version', commit: 'Commit', license: 'License', ownLicense: 'MIT' },
  noCommit: 'not built from a repository',
  offline: {
    title: 'Without a network',
    used: 'What has been used once works without a network: {{kept}} of {{all}} are on this device.',
    keepAll: 'Make all available offline ({{size}})',
    all: 'All of Downhill is on this device ({{size}}) and works without a network.',
    progress: 'Fetching the rest',
    fetched: '{{done}} of {{size}}',
    stop: 'Stop',
    failed:
      'Not everything could be fetched. What came is kept; check the connection, then try again.',
    unsupported:
      'This browser keeps nothing for use without a network here. It does so at a secure address (https, or localhost), and not in every private window.',
  },
  update: {
    ready: 'A newer Downhill has arrived. It is used when all its pages have been closed, or now:',
    elsewhere: 'Another page has taken the newer Downhill. This one goes on as it is.',
    load: 'Load it',
  },
  credits: {
    title: 'Credits',
    digits:
      'The MNIST database of handwritten digits is by Yann LeCun, Corinna Cortes and Christopher J. C. Burges; every image is here, unchanged.',
    numbers:
      'The numbers that this site is measured against come from PyTorch, SciPy and the papers that each optimizer’s panel names.',
    software:
      'Tensors are by TensorFlow.js, charts’ axes by recharts, formulas in print by KaTeX, surfaces in space by three.js.',
    functions:
      'exp, log, sin and their like in float64 are AssemblyScript’s port of musl; much of it goes back to Sun Microsystems (1993).',
    fonts:
      'The typefaces are Inter, JetBrains Mono and, in formulas, KaTeX’s; all are under the SIL Open Font License.',
  },
  others: {
    title: 'Third-party software',
    about: 'This site carries {{n}} packages that others wrote, under these licenses.',
    loading: 'Loading the list',
    failed: 'The list could not be fetched. Reload the page to try again.',
    homepage: 'Home page of {{name}}',
  },
} as const;
