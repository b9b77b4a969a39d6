-- Who has asked that their account be deleted, and when that happens.
CREATE TABLE account_deletions (
    member_id     INTEGER PRIMARY KEY REFERENCES members (id),
    asked_at      INTEGER NOT NULL,
    due_at        INTEGER NOT NULL,
    removes_posts INTEGER NOT NULL
) STRICT;
CREATE INDEX account_deletions_due ON account_deletions (due_at);

-- Names of members who are gone: nobody else takes them. Digests, so that the names are not kept.
CREATE TABLE reserved_names (
    key BLOB PRIMARY KEY                    -- SHA-256 of likeness_key(name)
) STRICT, WITHOUT ROWID;

ALTER TABLE members ADD COLUMN deleted_at INTEGER;    -- nothing but the number is left of this member
CREATE INDEX forum_moderators_member ON forum_moderators (member_id);
