#!/usr/bin/env python3
"""Makes en/opposites.tsv from the Open English WordNet.

    make-opposites.py WORDNET-CHECKOUT

Takes the antonyms among words that are one lower-case word, and for adjectives and adverbs nothing further.
"""
import collections
import glob
import os
import re
import sys

HEADER = """# Words that say the opposite of each other: word, its opposites. Either way round.
# Source: Open English WordNet (Open English WordNet team; derived from Princeton WordNet),
# {version}.
# Licence: CC BY 4.0, and the WordNet licence. Made by make-opposites.py; changes by hand go into opposites-more.tsv.
"""
# Of too many senses to tell anything.
LOOSE = set("lack lose lost miss missing take give old new jump live recorded begin have ability able".split())
WORD = re.compile(r"^[a-z]{3,}$")


def lemma(sense):
    return sense.strip(" -'\"").split("%")[0].replace("_", " ")


def pairs(folder):
    for path in sorted(glob.glob(os.path.join(folder, "src/yaml/entries-*.yaml"))):
        word, in_antonyms = None, False
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith(" "):
                    word, in_antonyms = line.rstrip()[:-1].strip("'\""), False
                elif re.match(r"^ +(- )?antonym:", line):
                    in_antonyms = True
                elif in_antonyms and re.match(r"^ +- ['\"]?[^ :]+%", line):
                    yield word, lemma(line)
                elif not re.match(r"^ +- ", line) or ":" in line.split("%")[0]:
                    in_antonyms = False


def main(folder):
    found = collections.defaultdict(set)
    for first, second in pairs(folder):
        if WORD.match(first) and WORD.match(second) and first != second and not {first, second} & LOOSE:
            found[first].add(second)
            found[second].add(first)
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "en/opposites.tsv"), "w", encoding="utf-8") as out:
        out.write(HEADER.format(version=os.environ.get("WORDNET_VERSION", "unreleased")))
        for word in sorted(found):
            out.write(f"{word}\t{' '.join(sorted(found[word]))}\n")


main(sys.argv[1])
