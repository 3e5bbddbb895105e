"""What people and bodies are, told from who they are."""

from typing import Final

from .words import HONORIFICS, Token, words

TITLES: Final = HONORIFICS | words(
    "president minister secretary ambassador general colonel major captain lieutenant sergeant"
    " admiral commander senator representative congressman congresswoman governor mayor judge"
    " justice professor chancellor king queen prince princess pope bishop archbishop cardinal"
    " rabbi imam ayatollah sheikh shaikh lord lady baroness chairman chairwoman chair director"
    " commissioner chief leader envoy premier spokesman spokeswoman spokesperson inspector"
    " officer prof gen col lt sgt capt maj adm sen rep gov rev hon administrator superintendent"
)
#: Bodies, which are not anonymous for having no name.
BODIES: Final = words(
    "ministry government administration department agency court council committee commission"
    " company firm union party police army military navy embassy office newspaper paper magazine"
    " network station broadcaster channel bank hospital university school parliament congress"
    " senate house board authority authorities institute foundation organization organisation"
    " group team regime state city county province church federation association bureau service"
)
#: What people are; at the beginning of a sentence it is no name for being written large.
PERSONS: Final = (TITLES - HONORIFICS) | words(
    "man woman boy girl official aide adviser advisor lawyer diplomat analyst expert witness"
    " reporter journalist author colleague brother sister father mother son daughter husband wife"
    " friend predecessor successor deputy boss head doctor teacher soldier editor uncle aunt"
    " attorney prosecutor suspect victim driver resident neighbour neighbor counterpart worker"
    " employee engineer scientist researcher investigator critic opponent supporter member source"
    " observer student parent villager farmer fisherman survivor activist campaigner historian"
    " economist politician lawmaker legislator insurgent rebel militant nurse surveyor"
)
_GROUPS: Final = words("people men women police officials authorities families")


def is_common(token: Token) -> bool:
    """Whether *token* says what somebody is, not who."""
    return token.low in _GROUPS or (token.low.endswith("s") and token.low[:-1] in PERSONS)
