// What a browser keeps of a text until the server has it. Storage may be full or forbidden: then it keeps nothing.
export function keptText(key) {
    const attempt = (act) => {
        try {
            return act();
        } catch {
            return null;
        }
    };
    return {
        read: () => attempt(() => JSON.parse(localStorage.getItem(key))),
        write: (value) => attempt(() => { localStorage.setItem(key, JSON.stringify(value)); return true; }) === true,
        drop: () => attempt(() => localStorage.removeItem(key)),
    };
}
