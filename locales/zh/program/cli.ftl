# What the program says at the terminal.

## Help

cli-about = 以多种语言发布机关的新闻和公开信息，并证明每个语言版都完整。
cli-init-about = 新建一个网站，生成一组可以立即发布的文件；加 `--sample` 则生成演示网站
cli-new-about = 新建一个条目或一篇译文
cli-edition-about = 添加语言版（起初为草稿），或移除语言版
cli-edit-about = 用编辑器打开一篇文本，关闭编辑器后自动检查
cli-rename-about = 给条目改名或移动条目：旧地址自动转到新地址，链接相应更新
cli-remove-about = 从网站移除一个条目
cli-correct-about = 在各语言版中公布更正
cli-withdraw-about = 撤下一个条目，并在各语言版中说明原因
cli-publish-about = 发布网站：检查全部内容，生成所有语言版，一次切换到新的发布版本
cli-check-about = 检查网站，但不发布
cli-explain-about = 解释某个问题代码，或说明某个条目为何在或不在网站上；两者都不写则列出全部代码
cli-accept-about = 记录某篇译文与当前原文一致
cli-catalogs-about = 把任意 Fluent 文件夹（每种语言一个子文件夹）与其基准语言比较
cli-help-about = 显示某个主题的参考说明或某个命令的选项；不写名称则列出全部主题和命令
cli-version-about = 显示程序的版本
cli-completions-about = 输出命令行补全脚本
cli-man-about = 生成所有命令的手册页
cli-arg-topic = 主题、命令或文件的名称，见 `gongbao help` 的列表
cli-arg-site-dir = 网站的文件夹；没有则新建
cli-option-office = 本机构的名称；`en=名称` 指英文版中的名称；可以写多次
cli-option-languages = 各语言版的语言，用逗号隔开；条目用第一种语言撰写
cli-option-sections = 板块，用逗号隔开
cli-option-time-zone = 本机构所在的时区
cli-option-base-url = 网站的网址
cli-option-sample = 生成演示网站
cli-arg-section = 条目所在的板块；使用 `--translate` 时，则为要翻译的条目
cli-arg-title = 标题
cli-option-new-name = 条目文件夹的名称；不写则根据标题生成
cli-option-column = 条目在板块中所属的栏目
cli-option-tag = 标签，用逗号隔开
cli-option-index = 公文的索引号
cli-option-date = 发布时间；不写则为现在
cli-option-image = 要复制到条目中的图片；可以写多次
cli-option-translate = 为条目新建这个语言版的译文：原文各段以注释形式列出，状态为草稿
cli-option-no-edit = 不打开编辑器
cli-arg-edition-action = `add` 或 `remove`
cli-arg-edition-key = 语言版的代号，如 `de`
cli-option-edition-tag = 语言标签，如 `zh-Hant`；不写则与代号相同
cli-option-autonym = 用该语言书写的语言名称
cli-option-edition-office = 本机构在该语言中的名称
cli-option-fallback = 没有译文时依次显示的语言版，用逗号隔开
cli-option-yes = 不询问，直接执行
cli-arg-new-id = 新的 id；只写最后一段，则条目留在原来的文件夹中
cli-option-announce-text = 某个语言版中的说明，如 `en=…`；可以写多次
cli-option-announce-at = 时间；不写则为现在
cli-arg-only-item = 只看这个条目
cli-arg-shell = 所用的 shell：bash、elvish、fish、powershell 或 zsh
cli-arg-man-dir = 手册页写入的文件夹；没有则新建
cli-option-only-edition = 只看这些语言版，用逗号隔开
cli-option-only-section = 只看这个板块
cli-option-only-person = 只看这个人负责的部分
cli-option-mine = 只看自己负责的部分（环境变量 GONGBAO_PERSON）
cli-env-editor = 打开文本所用的编辑器
cli-env-person = `--mine` 所指的姓名
cli-option-site = 网站文件夹
cli-option-output = 发布到哪个文件夹
cli-option-format = 输出格式：human 或 json
cli-option-check-format = 输出格式：human、short、json、github 或 sarif
cli-option-lang = 程序使用的语言：zh、en、ja、ru 或 ko
cli-option-color = 何时使用颜色：auto、always 或 never
cli-option-as-of = 按指定时刻处理，例如 2013-03-05T09:00:00+08:00 或 2013-03-05
cli-option-quiet = 无论结果如何，只输出一行
cli-option-report = 将运行报告（JSON）写入此文件
cli-option-metrics = 将供 Prometheus 采集的数据写入此文件
cli-option-hook = 结束后运行此命令，运行报告由标准输入传入
cli-option-allow-removals = 允许移除这些条目；不写条目则允许移除所有已不存在的内容，无论多少；原地址会说明内容已移除
cli-option-repair = 逐字节读取对外提供的内容，并复原与发布时不同之处
cli-option-rehearse = 不发布任何内容：列出将新增、更改和移除的页面及原因
cli-option-patch = 与 --dry-run 合用：显示差异
cli-option-deny = 有此级别或更高级别的问题时，以退出码 1 结束：error、warning 或 info
cli-option-all-findings = 逐条显示全部问题
cli-option-unchanged = 原文的改动无需改动译文；文本保持不变
cli-option-by = 由谁确认
cli-option-as-is = 文本有部分内容为其他语言或有缺漏，却仍然无误的理由
cli-option-accept-yes = 即使译文自上次确认以来没有改动，也予以确认
cli-option-segment = 只确认这些段落（`gongbao diff` 显示的编号），其余仍为过时
cli-option-all = 网站的全部译文
cli-option-reference = 其他语言所依据的基准语言，例如 en
cli-option-locale = 要比较的语言，可重复；不指定则比较全部
cli-option-messages = 记录某个语言版（或全部）的消息与现在的基准消息相符
cli-option-message = 只记录这条消息
cli-option-help = 显示此帮助
cli-option-version = 显示版本号
cli-arg-code = 问题代码或其名称，例如 T001 或 missing-translation；或条目的 id
cli-arg-item = 条目的 id、文件夹，或文件夹中的文件
cli-arg-dir = 包含各语言文件夹的文件夹
cli-arg-edition = 语言版的代号，例如 ja
cli-heading-commands = 命令
cli-heading-options = 选项
cli-heading-arguments = 参数
cli-usage = gongbao 命令 [选项 …]
# $command (string)
cli-usage-command = gongbao { $command } [选项 …]
cli-heading-usage = 用法
cli-heading-examples = 示例
cli-heading-environment = 环境变量
cli-heading-exit = 退出码
cli-default = { $help }（默认：{ $value }）
cli-env-lang = 程序使用的语言，--lang 优先
cli-env-color = 不使用颜色；在哑终端上，进度也不显示
cli-exit-0 = 完成（包括没有任何变化的情况）
cli-exit-1 = 有问题、有差异或有条目暂不发布
cli-exit-2 = 命令行用法有误
cli-exit-65 = 内容有错误：没有发布
cli-exit-70 = gongbao 自身的缺陷
cli-exit-73 = 无法写入输出
cli-exit-75 = 另一次运行正在进行：请稍后再试
cli-exit-76 = 须由人工决定
cli-exit-78 = site.toml 有错误

