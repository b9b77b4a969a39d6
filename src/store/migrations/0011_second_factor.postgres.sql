-- Second factors: secrets of authenticator apps, codes for when the app is lost, and log-ins that wait for a code.

CREATE TABLE second_factors (
    member_id     bigint PRIMARY KEY REFERENCES members (id),
    sealed_secret text NOT NULL,            -- base/sealed.hpp; its key stands in no database
    since         bigint NOT NULL,
    used_step     bigint NOT NULL           -- of the last code that was taken: it and older ones open nothing
);

CREATE TABLE recovery_codes (
    member_id bigint NOT NULL REFERENCES members (id),
    key       bytea NOT NULL,               -- SHA-256 of the code, which holds 120 bits
    PRIMARY KEY (member_id, key)
);

-- Who has given the right password and no code yet. Nobody is logged in by it.
CREATE TABLE login_tickets (
    key        bytea PRIMARY KEY,           -- SHA-256 of what the browser holds
    member_id  bigint NOT NULL REFERENCES members (id),
    is_lasting bigint NOT NULL,             -- "stay logged in" was ticked
    tries      bigint NOT NULL DEFAULT 0,
    expires_at bigint NOT NULL
);
CREATE INDEX login_tickets_member ON login_tickets (member_id);
CREATE INDEX login_tickets_expiry ON login_tickets (expires_at);
