import { createRoot } from 'react-dom/client';
import { setLanguage, startI18n } from '../../i18n';
import { waitsForFits } from '../../state/page/address';
import { createPage } from '../../state/page/create-page';
import { fixedAddress } from '../../state/page/fixed-address';
import { fixedMemory } from '../../state/page/fixed-memory';
import { nothingKept } from '../../state/page/keep';
import { browserParts } from '../../state/page/parts';
import { applyScheme } from '../theme';
import { askedOf } from './asked';

const PAGES = [
  { name: 'surface', lab: 'surface' },
  { name: 'network', lab: 'network' },
] as const;

/** Resolves when some of the element is in sight: in a frame, of whoever reads the page around it. */
const seen = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

/** The page in a frame: it leaves no trace in the browser, and computes nothing before it is seen or tapped. */
export const startEmbed = async (): Promise<void> => {
  const { start, language, scheme } = askedOf(location.search);
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has lost its #root');
  const parts = {
    ...browserParts(),
    memory: fixedMemory({ language, scheme }),
    keep: nothingKept,
    address: fixedAddress(
      location.hash,
      `${location.origin}${location.pathname}`,
      document.baseURI,
    ),
  };
  await startI18n();
  await setLanguage(language ?? (parts.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'));
  if (scheme) applyScheme(scheme);
  // They bring words with them, which want to be spoken.
  const [{ EmbedApp }, { EmbedPoster }] = await Promise.all([
    import('./EmbedApp'),
    import('./EmbedPoster'),
  ]);
  const root = createRoot(element);
  await (start === 'tap'
    ? new Promise<void>((resolve) => {
        root.render(<EmbedPoster onPlay={resolve} />);
      })
    : seen(element));
  if (waitsForFits(parts.address.hash)) await parts.loadFits().catch(() => undefined);
  const page = createPage(parts, PAGES);
  root.render(<EmbedApp page={page} home={page.link} locked={false} />);
};
