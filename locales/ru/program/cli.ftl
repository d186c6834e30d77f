# What the program says at the terminal.

## Help

cli-about = Публикует новости и раскрываемую информацию ведомства на нескольких языках и доказывает, что каждая языковая версия полна.
cli-init-about = Создать новый сайт: несколько файлов, которые можно сразу опубликовать; с `--sample` — демонстрационный сайт
cli-new-about = Создать материал или его перевод
cli-edition-about = Добавить языковую версию (сначала как черновик) или убрать её
cli-edit-about = Открыть текст в редакторе, затем проверить его
cli-rename-about = Переименовать или переместить материал: старые адреса ведут на новые, ссылки исправляются
cli-remove-about = Убрать материал с сайта
cli-correct-about = Сообщить об исправлении во всех языковых версиях
cli-withdraw-about = Снять материал с публикации и указать причину во всех языковых версиях
cli-publish-about = Опубликовать сайт: всё проверить, сформировать все языковые версии и одним шагом перейти на новый выпуск
cli-check-about = Проверить сайт, не публикуя его
cli-explain-about = Объяснить код замечания или почему материал есть или отсутствует на сайте; без аргумента — перечислить все коды
cli-accept-about = Записать, что перевод соответствует исходному тексту в его нынешнем виде
cli-catalogs-about = Сравнить любую папку с файлами Fluent, по папке на язык, с эталонным языком
cli-help-about = Показать тему справочника или параметры команды; без аргумента — перечислить все темы и команды
cli-version-about = Показать версию программы
cli-completions-about = Вывести сценарий автодополнения команд для оболочки
cli-man-about = Записать страницы руководства для всех команд
cli-arg-topic = Тема, команда или файл из списка `gongbao help`
cli-arg-site-dir = Папка сайта; если её нет, она создаётся
cli-option-office = Название ведомства; `en=НАЗВАНИЕ` — название в английской версии. Можно указать несколько раз
cli-option-languages = Языки версий через запятую; материалы пишутся на первом
cli-option-sections = Разделы через запятую
cli-option-time-zone = Часовой пояс ведомства
cli-option-base-url = Адрес сайта
cli-option-sample = Создать демонстрационный сайт
cli-arg-section = Раздел материала; с `--translate` — материал, который нужно перевести
cli-arg-title = Заголовок
cli-option-new-name = Имя папки материала; если не указано, составляется из заголовка
cli-option-column = Рубрика раздела
cli-option-tag = Метки через запятую
cli-option-index = Индексный номер документа
cli-option-date = Время публикации; по умолчанию текущее
cli-option-image = Изображение, которое будет скопировано в папку материала; можно указать несколько раз
cli-option-translate = Создать текст этой версии: черновик, в котором фрагменты исходного текста записаны как комментарии
cli-option-no-edit = Не открывать редактор
cli-arg-edition-action = `add` или `remove`
cli-arg-edition-key = Ключ языковой версии, например `de`
cli-option-edition-tag = Тег языка, например `zh-Hant`; по умолчанию совпадает с ключом
cli-option-autonym = Самоназвание языка
cli-option-edition-office = Название ведомства на этом языке
cli-option-fallback = Какие языковые версии показывать, если перевода нет (через запятую)
cli-option-yes = Продолжить без подтверждения
cli-arg-new-id = Новый идентификатор; если указана только последняя часть, материал остаётся на прежнем месте
cli-option-announce-text = Формулировка для одной версии, например `en=…`; можно указать несколько раз
cli-option-announce-at = Время; по умолчанию текущее
cli-arg-only-item = Только этот материал
cli-arg-shell = Оболочка: bash, elvish, fish, powershell или zsh
cli-arg-man-dir = Папка для страниц; если её нет, она создаётся
cli-option-only-edition = Только эти языковые версии, через запятую
cli-option-only-section = Только этот раздел
cli-option-only-person = Только то, за что отвечает этот человек
cli-option-mine = Только то, за что отвечаете вы (переменная окружения GONGBAO_PERSON)
cli-env-editor = редактор, в котором открываются тексты
cli-env-person = имя, которое подразумевает `--mine`
cli-option-site = Папка сайта
cli-option-output = Папка, в которую публикуется сайт
cli-option-format = Формат вывода: human или json
cli-option-check-format = Формат вывода: human, short, json, github или sarif
cli-option-lang = Язык сообщений программы: zh, en, ja, ru или ko
cli-option-color = Когда использовать цвет: auto, always или never
cli-option-as-of = Действовать так, как если бы сейчас был этот момент, например 2013-03-05T09:00:00+08:00 или 2013-03-05
cli-option-quiet = Вывести одну строку при любом исходе
cli-option-report = Записать отчёт о публикации (JSON) в этот файл
cli-option-metrics = Записать показатели для Prometheus в этот файл
cli-option-hook = Затем выполнить эту команду; отчёт подаётся ей на стандартный ввод
cli-option-allow-removals = Разрешить удаление этих материалов, а без имени — всего, чего больше нет, сколько бы его ни было; по прежним адресам будет об этом сказано
cli-option-repair = Прочитать каждый байт текущего выпуска и восстановить то, что отличается от опубликованного
cli-option-rehearse = Ничего не публиковать: показать, какие страницы добавятся, изменятся и исчезнут и почему
cli-option-patch = Вместе с --dry-run: показать различия
cli-option-deny = Завершать работу с кодом 1, если есть замечания этого уровня или выше: error, warning или info
cli-option-all-findings = Показать каждое замечание, сколько бы их ни было
cli-option-unchanged = Изменение исходного текста не требует правки перевода; текст остаётся прежним
cli-option-by = Кто это установил
cli-option-as-is = Почему текст верен, хотя часть его на другом языке или отсутствует
cli-option-accept-yes = Подтвердить текст, даже если он не менялся с прошлого подтверждения
cli-option-segment = Только эти фрагменты (номера из `gongbao diff`); остальные останутся устаревшими
cli-option-all = Все переводы сайта
cli-option-reference = Язык, с которого переведены остальные, например en
cli-option-locale = Язык для сравнения, можно указать несколько раз; без него — все
cli-option-messages = Записать, что сообщения языковой версии (или всех) соответствуют нынешнему эталону
cli-option-message = Только это сообщение
cli-option-help = Показать эту справку
cli-option-version = Показать номер версии программы
cli-arg-code = Код или его имя, например T001 или missing-translation, либо идентификатор материала
cli-arg-item = Материал: его идентификатор, папка или файл в ней
cli-arg-dir = Папка, в которой лежат папки языков
cli-arg-edition = Ключ языковой версии, например ja
cli-heading-commands = Команды
cli-heading-options = Параметры
cli-heading-arguments = Аргументы
cli-usage = gongbao КОМАНДА [ПАРАМЕТР …]
# $command (string)
cli-usage-command = gongbao { $command } [ПАРАМЕТР …]
cli-heading-usage = Использование
cli-heading-examples = Примеры
cli-heading-environment = Переменные среды
cli-heading-exit = Коды завершения
cli-default = { $help } (по умолчанию: { $value })
cli-env-lang = язык программы, если не указан --lang
cli-env-color = без цвета; на простейшем терминале не показывается и ход работы
cli-exit-0 = выполнено, даже если ничего не изменилось
cli-exit-1 = есть замечания, различия или задержанные материалы
cli-exit-2 = неверная командная строка
cli-exit-65 = ошибки в содержании: ничего не опубликовано
cli-exit-70 = внутренняя ошибка gongbao
cli-exit-73 = не удаётся записать результат
cli-exit-75 = идёт другой запуск: повторите позже
cli-exit-76 = нужно решение человека
cli-exit-78 = ошибка в site.toml

