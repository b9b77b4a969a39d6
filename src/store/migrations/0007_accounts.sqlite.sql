-- Accounts: addresses that were proven, links sent by mail, what a session has proven, and letters that wait.

ALTER TABLE members ADD COLUMN email_key TEXT NOT NULL DEFAULT '';   -- the address in small letters
ALTER TABLE members ADD COLUMN email_confirmed_at INTEGER;           -- NULL: nobody has proven to read mail there
UPDATE members SET email_key = lower(email);
CREATE INDEX members_email ON members (email_key) WHERE email_key <> '';
-- Many may claim an address, one proves it.
CREATE UNIQUE INDEX members_confirmed_email ON members (email_key) WHERE email_confirmed_at IS NOT NULL;

CREATE TABLE account_links (
    key        BLOB PRIMARY KEY,         -- SHA-256 of what the letter holds
    purpose    INTEGER NOT NULL,         -- model/account.hpp, LinkPurpose
    member_id  INTEGER REFERENCES members (id),  -- NULL: asked for by an address that nobody has
    email      TEXT NOT NULL,            -- where the letter went
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_links_member ON account_links (member_id, purpose, created_at);
CREATE INDEX account_links_expiry ON account_links (expires_at);

ALTER TABLE sessions ADD COLUMN proven_at INTEGER NOT NULL DEFAULT 0;  -- when its member last proved who they are
ALTER TABLE sessions ADD COLUMN is_strong INTEGER NOT NULL DEFAULT 0;  -- and did so with a second factor
ALTER TABLE sessions ADD COLUMN is_lasting INTEGER NOT NULL DEFAULT 1; -- "stay logged in"

ALTER TABLE api_tokens ADD COLUMN scope INTEGER NOT NULL DEFAULT 2;    -- model/account.hpp, TokenScope
ALTER TABLE api_tokens ADD COLUMN expires_at INTEGER;                  -- NULL: never
ALTER TABLE api_tokens ADD COLUMN is_strong INTEGER NOT NULL DEFAULT 0;

ALTER TABLE groups ADD COLUMN requires_second_factor INTEGER NOT NULL DEFAULT 0;

CREATE TABLE mail_queue (
    id          INTEGER PRIMARY KEY,
    recipient   TEXT NOT NULL,
    subject     TEXT NOT NULL,
    text        TEXT NOT NULL,
    html        TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    tries       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mail_queue_due ON mail_queue (next_try_at, id);
