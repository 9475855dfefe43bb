// Keys that work on every page. Loaded once; listens on the document, so that pages may come and go.
(() => {
  if (window.amparoShell) return;
  window.amparoShell = true;
  const isField = target => !!target && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName || ''));
  document.addEventListener('keydown', event => {
    const target = event.composedPath()[0];
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(target)) {
      const search = document.querySelector('.search');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
  document.addEventListener('click', event => {
    const skip = event.target.closest && event.target.closest('a.skip');
    if (skip) {
      event.preventDefault();
      document.getElementById('content').focus();
    }
  });
})();
