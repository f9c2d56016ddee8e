/**
 * What makes workers of a script that the file holds.
 * @param packed the script, gzipped and in base 64
 */
export const unpackWorker = async (packed: string): Promise<() => Worker> => {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = await new Response(unpacked).arrayBuffer();
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return () => new Worker(address);
};
