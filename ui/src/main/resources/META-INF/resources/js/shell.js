// Keys that work on every page. Loaded once; listens on the document, so that pages may come and go.
(() => {
  if (window.amparoPalette) return;

  const isField = target => !!target && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName || ''));
  const tell = name => {
    const frame = document.querySelector('.frame');
    if (frame) frame.dispatchEvent(new CustomEvent(name));
  };
  const isOverlayOpen = () => !!document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');

  document.addEventListener('keydown', event => {
    const target = event.composedPath()[0];
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      if (!isOverlayOpen()) tell('amparo-palette');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isField(target) || isOverlayOpen()) return;
    if (event.key === '/') {
      const search = document.querySelector('.search');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if (event.key === '?') {
      event.preventDefault();
      tell('amparo-legend');
    }
  });

  // Enter opens the row of a list; before the grid takes the key for itself.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.target.closest || !event.target.closest('.list-grid')) return;
    const cell = event.composedPath().find(element => element.localName === 'td');
    const slot = cell && cell.querySelector('slot');
    const link = slot && slot.assignedElements()[0] && slot.assignedElements()[0].querySelector('a[href]');
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      link.click();
    }
  }, true);

  // Space chooses the row of a list where rows can be chosen.
  document.addEventListener('keydown', event => {
    if (event.key !== ' ' || !event.target.closest || !event.target.closest('.list-grid')) return;
    const cell = event.composedPath()[0];
    if (cell.localName !== 'td') return;
    const slot = cell.closest('tr').querySelector('td slot');
    const box = slot && slot.assignedElements()[0] && slot.assignedElements()[0].querySelector('vaadin-checkbox input');
    if (box) {
      event.preventDefault();
      event.stopPropagation();
      box.click();
    }
  }, true);

  // Arrows move through rows, Enter does the first action of the row, Space ticks it.
  document.addEventListener('keydown', event => {
    const rows = event.target.closest && event.target.closest('.rows');
    if (!rows || !/^(ArrowDown|ArrowUp|Home|End|Enter| )$/.test(event.key)) return;
    if (event.key === ' ' && !event.target.matches('.row')) return;
    const all = [...rows.querySelectorAll(':scope > .row')];
    const at = all.indexOf(event.target.closest('.row'));
    if (event.key === 'Enter') {
      if (event.target !== all[at]) return;
      const action = all[at].querySelector('.row-actions vaadin-button, .row-actions a, .row-actions button');
      if (action) action.click();
    } else if (event.key === ' ') {
      const tick = all[at].querySelector('.row-tick input');
      if (tick) tick.click();
    } else {
      const next = { ArrowDown: Math.min(at + 1, all.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: all.length - 1 }[event.key];
      all.forEach((row, index) => row.tabIndex = index === next ? 0 : -1);
      all[next].focus();
    }
    event.preventDefault();
  });

  document.addEventListener('click', event => {
    const skip = event.target.closest && event.target.closest('a.skip');
    if (skip) {
      event.preventDefault();
      document.getElementById('content').focus();
    }
  });

  // The palette: one field that keeps the focus, a list of choices of which one is marked.
  window.amparoPalette = palette => {
    const field = palette.querySelector('vaadin-text-field');
    const list = palette.querySelector('[role=listbox]');
    const input = field.inputElement || field;
    list.id = 'palette-choices';
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-autocomplete', 'list');
    let marked = 0;
    const mark = index => {
      const all = [...list.querySelectorAll('[role=option]')];
      marked = Math.max(0, Math.min(index, all.length - 1));
      all.forEach((choice, i) => {
        choice.id = 'palette-choice-' + i;
        choice.setAttribute('aria-selected', String(i === marked));
        if (i === marked) {
          input.setAttribute('aria-activedescendant', choice.id);
          choice.scrollIntoView({ block: 'nearest' });
        }
      });
      return all[marked];
    };
    // Enter may come before the list for what was typed: then it chooses as soon as that list is there.
    let chosen = false;
    const isForTyped = () => (list.dataset.for || '') === field.value;
    const choose = () => {
      const choice = mark(marked);
      if (choice) choice.click();
    };
    new MutationObserver(changes => {
      if (changes.some(change => change.type === 'childList')) mark(0);
      if (chosen && isForTyped()) {
        chosen = false;
        choose();
      }
    }).observe(list, { childList: true, attributes: true, attributeFilter: ['data-for'] });
    mark(0);
    field.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        mark(marked + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (isForTyped()) choose();
        else chosen = true;
      } else {
        chosen = false;
      }
    });
  };
})();
