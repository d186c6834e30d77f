# Names of this site's own sections, columns, tags and topics.

site-notice = Это демонстрационный сайт: он показывает, как работает программа. Официальным сайтом какого-либо ведомства он не является.
site-description = Демонстрационный сайт по образцу городского управления иностранных дел: новости, раскрываемая информация и услуги на пяти языках
chooser-enter = Перейти на русскую версию сайта

section-news = Новости
section-disclosure = Открытость правительственной информации
section-disclosure-rules = Правила раскрытия информации
section-disclosure-register = Реестр раскрываемой информации
section-disclosure-guide = Руководство по раскрытию информации
section-disclosure-request = Раскрытие по запросу
section-disclosure-online = Онлайн-запрос
section-disclosure-process = Порядок раскрытия
section-disclosure-contacts = Куда обращаться
section-services = Услуги
section-mailbox = Почта мэра
section-reports = Годовые отчёты
section-about = Об Управлении

column-politics = Политика
column-economy = Экономика
column-culture = Культура
column-livelihood = Повседневная жизнь
column-regulations = Нормативные акты
column-office-rules = Внутренний порядок Управления
column-organisation = Структура и функции
column-personnel = Кадры
column-finance = Расходы
column-guide-notes = Как найти информацию
column-request-notes = Условия
column-request-fees = Плата
column-online-form = Форма запроса
column-proactive-flow = Инициативное раскрытие
column-request-flow = Рассмотрение запросов
column-contact-points = Ответственные подразделения

tag-agriculture = Сельское хозяйство
tag-disclosure = Раскрытие информации
tag-driving = Вождение
tag-education = Образование
tag-environment = Экология
tag-expo = Выставки и ярмарки
tag-film = Кино
tag-holidays = Праздничные дни
tag-ice-snow = Лёд и снег
tag-industry = Промышленность
tag-legalisation = Легализация документов
tag-overseas-chinese = Хуацяо
tag-parks = Парки
tag-residence = Проживание
tag-safety = Безопасность
tag-sister-cities = Города-побратимы
tag-social-insurance = Социальное страхование
tag-sport = Спорт
tag-tax = Налоги
tag-transport = Транспорт
tag-visa = Визы

topic-rules = Правила
topic-organisation = Структура и функции
topic-personnel = Кадры
topic-finance = Финансы
topic-procedure = Процедуры
topic-application = Запросы
