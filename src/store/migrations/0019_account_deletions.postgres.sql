-- Who has asked that their account be deleted, and when that happens.
CREATE TABLE account_deletions (
    member_id     bigint PRIMARY KEY REFERENCES members (id),
    asked_at      bigint NOT NULL,
    due_at        bigint NOT NULL,
    removes_posts bigint NOT NULL
);
CREATE INDEX account_deletions_due ON account_deletions (due_at);

-- Names of members who are gone: nobody else takes them. Digests, so that the names are not kept.
CREATE TABLE reserved_names (
    key bytea PRIMARY KEY                    -- SHA-256 of likeness_key(name)
);

ALTER TABLE members ADD COLUMN deleted_at bigint;    -- nothing but the number is left of this member
CREATE INDEX forum_moderators_member ON forum_moderators (member_id);