## The reference

help-intro = `gongbao help 主题` 显示该主题的说明，`gongbao help 命令` 显示该命令的选项。
help-heading-topics = 主题
help-heading-files = 配置文件范本（可重定向保存为文件）
# $topic (string) - only said in languages that have no topics
help-languages = 本主题有中文和英文两种版本（英文：`gongbao help { $topic } --lang en`）。
# $name (string), $topics (string) - a list of names
help-named-in = `{ $name }` 的说明见：{ $topics }
# $name (string)
usage-unknown-topic = 没有名为 `{ $name }` 的主题、命令或文件
usage-try-topics = 运行 `gongbao help` 可查看全部主题和命令
help-topic-begin = 新建网站、条目和译文
help-topic-items = 编写条目：item.toml 的字段，以及各类条目的专有字段
help-topic-texts = 编写文本：前置元数据、Markdown、链接
help-topic-settings = 设置网站：语言版、板块、翻译时限、处理规则、术语表、名称
help-topic-translation = 翻译：缺什么、原文改了什么、如何确认译文
help-topic-checking = 检查：输出格式、级别、豁免、基线、自动修复、消息目录
help-topic-publishing = 发布：试运行、暂不发布的条目、地址、移除、恢复旧版本
help-topic-withdrawal = 撤下条目，以及撤下时的全面检索
help-topic-attachments = 图片和附件：如何添加，哪些可以发布
help-topic-operations = 日常运行：定时任务、网站服务器、退出码、报告、监控数据、后续命令
help-topic-output = output/ 中的内容、JSON 格式、台账、各项限制
help-topic-changes = 与运维有关的变化：监控指标、退出码、JSON 字段
help-topic-templates = 修改模板、样式表和界面文字

## Usage errors