## The reference

help-intro = `gongbao help ТЕМА` показывает тему справочника, `gongbao help КОМАНДА` — параметры команды.
help-heading-topics = Темы
help-heading-files = Образцы файлов конфигурации (вывод можно перенаправить в файл)
# $topic (string) - only said in languages that have no topics
help-languages = Эта тема доступна только на английском и китайском языках (на китайском: `gongbao help { $topic } --lang zh`).
# $name (string), $topics (string) - a list of names
help-named-in = `{ $name }` — см. { $topics }
# $name (string)
usage-unknown-topic = нет ни темы, ни команды, ни файла `{ $name }`
usage-try-topics = полный список покажет `gongbao help`
help-topic-begin = Начать работу: новый сайт, материал, перевод
help-topic-items = Создать материал: item.toml и его ключи, общие и для отдельных видов
help-topic-texts = Написать текст: шапка, Markdown, ссылки
help-topic-settings = Настроить сайт: языковые версии, разделы, сроки перевода, правила, глоссарий, названия
help-topic-translation = Перевести тексты: чего не хватает, что изменилось, как подтвердить перевод
help-topic-checking = Проверить сайт: форматы вывода, уровни замечаний, разрешения, известные замечания, исправления, каталоги Fluent
help-topic-publishing = Опубликовать сайт: пробный запуск, задержанные материалы, адреса, удаление, возврат к прежнему выпуску
help-topic-withdrawal = Снять материал с публикации; где и как ищутся его слова
help-topic-attachments = Добавить изображения и приложения; какие из них публикуются
help-topic-operations = Настроить ежедневный запуск: таймер, веб-сервер, коды завершения, отчёт, показатели, команда после публикации
help-topic-output = Что находится в output/, форматы JSON, журнал, ограничения
help-topic-changes = Что изменилось для операторов: метрики, коды завершения, поля JSON
help-topic-templates = Изменить шаблоны, таблицу стилей и сообщения

## Usage errors

