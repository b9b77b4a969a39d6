CREATE TABLE uploads (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id   bigint NOT NULL REFERENCES members (id),
    post_id     bigint,                  -- the post that carries it
    is_in_text  smallint NOT NULL DEFAULT 0,        -- of that post; otherwise it is listed below
    kind        smallint NOT NULL,
    name        text NOT NULL,
    hash        text NOT NULL,           -- SHA-256 of the content: its name in the store of files
    bytes       bigint NOT NULL,
    width       bigint NOT NULL,
    height      bigint NOT NULL,
    created_at  bigint NOT NULL,
    loose_since bigint                   -- nothing carries it since then
);
CREATE INDEX uploads_member ON uploads (member_id, bytes);
CREATE INDEX uploads_post ON uploads (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX uploads_loose ON uploads (loose_since) WHERE loose_since IS NOT NULL;
CREATE INDEX uploads_hash ON uploads (hash);

CREATE TABLE thumbnails (
    upload_id bigint NOT NULL REFERENCES uploads (id),
    width     bigint NOT NULL,
    height    bigint NOT NULL,
    hash      text NOT NULL,
    bytes     bigint NOT NULL,
    PRIMARY KEY (upload_id, width)
);
CREATE INDEX thumbnails_hash ON thumbnails (hash);

-- Files whose last upload went: to be removed from the store, unless another upload has the same content by then.
CREATE TABLE removed_files (
    hash text PRIMARY KEY
);

ALTER TABLE members ADD COLUMN avatar_id bigint;                         -- the upload
ALTER TABLE posts ADD COLUMN attachment_count bigint NOT NULL DEFAULT 0;   -- uploads that are listed below it
