import { useRef } from 'react';
import type { ModelFile } from '../../export/model/model-files';
import { useTranslation } from '../../i18n';
import { PlainButton } from '../controls/PlainButton';

/** A button that asks for a model's files. */
export const ModelInput = ({
  onFiles,
}: {
  readonly onFiles: (files: readonly ModelFile[]) => void;
}) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const read = async (files: readonly File[]) =>
    onFiles(
      await Promise.all(
        files.map(async (one) => ({
          name: one.name,
          bytes: new Uint8Array(await one.arrayBuffer()),
        })),
      ),
    );
  return (
    <>
      <PlainButton onClick={() => input.current?.click()}>{t('model.open.button')}</PlainButton>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('model.open.title')}
        accept=".safetensors,.onnx,.json,.bin"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) void read(files);
        }}
      />
    </>
  );
};
