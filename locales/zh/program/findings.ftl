# What findings say. Each message has no full stop; values stand in backticks.
# `.help` says what to type. `.about` is the page that `gongbao explain` shows.

## Settings (content/site.toml)

finding-settings-syntax = site.toml 不是有效的 TOML：{ toml-problem }
    .about = 设置文件 content/site.toml 必须是有效的 TOML（toml.io）。在此之前，不会读取其他任何内容。
finding-settings-unknown-field = { finding-unknown-field }
    .help = { finding-unknown-field.help }
    .about = site.toml 中有 gongbao 不认识的字段，多半是拼写有误。这类情况按错误处理，以免设置在无人察觉时失效。
finding-settings-missing-field = 字段 `{ $field }` 缺失或为空
    .help = 添加 `{ $field } = …`
    .about = 发布所需的某个 site.toml 字段缺失或为空。
finding-settings-bad-value = `{ $field }` 的值不可用：{ $expected ->
        [string] 应为加引号的字符串
        [integer] 应为整数
        [boolean] 应为 true 或 false
        [strings] 应为字符串列表
        [table] 应为表
        [tables] 应为表的列表
        [time-zone] 应为时区，例如 "Asia/Shanghai"
        [url] 应为网址，例如 "https://www.example.org"
        [date] 应为日历上存在的日期，例如 2013-01-04
        [headlines] 应为 1 到 50 之间的数
        [level] 应为 "allow"、"info"、"warning"、"error" 之一；有些问题不能设为 "allow"
        [name] 应由小写字母、数字、- 和 _ 组成
        [section] 应为由小写字母、数字、- 和 _ 组成的文件夹名，各级之间用 / 分隔
        [kind] 应为 "news"、"notice"、"guide"、"letter"、"page"、"report" 之一
        [dates] 应为日期列表，如 2013-01-01，不加引号
        [person] 应为 `[[person]]` 中的姓名
        [role] 应为 editor、translator、proofreader 或 publisher
        [working-days] 应为 0 到 1000 之间的工作日数
        [known-section] 应为本文件中某个板块的 `key`
        [missing] 应为 "fallback"、"omit"、"hold" 之一
        [stale] 应为 "notice"、"fallback"、"hold" 之一
        [basis] 应为 "law" 或 "policy"
        [deny] 应为 "error"、"warning"、"info" 之一
        [on_error] 应为 "stop" 或 "hold"
        [encodings] 应为 "br" 和 "gzip" 组成的列表
        [day-of-year] 应为文件名所示年份中的日期
        [program-language] 应为 "zh"、"en"、"ja"、"ru"、"ko" 之一
       *[other] 应为其他值
    }
    .help = { $advice ->
        [sample] 写成 `{ $hint }`
        [date] 写成 `{ $hint }`
        [quoted-date] 写成 `{ $hint }`，不加引号
        [moment] 写成 `{ $hint }`
        [quoted-moment] 写成 `{ $hint }`，不加引号
        [unquoted] 请去掉引号
       *[none] {""}
    }
    .about = site.toml 中某个字段的值类型不对，或者不可用。
finding-bad-language-tag = `{ $tag }` 不是有效的语言标签
    .help = 写成 `zh-Hans`、`en`、`ja`、`ru` 或 `ko` 这样的标签
    .about = 语言版的 `lang` 必须是 Unicode 语言标识符。页面用它向浏览器和搜索引擎声明语言。
finding-settings-unknown-edition = 没有语言版 `{ $edition }`
    .help = 现有语言版：{ $known }
    .about = site.toml 中提到的语言版没有在 [[edition]] 表中声明。
finding-settings-duplicate = `{ $key }` 重复声明
    .related = 首次声明在此处
    .about = 两个语言版的代号、语言或地址前缀相同，或者两个板块的代号相同。
finding-settings-absent = { $advice ->
        [folder] 文件夹 `{ $hint }` 不存在
       *[none] 没有 `content/site.toml`
    }
    .help = 进入网站文件夹，或用 `--site DIR` 指定
    .about = 每个网站都有 content/site.toml 文件，其中写明机构名称、语言版和板块。

## item.toml and front matter

