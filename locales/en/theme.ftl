# Words of the default theme. A site's own files in locales/ add to these and
# override them message by message.
# Dates: $date is a date; DATETIME and NUMBER take the options of the Fluent guide.

## Every page

skip-to-content = Skip to content
language-switcher = Languages
# For screen readers and as a tooltip. $language (string) - a language's own name, such as 日本語
language-unavailable = Not yet available in { $language }: shown in another language
main-navigation = Sections
breadcrumb-label = You are here
home = Home
# A date as readers see it. $date (date)
date-long = { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# A month. $date (date)
month-long = { DATETIME($date, year: "numeric", month: "long") }
# A day within a month's page. $date (date)
day-long = { DATETIME($date, month: "long", day: "numeric", weekday: "long") }
feed-link = News feed (Atom)
tags-title = Topics
published-by = Published by { $office }
# The description of the site for search engines.
site-description = News and government information from the office, in several languages
# A notice at the head of every page; a site overrides it. Empty text shows nothing.
site-notice = { "" }

## Root page

chooser-enter = Enter the English site

## Home

home-bulletin = Bulletin
home-archive = Archive
# $date (date)
home-updated = Last updated { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# $section (string)
more-of = More: { $section }
empty-list = Nothing has been published here yet.

## Lists and archives

section-latest = Latest
section-columns = Columns
section-archive = Archive
# $section (string), $year (string)
archive-year-title = { $section }: { $year }
# $section (string), $date (date)
archive-month-title = { $section }: { DATETIME($date, year: "numeric", month: "long") }
# $n (number)
item-count = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
newer-month = Newer month
older-month = Older month
column-more = Earlier items are in the archive by year:

## Items

published-on = Published
corrected-on = Corrected
correction-title = Correction
# $date (date)
correction-note = This text was corrected on { DATETIME($date, year: "numeric", month: "long", day: "numeric") }.
# $date (date)
correction-pending = The original was corrected on { DATETIME($date, year: "numeric", month: "long", day: "numeric") }. This translation has not been corrected yet.
# $language (string) - the language's own name
correction-elsewhere = What was corrected is described in the original ({ $language })
# Shown where an edition has no text of its own. $language (string) - the language's own name
fallback-notice = This page has not been translated into English yet. You are reading it in { $language }.
fallback-link = Open the page in that language
# Shown where the edition's own text is too old to be shown. $language (string) - the language's own name
displaced-notice = The English version of this page is out of date. You are reading it in { $language }.
# $language (string) - the language's own name
stale-notice = The original in { $language } has changed since this translation was made. Parts of this page may be out of date.
# $language (string) - the language's own name
incomplete-notice = Parts of this page have not been translated from { $language } yet.
stale-link = Go to the current original
# $n (number) - how many passages are marked on the page
stale-passages = { $n ->
    [one] The passage in question is marked below.
   *[other] The { $n } passages in question are marked below.
}
passage-changed = Out of date: the original has changed here
passage-removed = Out of date: the original no longer says this
passage-moved = The original now has this in another place
passage-added = The original has something new here that is not translated yet
passage-untranslated = Not translated yet
# In a table cell
passage-cell = Out of date:
# In lists, after a title
passage-entry = out of date
attachments-title = Attachments
# $n (number) - the size in kilobytes
# gongbao: same
kilobytes = { $n } KB
item-tags = Topics
item-newer = Newer
item-older = Older
item-languages = This page in other languages
footnote-back = Back to the text, reference
withdrawn-title = Withdrawn
# $date (date)
withdrawn-notice = This item was withdrawn on { DATETIME($date, year: "numeric", month: "long", day: "numeric") }.
withdrawn-reason = Reason
# $language (string) - the language's own name
withdrawn-reason-elsewhere = The reason has not been translated into English yet. In { $language }:
moved-title = This page has moved
moved-notice = The page is now at:
not-found-title = Page not found
not-found-notice = There is no page at this address. It may have moved, or the address may have been mistyped.
not-found-home = Go to the home page

## Disclosure notices

notice-head = About this notice
notice-index = Index number
notice-document = Document number
notice-issuer = Issued by
notice-formed = Date of the document
notice-topic = Subject
notice-validity = Validity
validity-in-force = In force
validity-repealed = Repealed
validity-superseded = Superseded
notice-replaced-by = Replaced by
notice-replaces = Replaces

## Service guides

guide-head = At a glance
guide-basis = Legal basis
guide-place = Where
guide-hours = When
guide-days = Time promised
# $n (number)
guide-days-value = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
guide-fee = Fee
# $n (number) - in yuan
guide-fee-value = { $n ->
    [0] Free of charge
    [one] { $n } yuan
   *[other] { $n } yuan
}
guide-phone = Telephone

## Letters

letter-question = The letter
letter-reply = The reply
letter-received = Received
letter-answered = Answered
letter-language = Written in

## Reports

report-year = Year
report-period = Period covered
# $from (date), $to (date)
report-period-value = { DATETIME($from, year: "numeric", month: "long", day: "numeric") } to { DATETIME($to, year: "numeric", month: "long", day: "numeric") }

## Former addresses

# Where the address of a list that is no more leads
closed-list = The list above
gone-title = This page is no longer available
paused-title = This page is not available at the moment
removed-notice = What stood here has been removed from this site.
# $date (date)
expired-notice = What stood here expired on { DATETIME($date, year: "numeric", month: "long", day: "numeric") }.
paused-notice = What stands here is being revised. Please come back later.
untranslated-notice = What stood here is no longer available in English.
# $language (string) - the language's own name
untranslated-link = Read it in { $language }
# $section (string)
gone-section = Go to: { $section }
