"""The report as Markdown, GitHub-flavoured: one page, or a page for each claim with an index."""

from .page import report as report
