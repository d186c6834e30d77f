# What findings say. Each message has no full stop; values stand in backticks.
# `.help` says what to type. `.about` is the page that `gongbao explain` shows.

## Settings (content/site.toml)

finding-settings-syntax = site.toml 不是有效的 TOML：{ $detail }
    .about = 设置文件 content/site.toml 必须是有效的 TOML（toml.io）。在此之前，不会读取其他任何内容。
finding-settings-unknown-field = 未知字段 `{ $field }`
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
        [headlines] 应为 1 到 50 之间的数
        [level] 应为 "allow"、"info"、"warning"、"error" 之一；有些问题不能设为 "allow"
        [name] 应由小写字母、数字、- 和 _ 组成
        [section] 应为由小写字母、数字、- 和 _ 组成的文件夹名，各级之间用 / 分隔
        [kind] 应为 "news"、"notice"、"guide"、"letter"、"page"、"report" 之一
       *[other] 应为其他值
    }
    .about = site.toml 中某个字段的值类型不对，或者不可用。
finding-bad-language-tag = `{ $tag }` 不是有效的语言标签
    .help = 写成 `zh-Hans`、`en`、`ja`、`ru` 或 `ko` 这样的标签
    .about = 语言版的 `lang` 必须是 Unicode 语言标识符。页面用它向浏览器和搜索引擎声明语言。
finding-settings-unknown-edition = 没有语言版 `{ $edition }`
    .help = 现有语言版：{ $known }
    .about = site.toml 中提到的语言版没有在 [[edition]] 表中声明。
finding-settings-duplicate = `{ $key }` 重复声明
    .about = 两个语言版的代号、语言或地址前缀相同，或者两个板块的代号相同。
finding-settings-absent = 没有 `content/site.toml`
    .help = 进入网站文件夹，或用 `--site DIR` 指定
    .about = 每个网站都有 content/site.toml 文件，其中写明机构名称、语言版和板块。

## item.toml and front matter

finding-toml-syntax = 这不是有效的 TOML：{ $detail }
    .help = 字符串要加引号，每个字段单独一行
    .about = item.toml 以及文本中两行 +++ 之间的部分必须是有效的 TOML（toml.io）。
finding-unknown-field = 未知字段 `{ $field }`
    .about = item.toml 或文本的前置元数据中有 gongbao 不认识的字段，多半是拼写有误。各语言相同的内容写在 item.toml 中，需要翻译的内容写在各个文本中。
finding-missing-field = 字段 `{ $field }` 缺失或为空
    .help = 添加 `{ $field } = …`
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
        [validity] 应为 "in-force"、"repealed"、"superseded" 之一
       *[other] 应为其他值
    }
    .about = 某个字段的值类型不对，或者不可用。
finding-bad-date = 这不是有效的日期
    .help = 写成 2013-01-04 这样的日期，或 2013-01-04T09:00:00+08:00 这样的时间，不加引号
    .about = 日期和时间遵循 RFC 3339。未注明时差的时间按网站所在时区理解。
finding-unknown-column = 板块 `{ $section }` 中没有栏目 `{ $column }`
    .help = 该板块的栏目：{ $known }
    .about = 条目的栏目必须是 site.toml 中为该条目所属板块列出的栏目之一。
finding-unknown-edition = 没有语言版 `{ $edition }`
    .help = 现有语言版：{ $known }；文本以语言版的代号命名，例如 `ja.md`
    .about = 某个文本或字段提到的语言版没有在 site.toml 中声明。
finding-no-front-matter = 文本开头没有前置元数据
    .help = 第一行写 `+++`，接着写 `title = "…"`，再写一行 `+++`，然后是正文
    .about = 每个文本都以两行 +++ 之间的前置元数据开头，其中至少要有标题。
finding-no-section = 此文件夹不属于任何板块
    .help = 移到以下板块之一：{ $known }，或在 site.toml 中声明板块
    .about = 条目的文件夹位于板块的文件夹之中，板块在 site.toml 中声明。
finding-missing-alt = 图片 `{ $file }` 没有替代文字
    .help = 在 `[alt]` 下添加 `"{ $file }" = "图片内容"`，或在 `![…](…)` 的方括号中填写文字
    .about = 看不到图片的人也应知道图片的内容。不传达信息的图片在 item.toml 中标明 `decorative = true`。
finding-missing-item-file = 此文件夹有文本，但没有 `item.toml`
    .help = 请新建该文件：新闻需要 `published = 2013-01-04T09:00:00+08:00` 和 `column`
    .about = 每个条目是一个文件夹，其中 item.toml 保存各语言相同的内容，每个语言版各有一个文本。
finding-stray-file = `{ $file }` 没有被使用，不会发布
    .help = 在 item.toml 的 `[[image]]` 或 `[[attachment]]` 中写明，或将其删除
    .about = 只发布 item.toml 中写明的文件，以免误发。

## Texts

finding-raw-html = 不发布 HTML
    .help = 改用 Markdown；要显示 < 号，请写 `\<`
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

## Translations and catalogs

finding-missing-translation = `{ $item }` 没有 `{ $edition }` 文本{ $shown ->
        [none] ，也没有其他语言可以代替：该语言版不收录此条目
       *[other] ：读者看到的是 `{ $shown }` 文本
    }
    .help = 在 item.toml 旁编写 `{ $edition }.md`，或在 `[waived]` 下添加 `{ $edition } = "原因"`
    .about = 某个语言版缺少一个条目。如果其后备顺序中有其他语言，读者会看到该语言的文本和一条说明；该页面不列入各语言版的对应页面。
