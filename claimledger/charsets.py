"""In which encoding a saved page is, as browsers see it."""

import codecs
import re

from .markup import Attributes, Markup

_SNIFFED = 1024
#: What a label means (Encoding standard) where Python takes it more narrowly.
_MEANT = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1"), "windows-1252"),
    **dict.fromkeys(("ascii", "us-ascii", "cp1252", "x-cp1252"), "windows-1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "x-gbk", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("iso-8859-9", "latin5"), "windows-1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620", "windows-874", "dos-874"), "cp874"),
    **dict.fromkeys(("iso-8859-8-i", "logical"), "iso8859-8"),
    **dict.fromkeys(("x-mac-roman", "mac", "csmacintosh"), "mac-roman"),
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "windows-31j": "cp932",
    "windows-949": "cp949",
    "x-euc-jp": "euc_jp",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
}
#: The encodings of the Encoding standard, as Python calls them.
_ON_THE_WEB = frozenset(
    [
        "big5",
        "big5hkscs",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "cp866",
        "cp874",
        "cp932",
        "cp949",
        "euc_jp",
        "gb18030",
        "iso2022_jp",
        "iso8859-10",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-5",
        "iso8859-6",
        "iso8859-7",
        "iso8859-8",
        "koi8-r",
        "koi8-u",
        "mac-cyrillic",
        "mac-roman",
        "utf-8",
    ]
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)


def declared_charset(raw: bytes) -> str | None:
    """
    The encoding that `<meta>` declares in the first 1,024 bytes, under the name Python gives it:
    as the Encoding standard has it, `iso-8859-1` means windows-1252.
    """
    head = _Declaration()
    head.feed(raw[:_SNIFFED].decode("latin-1"))
    return head.charset


def is_of_pages(encoding: str) -> bool:
    """Whether a page may have this *encoding*: Python knows others, by which browsers do not go."""
    try:
        return codecs.lookup(encoding).name in _ON_THE_WEB
    except (LookupError, ValueError):
        return False


class _Declaration(Markup):
    """Looks for the first declaration of an encoding."""

    charset: str | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """A `<meta>` may hold one."""
        if tag != "meta" or self.charset:
            return
        label = attributes.get("charset", "")
        if not label and attributes.get("http-equiv", "").lower() == "content-type":
            found = _CHARSET.search(attributes.get("content", ""))
            label = found[1] if found else ""
        label = label.strip().lower()
        self.charset = _MEANT.get(label, label) or None
