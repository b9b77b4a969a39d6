// One choice of reactions serves all posts of a page: it comes to the post whose link asks for it. Without scripts the
// link leads to a page with the same buttons.
const choice = document.getElementById('reactions');
const linkOf = (event) => event.target.closest?.('a[data-menu=reactions]');
const isOpenAt = (link) => Boolean(link) && choice.previousElementSibling === link && choice.matches(':popover-open');

function bringTo(link) {
    const who = choice.querySelector('a');
    who.hidden = choice.querySelector('hr').hidden = !link.dataset.who;
    who.href = link.dataset.who ?? '';
    link.after(choice);
}

function show(link) {
    bringTo(link);
    choice.showPopover({ source: link });
    link.ariaExpanded = 'true';
    choice.addEventListener('toggle', () => { link.ariaExpanded = 'false'; }, { once: true });
}

// The button for the reaction that stands first, beside this link.
export function firstReaction(link) {
    if (!link || !choice) return null;
    bringTo(link);
    return choice.querySelector('[name=kind]');
}

export function watchReactions() {
    if (!choice?.showPopover) return;
    // The press of a pointer closes an open choice before the click comes, which must not open it again.
    let wasOpen = false;
    document.addEventListener('pointerdown', (event) => { wasOpen = isOpenAt(linkOf(event)); }, true);
    document.addEventListener('click', (event) => {
        const link = linkOf(event);
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (wasOpen || isOpenAt(link)) choice.hidePopover();
        else show(link);
        wasOpen = false;
    });
}