# $name (string)
usage-unknown-argument = неизвестный аргумент `{ $name }`
usage-unknown-command = неизвестная команда `{ $name }`
# $name (string), $value (string)
usage-bad-value = `{ $value }` — недопустимое значение для `{ $name }`
usage-bad-count = `{ $value }` — недопустимое значение для `{ $name }`: укажите целое число не меньше 1
# $values (string)
usage-possible-values = возможные значения: { $values }
usage-missing-argument = не указано: { $name }
usage-conflict = `{ $name }` нельзя использовать с остальными аргументами
ask-cancelled = отменено; ничего не записано
init-languages = языки версий (материалы пишутся на первом)
# $language (string)
init-office = название ведомства ({ $language })
init-sections = разделы (news, disclosure, services, mailbox, reports, about)
init-time-zone = часовой пояс
# $path (string), $option (string)
init-done = Новый сайт создан в { $path }: { $n ->
        [one] { $n } файл
        [few] { $n } файла
       *[many] { $n } файлов
    }.
    Дальше: gongbao publish{ $option }
# $editions (string)
init-offices = впишите в content/site.toml, в поле `office`, название ведомства на других языках: { $editions }
init-no-office = название ведомства не указано: добавьте `--office НАЗВАНИЕ` или запустите команду в терминале, и программа его спросит
init-bad-office = название ведомства должно быть одной строкой не длиннее 200 знаков
# $path (string), $name (string)
init-occupied = в { $path } нельзя создать сайт: там уже есть { $name }
# $name (string), $known (string)
init-unknown-language = для языка `{ $name }` в программе нет сообщений; есть для { $known }. Другие языки можно добавить позже командой `gongbao edition add`
# $name (string), $known (string)
init-unknown-section = раздела `{ $name }` нет; есть { $known }. Другие разделы можно будет добавить позже в content/site.toml
# $name (string)
init-unknown-time-zone = часового пояса `{ $name }` нет; укажите, например, Asia/Shanghai
# $item (string), $path (string)
new-done = создан материал { $item }; напишите его текст в { $path }, а закончив, удалите там строку `status`
# $path (string)
new-translation-done = создан перевод { $path }; закончив, удалите в нём строку `status`
# $item (string)
new-exists = материал `{ $item }` уже есть; другое имя задаёт `--name`
# $path (string)
new-text-exists = { $path } уже есть
# $name (string), $known (string)
new-unknown-section = раздела `{ $name }` нет; есть { $known }
# $name (string), $known (string)
new-unknown-column = в этом разделе нет рубрики `{ $name }`; есть { $known }
# $known (string)
new-no-column = материалы этого раздела распределены по рубрикам: добавьте `--column` и одно из имён: { $known }
# $known (string)
new-column = рубрика ({ $known })
new-title = заголовок
new-no-title = нет заголовка: `gongbao new news "ЗАГОЛОВОК"`
new-bad-title = заголовок должен быть одной строкой; число знаков — не более { $limit }
# $folder (string)
new-name = имя папки в { $folder }/
# $name (string)
new-bad-name = `{ $name }` не подходит: имя может содержать только строчные латинские буквы, цифры, `-` и `_` и не должно быть длиннее 100 знаков
# $path (string)
edit-no-editor = редактор не задан (переменная среды EDITOR); файл: { $path }
# $path (string)
edit-failed = редактор завершился с ошибкой; файл остался на месте: { $path }
# $path (string), $why (string)
edit-not-started = не удалось запустить редактор: { $why }; файл остался на месте: { $path }
# $item (string)
item-unreadable = в материале `{ $item }` есть ошибки, прочитать его нельзя; их покажет `gongbao check`
# $section (string)
new-no-columns = в разделе `{ $section }` нет рубрик: уберите `--column`
new-index = индексный номер
new-no-index = документу нужен индексный номер: добавьте `--index НОМЕР`
new-ready = готов ли текст, чтобы включить его в следующую публикацию (y/n)
init-two-offices = указаны два названия ведомства: запишите одно как `--office en=НАЗВАНИЕ`, чтобы было ясно, к какой языковой версии оно относится
# $path (string)
remove-link = в { $path } есть ссылка: если её не исправить, следующая публикация на ней остановится
# $path (string)
man-done = страниц руководства в { $path }: { $n }
person-unset = неизвестно, кто вы: задайте переменную окружения GONGBAO_PERSON или укажите `--person`
# $name (string), $known (string)
person-unknown = в site.toml нет `[[person]]` с именем `{ $name }`{ $known ->
        [none] {""}
       *[other] ; есть { $known }
    }
# $item (string), $edition (string)
edit-no-text = у материала `{ $item }` нет текста в версии `{ $edition }`; создайте его командой `gongbao new --translate { $edition } { $item }`
# $item (string), $new (string)
rename-done = { $item } теперь называется { $new }; старые адреса ведут на новые, ссылки исправлены
# $item (string)
rename-exists = `{ $item }` уже есть
# $item (string), $name (string)
rename-nested = `{ $item }` нельзя переименовать в `{ $name }`: в папке этого материала лежат другие материалы или новое место находится внутри неё самой
# $item (string), $name (string)
rename-other-kind = `{ $item }` нельзя переименовать в `{ $name }`: там нет раздела такого же вида
# $item (string)
remove-list = материал { $item }: текстов — { $texts }, текстов со ссылкой на него — { $links }
# $item (string), $path (string)
remove-done = материал { $item } убран; его файлы лежат в { $path }, а по его адресам читатели увидят, что материал удалён
# $item (string)
withdraw-already = материал `{ $item }` уже снят с публикации
# $what (string), $language (string)
announce-words = { $what ->
        [withdrawal] причина снятия с публикации
       *[correction] что исправлено
    } ({ $language })
