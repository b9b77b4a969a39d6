-- The number by which an imported text names the post that it quotes: that of the forum it came from. NULL: its own.
ALTER TABLE post_quotes ADD COLUMN number bigint;

ALTER TABLE members ADD COLUMN wants_advice smallint NOT NULL DEFAULT 1;  -- before they post
