"""What stands in a text and is not read aloud: tags, addresses of links, marks of notes."""

import re

#: Elements within a line, in which a word may go on.
INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|"
    "span|strike|strong|sub|sup|tt|u|var|wbr"
)
#: Each begins with a sign of its own, which can be searched for fast. Compiled when it is needed.
_UNSAID = (
    rf"<(?i:/?(?:br|img|{INLINE}))(?=[\s/>])[^<>]{{0,500}}>"  # a tag of HTML, as in Markdown
    r"|<!-+[^<>]{0,500}-+>"
    r"|\((?<=\]\()[^()\s]{1,500}(?: [\"'][^\"']{0,200}[\"'])?\)"  # [words](address "title")
    r"|\[(?:\d{1,3}|\^[^\[\]\s]{1,40})\]"  # [1], [^note]
    r"|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079](?<=[^\W\d_].)"  # a raised one, behind a letter
)
_RAISED = frozenset("\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079")


def without_unsaid(text: str, odd: frozenset[str]) -> str:
    """
    A folded *text* with spaces in the place of all that, so that each other place stays; *odd* are
    the unusual characters in it.
    """
    if "<" in text or "[" in text or not odd.isdisjoint(_RAISED):
        return re.sub(_UNSAID, lambda found: " " * len(found[0]), text)
    return text
