# Words of the default theme. A site's own files in locales/ add to these and
# override them message by message.
# Dates: $date is a date; DATETIME and NUMBER take the options of the Fluent guide.

## Every page

skip-to-content = 본문 바로가기
language-switcher = 언어 선택
# For screen readers and as a tooltip. $language (string) - a language's own name, such as 日本語
language-unavailable = { $language } 페이지가 아직 없어 다른 언어로 표시됩니다
main-navigation = 주 메뉴
breadcrumb-label = 현재 위치
home = 홈
# A date as readers see it. $date (date)
date-long = { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# A month. $date (date)
month-long = { DATETIME($date, year: "numeric", month: "long") }
# A day within a month's page. $date (date)
day-long = { DATETIME($date, month: "long", day: "numeric", weekday: "long") }
feed-link = 소식 피드(Atom)
tags-title = 주제
published-by = 발행: { $office }
# The description of the site for search engines.
site-description = 기관의 소식과 정부정보를 여러 언어로 제공합니다
# A notice at the head of every page; a site overrides it. Empty text shows nothing.
site-notice = { "" }

## Root page

chooser-enter = 한국어 누리집 바로가기

## Home

home-bulletin = 공지
home-archive = 지난 게시물
# $date (date)
home-updated = 최근 갱신일: { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# $section (string)
more-of = { $section } 더 보기
empty-list = 아직 게시물이 없습니다.

## Lists and archives

section-latest = 최근 게시물
section-columns = 게시판
section-archive = 지난 게시물
# $section (string), $year (string)
archive-year-title = { $section }: { $year }년
# $section (string), $date (date)
archive-month-title = { $section }: { DATETIME($date, year: "numeric", month: "long") }
# $n (number)
item-count = { $n }건
newer-month = 다음 달
older-month = 이전 달
column-more = 지난 게시물은 연도별로 볼 수 있습니다:

## Items

published-on = 게시일
corrected-on = 정정일
correction-title = 정정
# $date (date)
correction-note = { DATETIME($date, year: "numeric", month: "long", day: "numeric") }에 이 게시물의 내용을 바로잡았습니다.
# $date (date)
correction-pending = 원문은 { DATETIME($date, year: "numeric", month: "long", day: "numeric") }에 정정되었습니다. 이 번역문에는 아직 반영되지 않았습니다.
# $language (string) - the language's own name
correction-elsewhere = 정정 내용은 원문({ $language })에 있습니다
# Shown where an edition has no text of its own. $language (string) - the language's own name
fallback-notice = 이 페이지는 아직 한국어로 번역되지 않아 다른 언어({ $language })로 보여 드립니다.
fallback-link = 해당 언어의 페이지 열기
# Shown where the edition's own text is too old to be shown. $language (string) - the language's own name
displaced-notice = 이 페이지의 한국어판은 최신이 아니므로 { $language }로 표시합니다.
# $language (string) - the language's own name
stale-notice = 이 번역문을 작성한 뒤 { $language } 원문이 변경되었습니다. 일부 내용이 최신이 아닐 수 있습니다.
# $language (string) - the language's own name
incomplete-notice = 이 페이지에는 원문({ $language })에서 아직 번역되지 않은 부분이 있습니다.
stale-link = 최신 원문으로 이동
# $n (number) - how many passages are marked on the page
stale-passages = 해당하는 { $n }곳을 아래에 표시했습니다.
passage-changed = 최신이 아님: 원문의 이 부분이 변경되었습니다
passage-removed = 최신이 아님: 원문에서 이 내용이 삭제되었습니다
passage-moved = 원문에서는 이 내용이 다른 곳으로 옮겨졌습니다
passage-added = 원문에는 여기에 아직 번역되지 않은 새 내용이 있습니다
passage-untranslated = 이 부분은 아직 번역되지 않았습니다
# In a table cell
passage-cell = 최신 아님:
# In lists, after a title
passage-entry = 최신이 아님
attachments-title = 첨부 파일
# $n (number) - the size in kilobytes
# gongbao: same
kilobytes = { $n }KB
item-tags = 주제
item-newer = 다음 게시물
item-older = 이전 게시물
item-languages = 다른 언어로 보기
footnote-back = 본문으로 돌아가기, 각주
withdrawn-title = 게시 철회
# $date (date)
withdrawn-notice = 이 게시물은 { DATETIME($date, year: "numeric", month: "long", day: "numeric") }에 게시가 철회되었습니다.
withdrawn-reason = 사유
# $language (string) - the language's own name
withdrawn-reason-elsewhere = 사유가 아직 한국어로 번역되지 않았습니다. { $language } 원문:
moved-title = 페이지 주소가 바뀌었습니다
moved-notice = 새 주소는 다음과 같습니다:
not-found-title = 페이지를 찾을 수 없습니다
not-found-notice = 이 주소에는 페이지가 없습니다. 페이지가 옮겨졌거나 주소가 잘못 입력되었을 수 있습니다.
not-found-home = 홈으로 이동

## Disclosure notices

notice-head = 문서 정보
notice-index = 색인 번호
notice-document = 문서 번호
notice-issuer = 발행 기관
notice-formed = 문서 일자
notice-topic = 주제 분류
notice-validity = 효력
validity-in-force = 유효
validity-repealed = 폐지
validity-superseded = 대체됨
notice-replaced-by = 대체 문서
notice-replaces = 대체한 문서

## Service guides

guide-head = 한눈에 보기
guide-basis = 법적 근거
guide-place = 장소
guide-hours = 업무 시간
guide-days = 처리 기한
# $n (number)
guide-days-value = 근무일 기준 { $n }일
guide-fee = 비용
# $n (number) - in yuan
guide-fee-value = { $n ->
    [0] 무료
   *[other] { $n }위안
}
guide-phone = 전화

## Letters

letter-question = 편지
letter-reply = 답변
letter-received = 접수일
letter-answered = 답변일
letter-language = 작성 언어

## Reports

report-year = 연도
report-period = 집계 기간
# $from (date), $to (date)
report-period-value = { DATETIME($from, year: "numeric", month: "long", day: "numeric") }부터 { DATETIME($to, year: "numeric", month: "long", day: "numeric") }까지

## 이전 주소

closed-list = 상위 목록
gone-title = 이 페이지는 더 이상 제공되지 않습니다
paused-title = 이 페이지는 지금 볼 수 없습니다
removed-notice = 여기에 있던 게시물은 이 사이트에서 삭제되었습니다.
# $date (date)
expired-notice = 여기에 있던 게시물은 { DATETIME($date, year: "numeric", month: "long", day: "numeric") }에 게시 기간이 끝났습니다.
paused-notice = 이 게시물은 수정 중입니다. 나중에 다시 방문해 주십시오.
untranslated-notice = 이 게시물은 더 이상 한국어로 제공되지 않습니다.
# $language (string) - the language's own name
untranslated-link = 다른 언어로 읽기: { $language }
# $section (string)
gone-section = 바로 가기: { $section }
