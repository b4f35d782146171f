"""Prints which characters each font has: its name, then ranges of code points.
With --copyright, prints the copyright that each states instead."""

import sys

from fontTools.ttLib import TTFont


def ranges(codes):
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ",".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in found)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    for path in sys.argv[1:]:
        if path == "--copyright":
            continue
        font = TTFont(path)
        if "--copyright" in sys.argv:
            print(font["name"].getDebugName(0), end="\n\n")
        else:
            print(path, ranges(font.getBestCmap()))
