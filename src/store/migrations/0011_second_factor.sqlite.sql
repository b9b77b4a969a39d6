-- Second factors: secrets of authenticator apps, codes for when the app is lost, and log-ins that wait for a code.

CREATE TABLE second_factors (
    member_id     INTEGER PRIMARY KEY REFERENCES members (id),
    sealed_secret TEXT NOT NULL,            -- base/sealed.hpp; its key stands in no database
    since         INTEGER NOT NULL,
    used_step     INTEGER NOT NULL          -- of the last code that was taken: it and older ones open nothing
) STRICT;

CREATE TABLE recovery_codes (
    member_id INTEGER NOT NULL REFERENCES members (id),
    key       BLOB NOT NULL,                -- SHA-256 of the code, which holds 120 bits
    PRIMARY KEY (member_id, key)
) STRICT, WITHOUT ROWID;

-- Who has given the right password and no code yet. Nobody is logged in by it.
CREATE TABLE login_tickets (
    key        BLOB PRIMARY KEY,            -- SHA-256 of what the browser holds
    member_id  INTEGER NOT NULL REFERENCES members (id),
    is_lasting INTEGER NOT NULL,            -- "stay logged in" was ticked
    tries      INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX login_tickets_member ON login_tickets (member_id);
CREATE INDEX login_tickets_expiry ON login_tickets (expires_at);
