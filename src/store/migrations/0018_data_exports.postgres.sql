-- What members have asked for of their own data: one at a time for each.
CREATE TABLE data_exports (
    member_id bigint PRIMARY KEY REFERENCES members (id),
    asked_at  bigint NOT NULL,
    begun_at  bigint,                  -- somebody works on it since then
    ready_at  bigint,
    hash      text NOT NULL DEFAULT '',    -- of the file in the store of files
    bytes     bigint NOT NULL DEFAULT 0
);
CREATE INDEX data_exports_waiting ON data_exports (asked_at) WHERE ready_at IS NULL;
CREATE INDEX data_exports_ready ON data_exports (ready_at) WHERE ready_at IS NOT NULL;
CREATE INDEX data_exports_hash ON data_exports (hash);
