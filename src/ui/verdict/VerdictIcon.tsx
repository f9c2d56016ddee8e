import {
  IconAlertTriangle,
  IconArrowsHorizontal,
  IconCheck,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconQuestionMark,
  IconTrendingDown,
  IconTrendingUp,
  IconWaveSawTool,
  IconWaveSine,
} from '@tabler/icons-react';
import type { VerdictWord } from './word';

const ICONS = {
  undefined: IconAlertTriangle,
  started: IconPlayerPlay,
  'arrived-minimum': IconCheck,
  'arrived-saddle': IconPlayerPause,
  'arrived-top': IconPlayerPause,
  'arrived-flat': IconPlayerPause,
  stuck: IconPlayerPause,
  diverged: IconAlertTriangle,
  diverging: IconAlertTriangle,
  noisy: IconWaveSawTool,
  oscillating: IconWaveSine,
  zigzagging: IconWaveSawTool,
  crawling: IconDots,
  rising: IconTrendingUp,
  descending: IconTrendingDown,
  drifting: IconArrowsHorizontal,
  'at-chance': IconQuestionMark,
} as const satisfies Readonly<Record<VerdictWord, unknown>>;

export const VerdictIcon = ({
  word,
  size,
}: {
  readonly word: VerdictWord;
  readonly size: number;
}) => {
  const Icon = ICONS[word];
  return <Icon size={size} stroke={2.2} aria-hidden="true" />;
};
