import { post } from './request.js';

// Forms that a device fills in: it is asked to make a passkey, or to use one, and its answer is sent as the form's fields.
const words = {
    NotAllowedError: 'Nothing came from your device. Try again, or use your password.',
    InvalidStateError: 'This device has a passkey for you already.',
    SecurityError: 'Your browser makes no passkeys at this address.',
};

const works = 'parseRequestOptionsFromJSON' in (globalThis.PublicKeyCredential ?? {});

const ask = {
    make: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    use: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

function fill(form, fields) {
    for (const [name, value] of Object.entries(fields)) {
        const field = form.elements[name] ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));
        field.value = value ?? '';
    }
}

function fieldsOf(credential) {
    const { id, response } = credential.toJSON();
    return {
        credential_id: id,
        user_handle: response.userHandle,
        client_data: response.clientDataJSON,
        authenticator_data: response.authenticatorData,
        signature: response.signature,
    };
}

async function send(form) {
    const error = form.querySelector('[role=alert]');
    error.hidden = true;
    form.ariaBusy = 'true';
    try {
        const options = await (await post(form, form.dataset.challenge, {})).json();
        fill(form, fieldsOf(await ask[form.dataset.passkey](options)));
        // "Keep me logged in" stands in the form beside it.
        if (document.querySelector('input[type=checkbox][name=stay]:checked')) fill(form, { stay: '1' });
        form.submit();
    } catch (fault) {
        error.textContent = words[fault.name] ?? 'That did not work. Try again, or use your password.';
        error.hidden = false;
    } finally {
        form.ariaBusy = null;
    }
}

export function watchPasskeys() {
    if (!works) return;
    for (const place of document.querySelectorAll('[data-needs-passkeys]')) place.hidden = false;
    for (const place of document.querySelectorAll('[data-without-passkeys]')) place.hidden = true;
    for (const form of document.querySelectorAll('form[data-passkey]')) {
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            send(form);
        });
    }
}
