-- The ground: everything the main job stands on. Conventions (docs/architecture.md, "Data"):
-- `n` is the inner key, `id` the outer one (UUIDv7); times are UTC ISO 8601 text; every mutable row
-- has `rev`; nothing cascades; `deleted_at` is an undoable delete.

CREATE TABLE users (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%'),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'editor', 'admin')),
  password_hash TEXT NOT NULL,
  disabled_at TEXT,
  created_at TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;

CREATE TABLE sessions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_n INTEGER NOT NULL REFERENCES users (n),
  device TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_n, last_seen_at);

-- Links with a one-time token: first set-up, invitation, password reset. Only the hash is stored.
CREATE TABLE invitations (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  purpose TEXT NOT NULL CHECK (purpose IN ('setup', 'invite', 'reset')),
  email TEXT,
  role TEXT CHECK (role IN ('viewer', 'reviewer', 'editor', 'admin')),
  user_n INTEGER REFERENCES users (n),
  created_by INTEGER REFERENCES users (n),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  CHECK (purpose <> 'invite' OR role IS NOT NULL),
  CHECK (purpose <> 'reset' OR user_n IS NOT NULL)
) STRICT;

CREATE TABLE tokens (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_n INTEGER NOT NULL REFERENCES users (n),
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used_at TEXT,
  revoked_at TEXT
) STRICT;
CREATE INDEX tokens_by_user ON tokens (user_n);

CREATE TABLE throttles (
  key TEXT PRIMARY KEY,
  points INTEGER NOT NULL DEFAULT 0,
  expire INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE scales (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  preset TEXT UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('internal', 'public')),
  created_at TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;

-- A version is immutable once an article uses it (triggers below).
CREATE TABLE scale_versions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  scale_n INTEGER NOT NULL REFERENCES scales (n),
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL,
  UNIQUE (scale_n, version)
) STRICT;

