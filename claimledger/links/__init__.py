"""What records say of one another, and whether it holds together."""
