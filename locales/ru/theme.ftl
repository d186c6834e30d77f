# Words of the default theme. A site's own files in locales/ add to these and
# override them message by message.
# Dates: $date is a date; DATETIME and NUMBER take the options of the Fluent guide.

## Every page

skip-to-content = Перейти к содержанию
language-switcher = Языки
# For screen readers and as a tooltip. $language (string) - a language's own name, such as 日本語
language-unavailable = { $language }: перевода пока нет, страница показана на другом языке
main-navigation = Разделы
breadcrumb-label = Вы здесь
home = Главная
# A date as readers see it. $date (date)
date-long = { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# A month. $date (date)
month-long = { DATETIME($date, year: "numeric", month: "long") }
# A day within a month's page. $date (date)
day-long = { DATETIME($date, month: "long", day: "numeric", weekday: "long") }
feed-link = Лента новостей (Atom)
tags-title = Темы
published-by = Сайт ведёт: { $office }
# The description of the site for search engines.
site-description = Новости ведомства и правительственная информация на нескольких языках
# A notice at the head of every page; a site overrides it. Empty text shows nothing.
site-notice = { "" }

## Root page

chooser-enter = Перейти на русскую версию сайта

## Home

home-bulletin = Объявления
home-archive = Архив
# $date (date)
home-updated = Обновлено { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# $section (string)
more-of = Ещё: { $section }
empty-list = Здесь пока ничего не опубликовано.

## Lists and archives

section-latest = Последние материалы
section-columns = Рубрики
section-archive = Архив
# $section (string), $year (string)
archive-year-title = { $section }: { $year } год
# $section (string), $date (date)
archive-month-title = { $section }: { DATETIME($date, year: "numeric", month: "long") }
# $n (number)
item-count = { $n ->
    [one] { $n } материал
    [few] { $n } материала
    [many] { $n } материалов
   *[other] { $n } материала
}
newer-month = Следующий месяц
older-month = Предыдущий месяц
column-more = Более ранние материалы — в архиве по годам:

## Items

published-on = Опубликовано
corrected-on = Исправлено
correction-title = Исправление
# $date (date)
# No full stop here: the long date in Russian already ends in «г.»
correction-note = Этот текст исправлен { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
# $date (date)
correction-pending = Оригинал исправлен { DATETIME($date, year: "numeric", month: "long", day: "numeric") } Этот перевод ещё не исправлен.
# $language (string) - the language's own name
correction-elsewhere = Что исправлено, указано в оригинале ({ $language })
# Shown where an edition has no text of its own. $language (string) - the language's own name
fallback-notice = Эта страница ещё не переведена на русский язык. Она показана на другом языке: { $language }.
fallback-link = Открыть страницу на этом языке
# Shown where the edition's own text is too old to be shown. $language (string) - the language's own name
displaced-notice = Русская версия этой страницы устарела. Вы читаете её на другом языке: { $language }.
# $language (string) - the language's own name
stale-notice = Исходный текст ({ $language }) изменился после того, как был сделан этот перевод. Часть сведений на странице могла устареть.
# $language (string) - the language's own name
incomplete-notice = Часть этой страницы ещё не переведена; язык исходного текста: { $language }.
stale-link = Перейти к исходному тексту в текущей редакции
# $n (number) - how many passages are marked on the page
stale-passages = { $n ->
    [one] Ниже отмечен { $n } такой фрагмент.
    [few] Ниже отмечены { $n } таких фрагмента.
    [many] Ниже отмечены { $n } таких фрагментов.
   *[other] Ниже отмечены { $n } такого фрагмента.
}
passage-changed = Устарело: в исходном тексте это место изменено
passage-removed = Устарело: в исходном тексте этого больше нет
passage-moved = В исходном тексте это теперь в другом месте
passage-added = В исходном тексте здесь есть новое, ещё не переведённое
passage-untranslated = Этот фрагмент ещё не переведён
# In a table cell
passage-cell = Устарело:
# In lists, after a title
passage-entry = устарело
attachments-title = Приложения
# $n (number) - the size in kilobytes
# gongbao: same
kilobytes = { $n } КБ
item-tags = Темы
item-newer = Следующий материал
item-older = Предыдущий материал
item-languages = Эта страница на других языках
footnote-back = Вернуться к тексту, сноска
withdrawn-title = Материал снят с публикации
# $date (date)
# No full stop here: the long date in Russian already ends in «г.»
withdrawn-notice = Этот материал снят с публикации { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
withdrawn-reason = Причина
# $language (string) - the language's own name
withdrawn-reason-elsewhere = Причина ещё не переведена на русский язык. Оригинал ({ $language }):
moved-title = Страница перемещена
moved-notice = Новый адрес страницы:
not-found-title = Страница не найдена
not-found-notice = По этому адресу страницы нет. Возможно, она перемещена или адрес введён с ошибкой.
not-found-home = Перейти на главную страницу

## Disclosure notices

notice-head = Реквизиты документа
notice-index = Индексный номер
notice-document = Номер документа
notice-issuer = Орган, издавший документ
notice-formed = Дата документа
notice-topic = Тематика
notice-validity = Статус
validity-in-force = Действует
validity-repealed = Утратил силу
validity-superseded = Заменён
notice-replaced-by = Заменён документом
notice-replaces = Заменяет

## Service guides

guide-head = Кратко об услуге
guide-basis = Правовое основание
guide-place = Место приёма
guide-hours = Часы приёма
guide-days = Срок оказания
# $n (number)
guide-days-value = { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
    [many] { $n } рабочих дней
   *[other] { $n } рабочего дня
}
guide-fee = Плата
# $n (number) - in yuan
guide-fee-value = { $n ->
    [0] Бесплатно
    [one] { $n } юань
    [few] { $n } юаня
    [many] { $n } юаней
   *[other] { $n } юаня
}
guide-phone = Телефон

## Letters

letter-question = Письмо
letter-reply = Ответ
letter-received = Дата получения
letter-answered = Дата ответа
letter-language = Язык письма

## Reports

report-year = Год
report-period = Отчётный период
# $from (date), $to (date)
report-period-value = с { DATETIME($from, year: "numeric", month: "long", day: "numeric") } по { DATETIME($to, year: "numeric", month: "long", day: "numeric") }

## Прежние адреса

closed-list = Список уровнем выше
gone-title = Эта страница больше не доступна
paused-title = Эта страница временно недоступна
removed-notice = Материал, который был здесь, удалён с сайта.
# $date (date)
expired-notice = Срок публикации этого материала истёк { DATETIME($date, year: "numeric", month: "long", day: "numeric") }
paused-notice = Этот материал сейчас исправляется. Пожалуйста, зайдите позже.
untranslated-notice = Этот материал больше не публикуется на русском языке.
# $language (string) - the language's own name
untranslated-link = Читать на другом языке: { $language }
# $section (string)
gone-section = Перейти в раздел: { $section }