CREATE TABLE ratings (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  scale_version_n INTEGER NOT NULL REFERENCES scale_versions (n),
  key TEXT NOT NULL CHECK (key GLOB '[a-z0-9]*' AND key NOT GLOB '*[^a-z0-9-]*'),
  label TEXT NOT NULL CHECK (trim(label) <> ''),
  short_label TEXT NOT NULL CHECK (trim(short_label) <> ''),
  colour TEXT NOT NULL CHECK (colour IN ('true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'unproven', 'open', 'neutral')),
  icon TEXT NOT NULL,
  meaning TEXT NOT NULL DEFAULT '',
  rank INTEGER CHECK (rank >= 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
  UNIQUE (scale_version_n, key),
  UNIQUE (scale_version_n, position)
) STRICT;

-- One row: the house.
CREATE TABLE house (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  scale_n INTEGER NOT NULL REFERENCES scales (n),
  settle_rule TEXT NOT NULL DEFAULT 'one-checker' CHECK (settle_rule IN ('one-checker', 'editor', 'agreement')),
  settle_quorum INTEGER NOT NULL DEFAULT 2 CHECK (settle_quorum BETWEEN 2 AND 9),
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;

CREATE TABLE articles (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  byline TEXT,
  publisher TEXT,
  url TEXT,
  published_at TEXT,
  language TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  working TEXT NOT NULL CHECK (working IN ('line-check', 'public-verdict', 'data-set')),
  status TEXT NOT NULL DEFAULT 'to-check' CHECK (status IN ('to-check', 'in-review', 'checked')),
  scale_version_n INTEGER NOT NULL REFERENCES scale_versions (n),
  revision_n INTEGER REFERENCES revisions (n) DEFERRABLE INITIALLY DEFERRED,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_by INTEGER REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;

CREATE TABLE revisions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_n INTEGER NOT NULL REFERENCES articles (n),
  number INTEGER NOT NULL CHECK (number >= 1),
  document TEXT NOT NULL CHECK (json_valid(document)),
  text TEXT NOT NULL CHECK (text <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  document_sha256 TEXT NOT NULL CHECK (length(document_sha256) = 64),
  segmenter TEXT NOT NULL,
  -- Delta-coded offsets: [gap, length, gap, length, ...] in UTF-16 units.
  sentence_bounds TEXT NOT NULL CHECK (json_valid(sentence_bounds)),
  word_bounds TEXT NOT NULL CHECK (json_valid(word_bounds)),
  sections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sections)),
  sentence_count INTEGER NOT NULL CHECK (sentence_count >= 0),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  created_by INTEGER REFERENCES users (n),
  created_at TEXT NOT NULL,
  UNIQUE (article_n, number)
) STRICT;
CREATE TRIGGER revisions_are_immutable BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision is immutable'); END;

CREATE TABLE claims (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_n INTEGER NOT NULL REFERENCES articles (n),
  statement TEXT NOT NULL CHECK (trim(statement) <> ''),
  speaker TEXT,
  reporting_source TEXT,
  claim_date TEXT,
  first_appearance_url TEXT,
  location_iso TEXT,
  transcription TEXT,
  why_checked TEXT,
  types TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(types) AND json_type(types) = 'array'),
  waiting_on TEXT,
  waiting_since TEXT,
  waiting_due TEXT,
  basis INTEGER NOT NULL DEFAULT 1 CHECK (basis >= 1),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  UNIQUE (article_n, n),
  CHECK ((waiting_on IS NULL) = (waiting_since IS NULL)),
  CHECK (waiting_due IS NULL OR waiting_on IS NOT NULL)
) STRICT;
CREATE INDEX claims_by_article ON claims (article_n) WHERE deleted_at IS NULL;

CREATE TABLE annotations (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_n INTEGER NOT NULL REFERENCES articles (n),
  purpose TEXT NOT NULL CHECK (purpose IN ('claim', 'comment', 'correction', 'no-check', 'excluded')),
  is_proposal INTEGER NOT NULL DEFAULT 0 CHECK (is_proposal IN (0, 1)),
  claim_n INTEGER,
  reason TEXT CHECK (reason IN ('opinion', 'rhetoric', 'no-assertion', 'prediction', 'common-knowledge', 'waived')),
  body TEXT,
  replacement TEXT,
  severity TEXT CHECK (severity IN ('factual', 'wording', 'style')),
  is_legal INTEGER NOT NULL DEFAULT 0 CHECK (is_legal IN (0, 1)),
  correction_state TEXT CHECK (correction_state IN ('proposed', 'accepted', 'stet', 'entered')),
  correction_state_by INTEGER REFERENCES users (n),
  correction_state_reason TEXT,
  -- NULL only for a machine's proposal.
  created_by INTEGER REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  UNIQUE (article_n, n),
  FOREIGN KEY (article_n, claim_n) REFERENCES claims (article_n, n),
  CHECK (is_proposal = 1 OR created_by IS NOT NULL),
  CHECK (purpose <> 'claim' OR claim_n IS NOT NULL),
  CHECK (claim_n IS NULL OR purpose IN ('claim', 'correction')),
  CHECK ((purpose = 'no-check') = (reason IS NOT NULL)),
  CHECK ((purpose = 'correction') = (correction_state IS NOT NULL)),
  CHECK (purpose = 'correction' OR (replacement IS NULL AND severity IS NULL AND is_legal = 0))
) STRICT;
CREATE INDEX annotations_by_article ON annotations (article_n) WHERE deleted_at IS NULL;
CREATE INDEX annotations_by_claim ON annotations (claim_n) WHERE claim_n IS NOT NULL;

-- Where an annotation stands in one revision. Offsets are UTF-16 units into revisions.text.
CREATE TABLE placements (
  annotation_n INTEGER NOT NULL REFERENCES annotations (n),
  revision_n INTEGER NOT NULL REFERENCES revisions (n),
  start INTEGER CHECK (start >= 0),
  "end" INTEGER,
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'unanchored')),
  method TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (annotation_n, revision_n),
  CHECK ((start IS NULL) = ("end" IS NULL)),
  CHECK ((state = 'unanchored') = (start IS NULL)),
  CHECK (start < "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX placements_by_revision ON placements (revision_n, start, annotation_n);

CREATE TABLE clearances (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision_n INTEGER NOT NULL REFERENCES revisions (n),
  sentence INTEGER NOT NULL CHECK (sentence >= 0),
  user_n INTEGER NOT NULL REFERENCES users (n),
  cleared_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;
CREATE UNIQUE INDEX clearances_by_sentence ON clearances (revision_n, sentence) WHERE deleted_at IS NULL;

CREATE TABLE assessments (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_n INTEGER NOT NULL REFERENCES claims (n),
  user_n INTEGER NOT NULL REFERENCES users (n),
  rating_n INTEGER REFERENCES ratings (n),
  conclusion TEXT CHECK (trim(conclusion) <> ''),
  rationale TEXT NOT NULL DEFAULT '',
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  -- What was judged: the revision, the claim's version, and its wording then.
  revision_n INTEGER NOT NULL REFERENCES revisions (n),
  claim_rev INTEGER NOT NULL CHECK (claim_rev >= 1),
  basis INTEGER NOT NULL CHECK (basis >= 1),
  judged_statement TEXT NOT NULL,
  judged_quotes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(judged_quotes)),
  judged_evidence TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(judged_evidence)),
  assessed_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  UNIQUE (claim_n, user_n),
  CHECK (rating_n IS NULL OR conclusion IS NULL)
) STRICT;

CREATE TABLE decisions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_n INTEGER NOT NULL REFERENCES claims (n),
  user_n INTEGER NOT NULL REFERENCES users (n),
  rating_n INTEGER REFERENCES ratings (n),
  conclusion TEXT CHECK (trim(conclusion) <> ''),
  reason TEXT NOT NULL DEFAULT '',
  revision_n INTEGER NOT NULL REFERENCES revisions (n),
  claim_rev INTEGER NOT NULL CHECK (claim_rev >= 1),
  basis INTEGER NOT NULL CHECK (basis >= 1),
  decided_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  CHECK ((rating_n IS NULL) <> (conclusion IS NULL))
) STRICT;
CREATE UNIQUE INDEX decisions_by_claim ON decisions (claim_n) WHERE deleted_at IS NULL;

