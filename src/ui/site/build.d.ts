/** What was built: `vite.config.ts` writes it in. */
declare const DOWNHILL_BUILD: {
  readonly version: string;
  /** Empty where there was no repository. */
  readonly commit: string;
};
