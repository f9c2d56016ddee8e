import { build, type InlineConfig, type Rolldown } from 'vite';

export interface OneScript extends Pick<InlineConfig, 'plugins' | 'worker' | 'define'> {
  readonly input: string;
  /** What it runs as: a module, or a worker that is none. */
  readonly format: 'es' | 'iife';
}

/** Builds what an entry needs, what it loads on demand too, into one script and one style sheet. */
export const oneScript = async ({
  input,
  format,
  ...config
}: OneScript): Promise<{ readonly script: string; readonly styles: string }> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    ...config,
    ...(format === 'iife' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
    build: {
      // Else it gets what loads a page's parts ahead, which no worker has.
      ...(format === 'iife'
        ? { lib: { entry: input, formats: [format], name: 'engine', fileName: 'engine' } }
        : {}),
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: { input, output: { format, codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as readonly Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const scripts = files.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = files.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  const [script] = scripts;
  if (script === undefined || scripts.length !== 1)
    throw new Error(`${input} became ${scripts.length} scripts, not one`);
  return { script, styles: styles.join('\n') };
};