CREATE TABLE questions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_n INTEGER NOT NULL REFERENCES claims (n),
  question TEXT NOT NULL CHECK (trim(question) <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;
CREATE INDEX questions_by_claim ON questions (claim_n);

CREATE TABLE sources (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('web', 'document', 'data-set', 'interview', 'book', 'image', 'audio', 'video', 'archive', 'other')),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  url TEXT,
  url_normalised TEXT,
  archive_url TEXT,
  publisher TEXT,
  author TEXT,
  published_at TEXT,
  accessed_at TEXT,
  is_confidential INTEGER NOT NULL DEFAULT 0 CHECK (is_confidential IN (0, 1)),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  CHECK ((url IS NULL) = (url_normalised IS NULL))
) STRICT;
CREATE INDEX sources_by_url ON sources (url_normalised) WHERE url_normalised IS NOT NULL;

CREATE TABLE evidence (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_n INTEGER NOT NULL REFERENCES claims (n),
  source_n INTEGER REFERENCES sources (n),
  question_n INTEGER REFERENCES questions (n),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'qualifies', 'context')),
  quote TEXT NOT NULL DEFAULT '',
  locator TEXT NOT NULL DEFAULT '',
  is_primary INTEGER CHECK (is_primary IN (0, 1)),
  answer TEXT,
  answer_type TEXT CHECK (answer_type IN ('Extractive', 'Abstractive', 'Boolean', 'Unanswerable')),
  medium TEXT CHECK (medium IN ('web-text', 'web-table', 'pdf', 'image', 'video', 'audio', 'interview', 'book', 'data-set', 'metadata', 'other')),
  explanation TEXT,
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL CHECK (position >= 0),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  CHECK (source_n IS NOT NULL OR answer_type IS 'Unanswerable')
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_n) WHERE deleted_at IS NULL;
CREATE INDEX evidence_by_source ON evidence (source_n) WHERE source_n IS NOT NULL;

