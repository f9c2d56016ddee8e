import { type KeyboardEvent, useState } from 'react';
import type { NumberSpec } from '../../catalog/definition';
import { formatNumber } from '../format';
import classes from './ScaleSlider.module.css';
import { fromPosition, stepValue, toPosition } from './scale';
import { useFrameCommit } from './use-frame-commit';

const TRACK = 1000;

const KEYS: Readonly<Record<string, readonly [direction: 1 | -1, large: boolean]>> = {
  ArrowRight: [1, false],
  ArrowUp: [1, false],
  ArrowLeft: [-1, false],
  ArrowDown: [-1, false],
  PageUp: [1, true],
  PageDown: [-1, true],
};

interface Props {
  /** The accessible name. */
  readonly label: string;
  readonly spec: NumberSpec;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A slider over a number's scale (logarithmic, linear, …); a native range underneath, in the colour of its run. */
export const ScaleSlider = ({ label, spec, value, onChange }: Props) => {
  const commit = useFrameCommit(onChange);
  // While the thumb moves it stays under the pointer, although the value is rounded and comes back a frame later.
  const [dragged, setDragged] = useState<number | undefined>(undefined);
  const position = dragged ?? toPosition(spec, value);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = stepValue(spec, value, key[0], key[1] || event.shiftKey);
    onChange(Math.min(spec.max, Math.max(fromPosition(spec, 0), next)));
  };
  const release = () => setDragged(undefined);

  return (
    <input
      type="range"
      className={classes.slider}
      aria-label={label}
      aria-valuetext={formatNumber(value)}
      min={0}
      max={TRACK}
      step={1}
      value={Math.round(position * TRACK)}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        const next = Number(event.currentTarget.value) / TRACK;
        setDragged(next);
        commit(fromPosition(spec, next));
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onBlur={release}
    />
  );
};
