-- Texts that are not posted yet. `place_id` is that of a forum, a thread or a post, as `place` says.
CREATE TABLE drafts (
    member_id  bigint NOT NULL REFERENCES members (id),
    place      smallint NOT NULL,        -- model/saved_draft.hpp
    place_id   bigint NOT NULL,
    title      text NOT NULL,
    prefix     text NOT NULL,
    tags       text NOT NULL,            -- as typed
    markup     smallint NOT NULL,
    text       text NOT NULL,
    revision   bigint NOT NULL,          -- of the post that is edited
    updated_at bigint NOT NULL,
    PRIMARY KEY (member_id, place, place_id)
);
CREATE INDEX drafts_member ON drafts (member_id, updated_at DESC, place, place_id);
CREATE INDEX drafts_updated ON drafts (updated_at);

-- Which posts a post quotes. A quotation that was edited away stays with is_current = 0: nobody is told of it twice.
CREATE TABLE post_quotes (
    quoting_post_id  bigint NOT NULL,
    quoted_post_id   bigint NOT NULL,
    quoted_member_id bigint,
    is_current       smallint NOT NULL,
    PRIMARY KEY (quoting_post_id, quoted_post_id)
);
CREATE INDEX post_quotes_quoted ON post_quotes (quoted_post_id, quoting_post_id) WHERE is_current = 1;

-- Whom a post mentions or has mentioned: they are told once.
CREATE TABLE mentions (
    post_id   bigint NOT NULL,
    member_id bigint NOT NULL REFERENCES members (id),
    PRIMARY KEY (post_id, member_id)
);
CREATE INDEX mentions_member ON mentions (member_id, post_id);

-- Posts that a member has picked to quote, across pages and threads.
CREATE TABLE quote_picks (
    member_id bigint NOT NULL REFERENCES members (id),
    post_id   bigint NOT NULL,
    picked_at bigint NOT NULL,
    PRIMARY KEY (member_id, post_id)
);

-- Names by their beginnings, in the order of their bytes.
CREATE INDEX members_prefix ON members (name_key COLLATE "C") WHERE is_guest = 0;
