import '../theme.css';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { setLanguage, startI18n } from '../../i18n';
import { browserClock } from '../../state/engine/clock';
import { browserFrames } from '../../state/frames/frame-loop';
import { lockExperiment } from '../../state/lab/lock';
import { waitsForFits } from '../../state/page/address';
import { createPage } from '../../state/page/create-page';
import { fixedAddress } from '../../state/page/fixed-address';
import { fixedMemory } from '../../state/page/fixed-memory';
import { nothingKept } from '../../state/page/keep';
import type { LabName } from '../../state/page/route';
import { browserStillness } from '../../state/page/stillness';
import { connectBy } from '../../worker/client';

const told = z.object({
  hash: z.string(),
  language: z.enum(['en', 'zh']),
  home: z.optional(z.string().check(z.regex(/^https?:/))),
});

export interface HandoutParts {
  readonly lab: LabName;
  readonly createWorker: () => Worker;
  /** As in `PageParts`. */
  readonly loadFits: () => Promise<unknown>;
}

/** The page of a hand-out: all of it, and its engine, is in one file. */
export const startHandout = async ({ lab, createWorker, loadFits }: HandoutParts) => {
  const element = document.getElementById('root');
  if (!element) throw new Error('the hand-out has lost its #root');
  const { hash, language, home } = told.parse(
    JSON.parse(document.getElementById('downhill-handout')?.textContent ?? 'null'),
  );
  await startI18n();
  await setLanguage(language);
  // It brings words with it, which want to be spoken.
  const { EmbedApp } = await import('../embed/EmbedApp');
  if (waitsForFits(hash)) await loadFits();
  const page = createPage(
    {
      connect: connectBy(createWorker),
      clock: browserClock,
      frames: browserFrames,
      memory: fixedMemory({ language }),
      keep: nothingKept,
      address: fixedAddress(hash, home ?? '', document.baseURI),
      stillness: browserStillness(),
      loadFits,
      language,
    },
    [{ name: lab, lab }],
  );
  lockExperiment(page.labs[lab]);
  createRoot(element).render(
    <EmbedApp page={page} home={home === undefined ? undefined : page.link} locked />,
  );
};