# $name (string)
usage-unknown-argument = 未知参数 `{ $name }`
usage-unknown-command = 未知命令 `{ $name }`
# $name (string), $value (string)
usage-bad-value = `{ $value }` 不是 `{ $name }` 的有效值
usage-bad-count = `{ $value }` 不是 `{ $name }` 的有效值：请写大于等于 1 的整数
# $values (string)
usage-possible-values = 可用的值：{ $values }
usage-missing-argument = 缺少：{ $name }
usage-conflict = `{ $name }` 不能与其他参数同时使用
ask-cancelled = 已取消，未写入任何内容
init-languages = 各语言版的语言（条目用第一种语言撰写）
# $language (string)
init-office = 本机构的名称（{ $language }）
init-sections = 板块（news、disclosure、services、mailbox、reports、about）
init-time-zone = 时区
# $path (string), $option (string)
init-done = 已在 { $path } 新建网站：{ $n } 个文件。
    下一步：gongbao publish{ $option }
# $editions (string)
init-offices = 请把本机构在语言版 { $editions } 中的名称写入 content/site.toml 的 `office`
init-no-office = 缺少本机构的名称：请加上 `--office 名称`，或在终端中运行，由程序询问
init-bad-office = 机构的名称应为一行文字，不超过 200 个字符
# $path (string), $name (string)
init-occupied = 不能在 { $path } 新建网站：那里已经有 { $name }
# $name (string), $known (string)
init-unknown-language = 程序没有 `{ $name }` 这种语言的消息；可用的有 { $known }，其他语言以后可用 `gongbao edition add` 添加
# $name (string), $known (string)
init-unknown-section = 没有板块 `{ $name }`；可用的有 { $known }，其他板块以后可写入 content/site.toml
# $name (string)
init-unknown-time-zone = 没有时区 `{ $name }`；请写成 Asia/Shanghai 这样的形式
# $item (string), $path (string)
new-done = 已新建条目 { $item }；请在 { $path } 中撰写，写好后删除其中的 `status` 一行
# $path (string)
new-translation-done = 已新建译文 { $path }；译完后删除其中的 `status` 一行
# $item (string)
new-exists = 条目 `{ $item }` 已存在；请用 `--name` 另取名称
# $path (string)
new-text-exists = { $path } 已存在
# $name (string), $known (string)
new-unknown-section = 没有板块 `{ $name }`；现有：{ $known }
# $name (string), $known (string)
new-unknown-column = 这个板块没有栏目 `{ $name }`；现有：{ $known }
# $known (string)
new-no-column = 这个板块的条目必须写明栏目：请用 `--column` 指定，可选：{ $known }
# $known (string)
new-column = 栏目（{ $known }）
new-title = 标题
new-no-title = 缺少标题：`gongbao new news "标题"`
new-bad-title = 标题应为一行文字，不超过 { $limit } 个字符
# $folder (string)
new-name = { $folder }/ 中新文件夹的名称
# $name (string)
new-bad-name = `{ $name }` 不能用作名称：只能用小写字母、数字、`-` 和 `_`，不超过 100 个字符
# $path (string)
edit-no-editor = 没有设置编辑器（环境变量 EDITOR）；文件在 { $path }
# $path (string)
edit-failed = 编辑器异常退出；文件仍在 { $path }
# $path (string), $why (string)
edit-not-started = 无法启动编辑器：{ $why }；文件仍在 { $path }
# $item (string)
item-unreadable = 条目 `{ $item }` 有错误，无法读取；`gongbao check` 会说明原因
# $section (string)
new-no-columns = 板块 `{ $section }` 没有栏目，请去掉 `--column`
new-index = 索引号
new-no-index = 公文要有索引号：请写 `--index 编号`
new-ready = 是否已写好，可在下一次发布时公开（y/n）
init-two-offices = 写了两个机构名称：请用 `--office en=名称` 的形式指明其中一个属于哪个语言版
# $path (string)
remove-link = { $path } 中有链接：不改掉它，下一次发布会在此处中止
# $path (string)
man-done = 已在 { $path } 写入 { $n } 个手册页
person-unset = 不知道您是谁：请用环境变量 GONGBAO_PERSON 写明姓名，或改用 `--person`
# $name (string), $known (string)
person-unknown = site.toml 的 `[[person]]` 中没有 `{ $name }`{ $known ->
        [none] {""}
       *[other] ；现有的是 { $known }
    }
