-- Devices from which a person has signed in: the browser keeps 256 random bits, this table their SHA-256.
-- Tries from such a device wait for nobody else's guesses.
CREATE TABLE known_devices (
  n INTEGER PRIMARY KEY,
  user_n INTEGER NOT NULL REFERENCES users (n),
  secret_hash TEXT NOT NULL UNIQUE CHECK (length(secret_hash) = 64),
  created_at TEXT NOT NULL,
  last_used_at TEXT NOT NULL
) STRICT;
CREATE INDEX known_devices_by_user ON known_devices (user_n);
