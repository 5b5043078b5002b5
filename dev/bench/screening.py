"""Names and a list for the bench of screening, and the same looked for with RapidFuzz.

`screening.py make FOLDER NAMES ENTRIES` writes `names.tsv` and `entries.tsv`; `screening.py look
FOLDER` looks for the names as people do who have only a string distance: each with each, folded and
in Latin letters, words sorted.
"""

import random
import sys
import time
import unicodedata

# Each is one name, and the ways in which it is written.
GIVEN = [
    ["Mohamed", "Muhammad", "Mohammed", "محمد"],
    ["Ahmed", "Ahmad", "أحمد"],
    ["Moussa", "Musa", "موسى"],
    ["Ibrahim", "Ibraheem", "إبراهيم"],
    ["Abdoulaye", "Abdulaye"],
    ["Abdurrahman", "Abd al-Rahman", "Abderrahmane", "عبد الرحمن"],
    ["Ousmane", "Usman", "Osman"],
    ["Youssouf", "Yusuf", "يوسف"],
    ["Khalid", "Khaled", "خالد"],
    ["Hussein", "Houssein", "حسين"],
    ["Omar", "Umar", "عمر"],
    ["Issa", "Isa", "عيسى"],
    ["Aleksandr", "Alexandre", "Александр"],
    ["Jean", "Jean"],
    ["Salif", "Salif"],
    ["Djamal", "Jamal", "جمال"],
]
ONSETS = "b bl d dr f g gr h j k kr l m n ng p r s t tr w y z".split()
VOWELS = "a e i o u".split()


def family(dice):
    return "".join(dice.choice(ONSETS) + dice.choice(VOWELS) for _ in range(dice.randint(2, 4)))


def make(folder, names, entries):
    dice = random.Random(20261127)
    families = [family(dice).capitalize() for _ in range(6_000)]
    # A few given names are everybody's, as everywhere.
    weights = [1 / (at + 1) for at in range(len(GIVEN))]
    listed = []
    for _ in range(entries):
        given = dice.choices(GIVEN, weights, k=dice.randint(1, 2))
        listed.append((given, dice.choice(families)))
    with open(f"{folder}/entries.tsv", "w") as out:
        for entry, (given, last) in enumerate(listed):
            print(entry, " ".join(way[0] for way in given) + f" {last}", sep="\t", file=out)
            print(entry, " ".join(way[-1] for way in given) + f" {last}", sep="\t", file=out)
    with open(f"{folder}/names.tsv", "w") as out:
        for number in range(names):
            if number % 100 == 0:
                entry = dice.randrange(entries)
                given, last = listed[entry]
                words = [dice.choice(way) for way in given] + [last.upper()]
                dice.shuffle(words)
                print(entry, " ".join(words), sep="\t", file=out)
            else:
                given = dice.choices(GIVEN, weights, k=dice.randint(1, 2))
                name = " ".join(dice.choice(way) for way in given)
                print("-", f"{name} {family(dice).capitalize()}", sep="\t", file=out)


def read(path):
    with open(path) as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def latin(name):
    from unidecode import unidecode

    return unidecode(unicodedata.normalize("NFKC", name)).lower().replace("-", " ")


def look(folder):
    from rapidfuzz import fuzz, process

    listed = read(f"{folder}/entries.tsv")
    asked = read(f"{folder}/names.tsv")
    began = time.perf_counter()
    choices = [latin(name) for _, name in listed]
    planted = found = 0
    for entry, name in asked:
        like = process.extract(
            latin(name), choices, scorer=fuzz.token_sort_ratio, score_cutoff=86, limit=None
        )
        entries = {listed[at][0] for _, _, at in like}
        found += len(entries)
        planted += entry in entries
    print(time.perf_counter() - began, planted, found)


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        look(sys.argv[2])
