#!/usr/bin/env python3
"""Make signs.tsv: which of zh-Hans (s), zh-Hant (t), ja (j) a Han character belongs to.

Usage: make_signs.py OPENCC_DIR UNIHAN_DIR KANJIFREQ_DIR OUT.tsv

Sources (all open data):
  OPENCC_DIR     data/dictionary of github:BYVoid/OpenCC, 1.4.1 (commit 5249273a, 2026-08-06),
                 Apache-2.0: STCharacters, TSCharacters, TWVariants, HKVariants,
                 JPShinjitaiCharacters (.txt)
  UNIHAN_DIR     Unihan 15.0.0 (Debian package unicode-data 15.0.0-1, decompressed),
                 Unicode License (Unicode-3.0): Unihan_OtherMappings, Unihan_DictionaryLikeData,
                 Unihan_IRGSources, Unihan_Readings (.txt): kTGH, kGB0, kBigFive, kHKSCS, kJis0,
                 kJoyoKanji, kJinmeiyoKanji, kIICore, kUnihanCore2020, kGradeLevel, kHKGlyph,
                 kHanyuPinlu
  KANJIFREQ_DIR  data of github:scriptin/kanji-frequency (commit c343b96d, 2026-02-25), CC BY 4.0:
                 wikipedia_characters.csv (kanji counts of Japanese Wikipedia)

OUT has one line a character, by code point: the character, TAB, a mask such as `s--` or `-tj`.
A character usable in all three, in none, or not known to be in real use has no line, so that a
character without a line says nothing. Only U+3400..U+9FFF (no compatibility ideographs).
"""
import collections
import csv
import re
import sys
from pathlib import Path

# Corrections by hand, by variety: (what the rules wrongly exclude, what they wrongly include).
EXCEPTIONS = {
    "s": ("拚醣祂痺砲捱呎吋丼", "於後麽"),
    # t, first: Big5 ETEN extension characters; forms tolerated in Taiwan and Hong Kong;
    # then: characters of Big5 that nowadays are written as simplified forms only.
    "t": ("碁銹裏墻恒粧嫺昵庄凄洼瓮炖痒栖茧証踪鰺瘻", "听坏儿愿万价党厂据极柜确种腊苹蜡适"),
    # j, first: alternative forms and characters of set phrases that are still written.
    "j": ("凜雖悄豈竟睛匆几濾蘆嶽艷蹲抓靠凭忿顫艱膊吶鬧烟彌", "网"),
}


def unihan(directory):
    props = collections.defaultdict(dict)
    for name in ("OtherMappings", "DictionaryLikeData", "IRGSources", "Readings"):
        for line in open(directory / f"Unihan_{name}.txt", encoding="utf-8"):
            if line.startswith("U+"):
                code, prop, value = line.rstrip("\n").split("\t")
                props[prop][chr(int(code[2:], 16))] = value
    return props


def opencc(directory, name):
    table = {}
    for line in open(directory / f"{name}.txt", encoding="utf-8"):
        if not line.startswith("#") and "\t" in line:
            key, values = line.rstrip("\n").split("\t")
            table[key] = values.split(" ")
    return table


def main(opencc_dir, unihan_dir, freq_dir, out):
    uni = unihan(Path(unihan_dir))
    st, ts, tw, hk, jp = (opencc(Path(opencc_dir), n) for n in (
        "STCharacters", "TSCharacters", "TWVariants", "HKVariants", "JPShinjitaiCharacters"))
    with open(Path(freq_dir) / "wikipedia_characters.csv", encoding="utf-8") as f:
        count = {r["char"]: int(r["char_count"]) for r in csv.DictReader(f)}
    total = count.pop("all")
    ja_ppm = collections.Counter({c: n * 1e6 / total for c, n in count.items()})

    tgh, gb, big5, jis0 = uni["kTGH"], uni["kGB0"], uni["kBigFive"], uni["kJis0"]
    joyo, jinmeiyo = uni["kJoyoKanji"], uni["kJinmeiyoKanji"]
    core = collections.defaultdict(str)  # letters of the regions in whose core sets a character is
    for prop in ("kIICore", "kUnihanCore2020"):
        for c, v in uni[prop].items():
            core[c] += v
    pinlu = {c: sum(map(int, re.findall(r"\((\d+)\)", v))) for c, v in uni["kHanyuPinlu"].items()}
    pinlu_total = sum(n for c, n in pinlu.items() if c in tgh)
    zh_ppm = collections.Counter({c: n * 1e6 / pinlu_total for c, n in pinlu.items()})

    def away(table, c):  # the table replaces c, and c is not one of the replacements
        return c in table and c not in table[c]

    def big5_level1(c):
        return c in big5 and 0xA440 <= int(big5[c], 16) <= 0xC67E

    def jis_level1(c):
        return c in jis0 and int(jis0[c][:2]) < 48

    kyujitai = {x for k, v in jp.items() if k not in v for x in v if x not in joyo}
    kyujitai |= {c for c, v in jinmeiyo.items() if "U+" in v}
    regional = {x for table in (tw, hk) for k, v in table.items() for x in [k, *v]}

    def s_usable(c):
        if c in tgh:
            return True
        if away(ts, c):
            return False
        return c in gb or "G" in core[c]

    def t_usable(c):
        if big5_level1(c) or c in regional:
            return True
        if away(st, c) or (away(jp, c) and c not in uni["kHKGlyph"]):
            return False
        if c in big5 or c in uni["kHKGlyph"] or c in uni["kGradeLevel"]:
            return True
        if c in uni["kHKSCS"]:  # it also has Japanese and simplified forms
            return bool(set(core[c]) & set("TM")) or "H" in uni["kIICore"].get(c, "") or (
                c not in jis0)
        return False

    def j_usable(c):
        if c in joyo or (c in jinmeiyo and "U+" not in jinmeiyo[c]) or jis_level1(c):
            return True
        if c in kyujitai:  # old forms live on in names only
            return ja_ppm[c] >= 100
        if c in jis0:  # level 2: usable, unless common in Chinese and next to absent in Japanese
            return not (zh_ppm[c] >= 20 and ja_ppm[c] <= 2 and zh_ppm[c] >= 300 * ja_ppm[c])
        return ja_ppm[c] >= 5

    def in_use(c):
        return (c in tgh or c in joyo or c in jinmeiyo or jis_level1(c) or ja_ppm[c] >= 1
                or big5_level1(c) or c in regional or c in uni["kGradeLevel"]
                or c in uni["kHKGlyph"] or c in uni["kIICore"]
                or (c in big5 and any(x in tgh for x in ts.get(c, []))))

    rules = {"s": s_usable, "t": t_usable, "j": j_usable}
    characters = set().union(tgh, gb, big5, uni["kHKSCS"], jis0, joyo, jinmeiyo, regional, count)
    with open(out, "w", encoding="utf-8", newline="\n") as f:
        for c in sorted(characters):
            if not (len(c) == 1 and 0x3400 <= ord(c) <= 0x9FFF and in_use(c)):
                continue
            mask = ""
            for letter, rule in rules.items():
                more, less = EXCEPTIONS[letter]
                mask += letter if c in more or (c not in less and rule(c)) else "-"
            if mask not in ("stj", "---"):
                f.write(f"{c}\t{mask}\n")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
