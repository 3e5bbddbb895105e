"""Ranges of Unicode that the standard library does not tell, as the insides of regex classes."""

#: Letters of scripts written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar.
SPACELESS = (
    "\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "\u3041-\u3098\u309b-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
    "\U0001aff0-\U0001afff\U0001b000-\U0001b16f"  # kana
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf"  # Thai, Lao
    "\u1780-\u17d3\u17d7\u17dc\u17dd"  # Khmer
    "\u1000-\u103f\u1050-\u108f\u109a-\u109d\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f"  # Myanmar
)
#: Full-width punctuation set among them; without what could belong to a number.
WIDE_PUNCTUATION = (
    "\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb"
    "\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d\uff5b\uff5d\uff5f-\uff65"
)
#: Superscript and subscript digits.
RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089"
#: What UAX 29 keeps with the character before it, beyond the categories Mn, Me and Mc.
EXTENDING = "\u0e33\u0eb3\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
#: What UAX 29 keeps with the character behind it (property Prepend).
PREPENDED = (
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3"
    "\U0001193f\U00011941\U00011a3a\U00011a84-\U00011a89\U00011d46\U00011f02"
)
#: Marks that bind the next consonant to the one before, in scripts written without spaces.
STACKING = "\u1039\u17d2"
#: Two of them are one flag.
REGIONAL = "\U0001f1e6-\U0001f1ff"


def is_beyond(char: str) -> bool:
    """Whether *char* lies where these scripts and their punctuation do, among much else."""
    return "\u0e01" <= char < "\u2000" or char >= "\u2e80"
