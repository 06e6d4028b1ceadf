#!/usr/bin/env python3
"""Makes en/words.tsv and en/irregular.tsv from the Open English WordNet.

    make-words.py WORDNET-CHECKOUT

Takes the entries that are one lower-case word. A noun's or verb's class is that of its most frequent sense (the
lexicographer's file that the sense's key names); all parts of speech are kept.
"""
import collections
import glob
import os
import re
import sys

HEADER = """# {what}
# Source: Open English WordNet (Open English WordNet team; derived from Princeton WordNet), {version}.
# Licence: CC BY 4.0, and the WordNet licence. Made by make-words.py; changes by hand go into the other files.
"""
NOUNS = {5: "animal", 10: "message", 14: "group", 15: "location", 18: "person"}


def entries(folder):
    found = collections.defaultdict(lambda: collections.defaultdict(lambda: {"forms": [], "files": []}))
    for path in sorted(glob.glob(os.path.join(folder, "src/yaml/entries-*.yaml"))):
        lemma, part, in_forms = None, None, False
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith(" "):
                    lemma, part = line.rstrip()[:-1].strip("'\""), None
                elif match := re.match(r"^  (\w)(-\d)?:$", line):
                    part, in_forms = match.group(1), False
                elif line.startswith("    form:"):
                    in_forms = True
                elif in_forms and line.startswith("    - "):
                    found[lemma][part]["forms"].append(line.strip()[2:].strip("'\""))
                else:
                    in_forms = in_forms and not re.match(r"^    \w", line)
                    if match := re.search(r"\bid: ['\"]?.*?%\d:(\d\d):", line):
                        found[lemma][part]["files"].append(int(match.group(1)))
    return found


def classes(parts):
    noun = parts.get("n")
    if noun and noun["files"]:
        yield "noun"
        if (kind := NOUNS.get(noun["files"][0])) is not None:
            yield kind
    if "v" in parts:
        yield "verb"
    if "a" in parts or "s" in parts:
        yield "adjective"
    if "r" in parts:
        yield "adverb"


def main(folder):
    version = os.environ.get("WORDNET_VERSION", "unreleased")
    one = {lemma: parts for lemma, parts in entries(folder).items() if re.match(r"^[a-z][a-z-]{0,14}[a-z]$", lemma)}
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "en/words.tsv"), "w", encoding="utf-8") as out:
        out.write(HEADER.format(what="Words of English and what they can be.", version=version))
        for lemma in sorted(one):
            out.write(f"{lemma}\t{' '.join(classes(one[lemma]))}\n")
    with open(os.path.join(here, "en/irregular.tsv"), "w", encoding="utf-8") as out:
        out.write(HEADER.format(what="Forms that no rule makes, with the word that they are of.", version=version))
        rows = {
            (form, lemma, part)
            for lemma in one
            for part in "nv"
            for form in one[lemma].get(part, {"forms": []})["forms"]
            if re.match(r"^[a-z]+$", form) and form != lemma and not is_regular(form, lemma, part)
        }
        for form, lemma, part in sorted(rows):
            kind = "plural" if part == "n" else "gerund" if form.endswith("ing") else "past"
            out.write(f"{form}\t{lemma}\t{kind}\n")


def is_regular(form, lemma, part):
    stem = lemma[:-1] if lemma.endswith(("e", "y")) else lemma
    endings = ("s", "es", "ies") if part == "n" else ("s", "es", "ies", "ed", "ied", "ing")
    doubled = lemma + lemma[-1]
    return form in {start + end for start in (lemma, stem, doubled) for end in endings}


main(sys.argv[1])