CREATE TABLE threads (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_n INTEGER NOT NULL REFERENCES articles (n),
  annotation_n INTEGER,
  claim_n INTEGER,
  resolved_at TEXT,
  resolved_by INTEGER REFERENCES users (n),
  created_by INTEGER NOT NULL REFERENCES users (n),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  FOREIGN KEY (article_n, annotation_n) REFERENCES annotations (article_n, n),
  FOREIGN KEY (article_n, claim_n) REFERENCES claims (article_n, n),
  CHECK (annotation_n IS NULL OR claim_n IS NULL),
  CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
) STRICT;
CREATE INDEX threads_by_article ON threads (article_n);

CREATE TABLE comments (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  thread_n INTEGER NOT NULL REFERENCES threads (n),
  user_n INTEGER NOT NULL REFERENCES users (n),
  body TEXT NOT NULL CHECK (trim(body) <> ''),
  created_at TEXT NOT NULL,
  edited_at TEXT,
  deleted_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)
) STRICT;
CREATE INDEX comments_by_thread ON comments (thread_n);

-- The history: append-only, hash-chained. No foreign key points from here to objects.
CREATE TABLE events (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT,
  actor_id TEXT NOT NULL,
  verb TEXT NOT NULL,
  at TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX events_by_article ON events (article_id, n);

CREATE TABLE event_changes (
  n INTEGER PRIMARY KEY,
  event_n INTEGER NOT NULL REFERENCES events (n),
  kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  rev_before INTEGER NOT NULL CHECK (rev_before >= 0),
  rev_after INTEGER NOT NULL CHECK (rev_after > rev_before),
  state_hash TEXT NOT NULL CHECK (length(state_hash) = 64)
) STRICT;
CREATE INDEX event_changes_by_event ON event_changes (event_n);
CREATE INDEX event_changes_by_object ON event_changes (object_id, rev_after);

-- The after-state of a change with its salt. Erasing deletes rows here; the chain stays verifiable.
CREATE TABLE event_states (
  change_n INTEGER PRIMARY KEY REFERENCES event_changes (n),
  salt TEXT NOT NULL CHECK (length(salt) = 32),
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT;

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER event_changes_refuse_update BEFORE UPDATE ON event_changes
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER event_changes_refuse_delete BEFORE DELETE ON event_changes
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER event_states_refuse_update BEFORE UPDATE ON event_states
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TABLE drafts (
  user_n INTEGER NOT NULL REFERENCES users (n),
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_n, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
  user_n INTEGER NOT NULL REFERENCES users (n),
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL CHECK (length(request_hash) = 64),
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  created_at TEXT NOT NULL,
  PRIMARY KEY (user_n, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- A used scale version never changes: articles hang on it.
CREATE TRIGGER used_ratings_refuse_update BEFORE UPDATE ON ratings
WHEN EXISTS (SELECT 1 FROM articles WHERE scale_version_n = OLD.scale_version_n)
BEGIN SELECT RAISE(ABORT, 'a scale version in use is immutable'); END;
CREATE TRIGGER used_ratings_refuse_delete BEFORE DELETE ON ratings
WHEN EXISTS (SELECT 1 FROM articles WHERE scale_version_n = OLD.scale_version_n)
BEGIN SELECT RAISE(ABORT, 'a scale version in use is immutable'); END;
CREATE TRIGGER used_ratings_refuse_insert BEFORE INSERT ON ratings
WHEN EXISTS (SELECT 1 FROM articles WHERE scale_version_n = NEW.scale_version_n)
BEGIN SELECT RAISE(ABORT, 'a scale version in use is immutable'); END;

-- A verdict's rating belongs to the scale version of the claim's article.
CREATE TRIGGER assessments_rate_on_scale_insert BEFORE INSERT ON assessments
WHEN NEW.rating_n IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM claims c JOIN articles a ON a.n = c.article_n JOIN scale_versions mine ON mine.n = a.scale_version_n
  JOIN ratings r ON r.n = NEW.rating_n JOIN scale_versions its ON its.n = r.scale_version_n
  WHERE c.n = NEW.claim_n AND its.scale_n = mine.scale_n)
BEGIN SELECT RAISE(ABORT, 'the rating is not of the article''s scale'); END;
CREATE TRIGGER assessments_rate_on_scale_update BEFORE UPDATE OF rating_n ON assessments
WHEN NEW.rating_n IS NOT NULL AND NEW.rating_n IS NOT OLD.rating_n AND NOT EXISTS (
  SELECT 1 FROM claims c JOIN articles a ON a.n = c.article_n JOIN scale_versions mine ON mine.n = a.scale_version_n
  JOIN ratings r ON r.n = NEW.rating_n JOIN scale_versions its ON its.n = r.scale_version_n
  WHERE c.n = NEW.claim_n AND its.scale_n = mine.scale_n)
BEGIN SELECT RAISE(ABORT, 'the rating is not of the article''s scale'); END;

-- Full-text search. External content, kept by triggers, deleted text overwritten (secure-delete).
CREATE VIRTUAL TABLE claims_fts USING fts5 (statement, speaker, content = 'claims', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO claims_fts (claims_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims
BEGIN INSERT INTO claims_fts (rowid, statement, speaker) VALUES (NEW.n, NEW.statement, NEW.speaker); END;
CREATE TRIGGER claims_fts_delete AFTER DELETE ON claims
BEGIN INSERT INTO claims_fts (claims_fts, rowid, statement, speaker) VALUES ('delete', OLD.n, OLD.statement, OLD.speaker); END;
CREATE TRIGGER claims_fts_update AFTER UPDATE OF statement, speaker ON claims
BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, statement, speaker) VALUES ('delete', OLD.n, OLD.statement, OLD.speaker);
  INSERT INTO claims_fts (rowid, statement, speaker) VALUES (NEW.n, NEW.statement, NEW.speaker);
END;

CREATE VIRTUAL TABLE sources_fts USING fts5 (title, url, publisher, author, content = 'sources', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO sources_fts (sources_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER sources_fts_insert AFTER INSERT ON sources
BEGIN INSERT INTO sources_fts (rowid, title, url, publisher, author) VALUES (NEW.n, NEW.title, NEW.url, NEW.publisher, NEW.author); END;
CREATE TRIGGER sources_fts_delete AFTER DELETE ON sources
BEGIN INSERT INTO sources_fts (sources_fts, rowid, title, url, publisher, author) VALUES ('delete', OLD.n, OLD.title, OLD.url, OLD.publisher, OLD.author); END;
CREATE TRIGGER sources_fts_update AFTER UPDATE OF title, url, publisher, author ON sources
BEGIN
  INSERT INTO sources_fts (sources_fts, rowid, title, url, publisher, author) VALUES ('delete', OLD.n, OLD.title, OLD.url, OLD.publisher, OLD.author);
  INSERT INTO sources_fts (rowid, title, url, publisher, author) VALUES (NEW.n, NEW.title, NEW.url, NEW.publisher, NEW.author);
END;

CREATE VIRTUAL TABLE revisions_fts USING fts5 (text, content = 'revisions', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO revisions_fts (revisions_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER revisions_fts_insert AFTER INSERT ON revisions
BEGIN INSERT INTO revisions_fts (rowid, text) VALUES (NEW.n, NEW.text); END;
CREATE TRIGGER revisions_fts_delete AFTER DELETE ON revisions
BEGIN INSERT INTO revisions_fts (revisions_fts, rowid, text) VALUES ('delete', OLD.n, OLD.text); END;
