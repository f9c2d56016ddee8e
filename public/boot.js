// See index.html.
(() => {
  const KEY = 'downhill-loaded-again';
  let told = false;

  const remember = (again) => {
    try {
      if (again) sessionStorage.setItem(KEY, '1');
      else sessionStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  };
  const wasLoadedAgain = () => {
    try {
      return sessionStorage.getItem(KEY) !== null;
    } catch {
      return true;
    }
  };

  const lost = () => {
    if (told) return;
    told = true;
    if (!wasLoadedAgain() && remember(true)) return location.reload();
    remember(false);
    for (const line of document.querySelectorAll('[data-boot]'))
      line.hidden = line.dataset.boot !== 'lost';
    document.querySelector('[data-boot=lost] button')?.addEventListener('click', () => {
      location.reload();
    });
  };

  addEventListener('downhill-failed', lost);
  addEventListener('downhill-started', () => remember(false));
  addEventListener('load', () => {
    if (document.documentElement.dataset.begun === undefined) lost();
  });
})();
