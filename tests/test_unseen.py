"""Characters that nobody sees, told of one text, of many at once, and of the bytes of a file."""

import pytest
import tomli

from claimledger.unseen import nothing_unseen, nothing_unseen_in_toml, unseen

#: Every character of the planes and blocks in which any cannot be seen, and of those beside them.
CHARACTERS = [
    *map(chr, range(0x3200)),
    *map(chr, range(0xD7F0, 0xD810)),
    *map(chr, range(0xDFF0, 0xE010)),
    *map(chr, range(0xFD00, 0x10010)),
    *map(chr, range(0xDFFF0, 0xE0200)),
]
ASCII = [*map(chr, range(128))]
#: Where a character may stand: alone, between letters of ASCII and of other alphabets.
AROUND = ["{}", "a{}b", "é{}é", "a{}é", "é{}b", "a{}\u200d", "{}\n{}"]


def test_of_ascii() -> None:
    """Controls are not seen; tabs and line ends part what is."""
    assert [char for char in ASCII if unseen(f"a{char}b")] == [
        char for char in ASCII if not char.isprintable() and char not in "\t\n\r"
    ]


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_joiners(joiner: str) -> None:
    """They join letters beyond ASCII; where one of both sides has none there is nothing to join."""
    for char in ASCII:
        alone = unseen(f"é{char}é")
        assert unseen(f"é{char}{joiner}é") == (alone or joiner)
        assert unseen(f"é{joiner}{char}é") == joiner
    assert [unseen(f"{joiner}é"), unseen(f"é{joiner}"), unseen(f"é{joiner}é")] == [joiner] * 2 + [
        ""
    ]


@pytest.mark.parametrize("around", AROUND)
def test_a_look_at_all_texts_misses_nothing(around: str) -> None:
    """Where nothing is unseen in texts taken together, nothing is in any of them."""
    texts = [around.format(char, char) for char in CHARACTERS]

    assert [
        text
        for text in texts
        for others in ([], ["plain"], ["é"], ["plain", "é"])
        if unseen(text) and nothing_unseen([*others, text])
    ] == []


@pytest.mark.parametrize("around", AROUND)
def test_a_look_at_a_file_misses_nothing(around: str) -> None:
    """Nor in a file of which the same is told by its bytes, whether they are plain or escaped."""
    spelt = [*CHARACTERS, *(f"\\U{ord(char):08X}" for char in CHARACTERS), "\\b", "\\f", "\\e"]
    values = [f'"""{around.format(char, char)}"""' for char in spelt]

    assert [value for value in values if _is_seen(value) and unseen(_text_of(value))] == []


def _is_seen(value: str) -> bool:
    raw = f"a = {value}".encode("utf-8", "surrogatepass")
    return nothing_unseen_in_toml(raw, bytes(byte for byte in raw if byte > 127))


def _text_of(value: str) -> str:
    """The text that *value* spells, if it may stand in a file."""
    try:
        return str(tomli.loads(f"a = {value}")["a"])
    except tomli.TOMLDecodeError:
        return ""


def test_a_look_is_mostly_enough() -> None:
    """Plain texts, typography and other alphabets need no closer one."""
    assert nothing_unseen(["The bridge,\n\tas they say,\r\n"])
    assert nothing_unseen(["The bridge", "“Züri”", "מִילָה", "中文", "😀"])
    assert nothing_unseen([])
