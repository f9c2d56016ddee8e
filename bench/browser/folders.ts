/** Where the bench's own page and the site are built to: folders of the project. */
export const BENCH_FOLDER = 'dist-bench';
/** The same for Node. */
export const NODE_FOLDER = 'dist-bench-node';
export const SITE_FOLDER = 'dist';
