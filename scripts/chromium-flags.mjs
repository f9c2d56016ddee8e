/**
 * Parts of the browser's own window and of its start that no page sees. Every context of a test is a window: the two
 * pages behind its address bar alone take more of a processor than most tests. A second list of switched-off features
 * replaces the first, so that playwright's own that matter here are named again.
 */
const OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
];

/** How tests and benches start Chromium. A machine without a GPU gets the software adapter, so that WebGPU is there. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${OFF.join(',')}`,
  '--enable-unsafe-webgpu',
  '--enable-unsafe-swiftshader',
];