# $item (string), $edition (string)
edit-no-text = `{ $item }` 没有 `{ $edition }` 文本；请用 `gongbao new --translate { $edition } { $item }` 开始翻译
# $item (string), $new (string)
rename-done = { $item } 已改为 { $new }；旧地址会自动转到新地址，链接已相应更新
# $item (string)
rename-exists = `{ $item }` 已存在
# $item (string), $name (string)
rename-nested = 不能把 `{ $item }` 改为 `{ $name }`：条目的文件夹中还有其他条目，或新位置在该条目自己的文件夹内
# $item (string), $name (string)
rename-other-kind = 不能把 `{ $item }` 改为 `{ $name }`：新位置不在同一类别的板块中
# $item (string)
remove-list = 条目 { $item }：共 { $texts } 篇文本，有 { $links } 篇文本链接到它
# $item (string), $path (string)
remove-done = 已移除条目 { $item }，其文件保存在 { $path }；原地址会说明内容已移除
# $item (string)
withdraw-already = `{ $item }` 已经撤下
# $what (string), $language (string)
announce-words = { $what ->
        [withdrawal] 撤下的原因
       *[correction] 更正的内容
    }（{ $language }）
# $edition (string)
announce-no-words = 缺少原文语言版的说明：`--text { $edition }=…`
announce-no-answer = 原文语言版的文字不能为空
# $item (string), $what (string), $editions (string)
announce-done = { $what ->
        [withdrawal] 已撤下
       *[correction] 已公布更正
    }：{ $item }（{ $editions }）
# $editions (string), $field (string)
announce-owed = 语言版 { $editions } 还没有说明：请写入其文本的 `{ $field }`
ask-go-on = 是否继续（y/n）
# $edition (string)
edition-exists = 语言版 `{ $edition }` 已存在
# $edition (string)
edition-added = 已添加语言版 { $edition }（草稿），并写入 { $n } 个消息目录文件；待译的文字以注释形式列出，请把译文写在注释下面。
    完成后，从 content/site.toml 中删除 `draft = true` 一行，这个语言版就会发布
# $edition (string)
edition-back = 已恢复语言版 { $edition }：{ $n } 个文件
edition-autonym = 用该语言书写的语言名称（如 Deutsch）
edition-office = 本机构在该语言中的名称
# $option (string)
edition-missing = 缺少 { $option }
# $tag (string)
edition-bad-tag = `{ $tag }` 不是语言标签；请写成 `de` 或 `zh-Hant` 这样的形式
# $path (string), $what (string)
by-hand = 按 { $path } 现在的写法，程序无法逐行修改；请手动修改其中的 `{ $what }`
# $edition (string)
edition-is-reference = 不能移除 `{ $edition }`：条目或消息以它为基准（site.toml 中的 `source`、`messages`）
# $edition (string), $items (string)
edition-has-items = 不能移除 `{ $edition }`：有 { $n } 个条目用这种语言撰写，如 { $items }
# $edition (string)
edition-remove-list = 语言版 { $edition }：{ $texts } 篇文本，{ $catalogs } 个消息目录文件
remove-confirm = 未移除任何内容；加上 `--yes` 即可移除
# $edition (string), $path (string)
edition-removed = 已移除语言版 { $edition }，其文件保存在 { $path }；运行 `gongbao edition add { $edition }` 可以恢复。
    从下一次发布起，该语言版的地址会转到其他语言版
usage-other = 无法解析命令行
usage-try-help = { $command ->
    [none] 请运行 `gongbao --help`
   *[other] 请运行 `gongbao { $command } --help`
}
# $value (string)
usage-bad-moment = `{ $value }` 不是有效的日期或时间：请写成 2013-03-05 或 2013-03-05T09:00:00+08:00 的形式
usage-item-and-edition = 请写明条目和语言版，例如 `news/2013/01/vasaloppet ja`
# $path (string), $edition (string)
usage-other-edition = { $path } 不是 `{ $edition }` 的文本：请只写一个语言版
# $name (string), $path (string)
usage-file-of-output = `{ $name }` 指定的是 gongbao 自身保存在输出文件夹中的文件：{ $path }
usage-file-in-sources = `{ $name }` 指定的文件位于源文件之中：{ $path }
# $path (string)
usage-same-file = `--report` 与 `--metrics` 指定了同一个文件：{ $path }

## Severities and help

severity-error = 错误
severity-warning = 警告
severity-info = 提示
severity-help = 建议
severity-note = 说明
# $name (string)
help-did-you-mean = 您要写的是不是 `{ $name }`？

## Publishing

