// Arrow keys on a board: from card to card, and with Shift an order into the column beside it. Loaded once; listens on the document.
(() => {
  if (window.amparoBoard) return;
  window.amparoBoard = true;
  const cardsOf = column => [...column.querySelectorAll('.board-card')];
  const goTo = (board, card) => {
    board.querySelectorAll('.board-card').forEach(one => { one.tabIndex = one === card ? 0 : -1; });
    card.focus();
  };
  document.addEventListener('keydown', event => {
    const card = event.target.matches && event.target.matches('.board-card') ? event.target : null;
    if (!card || event.ctrlKey || event.metaKey || event.altKey || !/^Arrow/.test(event.key)) return;
    event.preventDefault();
    const board = card.closest('.board');
    const onwards = getComputedStyle(board).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const step = event.key === onwards || event.key === 'ArrowDown' ? 1 : -1;
    if (event.shiftKey) {
      if (sideways) card.dispatchEvent(new CustomEvent('amparo-move', { detail: { step } }));
      return;
    }
    const column = card.closest('.board-column');
    const cards = cardsOf(column);
    const at = cards.indexOf(card);
    if (!sideways) {
      goTo(board, cards[Math.max(0, Math.min(cards.length - 1, at + step))]);
      return;
    }
    const columns = [...board.querySelectorAll('.board-column')].filter(one => cardsOf(one).length);
    const beside = columns[columns.indexOf(column) + step];
    if (beside) goTo(board, cardsOf(beside)[Math.min(at, cardsOf(beside).length - 1)]);
  });
})();
