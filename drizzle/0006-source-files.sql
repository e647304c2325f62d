-- The files of a source: what is kept of each. The bytes lie in the data folder, once for each content.
CREATE TABLE source_files (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_n INTEGER NOT NULL REFERENCES sources (n),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  UNIQUE (source_n, sha256)
) STRICT;
CREATE INDEX source_files_by_content ON source_files (sha256);

-- When the archived copy was made, as it was typed.
ALTER TABLE sources ADD COLUMN archived_at TEXT;