# $release (string), $pages (number), $items (number), $seconds (string)
publish-done = 已发布 { $release }：{ $pages } 个页面，用时 { $seconds } 秒
# $release (string)
publish-unchanged = 没有任何变化：保留 { $release }
# $edition (string), $pages (number), $fallback (number), $stale (number)
publish-edition = { $edition }：{ $pages } 个页面，其中 { $fallback } 个以其他语言显示，{ $stale } 个已过时
# $n (number)
publish-held = { $n } 个条目未发布：
# $item (string)
held-scheduled = { $item } 将于 { $date } 发布
held-expired = { $item } 已于 { $date } 到期
held-no-source = { $item } 没有已完成的原文
# $errors (number), $warnings (number)
held-incomplete = { $item } 等待应有的译文
held-outdated = { $item } 等待更新过时的译文
# $item (string), $codes (string)
held-findings = { $item } 改正之前暂不发布（{ $codes }）
# $served (string): yes, no
publish-refused = { $served ->
    [yes] 未发布任何内容；上一个发布版本保持不变
   *[no] 未发布任何内容
}
dry-run-refused = 此时发布会被拒绝
dry-run-added = 新增
dry-run-changed = 更改
dry-run-removed = 移除
# $added, $changed, $removed (numbers)
dry-run-total = 新增 { $added } 页，更改 { $changed } 页，移除 { $removed } 页；未发布任何内容
cause-content = 内容
cause-message = 消息
cause-template = 模板
cause-clock = 时间
cause-settings = 设置
cause-unknown = 不明：没有生成记录
publish-open = 请打开 { $path }
# $date (string)
publish-next = 下一次按时间自动变化：{ $date }
publish-repaired = 已复原：{ $what }
# $n (number)
publish-unknown = 有 { $n } 个较早的发布版本已被清除：仅在其中出现过的已撤下内容无从得知
repaired-folder = { $n } 个文件夹
repaired-ledger = 台账 { $n } 处
repaired-addresses = { $n } 份地址记录
repaired-link = { $n } 个链接
# $now (string), $last (string)
publish-earlier = 本次发布以 { $now } 为准，上一次以 { $last } 为准：此后发布的内容不在网站上
publish-shown-longer = 有 { $n } 个日期未写时间，从前指当日开始时，现在指当日结束时：{ $items }
# $errors (number), $finding (string)
publish-line-refused = { $served ->
    [yes] 未发布任何内容，上一个发布版本保持不变
   *[no] 未发布任何内容
}：{ $errors } 个错误，第一个是 { $finding }
# $why (string)
publish-line-failed = { $served ->
    [yes] 未发布任何内容，上一个发布版本保持不变
   *[no] 未发布任何内容
}：{ $why }
# $n (number)
publish-line-more = 另有 { $n } 个
# $why (string)
hook-not-run = 无法运行后续命令：{ system-reason }
# $code (string)
hook-exit = 后续命令以退出码 { $code } 结束；发布版本不受影响
# $signal (string)
hook-signal = 后续命令被信号 { $signal } 终止；发布版本不受影响
# $seconds (string)
hook-time-out = 后续命令超过 { $seconds } 秒，已终止；发布版本不受影响

## Checking

# $errors (number), $warnings (number), $infos (number)
check-summary = { $errors } 个错误，{ $warnings } 个警告，{ $infos } 个提示
check-summary-serious = { $errors } 个错误，{ $warnings } 个警告
check-clean = 没有发现问题
check-left-out = 此处未显示：{ $counts }；`gongbao check --all` 可显示全部

## Accepting

# $item (string), $edition (string), $revision (string)
accept-done = { $item }：{ $edition } 现已对应 { $revision }
accept-unchanged = { $item }：{ $edition } 原已对应
accept-untranslated = { $item }：未确认，因为 `{ $edition }` 有未翻译的部分；如果是有意如此，请输入 `gongbao accept { $item } { $edition } --as-is REASON`
# $item (string), $edition (string)
accept-untouched = `{ $item }` 的 `{ $edition }` 译文自上次确认以来没有改动，而原文的文字已经改了
# $item (string), $edition (string)
accept-untouched-help = 译文如确实不用改，请加 `--yes`；改动了哪些内容，可用 `gongbao diff { $item } { $edition }` 查看
# $item (string), $edition (string)
accept-empty = `{ $item }` 的 `{ $edition }` 文本还没有标题，不能确认
# $n (number)
accept-differs = 已确认，但有 { $n } 处事实与原文不同：
# $item (string), $edition (string), $left (number)
accept-segments = { $item }：{ $edition } 已确认；{ $left ->
    [0] 再无过时之处
   *[other] 仍有 { $left } 处过时，编号已变：请看 `gongbao diff { $item } { $edition }`
}
accept-nothing-known = { $item }：`{ $edition }` 没有已知的过时之处；请看 `gongbao diff { $item } { $edition }`
# $number (number)
accept-no-segment = `gongbao diff { $item } { $edition }` 中没有编号 { $number }
accept-not-apart = { $item }：这些段落无法与其他改动分开；请一并确认
# $n (number)
accept-total = 已确认 { $n } 篇译文
accept-unknown-item = 没有条目 `{ $item }`
# $edition (string), $known (string)
accept-unknown-edition = 没有语言版 `{ $edition }`；现有：{ $known }
accept-no-text = `{ $item }` 没有 `{ $edition }` 文本
diff-no-text = `{ $item }` 还没有 `{ $edition }` 文本：全部需要翻译；用 `gongbao new --translate { $edition } { $item }` 开始翻译
accept-is-source = `{ $edition }` 是 `{ $item }` 的原文语言
# $edition (string), $n (number)
accept-messages = { $edition }：已确认 { $n } 条消息
accept-is-reference = `{ $edition }` 是消息的基准语言版
accept-unknown-message = 基准语言没有消息 `{ $message }`

