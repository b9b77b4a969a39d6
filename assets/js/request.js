// Requests beside the page: each carries the key of a form of this page, as the form itself would. A field may have
// several values.
export class Refused extends Error {
    constructor(response) {
        super(`the server answered ${response.status}`);
        this.status = response.status;
    }
}

export async function post(form, address, fields, options = {}) {
    const all = Object.entries({ ...fields, key: form.elements.key?.value ?? '' });
    const body = new URLSearchParams(all.flatMap(([name, values]) => [values].flat().map((value) => [name, value])));
    const response = await fetch(address, { method: 'POST', body, ...options });
    if (!response.ok) throw new Refused(response);
    return response;
}

export async function getJson(address, parameters, options = {}) {
    const response = await fetch(`${address}?${new URLSearchParams(parameters)}`, options);
    if (!response.ok) throw new Refused(response);
    return response.json();
}
