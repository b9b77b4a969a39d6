const encoder = new TextEncoder();

// How much room is left, said when it is little.
export function watchLength({ root, field, say }) {
    const max = Number(field.dataset.bytesMax);
    if (!max) return;
    let said = false;
    field.addEventListener('input', () => {
        // No letter takes more than three bytes for each unit of length, so short texts need not be measured.
        if (field.value.length * 3 < max * 0.9 && !said) return;
        const left = max - encoder.encode(field.value).length;
        said = left < max * 0.1;
        field.setAttribute('aria-invalid', String(left < 0));
        if (left < 0) say(`The text is too long by about ${(-left).toLocaleString()} characters.`);
        else if (said) say(`About ${left.toLocaleString()} characters are left.`);
    });
}
