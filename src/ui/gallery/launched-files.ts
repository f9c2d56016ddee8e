/** https://wicg.github.io/web-app-launch/#launchqueue-interface, in Chromium where the site is installed. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly Launched[] }) => void): void;
}
interface Launched {
  getFile(): Promise<File>;
}

const queue = (): LaunchQueue | undefined => Reflect.get(globalThis, 'launchQueue');

/** Gives away the files that the installed site is opened with: those that wait, and those to come. */
export const takeLaunchedFiles = (take: (files: readonly File[]) => void): void => {
  queue()?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(take);
  });
};
