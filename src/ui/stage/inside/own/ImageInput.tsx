import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { picturedDigit } from '../../../../experiment/network/pictured-digit';
import { useTranslation } from '../../../../i18n';
import { PlainButton } from '../../../controls/PlainButton';
import { imagePixels } from './image-pixels';
import classes from './Own.module.css';

interface Props {
  /** Of the data set's square pictures, in pixels. */
  readonly side: number;
  readonly onDigit: (values: Uint8Array) => void;
}

const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]');

/** An image of a digit from a file, pasted anywhere in the page or dropped onto it. */
export const ImageInput = ({ side, onDigit }: Props) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) {
      setProblem(t('inside.own.nothingPasted'));
      return;
    }
    const pixels = await imagePixels(file);
    const digit = pixels && picturedDigit(pixels, side);
    if (digit) onDigit(digit);
    setProblem(
      digit ? '' : t(pixels ? 'inside.own.empty' : 'inside.own.noImage', { file: file.name }),
    );
  };
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (takesText(event.target)) return;
    event.preventDefault();
    void take(event.clipboardData?.files[0]);
  });
  const over = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  const dropped = useEffectEvent((event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
  useEffect(() => {
    const ways = new AbortController();
    const { signal } = ways;
    document.addEventListener('paste', (event) => pasted(event), { signal });
    document.addEventListener('dragover', (event) => over(event), { signal });
    document.addEventListener('drop', (event) => dropped(event), { signal });
    return () => ways.abort();
  }, []);
  return (
    <>
      <PlainButton title={t('inside.own.imageLong')} onClick={() => input.current?.click()}>
        {t('inside.own.image')}
      </PlainButton>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('inside.own.imageLong')}
        accept="image/*"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <p className={classes.problem} role="status">
        {problem}
      </p>
    </>
  );
};