## History

cli-releases-about = 列出现有的发布版本
cli-rollback-about = 一步恢复到较早的发布版本
cli-verify-about = 逐字节读取一个发布版本，与当初发布的内容核对
cli-gc-about = 清除旧的发布版本以及不再需要的内容
cli-option-output-read = 发布所用的输出文件夹
cli-option-ledger = 检查台账：没有任何一行被改动或删除，且最后一行所记的版本正在对外提供
cli-option-head = 另与台账末行记录的副本比较，即运行报告中的 `ledger_head`
cli-option-hold = 以此为由，从现在起暂停一切发布，直到运行 `gongbao rollback --resume`
cli-option-resume = 结束暂停，恢复发布
cli-option-keep = 保留最近的多少个发布版本；正在对外提供的版本始终保留
cli-arg-release = 发布版本：编号或哈希的开头；不写则指正在对外提供的版本
cli-arg-release-back = 发布版本：编号或哈希的开头；不写则指上一个对外提供的版本
# $path (string)
releases-none = 尚未向 { $path } 发布过任何内容
# $release (string)
releases-unknown = 没有发布版本 `{ $release }`：用 `gongbao releases` 查看列表
releases-several = 有多个发布版本以 `{ $release }` 开头：请多输入几位哈希
releases-release = 版本
releases-published = 发布时间
releases-as-of = 发布时钟
releases-files = 文件数
releases-megabytes = MB
releases-served = 状态
releases-this-one = 正在提供
# $release (string), $previous (string)
rollback-done = 已由 { $previous } 恢复为 { $release }；下一次 `gongbao publish` 将按届时的源文件发布
rollback-unchanged = { $release } 已在对外提供
rollback-held = 已由 { $previous } 恢复为 { $release }
rollback-missing = 在下一次发布之前，有 { $n } 个地址没有对应的页面：
hold-begun = 发布已暂停，直到运行 `gongbao rollback --resume` 为止：{ $reason }
hold-ended = 暂停已结束；下一次 `gongbao publish` 将照常发布
hold-none = 目前没有暂停发布
hold-no-reason = 暂停发布必须写明理由：请输入 `--hold REASON`
# $served (string): number of the served release, $hold (string): yes, no
rollback-no-other = 版本 { $served } 之前没有对外提供过其他版本；要改为提供较新的版本，请写明其编号：用 `gongbao releases` 查看{ $hold ->
    [yes] ；要保持当前版本并暂停发布，请输入 `gongbao rollback { $served } --hold REASON`
   *[no] {""}
}
# $path (string), $why (string)
rollback-incomplete = 该版本已不完整，当前版本保持不变：{ $path }：{ system-reason }
# $path (string)
verify-changed = 被改动：{ $path }
verify-added = 多出：{ $path }
verify-removed = 缺失：{ $path }
verify-led = 链接指向别处：{ $path }
verify-unknown = { $path } 中有内容被改动，其清单也已损坏
verify-unlisted = { $path } 的清单缺失或损坏；文件本身无误
verify-unreadable = 无法读取：{ $path }
# $release (string), $n (number)
verify-whole = { $release } 与发布时一致：{ $n } 个文件
# $release (string), $differences (number)
verify-differs = { $release } 与发布时不一致：{ $differences } 处差异
verify-repair = `gongbao publish --repair` 可复原网站中仍有的内容
# $n (number)
verify-ledger-whole = 台账完好：{ $n } 行
# $line (number)
verify-ledger-unreadable = 第 { $line } 行无法读取
verify-ledger-broken = 第 { $line } 行与上一行不衔接：上一行被改动，或两行之间有行被删除
verify-ledger-torn = 第 { $line } 行没有写完；下一次运行会补全
verify-ledger-not-served = 最后一行所记的版本不是正在对外提供的版本
verify-ledger-unwritten = 第 { $line } 行之后的一行尚未写入，运行即被终止；下一次运行会补写
verify-ledger-lost = 有版本正在对外提供，却没有台账：台账已被删除或清空
verify-ledger-head-lost = 台账的末行记录（`ledger.head`）丢失：末尾的行可能被改动或删除
verify-ledger-other-head = 台账到第 { $line } 行为止，而末行记录所记的是另一行：末尾有行被改动、添加或删除
verify-ledger-doubted = 第 { $line } 行记载：某次运行发现该行之前的台账已被改动
verify-ledger-other-copy = 第 { $line } 行不是末行记录的副本所记的那一行
# $n (number), $kept (number), $objects (number), $megabytes (string)
gc-done = 已清除 { $n } 个发布版本，保留 { $kept } 个；已清除 { $objects } 个文件夹，释放 { $megabytes } MB

