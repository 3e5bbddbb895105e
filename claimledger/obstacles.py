"""Pages that stand before the one that was meant to be archived, known by what they say."""

import re
from typing import Final

#: Longer texts are pages of their own, whatever else they say.
_WALL: Final = 4_000
_NOTICE: Final = 1_000

#: What it looks like, how long a text may be, and what it says. Words that an honest article may
#: well have tell only a text too short to be one. They are compiled when such a text is met.
_KINDS: Final = tuple(
    (what, longest, "|".join(says))
    for what, longest, says in (
        (
            "a check for robots",
            _WALL,
            (
                r"checking (?:if the site connection is secure|your browser before accessing)",
                r"(?:verify(?:ing)?|confirm|prove) (?:that )?you are (?:not a robot|(?:a )?human)",
                r"(?:please )?enable javascript and cookies to continue",
                r"needs to review the security of your connection",
                r"unusual (?:traffic|activity) from your (?:computer network|network|device)",
                r"(?:solve|complete) (?:the|this) (?:captcha|security check)",
                r"attention required! \| cloudflare",
                r"ddos protection by",
                r"pardon our interruption",
                r"you have been blocked",
                r"\bi['\u2019]?a?m not a robot\b",
                r"\A\s*just a moment\b",
                r"\A\s*access (?:to this page has been )?denied\b",
            ),
        ),
        (
            "a request for cookies",
            _NOTICE,
            (
                r"we value your privacy",
                r"(?:accept|reject|allow) (?:all )?cookies",
                r"(?:manage|cookie) (?:consent|preferences)",
                r"(?:we|our partners) use cookies",
                r"cookies are (?:disabled|required|not enabled)",
                r"before you continue to",
            ),
        ),
        (
            "a login page",
            _NOTICE,
            (
                r"(?:sign|log) ?in to (?:continue|read|view|your account)",
                r"(?:you must|please) (?:be logged|log|sign) ?in\b",
                r"forgot(?:ten)? (?:your )?password",
                r"subscribe to (?:continue|keep) reading",
                r"(?:already a subscriber|don['\u2019]t have an account)\?",
            ),
        ),
        (
            "an error page",
            _NOTICE,
            (
                r"\A\s*(?:error )?(?:40[134]|410|429|50[0234])\b",
                r"\bpage (?:could )?(?:was )?not (?:be )?found\b",
                r"\bthis site can['\u2019]t be reached\b",
                r"\bjavascript is (?:disabled|required|not enabled)\b",
                r"\bplease enable javascript\b",
            ),
        ),
    )
)


def obstacle(text: str) -> tuple[str, str] | None:
    """What the archived *text* looks like instead of a page, and the words that say so."""
    if len(text) > _WALL and len(text.strip()) > _WALL:
        return None
    plain = " ".join(text.split())
    for what, longest, says in _KINDS:
        if len(plain) <= longest and (match := re.search(says, plain, re.IGNORECASE)):
            return what, match[0]
    return None
