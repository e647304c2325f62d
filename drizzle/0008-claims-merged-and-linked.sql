-- A claim that was merged into another claim of its article: it is deleted, and its work is with the other.
ALTER TABLE claims ADD COLUMN merged_into INTEGER REFERENCES claims (n)
  CHECK (merged_into IS NULL OR (deleted_at IS NOT NULL AND merged_into <> n));
CREATE INDEX claims_merged ON claims (merged_into) WHERE merged_into IS NOT NULL;

-- Two claims of different articles that say the same. The older one stands first, so that a pair is one row.
CREATE TABLE claim_links (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_n INTEGER NOT NULL REFERENCES claims (n),
  other_n INTEGER NOT NULL REFERENCES claims (n),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  CHECK (claim_n < other_n)
) STRICT;
CREATE UNIQUE INDEX claim_links_once ON claim_links (claim_n, other_n) WHERE deleted_at IS NULL;
CREATE INDEX claim_links_by_other ON claim_links (other_n) WHERE deleted_at IS NULL;
