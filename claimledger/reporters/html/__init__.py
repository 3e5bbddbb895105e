"""The report as one HTML file: nothing is fetched, and nothing from a ledger can run in it."""

from .page import report as report