# $edition (string)
announce-no-words = нет формулировки для исходной версии: добавьте `--text { $edition }=…`
announce-no-answer = исходную языковую версию нельзя оставить пустой
# $item (string), $what (string), $editions (string)
announce-done = { $what ->
        [withdrawal] материал снят с публикации
       *[correction] сообщено об исправлении
    }: { $item } ({ $editions })
# $editions (string), $field (string)
announce-owed = для { $editions } формулировки ещё нет: впишите её в поле `{ $field }` текста
ask-go-on = продолжить (y/n)
# $edition (string)
edition-exists = языковая версия `{ $edition }` уже есть
# $edition (string)
edition-added = версия { $edition } добавлена как черновик; файлов, в которых сообщения для перевода записаны как комментарии: { $n }.
    Она будет опубликована, когда вы удалите из content/site.toml строку `draft = true`
# $edition (string)
edition-back = версия { $edition } возвращена; файлов: { $n }
edition-autonym = самоназвание языка (например, Deutsch)
edition-office = название ведомства на этом языке
# $option (string)
edition-missing = не указано: { $option }
# $tag (string)
edition-bad-tag = `{ $tag }` — не тег языка; укажите, например, `de` или `zh-Hant`
# $path (string), $what (string)
by-hand = файл { $path } записан так, что его нельзя изменить построчно; исправьте в нём `{ $what }` вручную
# $edition (string)
edition-is-reference = версию `{ $edition }` убрать нельзя: она исходная для материалов или эталонная для сообщений (`source`, `messages` в site.toml)
# $edition (string), $items (string)
edition-has-items = версию `{ $edition }` убрать нельзя: материалов, написанных на этом языке, — { $n }; например, { $items }
# $edition (string)
edition-remove-list = версия { $edition }: текстов — { $texts }, файлов с сообщениями — { $catalogs }
remove-confirm = ничего не убрано; чтобы продолжить, добавьте `--yes`
# $edition (string), $path (string)
edition-removed = версия { $edition } убрана; её файлы лежат в { $path }, вернуть их можно командой `gongbao edition add { $edition }`.
    Начиная со следующей публикации её адреса будут вести в другие версии
usage-other = не удалось разобрать командную строку
usage-try-help = { $command ->
    [none] попробуйте `gongbao --help`
   *[other] попробуйте `gongbao { $command } --help`
}
# $value (string)
usage-bad-moment = `{ $value }` — не дата и не время: укажите, например, 2013-03-05 или 2013-03-05T09:00:00+08:00
usage-item-and-edition = укажите материал и языковую версию, например `news/2013/01/vasaloppet ja`
# $path (string), $edition (string)
usage-other-edition = { $path } — это не текст версии `{ $edition }`: укажите одну языковую версию
# $name (string), $path (string)
usage-file-of-output = в `{ $name }` указан файл, который gongbao сама хранит в папке вывода: { $path }
usage-file-in-sources = файл, указанный в `{ $name }`, находится среди исходных файлов: { $path }
# $path (string)
usage-same-file = в `--report` и `--metrics` указан один и тот же файл: { $path }

## Severities and help

severity-error = ошибка
severity-warning = предупреждение
severity-info = информация
severity-help = подсказка
severity-note = примечание
# $name (string)
help-did-you-mean = возможно, имелось в виду `{ $name }`?

## Publishing

