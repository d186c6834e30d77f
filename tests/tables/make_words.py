#!/usr/bin/env python3
"""Writes the tables of the words by which the five languages state facts.

usage: make_words.py DIR

DIR receives english.rs, russian.rs, chinese.rs, japanese.rs and korean.rs. A word stands in one table
once, in small letters; the program looks up the longest that fits. Forms of Russian words are made
here from their endings, so that every case is listed.
"""
import os, sys

TABLES = {}

def table(name):
    return TABLES.setdefault(name, {})

def add(language, meaning, words):
    for word in words.split():
        word = word.replace("_", " ")
        known = table(language).get(word)
        if known is not None and known != meaning:
            print(f"{language}: {word} stays {known}, not {meaning}")
            continue
        table(language)[word] = meaning

def unit(name):
    return f"Unit(Unit::{name})"

# ---------------------------------------------------------------- English
EN = "english"
ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
RANKS = "first second third fourth fifth sixth seventh eighth ninth".split()
TEEN_RANKS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
add(EN, "Cardinal(0)", "zero")
for at, word in enumerate(ONES, 1):
    add(EN, "MaybeNumber(1)" if at == 1 else f"Cardinal({at})", word)
for at, word in enumerate(TEENS, 10):
    add(EN, f"Cardinal({at})", word)
for at, word in enumerate(TENS, 2):
    add(EN, f"Cardinal({at * 10})", word)
    add(EN, f"Ordinal({at * 10})", word[:-1] + "ieth")
for at, word in enumerate(RANKS, 1):
    add(EN, f"Ordinal({at})", word)
for at, word in enumerate(TEEN_RANKS, 10):
    add(EN, f"Ordinal({at})", word)
add(EN, "Ordinal(0)", "zeroth")
for word, zeros in [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("quadrillion", 15)]:
    add(EN, f"Times({zeros})", f"{word} {word}s")
    add(EN, f"OrdinalTimes({zeros})", f"{word}th")
add(EN, "Times(9)", "bn")
for at, word in [(3, "third"), (5, "fifth"), (6, "sixth"), (8, "eighth"), (10, "tenth"), (100, "hundredth")]:
    add(EN, f"PartOf({at})", word + "s")
add(EN, "PartOf(4)", "quarter quarters")
add(EN, "Half", "half halves")
add(EN, "Tenths(120)", "dozen")
add(EN, "MaybeNumber(2)", "both double twice pair couple twofold")
add(EN, "MaybeNumber(3)", "triple thrice threefold")
add(EN, "MaybeNumber(1)", "a an once single each every")
add(EN, "MaybeNumber(0)", "no none")
for at, word in enumerate(TENS, 2):
    add(EN, f"MaybeNumber({at * 10})", word[:-1] + "ies")
add(EN, "Tenths(20)", "doubled")
add(EN, "Tenths(30)", "tripled")
add(EN, "Tenths(40)", "quadrupled")
add(EN, "Nothing", "dozens hundreds-of tens")
add(EN, "Point", "point")
for words, name in [
    ("percent pct", "Percent"), ("seconds sec secs", "Second"), ("minute minutes min mins", "Minute"),
    ("hour hours hr hrs hourly", "Hour"), ("day days", "Day"), ("week weeks", "Week"), ("month months", "Month"),
    ("year years yr yrs", "Year"), ("millimetre millimetres millimeter millimeters mm", "Millimetre"),
    ("centimetre centimetres centimeter centimeters cm", "Centimetre"), ("metre metres meter meters", "Metre"),
    ("kilometre kilometres kilometer kilometers km kms", "Kilometre"), ("inch inches", "Inch"), ("foot feet ft", "Foot"),
    ("mile miles", "Mile"), ("hectare hectares ha", "Hectare"), ("mu mus", "Mu"), ("gram grams gramme grammes", "Gram"),
    ("kilogram kilograms kg kgs kilo kilos kilogramme kilogrammes", "Kilogram"), ("jin catty catties", "Jin"),
    ("tonne tonnes ton tons", "Tonne"), ("litre litres liter liters", "Litre"), ("millilitre millilitres milliliter milliliters ml", "Millilitre"),
    ("kilowatt-hour kilowatt-hours kwh", "KilowattHour"), ("li", "Li"),
    ("yuan renminbi", "Yuan"), ("dollar dollars", "Dollar"), ("euro euros", "Euro"), ("pound pounds", "Pound"), ("yen", "Yen"),
    ("won", "Won"), ("rouble roubles ruble rubles rub", "Rouble"),
]:
    add(EN, unit(name), words)
add(EN, "UnitBefore(Unit::Yuan)", "rmb cny")
add(EN, "UnitBefore(Unit::Dollar)", "usd us$")
add(EN, "UnitBefore(Unit::Euro)", "eur")
add(EN, "UnitBefore(Unit::Yen)", "jpy")
add(EN, "UnitBefore(Unit::Won)", "krw")
add(EN, "UnitBefore(Unit::HongKongDollar)", "hkd hk$")
add(EN, "Tenths(140)", "fortnight")
add(EN, "Working", "working business")
for at, (long, short) in enumerate([("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may", ""), ("june", "jun"),
        ("july", "jul"), ("august", "aug"), ("september", "sep sept"), ("october", "oct"), ("november", "nov"), ("december", "dec")], 1):
    add(EN, f"Month({at})", f"{long} {short}")
