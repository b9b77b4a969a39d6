-- Drafts keep what was attached to their form: ids, "12,13". NULL: the draft says nothing about it.
ALTER TABLE drafts ADD COLUMN uploads TEXT;