# $release (string), $pages (number), $items (number), $seconds (string)
publish-done = опубликован выпуск { $release }: { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
} за { $seconds } с
# $release (string)
publish-unchanged = изменений нет: остаётся выпуск { $release }
# $edition (string), $pages (number), $fallback (number), $stale (number)
publish-edition = { $edition }: { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, на другом языке: { $fallback }, устаревших: { $stale }
# $n (number)
publish-held = { $n ->
    [one] не вошёл в выпуск { $n } материал:
    [few] не вошли в выпуск { $n } материала:
   *[many] не вошли в выпуск { $n } материалов:
}
# $item (string)
held-scheduled = { $item }: публикация назначена на { $date }
held-expired = { $item }: срок публикации истёк { $date }
held-no-source = { $item }: нет готового исходного текста
# $errors (number), $warnings (number)
held-incomplete = { $item } ждёт положенных переводов
held-outdated = { $item } ждёт, пока будет обновлён устаревший перевод
# $item (string), $codes (string)
held-findings = { $item }: публикация задержана до исправления ({ $codes })
# $served (string): yes, no
publish-refused = { $served ->
    [yes] ничего не опубликовано; остаётся прежний выпуск
   *[no] ничего не опубликовано
}
dry-run-refused = такая публикация была бы отклонена
dry-run-added = добавится
dry-run-changed = изменится
dry-run-removed = исчезнет
# $added, $changed, $removed (numbers)
dry-run-total = добавится: { $added }, изменится: { $changed }, исчезнет: { $removed }; ничего не опубликовано
cause-content = содержание
cause-message = сообщение
cause-template = шаблон
cause-clock = время
cause-settings = настройки
cause-unknown = неизвестно: нет записи о том, как она создана
publish-open = откройте { $path }
# $date (string)
publish-next = следующее изменение по часам: { $date }
# $what (string)
publish-repaired = восстановлено: { $what }
# $n (number)
publish-unknown = { $n ->
    [one] удалён { $n } прежний выпуск
    [few] удалены { $n } прежних выпуска
    [many] удалено { $n } прежних выпусков
   *[other] удалено { $n } прежнего выпуска
}: содержимое снятых материалов, которое было только там, неизвестно
repaired-folder = папок { $n }
repaired-ledger = записей журнала { $n }
repaired-addresses = списков адресов { $n }
repaired-link = ссылок { $n }
# $now (string), $last (string)
publish-earlier = эта публикация — по состоянию на { $now }, предыдущая — на { $last }: того, что вышло между ними, на сайте нет
publish-shown-longer = { $n ->
        [one] { $n } дата без времени теперь означает конец указанного дня, а не его начало: { $items }
        [few] { $n } даты без времени теперь означают конец указанного дня, а не его начало: { $items }
        [many] { $n } дат без времени теперь означают конец указанного дня, а не его начало: { $items }
       *[other] { $n } даты без времени теперь означают конец указанного дня, а не его начало: { $items }
    }
# $errors (number), $finding (string)
publish-line-refused = { $served ->
    [yes] ничего не опубликовано, остаётся прежний выпуск
   *[no] ничего не опубликовано
}: { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
}, первая — { $finding }
# $why (string)
publish-line-failed = { $served ->
    [yes] ничего не опубликовано, остаётся прежний выпуск
   *[no] ничего не опубликовано
}: { $why }
# $n (number)
publish-line-more = и ещё { $n }
# $why (string)
hook-not-run = не удалось выполнить команду после публикации: { system-reason }
# $code (string)
hook-exit = команда после публикации завершилась с кодом { $code }; выпуск остаётся
# $signal (string)
hook-signal = команда после публикации прервана сигналом { $signal }; выпуск остаётся
# $seconds (string)
hook-time-out = команда после публикации не уложилась в { $seconds } с и прервана; выпуск остаётся

## Checking

# $errors (number), $warnings (number), $infos (number)
check-summary = { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
}, { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[many] { $warnings } предупреждений
}, { $infos ->
    [one] { $infos } информационное сообщение
    [few] { $infos } информационных сообщения
   *[many] { $infos } информационных сообщений
}
check-summary-serious = { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
}, { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[many] { $warnings } предупреждений
}
check-clean = всё в порядке
check-left-out = здесь не показано: { $counts }; `gongbao check --all` показывает всё

## Accepting

# $item (string), $edition (string), $revision (string)
accept-done = { $item }: { $edition } теперь соответствует редакции { $revision }
accept-unchanged = { $item }: { $edition } уже соответствует исходному тексту
accept-untranslated = { $item }: не подтверждено, так как часть текста в `{ $edition }` не переведена; если так и задумано, введите `gongbao accept { $item } { $edition } --as-is REASON`
# $item (string), $edition (string)
accept-untouched = текст `{ $item }` в `{ $edition }` не менялся с прошлого подтверждения, а исходный текст с тех пор изменился
# $item (string), $edition (string)
accept-untouched-help = если менять текст не нужно, добавьте `--yes`; что изменилось, покажет `gongbao diff { $item } { $edition }`
# $item (string), $edition (string)
accept-empty = у текста `{ $item }` в `{ $edition }` ещё нет заголовка, поэтому подтвердить текст нельзя
# $n (number)
accept-differs = подтверждено, но есть расхождения с исходным текстом в фактах ({ $n }):
# $item (string), $edition (string), $left (number)
accept-segments = { $item }: { $edition }: подтверждено; { $left ->
    [0] устаревшего больше нет
    [one] устаревшим остаётся { $left } фрагмент, нумерация новая: см. `gongbao diff { $item } { $edition }`
    [few] устаревшими остаются { $left } фрагмента, нумерация новая: см. `gongbao diff { $item } { $edition }`
   *[many] устаревшими остаются { $left } фрагментов, нумерация новая: см. `gongbao diff { $item } { $edition }`
}
accept-nothing-known = { $item }: нет сведений о том, что в `{ $edition }` что-то устарело; см. `gongbao diff { $item } { $edition }`
# $number (number)
accept-no-segment = в `gongbao diff { $item } { $edition }` нет номера { $number }
accept-not-apart = { $item }: эти фрагменты нельзя отделить от других изменённых; подтвердите их вместе
# $n (number)
accept-total = { $n ->
    [one] подтверждён { $n } перевод
    [few] подтверждены { $n } перевода
   *[many] подтверждено { $n } переводов
}
accept-unknown-item = материала `{ $item }` нет
# $edition (string), $known (string)
accept-unknown-edition = языковой версии `{ $edition }` нет; есть: { $known }
accept-no-text = у материала `{ $item }` нет текста в `{ $edition }`
diff-no-text = у материала `{ $item }` ещё нет текста в `{ $edition }`: переводить нужно всё; начните командой `gongbao new --translate { $edition } { $item }`
accept-is-source = `{ $edition }` — язык, на котором написан материал `{ $item }`
# $edition (string), $n (number)
accept-messages = { $edition }: { $n ->
    [one] подтверждено { $n } сообщение
    [few] подтверждены { $n } сообщения
   *[many] подтверждено { $n } сообщений
}
accept-is-reference = `{ $edition }` — эталонная языковая версия для сообщений
accept-unknown-message = среди эталонных сообщений нет `{ $message }`

## History

cli-releases-about = Показать имеющиеся выпуски
cli-rollback-about = Вернуться к прежнему выпуску одним шагом
cli-verify-about = Прочитать каждый байт выпуска и сверить с опубликованным
cli-gc-about = Удалить старые выпуски и всё, что больше не нужно ни одному выпуску
cli-option-output-read = Папка, в которую публиковали
cli-option-ledger = Проверить журнал: ни одна строка не изменена и не удалена, последний записанный выпуск открыт читателям
cli-option-head = Сверить также с копией последней записи журнала: `ledger_head` из отчёта
cli-option-hold = Приостановить публикацию по этой причине до `gongbao rollback --resume`
cli-option-resume = Отменить приостановку: снова можно публиковать
cli-option-keep = Сколько последних выпусков оставить; текущий остаётся всегда
cli-arg-release = Выпуск: его номер или начало хеша; по умолчанию текущий
cli-arg-release-back = Выпуск: его номер или начало хеша; по умолчанию тот, что был перед текущим
# $path (string)
releases-none = в { $path } ещё ничего не опубликовано
# $release (string)
releases-unknown = выпуска `{ $release }` нет: список покажет `gongbao releases`
releases-several = с `{ $release }` начинается несколько выпусков: введите больше знаков хеша
releases-release = Выпуск
releases-published = Опубликован
releases-as-of = На момент
releases-files = Файлов
releases-megabytes = МБ
releases-served = Состояние
releases-this-one = текущий
# $release (string), $previous (string)
rollback-done = вместо { $previous } снова открыт выпуск { $release }; следующий `gongbao publish` опубликует исходные файлы, какими они будут тогда
rollback-unchanged = выпуск { $release } уже открыт
rollback-held = вместо { $previous } снова открыт выпуск { $release }
# $n (number)
rollback-missing = { $n ->
    [one] { $n } адрес никуда не ведёт до следующей публикации:
    [few] { $n } адреса никуда не ведут до следующей публикации:
    [many] { $n } адресов никуда не ведут до следующей публикации:
   *[other] { $n } адреса никуда не ведут до следующей публикации:
}
# $reason (string)
hold-begun = публикация приостановлена до `gongbao rollback --resume`: { $reason }
hold-ended = приостановка отменена; следующий `gongbao publish` опубликует сайт
hold-none = публикация не приостановлена
hold-no-reason = для приостановки нужна причина: введите `--hold REASON`
# $served (string): number of the served release, $hold (string): yes, no
rollback-no-other = до выпуска { $served } других выпусков не было; чтобы вернуться к более новому, укажите его номер: список покажет `gongbao releases`{ $hold ->
    [yes] ; чтобы приостановить публикацию на текущем, введите `gongbao rollback { $served } --hold REASON`
   *[no] {""}
}
# $path (string), $why (string)
rollback-incomplete = этот выпуск уже не полон, текущий остаётся: { $path }: { system-reason }
# $path (string)
verify-changed = изменено: { $path }
verify-added = добавлено: { $path }
verify-removed = отсутствует: { $path }
verify-led = ссылка ведёт не туда: { $path }
verify-unknown = в { $path } что-то изменено, и список этой папки тоже повреждён
verify-unlisted = список папки { $path } отсутствует или повреждён; сами файлы верны
verify-unreadable = не читается: { $path }
# $release (string), $n (number)
verify-whole = выпуск { $release } таков, каким был опубликован: { $n ->
    [one] { $n } файл
    [few] { $n } файла
    [many] { $n } файлов
   *[other] { $n } файла
}
# $release (string), $differences (number)
verify-differs = выпуск { $release } не таков, каким был опубликован: { $differences ->
    [one] { $differences } отличие
    [few] { $differences } отличия
    [many] { $differences } отличий
   *[other] { $differences } отличия
}
verify-repair = `gongbao publish --repair` восстановит то, что по-прежнему входит в сайт
# $n (number)
verify-ledger-whole = журнал цел: { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}
# $line (number)
verify-ledger-unreadable = строку { $line } не удалось прочитать
verify-ledger-broken = строка { $line } не продолжает предыдущую: та изменена, или строки между ними удалены
verify-ledger-torn = строка { $line } не дописана; это исправит следующий запуск
verify-ledger-not-served = последняя строка называет не тот выпуск, который открыт читателям
verify-ledger-unwritten = строка после строки { $line } не была записана: процесс прервали; её запишет следующий запуск
verify-ledger-lost = выпуск открыт читателям, а журнала нет: его удалили или очистили
verify-ledger-head-lost = нет файла `ledger.head`: строки в конце журнала могли изменить или удалить
verify-ledger-other-head = журнал заканчивается строкой { $line }, а `ledger.head` называет другую последнюю строку: строки в конце изменены, добавлены или удалены
verify-ledger-doubted = в строке { $line } записано: при одном из запусков обнаружено, что журнал выше этой строки изменён
verify-ledger-other-copy = строка { $line } не совпадает с копией последней записи
# $n (number), $kept (number), $objects (number), $megabytes (string)
gc-done = удалено выпусков: { $n }, оставлено: { $kept }; удалено папок: { $objects }, освобождено { $megabytes } МБ

## Comparing catalogs

# $files (number), $entries (number)
catalogs-reference = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[many] { $files } файлов
}, { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}
# $locale (string), $percent (number)
catalogs-locale = { $locale }: есть { $percent } %, отсутствует { $missing } (слов: { $words }, файлов целиком: { $files }), лишних { $obsolete }, совпадающих { $identical }, ошибок { $errors }, предупреждений { $warnings }
catalogs-no-reference = в { $folder } нет папки `{ $locale }` с файлами .ftl