finding-toml-syntax = 这不是有效的 TOML：{ toml-problem }
    .help = { $problem ->
        [full-width] 请改用英文符号 `{ $wanted }`
        [colon] 请改为 ` = `
        [translated] 请写 `{ $wanted }`
        [broken-text] 请把整段文字写在同一行
        [twice] 请删去其中一处；两处下面的内容应写在同一处之下
        [escape] 一个反斜线要写成两个；文件只写文件名，不写所在文件夹
        [inner-quotes] 文字中的引号请用 “ ”，或在每个引号前加 `\`
       *[other] 字符串要加引号，每个字段单独一行
    }
    .about = item.toml 以及文本中两行 +++ 之间的部分必须是有效的 TOML（toml.io）。
finding-unknown-field = { $advice ->
        [above] `{ $field }` 写在 `{ $hint }` 下面，不起作用
        [below] `{ $field }` 应写在 `{ $hint }` 下面
       *[none] 未知字段 `{ $field }`
    }
    .help = { $advice ->
        [above] 移到第一个以 `[` 开头的行之前
        [below] 移到 `{ $hint }` 这一行下面
        [text] 这是需要翻译的内容：请在各语言文本（如 `zh.md`）中写 `{ $hint }`
        [item] 这是各语言共用的内容：请在 item.toml 中写 `{ $hint }`
        [draft] 请写 `status = "draft"`
        [writer] 没有作者字段：请把姓名写在正文末尾
       *[none] {""}
    }
    .about = item.toml 或文本的前置元数据中有 gongbao 不认识的字段，多半是拼写有误。各语言相同的内容写在 item.toml 中，需要翻译的内容写在各个文本中。
finding-missing-field = 字段 `{ $field }` 缺失或为空
    .help = { $advice ->
        [sample] 添加 `{ $hint }`
        [one-of] 添加 `{ $field } = "…"`，可选值：{ $hint }
        [by-file] 在前置元数据的 `[attachment]` 这一行下面写 `"{ $hint }" = "…"`；如果没有这一行，请先在所有其他字段之后写上 `[attachment]`
       *[none] 添加 `{ $field } = …`
    }
    .related = 它属于此处所写的内容
    .about = 此类条目所需的某个字段缺失或为空。
finding-bad-value = `{ $field }` 的值不可用：{ $expected ->
        [string] 应为加引号的字符串
        [integer] 应为整数
        [positive] 应为不小于零的数
        [boolean] 应为 true 或 false
        [strings] 应为字符串列表
        [table] 应为表
        [tables] 应为表的列表
        [status] 只能是 "draft"
        [revision] 应为 `gongbao accept` 写入的十六位十六进制数
        [dates] 应为日期列表，如 2013-01-01，不加引号
        [day-of-year] 应为文件名所示年份中的日期
        [person] 应为 `[[person]]` 中的姓名
        [unique] 应为其他概念没有用过的键
        [validity] 应为 "in-force"、"repealed"、"superseded" 之一
        [quoted-name] 带点的文件名要加引号
       *[other] 应为其他值
    }
    .help = { $advice ->
        [sample] 写成 `{ $hint }`
        [quoted-name] 写成 `"{ $hint }" = "…"`
       *[none] {""}
    }
    .about = 某个字段的值类型不对，或者不可用。
finding-bad-date = 这不是有效的日期
    .help = { $advice ->
        [date] 写成 `{ $hint }`；如需写明时刻，请写成 `{ $hint }T09:00:00+08:00`
        [quoted-date] 写成 `{ $hint }`，不加引号；如需写明时刻，请写成 `{ $hint }T09:00:00+08:00`
        [moment] 写成 `{ $hint }`
        [quoted-moment] 写成 `{ $hint }`，不加引号
        [unquoted] 写成 2013-01-04 这样的日期，或 2013-01-04T09:00:00+08:00 这样的时间，不加引号
       *[none] 写成 2013-01-04 这样的日期，或 2013-01-04T09:00:00+08:00 这样的时间
    }
    .about = 日期和时间遵循 RFC 3339。未注明时差的时间按网站所在时区理解。
finding-unknown-column = 板块 `{ $section }` 中没有栏目 `{ $column }`
    .help = 该板块的栏目：{ $known }
    .related = 板块在此处声明
    .about = 条目的栏目必须是 site.toml 中为该条目所属板块列出的栏目之一。
finding-unknown-edition = 没有语言版 `{ $edition }`
    .help = { $advice ->
        [copy] 这似乎是 `{ $hint }` 的副本：请把它移出此文件夹
       *[none] 现有语言版：{ $known }；文本以语言版的代号命名，例如 `ja.md`
    }
    .about = 某个文本或字段提到的语言版没有在 site.toml 中声明。
finding-no-front-matter = { $advice ->
        [unclosed] 前置元数据没有结束：缺少第二行 `+++`
        [full-width] 前置元数据的起始行用了全角加号
        [yaml] 前置元数据用的是 YAML，写在两行 `---` 之间
       *[none] 文本开头没有前置元数据
    }
    .help = { $advice ->
        [unclosed] 在最后一个字段下面单独写一行 `+++`
        [full-width] 改用半角的 `+++`
        [yaml] 把两行 `---` 都改成 `+++`，字段写成 `title = "…"`
       *[none] 第一行写 `+++`，接着写 `title = "…"`，再写一行 `+++`，然后是正文
    }
    .about = 每个文本都以两行 +++ 之间的前置元数据开头，其中至少要有标题。
finding-no-section = 此文件夹不属于任何板块
    .help = 移到以下板块之一：{ $known }，或在 site.toml 中声明板块
    .about = 条目的文件夹位于板块的文件夹之中，板块在 site.toml 中声明。
finding-missing-alt = 图片 `{ $file }` 没有替代文字
    .help = 在 `[alt]` 下添加 `"{ $file }" = "图片内容"`，或在 `![…](…)` 的方括号中填写文字
    .related = 图片在此处写明
    .about = 看不到图片的人也应知道图片的内容。不传达信息的图片在 item.toml 中标明 `decorative = true`。
finding-words-without-table = 写了 `{ $field }`，但 item.toml 中没有 `[{ $table }]`，读者看不到
    .help = 在 item.toml 中添加 `[{ $table }]` 和 `at = …`，或删除这段文字
    .about = 更正了什么、为何撤下写在各文本中；是否更正或撤下以及时间写在 item.toml 中，对各语言一并生效。
finding-missing-reason = { $advice ->
        [correction] 没有说明更正了什么
       *[none] 没有说明撤下的原因
    }
    .help = { $advice ->
        [correction] 请在此文本的前置元数据中写 `correction = "…"`
       *[none] 请在原文中写 `withdrawal = "…"`
    }
    .about = 条目更正或撤下时，要告诉各语言版的读者更正了什么、为何撤下。
finding-words-without-file = `[{ $field }]` 中为 `{ $file }` 写了文字，但 item.toml 没有写明此文件
    .help = 更正文件名，或在 item.toml 中添加 { $field ->
        [attachment] `[[attachment]]`
       *[other] `[[image]]`
    } 和 `file = "{ $file }"`
    .about = `[alt]` 和 `[caption]` 下的名称是 item.toml 中 `[[image]]` 的文件名，`[attachment]` 下的是 `[[attachment]]` 的文件名。写在这些表头下的 `status` 等字段会被当成文件名。
finding-impossible-date = `{ $field }` 是 { $date }，{ $problem ->
        [before-publication] 早于发布日期
        [expired-unpublished] 而条目到那时或更晚才发布：没有人会看到它
        [expired-embargo] 而禁发期到那时或更晚才结束：没有人会看到它
       *[century] 显然有误
    }
    .help = 请更正日期
    .about = 日期不在 1900 年至 2100 年之间，或更正、撤下的日期早于发布日期，或条目在有人看到之前就已到期。
finding-other-folder-date = 文件夹 `{ $folder }` 与 `published`（{ $published }）的年月不符
    .help = 更正日期；或移动文件夹，并把曾用 id 写入 `formerly`
    .about = 按年月建文件夹，便于查找条目。文件夹与条目日期最多可相差一个月。
finding-empty-page = 页面将没有内容：文本只有标题
    .help = 在第二行 `+++` 下面写正文，或用 `status = "draft"` 标为草稿
    .about = 没有文字、图片和附件的文本，读者什么也看不到。
finding-repeated-item = 此文本与 `{ $other }` 的文字完全相同
    .help = 删除其中一个文件夹，或写出两者应有的不同内容
    .related = 另一个条目在此处
    .about = 两个条目的原文标题和正文都相同，多半是复制文件夹后忘了修改。
finding-caption-not-shown = `{ $file }` 的图片说明不会显示：图片夹在文字中间
    .help = 在图片前后各空一行
    .about = 单独成段的图片会显示 `[caption]` 中的说明。夹在一行文字中的图片没有位置显示说明。
finding-missing-item-file = 此文件夹有文本，但没有 `item.toml`
    .help = { $advice ->
        [rename] 请把此文件改名为 `item.toml`
       *[none] 请新建该文件：新闻需要 `published = 2013-01-04T09:00:00+08:00` 和 `column`
    }
    .about = 每个条目是一个文件夹，其中 item.toml 保存各语言相同的内容，每个语言版各有一个文本。
finding-stray-file = `{ $file }` 没有被使用，不会发布
    .help = { $advice ->
        [text] 请改名为 `{ $hint }`
        [no-item] 条目是一个含有 `item.toml` 和文本（如 `zh.md`）的文件夹：请写好这两个文件，并在 `[[attachment]]` 或 `[[image]]` 中写明此文件
        [program] 程序自身的消息不属于网站：请删除此文件；页面的消息请另写在与此文件夹同级的文件中
       *[none] 在 item.toml 的 `[[image]]` 或 `[[attachment]]` 中写明，或将其删除
    }
    .about = 只发布 item.toml 中写明的文件，以免误发。

## Suppressions

finding-bad-suppression = { $problem ->
        [code] 没有代码 `{ $value }`
        [fixed] `{ $value }` 在任何情况下都不能豁免
        [date] `{ $value }` 不是有效日期
        [setting] `{ $value }` 不是豁免说明的组成部分
       *[command] `gongbao:` 之后应为 `allow`，而不是 `{ $value }`
    }
    .help = 写成 `# gongbao: allow CODE reason="…" until=2013-05-01`；`until` 和 `edition` 可以省略
    .about = 无法读取的豁免说明不起作用。凡是可能发布损坏的页面、耗尽程序资源或越出网站范围的问题，都不能豁免。
finding-unexplained-suppression = 对 `{ $code }` 的豁免没有写明理由，因此不起作用
    .help = 添加 `reason="…"`
    .about = 以后读到豁免说明的人，应当知道为何豁免。
finding-expired-suppression = 对 `{ $code }` 的豁免已在 { $until } 之后失效
    .help = 解决所豁免的问题并删除此说明，或者写明理由并延长日期
    .about = 豁免说明可以写明有效的最后一天。过期后，所豁免的问题会重新列出。
finding-unused-suppression = 对 `{ $code }` 的豁免没有必要：此处没有 `{ $name }` 问题
    .help = 将其删除
    .about = 没有豁免任何问题的说明，会在无人决定的情况下掩盖下一个同类问题。

## Texts

finding-raw-html = 不发布 HTML
    .help = { $advice ->
        [break] 要换行，请在行末加 `\` 或两个空格
        [comment] 注释要单独占行，以 `<!--` 开头、以 `-->` 结尾
       *[none] 改用 Markdown；要显示 < 号，请写 `\<`
    }
    .about = 文本中的 HTML 会未经检查就进入页面。Markdown 已能满足文章的需要。
finding-stray-emphasis = 星号 `**` 会原样显示
    .help = 在星号外侧加空格，或删除星号
    .about = 粗体写成 **这样**，星号内侧不留空格。
finding-body-title = 文本中有一级标题
    .help = 正文标题从 `##` 开始：页面标题写在前置元数据中
    .about = 每个页面只有一个一级标题，即来自前置元数据的页面标题。
finding-too-deep = 文本嵌套过深
    .about = 引用和列表的嵌套超过数十层时不予接受：没有读者能看明白，只会被用于攻击。
finding-letter-parts = 信件须有来信和答复两部分，但此文本有 { $parts } 个部分
    .help = 先写来信，再写一行 `---`（前后各空一行），然后写答复
    .about = 信箱信件是一个分为两部分的文本，中间用一条分隔线隔开。
finding-control-character = 控制字符 { $character } 不能发布
    .help = 请删除；文字处理软件的手动换行请改为空行
    .about = 从其他程序粘贴文字时会带入控制字符。HTML 不允许这类字符。
finding-unseen-character = 文本中有看不见的字符 { $character }
    .help = 请删除
    .about = 零宽字符、方向标记，以及表示转换时丢失内容的 U+FFFD。它们会妨碍搜索和复制。零宽连接符、零宽不连字符和软连字符不在此列。
finding-unmeant-markdown = { $form ->
        [heading] 此处似应为标题，但没有成为标题
        [item] 此处似应为列表项，但没有成为列表项
        [link] 此处似应为链接，但没有成为链接
        [empty-link] 此链接没有文字
        [footnote] 此脚注没有内容
        [unused-footnote] 没有任何地方引用此脚注：其文字不会显示
        [reference] 没有写明此链接指向何处
        [table] 此处似应为表格，但没有成为表格
        [dropped-cells] 此行的单元格多于表格的列数：多出的不会显示
        [date] 此日期变成了列表
        [task] 文本中不能使用任务列表：方括号会原样显示
        [field] 此行像是字段，却会作为正文显示
        [paragraph] 此处似应另起一段，却与上一段连在一起
        [strike] 不支持删除线：标记会原样显示
       *[emphasis] 这些标记会原样显示，没有强调效果
    }
    .help = { $form ->
        [heading] 请用半角 `#`，后面加一个空格：`## 标题`
        [item] 请在行首写 `- `（包括空格）
        [link] 请写成 `[文字](地址)`：用半角括号，两对括号之间和地址中都不留空格
        [empty-link] 请在方括号中写文字：`[文字](地址)`
        [footnote] 请另起一行写 `[^1]: …`，或去掉此标记
        [unused-footnote] 请在需要脚注的地方写上标记，例如 `[^1]`
        [reference] 请在括号中写明地址：`[文字](地址)`
        [table] 每行用半角 `|` 分隔单元格，第二行写 `|---|---|`
        [dropped-cells] 请使每行的单元格数与第一行相同
        [date] 请在点号前加反斜线：`4\. `
        [task] 请写成不带方括号的列表
        [field] 请移到两行 `+++` 之间
        [paragraph] 请在此行之前空一行
        [strike] 请用文字说明哪些内容不再有效
       *[emphasis] 请写成 `**文字**`
    }
    .about = 所写的 Markdown 没有起到应有的作用：读者会看到其中的符号，或看不到其中的文字。

## Translations and catalogs

finding-missing-translation = `{ $item }` 没有 `{ $edition }` 文本{ $shown ->
        [none] ，也没有其他语言可以代替：该语言版不收录此条目
        [hidden] {""}
       *[other] ：读者看到的是 `{ $shown }` 文本
    }
    .help = 输入 `gongbao new --translate { $edition } { $item }` 开始翻译，或在 item.toml 末尾写两行：`[waived]` 和 `{ $edition } = "理由"`
    .about = 某个语言版缺少一个条目。如果其后备顺序中有其他语言，读者会看到该语言的文本和一条说明；该页面不列入各语言版的对应页面。
finding-missing-message = `{ $edition }` 缺少消息 `{ $message }`
    .help = 在 { $file } 中添加 `{ $message } = …`
    .about = 基准语言版消息目录中的每条消息，在所有语言版中都要有；每个板块、栏目、标签、主题分类和发布机构都要有名称。
finding-missing-override = `{ $message }` 在此用本网站的文字，`{ $edition }` 却仍用程序自带的文字
    .help = 在 { $file } 的某个文件中写 `{ $message } = …`
    .about = 基准语言版用自己的文字代替了程序自带的文字；没有这些文字的语言版，说法就不一致。
finding-stale-translation = 此译文完成后，原文有改动{ $severity ->
        [unknown] {""}
       *[known] ：{ $changed } 处，{ $severity ->
            [factual] 其中涉及事实
            [substantive] 涉及措辞
           *[minor] 仅为细节
        }
    }
    .help = 运行 `gongbao diff { $item } { $edition }` 查看改动，翻译之后运行 `gongbao accept { $item } { $edition }`
    .related = 现在的原文
    .about = 前置元数据中的 `base` 是译文所依据的原文修订号，现在与原文的修订号不同。读者看到的译文会附有说明。
finding-missing-source = `{ $item }` 没有已完成的 `{ $edition }` 文本，而这是它的原文语言
    .help = 在 item.toml 旁编写 `{ $edition }.md`，或在 item.toml 中用 `source = "…"` 指定其他语言
    .about = 原文是其他文本的翻译依据。没有原文的条目不发布。
finding-lost-base = 译文所依据的原文没有保存：{ $path }
    .help = 核对两份文本，然后运行 `gongbao accept { $item } { $edition }`；如系误删，请恢复该文件
    .about = 译文完成后改了哪些地方，要看当时的原文。`gongbao accept` 把它保存在 content/.base/ 中，应一并纳入版本管理。没有它就无法知道哪些段落已过时，因此按对过时文本最严的规定处理。
finding-orphan-translation = 译文的原文已不存在：`{ $item }` 没有 `{ $source }.md`
    .help = 恢复 `{ $source }.md`，或在 item.toml 中写 `source = "{ $edition }"` 把本文作为原文，或删除本文件
    .about = 译文的原文被删除或移走了。这样的译文不发布，因为无法知道它是否仍然有效。
finding-unused-base = 没有译文依据这份保存的原文
    .help = 删除：`rm { $path }`
    .about = content/.base/ 保存译文所依据的原文。没有任何文本的 `base` 指向的，已不再需要。
language-of-writing = { $writing ->
    [zh-Hans] 中文
    [zh-Hant] 繁体中文
    [ja] 日文
    [ko] 韩文
    [Cyrl] 使用西里尔字母的语言
   *[Latn] 使用拉丁字母的语言
}
finding-other-language = { $writing ->
        [copied] 此文本的大部分与原文相同
       *[other] 此文本的大部分是{ language-of-writing }
    }
    .help = { $kind ->
        [source] 请检查文件名是否正确，或在 item.toml 中用 `source = "…"` 写明原文语言
       *[translation] 请翻译；如果是有意如此，请输入 `gongbao accept { $item } { $edition } --as-is REASON`
    }
    .about = 某个语言版的文本是用另一种语言写的。此文本算作缺失：读者看到的是代替它的其他语言文本。
finding-foreign-passage = 此段是{ language-of-writing }
    .help = 请翻译；应当保留的词语，请放在引号中，或放在译文之后的括号中
    .about = 文本中有一段的语言与所属语言版不同，且不在名称、代码、链接、引号和括号之中。译出之前，此文本算作过时。
finding-copied-passage = 此段与原文相同
    .help = 请翻译
    .related = 相同的文字在此处
    .about = 译文中有一段与原文一字不差。译出之前，此文本算作过时。
finding-placeholder = 此处只有占位文字，尚未翻译
    .help = 请翻译，或用 `status = "draft"` 将文本标为草稿
    .about = 某一段只有 `TODO` 之类的占位文字。译出之前，此文本算作过时。
finding-missing-passage = 此处之后缺少原文的一段
    .help = 请补译；如果是有意如此，请输入 `gongbao accept { $item } { $edition } --as-is REASON`
    .related = 该段在此处
    .about = 译文记为与原文一致，却缺少原文的一段。补上之前，此文本算作过时。
finding-length-may-differ = { $how ->
        [shorter] 这一段可能太短：只有按原文推算长度的 { $percent }%
       *[longer] 这一段可能太长：达到按原文推算长度的 { $percent }%
    }
    .help = { $how ->
        [shorter] 请与原文对照：可能漏译了一部分
       *[longer] 请与原文对照：可能有重复或多出的内容
    }
    .related = 原文在此处
    .about = 译文某一段的长度不到按本文其他段落推算的一半，或超过其两倍，并且超出这两种语言间 99% 的人工译文段落所处的范围。这不足以说明译文有误：只作提示，不会阻止发布。
finding-fluent-syntax = 这不是有效的 Fluent：{ fluent-problem }
    .help = 写成 `名称 = 文字`；每个 {"{"} 都要有对应的 {"}"}；文字换行后要缩进
    .about = 消息目录用 Fluent（projectfluent.org）编写。无法读取的部分略去，文件的其余部分照常使用。
finding-duplicate-message = 消息 `{ $message }` 出现了两次
    .help = 删除其中一个
    .related = 首次出现在此处
    .about = 在一个语言版自己的消息目录中，每条消息只能出现一次。覆盖内置消息不算重复。
finding-catalog-too-deep = 此消息嵌套过深或展开后过大
    .help = 请拆分为几条消息
    .about = 花括号嵌套超过数十层，或者一条消息连同其引用共有九十个以上的占位元素时，不予接受：这样的消息只会耗尽程序的资源。
finding-unknown-reference = `{ $message }` 引用了 `{ $reference }`，但此处没有
    .about = 某条消息提到了该语言版没有的消息、术语或属性。
finding-bad-numeric-option = `{ $option }` 最大为 { $limit }
    .about = 如果选项要求的位数超过任何数字实有的位数，就会耗尽程序的内存。
finding-unproven-translation = 没有记录此译文所依据的原文修订号
    .help = 如果与原文一致，请运行 `gongbao accept { $item } { $edition }`
    .about = 没有 `base` 的译文，无法证明与当前原文一致。
finding-draft-translation = 此文本是草稿，不发布
    .help = 完成后删除 `status = "draft"`
    .about = 对读者来说，草稿视同缺失。
finding-cyclic-reference = `{ $message }` 引用了自身：{ $path }
    .about = 循环引用的消息永远无法显示。

## Messages beside their reference

finding-missing-catalog = 缺少文件 `{ $file }`，其中应有 { $n } 个条目
    .help = 把基准语言的文件复制到该处，再翻译
    .about = 基准语言的每个文件，在各语言中都应有同名文件。缺少文件时，其中所有消息和术语都计为缺失。
finding-obsolete-catalog = 基准语言没有同名文件；其中 { $n } 个条目无处使用
    .help = 改成基准语言中的文件名，或删除此文件
    .about = 基准语言没有的文件。其中的条目单独计数，不计入多余消息。
finding-obsolete-message = 基准语言没有 `{ $message }`
    .help = 删除它，或改成基准语言中的名称
    .about = 基准语言没有的消息或术语。在有人删除之前会一直保留。
finding-missing-part = `{ $message }` 缺少{ $part ->
        [value] 消息正文
       *[other] 属性 `{ $part }`
    }
    .help = 按基准语言的写法补上
    .about = 基准消息有正文和属性的，译文也要有。术语的属性由各语言自定。
finding-extra-part = `{ $message }` 多出{ $part ->
        [value] 消息正文
       *[other] 属性 `{ $part }`
    }，基准消息没有
    .help = 删除它：没有人看得到
    .about = 基准消息没有的正文或属性，不会有任何地方使用。
finding-missing-variable = `{ $message }` { $variant ->
        [none] 没有显示
       *[other] 在 { $variant } 中没有显示
    } `{ $variable }`
    .help = 在需要的地方写上 {"{"} { $variable } {"}"}
    .about = 基准消息默认显示这个变量，译文却没有显示。由变量选出的变体可以省去该变量：`[one]` 只表示 1 时不必写出数字；俄语中 21 也属于 `[one]`。
finding-unknown-variable = `{ $message }` 使用了 `{ $variable }`，但没有任何地方提供它
    .help = 更正名称，或在基准消息上方的注释中声明：`# Variables: { $variable }`
    .about = 译文可以使用基准消息用到的变量、基准消息上方注释中列出的变量，以及模板提供的变量。
finding-other-references = `{ $message }` { $variant ->
        [none] 提到
       *[other] 在 { $variant } 中提到
    } `{ $reference }` 的次数{ $what ->
        [missing] 少于
       *[extra] 多于
    }基准消息
    .about = 消息、术语和函数逐个变体比较。有差别未必是错，但往往是漏了或写错了。
finding-unknown-function = `{ $message }` 调用了 `{ $function }`，没有这个函数
    .help = 可用的函数是 NUMBER 和 DATETIME
    .about = 调用不存在的函数，会把函数名显示给读者，或悄悄选用默认变体。
finding-missing-plural = `{ $message }` 缺少变体 { $categories }，{ $samples } 等数字需要它
    .help = 为 { $categories } 各添加一个变体
    .about = 各语言有自己的复数形式。没有对应变体的数字会用默认变体，读来有误。俄语需要 [one]、[few] 和 [many]。
finding-unreachable-plural = 在这种语言里没有数字属于 [{ $category }]
    .help = 删除这个变体，或直接用数字作键
    .about = 中文、日文和韩文只有一种复数形式 [other]。其他形式的变体永远不会显示。
finding-literal-plural = [{ $literal }] 只适用于数字 { $literal }：{ $samples } 会用别的变体
    .help = 写成 [one]
    .about = 在这种语言里，还有别的数字与一同形。以数字作键只匹配该数字；[one] 匹配全部同形数字。
finding-no-other-plural = *[{ $category }] 也用于小数，而小数属于 [other]
    .help = 如果可能出现小数，请添加变体 [other]
    .about = 在这种语言里，小数的形式是 [other]。没有这个变体时使用默认变体。
finding-unclosed-tag = `{ $message }` { $variant ->
        [none] 中
       *[other] 的 { $variant } 中
    }，`{ $tag }` 没有闭合，或没有对应的开始标签
    .help = 在同一变体中，每个 {"<b>"} 都要有 {"</b>"}
    .about = 没有闭合的元素会影响页面上其后的所有内容。
finding-other-markup = `{ $message }` { $variant ->
        [none] 中
       *[other] 的 { $variant } 中
    }，元素 `{ $element }` { $what ->
        [missing] 少于
       *[extra] 多于
    }基准消息
    .about = 译文的元素及其嵌套与基准消息相同，先后次序不限。
finding-other-link = `{ $message }` 链接到 `{ $url }`，基准消息没有这个链接
    .about = 译文的链接与基准消息的链接指向相同。也可能是有意指向读者语言的页面。
finding-wrong-script = `{ $message }` 中有 `{ $words }`，不是这种语言的文字
    .help = 把它译出；如果是有意保留，请放进占位符：{"{"} "{ $words }" {"}"}
    .about = 语言版中出现不属于它的文字，多半是漏译。
finding-full-width-brace = `{ $message }` 中有全角花括号，会原样显示
    .help = 写成半角的 {"{"} 和 {"}"}
    .about = Fluent 只认半角的 {"{"} 和 {"}"}。用全角花括号，占位符就成了普通文字，读者会看到变量名。
finding-identical-message = `{ $message }` 与基准消息相同
    .help = 把它译出；如果是有意相同，请在上方写 `# gongbao: same`
    .about = 两种语言相同的消息，往往是没有翻译的。不含文字的消息不在此列。
finding-invisible-character = `{ $message }` 中有看不见的字符 { $character }
    .help = { $advice ->
        [escape] 此转义不表示任何文本字符：请直接写要用的字符，或写 `\U` 加六位数字
       *[none] 删除它，或在占位符中用转义写法
    }
    .about = 控制字符、零宽字符，以及代表转换中丢失内容的 U+FFFD。
finding-unresolved-message = `{ $message }` 无法显示：`{ $detail }`
    .about = 发布之前，每条消息都按各种变体试排一次。这一条失败了。
finding-stale-message = `{ $message }` 译出后，{ $change ->
        [factual] 基准消息中的数字
       *[other] 基准消息
    }有改动
    .help = 翻译改动之处，然后运行 `gongbao accept --messages { $edition } --message { $message }`
    .about = locales/…/.revisions 记录了每条消息译自哪个基准版本，现在与基准消息不同。
finding-bad-revision-line = 这一行没有记录任何内容
    .help = 删除它；`gongbao accept --messages` 写出的行形如 `site.ftl:home 0123456789abcdef`
    .about = locales/…/.revisions 的每一行是文件、消息和十六位修订号。其他内容多半来自合并时的差错。
finding-function-option = { $problem ->
        [option] `{ $function }` 没有选项 `{ $option }`
       *[value] `{ $value }` 不是 `{ $function }` 的选项 `{ $option }` 的可用值
    }
    .help = { $problem ->
        [option] 更正名称，或删除该选项
       *[value] 可用值：{ $known }
    }
    .about = 函数不认识的选项不起作用，而且没有任何程序会提示。
finding-term-argument = { $what ->
        [missing] `{ $message }` 没有把 `{ $variable }` 传给要显示它的 `{ $term }`
        [positional] `{ $message }` 传给 `{ $term }` 的值没有名称，术语不会读取
       *[lost] `{ $message }` 中的 `{ $variable }` 位于 `{ $term }` 之后，在那里已经失效
    }
    .help = { $what ->
        [missing] 写成 `{"{"} { $term }({ $name }: "…") {"}"}`
        [positional] 写成 `{"{"} { $term }(name: "…") {"}"}`
       *[lost] 把 `{"{"} { $variable } {"}"}` 移到 `{"{"} { $term } {"}"}` 之前
    }
    .about = 术语只认识按名称传给它的值。没有传入的变量会以花括号中的名称显示；术语内引用另一术语之后，先前传入的值即告失效。
finding-other-plural-kind = `{ $message }` 把 `{ $variable }` 当作{ $kind ->
        [ordinal] 序数来选择，基准消息当作数量
       *[cardinal] 数量来选择，基准消息当作序数
    }
    .help = { $kind ->
        [ordinal] 写成 `{"{"} { $variable } ->`
       *[cardinal] 写成 `{"{"} NUMBER({ $variable }, type: "ordinal") ->`
    }
    .about = 数量与序数的复数形式不同。译文应与基准消息用同一种。
finding-rounded-plural = `{ $message }` 显示 `{ $variable }` 时的取整方式与选择变体时不同
    .help = 在选择器和各变体中写相同的 NUMBER 选项
    .about = 按 1.2 选出的变体配上显示为 1 的数字，读来有误。用来选择的数字应当就是显示的数字。
finding-unmatched-literal = [{ $literal }] 永远不会匹配：`{ $message }` 按带选项的 `{ $variable }` 选择
    .help = 改写复数形式，例如 [one]，或直接按 `{ $variable }` 选择
    .about = 在 Fluent 看来，带 NUMBER 选项的数字与数字本身不同，所以用数字作的键永远匹配不上。
finding-duplicate-part = `{ $message }` 中 `{ $part }` 出现两次
    .help = 删除第二个：只有第一个会显示
    .about = 属性或变体出现两次时，Fluent 取第一个，并不提示。
finding-unknown-entity = `{ $message }` 中的 `{ $entity }` 不是字符引用
    .help = 写成 `&nbsp;` 这样的形式，末尾有 `;`，或直接写出字符
    .about = 浏览器不认识的字符引用，会原样显示。
finding-unmatched-argument = { $what ->
        [value] `{ $term }` 没有与 `{ $argument }: "{ $value }"` 对应的变体
        [name] `{ $term }` 不读取参数 `{ $argument }`
       *[none] `{ $term }` 不读取任何参数，`{ $argument }` 不起作用
    }
    .help = { $what ->
        [value] 它的变体：{ $known }
        [name] 请改正名称，或删除该参数
       *[none] 请删除该参数，或在术语中加上按 `{"$"}{ $argument }` 选择的变体
    }
    .about = 消息传给术语的参数不起作用。此时 Fluent 会显示默认变体，不给出任何提示。
finding-unmatched-variant = 基准消息在 `{ $message }` 中不按 [{ $variant }] 选择变体
    .help = 基准消息按 `{ $variable }` 选择，所用的键是 { $known }；本文缺少这些键
    .related = 基准消息
    .about = 译文的变体按基准消息所用的键选择。以别的词作键的变体永远不会显示。

## Links

finding-broken-item-link = { $advice ->
        [removed] 条目 `{ $target }` 已永久移除
       *[none] 没有条目 `{ $target }`
    }
    .help = 用条目在 content/ 下的文件夹路径链接，例如 `item:news/2013/01/vasaloppet`
    .about = 条目之间的链接写明条目的 id，指向该条目在同一语言版中的页面。
finding-missing-file = { $advice ->
        [declare] 文件 `{ $file }` 在文件夹中，但 item.toml 没有写明
        [subfolder] 文件 `{ $file }` 在下级文件夹中
       *[none] 文件 `{ $file }` 不存在
    }
    .help = { $advice ->
        [declare] 在 item.toml 中添加 `[[image]]` 或 `[[attachment]]`，并写明 `file = "{ $hint }"`
        [subfolder] 移到 item.toml 旁边，并写成 `{ $hint }`
        [host] 如果是网址，请写 `{ $hint }`
       *[none] 将它放入条目的文件夹，并在 item.toml 中写明
    }
    .about = item.toml 或文本中提到的文件不在条目的文件夹中，或者条目缺少 item.toml。
finding-relative-link = `{ $url }` 不是在每个语言版中都有效的链接
    .help = { $advice ->
        [item] 请写 `{ $hint }`
       *[none] 链接到条目用 `item:` 加条目的 id，链接到文件只写文件名
    }
    .about = 相对地址在多数语言版中都会失效。条目按 id 链接，本文件夹中的文件按名称链接。
finding-hidden-item-link = `{ $target }` 目前不在网站上：读者看到的文字不带链接
    .help = 等待它发布，或删除该链接
    .about = 尚未到发布时间、已过期或文本未完成的条目没有页面。页面出现后，链接会自动恢复。
finding-former-item-link = `{ $target }` 现在是 `{ $hint }`：链接照常有效
    .about = 指向曾用 id 的链接，会指向在 `formerly` 中写有该 id 的条目。不必修改：原文和译文都可保持不变。
finding-unsafe-link = 不允许使用 `{ $url }`
    .help = { $advice ->
        [image] 不显示其他网站的图片：请把文件放入条目的文件夹，在 item.toml 的 `[[image]]` 中写明，再在此处写文件名
       *[none] 使用 https:、http:、mailto: 或 tel:
    }
    .about = 链接只能指向读者的浏览器可以安全访问的地方，页面也不从其他网站加载任何内容。

## Files and addresses

finding-unreadable-file = { $why ->
        [special] 这不是普通文件
        [name] 名称不是 Unicode 编码
        [deep] 文件夹嵌套过深
        [changed] 运行期间文件被改动
       *[other] 无法读取此文件： { system-reason }
    }
    .related = 文件在此处写明
    .about = 系统拒绝读取某个文件或文件夹，或者它不是普通文件。
finding-invalid-utf8 = 文件不是 UTF-8 编码：此处有字节 `{ $byte }`
    .help = 另存为 UTF-8
    .about = 所有文本都使用 UTF-8 编码。程序不猜测编码，也不替换字符，否则会发布错误的文字。
finding-file-too-large = 文件大小为 { $megabytes } MB，最多允许 { $limit } MB
    .related = 文件在此处写明
    .about = 文本、消息目录和设置文件最大 1 MB，图片和附件最大 256 MB。
finding-symlink = 不支持文件系统的链接
    .help = 将文件本身放在此处
    .related = 文件在此处写明
    .about = 链接可能指向网站之外，或者形成循环。
finding-leaves-site = { $advice ->
        [item] `{ $url }` 不是在每个语言版中都有效的链接
       *[none] `{ $url }` 指向网站之外
    }
    .help = { $advice ->
        [item] 请写 `{ $hint }`
       *[none] 将文件放入条目的文件夹，只写文件名
    }
    .about = 绝不读取或发布网站文件夹之外的任何内容。
finding-duplicate-url = 两个页面的地址都是 `{ $url }`
    .help = 重命名文件夹，或修改 slug
    .related = 另一个页面来自此处
    .about = 每个地址只对应一个页面。
finding-bad-name = `{ $name }` 不能用在地址中
    .help = { $what ->
        [file] 使用文字、数字、空格和 - _ . ( )，最多 200 字节，不要以点开头
       *[other] 使用小写字母 a 到 z、数字、- 和 _
    }
    .about = 文件夹名、slug 和标签会成为地址的一部分，必须在所有浏览器、命令行和文件系统中都能使用。
finding-duplicate-id = `{ $id }` 已属于 `{ $owner }`
    .related = 另一个条目在此处
    .about = 条目的曾用 id 不能与其他条目的 id 或曾用 id 相同。
finding-vanished-address = `{ $id }` 曾发布于 `{ $url }`，现在已经不在了
    .help = { $heir ->
        [none] 请恢复该文件夹；若要撤下，在其 item.toml 中写 `[withdrawn]`
       *[other] 若它现在是 `{ $heir }`，请在其 item.toml 中写 `formerly = ["{ $id }"]`
    }；若要永久移除，请在 content/site.toml 的 `[publish]` 下写 `removed = ["{ $id }"]`；若只允许这一次，请输入 `gongbao publish --allow-removals { $id }`；此后原地址会说明内容已移除
    .about = 发布过的地址永远有内容可看。条目改名后要写明曾用 id，要去掉的条目应当撤下。在此之前保留上一个发布版本。
finding-many-removals = 已发布的 { $total } 个页面中有 { $removed } 个将消失，第一个是 `{ $url }`
    .help = 若确要去掉，请输入 `gongbao publish --allow-removals`
    .about = 一次发布去掉超过五分之一的页面，多半是意外：文件夹被移动，或读取网站时缺了一部分。因自身日期而下线的不计在内。
finding-emptied-edition = `{ $edition }` 将失去全部条目：{ $removed } 个页面
    .help = 若确要如此，请输入 `gongbao publish --allow-removals`
    .about = 一次发布使某个语言版不再有任何条目，多半是意外。
finding-withdrawn-words = `{ $page }` 中仍有{ $origin ->
        [removed] 已移除
       *[withdrawn] 已撤下
    }的 `{ $item }` 的文字：`{ $words }`
    .help = 请从该页面中去掉；若网站使用这些文字另有依据，请在 { $file } 中加入以下几行并写明理由：
        {"[[withdrawn.keep]]"}
        words = { $toml }
        reason = "可以保留的理由"
    .about = 条目撤下或移除后，发布版本的任何页面和文件都不再含有其各语言文本的段落，无论是整段，还是连续四十个字母（中文、日文、韩文为二十四个字）。用来比对的是其现有文本，以及现存各发布版本中该条目的页面。撤下的原因、模板和消息不用来比对。
finding-unsearched-files = 有 { $n } 个文件无法检查是否含有已撤下的内容，例如 `{ $first }`
    .help = 请人工查看；运行报告列出了全部文件
    .about = 扫描件、照片、视频、音频和 PDF 中没有本程序可以读取的文字。它们不会阻止发布：撤下内容刻不容缓。
finding-withdrawn-file = `{ $page }` 与{ $origin ->
        [removed] 已移除
       *[withdrawn] 已撤下
    }的 `{ $item }` 的 `{ $name }` 是同一文件
    .help = 请从仍在使用它的条目中去掉；若网站使用此文件另有依据，请在 { $file } 中加入以下几行并写明理由：
        {"[[withdrawn.keep]]"}
        file = { $toml }
        reason = "可以保留的理由"
    .about = 已撤下或移除的条目的图片或附件，也不会以其他名称发布。
finding-refused-ending = 不发布以 `{ $ending }` 结尾的文件：`{ $file }`
    .help = 请以 PDF、办公文档、图片、音频、视频、压缩包或纯数据的形式发布；若必须发布此文件，请在 site.toml 中写明：`[publish] attachment_types = ["{ $ending }"]`
    .about = 可能在读者的浏览器、读者的电脑或网站服务器上运行的文件（网页、脚本、程序、快捷方式），只有网站写明后才会发布。
finding-other-content = `{ $file }` 与其名称不符：{ $ending ->
        [none] 没有扩展名的文件只能是纯文本
       *[other] 扩展名为 `{ $ending }`
    }，而内容是 `{ $found }`
    .help = 请改用与内容相符的扩展名，或按名称所示的格式重新保存
    .about = 读者电脑上的程序按名称识别文件，浏览器则按内容识别。会被浏览器当作网页的文本也不予接受。
finding-active-content = `{ $file }` 中有会运行或会从别处加载的内容：`{ $what }`
    .help = 请重新保存，去掉脚本、事件处理程序、嵌入的网页和对其他文件的引用
    .about = SVG 图片和 XML 数据只能用来显示和说明内容。若其中有任何部分会运行、会从别处加载或无法作为 XML 读取，则不予接受。
finding-no-image = `{ $file }` 不是可以显示的图片
    .help = 请重新保存为 PNG、JPEG、WebP 或 SVG
    .about = 图片的文件头说明其格式和尺寸。此文件没有这样的文件头，或者没有程序能够显示这样的边长。
finding-shadowing-file = 读者请求 `{ $other }` 时，网站服务器可能发送 `{ $file }`
    .help = 请改用其他名称
    .about = 名称为另一文件名加 `.gz`、`.br` 或 `.zst` 的文件，会被当作那个文件的压缩形式。
finding-unpublished-id = { $said ->
        [present] `{ $id }` 仍在源文件中：不会移除任何内容
       *[other] 从未以 `{ $id }` 发布过任何内容
    }
    .help = { $said ->
        [present] 请删除该条目的文件夹，或从列表中去掉它
        [asked] 请写条目的 id，即 `gongbao status` 所列的名称
       *[other] 请写条目原来的 id，例如 `news/2013/01/vasaloppet`，或从列表中去掉它
    }
    .about = `formerly`、`removed` 和 `--allow-removals` 用已发布过的 id 指明条目。其他 id 不会移除任何内容，也不指向任何页面。

## Templates

finding-template-syntax = 模板无效：`{ $detail }`
    .about = 网站 theme/ 文件夹中的某个模板有语法错误（MiniJinja）。
finding-template-unknown-message = 没有消息 `{ $message }`
    .help = 在消息目录中添加，或改正名称
    .about = 模板中提到的每条消息，都要在基准语言版的消息目录中存在。
finding-render-failed = `{ $page }` 生成失败：{ $detail ->
        [body] 正文的 Markdown 无法转换成 HTML
        [text] 没有任何语言版有该条目的文本
       *[other] `{ $detail }`
    }
    .about = 生成某个页面时出错。未发布任何内容。
finding-template-too-long = 此标签或此行过长，或模板中的标签或行过多
    .help = 请拆分为几个模板，或在一个标签中少做计算
    .about = 超过 300 个部分的标签、超过 1,000 个标签的模板以及超过 65,000 字节的行不予接受：它们会耗尽程序的资源。
finding-templates-exhausted = 模板执行的步骤超过了一次发布的上限
    .help = 请检查循环套循环之处，以及在循环中不断变长的文字
    .about = 一次发布中全部模板可执行的步骤有上限，按页面和条目的数量计算：循环中的一处错误不应占用机器几个小时。
finding-whole-namespace = 命名空间只能通过其属性使用
    .help = 请用 `{"{%"} set ns = namespace(…) %{"}"}` 创建，此后只写 `ns.name`
    .about = 命名空间若包含自身，或被整体传递，输出就可能永远不会结束。
finding-unknown-template = 网站主题中没有模板 `{ $name }`
    .about = theme/ 中的文件会取代同名的内置模板。此文件没有同名模板，不会被使用。
finding-missing-argument = 模板没有向 `{ $message }` 提供 `{ $variable }`，而它在 `{ $edition }` 中需要
    .help = 写成 `msg("{ $message }", { $variable } = …)`，或从消息中去掉 {"{"} ${ $variable } {"}"}
    .about = 模板向消息提供的内容，必须涵盖该消息（包括它提到的消息）在各语言版中用到的所有变量。
finding-unused-message = 没有任何地方使用 `{ $message }`
    .help = 如果没有模板需要它，请删除
    .about = 模板、板块、栏目、标签、主题分类和发布机构都没有用到这条消息。这只是建议：不会删除任何内容。
finding-text-for-number = 模板给 `{ $message }` 的 `{ $variable }` 是文本，而 `{ $edition }` 按它选择复数形式
    .help = 直接给出数字，不要加引号、`~` 或过滤器
    .about = 文本“1”没有复数形式，总是得到默认变体。只有数字才能选择。

## Duties

finding-duty-overdue = `{ $item }` 的 `{ $edition }` 文本应于 { $due } 前完成，现已逾期
    .help = 翻译后输入 `gongbao accept { $item } { $edition }`
    .about = site.toml 的 `[[duty]]` 规定，这类条目须在若干工作日内出现在该语言版中。期限已过。
finding-unknown-calendar = 尚未录入 { $year } 年的工作日安排
    .help = 新建 `content/calendar/{ $year }.toml`，写明 `source`、`holidays` 和 `working`
    .about = 期限按工作日计算。没有录入节假日和调休上班日的年份不会得出日期，以免猜测。

## What parsers and the system say

toml-problem = { $problem ->
    [twice] 此名称重复出现
    [quotes] 文字应加引号
    [bracket] 括号没有成对
    [equals] 每行应写成 `名称 = 值`
    [comma] 缺少逗号或逗号多余
    [escape] 反斜线之后应为 `\n`、`\"`、`\\` 等已知的转义
    [number] 数字的写法不符合 TOML
    [value] 值缺失或无法读取
    [deep] 嵌套过深
    [line] 此行后面有多余的内容
    [key] 名称只能用字母、数字、- 和 _，否则要加引号
    [unclosed-text] 缺少右引号，或文字中有不允许的字符
    [full-width] 此处用了 `{ $found }`，应为英文符号 `{ $wanted }`
    [colon] 此处用了冒号，应为 `=`
    [translated] `{ $found }` 对应的字段名是 `{ $wanted }`
    [broken-text] 引号中的文字不能换行
    [inner-quotes] 文字中的引号使字符串提前结束
   *[other] 从此处起无法读取
}
fluent-problem = { $problem ->
    [token] 此处缺少 `{ $quoted }`
    [name] 名称应以英文字母开头
    [empty] 缺少文字
    [no-default] 必须有一个分支带 `*`，在其他分支都不符合时显示
    [two-defaults] 只能有一个分支带 `*`
    [selector] 分支应由 `$n` 之类的变量或函数来选择
    [unclosed-text] 缺少右引号
    [argument-order] 带名称的参数应放在最后
    [twice] 参数 `{ $quoted }` 重复出现
    [escape] 反斜线之后应为 `\"`、`\\` 或 `\u` 加四位数字
    [brace] 右花括号没有成对
    [expression] 花括号之间应为变量、消息、函数或加引号的文字
    [literal] 应为数字或加引号的文字
    [call] 函数名只能用大写字母
   *[other] 从此处起无法读取
}
finding-more = （此文件中另有 { $n } 处同类问题）
finding-folded = 同类问题 { $n } 处
finding-folded-rest = 另有 { $n } 处：`gongbao check --all` 可逐条显示
system-reason = { $reason ->
    [denied] 没有权限
    [absent] 不存在
    [taken] 该处已有其他内容
    [folder] 这是文件夹
    [full] 磁盘已满
    [read-only] 磁盘为只读
    [memory] 内存不足
    [open-files] 打开的文件数已达上限
    [size] 超出允许的大小
    [link] 这是符号链接，不予跟随
    [special] 这不是普通文件
    [changed] 运行期间被改动
   *[other] 系统返回 `{ $why }`
}

## Facts

finding-fact-differs = { $how ->
        [missing] 原文中有`{ $source }`，本文中没有
        [added] 本文中有`{ $translation }`，原文中没有
       *[other] 原文为`{ $source }`，本文为`{ $translation }`
    }
    .help = 请改正有误的一方；如果改的是原文，译文修改后请输入 `gongbao accept { $item } { $edition }`
    .about = 数字、日期、时间、金额、百分比、文号、电话号码和地址在各语言版本中应当一致，写法可以不同：15万元就是 `150,000 yuan`。
finding-fact-may-differ = { $how ->
        [missing] 原文写有 `{ $source }`，本文可能缺少
        [added] 本文写有 `{ $translation }`，原文可能没有
        [order] 先后次序不同：本文先写 `{ $translation }`，原文先写 `{ $source }`
       *[other] 本文与原文所述可能不同：本文为 `{ $translation }`，原文为 `{ $source }`
    }
    .help = 请对照本文与原文；意思相同则不必处理
    .about = 可能是事实不同，也可能只是说法不同：例如一方没有写出、只靠语法体现的小数目，或两个数值先后次序不同。这不足以说明译文有误：只作提示，不会阻止发布。
finding-impossible-day = { $what ->
        [date] 日历上没有这一天
       *[weekday] 这一天是{ $day ->
            [monday] 星期一
            [tuesday] 星期二
            [wednesday] 星期三
            [thursday] 星期四
            [friday] 星期五
            [saturday] 星期六
           *[sunday] 星期日
        }，文中写的是另一天
    }
    .help = 请改正日期或星期，并检查其他语言版本
    .about = 文中写了不存在的日期（例如 2 月 31 日），或日期与星期不符。
finding-count-differs = { $what ->
        [rows] 表格行数不一致：本文 { $translation } 行，原文 { $source } 行
       *[other] 列表项数不一致：本文 { $translation } 项，原文 { $source } 项
    }
    .help = 请逐行对照两份文本中的列表和表格
    .about = 译文的列表项数和表格行数应当与原文相同。漏掉一项很容易被忽略。
finding-missing-term = 原文中有`{ $source }`，本文中没有`{ $expected }`
    .help = 写成 `{ $expected }`，或在 content/glossary.toml 的 `{ $concept }` 中加上本文所用的词
    .related = 原文在这里提到
    .about = content/glossary.toml 规定各种概念在各语言中的叫法。原文提到的概念，最新的译文也要用其中一个词提到。
finding-avoided-term = 不应使用`{ $word }`
    .help = { $expected ->
        [none] 请换一种说法
       *[other] 写成 `{ $expected }`
    }
    .about = content/glossary.toml 把这个词列在 `avoid` 之下。