## Comparing catalogs

# $files (number), $entries (number)
catalogs-reference = { $files } 个文件，{ $entries } 个条目
# $locale (string), $percent (number)
catalogs-locale = { $locale }：已有 { $percent } %，缺少 { $missing } 个（{ $words } 词，整个文件缺失 { $files } 个），多余 { $obsolete } 个，相同 { $identical } 个，错误 { $errors } 个，警告 { $warnings } 个
catalogs-no-reference = { $folder } 中没有含 .ftl 文件的文件夹 `{ $locale }`

## The environment

# $path (string), $why (string)
env-cannot-write = 无法写入 { $path }：{ system-reason }
env-cannot-read = 无法读取 { $path }：{ system-reason }
# $reason (string), $path (string)
env-cannot-write-help = { $reason ->
    [denied] 请让执行发布的用户拥有输出文件夹，或用 `--output DIR` 指定其他文件夹
    [full] 请腾出空间；`gongbao gc --keep 5` 可清除旧的发布版本
    [read-only] 请用 `--output DIR` 指定其他磁盘上的文件夹
   *[other] 之前的版本仍在对外提供；排除问题后请重新运行
}
env-cannot-write-source-help = { $reason ->
    [denied] 请以网站文件所有者的身份运行，或申请该处的写入权限
    [full] 请腾出磁盘空间
    [read-only] 网站文件所在的磁盘不可写入
   *[other] 没有为此文件记录任何内容；排除问题后请重新运行
}
env-no-folder = 无法写入 { $path }：文件夹 `{ $folder }` 不存在，请先创建
env-cannot-read-help = { $reason ->
    [denied] 请以执行发布的用户身份运行，或允许其他用户读取输出文件夹
   *[other] 请用 `--output DIR` 指明发布所用的文件夹
}
# $path (string)
env-no-link = { $path } 不是链接：有人在此处放了文件夹或文件
env-no-link-help = 请将其移走，然后重新发布
env-last-number = { $path } 中已没有更大的编号可供新版本使用
env-last-number-help = 请删除编号最大的那一项，它不是 gongbao 建立的
env-output-in-sources = 输出文件夹位于源文件之中：{ $path }
# $holder (string)
env-locked = 另一个进程正在此处工作{ $known ->
    [yes] （{ $holder }）
   *[no] {""}
}{ $age ->
    [hours] ，已有 { $hours } 小时
    [days] ，已有 { $days } 天：它已卡住
   *[short] {""}
}
env-locked-help = 请在其结束后重试；若进程卡住，可将其终止，锁会随之释放
env-sources-locked = 另一个命令正在修改这个网站的文件
env-sources-locked-help = 请等它结束后再试
# $now (string), $last (string)
env-clock = 时钟显示 { $now }，但上一次发布以 { $last } 为准
env-clock-help = 请校准时钟；若时钟无误，请输入 `gongbao publish --as-of { $now }`
env-hold = 自 { $since } 起暂停发布：{ $reason }
env-hold-help = 问题解决后，请输入 `gongbao rollback --resume`，然后重新发布
env-stuck = 有一个页面过了一分钟仍未生成完毕；未发布任何内容，上一个发布版本保持不变
env-stuck-help = 请检查模板中是否有在循环中不断变长的列表，例如 `{"{%"} set x = x + x %{"}"}`
env-bug = 这是 gongbao 的缺陷，不是您的网站的问题：{ $detail }
env-bug-help = 已发布的网站未受影响；请将此消息报告给开发者
explain-unknown = 没有代码或条目 `{ $code }`
explain-example = 示例
# $item (string)
explain-removed = { $item } 已永久移除：site.toml 在 `[publish]` 下的 `removed` 中列出了它
# $ids (string)
explain-formerly = 曾用 id：{ $ids }
explain-level = 级别：{ $level }
# $item (string)
explain-unreadable = { $item } 不在网站上：无法读取
# $date (string) - `none` where there is none
explain-shown = 在网站上{ $date ->
    [none] {""}
   *[other] ，自 { $date } 起
}
# $date (string)
explain-withdrawn = 自 { $date } 起已撤下：读者看到的是说明
# $why (string)
explain-held = 不在网站上：{ $why }
explain-source = 原文
clock-fixed = 本网站的时钟固定在 { $date }：content/site.toml 中写了 `as_of`；删除该行后，将以当前时间为准
explain-blocked = 以目前的内容不会发布：其中有错误
# $date (string)
explain-due = 应于 { $date } 前完成
explain-overdue = 已过期限 { $date }
# $policy (string)
explain-policy = { $policy ->
    [hold] 过时期间暂不发布
    [fallback] 过时期间不显示
   *[notice] 附说明显示
}
# $edition, $page (strings)
explain-shows = 显示 `{ $edition }`，地址 { $page }
explain-no-page = 没有页面

