// Arrow keys in menus; the browser does the rest of a popover.
function itemsOf(menu) {
    return [...menu.querySelectorAll('.mi')].filter((item) => !item.hidden);
}

function wanted(key, at, count) {
    switch (key) {
    case 'ArrowDown': return (at + 1) % count;
    case 'ArrowUp': return at <= 0 ? count - 1 : at - 1;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return -1;
    }
}

export function watchMenus() {
    document.addEventListener('keydown', (event) => {
        const menu = event.target.closest?.('.pop[popover]') ?? openedBy(event.target);
        if (!menu || event.target.matches('input') || event.altKey || event.ctrlKey || event.metaKey) return;
        const items = itemsOf(menu);
        const next = wanted(event.key, items.indexOf(document.activeElement), items.length);
        if (!items[next]) return;
        event.preventDefault();
        items[next].focus();
    });
}

// The open menu of the button that has the focus.
function openedBy(button) {
    const id = button.getAttribute?.('popovertarget') ?? button.dataset?.menu;
    return id ? document.querySelector(`#${CSS.escape(id)}:popover-open`) : null;
}
