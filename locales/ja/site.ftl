# Names of this site's own sections, columns, tags and topics.

site-notice = これはデモンストレーション用の見本サイトです。ソフトウェアの動作を紹介するためのもので、実在する機関のウェブサイトではありません。
site-description = 市の外事弁公室を想定した見本サイトです。ニュース、政府情報公開、手続き案内を5言語でお伝えします。
chooser-enter = 日本語サイトへ

section-news = ニュース
section-disclosure = 政府情報公開
section-disclosure-rules = 政府情報公開に関する規定
section-disclosure-register = 情報公開目録
section-disclosure-guide = 情報公開の手引き
section-disclosure-request = 申請に基づく公開
section-disclosure-online = オンライン申請
section-disclosure-process = 公開の流れ
section-disclosure-contacts = 担当部署
section-services = 手続き案内
section-mailbox = 市長メールボックス
section-reports = 年次報告
section-about = 当弁公室について

column-politics = 市政
column-economy = 経済・貿易
column-culture = 文化
column-livelihood = 暮らし
column-regulations = 条例
column-office-rules = 当弁公室の規程
column-organisation = 機構と職責
column-personnel = 人事
column-finance = 経費
column-guide-notes = 情報の探し方
column-request-notes = 申請の要件
column-request-fees = 費用
column-online-form = 申請書
column-proactive-flow = 主動的公開の流れ
column-request-flow = 申請に基づく公開の流れ
column-contact-points = 問い合わせ先

tag-agriculture = 農業
tag-disclosure = 情報公開
tag-driving = 自動車の運転
tag-education = 教育
tag-environment = 環境
tag-expo = 博覧会・見本市
tag-film = 映画
tag-holidays = 祝日・休日
tag-ice-snow = 雪と氷
tag-industry = 産業
tag-legalisation = 領事認証
tag-overseas-chinese = 華僑
tag-parks = 公園
tag-residence = 居住・定住
tag-safety = 安全
tag-sister-cities = 友好都市
tag-social-insurance = 社会保険
tag-sport = スポーツ
tag-tax = 税金
tag-transport = 交通
tag-visa = ビザ

topic-rules = 規定
topic-organisation = 機構
topic-personnel = 人事
topic-finance = 経費
topic-procedure = 手続き
topic-application = 申請
