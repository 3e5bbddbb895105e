"""Findings on their way to a reader: which are told, in which format, to which terminal."""