## The environment

# $path (string), $why (string)
env-cannot-write = не удалось записать { $path }: { system-reason }
env-cannot-read = не удалось прочитать { $path }: { system-reason }
# $reason (string), $path (string)
env-cannot-write-help = { $reason ->
    [denied] сделайте владельцем папки вывода того, кто публикует, или укажите другую папку: `--output DIR`
    [full] освободите место; старые выпуски удаляет `gongbao gc --keep 5`
    [read-only] укажите папку на другом диске: `--output DIR`
   *[other] остаётся прежний выпуск; устраните причину и запустите команду снова
}
env-cannot-write-source-help = { $reason ->
    [denied] запустите от имени владельца файлов сайта или получите право на запись
    [full] освободите место на диске
    [read-only] файлы сайта находятся на диске, доступном только для чтения
   *[other] в этот файл ничего не записано; устраните причину и запустите команду снова
}
env-no-folder = не удалось записать { $path }: папки `{ $folder }` нет; сначала создайте её
env-cannot-read-help = { $reason ->
    [denied] запустите от имени того, кто публикует, или разрешите чтение папки вывода
   *[other] укажите папку, в которую публиковали: `--output DIR`
}
# $path (string)
env-no-link = { $path } — не ссылка: кто-то поместил туда папку или файл
env-no-link-help = уберите это оттуда и опубликуйте снова
env-last-number = в { $path } не осталось большего номера для нового выпуска
env-last-number-help = удалите запись с наибольшим номером: её создала не gongbao
env-output-in-sources = папка вывода находится среди исходных файлов: { $path }
# $holder (string)
env-locked = здесь работает другой процесс{ $known ->
    [yes] {" "}({ $holder })
   *[no] {""}
}{ $age ->
    [hours] , уже { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[many] { $hours } часов
    }
    [days] , уже { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }: он завис
   *[short] {""}
}
env-locked-help = повторите, когда он завершится; зависший процесс можно остановить, блокировка исчезнет вместе с ним
env-sources-locked = другая команда сейчас изменяет файлы этого сайта
env-sources-locked-help = повторите, когда она завершится
# $now (string), $last (string)
env-clock = часы показывают { $now }, а предыдущая публикация — по состоянию на { $last }
env-clock-help = поправьте часы; если они верны, введите `gongbao publish --as-of { $now }`
# $reason (string), $since (string)
env-hold = публикация приостановлена с { $since }: { $reason }
env-hold-help = когда вопрос будет решён, введите `gongbao rollback --resume` и опубликуйте снова
env-stuck = одну из страниц не удалось сформировать за минуту; ничего не опубликовано, остаётся прежний выпуск
env-stuck-help = поищите в шаблонах списки, которые растут внутри цикла, например `{"{%"} set x = x + x %{"}"}`
env-bug = это ошибка в gongbao, а не в вашем сайте: { $detail }
env-bug-help = опубликованный сайт не изменился; пожалуйста, сообщите разработчикам об этой ошибке и приведите это сообщение
explain-unknown = нет ни кода, ни материала `{ $code }`
explain-example = Пример
# $item (string)
explain-removed = материал { $item } удалён окончательно: он указан в `removed` под `[publish]` в site.toml
# $ids (string)
explain-formerly = прежние идентификаторы: { $ids }
explain-level = уровень: { $level }
# $item (string)
explain-unreadable = { $item } нет на сайте: его не удалось прочитать
# $date (string) - `none` where there is none
explain-shown = на сайте{ $date ->
    [none] {""}
   *[other] {" "}с { $date }
}
# $date (string)
explain-withdrawn = снят с публикации { $date }: читатели видят уведомление
# $why (string)
explain-held = нет на сайте: { $why }
explain-source = исходный текст
clock-fixed = часы этого сайта стоят на { $date }: так указано в поле `as_of` файла content/site.toml; удалите эту строку, и сайт будет работать по текущему времени
explain-blocked = в нынешнем виде не публикуется: есть ошибки
# $date (string)
explain-due = срок { $date }
explain-overdue = срок истёк { $date }
# $policy (string)
explain-policy = { $policy ->
    [hold] не публикуется, пока устарел
    [fallback] не показывается, пока устарел
   *[notice] показывается с уведомлением
}
# $edition, $page (strings)
explain-shows = показывается `{ $edition }`: { $page }
explain-no-page = страницы нет

