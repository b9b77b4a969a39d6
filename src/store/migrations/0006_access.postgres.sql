-- A never wins over every allow; a deny can be allowed again further down (model/group.hpp).
ALTER TABLE groups ADD COLUMN deny bigint NOT NULL DEFAULT 0;
ALTER TABLE groups ADD COLUMN never bigint NOT NULL DEFAULT 0;
ALTER TABLE forum_rules ADD COLUMN never bigint NOT NULL DEFAULT 0;

-- Exceptions for one member. They are few: administrators make each by hand.
CREATE TABLE member_rules (
    member_id bigint NOT NULL REFERENCES members (id),
    forum_id  bigint NOT NULL,          -- 0: the whole site
    allow     bigint NOT NULL,
    deny      bigint NOT NULL,
    never     bigint NOT NULL,
    PRIMARY KEY (member_id, forum_id)
);

-- Who counts as one of the moderators in a forum and below it.
CREATE TABLE forum_moderators (
    forum_id  bigint NOT NULL REFERENCES forums (id),
    member_id bigint NOT NULL REFERENCES members (id),
    PRIMARY KEY (forum_id, member_id)
);

CREATE TABLE forum_moderator_groups (
    forum_id bigint NOT NULL REFERENCES forums (id),
    group_id bigint NOT NULL REFERENCES groups (id),
    PRIMARY KEY (forum_id, group_id)
);

CREATE INDEX member_groups_group ON member_groups (group_id);

-- What earns a place in a group by itself.
CREATE TABLE promotions (
    group_id  bigint PRIMARY KEY REFERENCES groups (id),
    posts_min bigint NOT NULL,
    days_min  bigint NOT NULL
);

ALTER TABLE members ADD COLUMN banned_at bigint;
ALTER TABLE members ADD COLUMN banned_until bigint;    -- NULL: until somebody lifts it
ALTER TABLE members ADD COLUMN ban_reason text NOT NULL DEFAULT '';
CREATE INDEX members_banned ON members (banned_at DESC, id DESC) WHERE banned_at IS NOT NULL;
