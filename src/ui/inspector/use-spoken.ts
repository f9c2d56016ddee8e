import { useEffect, useState } from 'react';

const REST_MS = 1500;

/** A text for a live region: what stays for a while is spoken, what flickers by is not. */
export const useSpoken = (text: string): string => {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
};