## Status

cli-status-about = Показать, каких материалов нет в каждой языковой версии, какие устарели и каковы сроки
cli-option-status-all = Также материалы, где всё в порядке
status-item = Материал
state-current = актуален
state-stale = устарел
state-missing = нет
state-draft = черновик
state-waived = не нужен
# $edition (string)
status-draft-edition = { $edition } (черновик)
# $edition (string), $current, $stale, $missing, $draft, $waived, $messages, $total (numbers)
status-edition = { $edition }: актуальных { $current }, устаревших { $stale }, отсутствующих { $missing }, черновиков { $draft }, не требуется { $waived }; сообщений { $messages } из { $total }
# $n (number)
status-owed = ; осталось перевести слов (знаков): около { $n }
# $n (number)
status-overdue = { $n ->
    [one] просрочен { $n } текст (отмечен знаком !)
    [few] просрочены { $n } текста (отмечены знаком !)
   *[many] просрочено { $n } текстов (отмечены знаком !)
}
# $items (string)
status-unreadable = не удаётся прочитать из-за ошибок: { $items }

## Baselines and repairs

cli-option-baseline = Показывать и считать только то, чего нет в этом файле
cli-option-write-baseline = Записать нынешние замечания в этот файл
cli-option-fix = Исправить то, что можно исправить без потерь, затем проверить
cli-option-dry-run = Вместе с --fix: показать изменения, не внося их
# $n (number), $path (string)
baseline-written = { $n ->
    [one] { $n } замечание записано
    [few] { $n } замечания записаны
   *[many] { $n } замечаний записано
} в { $path }
baseline-known = { $n ->
    [one] { $n } известное замечание не показано
    [few] { $n } известных замечания не показаны
   *[many] { $n } известных замечаний не показано
}: см. { $path }
baseline-nothing-new = ничего нового
baseline-gone = { $n ->
    [one] { $n } замечания из { $path } больше нет
    [few] { $n } замечаний из { $path } больше нет
   *[many] { $n } замечаний из { $path } больше нет
}: запишите их заново с помощью `--write-baseline { $path }`
# $line (number), $path (string)
baseline-bad-line = строка { $line } файла { $path } не похожа на запись о замечании: запишите файл заново с помощью `--write-baseline { $path }`
# $path (string)
fix-changed = исправлено: { $path }
fix-nothing = исправлять нечего

