// Keys and presses that work on every page. Loaded once; listens on the document, so that pages may come and go.
(() => {
  if (window.amparoPalette) return;

  const one = selector => document.querySelector(selector);
  const isField = target => !!target && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName || ''));
  const isTick = target => !!target && target.tagName === 'INPUT' && target.type === 'checkbox';
  const isNowhere = target => target === document.body || (target.closest && !!target.closest('#content') && target.id === 'content');
  const tell = (name, detail) => {
    const frame = one('.frame');
    if (frame) frame.dispatchEvent(new CustomEvent(name, { detail }));
  };
  const isOverlayOpen = () => !!one('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
  // What the person set in the account menu.
  const single = () => window.amparoSingleKeys !== false;
  const plain = event => !event.ctrlKey && !event.metaKey && !event.altKey;
  const rowsOf = element => element.closest && element.closest('.rows');
  const cellOf = event => event.composedPath().find(element => element.localName === 'td');
  const inCell = (cell, selector) => {
    const slot = cell && cell.querySelector('slot');
    const content = slot && slot.assignedElements()[0];
    return content && content.querySelector(selector);
  };
  const inGrid = event => !!event.target.closest && !!event.target.closest('.list-grid');
  const act = row => {
    const action = row.querySelector('.row-actions > vaadin-button, .row-actions > a, .row-actions > button');
    if (action) action.click();
    return !!action;
  };
  const goTo = (all, index) => {
    all.forEach((row, i) => row.tabIndex = i === index ? 0 : -1);
    all[index].focus();
    return true;
  };
  const startOfList = () => {
    const row = one('#content .rows > .row');
    if (row) return goTo([...row.parentElement.querySelectorAll(':scope > .row')], 0);
    const grid = one('#content .list-grid');
    const first = grid && grid.shadowRoot && grid.shadowRoot.querySelector('#items td');
    if (first) first.focus();
    return !!first;
  };

  // Every key there is, in the order in which the legend lists them. "works" says whether it does something on the present screen and
  // "run" does it, where the key is not a component's own (those carry data-key). Keys of one character can be turned off.
  const KEYS = [
    { name: 'palette', works: () => true,
      pressed: event => (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k',
      run: () => { if (!isOverlayOpen()) tell('amparo-palette'); return true; } },
    { name: 'search', single: true, works: () => !!one('.search'), pressed: event => plain(event) && event.key === '/',
      run: () => { one('.search').focus(); return true; } },
    { name: 'start', works: () => !!one('#content .rows > .row, #content .list-grid'),
      pressed: event => plain(event) && event.key === 'ArrowDown' && isNowhere(event.target), run: startOfList },
    { name: 'move', works: () => !!one('#content .rows > .row, #content .list-grid'),
      pressed: event => plain(event) && /^(ArrowDown|ArrowUp|Home|End)$/.test(event.key) && !!rowsOf(event.target), inFields: true,
      run: event => {
        if (isField(event.target) && !isTick(event.target)) return false;
        const all = [...rowsOf(event.target).querySelectorAll(':scope > .row')];
        const at = all.indexOf(event.target.closest('.row'));
        return goTo(all, { ArrowDown: Math.min(at + 1, all.length - 1), ArrowUp: Math.max(at - 1, 0), Home: 0, End: all.length - 1 }[event.key]);
      } },
    { name: 'open', works: () => !!one('#content .rows > .row .row-actions > :is(vaadin-button, a, button), #content .list-grid'),
      pressed: event => plain(event) && event.key === 'Enter', before: true,
      run: event => {
        if (inGrid(event)) {
          const link = inCell(cellOf(event), 'a[href]');
          if (link) link.click();
          return !!link;
        }
        if (event.target.matches && event.target.matches('.rows > .row')) return act(event.target);
        const first = isNowhere(event.target) && one('#content .rows > .row');
        return !!first && act(first);
      } },
    { name: 'tick', works: () => !!one('#content .rows .row-tick'),
      pressed: event => plain(event) && event.key === ' ' && event.target.matches && event.target.matches('.rows > .row'),
      run: event => {
        const tick = event.target.querySelector('.row-tick input');
        if (tick) tick.click();
        return true;
      } },
    { name: 'undo', works: () => !!one('#content .row-tick, .notice .undo'),
      pressed: event => (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z' && !!one('.notice .undo'),
      inTicks: true, run: () => { [...document.querySelectorAll('.notice .undo')].pop().click(); return true; } },
    { name: 'choose', works: () => !!one('#content .choice-bar'), before: true,
      pressed: event => plain(event) && event.key === ' ' && inGrid(event) && event.composedPath()[0].localName === 'td',
      run: event => {
        const box = inCell(event.composedPath()[0].closest('tr').querySelector('td'), 'vaadin-checkbox input');
        if (box) box.click();
        return !!box;
      } },
    { name: 'days', works: () => !!one('.month-day'),
      pressed: event => plain(event) && /^Arrow/.test(event.key) && !!event.target.closest && !!event.target.closest('.month-day'),
      run: event => {
        const days = [...document.querySelectorAll('.month-day')];
        const at = days.indexOf(event.target.closest('.month-day'));
        const way = getComputedStyle(days[at]).direction === 'rtl' ? -1 : 1;
        const next = days[at + { ArrowRight: way, ArrowLeft: -way, ArrowDown: 7, ArrowUp: -7 }[event.key]];
        if (!next) return false;
        days[at].setAttribute('tabindex', '-1');
        next.setAttribute('tabindex', '0');
        next.focus();
        return true;
      } },
    { name: 'week', works: () => !!one('.month-day') },
    { name: 'save', works: () => !!one('[data-key=save]') },
    { name: 'close', works: () => !!one('.workspace') },
    { name: 'legend', single: true, works: () => true, pressed: event => plain(event) && event.key === '?',
      run: () => { window.amparoKeys.show(); return true; } },
  ];

  const listens = before => event => {
    const key = KEYS.find(each => each.run && !!each.before === before && each.pressed(event) && (!each.single || single()));
    if (!key) return;
    const target = event.composedPath()[0];
    const palette = key.name === 'palette';
    if (!palette && isOverlayOpen()) return;
    if (!palette && !key.inFields && isField(target) && !(key.inTicks && isTick(target))) return;
    if (!key.works() || key.run(event) === false) return;
    event.preventDefault();
    // Before the grid takes the key for itself.
    if (before) event.stopPropagation();
  };
  document.addEventListener('keydown', listens(true), true);
  document.addEventListener('keydown', listens(false));

  window.amparoKeys = {
    show: () => tell('amparo-legend', KEYS.filter(key => key.works() && (!key.single || single())).map(key => key.name).join(' ')),
  };

  // Some minutes before the session ends for want of a sign of the person, a box says so, and one key goes on. The page asks how long is
  // left; other tabs may have gone on meanwhile. Before the end of the longest time there is nothing to go on with: it is said once.
  const TRIES = 3, SOON = 2000, LATER = 15000;
  let asking, toldLast;
  window.amparoSession = words => {
    const close = () => { const box = one('#session-ends'); if (box) { box.close(); box.remove(); } };
    const show = (text, millis, stays) => {
      if (one('#session-ends')) return;
      const box = document.createElement('dialog');
      box.id = 'session-ends';
      box.className = 'session-ends';
      box.setAttribute('role', 'alertdialog');
      box.setAttribute('aria-labelledby', 'session-ends-title');
      box.setAttribute('aria-describedby', 'session-ends-text');
      const title = document.createElement('h2');
      title.id = 'session-ends-title';
      title.textContent = words.title;
      const says = document.createElement('p');
      says.id = 'session-ends-text';
      const end = new Date(Date.now() + millis);
      says.textContent = text.replace('%time%', end.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }));
      const button = document.createElement('button');
      button.type = 'button';
      button.autofocus = true;
      button.textContent = stays ? words.stay : words.close;
      const goOn = () => {
        close();
        if (stays) tell('amparo-stay');
        wait(SOON);
      };
      button.addEventListener('click', goOn);
      // Escape is a sign of the person too.
      box.addEventListener('cancel', event => { event.preventDefault(); goOn(); });
      box.append(title, says, button);
      document.body.append(box);
      box.showModal();
    };
    const wait = (millis, tries = TRIES) => {
      clearTimeout(asking);
      asking = setTimeout(() => ask(tries), Math.max(SOON, millis));
    };
    const ask = async tries => {
      let left = null;
      try {
        const answer = await fetch('session/left', { headers: { Accept: 'application/json' }, cache: 'no-store' });
        if (answer.status === 401) { close(); return; }
        if (answer.ok) left = await answer.json();
      } catch (offline) {
        // asked again below
      }
      if (!left) {
        if (tries > 0) wait(LATER, tries - 1);
        return;
      }
      if (left.longest <= left.warn && !toldLast) {
        toldLast = true;
        close();
        show(words.last, left.longest, false);
      } else if (left.idle <= left.warn && left.idle < left.longest) {
        show(words.text, left.idle, true);
      } else if (left.idle > left.warn && !toldLast) {
        close();
      }
      const warned = left.idle <= left.warn || toldLast;
      wait(warned ? LATER : Math.min(left.idle - left.warn, toldLast ? Infinity : left.longest - left.warn));
    };
    wait(0);
  };

  document.addEventListener('click', event => {
    const skip = event.target.closest && event.target.closest('a.skip');
    if (skip) {
      event.preventDefault();
      document.getElementById('content').focus();
    }
  });

  // What is pressed is pressed. Pressing a button leaves the field before it; the answer may take a refusal off the page, or put one there,
  // while the mouse is still held, and so move the button from under it: the browser then knows of no click. Whoever moves off the place
  // of the button before letting go has thought better of it. A finger leaves the field only when it is lifted.
  let held = new AbortController();
  document.addEventListener('pointerdown', down => {
    // Of one that was let go where the page does not see it.
    held.abort();
    const button = down.pointerType === 'mouse' && down.button === 0 && down.target.closest && down.target.closest('vaadin-button');
    if (!button) return;
    const place = button.getBoundingClientRect();
    const press = held = new AbortController();
    const until = { capture: true, signal: press.signal };
    const over = () => press.abort();
    button.addEventListener('click', over, until);
    document.addEventListener('pointercancel', over, until);
    document.addEventListener('pointerup', up => {
      const inPlace = up.clientX >= place.left && up.clientX <= place.right && up.clientY >= place.top && up.clientY <= place.bottom;
      // After the click of the browser itself, if there is one.
      setTimeout(() => {
        if (press.signal.aborted) return;
        over();
        if (inPlace && button.isConnected) button.click();
      });
    }, until);
  }, true);

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
    // Enter may come before the list for what was typed, or before the people in it: then it chooses as soon as there is something.
    let chosen = false;
    const isForTyped = () => (list.dataset.for || '') === field.value;
    const choose = () => {
      const choice = mark(marked);
      if (choice) choice.click();
      return !!choice;
    };
    new MutationObserver(changes => {
      if (changes.some(change => change.type === 'childList')) mark(0);
      if (chosen && isForTyped() && choose()) chosen = false;
    }).observe(list, { childList: true, attributes: true, attributeFilter: ['data-for'] });
    mark(0);
    field.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        mark(marked + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter') {
        event.preventDefault();
        chosen = !(isForTyped() && choose());
      } else {
        chosen = false;
      }
    });
  };
})();
