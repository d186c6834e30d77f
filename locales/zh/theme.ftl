# Words of the default theme. A site's own files in locales/ add to these and
# override them message by message.
# Dates: $date is a date; DATETIME and NUMBER take the options of the Fluent guide.

## Every page

skip-to-content = 跳到正文
language-switcher = 选择语言
# For screen readers and as a tooltip. $language (string) - a language's own name, such as 日本語
language-unavailable = { $language }：暂无译文，以其他语种显示
main-navigation = 网站板块
breadcrumb-label = 当前位置
home = 首页
# A date as readers see it. $date (date)
date-long = { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# A month. $date (date)
month-long = { DATETIME($date, year: "numeric", month: "long") }
# A day within a month's page. $date (date)
day-long = { DATETIME($date, month: "long", day: "numeric", weekday: "long") }
feed-link = 新闻订阅（Atom）
tags-title = 主题
published-by = 主办单位：{ $office }
# The description of the site for search engines.
site-description = 以多种语言发布本单位的新闻和政府信息
# A notice at the head of every page; a site overrides it. Empty text shows nothing.
site-notice = { "" }

## Root page

chooser-enter = 进入中文网站

## Home

home-bulletin = 公告栏
home-archive = 往期内容
# $date (date)
home-updated = 最近更新：{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# $section (string)
more-of = 更多：{ $section }
empty-list = 暂无内容。

## Lists and archives

section-latest = 最新内容
section-columns = 栏目
section-archive = 往期内容
# $section (string), $year (string)
archive-year-title = { $section }：{ $year }年
# $section (string), $date (date)
archive-month-title = { $section }：{ DATETIME($date, year: "numeric", month: "long") }
# $n (number)
item-count = { $n }条
newer-month = 较新月份
older-month = 较早月份
column-more = 更早的内容请按年份查阅：

## Items

published-on = 发布日期
corrected-on = 更正日期
correction-title = 更正说明
# $date (date)
correction-note = 本文已于{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }更正。
# $date (date)
correction-pending = 原文已于{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }更正，本译文尚未更正。
# $language (string) - the language's own name
correction-elsewhere = 更正内容见{ $language }原文
# Shown where an edition has no text of its own. $language (string) - the language's own name
fallback-notice = 本页尚未译成中文，您现在看到的是其他语种的内容（{ $language }）。
fallback-link = 打开该语言的页面
# Shown where the edition's own text is too old to be shown. $language (string) - the language's own name
displaced-notice = 本页的中文版本已过时，现显示{ $language }版本。
# $language (string) - the language's own name
stale-notice = 本页译出后，原文（{ $language }）又有修改，部分内容可能不是最新。
# $language (string) - the language's own name
incomplete-notice = 本页有部分内容尚未从原文（{ $language }）译出。
stale-link = 查看最新原文
# $n (number) - how many passages are marked on the page
stale-passages = 下文已标出有关的 { $n } 处。
passage-changed = 已过时：原文此处已修改
passage-removed = 已过时：原文已删去此处内容
passage-moved = 原文已将此处内容移至别处
passage-added = 原文此处有新增内容，尚未译出
passage-untranslated = 此处尚未译出
# In a table cell
passage-cell = 已过时：
# In lists, after a title
passage-entry = 已过时
attachments-title = 附件
# $n (number) - the size in kilobytes
# gongbao: same
kilobytes = { $n } KB
item-tags = 主题
item-newer = 较新一条
item-older = 较早一条
item-languages = 本页的其他语言版本
footnote-back = 返回正文，注释
withdrawn-title = 已撤下
# $date (date)
withdrawn-notice = 本页内容已于{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }撤下。
withdrawn-reason = 撤下原因
# $language (string) - the language's own name
withdrawn-reason-elsewhere = 撤下原因尚未译成中文，以下为{ $language }原文：
moved-title = 本页已移至新地址
moved-notice = 新地址是：
not-found-title = 找不到页面
not-found-notice = 这个地址没有对应的页面。页面可能已移至新地址，也可能是地址输入有误。
not-found-home = 返回首页

## Disclosure notices

notice-head = 基本信息
notice-index = 索引号
notice-document = 文号
notice-issuer = 发布机构
notice-formed = 成文日期
notice-topic = 主题分类
notice-validity = 效力状态
validity-in-force = 现行有效
validity-repealed = 已废止
validity-superseded = 已被替代
notice-replaced-by = 替代文件
notice-replaces = 替代

## Service guides

guide-head = 办理要点
guide-basis = 办理依据
guide-place = 办理地点
guide-hours = 办理时间
guide-days = 承诺时限
# $n (number)
guide-days-value = { $n }个工作日
guide-fee = 收费
# $n (number) - in yuan
guide-fee-value = { $n ->
    [0] 不收费
   *[other] { $n }元
}
guide-phone = 咨询电话

## Letters

letter-question = 来信
letter-reply = 答复
letter-received = 收信日期
letter-answered = 答复日期
letter-language = 来信语言

## Reports

report-year = 年度
report-period = 统计期限
# $from (date), $to (date)
report-period-value = { DATETIME($from, year: "numeric", month: "long", day: "numeric") }至{ DATETIME($to, year: "numeric", month: "long", day: "numeric") }

## 旧地址

closed-list = 上一级列表
gone-title = 本页已不再提供
paused-title = 本页暂不提供
removed-notice = 这里原有的内容已从本网站移除。
# $date (date)
expired-notice = 这里原有的内容已于{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }到期。
paused-notice = 这里的内容正在修改，暂时无法查看，请稍后再来。
untranslated-notice = 这里的内容已不再提供中文版。
# $language (string) - the language's own name
untranslated-link = 阅读{ $language }版
# $section (string)
gone-section = 前往：{ $section }