## Comparing

cli-compare-about = Сравнить исходный текст с переводом: два файла Markdown из любого места
cli-diff-about = Показать, что изменилось в исходном тексте с тех пор, как был сделан перевод
cli-arg-source = Исходный текст, файл Markdown
cli-arg-translation = Его перевод
cli-option-base = Исходный текст, с которого сделан перевод
change-changed = изменено в исходном тексте
change-added = добавлено в исходный текст
change-removed = удалено из исходного текста
change-moved = перемещено
change-split = разделено
change-merged = объединено
change-missing = отсутствует в переводе
change-untranslated = не переведено
change-extra = есть только в переводе
change-shorter = в переводе намного короче
change-longer = в переводе намного длиннее
change-code = код различается
change-fact = факты различаются
change-heading = заголовок другого уровня
change-link = ссылки различаются
importance-cosmetic = оформление
importance-minor = мелочь
importance-substantive = по существу
importance-factual = факты
# $kind (string), $importance (string)
change-sure = { $kind } ({ $importance })
# $place (string)
change-after = должно стоять после { $place }
change-suspected = возможно, { $kind } ({ $importance })
# $importance (string), $changes (number)
compare-stale = перевод устарел ({ $importance }): { $changes ->
    [one] { $changes } фрагмент
    [few] { $changes } фрагмента
   *[many] { $changes } фрагментов
}
compare-stale-unproven = перевод устарел ({ $importance }), судя по структуре и фактам: { $changes ->
    [one] { $changes } фрагмент
    [few] { $changes } фрагмента
   *[many] { $changes } фрагментов
}
compare-current = перевод актуален
compare-current-unproven = признаков того, что перевод устарел, нет; без исходного текста, с которого он сделан, это не доказано
# $item (string)
diff-no-source = у `{ $item }` нет исходного текста для сравнения
# $path (string)
diff-no-base = нет исходного текста, с которого сделан перевод: { $path }
