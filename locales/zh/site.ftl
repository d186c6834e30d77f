# Names of this site's own sections, columns, tags and topics.

site-notice = 演示网站：本网站仅用于展示本软件的功能，不是任何机关的网站。
site-description = 参照市级外事办公室网站制作的示例网站，以五种语言提供新闻、政府信息公开和办事指南
chooser-enter = 进入中文网站

section-news = 新闻
section-disclosure = 政府信息公开
section-disclosure-rules = 政府信息公开规定
section-disclosure-register = 信息公开目录
section-disclosure-guide = 信息公开指南
section-disclosure-request = 依申请公开
section-disclosure-online = 网上申请
section-disclosure-process = 公开流程
section-disclosure-contacts = 受理部门
section-services = 办事指南
section-mailbox = 市长信箱
section-reports = 年度报告
section-about = 关于我办

column-politics = 时政
column-economy = 经贸
column-culture = 文化
column-livelihood = 民生
column-regulations = 法规
column-office-rules = 我办制度
column-organisation = 机构职责
column-personnel = 人事信息
column-finance = 经费信息
column-guide-notes = 查找方法
column-request-notes = 申请条件
column-request-fees = 收费说明
column-online-form = 申请表
column-proactive-flow = 主动公开流程
column-request-flow = 依申请公开流程
column-contact-points = 联系渠道

tag-agriculture = 农业
tag-disclosure = 信息公开
tag-driving = 驾驶
tag-education = 教育
tag-environment = 环境
tag-expo = 展会
tag-film = 电影
tag-holidays = 节假日
tag-ice-snow = 冰雪
tag-industry = 工业
tag-legalisation = 领事认证
tag-overseas-chinese = 侨务
tag-parks = 公园
tag-residence = 定居
tag-safety = 安全
tag-sister-cities = 友好城市
tag-social-insurance = 社会保险
tag-sport = 体育
tag-tax = 税务
tag-transport = 交通
tag-visa = 签证

topic-rules = 规章制度
topic-organisation = 机构职责
topic-personnel = 人事
topic-finance = 经费
topic-procedure = 办事程序
topic-application = 公开申请
