"""From the files of a ledger to its records: text, TOML, strict types, and where each key stands."""
