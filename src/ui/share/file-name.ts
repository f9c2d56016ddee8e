const MOST = 80;

/** Without its ending: a name as every system takes one for a file: `SGD .0018 vs Adam .1 on Rosenbrock` → `sgd-.0018-vs-adam-.1-on-rosenbrock`. */
export const fileStem = (name: string): string => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const short = Array.from(plain)
    .slice(0, MOST)
    .join('')
    .replace(/[-.]+$/, '');
  return `downhill${short === '' ? '' : `-${short}`}`;
};

/** The same with an ending. */
export const fileName = (name: string, ending: string): string => `${fileStem(name)}.${ending}`;
