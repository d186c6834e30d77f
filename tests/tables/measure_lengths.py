#!/usr/bin/env python3
"""Length of a translated passage compared with its source, per ordered pair of languages.

usage: measure_lengths.py --mirror DIR --out DIR [--only GROUP,...] [--jobs N] [--loose]

  --mirror  folder that holds <owner>+<name>/repo git directories (no work tree)
  --out     folder for the results (ratios.tsv, by_length.tsv, by_repository.tsv, same_code.tsv,
            loss_found.tsv, pages.tsv, dropped.tsv, extremes.jsonl, pairs.jsonl.gz)
  --loose   compare only heading/paragraph/list-item kinds of a page pair (default:
            code blocks and tables must stand at the same places too)
"""
import argparse, collections, gzip, html, itertools, json, math, multiprocessing, os, re
import subprocess, sys, unicodedata

LANGS = ["zh", "en", "ja", "ko", "ru"]

# ---------------------------------------------------------------- where the pages are
# group: list of (language, repository, regex over paths; group "k" is the page's key)
def folder(repo, spec, tail=r"\.mdx?$"):
    return [(l, repo, "^" + p + r"(?P<k>.*)" + tail) for l, p in spec]

SOURCES = {
    "withastro/docs": folder("withastro/docs", [(l, "src/content/docs/%s/" % d) for l, d in
        [("en", "en"), ("zh", "zh-cn"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]]),
    "withastro/starlight": [("en", "withastro/starlight",
        r"^docs/src/content/docs/(?!(?:zh-cn|ja|ko|ru|fr|de|es|it|tr|uk|id|hi|fa|da|pt-pt|pt-br)/)(?P<k>.*)\.mdx?$")]
        + folder("withastro/starlight", [(l, "docs/src/content/docs/%s/" % d) for l, d in
        [("zh", "zh-cn"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]]),
    "fastapi/fastapi": folder("fastapi/fastapi", [(l, "docs/%s/docs/" % l) for l in LANGS]),
    "vuejs/docs": [(l, r, r"^src/(?P<k>.*)\.md$") for l, r in [
        ("en", "vuejs/docs"), ("zh", "vuejs-translations/docs-zh-cn"), ("ja", "vuejs-translations/docs-ja"),
        ("ko", "vuejs-translations/docs-ko"), ("ru", "vuejs-translations/docs-ru")]],
    "reactjs/react.dev": [(l, r, r"^src/content/(?P<k>.*)\.md$") for l, r in [
        ("en", "reactjs/react.dev"), ("zh", "reactjs/zh-hans.react.dev"), ("ja", "reactjs/ja.react.dev"),
        ("ko", "reactjs/ko.react.dev"), ("ru", "reactjs/ru.react.dev")]],
    "javascript-tutorial": [(l, "javascript-tutorial/%s.javascript.info" % l, r"^(?P<k>\d.*)\.md$") for l in LANGS],
    "vuejs/vitepress": folder("vuejs/vitepress", [(l, "docs/%s/" % l) for l in LANGS]),
    "vuejs/router": [("en", "vuejs/router", r"^packages/docs/(?!zh/)(?P<k>.*)\.md$"),
                     ("zh", "vuejs/router", r"^packages/docs/zh/(?P<k>.*)\.md$")],
    "vitejs/vite": [("en", "vitejs/vite", r"^docs/(?P<k>.*)\.md$")] + [
        (l, "vitejs/docs-" + d, r"^(?P<k>(?:guide|config|changes|blog)/.*|[a-z]+)\.md$")
        for l, d in [("zh", "cn"), ("ja", "ja"), ("ko", "ko")]],
    "huggingface/course": folder("huggingface/course", [(l, "chapters/%s/" % d) for l, d in
        [("en", "en"), ("zh", "zh-CN"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]]),
    "vercel/swr-site": [("en", "vercel/swr-site", r"^content/(?P<k>(?:blog|docs)/[^.]*)\.mdx$")] + [
        (l, "vercel/swr-site", r"^content/(?P<k>(?:blog|docs)/[^.]*)\.%s\.mdx$" % d)
        for l, d in [("zh", "cn"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]],
    "open-telemetry/opentelemetry.io": folder("open-telemetry/opentelemetry.io",
        [(l, "content/%s/" % l) for l in ["en", "zh", "ja", "ko"]]),
    "krahets/hello-algo": [("zh", "krahets/hello-algo", r"^docs/(?P<k>.*)\.md$")] + folder("krahets/hello-algo",
        [(l, "%s/docs/" % l) for l in ["en", "ja", "ru"]]),
    "toss/es-toolkit": [("en", "toss/es-toolkit", r"^docs/(?!(?:ja|ko|zh_hans)/)(?P<k>.*)\.md$")] + folder(
        "toss/es-toolkit", [("zh", "docs/zh_hans/"), ("ja", "docs/ja/"), ("ko", "docs/ko/")]),
    "electron/i18n": folder("electron/i18n", [(l, "content/%s/" % d) for l, d in
        [("en", "en-US"), ("zh", "zh-CN"), ("ja", "ja-JP"), ("ru", "ru-RU")]]),
    "starship/starship": [("en", "starship/starship", r"^docs/(?![a-z]{2,3}-[A-Z]{2}/)(?P<k>.*)\.md$")] + folder(
        "starship/starship", [("zh", "docs/zh-CN/"), ("ja", "docs/ja-JP/"), ("ko", "docs/ko-KR/"), ("ru", "docs/ru-RU/")]),
    "ant-design/ant-design": [("en", "ant-design/ant-design", r"^(?P<k>.*)\.en-US\.md$"),
                              ("zh", "ant-design/ant-design", r"^(?P<k>.*)\.zh-CN\.md$")],
    "apache/apisix": folder("apache/apisix", [("en", "docs/en/latest/"), ("zh", "docs/zh/latest/")]),
    "angular/angular-ja": [("en", "angular/angular-ja", r"^(?P<k>.*)\.en\.md$"),
                           ("ja", "angular/angular-ja", r"^(?P<k>adev-ja/(?:(?!\.en\.md$).)*)\.md$")],
    "cloudwego/cloudwego.github.io": folder("cloudwego/cloudwego.github.io",
        [("en", "content/en/"), ("zh", "content/zh/")]),
    "pingcap/docs-tidb-operator": folder("pingcap/docs-tidb-operator", [("en", "en/"), ("zh", "zh/")]),
    "microsoft/TypeScript-Website": [("en", "microsoft/TypeScript-Website",
        r"^packages/(?P<k>documentation|tsconfig-reference|playground-examples)/copy/en/(?P<k2>.*)\.md$")] + [
        (l, "microsoft/TypeScript-Website-Localizations",
        r"^docs/(?P<k>documentation|tsconfig|playground)/%s/(?P<k2>.*)\.md$" % l) for l in ["zh", "ja", "ko", "ru"]],
    "tauri-apps/tauri-docs": [("en", "tauri-apps/tauri-docs",
        r"^src/content/docs/(?!(?:zh-cn|ja|ko|ru|fr|es|it|_it|_fragments)/)(?P<k>.*)\.mdx?$")] + folder(
        "tauri-apps/tauri-docs", [(l, "src/content/docs/%s/" % d) for l, d in
        [("zh", "zh-cn"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]]),
    "nodejs/nodejs.org": folder("nodejs/nodejs.org", [(l, "apps/site/pages/%s/" % d) for l, d in
        [("en", "en"), ("zh", "zh-cn"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]]),
    "karmada-io/website": [("en", "karmada-io/website", r"^docs/(?P<k>.*)\.md$"),
        ("zh", "karmada-io/website", r"^i18n/zh/docusaurus-plugin-content-docs/current/(?P<k>.*)\.md$")],
    "diplodoc-platform/docs": folder("diplodoc-platform/docs", [("en", "en/"), ("ru", "ru/")]),
    "kubernetes/website": folder("kubernetes/website", [(l, "content/%s/" % d) for l, d in
        [("en", "en"), ("zh", "zh-cn"), ("ja", "ja"), ("ko", "ko"), ("ru", "ru")]]),
    "istio/istio.io": folder("istio/istio.io", [("en", "content/en/"), ("zh", "content/zh/")]),
}

def gitdir(mirror, repo):
    return os.path.join(mirror, repo.replace("/", "+"), "repo")

def listing(gd):
    out = subprocess.run(["git", "-C", gd, "ls-tree", "-r", "-z", "HEAD"], capture_output=True, check=True).stdout
    res = {}
    for line in out.decode("utf-8", "replace").split("\0"):
        if line:
            meta, path = line.split("\t", 1)
            mode, typ, sha = meta.split()
            if typ == "blob" and mode != "120000" and re.search(r"\.mdx?$", path):
                res[path] = sha
    return res

def blobs(gd, shas):
    res = {}
    if not shas:
        return res
    p = subprocess.run(["git", "-C", gd, "cat-file", "--batch"], input="\n".join(shas).encode() + b"\n",
                       capture_output=True)
    buf, i = p.stdout, 0
    while i < len(buf):
        j = buf.index(b"\n", i)
        head = buf[i:j].decode().split()
        i = j + 1
        if head[-1] == "missing":
            continue
        n = int(head[2])
        res[head[0]] = buf[i:i + n].decode("utf-8", "replace")
        i += n + 1
    return res

# ---------------------------------------------------------------- Markdown to passages
FENCE = re.compile(r"^((?:\s|>|[-*+]\s|\d+[.)]\s)*)(`{3,}|~{3,})(.*)$")
HEAD = re.compile(r"^ {0,3}(#{1,6})(?:\s+(.*))?$")
ITEM = re.compile(r"^(\s*)([-*+]|\d{1,9}[.)])(\s+|$)(.*)$")
RULE = re.compile(r"^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
DELIM = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
DROPLINE = re.compile(r"""^\s*(?:
    :{3,}.*                      # directives (VitePress, Starlight)
  | /{3,}.*                      # FastAPI admonitions and tabs
  | \{\*.*\*\}                   # FastAPI includes
  | <<<.*                        # VitePress snippets
  | @\[code.*
  | \[\[?(?:cut|iframe|js|html|codetabs|img|edit|pdf|demo|compare|summary|online|open-in-colab|autodoc)\b.*\]\]?
  | \[(?!\^)[^\]]+\]:\s+\S+.*    # link definitions
  | \[![A-Z]+\].*                # alerts
  | !!!.*
  | \?\?\?.*
  | (?:import|export)\s.*(?:from\s+['"].*|['"];?|=.*)
  | \{%.*%\}
  | \{\#.*\#\}
  | \[TOC\]
  | @@@.*
  )\s*$""", re.X)
TAG = re.compile(r"""</?[A-Za-z][\w.:-]*(?:\s(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)?/?>""")
CODE = re.compile(r"(?<!`)(`+)(?!`)((?:[^`]|(?!\1(?!`))`+)*?)(?<!`)\1(?!`)")

def strip_jsx_blocks(text):
    """Drop opening tags of components at a line's start that run over several lines."""
    out, i = [], 0
    pat = re.compile(r"^[ \t>]*<[A-Z][\w.]*(?=[\s])", re.M)
    while True:
        m = pat.search(text, i)
        if not m:
            out.append(text[i:])
            return "".join(out)
        depth, j, q, ok = 0, m.end(), None, False
        lim = min(len(text), m.end() + 20000)
        while j < lim:
            c = text[j]
            if q:
                if c == q: q = None
            elif c == "{": depth += 1
            elif c == "}": depth -= 1
            elif depth == 0 and c in "\"'": q = c
            elif depth == 0 and c == ">":
                ok = True
                break
            elif depth == 0 and c == "\n" and text[j + 1:j + 2] == "\n":
                break
            j += 1
        if ok:
            out.append(text[i:m.start()] + "\n")
            i = j + 1
        else:
            out.append(text[i:m.end()])
            i = m.end()

def prepare(text):
    text = text.replace("\r\n", "\n").replace("\ufeff", "").replace("\t", "    ")
    m = re.match(r"\s*(---|\+\+\+)[ ]*\n.*?\n\1[ ]*(?:\n|$)", text, re.S)
    if m and not text.lstrip().startswith("----"):
        text = text[m.end():]
    # fenced code: one marker line each, kept as the kind "C"
    out, close = [], None
    for line in text.split("\n"):
        if close:
            s = line.strip().lstrip("> ").strip()
            if s and set(s) == {close[0]} and len(s) >= close[1]:
                close = None
            continue
        m = FENCE.match(line)
        if m and not (m.group(2)[0] == "`" and "`" in m.group(3)):
            close = (m.group(2)[0], len(m.group(2)))
            out += ["", "\uE001", ""] if not ITEM.match(m.group(1)) else [m.group(1) + "\uE001"]
            continue
        out.append(line)
    text = "\n".join(out)
    # inline code is protected from what follows
    keep = []
    def save(m):
        if "\n\n" in m.group(0) or "\uE001" in m.group(0):
            return m.group(0)
        keep.append(m.group(0).replace("\n", " "))
        return "\uE002%d\uE003" % (len(keep) - 1)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = "\n\n".join(CODE.sub(save, part) for part in re.split(r"\n[ \t]*\n", text))
    text = re.sub(r"\{/\*.*?\*/\}", "", text, flags=re.S)
    text = re.sub(r"<(script|style|svg|pre|template|iframe|video)\b[^>]*>.*?</\1>", "\n", text, flags=re.S | re.I)
    text = re.sub(r"\{\{[<%].*?[%>]\}\}", "", text, flags=re.S)
    text = re.sub(r"\{\{[^{}\n]*\}\}", "", text)
    text = re.sub(r"\{%[^{}\n]*%\}", "", text)
    text = strip_jsx_blocks(text)
    text = TAG.sub(lambda m: "\n" if "\n" in m.group(0) else m.group(0), text)
    return re.sub("\uE002(\\d+)\uE003", lambda m: keep[int(m.group(1))], text)

def clean(s):
    """The text that counts: no inline code, link targets, images, tags, addresses."""
    s = CODE.sub(" ", s)
    s = re.sub(r"\\([\\`*_{}\[\]()#+.!<>|-])", r"\1", s)
    s = re.sub(r"!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)|!\[[^\]]*\]\[[^\]]*\]", " ", s)
    s = re.sub(r"<(?:https?://|mailto:)[^>]*>", " ", s)
    for _ in range(2):
        s = re.sub(r"\[([^\[\]]*)\]\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)", r"\1", s)
    s = re.sub(r"\[([^\[\]]+)\]\[[^\[\]]*\]", r"\1", s)
    s = re.sub(r"\[\^[^\]]+\]:?", " ", s)
    s = TAG.sub(" ", s)
    s = re.sub(r"\{\s*:?\s*[#.][^{}]*\}|\[\[[^\]]*\]\]\s*$|\\\{#[^{}]*\\?\}", " ", s)
    s = re.sub(r"\b(?:https?|ftp)://[^\s<>()\u3000-\u9fff\uff00-\uffef]+", " ", s)
    return html.unescape(s)

def passages(text, mdx):
    """[(kind, text)]: h1..h6, p, li, with C (code) and T (table) as marks without text."""
    out, cur, kind = [], [], None
    in_list, indent = False, 0
    def flush():
        nonlocal cur, kind
        if cur:
            s = " ".join(x.strip() for x in cur).strip()
            if kind == "li" or CODE.sub("c", TAG.sub("", re.sub(r"!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)", "", s))).strip(" *_\\|"):
                out.append((kind, s))
        cur, kind = [], None
    def mark(k):
        if not (out and out[-1] == (k, "")):
            out.append((k, ""))
    lines = prepare(text).split("\n")
    i, blank = 0, True
    while i < len(lines):
        line = lines[i]
        line = re.sub(r"^(\s*>\s?)+", lambda m: m.group(0).replace(">", " ")[:len(m.group(0)) - 2] if in_list else "", line)
        s = line.strip()
        i += 1
        if not s or (s != "\uE001" and not ITEM.match(line) and not TAG.sub("", s).strip()):
            flush(); blank = True
            continue
        if DROPLINE.match(s):
            flush(); blank = True
            continue
        if s == "\uE001":
            flush(); mark("C"); blank = True
            continue
        ind = len(line) - len(line.lstrip())
        if i < len(lines) and "|" in s and DELIM.match(lines[i].lstrip("> ")) and "-" in lines[i] and "|" in lines[i]:
            flush(); mark("T")
            i += 1
            while i < len(lines) and lines[i].strip() and "|" in lines[i]:
                i += 1
            blank = True
            continue
        if s.startswith("|") and s.count("|") > 1:
            flush(); mark("T"); blank = True
            continue
        if cur and kind == "p" and re.match(r"^\s{0,3}(=+|-+)\s*$", line) and not blank:
            kind = "h1" if "=" in s else "h2"
            flush(); blank = True
            continue
        if RULE.match(line):
            flush(); blank = True
            continue
        m = HEAD.match(line if not (in_list or mdx) else line.lstrip())
        if m:
            flush()
            h = re.sub(r"\s+#+\s*$", "", m.group(2) or "")
            h = re.sub(r"\s*\\?\{\s*#[^{}]*\}\s*$|\s*\[\[[^\]]*\]\]\s*$", "", h)
            out.append(("h%d" % len(m.group(1)), h))
            in_list, blank = False, True
            continue
        m = ITEM.match(line)
        if m and (len(m.group(1)) < 4 or in_list or mdx) and (blank or in_list or not cur or not m.group(2)[0].isdigit()
                  or m.group(2)[:-1] == "1") and (m.group(4) or not cur):
            flush()
            in_list, indent = True, len(m.group(1)) + len(m.group(2)) + min(len(m.group(3)) or 1, 4)
            if m.group(4).strip() == "\uE001":
                out.append(("li", "")); mark("C"); blank = True
                continue
            kind, cur, blank = "li", [m.group(4)], False
            continue
        if blank:
            flush()
            if in_list and ind == 0:
                in_list = False
            if not mdx and ind >= (indent + 4 if in_list else 4):
                mark("C")                       # indented code
                while i < len(lines) and lines[i].strip() and len(lines[i]) - len(lines[i].lstrip()) >= 4:
                    i += 1
                continue
            kind = "p"
        if not cur:
            kind = kind or "p"
        cur.append(line)
        blank = False
    flush()
    return out

# ---------------------------------------------------------------- counting
def script_of(c):
    o = ord(c)
    if 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x3FFFF or c in "々〆":
        return "han"
    if 0x3041 <= o <= 0x30FF or 0x31F0 <= o <= 0x31FF:
        return "kana"
    if 0xAC00 <= o <= 0xD7A3 or 0x1100 <= o <= 0x11FF or 0x3130 <= o <= 0x318F:
        return "hangul"
    if 0x400 <= o <= 0x52F:
        return "cyr"
    if c.isalpha() and (o < 0x250 or 0x1E00 <= o <= 0x1EFF):
        return "latin"
    return "other"

def count(s):
    """(letters and digits, letters, Counter of scripts) after NFKC."""
    t = unicodedata.normalize("NFKC", clean(s))
    n, sc = 0, collections.Counter()
    for c in t:
        if c.isalnum():
            n += 1
            if c.isalpha():
                sc[script_of(c)] += 1
    return n, sum(sc.values()), sc

OWN = {"zh": ("han",), "ja": ("kana", "han"), "ko": ("hangul",), "ru": ("cyr",), "en": ("latin",)}

def own_share(lang, letters, sc):
    return sum(sc[x] for x in OWN[lang]) / letters if letters else 0.0

def long_enough(c, least=20):
    n, letters, sc = c
    return letters - sc["han"] >= least or sc["han"] >= 8

def verdict(a, la, ca, b, lb, cb):
    if a.strip() == b.strip():
        return "equal"
    if not cb[1] or own_share(lb, cb[1], cb[2]) < 0.3:
        return "target_script"
    if own_share(la, ca[1], ca[2]) < 0.3:
        return "source_script"
    if not long_enough(ca):
        return "short"
    return ""

# ---------------------------------------------------------------- run
def load(args):
    mirror, group = args
    pages = collections.defaultdict(dict)
    used = {}
    byrepo = collections.defaultdict(list)
    for lang, repo, rx in SOURCES[group]:
        byrepo[repo].append((lang, re.compile(rx)))
    for repo, specs in byrepo.items():
        gd = gitdir(mirror, repo)
        if not os.path.isdir(gd):
            continue
        ls = listing(gd)
        want = []
        for path, sha in ls.items():
            for lang, rx in specs:
                m = rx.search(path)
                if m:
                    k = m.group("k")
                    if "k2" in m.groupdict():
                        k = {"tsconfig-reference": "tsconfig", "playground-examples": "playground"}.get(k, k) + "/" + m.group("k2")
                    want.append((k, lang, path, sha))
                    break
        data = blobs(gd, sorted({w[3] for w in want}))
        for k, lang, path, sha in want:
            if sha in data:
                pages[k][lang] = (path, data[sha])
    res = {}
    for k, d in pages.items():
        if len(d) > 1:
            res[k] = {}
            for l, (path, text) in d.items():
                try:
                    res[k][l] = (path, passages(text, path.endswith(".mdx") or group in ("reactjs/react.dev", "huggingface/course")))
                except Exception as e:
                    print("skipped", group, path, repr(e), file=sys.stderr)
    return group, res

def codes(s):
    return sorted(m.group(0) for m in CODE.finditer(s))

def work(args):
    mirror, group, loose = args
    _, res = load((mirror, group))
    tried, same, texts_same, shifted = (collections.Counter() for _ in range(4))
    rows = []
    seen = set()
    marks = ("C", "T")
    for k in sorted(res):
        d = res[k]
        cache = {}
        for a, b in itertools.combinations([l for l in LANGS if l in d], 2):
            (pa, A), (pb, B) = d[a], d[b]
            if loose:
                A2, B2 = [x for x in A if x[0] not in marks], [x for x in B if x[0] not in marks]
            else:
                A2, B2 = A, B
            if not A2 or not B2:
                continue
            ta, tb = [x for x in A2 if x[0] not in marks], [x for x in B2 if x[0] not in marks]
            if ta == tb:
                texts_same[a, b] += 1          # untranslated page
                continue
            tried[a, b] += 1
            if [x[0] for x in A2] != [x[0] for x in B2]:
                continue
            withcode = [(x, y) for (_, x), (_, y) in zip(ta, tb) if "`" in x or "`" in y]
            differ = sum(codes(x) != codes(y) for x, y in withcode)
            if len(withcode) >= 4 and differ * 2 > len(withcode) or "CHANGELOG" in k:
                shifted[a, b] += 1             # same shape, but other passages (other version)
                continue
            same[a, b] += 1
            for i, ((kind, x), (_, y)) in enumerate(zip(ta, tb)):
                if (a, b, x, y) in seen:
                    continue
                seen.add((a, b, x, y))
                for l, s in ((a, x), (b, y)):
                    if (l, s) not in cache:
                        cache[l, s] = count(s)
                ca, cb = cache[a, x], cache[b, y]
                if not ca[0] and not cb[0]:
                    continue
                for la, sa, c1, lb, sb, c2 in ((a, x, ca, b, y, cb), (b, y, cb, a, x, ca)):
                    rows.append({"repository": group, "page": k, "index": i, "kind": kind,
                                 "source_language": la, "source": sa, "target_language": lb, "target": sb,
                                 "source_length": c1[0], "target_length": c2[0],
                                 "source_letters": c1[1], "source_han": c1[2]["han"],
                                 "dropped": verdict(sa, la, c1, sb, lb, c2),
                                 "code_same": codes(sa) == codes(sb)})
    return group, tried, same, texts_same, shifted, rows

def quant(v, q):
    h = (len(v) - 1) * q
    f = math.floor(h)
    return v[f] + (v[min(f + 1, len(v) - 1)] - v[f]) * (h - f)

def sig(x):
    return "%.4g" % x if x < 1000 else "%d" % round(x)

QS = (0.01, 0.05, 0.5, 0.95, 0.99)

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--mirror", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--only", default="")
    ap.add_argument("--jobs", type=int, default=2)
    ap.add_argument("--loose", action="store_true")
    o = ap.parse_args()
    groups = [g for g in SOURCES if not o.only or g in o.only.split(",")]
    os.makedirs(o.out, exist_ok=True)
    ratios, byrepo = collections.defaultdict(list), collections.defaultdict(collections.Counter)
    buckets, drops = collections.defaultdict(list), collections.Counter()
    perrepo, relaxed = collections.defaultdict(list), collections.defaultdict(list)
    codesame = collections.defaultdict(list)
    pages_rows, cand = [], []
    with gzip.open(os.path.join(o.out, "pairs.jsonl.gz"), "wt", encoding="utf-8", compresslevel=6) as gz, \
            multiprocessing.Pool(o.jobs) as pool:
        for g, tried, same, texts_same, shifted, rows in pool.imap(work, [(o.mirror, g, o.loose) for g in groups]):
            kept = collections.Counter()
            for r in rows:
                gz.write(json.dumps(r, ensure_ascii=False) + "\n")
                p = (r["source_language"], r["target_language"])
                drops[p + (r["dropped"] or "kept",)] += 1
                n = r["source_length"]
                cjk = p[0] in ("zh", "ja", "ko")
                if not n:
                    continue
                ratio = r["target_length"] / n
                if r["dropped"] == "short" and p[0] in ("ja", "ko") and r["source_letters"] >= 8 and 8 <= n < 25:
                    relaxed[p].append(ratio)
                if r["dropped"]:
                    continue
                kept[p] += 1
                ratios[p].append(ratio)
                if r["code_same"]:
                    codesame[p].append(ratio)
                byrepo[p][g] += 1
                perrepo[p + (g,)].append(ratio)
                e = (25, 80) if cjk else (60, 200)
                buckets[p + (0 if n < e[0] else 1 if n <= e[1] else 2,)].append(ratio)
                cand.append((ratio, p, r))
            for (a, b) in sorted(set(tried) | set(texts_same)):
                pages_rows.append((g, a, b, tried[a, b] + texts_same[a, b], texts_same[a, b], shifted[a, b], same[a, b], kept[a, b], kept[b, a]))
            print(g, sum(kept.values()), file=sys.stderr, flush=True)
    order = [(a, b) for a in LANGS for b in LANGS if a != b]
    cols = ["q01", "q05", "median", "q95", "q99"]
    def stats(v):
        v = sorted(v)
        return [sig(quant(v, q)) for q in QS]
    with open(os.path.join(o.out, "ratios.tsv"), "w", encoding="utf-8") as f:
        print("source", "target", "passages", *cols, "repositories", sep="\t", file=f)
        for p in order:
            if ratios[p]:
                print(*p, len(ratios[p]), *stats(ratios[p]),
                      ", ".join("%s (%d)" % x for x in byrepo[p].most_common()), sep="\t", file=f)
    with open(os.path.join(o.out, "by_length.tsv"), "w", encoding="utf-8") as f:
        print("source", "target", "source_length", "selection", "passages", *cols, sep="\t", file=f)
        for p in order:
            names = ["8-25", "25-80", ">80"] if p[0] in ("zh", "ja", "ko") else ["20-60", "60-200", ">200"]
            for i, nm in enumerate(names):
                v = buckets[p + (i,)]
                if v:
                    print(*p, nm, "main", len(v), *stats(v), sep="\t", file=f)
                if i == 0 and relaxed[p]:
                    print(*p, nm, "with_short", len(v + relaxed[p]), *stats(v + relaxed[p]), sep="\t", file=f)
    # what a lower bound at q01 would find: every passage shortened by a third, a half, two thirds
    with open(os.path.join(o.out, "loss_found.tsv"), "w", encoding="utf-8") as f:
        print("source", "target", "source_length", "q01", "found_loss_1/3", "found_loss_1/2", "found_loss_2/3", sep="\t", file=f)
        for p in order:
            names = ["8-25", "25-80", ">80"] if p[0] in ("zh", "ja", "ko") else ["20-60", "60-200", ">200"]
            for i, nm in enumerate(names):
                v = sorted(buckets[p + (i,)])
                if v:
                    low = quant(v, 0.01)
                    print(*p, nm, sig(low), *("%.3f" % (sum(x * k < low for x in v) / len(v)) for k in (2/3, 1/2, 1/3)), sep="\t", file=f)
    with open(os.path.join(o.out, "same_code.tsv"), "w", encoding="utf-8") as f:
        print("source", "target", "passages", *cols, sep="\t", file=f)
        for p in order:
            if codesame[p]:
                print(*p, len(codesame[p]), *stats(codesame[p]), sep="\t", file=f)
    with open(os.path.join(o.out, "by_repository.tsv"), "w", encoding="utf-8") as f:
        print("source", "target", "repository", "passages", *cols, sep="\t", file=f)
        for p in order:
            for g, n in byrepo[p].most_common():
                print(*p, g, n, *stats(perrepo[p + (g,)]), sep="\t", file=f)
    with open(os.path.join(o.out, "pages.tsv"), "w", encoding="utf-8") as f:
        print("repository", "a", "b", "page_pairs", "untranslated", "same_shape_but_other_passages", "used", "passages_a_to_b", "passages_b_to_a", sep="\t", file=f)
        for r in pages_rows:
            print(*r, sep="\t", file=f)
    with open(os.path.join(o.out, "dropped.tsv"), "w", encoding="utf-8") as f:
        print("source", "target", "reason", "passages", sep="\t", file=f)
        for k, n in sorted(drops.items()):
            print(*k, n, sep="\t", file=f)
    # extremes: ratio relative to the pair's median; one per page, each passage in one direction
    med = {p: quant(sorted(v), 0.5) for p, v in ratios.items()}
    cand = [(x / med[p], x, p, r) for x, p, r in cand]
    cand.sort(key=lambda t: t[0])
    out = []
    for scope, some in (("all", cand), ("long", [t for t in cand if t[3]["source_length"] > (80 if t[2][0] in ("zh", "ja", "ko") else 200)])):
        used = set()
        for name, seq in (("shortest", some), ("longest", some[::-1])):
            n = 0
            for rel, x, p, r in seq:
                key = (r["repository"], r["page"])
                if key in used:
                    continue
                used.add(key)
                out.append(dict(r, scope=scope, end=name, ratio=float(sig(x)), relative=float(sig(rel))))
                n += 1
                if n == 20:
                    break
    with open(os.path.join(o.out, "extremes.jsonl"), "w", encoding="utf-8") as f:
        for r in out:
            f.write(json.dumps(r, ensure_ascii=False) + "\n")

if __name__ == "__main__":
    main()
