import type { Driver } from './driver';
import { startWebDriver } from './web-driver';

/** Keys without a character, by the numbers of the WebDriver standard. */
const KEYS: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const CONTROL = '\uE009';

const pointer = (actions: readonly object[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});
const moveTo = (x: number, y: number) => ({
  type: 'pointerMove',
  duration: 0,
  origin: 'viewport',
  x: Math.round(x),
  y: Math.round(y),
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

/** WebKitGTK by plain WebDriver requests. */
export const startWebkit = async (binary: string): Promise<Driver> => {
  const { ask, stop } = await startWebDriver();
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
  };
  const opened = (await ask('POST', '/session', { capabilities }).catch((error: unknown) => {
    stop();
    throw error;
  })) as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion: string };
  };
  const session = `/session/${opened.sessionId}`;
  const act = (...actions: object[]) => ask('POST', `${session}/actions`, { actions });
  const keys = (actions: readonly object[]) => act({ type: 'key', id: 'keys', actions });
  const stroke = (value: string) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1440, height: 1000 });
  return {
    name: `WebKitGTK ${opened.capabilities.browserVersion}`,
    goto: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    run: async <A extends readonly unknown[], R>(
      script: (...args: A) => R | Promise<R>,
      ...args: A
    ) =>
      (await ask('POST', `${session}/execute/sync`, {
        script: `return (${script}).apply(null, arguments)`,
        args,
      })) as R,
    drag: async ([from, ...to]) => {
      if (!from) return;
      await act(pointer([moveTo(...from), down, ...to.map((place) => moveTo(...place)), up]));
    },
    press: async (key, control = false) => {
      const value = KEYS[key] ?? key;
      const held = (type: string) => (control ? [{ type, value: CONTROL }] : []);
      await keys([...held('keyDown'), ...stroke(value), ...held('keyUp')]);
    },
    screenshot: async () =>
      Buffer.from(String(await ask('GET', `${session}/screenshot`)), 'base64'),
    close: async () => {
      await ask('DELETE', session).catch(() => {});
      stop();
    },
  };
};
