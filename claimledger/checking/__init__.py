"""What an honest reader should be told of a judged ledger, a module for each sort of it."""
