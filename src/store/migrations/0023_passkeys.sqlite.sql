-- Keys of members that their devices hold: log-in without a password. What a device keeps secret never comes here.

CREATE TABLE passkeys (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id          INTEGER NOT NULL REFERENCES members (id),
    credential_id      TEXT NOT NULL UNIQUE,   -- base64url: the device's own name for it
    user_handle        TEXT NOT NULL,          -- base64url: our name for the member, as the device keeps it; says nothing
    algorithm          INTEGER NOT NULL,       -- COSE
    public_key         TEXT NOT NULL,          -- base64url
    sign_count         INTEGER NOT NULL,
    is_backup_eligible INTEGER NOT NULL,
    is_backed_up       INTEGER NOT NULL,
    name               TEXT NOT NULL,
    created_at         INTEGER NOT NULL,
    used_at            INTEGER                 -- NULL: not yet
) STRICT;
CREATE INDEX passkeys_member ON passkeys (member_id);

-- What a device is asked to sign. Each is asked once, of one browser, for one purpose.
CREATE TABLE passkey_challenges (
    key        BLOB PRIMARY KEY,               -- SHA-256 of the challenge
    browser    BLOB NOT NULL,                  -- SHA-256 of the token that the browser holds
    purpose    INTEGER NOT NULL,               -- model/passkey.hpp
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_challenges_expiry ON passkey_challenges (expires_at);
