import { useTranslation } from '../../i18n';
import classes from './QrCode.module.css';
import { qrPath } from './qr-path';

/** Dark squares on white in both themes, with the quiet zone that scanners need. */
const QUIET = 4;

interface Props {
  readonly text: string;
  /** As large as there is room. */
  readonly large?: boolean;
}

export const QrCode = ({ text, large = false }: Props) => {
  const { t } = useTranslation();
  const code = qrPath(text);
  if (!code) return <p className={classes.tooLong}>{t('share.qrTooLong')}</p>;
  const size = code.size + 2 * QUIET;
  return (
    <svg
      className={classes.code}
      data-large={large || undefined}
      viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}
      role="img"
      aria-label={t('share.qr')}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={size} height={size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
};
