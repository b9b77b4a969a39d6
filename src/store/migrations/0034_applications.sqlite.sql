-- Registrations that wait until somebody approves them. Who is a full member has no row.
CREATE TABLE applications (
    member_id  INTEGER PRIMARY KEY REFERENCES members (id),
    asked_at   INTEGER NOT NULL,
    queued_at  INTEGER,                  -- since when those who approve members see it; NULL: the address is to be proven
    question   TEXT NOT NULL,         -- as it was put to them
    answer     TEXT NOT NULL,
    refused_at INTEGER,
    refused_by INTEGER,
    reason     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX applications_waiting ON applications (queued_at DESC, member_id DESC)
    WHERE queued_at IS NOT NULL AND refused_at IS NULL;
CREATE INDEX applications_refused ON applications (refused_at DESC, member_id DESC) WHERE refused_at IS NOT NULL;
CREATE INDEX applications_age ON applications (asked_at) WHERE refused_at IS NULL;

ALTER TABLE members ADD COLUMN membership INTEGER NOT NULL DEFAULT 0;  -- model/member.hpp

-- Moderators and administrators approve members: the last bit, which is the sign of the number.
UPDATE groups SET allow = allow | (-9223372036854775807 - 1) WHERE id IN (3, 4);
-- Who may approve is told (bit 9), unless they want no letters at all.
UPDATE members SET alert_kinds = alert_kinds | 512;
UPDATE members SET letter_kinds = letter_kinds | 512 WHERE letter_kinds <> 0;
