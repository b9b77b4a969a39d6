-- Browsers that are not asked for a code, because one was given there before. Whatever ends all sessions of a member ends
-- these as well.

CREATE TABLE trusted_devices (
    key        bytea PRIMARY KEY,           -- SHA-256 of what the browser holds
    member_id  bigint NOT NULL REFERENCES members (id),
    user_agent text NOT NULL,
    created_at bigint NOT NULL,
    used_at    bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX trusted_devices_member ON trusted_devices (member_id, created_at);
CREATE INDEX trusted_devices_expiry ON trusted_devices (expires_at);