finding-missing-message = `{ $edition }` 缺少消息 `{ $message }`
    .help = 在 locales/{ $edition }/ 的某个文件中添加 `{ $message } = …`
    .about = 基准语言版消息目录中的每条消息，在所有语言版中都要有；每个板块、栏目、标签、主题分类和发布机构都要有名称。
finding-stale-translation = 此译文完成后，原文有改动
    .help = 翻译改动之处，然后运行 `gongbao accept { $item } { $edition }`
    .about = 前置元数据中的 `base` 是译文所依据的原文修订号，现在与原文的修订号不同。读者看到的译文会附有说明。
finding-missing-source = `{ $item }` 没有已完成的 `{ $edition }` 文本，而这是它的原文语言
    .help = 在 item.toml 旁编写 `{ $edition }.md`，或在 item.toml 中用 `source = "…"` 指定其他语言
    .about = 原文是其他文本的翻译依据。没有原文的条目不发布。
finding-fluent-syntax = 这不是有效的 Fluent：{ $detail }
    .help = 写成 `名称 = 文字`；每个 {"{"} 都要有对应的 {"}"}；文字换行后要缩进
    .about = 消息目录用 Fluent（projectfluent.org）编写。无法读取的部分略去，文件的其余部分照常使用。
finding-duplicate-message = 消息 `{ $message }` 出现了两次
    .help = 删除其中一个
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

## Links

finding-broken-item-link = 没有条目 `{ $target }`
    .help = 用条目在 content/ 下的文件夹路径链接，例如 `item:news/2013/01/vasaloppet`
    .about = 条目之间的链接写明条目的 id，指向该条目在同一语言版中的页面。
finding-missing-file = 文件 `{ $file }` 不存在
    .help = 将它放入条目的文件夹，并在 item.toml 中写明
    .about = item.toml 或文本中提到的文件不在条目的文件夹中，或者条目缺少 item.toml。
finding-relative-link = `{ $url }` 不是在每个语言版中都有效的链接
    .help = 链接到条目用 `item:` 加条目的 id，链接到文件只写文件名
    .about = 相对地址在多数语言版中都会失效。条目按 id 链接，本文件夹中的文件按名称链接。
finding-unsafe-link = 不允许使用 `{ $url }`
    .help = 使用 https:、http:、mailto: 或 tel:；图片放入条目的文件夹
    .about = 链接只能指向读者的浏览器可以安全访问的地方，页面也不从其他网站加载任何内容。

## Files and addresses

finding-unreadable-file = { $why ->
        [special] 这不是普通文件
        [name] 名称不是 Unicode 编码
        [deep] 文件夹嵌套过深
       *[other] 无法读取此文件: { $why }
    }
    .about = 系统拒绝读取某个文件或文件夹，或者它不是普通文件。
finding-invalid-utf8 = 文件不是 UTF-8 编码：此处有字节 `{ $byte }`
    .help = 另存为 UTF-8
    .about = 所有文本都使用 UTF-8 编码。程序不猜测编码，也不替换字符，否则会发布错误的文字。
finding-file-too-large = 文件大小为 { $megabytes } MB，最多允许 { $limit } MB
    .about = 文本、消息目录和设置文件最大 1 MB，图片和附件最大 256 MB。
finding-symlink = 不支持文件系统的链接
    .help = 将文件本身放在此处
    .about = 链接可能指向网站之外，或者形成循环。
finding-leaves-site = `{ $url }` 指向网站之外
    .help = 将文件放入条目的文件夹，只写文件名
    .about = 绝不读取或发布网站文件夹之外的任何内容。
finding-duplicate-url = 两个页面的地址都是 `{ $url }`
    .help = 重命名文件夹，或修改 slug
    .about = 每个地址只对应一个页面。
finding-bad-name = `{ $name }` 不能用在地址中
    .help = 使用小写字母 a 到 z、数字、- 和 _
    .about = 文件夹名、slug 和标签会成为地址的一部分，必须在所有浏览器、命令行和文件系统中都能使用。
finding-duplicate-id = `{ $id }` 已属于 `{ $owner }`
    .about = 条目的曾用 id 不能与其他条目的 id 或曾用 id 相同。

## Templates

finding-template-syntax = 模板无效：{ $detail }
    .about = 网站 theme/ 文件夹中的某个模板有语法错误（MiniJinja）。
finding-template-unknown-message = 没有消息 `{ $message }`
    .help = 在消息目录中添加，或改正名称
    .about = 模板中提到的每条消息，都要在基准语言版的消息目录中存在。
finding-render-failed = `{ $page }` 生成失败：{ $detail }
    .about = 生成某个页面时出错。未发布任何内容。
finding-unknown-template = 网站主题中没有模板 `{ $name }`
    .about = theme/ 中的文件会取代同名的内置模板。此文件没有同名模板，不会被使用。

## Facts

finding-fact-differs = { $how ->
        [missing] 原文中有`{ $source }`，本文中没有
        [added] 本文中有`{ $translation }`，原文中没有
       *[other] 原文为`{ $source }`，本文为`{ $translation }`
    }
    .help = 请改正有误的一方；如果改的是原文，译文修改后请输入 `gongbao accept { $item } { $edition }`
    .about = 数字、日期、时间、金额、百分比、文号、电话号码和地址在各语言版本中应当一致，写法可以不同：15万元就是 150,000 yuan。
finding-count-differs = { $what ->
        [rows] 表格行数不一致：本文 { $translation } 行，原文 { $source } 行
       *[other] 列表项数不一致：本文 { $translation } 项，原文 { $source } 项
    }
    .help = 请逐行对照两份文本中的列表和表格
    .about = 译文的列表项数和表格行数应当与原文相同。漏掉一项很容易被忽略。
