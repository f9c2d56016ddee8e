import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '../../../../i18n';
import {
  type CanvasSize,
  observeCanvasSize,
  pointerIn,
  resizeCanvas,
} from '../../../canvas/canvas-size';
import classes from './NetTab.module.css';
import { layoutNet, placeByKey, samePlace, type WeightPlace, weightAt } from './net-layout';
import { type NetPicture, paintNet } from './paint-net';

interface Props {
  readonly picture: Omit<NetPicture, 'hovered'>;
  readonly label: string;
  readonly onChoose: (place: WeightPlace | undefined) => void;
}

const NO_SIZE: CanvasSize = { width: 0, height: 0, deviceWidth: 1, deviceHeight: 1 };

/** The drawn network: a click, or keys, choose a weight or a bias. */
export const NetCanvas = ({ picture, label, onChoose }: Props) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState(NO_SIZE);
  const [hovered, setHovered] = useState<WeightPlace>();
  const { layers } = picture;
  const layout = useMemo(
    () =>
      layoutNet(
        [layers[0]?.inputs ?? 1, ...layers.map(({ units }) => units)],
        size.width,
        size.height,
      ),
    [layers, size],
  );
  useEffect(() => (box.current ? observeCanvasSize(box.current, setSize) : undefined), []);
  useLayoutEffect(() => {
    if (!canvas.current || size.width === 0) return;
    const context = resizeCanvas(canvas.current, size);
    if (context) paintNet(context, layout, { ...picture, hovered });
  }, [layout, picture, hovered, size]);
  const placeOf = (event: PointerEvent) => weightAt(layout, pointerIn(event.currentTarget, event));
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === 'Escape' ? undefined : placeByKey(layout, picture.chosen, event.key);
    if (next === undefined && (event.key !== 'Escape' || !picture.chosen)) return;
    // The page's arrow keys step through the race.
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
  };
  return (
    <div
      ref={box}
      className={classes.net}
      role="application"
      aria-label={label}
      aria-description={t('inside.net.keys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys choose its weights
      tabIndex={0}
      data-testid="net"
      data-hovered={hovered !== undefined || undefined}
      onPointerMove={(event) => {
        const place = placeOf(event);
        setHovered((before) => (samePlace(before, place) ? before : place));
      }}
      onPointerLeave={() => setHovered(undefined)}
      onPointerUp={(event) => onChoose(placeOf(event))}
      onKeyDown={press}
    >
      <canvas ref={canvas} className={classes.canvas} />
    </div>
  );
};
