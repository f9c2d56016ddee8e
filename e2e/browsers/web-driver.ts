import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const BROWSERS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
  (library) =>
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/${library}/MiniBrowser`,
);

/** WebKitGTK's small browser, where what drives it and a screen without a screen are there too. */
export const findWebkit = (): string | undefined =>
  existsSync(DRIVER) && existsSync(XVFB) ? BROWSERS.find((path) => existsSync(path)) : undefined;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
};

/** A screen of its own; it says its number on its third channel. */
const startScreen = async (): Promise<{
  readonly process: ChildProcess;
  readonly display: string;
}> => {
  const process = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1440x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = process.stdio[3];
  if (!channel) throw new Error('Xvfb has no third channel');
  const [number] = await once(channel, 'data');
  return { process, display: `:${String(number).trim()}` };
};

type Method = 'GET' | 'POST' | 'DELETE';

export interface WebDriver {
  /** A request of the WebDriver protocol; its answer's `value`, or an error with the driver's words. */
  ask(method: Method, path: string, body?: object): Promise<unknown>;
  stop(): void;
}

/** The driver on a screen of its own, ready for a session. */
export const startWebDriver = async (): Promise<WebDriver> => {
  const [screen, port] = await Promise.all([startScreen(), freePort()]);
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      LANG: 'C.UTF-8',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
    },
  });
  const stop = () => {
    driver.kill();
    screen.process.kill();
  };
  const ask = async (method: Method, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { readonly error: string; readonly message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
  const ready = () =>
    ask('GET', '/status').then(
      () => true,
      () => false,
    );
  while (!(await ready())) {
    if (driver.exitCode !== null) {
      stop();
      throw new Error(`${DRIVER} ended with ${driver.exitCode}`);
    }
    await wait(50);
  }
  return { ask, stop };
};