## Status

cli-status-about = 显示各语言版缺少或过时的条目，以及到期情况
cli-option-status-all = 同时列出已齐全的条目
status-item = 条目
state-current = 最新
state-stale = 过时
state-missing = 缺失
state-draft = 草稿
state-waived = 免译
# $edition (string)
status-draft-edition = { $edition }（草稿）
# $edition (string), $current, $stale, $missing, $draft, $waived, $messages, $total (numbers)
status-edition = { $edition }：最新 { $current }，过时 { $stale }，缺失 { $missing }，草稿 { $draft }，免译 { $waived }；消息 { $messages }/{ $total }
# $n (number)
status-owed = ；待译约 { $n } 字
# $n (number)
status-overdue = { $n } 个文本已逾期（以 ! 标出）
# $items (string)
status-unreadable = 因有错误而无法读取：{ $items }

## Baselines and repairs

cli-option-baseline = 只显示和计算此文件未记录的问题
cli-option-write-baseline = 把现有问题记录到此文件
cli-option-fix = 修复可以无损修复之处，然后检查
cli-option-dry-run = 与 --fix 同用：只显示改动，不写入文件
# $n (number), $path (string)
baseline-written = 已将 { $n } 个问题记录到 { $path }
baseline-known = { $n } 个已知问题未显示：见 { $path }
baseline-nothing-new = 没有新问题
baseline-gone = { $path } 中有 { $n } 个问题已不存在：请用 `--write-baseline { $path }` 重新记录
# $line (number), $path (string)
baseline-bad-line = { $path } 第 { $line } 行不是基线记录：请用 `--write-baseline { $path }` 重新记录
# $path (string)
fix-changed = 已修复：{ $path }
fix-nothing = 没有可修复之处

## Comparing

cli-compare-about = 对照原文和译文：任意位置的两个 Markdown 文件
cli-diff-about = 显示译文完成之后原文有哪些改动
cli-arg-source = 原文（Markdown 文件）
cli-arg-translation = 译文
cli-option-base = 翻译时所依据的原文
change-changed = 原文已修改
change-added = 原文新增
change-removed = 原文已删除
change-moved = 已移动
change-split = 已拆分
change-merged = 已合并
change-missing = 译文缺少
change-untranslated = 未翻译
change-extra = 仅译文有
change-shorter = 译文明显偏短
change-longer = 译文明显偏长
change-code = 代码不一致
change-fact = 事实不一致
change-heading = 标题级别不同
change-link = 链接不一致
importance-cosmetic = 外观
importance-minor = 细节
importance-substantive = 实质
importance-factual = 事实
# $kind (string), $importance (string)
change-sure = { $kind }（{ $importance }）
# $place (string)
change-after = 应在 { $place } 之后
change-suspected = 疑似：{ $kind }（{ $importance }）
# $importance (string), $changes (number)
compare-stale = 译文已过时（{ $importance }）：{ $changes } 处
compare-stale-unproven = 译文已过时（{ $importance }），依据结构和事实判断：{ $changes } 处
compare-current = 译文与原文一致
compare-current-unproven = 未发现译文过时的迹象；缺少翻译时的原文，不能作为证明
# $item (string)
diff-no-source = `{ $item }` 没有可供对照的原文
# $path (string)
diff-no-base = 找不到翻译时所依据的原文：{ $path }
