/** Where the bench's own page and the site are built to: folders of the project. */
export const BENCH_FOLDER = 'dist-bench';
export const SITE_FOLDER = 'dist';
