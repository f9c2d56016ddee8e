import type { Driver } from './driver';
import { findFirefox, startFirefox } from './firefox';
import { findWebkit } from './web-driver';
import { startWebkit } from './webkit';

export interface Installed {
  readonly browser: string;
  /** Missing where it is not installed. */
  readonly start: (() => Promise<Driver>) | undefined;
}

const firefox = findFirefox();
const webkit = findWebkit();

export const BROWSERS: readonly Installed[] = [
  {
    browser: 'Firefox',
    start: firefox === undefined ? undefined : () => startFirefox({ executablePath: firefox }),
  },
  { browser: 'WebKit', start: webkit === undefined ? undefined : () => startWebkit(webkit) },
];
