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
CREATE INDEX members_banned ON members (banned_at DESC, id DESC) WHERE banned_at IS NOT NULL;
