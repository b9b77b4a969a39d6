-- A never wins over every allow; a deny can be allowed again further down (model/group.hpp).
ALTER TABLE groups ADD COLUMN deny INTEGER NOT NULL DEFAULT 0;
ALTER TABLE groups ADD COLUMN never INTEGER NOT NULL DEFAULT 0;
ALTER TABLE forum_rules ADD COLUMN never INTEGER NOT NULL DEFAULT 0;

-- Exceptions for one member. They are few: administrators make each by hand.
CREATE TABLE member_rules (
    member_id INTEGER NOT NULL REFERENCES members (id),
    forum_id  INTEGER NOT NULL,          -- 0: the whole site
    allow     INTEGER NOT NULL,
    deny      INTEGER NOT NULL,
    never     INTEGER NOT NULL,
    PRIMARY KEY (member_id, forum_id)
) STRICT, WITHOUT ROWID;

-- Who counts as one of the moderators in a forum and below it.
CREATE TABLE forum_moderators (
    forum_id  INTEGER NOT NULL REFERENCES forums (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    PRIMARY KEY (forum_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE forum_moderator_groups (
    forum_id INTEGER NOT NULL REFERENCES forums (id),
    group_id INTEGER NOT NULL REFERENCES groups (id),
    PRIMARY KEY (forum_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_groups_group ON member_groups (group_id);

-- What earns a place in a group by itself.
CREATE TABLE promotions (
    group_id  INTEGER PRIMARY KEY REFERENCES groups (id),
    posts_min INTEGER NOT NULL,
    days_min  INTEGER NOT NULL
) STRICT;

ALTER TABLE members ADD COLUMN banned_at INTEGER;
ALTER TABLE members ADD COLUMN banned_until INTEGER;    -- NULL: until somebody lifts it
ALTER TABLE members ADD COLUMN ban_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX members_email_order ON members (lower(email)) WHERE is_guest = 0;
CREATE INDEX members_banned ON members (banned_at DESC, id DESC) WHERE banned_at IS NOT NULL;

-- A deleted thread stands in forum 0, which nobody can see: so no list, count or search can show it by mistake.
INSERT INTO forums (id, parent_id, kind, name, slug, description, icon, position, extra)
VALUES (0, NULL, 1, '', '', '', '', 0, '');
ALTER TABLE threads ADD COLUMN deleted_from_id INTEGER;  -- the forum that it stood in
ALTER TABLE threads ADD COLUMN deleted_at INTEGER;
ALTER TABLE threads ADD COLUMN deleted_by INTEGER;

-- A line in the forum that a thread was moved from, which leads to where it stands now.
CREATE TABLE thread_redirects (
    forum_id   INTEGER NOT NULL REFERENCES forums (id),
    thread_id  INTEGER NOT NULL REFERENCES threads (id),
    moved_at   INTEGER NOT NULL,
    expires_at INTEGER,                      -- NULL: stays
    PRIMARY KEY (forum_id, thread_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_redirects_thread ON thread_redirects (thread_id);
CREATE INDEX thread_redirects_expiry ON thread_redirects (expires_at) WHERE expires_at IS NOT NULL;

-- What was done with staff rights. Entries are added and never change.
CREATE TABLE moderation_log (
    id        INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    actor_id  INTEGER NOT NULL,
    kind      INTEGER NOT NULL,        -- model/log_entry.hpp
    forum_id  INTEGER NOT NULL,            -- 0 in these four: none
    thread_id INTEGER NOT NULL,
    post_id   INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    subject   TEXT NOT NULL,            -- what it was done to, as it was called then
    reason    TEXT NOT NULL,
    before    TEXT NOT NULL,
    after     TEXT NOT NULL
) STRICT;
CREATE INDEX moderation_log_thread ON moderation_log (thread_id, id DESC) WHERE thread_id <> 0;
CREATE INDEX moderation_log_actor ON moderation_log (actor_id, id DESC);
CREATE TRIGGER moderation_log_stays BEFORE UPDATE ON moderation_log
BEGIN SELECT RAISE(ABORT, 'entries of the log do not change'); END;
CREATE TRIGGER moderation_log_is_kept BEFORE DELETE ON moderation_log
BEGIN SELECT RAISE(ABORT, 'entries of the log do not go'); END;
