-- Accounts at providers (OpenID Connect) that log in to accounts here.

CREATE TABLE identities (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    member_id  INTEGER NOT NULL REFERENCES members (id),
    issuer     TEXT NOT NULL,               -- the provider; its word for people holds beside this alone
    subject    TEXT NOT NULL,
    name       TEXT NOT NULL,               -- what the provider called them, for the list of their own
    created_at INTEGER NOT NULL,
    used_at    INTEGER,                     -- NULL: not yet
    UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX identities_member ON identities (member_id);

-- Who has gone to a provider and is awaited, and newcomers who have come back and choose a name.
CREATE TABLE provider_visits (
    key               BLOB PRIMARY KEY,     -- SHA-256 of what the browser holds
    provider          TEXT NOT NULL,        -- its name in addresses
    purpose           INTEGER NOT NULL,     -- model/identity.hpp
    member_id         INTEGER,              -- who went; NULL: a guest
    place             TEXT NOT NULL,        -- where they go on
    form              TEXT NOT NULL,        -- what waits behind the log-in
    is_lasting        INTEGER NOT NULL,     -- "stay logged in" was ticked
    subject           TEXT NOT NULL,        -- what the provider said, once it did
    email             TEXT NOT NULL,
    is_email_verified INTEGER NOT NULL,
    name              TEXT NOT NULL,
    begun_at          INTEGER NOT NULL,
    expires_at        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX provider_visits_expiry ON provider_visits (expires_at);
