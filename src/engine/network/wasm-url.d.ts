/** As the bundler hands out a file that stays a file. */
declare module '*.wasm?url' {
  const address: string;
  export default address;
}
