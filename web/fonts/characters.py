"""Prints the characters that the bundled fonts must have.

latin    Basic Latin, Latin-1, the signs of the page, and whatever else stands in the story, the interface or the pages for newsrooms
korean   the Hangul and Hanja of the story and the interface, with the punctuation that goes with them
sans     as korean, but only of what is set bold in the grotesque: names, labels, and the interface's words
serif    as korean, but only of what is set bold in the serif: titles, headings, and the interface's words
tongues  the Hangul of the languages' own names, which stand on every page

The pages for newsrooms and operators have fonts of their own for what these lack, so that
no reader of the story is sent it:

manual        what they say, set in the grotesque
manual-sans   of that what is bold
manual-serif  their titles, bold in the serif
"""

import glob
import json
import sys

RANGES = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2190, 0x2193)]
SIGNS = "…‰′″‹›€™−≈≠≤≥▶◀●✓↗"
BOLD = {"sans": {"label", "name", "short", "primary", "others"}, "serif": {"title", "heading"}}
# A set of those pages: which of their texts, and the set that they have already.
MANUAL = {"manual": (None, "korean"), "manual-sans": ({"labels", "titles"}, "sans"), "manual-serif": ({"titles"}, "serif")}


def texts(value, keys=None, inside=False):
    """Yields the strings of a JSON value, or only those under one of keys."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from texts(member, keys, inside or keys is None or key in keys)
    elif isinstance(value, list):
        for member in value:
            yield from texts(member, keys, inside or keys is None)
    elif isinstance(value, str) and inside:
        yield value


def story(keys=None):
    for name in sorted(glob.glob("../../data/panmunjom-2017/*json")):
        with open(name, encoding="utf-8") as file:
            yield from texts(json.load(file), keys)


def components(keys=None):
    for name in ("en", "ko"):
        with open(f"../../app/words/catalogue/{name}.json", encoding="utf-8") as file:
            yield from texts(json.load(file), keys)


def newsroom(keys=None):
    for name in sorted(glob.glob("../../server/guide/texts/*.json")):
        with open(name, encoding="utf-8") as file:
            yield from texts(json.load(file), keys)


def korean(char):
    return any(a <= ord(char) <= b for a, b in
               [(0x1100, 0x11FF), (0x3000, 0x318F), (0x3200, 0x33FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xFF00, 0xFFEF)])


def characters(which):
    if which == "tongues":
        return {char for text in components({"name", "short"}) for char in text if korean(char)}
    if which in MANUAL:
        keys, base = MANUAL[which]
        return {char for text in newsroom(keys) for char in text if korean(char)} - characters(base)
    read = [*story(BOLD.get(which)), *components(), *(newsroom() if which == "latin" else [])]
    found = {char for text in read for char in text if char.isprintable()}
    if which == "latin":
        fixed = {chr(code) for a, b in RANGES for code in range(a, b + 1)} | set(SIGNS)
        return fixed | {char for char in found if not korean(char)}
    return {char for char in found if korean(char)} | set("0123456789 .,:;!?()[]·–—‘’“”…~%")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    print("".join(sorted(characters(sys.argv[1]))), end="")
