# Words of the default theme. A site's own files in locales/ add to these and
# override them message by message.
# Dates: $date is a date; DATETIME and NUMBER take the options of the Fluent guide.

## Every page

skip-to-content = 本文へ移動
language-switcher = 言語
# For screen readers and as a tooltip. $language (string) - a language's own name, such as 日本語
language-unavailable = { $language }：まだ訳文がないため、別の言語で表示します
main-navigation = メインメニュー
breadcrumb-label = 現在の位置
home = トップページ
# A date as readers see it. $date (date)
date-long = { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# A month. $date (date)
month-long = { DATETIME($date, year: "numeric", month: "long") }
# A day within a month's page. $date (date)
day-long = { DATETIME($date, month: "long", day: "numeric", weekday: "long") }
feed-link = ニュースフィード（Atom）
tags-title = テーマ
published-by = 運営：{ $office }
# The description of the site for search engines.
site-description = 当機関のニュースと政府情報を、複数の言語でお伝えします。
# A notice at the head of every page; a site overrides it. Empty text shows nothing.
site-notice = { "" }

## Root page

chooser-enter = 日本語サイトへ

## Home

home-bulletin = お知らせ
home-archive = 過去の掲載分
# $date (date)
home-updated = 最終更新日：{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# $section (string)
more-of = { $section }をもっと見る
empty-list = 掲載している情報はまだありません。

## Lists and archives

section-latest = 新着情報
section-columns = 欄の一覧
section-archive = 過去の掲載分
# $section (string), $year (string)
archive-year-title = { $section }：{ $year }年
# $section (string), $date (date)
archive-month-title = { $section }：{ DATETIME($date, year: "numeric", month: "long") }
# $n (number)
item-count = { $n }件
newer-month = より新しい月
older-month = より古い月
column-more = これより前の情報は、年別にご覧いただけます。

## Items

published-on = 掲載日
corrected-on = 訂正日
correction-title = 訂正
# $date (date)
correction-note = このページの文章は、{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }に訂正しました。
# $date (date)
correction-pending = 原文は{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }に訂正されました。この訳文はまだ訂正されていません。
# $language (string) - the language's own name
correction-elsewhere = 訂正の内容は原文（{ $language }）をご覧ください
# Shown where an edition has no text of its own. $language (string) - the language's own name
fallback-notice = このページはまだ日本語に翻訳されていません。{ $language }で表示しています。
fallback-link = その言語のページを開く
# Shown where the edition's own text is too old to be shown. $language (string) - the language's own name
displaced-notice = このページの日本語版は古くなっているため、{ $language }で表示しています。
# $language (string) - the language's own name
stale-notice = この訳文の作成後に、原文（{ $language }）が変更されました。このページの内容の一部は、最新でない場合があります。
# $language (string) - the language's own name
incomplete-notice = このページには、原文（{ $language }）からまだ翻訳されていない部分があります。
stale-link = 最新の原文へ
# $n (number) - how many passages are marked on the page
stale-passages = 該当する { $n } か所を以下に示しています。
passage-changed = 最新ではありません：原文のこの箇所は変更されました
passage-removed = 最新ではありません：原文からこの記述は削除されました
passage-moved = 原文では、この記述は別の場所に移りました
passage-added = 原文には、ここに未訳の新しい記述があります
passage-untranslated = この箇所はまだ翻訳されていません
# In a table cell
passage-cell = 旧情報：
# In lists, after a title
passage-entry = 最新ではありません
attachments-title = 添付ファイル
# $n (number) - the size in kilobytes
# gongbao: same
kilobytes = { $n } KB
item-tags = テーマ
item-newer = より新しい情報
item-older = より古い情報
item-languages = このページの他の言語版
footnote-back = 本文に戻る：注
withdrawn-title = 掲載の取り下げ
# $date (date)
withdrawn-notice = この情報は、{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }に掲載を取り下げました。
withdrawn-reason = 理由
# $language (string) - the language's own name
withdrawn-reason-elsewhere = 理由はまだ日本語に訳されていません。{ $language }の原文：
moved-title = ページを移動しました
moved-notice = 新しいページはこちらです：
not-found-title = ページが見つかりません
not-found-notice = このアドレスのページはありません。ページが移動したか、アドレスの入力に誤りがある可能性があります。
not-found-home = トップページへ

## Disclosure notices

notice-head = この情報について
notice-index = 索引番号
notice-document = 文書番号
notice-issuer = 発行機関
notice-formed = 作成日
notice-topic = 分類
notice-validity = 効力
validity-in-force = 有効
validity-repealed = 廃止
validity-superseded = 失効（後継文書あり）
notice-replaced-by = 後継文書
notice-replaces = 置き換えた文書

## Service guides

guide-head = 手続きの概要
guide-basis = 根拠法令
guide-place = 受付場所
guide-hours = 受付時間
guide-days = 処理期間
# $n (number)
guide-days-value = { $n }営業日
guide-fee = 手数料
# $n (number) - in yuan
guide-fee-value = { $n ->
    [0] 無料
   *[other] { $n }元
}
guide-phone = 電話

## Letters

letter-question = お便り
letter-reply = 回答
letter-received = 受付日
letter-answered = 回答日
letter-language = お便りの言語

## Reports

report-year = 対象年
report-period = 対象期間
# $from (date), $to (date)
report-period-value = { DATETIME($from, year: "numeric", month: "long", day: "numeric") }から{ DATETIME($to, year: "numeric", month: "long", day: "numeric") }まで

## 以前のアドレス

closed-list = 上の階層の一覧
gone-title = このページは掲載を終了しました
paused-title = このページは現在ご覧いただけません
removed-notice = ここにあった情報は、このサイトから削除されました。
# $date (date)
expired-notice = ここにあった情報は、{ DATETIME($date, year: "numeric", month: "long", day: "numeric") }に掲載期間が終了しました。
paused-notice = この情報は現在修正中です。しばらくしてからもう一度お越しください。
untranslated-notice = この情報の日本語版は提供を終了しました。
# $language (string) - the language's own name
untranslated-link = { $language }で読む
# $section (string)
gone-section = { $section }へ
