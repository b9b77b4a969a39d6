import { post } from './request.js';

// Light and dark at once, without loading the page anew.
export function watchThemes() {
    document.addEventListener('submit', (event) => {
        const form = event.target;
        const theme = event.submitter?.value;
        if (form.getAttribute('action') !== '/preferences/theme' || !theme) return;
        event.preventDefault();
        const before = document.documentElement.dataset.theme;
        document.documentElement.dataset.theme = theme;
        form.closest('[popover]')?.hidePopover();
        post(form, form.action, { theme }, { redirect: 'manual' }).catch((fault) => {
            // An answer that leads elsewhere is the expected one; fetch shows it as neither success nor failure.
            if (fault.status !== 0) document.documentElement.dataset.theme = before;
        });
    });
}