for at, (long, short) in enumerate([("monday", "mon"), ("tuesday", "tue tues"), ("wednesday", "wed"), ("thursday", "thu thur thurs"),
        ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun")], 1):
    add(EN, f"Weekday({at})", f"{long} {long}s {short}")
add(EN, "Century", "century centuries")
add(EN, "Decade", "decades")
add(EN, "Tenths(100)", "decade")
add(EN, "FiscalYear", "fy fiscal")
add(EN, "Morning", "am")
add(EN, "Afternoon", "pm")
add(EN, "Noon", "noon midday")
add(EN, "Midnight", "midnight")
add(EN, "Past", "past")
add(EN, "Clock", "o'clock clock")
for words, minutes in [("beijing", 480), ("utc gmt", 0), ("jst", 540), ("kst", 540), ("msk", 180), ("moscow", 180), ("japan tokyo", 540), ("korea korean seoul", 540), ("cet", 60), ("cest", 120), ("est", -300), ("edt", -240), ("pst", -480), ("pdt", -420)]:
    add(EN, f"Zone({minutes})", words)
add(EN, "ZoneTime", "time")
add(EN, "From", "from between")
add(EN, "To", "to through until till")
add(EN, "And", "and")
add(EN, "Of", "of")
add(EN, "OrdinalMark", "number")
add(EN, "OrdinalEnding", "st nd rd th")
add(EN, "About", "several few many about nearly almost roughly over more around approximately some")
add(EN, "Up", "up rose rise risen grew grow grown growing growth increase increased increases increasing higher gain gained climbed climb jumped raised longer")
add(EN, "Down", "down fell fall fallen falling decrease decreased decreases decreasing decline declined declines drop dropped drops lower reduced reduction shrank cut lowered shorter")
add(EN, "Negative", "minus")
add(EN, "Below", "below")
add(EN, "Off", "off discount")
add(EN, "Square", "square sq")
add(EN, "Of", "per")
add(EN, unit("Percent"), "cent")
add(EN, unit("Celsius"), "degrees degree °c")
add(EN, "RelativeYear", "annual annually yearly")
add(EN, "Relative", "last this next same following previous that")

# ---------------------------------------------------------------- Russian
RU = "russian"

def forms(meaning, stem, endings):
    add(RU, meaning, " ".join(stem + ("" if ending == "-" else ending) for ending in endings.split()))

def adjective(meaning, stem, kind="hard"):
    """All forms of an adjective, as ordinals have."""
    if kind == "hard":
        forms(meaning, stem, "ый ого ому ым ом ая ой ую ою ое ые ых ыми")
    elif kind == "stressed":
        forms(meaning, stem, "ой ого ому ым ом ая ую ою ое ые ых ыми")
    else:
        forms(meaning, stem, "ий ьего ьему ьим ьем ья ьей ью ьею ье ьи ьих ьими")

add(RU, "MaybeNumber(1)", "один одного одному одним одном одна одной одну одною одно одни одних одними однажды")
add(RU, "Counter", "раз раза")
add(RU, "Cardinal(2)", "два двух двум двумя две двое двоих двоим двоими")
add(RU, "MaybeNumber(2)", "оба обе обоих обеих обоим обеим обоими обеими дважды пара пары пару вдвое вдвоём")
add(RU, "Cardinal(3)", "три трёх трех трём трем тремя трое троих троим троими")
add(RU, "MaybeNumber(3)", "трижды втрое")
add(RU, "Cardinal(4)", "четыре четырёх четырех четырём четырем четырьмя четверо четверых четверым четверыми")
for value, stem in [(5, "пят"), (6, "шест"), (7, "сем"), (9, "девят"), (10, "десят")]:
    forms(f"Cardinal({value})", stem, "ь и" if value == 7 else "ь и ью")
add(RU, "MaybeNumber(7)", "семью")
add(RU, "Cardinal(8)", "восемь восьми восемью восьмью")
add(RU, "Cardinal(5)", "пятеро пятерых пятерым")
add(RU, "Cardinal(6)", "шестеро шестерых шестерым")
add(RU, "Cardinal(7)", "семеро семерых семерым")
add(RU, "Cardinal(0)", "ноль ноля нолю нолём нолем ноле нуль нуля нулю нулём нулем нуле")
for value, stem in [(11, "одиннадцат"), (12, "двенадцат"), (13, "тринадцат"), (14, "четырнадцат"), (15, "пятнадцат"), (16, "шестнадцат"),
        (17, "семнадцат"), (18, "восемнадцат"), (19, "девятнадцат"), (20, "двадцат"), (30, "тридцат")]:
    forms(f"Cardinal({value})", stem, "ь и ью")
    adjective(f"Ordinal({value})", stem)
add(RU, "Cardinal(40)", "сорок сорока")
adjective("Ordinal(40)", "сороков", "stressed")
for value, a, b, c in [(50, "пятьдесят", "пятидесяти", "пятьюдесятью"), (60, "шестьдесят", "шестидесяти", "шестьюдесятью"),
        (70, "семьдесят", "семидесяти", "семьюдесятью"), (80, "восемьдесят", "восьмидесяти", "восемьюдесятью")]:
    add(RU, f"Cardinal({value})", f"{a} {b} {c} {c.replace('восемью', 'восьмью')}")
    adjective(f"Ordinal({value})", b[:-1])
add(RU, "Cardinal(90)", "девяносто девяноста")
adjective("Ordinal(90)", "девяност")
add(RU, "Cardinal(100)", "сто ста")
adjective("Ordinal(100)", "сот")
for value, nominative, genitive, dative, instrumental, locative in [
        (200, "двести", "двухсот", "двумстам", "двумястами", "двухстах"),
        (300, "триста", "трёхсот", "трёмстам", "тремястами", "трёхстах"),
        (400, "четыреста", "четырёхсот", "четырёмстам", "четырьмястами", "четырёхстах"),
        (500, "пятьсот", "пятисот", "пятистам", "пятьюстами", "пятистах"),
        (600, "шестьсот", "шестисот", "шестистам", "шестьюстами", "шестистах"),
        (700, "семьсот", "семисот", "семистам", "семьюстами", "семистах"),
        (800, "восемьсот", "восьмисот", "восьмистам", "восемьюстами", "восьмистах"),
        (900, "девятьсот", "девятисот", "девятистам", "девятьюстами", "девятистах")]:
    cases = f"{nominative} {genitive} {dative} {instrumental} {locative}"
    add(RU, f"Cardinal({value})", f"{cases} {cases.replace('ё', 'е')} {cases.replace('восемью', 'восьмью')}")
    adjective(f"Ordinal({value})", genitive.replace("ё", "е"))
    adjective(f"Ordinal({value})", genitive)
adjective("Ordinal(0)", "нулев", "stressed")
adjective("Ordinal(1)", "перв")
adjective("Ordinal(2)", "втор", "stressed")
adjective("Ordinal(3)", "трет", "soft")
adjective("Ordinal(4)", "четвёрт")
adjective("Ordinal(4)", "четверт")
adjective("Ordinal(5)", "пят")
adjective("Ordinal(6)", "шест", "stressed")
adjective("Ordinal(7)", "седьм", "stressed")
adjective("Ordinal(8)", "восьм", "stressed")
adjective("Ordinal(9)", "девят")
adjective("Ordinal(10)", "десят")
add(RU, "Ordinal(1)", "во-первых впервые")
forms("Times(3)", "тысяч", "а и е у ей ью ею - ам ами ах")
add(RU, "Times(3)", "тыс")
for zeros, word in [(6, "миллион"), (9, "миллиард"), (12, "триллион"), (15, "квадриллион")]:
    forms(f"Times({zeros})", word, "- а у ом е ы ов ам ами ах")
    adjective(f"OrdinalTimes({zeros})", word + "н")
add(RU, "Times(6)", "млн")
add(RU, "Times(9)", "млрд")
add(RU, "Times(12)", "трлн")
adjective("OrdinalTimes(3)", "тысячн")
forms("Times(1)", "десятк", "а у ом е")
add(RU, "Times(1)", "десяток")
add(RU, "Nothing", "десятки десятков десяткам десятками десятках сотни сотен сотням сотнями сотнях")
add(RU, "Times(2)", "сотня сотню сотней")
add(RU, "Tenths(500)", "полсотни полусотни полусотню полусотней")
forms("Tenths(120)", "дюжин", "а ы е у ой")
add(RU, "Half", "половина половины половине половину половиной пол")
add(RU, "Tenths(15)", "полтора полторы полутора")
add(RU, "PartOf(3)", "треть трети третей третям третями третях")
add(RU, "PartOf(4)", "четверть четверти четвертью четвертей четвертям четвертями четвертях")
add(RU, "Tenths(20)", "удвоился удвоилась удвоилось удвоились удвоить")
add(RU, "Point", "целых целая целые")

def noun(meaning, stem, endings):
    forms(meaning, stem, endings)

MASC = "- а у ом е ы ов ам ами ах"
noun(unit("Percent"), "процент", MASC)
noun(unit("Second"), "секунд", "а ы е у ой - ам ами ах")
add(RU, unit("Second"), "сек")
noun(unit("Minute"), "минут", "а ы е у ой - ам ами ах")
add(RU, unit("Minute"), "мин")
add(RU, unit("Hour"), "час часа часу часом часе часы часов часам часами часах ч")
add(RU, unit("Day"), "день дня дню днём днем дне дни дней дням днями днях дн сутки суток суткам сутками сутках")
add(RU, unit("Week"), "неделя недели неделе неделю неделей недель неделям неделями неделях нед")
noun(unit("Month"), "месяц", "- а у ем е ы ев ам ами ах")
add(RU, unit("Month"), "мес")
noun(unit("Quarter"), "квартал", MASC)
add(RU, "YearMark", "год года году годом годе годы годов годам годами годах гг")
add(RU, unit("Year"), "лет летие летия летию летием")
add(RU, unit("Tonne"), "т")
add(RU, unit("Litre"), "л")
add(RU, unit("Foot"), "фут фута футов")
add(RU, "YearOrGram", "г")
noun(unit("Millimetre"), "миллиметр", MASC)
add(RU, unit("Millimetre"), "мм")
noun(unit("Centimetre"), "сантиметр", MASC)
add(RU, unit("Centimetre"), "см")
noun(unit("Metre"), "метр", MASC)
noun(unit("Kilometre"), "километр", MASC)
add(RU, unit("Kilometre"), "км")
add(RU, unit("Mile"), "миля мили милю милей миль милям милями милях")
noun(unit("Inch"), "дюйм", MASC)
noun(unit("Hectare"), "гектар", MASC)
add(RU, unit("Hectare"), "га")
noun(unit("Gram"), "грамм", MASC)
noun(unit("Kilogram"), "килограмм", MASC)
add(RU, unit("Kilogram"), "кг")
noun(unit("Tonne"), "тонн", "а ы е у ой - ам ами ах")
noun(unit("Litre"), "литр", MASC)
noun(unit("Millilitre"), "миллилитр", MASC)
add(RU, unit("Millilitre"), "мл")
noun(unit("Jin"), "цзин", "ь я ю ем е и ей ям ями ях")
noun(unit("Li"), "ли", "-")
noun(unit("Yuan"), "юан", "ь я ю ем е и ей ям ями ях")
noun(unit("Dollar"), "доллар", MASC)
add(RU, unit("Euro"), "евро")
noun(unit("Pound"), "фунт", MASC)
noun(unit("Yen"), "иен", "а ы е у ой - ам ами ах")
noun(unit("Yen"), "йен", "а ы е у ой - ам ами ах")
noun(unit("Won"), "вон", "а ы е у ой - ам ами ах")
noun(unit("Rouble"), "рубл", "ь я ю ём ем е и ей ям ями ях")
add(RU, unit("Rouble"), "руб")
add(RU, "Working", "рабочий рабочего рабочему рабочим рабочем рабочие рабочих рабочими")
for at, stem in enumerate(["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"], 1):
    ends = "- а у ом е" if stem in ("март", "август") else "й я ю ем е" if stem == "ма" else "ь я ю ём ем е"
    forms(f"Month({at})", stem, ends)
for at, words in enumerate(["понедельник понедельника понедельнику понедельником понедельнике понедельники понедельникам",
        "вторник вторника вторнику вторником вторнике вторники вторникам", "среду средам",
        "четверг четверга четвергу четвергом четверге четверги четвергам", "пятница пятницы пятнице пятницу пятницей пятницам",
        "суббота субботы субботе субботу субботой субботам", "воскресенье воскресенья воскресенью воскресеньем воскресенья воскресеньям"], 1):
    add(RU, f"Weekday({at})", words)
add(RU, "Century", "век века веку веком веке веков столетие столетия столетию столетием столетии")
add(RU, "Tenths(100)", "десятилетие десятилетию десятилетием")
add(RU, "AndHalf(Unit::Year)", "полгода полугода")
add(RU, "AndHalf(Unit::Hour)", "полчаса получаса")
add(RU, "Decade", "десятилетий")
add(RU, "Morning", "утра утром")
add(RU, "Afternoon", "вечера вечером")
add(RU, "Night", "ночи ночью")
add(RU, "Noon", "полдень полудня полудню полднем")
add(RU, "Midnight", "полночь полуночи полночью")
for words, minutes in [("московское московского московскому московским московском мск", 180), ("пекинское пекинского пекинскому пекинским пекинском", 480),
        ("японское японского японскому японским японском токийскому токийского", 540), ("корейское корейского корейскому корейским корейском сеульскому сеульского", 540), ("гринвичу", 0)]:
    add(RU, f"Zone({minutes})", words)
add(RU, "ZoneTime", "время времени временем")
add(RU, "From", "с со от")
add(RU, "To", "по до")
add(RU, "And", "и")
add(RU, "OrdinalEnding", "му мя й я е го м ю ый ая ое ой ого ому ые ых ми х ти")
add(RU, "OrdinalMark", "номер")
add(RU, "About", "менее приблизительно ориентировочно около почти более свыше примерно порядка")
add(RU, "Up", "выросло вырос выросла выросли рост роста ростом увеличился увеличилась увеличилось увеличились увеличение увеличения увеличением повысился повысилась повысилось повысились повышение повышена повышен прибавил прибавила дороже возрос возросла возросло возросли подорожал подорожала подорожало подорожали прирост прироста увеличен увеличена увеличено увеличены")
add(RU, "Down", "снизился снизилась снизилось снизились снижение снижения снижением сократился сократилась сократилось сократились сокращение сокращения уменьшился уменьшилась уменьшилось уменьшились уменьшение упал упала упало упали падение дешевле спад спада падения сокращён сокращена сокращено сокращены снижено снижены снизил снизила снизили понижен снижен снижена")
add(RU, "Negative", "минус")
add(RU, "Below", "мороза")
add(RU, "Square", "кв квадратный квадратного квадратных квадратными квадратные")
add(RU, unit("Celsius"), "градус градуса градусов градусам градусами градусах")
add(RU, unit("CubicMetre"), "кубометр кубометра кубометров")
add(RU, "Off", "скидок скидками скидка скидки скидку скидкой скидке")
add(RU, "RelativeYear", "ежегодные ежегодных ежегодным ежегодную ежегодном прошлогодний ежегодно ежегодный ежегодного ежегодной ежегодная ежегодное")
add(RU, "Relative", "минувший минувшего минувшем сего истекший истекшего истекшем прошлый прошлого прошлом прошлому этот этого этом этому нынешний нынешнего нынешнем следующий следующего следующем текущий текущего текущем предыдущий предыдущего предыдущем будущий будущего будущем каждый того том")

# ---------------------------------------------------------------- Chinese and Japanese
ZH, JA = "chinese", "japanese"
for language in (ZH, JA):
    for digits, value in [("〇 零", 0), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7), ("八", 8), ("九", 9)]:
        if value is not None:
            add(language, f"Cardinal({value})", digits)
    add(language, "Cardinal(1)", "一 壹 壱 弌")
    add(language, "Cardinal(2)", "贰 貳 弐")
    add(language, "Cardinal(3)", "叁 參 参" if language == JA else "叁 參")
    add(language, "Cardinal(4)", "肆")
    add(language, "Cardinal(5)", "伍")
    add(language, "Cardinal(6)", "陆 陸")
    add(language, "Cardinal(7)", "柒")
    add(language, "Cardinal(8)", "捌")
    add(language, "Cardinal(9)", "玖")
    add(language, "Times(1)", "十 拾")
    add(language, "Times(2)", "百 佰")
    add(language, "Times(3)", "千 仟")
    add(language, "Times(4)", "万 萬")
    add(language, "Times(8)", "亿 億")
    add(language, "Times(12)", "兆")
    add(language, "Half", "半")
    add(language, "YearMark", "年")
    add(language, "MonthMark", "月")
    add(language, "DayMark", "日 号 號")
    add(language, "HourMark", "时 時")
    add(language, "MinuteMark", "分")
    add(language, "SecondMark", "秒")
    add(language, "OrdinalMark", "第")
    add(language, "Morning", "上午 午前 凌晨 早上 清晨 早晨 早间 朝 早朝 未明")
    add(language, "Afternoon", "下午 午後 傍晚 午后 夕方 昼の")
    add(language, "Night", "晚上 晚 夜 深夜 夜里 夜间 夜間 半夜 晩")
    add(language, "Noon", "中午 正午")
    add(language, "Midnight", "午夜 零时 零時 零点 零點 真夜中")
    add(language, "To", "至 到")
    add(language, "And", "和 及 与 與")
    for words, minutes in [("北京时间 北京時間 中国時間 中国标准时间 中国標準時 上海時間 香港時間 台湾時間", 480), ("日本时间 日本時間 东京时间 東京時間 日本標準時", 540), ("韩国时间 韓国時間 首尔时间 ソウル時間 韓国標準時", 540),
            ("莫斯科时间 モスクワ時間", 180), ("格林尼治时间 世界标准时间 协调世界时 世界時 協定世界時 グリニッジ標準時", 0)]:
        add(language, f"Zone({minutes})", words)
    for name, words in [("Percent", "パーセント"), ("PercentagePoint", "个百分点 個百分點 百分点 パーセントポイント"), ("Minute", "分钟 分鐘 分間"), ("Second", "秒钟 秒間"), ("Hour", "小时 小時 個小時 个小时 時間 钟头 个钟头"),
            ("Day", "天 日間 天内 日间 昼夜"), ("WorkingDay", "工作日 个工作日 個工作日 営業日 労働日 開庁日 稼働日 平日"), ("Week", "周 週 星期 个星期 個星期 周间 週間 個禮拜 礼拜 个礼拜"),
            ("Month", "个月 個月 か月 ヶ月 カ月 ヵ月 ケ月 箇月 个月间 か月間 ヶ月間 カ月間"), ("Quarter", "个季度 季度 四半期"), ("Year", "年间 年間 周年 週年"),
            ("Millimetre", "毫米 ミリ ミリメートル ㎜"), ("Centimetre", "厘米 公分 センチ センチメートル ㎝"), ("Metre", "米 公尺 メートル"), ("Kilometre", "公里 千米 キロメートル ㎞"), ("Kilo", "キロ"),
            ("Li", "里 华里"), ("Inch", "英寸 インチ"), ("Foot", "英尺 フィート"), ("Mile", "英里 マイル"), ("SquareMetre", "平方米 平方公尺 平方メートル 平米 ㎡"),
            ("SquareKilometre", "平方公里 平方千米 平方キロメートル 平方キロ ㎢"), ("Hectare", "公顷 公頃 ヘクタール"), ("Mu", "亩 畝 ムー"), ("Gram", "克 公克 グラム"),
            ("Kilogram", "公斤 千克 キログラム ㎏"), ("Jin", "斤 市斤"), ("Tonne", "吨 噸 トン"), ("Litre", "升 公升 リットル"), ("Millilitre", "毫升 ミリリットル"),
            ("CubicMetre", "立方米 立方メートル"), ("KilowattHour", "千瓦时 千瓦時 キロワット時"), ("Celsius", "摄氏度 攝氏度 度 ℃"), ("Fahrenheit", "华氏度 ℉"),
            ("Yuan", "人民币元 人民元 元人民币 元 块钱"), ("Dollar", "美元 美金 米ドル ドル"), ("HongKongDollar", "港元 港币 香港ドル"), ("Euro", "欧元 歐元 ユーロ"),
            ("Pound", "英镑 ポンド"), ("Yen", "日元 日圆 円 圓"), ("Won", "韩元 韓元 ウォン 韩币"), ("Rouble", "卢布 盧布 ルーブル"),
            ("Century", None)]:
        if words:
            add(language, unit(name), words)
    add(language, "Century", "世纪 世紀")
    add(language, "Decade", "年代")
    add(language, "FiscalYear", "年度 财年 財年 财政年度 会計年度 事業年度")
    add(language, "PercentOf", "百分之")
    add(language, "PartsOf", "分之 分の")
    add(language, "UnitBefore(Unit::Yuan)", "人民币 人民幣")
    add(language, "Off", "割引 引き オフ 折扣 割引き")
    add(language, "Negative", "零下 负 負 氷点下 マイナス 冰点下")
    add(language, "RelativeYear", "今年度 来年度 昨年度 前年度 翌年度 本年度 一昨年 おととし 再来年 去年 今年 明年 前年 当年 本年 同年 翌年 次年 上年 来年 昨年 全年 每年 毎年 后年 後年 逐年 历年 常年 往年 例年 近年 一年一度 年年")
    add(language, "Nothing",
        "一定 一些 一样 一直 一致 一切 一般 一旦 一同 一起 一面 一番 一路 一行 一向 一律 一部 一部分 一方 一方面 一带 一帯 一体 一概 "
        "一流 一边 一言 万一 万全 万能 万物 百姓 老百姓 百货 百貨 百科 千家万户 千方百计 十足 八方 四面八方 四方 三明治 三角 四川 四季 五金 五官 "
        "五谷 二手 二维 二进制 十进制 十六进制 八进制 唯一 统一 統一 单一 同一 之一 第一时间 第一線 第一线 第三方 第三者 第三国 七夕 七上八下 三三两两 惟一 逐一 "
        "专一 均一 唯一一个 九州 四国 八幡 三菱 三井 三重 千葉 一橋 五輪 十和田 九寨沟 三峡 三亚 百度 千岛 万达 万科 万里长城 五星 五星级 数十 "
        "几十 數十 幾十 数百 几百 数千 几千 数万 几万 数亿 上百 上千 上万 成千上万 成百上千 数十万 几十万 数百万 几百万 千万不要 再一次 又一次 进一步 一步 "
        "一下 一会 一会儿 一代 双方 双边 双语 双重 双向 一日游 一家 一站式 一带一路 三农 四合院 八宝 十字 百分百 百分比 百分数 百分率 十二分 三思 五湖四海 "
        "九牛一毛 百花 千秋 三伏 一帆风顺 一层 一级 一等 十全十美 ")
    add(language, "Counter", "个 個 冊 頭 羽 匹 機 着 杯 皿 曲 段 列 艘 棵 株 颗 粒 枝 把 笔 盘 套 户 戸 周岁 周歲 校区 车道 车次 航班 人次 人份 对 双 副 排 届 棟 局 局 面 根 块 幢 架 挺 滴 杆 尊 件 条 條 项 項 次 名 家 所 座 层 層 岁 歳 章 款 届 回 种 種 类 類 台 辆 輛 位 社 校 市 国 國 县 縣 区 區 张 張 本 册 份 只 枚 步 期 级 級 批 组 組 页 頁 篇 部 倍 人 場 场 便 処 处 支 隻 団 团 班 室 棟 幅 句 道 门 門 节 店 票 首 番 间 間 代表 つ 路 车 車 村 镇 省 州 州 字 点 點 行")
    add(language, "About", "余 餘 多 约 約 近 超 逾 几 幾 数 數 あまり 余り 前後 左右 以上 以下 ほど")
add(ZH, "Nothing",
        "一点也 十分重视 十分重要 十分感谢 十分热烈 十分之一 一时间 一时的 三元区 三元桥 三里屯 五里河 七里河 二七区 二道区 二道 九台 五台山 七台河 三门峡 三台 三家子 三道湾 万州 "
        "三八妇女节 三八节 五四青年节 五四运动 九一八 七七事变 一二九 二二八 九九重阳 三九天 十八大 十九大 二十大 一二三产业 万元户 千人计划 万人计划 千人大会 万人空巷 百日攻坚 百日行动 百日咳 千斤顶 一把手 "
        "一条龙 一次性 一条街 一门式 一卡通 一网通办 一窗 一系列 一件事 一块儿 一道 一氧化碳 二氧化碳 三公经费 三甲 三级甲等 三好学生 三轮车 三产 三沙 三水 三江 两岸 两会 "
        "两侧 两旁 两江 半岛 半决赛 半程 半山 万寿 万宁 万年县 千山 双阳 双城 双辽 双休日 双十一 零售 零星 零部件 零距离 成立 成为 成员 成功 "
        "成果 成本 成都 成年 元旦 元宵 元月 折叠 折返 千万别 十分钟情 日圆满 日元旦 年半程 年代表 年代理 ")
add(JA, "Nothing",
        "一時的 一時停止 一時金 一時預かり 一時保育 一元化 一元管理 一元的 一段と 一段落 一層 一本化 一種 一戸建て 一次 二次 二次元 三次元 一面的 三位一体 二人三脚 一人ひとり 一人暮らし 一人親 "
        "一日中 一昨日 一昨年 一夜 一歩 千歳 万歳 万国 万年 万年筆 万引き 千羽鶴 千本桜 百選 八戸 八百屋 八百長 八日市 四日市 五日市 十日町 五所川原 六本木 九段 "
        "三面鏡 三日月 三枚目 二枚目 七五三 四捨五入 十二支 十五夜 五十音 五十嵐 二十四節気 一斉 一括 一覧 一環 一連 一員 一因 一例 一緒 一生 一通り 一新 一気 "
        "一挙 一変 一望 一堂 一丸 一線 一任 一貫 万が一 日本一 世界一 随一 画一 単一 専一 第一歩 第一人者 第三セクター 二酸化炭素 二重 二輪 二世 三角形 三輪 "
        "三脚 三味線 三田 三島 三浦 三鷹 四輪 四隅 五感 五島 六法 七福神 七宝 八重 八王子 八代 十字路 百合 万博 千代田 千鳥 兆候 兆し 半島 "
        "半径 半袖 前半 後半 上半期 下半期 大半 参列 参道 陸路 大陸 漆器 引き続き 引き渡し 引き取り 多く トンネル 一度 二度と 今一度 もう一度 再度 ")
table(ZH)["点"] = "Clock"
table(ZH)["點"] = "Clock"
table(ZH)["点钟"] = "Clock"
table(JA)["点"] = "Counter"
for word in "号 號 周 里 畝 斤 升 ポイント 年生 年目 年次 階 軒 通 巻 束 袋 缶 箱 口 泊 才 代 歳代 か所 カ所 ヵ所 ヶ所 箇所 か国 カ国 か国語 カ国語 言語 世帯 丁目 番地 号室 号線 番線 回目 番目 人目 度目 ミリグラム キロワット キロカロリー".split():
    table(JA)[word] = "Counter"
for word in "天 天内 礼拜 周间 米 克 个小时".split():
    table(JA).pop(word, None)
for word in "か年 カ年 ヵ年 ヶ年 箇年".split():
    table(JA)[word] = "Unit(Unit::Year)"
table(JA)["ゼロ"] = "Cardinal(0)"
for word in "頃 ごろ くらい ぐらい およそ おおよそ 程度".split():
    table(JA)[word] = "About"
for word in "就業日 稼動日".split():
    table(JA)[word] = "Unit(Unit::WorkingDay)"
for word in "及び および ならびに".split():
    table(JA)[word] = "And"
for name, words in [("SquareMetre", "平方"), ("CubicMetre", "立方"), ("Tonne", "公吨"), ("KilowattHour", "度电 度電")]:
    for word in words.split():
        table(ZH)[word] = f"Unit(Unit::{name})"
table(ZH)["号楼"] = "Counter"
table(ZH)["十五五"] = "Tenths(150)"
add(ZH, "Nothing", "十分 一点 一点儿 一时 五一 六一 七一 八一 一一 一家 一名 万分感谢 万分高兴 万分荣幸 万分激动 四平市 十一假期 十一黄金周 十一长假")
add(JA, "Nothing", "十分 一時 一点 何十 何百 何千 何万 何億")
add(ZH, "Nothing", "两两")
table(ZH)["十分钟"] = "Tenths(100)"
table(JA)["十分間"] = "Tenths(100)"
table(JA)["一時間"] = "Tenths(10)"
for plan in ("十一五 11", "十二五 12", "十三五 13", "十四五 14"):
    word, number = plan.split()
    table(ZH)[word] = f"Tenths({number}0)"
for language in (ZH, JA):
    for word in "一半 半分 半数 半數 过半".split():
        table(language)[word] = "HalfPart"
table(ZH)["两"] = "Cardinal(2)"
table(ZH)["兩"] = "Cardinal(2)"
table(ZH)["双"] = "MaybeNumber(2)"
table(ZH)["廿"] = "Tenths(200)"
table(ZH)["卅"] = "Tenths(300)"
table(JA)["廿"] = "Tenths(200)"
table(ZH)["刻"] = "QuarterHour"
table(ZH)["成"] = "TenthOf"
table(JA)["割"] = "TenthOf"
table(ZH)["折"] = "PriceTenth"
table(ZH)["个半"] = "Nothing"
add(ZH, "Nothing", "千篇一律 三元桥 三元里 三元区 三元村 三八广场 三八路 八一广场 八一大桥")
add(JA, "Nothing", "三元橋 三元里 七五三 五一路 八一橋 八一路 上半期 下半期")
add(ZH, "Nothing", "七五三 五一路 五一广场 八一桥 八一路 三一节 上半年 下半年 前半年 后半年")
add(ZH, "Counter", "兆瓦 兆瓦时 兆赫 兆帕 千瓦 千伏 千伏安")
for dozens, digit in [(1, "一"), (2, "两"), (3, "三"), (4, "四"), (5, "五")]:
    add(ZH, f"Cardinal({dozens * 12})", f"{digit}打")
for at, day in enumerate("一二三四五六日", 1):
    add(ZH, f"Weekday({at})", f"个星期{day} 个周{day} 个礼拜{day}")
for tens, digit in enumerate("五六七八九", 5):
    add(ZH, f"Cardinal({tens * 10})", f"{digit}旬")
for half, name in [("个半小时", "Hour"), ("个半月", "Month"), ("个半钟头", "Hour"), ("个半星期", "Week"), ("年半", "Year"), ("天半", "Day")]:
    table(ZH)[half] = f"AndHalf(Unit::{name})"
for half, name in [("時間半", "Hour"), ("か月半", "Month"), ("ヶ月半", "Month"), ("カ月半", "Month"), ("年半", "Year")]:
    table(JA)[half] = f"AndHalf(Unit::{name})"
for day, word in enumerate("一 二 三 四 五 六".split(), 1):
    for prefix in ("星期", "周", "礼拜", "週", "禮拜"):
        table(ZH)[prefix + word] = f"Weekday({day})"
for prefix in ("星期", "周", "礼拜", "週", "禮拜"):
    table(ZH)[prefix + "日"] = "Weekday(7)"
    if prefix != "周" and prefix != "週":
        table(ZH)[prefix + "天"] = "Weekday(7)"
for day, word in enumerate("月 火 水 木 金 土 日".split(), 1):
    table(JA)[word + "曜日"] = f"Weekday({day})"
    table(JA)[word + "曜"] = f"Weekday({day})"
for prefix in ("周", "每周", "一周", "毎週"):
    for digit in "一 二 两 三 四 五 六 七".split():
        for counter in "次 天 日间 课时 节 期".split():
            if prefix != "周" or counter != "日间":
                table(ZH)[prefix + digit + counter] = "Nothing"
for name, year in [("民国", 1911), ("民國", 1911)]:
    for language in (ZH, JA):
        table(language)[name] = f"Era({year})"
for name, year in [("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018)]:
    for language in (ZH, JA):
        table(language)[name] = f"Era({year})"
for word in "から より".split():
    table(JA)[word] = "From"
table(JA)["まで"] = "Nothing"
table(JA)["倍"] = "Unit(Unit::Times)"
table(ZH)["倍"] = "Unit(Unit::Times)"
for word in "提升 上浮 回升 升至 升高 扩大 增长 上升 增加 提高 上涨 增幅 涨幅 攀升 上调 增至".split():
    table(ZH)[word] = "Up"
for word in "负增长 下滑 下浮 减少到 缩小 压缩 跌至 下降 减少 降低 下跌 降幅 跌幅 回落 下调 缩减 减至 降至".split():
    table(ZH)[word] = "Down"
for word in "上げ 値上げ 拡大 延長 プラス 多い 増加 増 上昇 伸び 増え 高い 上がり 引き上げ".split():
    table(JA)[word] = "Up"
for word in "下げ 値下げ 縮小 削減 少ない 減少 減 低下 下落 減り 低い 下がり 引き下げ 短縮".split():
    table(JA)[word] = "Down"
table(ZH)["年初"] = "YearMark"
table(ZH)["年底"] = "YearMark"
table(JA)["元年"] = "Nothing"
for word in "从 由 自".split():
    table(ZH)[word] = "From"

# ---------------------------------------------------------------- Latin letters in other languages
LATIN = "latin"
for name, words in [("Millimetre", "mm"), ("Centimetre", "cm"), ("Metre", "m"), ("Kilometre", "km"), ("Hectare", "ha"), ("Gram", "g"), ("Kilogram", "kg"),
        ("Tonne", "t"), ("Millilitre", "ml"), ("Litre", "l"), ("KilowattHour", "kwh"), ("Second", "s sec"), ("Minute", "min"), ("Hour", "h"), ("Yen", "jpy"), ("Won", "krw"), ("Euro", "eur")]:
    add(LATIN, unit(name), words)
add(LATIN, "UnitBefore(Unit::Yuan)", "rmb cny")
add(LATIN, "UnitBefore(Unit::Dollar)", "usd us$")
for words, minutes in [("utc gmt", 0), ("jst kst", 540), ("msk", 180), ("cet", 60)]:
    add(LATIN, f"Zone({minutes})", words)
add(LATIN, "Morning", "am")
add(LATIN, "Afternoon", "pm")
add(LATIN, "OrdinalMark", "no")
add(LATIN, "FiscalYear", "fy")

# ---------------------------------------------------------------- Korean
KO = "korean"
for value, word in enumerate("영 일 이 삼 사 오 육 칠 팔 구".split()):
    add(KO, f"Cardinal({value})", word)
add(KO, "Cardinal(0)", "공")
add(KO, "Cardinal(6)", "륙 유")
add(KO, "Cardinal(10)", "열")
add(KO, "Times(1)", "십")
add(KO, "Times(2)", "백")
add(KO, "Times(3)", "천")
add(KO, "Times(4)", "만")
add(KO, "Times(8)", "억")
add(KO, "Times(12)", "조")
for value, words in [(1, "하나 첫"), (2, "둘"), (3, "셋"), (4, "넷"), (5, "다섯"), (6, "여섯"), (7, "일곱"), (8, "여덟"), (9, "아홉"),
        (20, "스물 스무"), (30, "서른"), (40, "마흔"), (50, "쉰"), (60, "예순"), (70, "일흔"), (80, "여든"), (90, "아흔")]:
    add(KO, f"Cardinal({value})" if value > 1 else "MaybeNumber(1)", words)
for value, words in [(1, "한"), (2, "두 양"), (3, "세 석"), (4, "네 넉")]:
    add(KO, f"MaybeNumber({value})", words)
for value, word in [(1, "첫째 첫번째"), (2, "둘째"), (3, "셋째"), (4, "넷째")]:
    add(KO, f"Ordinal({value})", word)
for days, word in [(1, "하루"), (2, "이틀"), (3, "사흘"), (4, "나흘"), (5, "닷새"), (6, "엿새"), (7, "이레"), (8, "여드레"), (9, "아흐레"), (10, "열흘"), (15, "보름")]:
    add(KO, f"Tenths({days * 10})", word)
add(KO, "Half", "반")
add(KO, "HalfPart", "절반")
for half, name in [("시간반", "Hour"), ("년반", "Year")]:
    add(KO, f"AndHalf(Unit::{name})", half)
add(KO, "Nothing", "일반 이상 이하 이내 이후 이전 이번 이날 이미 이동 이용 이름 이사 이민 이유 일본 일정 일부 일시 일상 일행 일대 일자리 일일 사회 사업 사무 사용 사이 사실 사진 사례 사항 오늘 오직 오래 오랜 구역 구간 구성 구매 구청 만족 만들 만나 만약 만료 만일 천천히 천연 천문 백화점 백두산 백신 조선 조사 조직 조치 조례 조건 조기 조정 조회 억제 영사 영국 영상 영어 영향 영수증 영업 공무 공공 공항 공원 공개 공사 공동 공휴일 공지 공고 육성 육아 육지 칠판 팔당 십분 "
    "한국 한편 한번 한꺼번 한눈 한동안 한때 한층 한글 한중 한일 한복 한강 두고 두루 두만강 세계 세관 세금 세미나 세부 네트워크 네거리 양국 양측 양식 양력 양성 석탄 석방 하나로 하나의 유일 유학 유치 유지 유효 유럽 유네스코 유람 유적 유아 유료 프로그램 프로젝트 프로야구 프로축구 프로농구 프로필 떨어진 떨어져 구조 일조량 일조권 백일장 백일홍 백일해 백사장 오십견 십이지장 백만장자 억만장자 육십갑자 천사 도자기 도서관 도로 도움 보름달 하루아침 하루빨리 하루속히 자정능력 자정작용 조성 조달 조명 조합 조경 억새 만화 만남 마일리지 위안부 인상적 인하대 일간지 하나은행 인력 열람 열차 열린 열리 열었 열기 열정 열고 열어 수십 수백 수천 수만 몇십 몇백 반드시 반면 반대 반경 반영 반입 반출 반도 반환 천안 천안문 만주 일요 이월")
for name, words in [("Percent", "퍼센트 프로"), ("PercentagePoint", "퍼센트포인트"), ("Second", "초 초간"), ("Minute", "분간"), ("Hour", "시간"), ("Day", "일간 날"), ("WorkingDay", "영업일 근무일 업무일 평일"),
        ("Week", "주 주간 주일"), ("Month", "개월 달 개월간"), ("Quarter", "분기"), ("Year", "년간 해 주년 개년"), ("Millimetre", "밀리미터 ㎜"), ("Centimetre", "센티미터 ㎝"), ("Metre", "미터"),
        ("Kilometre", "킬로미터 ㎞"), ("Li", "리"), ("Mile", "마일"), ("SquareMetre", "제곱미터 평방미터 ㎡"), ("SquareKilometre", "제곱킬로미터 평방킬로미터 ㎢"), ("Hectare", "헥타르 ㏊"), ("Mu", "무"),
        ("Gram", "그램"), ("Kilogram", "킬로그램 ㎏"), ("Jin", "근"), ("Kilo", "킬로"), ("Tonne", "톤"), ("Litre", "리터"), ("Millilitre", "밀리리터"), ("CubicMetre", "세제곱미터 입방미터 ㎥"), ("KilowattHour", "킬로와트시"),
        ("Celsius", "도 ℃"), ("Fahrenheit", "℉"), ("Yuan", "위안 위안화"), ("Dollar", "달러 미국달러"), ("HongKongDollar", "홍콩달러"), ("Euro", "유로"), ("Pound", "파운드"), ("Yen", "엔 엔화"), ("Won", "원"), ("Rouble", "루블"), ("Times", "배")]:
    add(KO, unit(name), words)
add(KO, "Century", "세기")
add(KO, "Decade", "년대")
add(KO, "FiscalYear", "년도 회계연도 연도")
add(KO, "YearMark", "년")
add(KO, "MonthMark", "월")
add(KO, "DayMark", "일자")
add(KO, "HourMark", "시")
add(KO, "MinuteMark", "분")
for month, word in enumerate("일월 정월 삼월 사월 오월 유월 칠월 팔월 구월 시월 십일월 십이월".split(), 1):
    if word != "정월":
        table(KO)[word] = f"Month({month})"
for day, word in enumerate("월 화 수 목 금 토 일".split(), 1):
    add(KO, f"Weekday({day})", word + "요일")
add(KO, "Morning", "오전 새벽 아침")
add(KO, "Afternoon", "오후 저녁")
add(KO, "Night", "밤")
add(KO, "Noon", "정오 낮")
add(KO, "Midnight", "자정")
for words, minutes in [("베이징 중국", 480), ("일본 도쿄", 540), ("한국 서울 한국표준시", 540), ("모스크바", 180), ("그리니치 세계협정시 협정세계시", 0)]:
    for word in words.split():
        table(KO)[word] = f"Zone({minutes})"
        table(KO)[word + "시간"] = f"Zone({minutes})"
add(KO, "OrdinalMark", "제")
add(KO, "OrdinalEnding", "번째 째")
add(KO, "Counter", "명 개 건 조항 항 항목 차 차례 회 호 층 세 살 장 조각 권 부 대 대의 편 쌍 마리 그루 곳 군데 가지 종 종류 단계 등급 인 팀 개국 나라 도시 개사 곡 점 석 칸 실 동 학교 번 사람 가구 세대 면 필지 박 쪽 페이지 포인트 개소 척 자리")
add(KO, "PartsOf", "분의")
add(KO, "TenthOf", "할")
add(KO, "Off", "할인 인하")
add(KO, "Negative", "영하 마이너스")
add(KO, "To", "부터 에서 내지")
add(KO, "About", "약 여 거의 가까이 넘는 이상의 정도")
add(KO, "RelativeYear", "재작년 내후년 당해 익년 작년 올해 내년 지난해 그해 매년 이듬해 전년 해마다 금년")
add(KO, "Up", "증가 상승 늘어 늘었 올라 올랐 인상 성장 높은 급증 확대 상향 오른 올린 올려 늘린 늘려")
add(KO, "Down", "감소 하락 줄어 줄었 내려 내렸 낮은 떨어 급감 축소 감축 절감 삭감 하향 내린 줄인 줄여")
add(KO, "And", "와 과 및")
add(KO, "Era(1988)", "헤이세이")
add(KO, "Era(2018)", "레이와")
add(KO, "Era(1925)", "쇼와")
add(KO, "Era(1911)", "민국 중화민국")

def rust(language):
    rows = sorted(table(language).items(), key=lambda row: row[0].encode())
    rows = [row for row in rows if row[0]]
    lines, line = [], "   "
    for word, meaning in rows:
        cell = f' ("{word}", {meaning}),'
        if len(line) + len(cell) > 116:
            lines.append(line)
            line = "   "
        line += cell
    meanings = "\n".join(lines + [line]) + "\n"
    return f"""//! The words of {language.capitalize()}.
//!
//! Generated by `tests/tables/make_words.py`.

use crate::facts::lexicon::{{Index, Lexicon, Meaning, index}};
use crate::facts::unit::Unit;
use Meaning::*;

pub static LEXICON: Lexicon = Lexicon::new(&WORDS, &INDEX);

static INDEX: Index = index(&WORDS);

#[rustfmt::skip]
static WORDS: [(&str, Meaning); {len(rows)}] = [
{meanings}];
"""

if __name__ == "__main__":
    for language in TABLES:
        with open(os.path.join(sys.argv[1], language + ".rs"), "w") as file:
            file.write(rust(language))
        print(language, len(table(language)))
