import { useRunStyle } from '../use-run-style';

const SHAPES = {
  circle: <circle cx="6" cy="6" r="4.5" />,
  square: <rect x="2" y="2" width="8" height="8" />,
  triangle: <path d="M6 1.2 11 10.2H1Z" />,
  diamond: <path d="M6 .6 11.4 6 6 11.4.6 6Z" />,
  cross: <path d="M3.9.5h4.2v3.4h3.4v4.2H8.1v3.4H3.9V8.1H.5V3.9h3.4Z" />,
} as const;

/** A run's sign: its colour and its marker, as on the stage. Decoration; the name stands beside it. */
export const RunMarker = ({ run, size = 12 }: { readonly run: number; readonly size?: number }) => {
  const { color, marker } = useRunStyle(run);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill={color}
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {SHAPES[marker]}
    </svg>
  );
};
