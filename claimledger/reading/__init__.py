"""From a ledger's files to its records: text, TOML, strict types, and where each key stands."""
