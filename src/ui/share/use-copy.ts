import { useEffect, useState } from 'react';

const COPIED_MS = 2500;

export type CopyOutcome = 'copied' | 'failed' | undefined;

/**
 * Copies a text, and tells for a while that it did.
 * @param refused called where the browser lets nobody copy: the text can be selected, ready for Ctrl+C
 */
export const useCopy = (
  refused: () => void,
): readonly [CopyOutcome, (text: string) => Promise<void>] => {
  const [outcome, setOutcome] = useState<CopyOutcome>(undefined);
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), COPIED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // No permission, or the page is not served securely.
      refused();
      setOutcome('failed');
    }
  };
  return [outcome, copy];
};
