# What findings say. Each message has no full stop; values stand in backticks.
# `.help` says what to type. `.about` is the page that `gongbao explain` shows.

## Settings (content/site.toml)

finding-settings-syntax = site.toml が正しい TOML ではありません: { toml-problem }
    .about = 設定ファイル content/site.toml は正しい TOML（toml.io）でなければなりません。正しくなるまで、他のファイルは読み込みません。
finding-settings-unknown-field = { finding-unknown-field }
    .help = { finding-unknown-field.help }
    .about = site.toml に gongbao の知らないフィールドがあります。多くはつづりの間違いです。設定が気付かれないまま失われることのないよう、エラーとして扱います。
finding-settings-missing-field = フィールド `{ $field }` がないか、空です
    .help = `{ $field } = …` を追加してください
    .about = 公開に必要な site.toml のフィールドがないか、空です。
finding-settings-bad-value = `{ $field }` の値が使えません: { $expected ->
        [string] 引用符で囲んだ文字列が必要です
        [integer] 整数が必要です
        [boolean] true または false が必要です
        [strings] 文字列のリストが必要です
        [table] テーブルが必要です
        [tables] テーブルのリストが必要です
        [time-zone] "Asia/Shanghai" のようなタイムゾーンが必要です
        [url] "https://www.example.org" のようなアドレスが必要です
        [date] 2013-01-04 のような暦にある日付が必要です
        [headlines] 1 から 50 までの数が必要です
        [level] "allow"、"info"、"warning"、"error" のいずれかが必要です（許可できない指摘もあります）
        [name] 英小文字、数字、-、_ だけの名前が必要です
        [section] 英小文字、数字、-、_ のフォルダー名を / で区切ったものが必要です
        [kind] "news"、"notice"、"guide"、"letter"、"page"、"report" のいずれかが必要です
        [dates] 2013-01-01 のような日付のリストが、引用符なしで必要です
        [person] site.toml の `[[person]]` にある名前が必要です
        [role] editor、translator、proofreader、publisher のどれかが必要です
        [working-days] 0 から 1000 までの営業日数が必要です
        [known-section] このファイルにある区分のキーが必要です
        [missing] "fallback"、"omit"、"hold" のいずれかが必要です
        [stale] "notice"、"fallback"、"hold" のいずれかが必要です
        [basis] "law" か "policy" が必要です
        [deny] "error"、"warning"、"info" のいずれかが必要です
        [on_error] "stop" か "hold" が必要です
        [encodings] "br" と "gzip" のリストが必要です
        [day-of-year] ファイル名の年の日付が必要です
        [program-language] "zh"、"en"、"ja"、"ru"、"ko" のいずれかが必要です
       *[other] 別の値が必要です
    }
    .help = { $advice ->
        [sample] `{ $hint }` と書いてください
        [date] `{ $hint }` と書いてください
        [quoted-date] `{ $hint }` と、引用符を付けずに書いてください
        [moment] `{ $hint }` と書いてください
        [quoted-moment] `{ $hint }` と、引用符を付けずに書いてください
        [unquoted] 引用符を外してください
       *[none] {""}
    }
    .about = site.toml のフィールドの値の型が違うか、使えない値です。
finding-bad-language-tag = `{ $tag }` は言語タグではありません
    .help = `zh-Hans`、`en`、`ja`、`ru`、`ko` のようなタグを書いてください
    .about = 言語版の `lang` は Unicode の言語識別子でなければなりません。各ページは、この値をブラウザーと検索エンジンに示します。
finding-settings-unknown-edition = 言語版 `{ $edition }` はありません
    .help = 言語版は { $known } です
    .about = site.toml に、[[edition]] テーブルで宣言していない言語版が書かれています。
finding-settings-duplicate = `{ $key }` が 2 回宣言されています
    .related = 最初の宣言はここです
    .about = 二つの言語版のキー、言語またはアドレスの接頭辞が同じか、二つの区分のキーが同じです。
finding-settings-absent = { $advice ->
        [folder] フォルダー `{ $hint }` がありません
       *[none] `content/site.toml` がありません
    }
    .help = サイトのフォルダーに移動するか、`--site DIR` で指定してください
    .about = どのサイトにも、機関、言語版、区分を定めるファイル content/site.toml が必要です。

## item.toml and front matter

finding-toml-syntax = 正しい TOML ではありません: { toml-problem }
    .help = { $problem ->
        [full-width] 半角の `{ $wanted }` に直してください
        [colon] ` = ` に直してください
        [translated] `{ $wanted }` と書いてください
        [broken-text] 文字列全体を 1 行に書いてください
        [twice] どちらか一方を削除し、両方の下にある内容は、残した方の下にまとめてください
        [escape] バックスラッシュは二つ重ねて書きます。ファイルはフォルダーを付けず、名前だけを書いてください
        [inner-quotes] 内側の引用符は “ ” にするか、それぞれの前に `\` を付けてください
       *[other] 文字列は引用符で囲み、フィールドは 1 行に一つずつ書いてください
    }
    .about = item.toml と、テキストの 2 本の +++ 行に挟まれた部分は、正しい TOML（toml.io）でなければなりません。
finding-unknown-field = { $advice ->
        [above] `{ $field }` が `{ $hint }` の下にあるため、読み取られません
        [below] `{ $field }` は `{ $hint }` の下に書くものです
       *[none] 不明なフィールドです: `{ $field }`
    }
    .help = { $advice ->
        [above] `[` で始まる最初の行より上に移してください
        [below] `{ $hint }` の行の下に移してください
        [text] 翻訳の対象です。`zh.md` などのテキストに `{ $hint }` を書いてください
        [item] 全言語に共通です。item.toml に `{ $hint }` を書いてください
        [draft] `status = "draft"` と書いてください
        [writer] 執筆者のフィールドはありません。名前は本文の末尾に書いてください
       *[none] {""}
    }
    .about = item.toml またはテキストのフロントマターに、gongbao の知らないフィールドがあります。多くはつづりの間違いです。すべての言語に共通するものは item.toml に、翻訳するものは各テキストに書きます。
finding-missing-field = フィールド `{ $field }` がないか、空です
    .help = { $advice ->
        [sample] `{ $hint }` を追加してください
        [one-of] `{ $field } = "…"` を追加してください。使えるのは { $hint } です
        [by-file] フロントマターの `[attachment]` の行の下に `"{ $hint }" = "…"` と書いてください。その行がなければ、ほかのすべてのフィールドの後に `[attachment]` の行から書いてください
       *[none] `{ $field } = …` を追加してください
    }
    .related = ここに書かれたもののためのフィールドです
    .about = この種類の記事に必要なフィールドがないか、空です。
finding-bad-value = `{ $field }` の値が使えません: { $expected ->
        [string] 引用符で囲んだ文字列が必要です
        [integer] 整数が必要です
        [positive] 0 以上の数が必要です
        [boolean] true または false が必要です
        [strings] 文字列のリストが必要です
        [table] テーブルが必要です
        [tables] テーブルのリストが必要です
        [status] 指定できるのは "draft" だけです
        [revision] `gongbao accept` が書き込む 16 桁の 16 進数が必要です
        [dates] 2013-01-01 のような日付のリストが、引用符なしで必要です
        [day-of-year] ファイル名の年の日付が必要です
        [person] site.toml の `[[person]]` にある名前が必要です
        [unique] 他の概念と重ならないキーが必要です
        [validity] "in-force"、"repealed"、"superseded" のいずれかが必要です
        [quoted-name] ドットを含むファイル名には引用符が必要です
       *[other] 別の値が必要です
    }
    .help = { $advice ->
        [sample] `{ $hint }` と書いてください
        [quoted-name] `"{ $hint }" = "…"` と書いてください
       *[none] {""}
    }
    .about = フィールドの値の型が違うか、使えない値です。
finding-bad-date = 暦にない日付です
    .help = { $advice ->
        [date] `{ $hint }` と書いてください。時刻も書くときは `{ $hint }T09:00:00+08:00` のように書きます
        [quoted-date] `{ $hint }` と、引用符を付けずに書いてください。時刻も書くときは `{ $hint }T09:00:00+08:00` のように書きます
        [moment] `{ $hint }` と書いてください
        [quoted-moment] `{ $hint }` と、引用符を付けずに書いてください
        [unquoted] 2013-01-04 のような日付か、2013-01-04T09:00:00+08:00 のような日時を、引用符を付けずに書いてください
       *[none] 2013-01-04 のような日付か、2013-01-04T09:00:00+08:00 のような日時を書いてください
    }
    .about = 日付と日時は RFC 3339 に従います。オフセットのない日時は、サイトのタイムゾーンの日時とみなします。
finding-unknown-column = 区分 `{ $section }` に欄 `{ $column }` はありません
    .help = この区分の欄は { $known } です
    .related = 区分はここで宣言されています
    .about = 記事の欄は、その記事の区分の欄として site.toml に書かれているものでなければなりません。
finding-unknown-edition = 言語版 `{ $edition }` はありません
    .help = { $advice ->
        [copy] `{ $hint }` のコピーのようです。このフォルダーから取り除いてください
       *[none] 言語版は { $known } です。テキストのファイル名は `ja.md` のように言語版のキーにしてください
    }
    .about = テキストまたはフィールドに、site.toml で宣言していない言語版が書かれています。
finding-no-front-matter = { $advice ->
        [unclosed] フロントマターが閉じられていません: 二つ目の `+++` の行がありません
        [full-width] フロントマターの最初の行に全角の記号が使われています
        [yaml] フロントマターが `---` の行で囲まれた YAML になっています
       *[none] テキストがフロントマターで始まっていません
    }
    .help = { $advice ->
        [unclosed] 最後のフィールドの下に `+++` だけの行を書いてください
        [full-width] 半角の `+++` に直してください
        [yaml] 二つの `---` の行を `+++` に、フィールドを `title = "…"` の形に直してください
       *[none] `+++` の行で始め、`title = "…"`、`+++` の行、本文の順に書いてください
    }
    .about = どのテキストも、2 本の +++ 行に挟まれたフロントマターで始まります。少なくともタイトルが必要です。
finding-no-section = このフォルダーはどの区分にも属していません
    .help = { $known } のいずれかに移すか、site.toml で区分を宣言してください
    .about = 記事のフォルダーは、site.toml で宣言した区分のフォルダーの中に置きます。
finding-missing-alt = 画像 `{ $file }` に代替テキストがありません
    .help = `[alt]` の下に `"{ $file }" = "画像の内容"` を追加するか、`![…](…)` の角括弧の中に言葉を書いてください
    .related = 画像はここに書かれています
    .about = 画像が見えない読者には、画像の内容を言葉で伝えます。内容を持たない画像は、item.toml で `decorative = true` とします。
finding-words-without-table = `{ $field }` が書かれていますが、item.toml に `[{ $table }]` がないため誰にも表示されません
    .help = item.toml に `[{ $table }]` と `at = …` を加えるか、この文を削除してください
    .about = 訂正の内容や取り下げの理由は各テキストに、その有無と日時は全言語共通で item.toml に書きます。
finding-missing-reason = { $advice ->
        [correction] 何を訂正したかが書かれていません
       *[none] 取り下げた理由が書かれていません
    }
    .help = { $advice ->
        [correction] このテキストのフロントマターに `correction = "…"` と書いてください
       *[none] 原文に `withdrawal = "…"` と書いてください
    }
    .about = 記事を訂正したときは訂正の内容を、取り下げたときはその理由を、すべての言語版の読者に知らせます。
finding-words-without-file = `[{ $field }]` に `{ $file }` の記述がありますが、item.toml にこのファイルは書かれていません
    .help = ファイル名を直すか、item.toml に { $field ->
        [attachment] `[[attachment]]`
       *[other] `[[image]]`
    } と `file = "{ $file }"` を追加してください
    .about = `[alt]` と `[caption]` の下に書く名前は item.toml の `[[image]]` のファイル名、`[attachment]` の下に書く名前は `[[attachment]]` のファイル名です。これらの行の下に書かれた `status` などのフィールドは、ファイル名とみなされます。
finding-impossible-date = `{ $field }` が { $date } になっています: { $problem ->
        [before-publication] 公開日より前です
        [expired-unpublished] 公開はその日時以降なので、誰も見ることができません
        [expired-embargo] 公開解禁はその日時以降なので、誰も見ることができません
       *[century] ありえない日付です
    }
    .help = 日付を直してください
    .about = 1900 年から 2100 年までの範囲にない日付か、公開日より前の訂正または取り下げの日付か、誰も見ないうちに記事の公開期限が切れる日付です。
finding-other-folder-date = フォルダー `{ $folder }` と `published`（{ $published }）の年月が合っていません
    .help = 日付を直すか、フォルダーを移して元の ID を `formerly` に書いてください
    .about = 年月ごとのフォルダーは記事を探しやすくするためのものです。記事の日付との差は 1 か月まで認められます。
finding-empty-page = ページが空になります: テキストにはタイトルしかありません
    .help = 二つ目の `+++` の行の下に本文を書くか、`status = "draft"` で下書きにしてください
    .about = 文章も画像も添付ファイルもないテキストでは、読者に何も表示されません。
finding-repeated-item = テキストの文章が `{ $other }` と同じです
    .help = どちらかのフォルダーを削除するか、異なる内容を書いてください
    .related = もう一方の記事はここです
    .about = 原文のタイトルと文章が同じ二つの記事は、たいていフォルダーを複製したものです。
finding-caption-not-shown = `{ $file }` のキャプションは表示されません: 画像が文中にあります
    .help = 画像の前後に空行を入れてください
    .about = 単独で一つの段落になっている画像には `[caption]` のキャプションが付きます。文中の画像には、キャプションを表示する場所がありません。
finding-missing-item-file = このフォルダーにはテキストがありますが `item.toml` がありません
    .help = { $advice ->
        [rename] ファイル名を `item.toml` に変えてください
       *[none] 作成してください。ニュースには `published = 2013-01-04T09:00:00+08:00` と `column` が必要です
    }
    .about = 記事は一つのフォルダーで、全言語に共通の内容を item.toml に、言葉を言語版ごとのテキストに書きます。
finding-stray-file = `{ $file }` はどこからも使われておらず、公開されません
    .help = { $advice ->
        [text] ファイル名を `{ $hint }` に変えてください
        [no-item] 記事は `item.toml` と `zh.md` などのテキストを置いたフォルダーです。両方を作成し、このファイルを `[[attachment]]` または `[[image]]` に書いてください
        [program] プログラム自身のメッセージはサイトの一部ではありません。このファイルを削除してください。ページのメッセージは、このフォルダーと同じ場所に置く別のファイルに書きます
       *[none] item.toml の `[[image]]` または `[[attachment]]` に書くか、ファイルを削除してください
    }
    .about = 意図しないものが公開されないよう、item.toml に書かれたファイルだけを公開します。

## Suppressions

finding-bad-suppression = { $problem ->
        [code] コード `{ $value }` はありません
        [fixed] `{ $value }` を許可することはできません
        [date] `{ $value }` は暦にない日付です
        [setting] `{ $value }` は許可の書式にありません
       *[command] `gongbao:` の後には `{ $value }` ではなく `allow` を書きます
    }
    .help = `# gongbao: allow CODE reason="…" until=2013-05-01` と書いてください。`until` と `edition` は省略できます
    .about = 読み取れない許可は効力を持ちません。壊れたページの公開、資源の枯渇、サイトの外への参照につながるものは、決して許可できません。
finding-unexplained-suppression = `{ $code }` の許可に理由がないため、効力がありません
    .help = `reason="…"` を追加してください
    .about = 後で許可を読む人に、その理由が分からなければなりません。
finding-expired-suppression = `{ $code }` の許可は { $until } を過ぎて期限切れになりました
    .help = 許可していた問題を解決して許可を削除するか、理由とともに期限を延ばしてください
    .about = 許可には、効力のある最後の日を書くことができます。その後は、許可していた問題が再び指摘されます。
finding-unused-suppression = `{ $code }` の許可は不要です。ここに `{ $name }` に当たるものはありません
    .help = 削除してください
    .about = 何も許可していない許可は、誰も決めないまま次の同種の指摘を隠してしまいます。

## Texts

finding-raw-html = HTML は公開されません
    .help = { $advice ->
        [break] 改行するには、行末に `\` か半角の空白二つを置いてください
        [comment] コメントは `<!--` から `-->` まで、独立した行に書いてください
       *[none] Markdown で書いてください。記号 < を表示するには `\<` と書きます
    }
    .about = テキスト中の HTML は、検査されないままページに出てしまいます。記事に必要なものは Markdown にそろっています。
finding-stray-emphasis = アスタリスク `**` がそのまま表示されてしまいます
    .help = アスタリスクの外側に空白を入れるか、アスタリスクを削除してください
    .about = 太字は **このように** 書き、アスタリスクの内側に空白を入れません。
finding-body-title = テキストにレベル 1 の見出しがあります
    .help = 見出しは `##` から始めてください。タイトルはフロントマターに書きます
    .about = ページのレベル 1 の見出しはタイトル一つだけで、フロントマターから作られます。
finding-too-deep = テキストの入れ子が深すぎます
    .about = 数十段を超えて入れ子にした引用やリストは受け付けません。読者には読み取れず、攻撃にしか役立たないためです。
finding-letter-parts = お便りの記事にはお便りと回答の 2 部が必要ですが、このテキストは { $parts } 部です
    .help = お便り、前後を空行で挟んだ `---` の行、回答の順に書いてください
    .about = メールボックスのお便りは、一つの区切り線で 2 部に分けた一つのテキストです。
finding-control-character = 制御文字 { $character } は公開できません
    .help = 削除してください。ワープロの改行は空行に直してください
    .about = ほかのプログラムから貼り付けた文章には、制御文字が紛れ込むことがあります。HTML では使えません。
finding-unseen-character = テキストに目に見えない文字 { $character } があります
    .help = 削除してください
    .about = ゼロ幅の文字、書字方向の制御文字、変換で失われた文字を表す U+FFFD などです。検索やコピーの妨げになります。結合子とソフトハイフンは対象外です。
finding-unmeant-markdown = { $form ->
        [heading] 見出しのつもりのようですが、見出しになっていません
        [item] リストの項目のつもりのようですが、リストになっていません
        [link] リンクのつもりのようですが、リンクになっていません
        [empty-link] このリンクには文字がありません
        [footnote] この脚注には内容がありません
        [unused-footnote] この脚注はどこからも参照されておらず、内容が表示されません
        [reference] このリンクのリンク先が書かれていません
        [table] 表のつもりのようですが、表になっていません
        [dropped-cells] この行のセルが表の列より多いため、余りは表示されません
        [date] この日付がリストになっています
        [task] タスクリストは使えません。角括弧がそのまま表示されます
        [field] フィールドのようですが、本文として表示されます
        [paragraph] 新しい段落のつもりのようですが、前の段落につながっています
        [strike] 取り消し線は使えません。記号がそのまま表示されます
       *[emphasis] 記号がそのまま表示され、強調されません
    }
    .help = { $form ->
        [heading] 半角の `#` の後に空白を入れて `## 見出し` と書いてください
        [item] 行頭に、空白も含めて `- ` と書いてください
        [link] 半角の括弧を使い、括弧と括弧の間にもアドレスの中にも空白を入れずに `[文字](アドレス)` と書いてください
        [empty-link] 角括弧の中に文字を書いてください: `[文字](アドレス)`
        [footnote] `[^1]: …` を独立した行に書くか、印を取り除いてください
        [unused-footnote] 脚注を付ける箇所に `[^1]` のような印を書いてください
        [reference] 括弧の中にアドレスを書いてください: `[文字](アドレス)`
        [table] 各行のセルを半角の `|` で区切り、2 行目に `|---|---|` と書いてください
        [dropped-cells] どの行もセルの数を 1 行目と同じにしてください
        [date] 点の前にバックスラッシュを付けてください: `4\. `
        [task] 角括弧のないリストにしてください
        [field] 二つの `+++` の行の間に移してください
        [paragraph] この行の前に空行を入れてください
        [strike] 無効になった内容は、その旨を言葉で書いてください
       *[emphasis] `**文字**` と書いてください
    }
    .about = 書かれた Markdown が意図したとおりに機能していません。読者には記号が見えるか、文字が見えません。

## Translations and catalogs

finding-missing-translation = `{ $item }` に `{ $edition }` のテキストがありません{ $shown ->
        [none] 。代わりの言語もないため、この言語版には掲載されません
        [hidden] {""}
       *[other] （代わりに表示する言語: `{ $shown }`）
    }
    .help = `gongbao new --translate { $edition } { $item }` で翻訳を始めるか、item.toml の末尾に `[waived]` と `{ $edition } = "理由"` の 2 行を書いてください
    .about = 言語版に記事が欠けています。代替表示の順序に別の言語があれば、読者にはその言語のテキストを注記付きで表示します。このページは他言語版（alternate）の一覧には載りません。
finding-missing-message = `{ $edition }` にメッセージ `{ $message }` がありません
    .help = { $file } に `{ $message } = …` を追加してください
    .about = 基準となる言語版のカタログのメッセージは、すべての言語版に必要です。また、区分、欄、タグ、分類、発行機関には、すべて名前が必要です。
finding-missing-override = `{ $message }` はここではこのサイトの文言ですが、`{ $edition }` ではプログラムの文言のままです
    .help = { $file } のファイルに `{ $message } = …` を書いてください
    .about = 基準の言語版では、プログラムの文言をサイト独自のものに置き換えています。置き換えていない言語版では内容が食い違います。
finding-stale-translation = この訳文の作成後に原文が変更されました{ $severity ->
        [unknown] {""}
       *[known] （{ $changed } か所、{ $severity ->
            [factual] 事実の変更を含む
            [substantive] 文言の変更
           *[minor] 細部のみ
        }）
    }
    .help = `gongbao diff { $item } { $edition }` で変更箇所を確認して翻訳し、`gongbao accept { $item } { $edition }` を実行してください
    .related = 現在の原文
    .about = フロントマターの `base` は、訳文の元になった原文のリビジョンです。これが現在の原文のリビジョンと異なっています。読者には訳文を注記付きで表示します。
finding-missing-source = `{ $item }` に、原文の言語 `{ $edition }` の完成したテキストがありません
    .help = item.toml と同じ場所に `{ $edition }.md` を作るか、item.toml の `source = "…"` で別の言語を指定してください
    .about = 原文は、他の言語の訳文の元になるテキストです。原文のない記事は公開されません。
finding-lost-base = この訳文の元になった原文が保存されていません: { $path }
    .help = 両方の文を見比べてから `gongbao accept { $item } { $edition }` を実行してください。誤って削除した場合は元に戻してください
    .about = 訳文の作成後に何が変わったかは、当時の原文から分かります。`gongbao accept` はそれを content/.base/ に保存します。このフォルダーもバージョン管理に含めてください。原文がなければどの箇所が古いか分からないため、古い訳文について最も厳しい方針を適用します。
finding-orphan-translation = 訳文の原文がなくなっています: `{ $item }` に `{ $source }.md` がありません
    .help = `{ $source }.md` を元に戻すか、item.toml に `source = "{ $edition }"` と書いてこの文を原文にするか、このファイルを削除してください
    .about = 原文が削除または移動された訳文です。今も正しいかどうか分からないため、公開されません。
finding-unused-base = 保存されているこの原文を元にした訳文はありません
    .help = 削除してください: `rm { $path }`
    .about = content/.base/ には、訳文の元になった原文が保存されています。どのテキストの `base` も指していないものは、もう必要ありません。
language-of-writing = { $writing ->
    [zh-Hans] 中国語
    [zh-Hant] 中国語（繁体字）
    [ja] 日本語
    [ko] 韓国語
    [Cyrl] キリル文字の言語
   *[Latn] ラテン文字の言語
}
finding-other-language = { $writing ->
        [copied] このテキストの大部分は原文と同じです
       *[other] このテキストの大部分は{ language-of-writing }です
    }
    .help = { $kind ->
        [source] ファイル名が正しいか確認するか、item.toml の `source = "…"` に原文の言語を書いてください
       *[translation] 翻訳してください。このままでよい場合は `gongbao accept { $item } { $edition } --as-is REASON` と入力してください
    }
    .about = 言語版のテキストが別の言語で書かれています。このテキストはないものとして扱い、読者には代わりの言語で表示します。
finding-foreign-passage = この箇所は{ language-of-writing }です
    .help = 翻訳してください。そのまま残す語句は、引用符で囲むか、訳語の後の括弧に入れてください
    .about = テキストに、言語版と異なる言語で書かれた箇所があります（名前、コード、リンク、引用符や括弧の中を除きます）。翻訳するまで、このテキストは古いものとして扱います。
finding-copied-passage = この箇所は原文と同じです
    .help = 翻訳してください
    .related = 同じ文がここにあります
    .about = 訳文に、原文と一字一句同じ箇所があります。翻訳するまで、このテキストは古いものとして扱います。
finding-placeholder = まだ翻訳されていないことを示す仮の語句です
    .help = 翻訳するか、`status = "draft"` でテキストを下書きにしてください
    .about = `TODO` などの仮の語句しかない箇所があります。翻訳するまで、このテキストは古いものとして扱います。
finding-missing-passage = この後で、原文の一か所が抜けています
    .help = 翻訳を補ってください。このままでよい場合は `gongbao accept { $item } { $edition } --as-is REASON` と入力してください
    .related = その箇所はここにあります
    .about = 原文に対応していると記録された訳文から、原文の箇所が抜けています。補うまで、このテキストは古いものとして扱います。
finding-length-may-differ = { $how ->
        [shorter] この箇所は短すぎるかもしれません。原文から見込まれる長さの { $percent } % しかありません
       *[longer] この箇所は長すぎるかもしれません。長さが、原文から見込まれる長さの { $percent } % に達しています
    }
    .help = { $how ->
        [shorter] 原文と見比べてください。訳し漏れがあるかもしれません
       *[longer] 原文と見比べてください。重複や余分な内容があるかもしれません
    }
    .related = 対応する原文はここです
    .about = 訳文の一つの箇所の長さが、同じテキストのほかの箇所から見込まれる長さの半分未満または 2 倍超で、この 2 言語間で人が訳した箇所の 99 % が収まる範囲からも外れています。誤りとは限らないため、参考として示すだけで、公開は止まりません。
finding-fluent-syntax = 正しい Fluent ではありません: { fluent-problem }
    .help = `name = テキスト` の形で書き、{"{"} には必ず対応する {"}"} を付け、2 行目以降は字下げしてください
    .about = カタログは Fluent（projectfluent.org）で書きます。読み取れない部分は除き、ファイルの残りの部分を使います。
finding-duplicate-message = メッセージ `{ $message }` が 2 回定義されています
    .help = どちらか一方を削除してください
    .related = 最初の定義はここです
    .about = 一つの言語版のカタログの中で、同じメッセージを定義できるのは一度だけです。組み込みのメッセージの上書きは重複とみなしません。
finding-catalog-too-deep = このメッセージは入れ子が深すぎるか、大きくなりすぎます
    .help = 複数のメッセージに分けてください
    .about = 波括弧の入れ子が数十段を超えるメッセージと、参照先を含めてプレースホルダーが 90 個を超えるメッセージは受け付けません。プログラムの資源を使い果たすだけだからです。
finding-unknown-reference = `{ $message }` が参照する `{ $reference }` はここにありません
    .about = メッセージが、その言語版にないメッセージ、用語または属性を参照しています。
finding-bad-numeric-option = `{ $option }` に指定できるのは { $limit } までです
    .about = どの数にもないほどの桁数を求めるオプションは、プログラムのメモリーを使い果たします。
finding-unproven-translation = この訳文の元になった原文が記録されていません
    .help = 原文に対応していれば、`gongbao accept { $item } { $edition }` を実行してください
    .about = `base` のない訳文は、最新であることを証明できません。
finding-draft-translation = テキストは下書きのため公開されません
    .help = 完成したら `status = "draft"` を削除してください
    .about = 読者にとって、下書きはないものとして扱います。
finding-cyclic-reference = `{ $message }` が自分自身を参照しています: { $path }
    .about = 循環して参照し合うメッセージは、表示できません。

## Messages beside their reference

finding-missing-catalog = ファイル `{ $file }` がなく、その { $n } 件の項目もありません
    .help = 基準のファイルをそこへコピーし、翻訳してください
    .about = 基準のファイルと同じ名前のファイルが、各言語に必要です。ない場合は、そのメッセージと用語をすべて不足として数えます。
finding-obsolete-catalog = 基準に同じ名前のファイルがなく、{ $n } 件の項目はどこでも使われません
    .help = 基準のファイル名に合わせるか、削除してください
    .about = 基準にないファイルです。その項目は別に数え、余分なメッセージには含めません。
finding-obsolete-message = 基準に `{ $message }` はありません
    .help = 削除するか、基準での名前に合わせてください
    .about = 基準にないメッセージまたは用語です。誰かが削除するまで残ります。
finding-missing-part = `{ $message }` に{ $part ->
        [value] 値
       *[other] 属性 `{ $part }`
    }がありません
    .help = 基準と同じように追加してください
    .about = 基準のメッセージに値や属性があれば、訳にも必要です。用語の属性は言語ごとに決めます。
finding-extra-part = `{ $message }` に、基準にない{ $part ->
        [value] 値
       *[other] 属性 `{ $part }`
    }があります
    .help = 誰にも見えないので削除してください
    .about = 基準にない値や属性は、どこからも使われません。
finding-missing-variable = `{ $message }` の{ $variant ->
        [none] 訳
       *[other] { $variant }
    }に `{ $variable }` が表示されません
    .help = 必要な場所に {"{"} { $variable } {"}"} を書いてください
    .about = 基準が既定で表示する変数を、訳が表示していません。変数で選ばれるバリアントでは、その変数を省けます。`[one]` が 1 だけを表す言語では数は要りませんが、ロシア語では 21 なども `[one]` です。
finding-unknown-variable = `{ $message }` が使う `{ $variable }` は、どこからも渡されません
    .help = 名前を直すか、基準のメッセージの上のコメントで宣言してください: `# Variables: { $variable }`
    .about = 訳で使えるのは、基準が使う変数、基準の上のコメントにある変数、テンプレートが渡す変数です。
finding-other-references = `{ $message }` の{ $variant ->
        [none] 訳
       *[other] { $variant }
    }は `{ $reference }` の回数が基準より{ $what ->
        [missing] 少なく
       *[extra] 多く
    }なっています
    .about = メッセージ、用語、関数をバリアントごとに比べます。違いが正しい場合もありますが、多くは抜けや取り違えです。
finding-unknown-function = `{ $message }` が呼ぶ `{ $function }` という関数はありません
    .help = 使える関数は NUMBER と DATETIME です
    .about = ない関数を呼ぶと、その名前が読者に見えるか、黙って既定のバリアントが選ばれます。
finding-missing-plural = `{ $message }` に、{ $samples } などの数に必要な { $categories } がありません
    .help = { $categories } のバリアントをそれぞれ追加してください
    .about = 複数形は言語ごとに違います。合うバリアントのない数には既定のものが使われ、不自然な文になります。ロシア語には [one]、[few]、[many] が必要です。
finding-unreachable-plural = この言語に [{ $category }] となる数はありません
    .help = バリアントを削除するか、数そのものをキーにしてください
    .about = 中国語、日本語、韓国語の複数形は [other] だけです。ほかのバリアントは決して表示されません。
finding-literal-plural = [{ $literal }] は { $literal } だけに合います。{ $samples } には別のバリアントが使われます
    .help = [one] と書いてください
    .about = この言語には、1 と同じ形になる数がほかにもあります。数のキーはその数だけに、[one] はそのすべてに合います。
finding-no-other-plural = *[{ $category }] は、[other] である小数にも使われます
    .help = 小数になりうる数なら、[other] を追加してください
    .about = この言語の小数は [other] です。そのバリアントがなければ既定のものが使われます。
finding-unclosed-tag = `{ $message }` の{ $variant ->
        [none] 訳
       *[other] { $variant }
    }で `{ $tag }` が閉じていないか、対応する開始タグがありません
    .help = 同じバリアントの中で、{"<b>"} には {"</b>"} が必要です
    .about = 閉じていない要素は、ページのその後すべてに影響します。
finding-other-markup = `{ $message }` の{ $variant ->
        [none] 訳
       *[other] { $variant }
    }は要素 `{ $element }` が基準より{ $what ->
        [missing] 少なく
       *[extra] 多く
    }なっています
    .about = 訳の要素とその入れ子は基準と同じです。順序は自由です。
finding-other-link = `{ $message }` のリンク先 `{ $url }` は基準にありません
    .about = リンク先は基準と同じです。読者の言語のページを指している場合もあります。
finding-wrong-script = `{ $message }` の `{ $words }` は、この言語の文字ではありません
    .help = 翻訳してください。意図したものなら {"{"} "{ $words }" {"}"} のように書いてください
    .about = 言語版に属さない文字の語は、多くの場合、訳し残しです。
finding-full-width-brace = `{ $message }` に全角の波括弧があり、そのまま表示されます
    .help = 半角の {"{"} と {"}"} を使ってください
    .about = Fluent が認めるのは半角の {"{"} と {"}"} だけです。全角では、変数の名前がそのまま読者に見えます。
finding-identical-message = `{ $message }` は基準と同じです
    .help = 翻訳してください。同じでよければ、上に `# gongbao: same` と書いてください
    .about = 両方の言語で同じメッセージは、多くの場合、訳されていません。文字のないメッセージは対象外です。
finding-invisible-character = `{ $message }` に目に見えない文字 { $character } があります
    .help = { $advice ->
        [escape] このエスケープは文字になりません。文字そのものを書くか、`\U` と 6 桁の数字で書いてください
       *[none] 削除するか、プレースホルダーの中にエスケープとして書いてください
    }
    .about = 制御文字、幅のない文字、そして変換で失われたものを表す U+FFFD です。
finding-unresolved-message = `{ $message }` を表示できません: `{ $detail }`
    .about = 公開の前に、すべてのメッセージをバリアントごとに一度組み立てます。これは失敗しました。
finding-stale-message = `{ $message }` の翻訳後に、基準の{ $change ->
        [factual] 数
       *[other] メッセージ
    }が変更されました
    .help = 変更された箇所を翻訳し、`gongbao accept --messages { $edition } --message { $message }` を実行してください
    .about = locales/…/.revisions は、各メッセージがどの基準から訳されたかを記録します。それが現在の基準と異なっています。
finding-bad-revision-line = この行には何も記録されていません
    .help = 削除してください。`gongbao accept --messages` が書く行は `site.ftl:home 0123456789abcdef` のような形です
    .about = locales/…/.revisions の行は、ファイル、メッセージ、16 桁のリビジョンです。それ以外の行は、多くの場合、マージの失敗で生じます。
finding-function-option = { $problem ->
        [option] `{ $function }` に `{ $option }` というオプションはありません
       *[value] `{ $value }` は `{ $function }` のオプション `{ $option }` の値として使えません
    }
    .help = { $problem ->
        [option] 名前を直すか、オプションを削除してください
       *[value] 使える値: { $known }
    }
    .about = 関数が知らないオプションは効果がなく、どのプログラムもそれを知らせません。
finding-term-argument = { $what ->
        [missing] `{ $message }` は、`{ $term }` が表示する `{ $variable }` を渡していません
        [positional] `{ $message }` が `{ $term }` に渡す値には名前がなく、用語からは読まれません
       *[lost] `{ $message }` の `{ $variable }` は `{ $term }` より後にあり、そこでは失われています
    }
    .help = { $what ->
        [missing] `{"{"} { $term }({ $name }: "…") {"}"}` と書いてください
        [positional] `{"{"} { $term }(name: "…") {"}"}` と書いてください
       *[lost] `{"{"} { $variable } {"}"}` を `{"{"} { $term } {"}"}` より前に置いてください
    }
    .about = 用語には、名前を付けて渡された値しか見えません。渡されなかった変数は波括弧の中の名前として表示され、用語の中で別の用語を呼んだ後では、渡された値も失われます。
finding-other-plural-kind = `{ $message }` は `{ $variable }` を{ $kind ->
        [ordinal] 順序として選びますが、基準は数量として選びます
       *[cardinal] 数量として選びますが、基準は順序として選びます
    }
    .help = { $kind ->
        [ordinal] `{"{"} { $variable } ->` と書いてください
       *[cardinal] `{"{"} NUMBER({ $variable }, type: "ordinal") ->` と書いてください
    }
    .about = 数量と順序では形が違います。訳は基準と同じ数え方をします。
finding-rounded-plural = `{ $message }` が表示する `{ $variable }` は、選択に使う数と丸め方が違います
    .help = セレクターとバリアントの両方に、NUMBER の同じオプションを書いてください
    .about = 1.2 で選ばれた形は、1 と表示された数に合いません。選択に使う数は、表示する数と同じです。
finding-unmatched-literal = [{ $literal }] に合う数はありません。`{ $message }` はオプション付きの `{ $variable }` で選びます
    .help = [one] のような複数形を書くか、`{ $variable }` そのもので選んでください
    .about = Fluent では、NUMBER のオプションが付いた数は元の数と別のものです。数のキーには決して合いません。
finding-duplicate-part = `{ $message }` に `{ $part }` が二つあります
    .help = 二つ目を削除してください。表示されるのは一つ目だけです
    .about = 属性やバリアントが二つあると、Fluent は黙って一つ目を使います。
finding-unknown-entity = `{ $message }` の `{ $entity }` は文字参照ではありません
    .help = `&nbsp;` のように末尾に `;` を付けて書くか、文字そのものを書いてください
    .about = ブラウザーの知らない文字参照は、書かれたまま表示されます。
finding-unmatched-argument = { $what ->
        [value] `{ $term }` に、`{ $argument }: "{ $value }"` に一致するバリアントがありません
        [name] `{ $term }` は引数 `{ $argument }` を使いません
       *[none] `{ $term }` は引数を使わないため、`{ $argument }` を渡しても何も変わりません
    }
    .help = { $what ->
        [value] 用語のバリアント: { $known }
        [name] 名前を直すか、削除してください
       *[none] 引数を削除するか、`{"$"}{ $argument }` で選ぶバリアントを用語に追加してください
    }
    .about = メッセージが用語に渡している引数に、何の効果もありません。この場合、Fluent は何も警告せずに既定のバリアントを表示します。
finding-unmatched-variant = 基準の `{ $message }` には、[{ $variant }] という選択肢がありません
    .help = 基準は `{ $variable }` の値 { $known } で選びますが、この訳文にはそのバリアントがありません
    .related = 基準
    .about = 訳文のバリアントは、基準が使う語で選ばれます。それ以外の語を付けたバリアントが表示されることはありません。

## Links

finding-broken-item-link = { $advice ->
        [removed] 記事 `{ $target }` は完全に削除されました
       *[none] 記事 `{ $target }` はありません
    }
    .help = `item:news/2013/01/vasaloppet` のように、content/ から見たフォルダーのパスで記事にリンクしてください
    .about = 記事間のリンクには記事の ID を書きます。リンク先は、同じ言語版のその記事のページになります。
finding-missing-file = { $advice ->
        [declare] ファイル `{ $file }` はフォルダーにありますが、item.toml に書かれていません
        [subfolder] ファイル `{ $file }` はサブフォルダーにあります
       *[none] ファイル `{ $file }` がありません
    }
    .help = { $advice ->
        [declare] item.toml に `[[image]]` または `[[attachment]]` と `file = "{ $hint }"` を追加してください
        [subfolder] item.toml と同じ場所に移し、`{ $hint }` と書いてください
        [host] ウェブサイトのアドレスなら `{ $hint }` と書いてください
       *[none] 記事のフォルダーに置き、item.toml に書いてください
    }
    .about = item.toml またはテキストに書かれたファイルが記事のフォルダーにないか、記事の item.toml がありません。
finding-relative-link = `{ $url }` はすべての言語版で使えるリンクではありません
    .help = { $advice ->
        [item] `{ $hint }` と書いてください
       *[none] 記事には `item:` と ID で、ファイルにはファイル名だけでリンクしてください
    }
    .about = 相対アドレスは、ほとんどの言語版でリンク切れになります。記事には ID で、記事のフォルダー内のファイルには名前でリンクします。
finding-hidden-item-link = `{ $target }` は現在サイトにありません。読者にはリンクのない文字として表示されます
    .help = 公開を待つか、リンクを削除してください
    .about = 公開前、期限切れ、テキスト未完成の記事にはページがありません。ページができると、リンクは自動的に戻ります。
finding-former-item-link = `{ $target }` は現在 `{ $hint }` になっています。リンクはこのままで機能します
    .about = 以前の ID へのリンクは、`formerly` にその ID を書いた記事につながります。変更の必要はなく、原文も訳文もそのままで構いません。
finding-unsafe-link = `{ $url }` は許可されていません
    .help = { $advice ->
        [image] 他のサイトの画像は表示されません。ファイルを記事のフォルダーに置き、item.toml の `[[image]]` に書いてから、ここにはファイル名を書いてください
       *[none] https:、http:、mailto:、tel: のいずれかを使ってください
    }
    .about = リンク先にできるのは、読者のブラウザーが安全に開ける場所だけです。また、ページは他のサイトから何も読み込みません。

## Files and addresses

finding-unreadable-file = { $why ->
        [special] 通常のファイルではありません
        [name] 名前が Unicode ではありません
        [deep] フォルダーの入れ子が深すぎます
        [changed] 実行中にファイルが変更されました
       *[other] ファイルを読み込めません: { system-reason }
    }
    .related = ここに書かれています
    .about = システムがファイルまたはフォルダーの読み込みを拒否したか、通常のファイルではありません。
finding-invalid-utf8 = ファイルが UTF-8 ではありません: ここにバイト `{ $byte }` があります
    .help = UTF-8 で保存してください
    .about = テキストはすべて UTF-8 で保存します。誤った文字が公開されるおそれがあるため、推測も置き換えも行いません。
finding-file-too-large = ファイルが { $megabytes } MB あります（上限は { $limit } MB）
    .related = ここに書かれています
    .about = 上限は、テキスト、カタログ、設定が 1 MB、画像と添付ファイルが 256 MB です。
finding-symlink = ファイルシステムのリンクはたどりません
    .help = ここにファイルそのものを置いてください
    .related = ここに書かれています
    .about = リンクは、サイトの外につながったり、循環したりするおそれがあります。
finding-leaves-site = { $advice ->
        [item] `{ $url }` はすべての言語版で使えるリンクではありません
       *[none] `{ $url }` はサイトの外を指しています
    }
    .help = { $advice ->
        [item] `{ $hint }` と書いてください
       *[none] ファイルを記事のフォルダーに置き、ファイル名だけを書いてください
    }
    .about = サイトのフォルダーの外にあるものは、読み込むことも公開することもありません。
finding-duplicate-url = 二つのページのアドレスが同じです: `{ $url }`
    .help = フォルダーの名前かスラッグを変えてください
    .related = もう一方のページはここから作られます
    .about = 一つのアドレスは、一つのページだけのものです。
finding-bad-name = `{ $name }` はアドレスに使えません
    .help = { $what ->
        [file] 文字、数字、空白と - _ . ( ) を使い、200 バイト以内とし、点で始めないでください
       *[other] 英小文字（a～z）、数字、-、_ を使ってください
    }
    .about = フォルダー名、スラッグ、タグはアドレスになるため、どのブラウザー、シェル、ファイルシステムでも使えるものでなければなりません。
finding-duplicate-id = `{ $id }` はすでに `{ $owner }` のものです
    .related = もう一方の記事はここです
    .about = 以前の ID は、別の記事の ID とも、別の記事の以前の ID とも重複してはなりません。
finding-vanished-address = `{ $url }` で公開した `{ $id }` がなくなっています
    .help = { $heir ->
        [none] フォルダーを元に戻してください。取り下げる場合は item.toml に `[withdrawn]` を書いてください
       *[other] 現在の `{ $heir }` がそれであれば、item.toml に `formerly = ["{ $id }"]` と書いてください
    }。完全に削除する場合は content/site.toml の `[publish]` の下に `removed = ["{ $id }"]` と書くか、今回だけなら `gongbao publish --allow-removals { $id }` と入力してください。元のアドレスには削除したことが示されます
    .about = 一度公開したアドレスは、いつまでもどこかにつながります。名前を変えた記事には以前の ID を書き、なくす記事は取り下げます。それまでは直前のリリースを維持します。
finding-many-removals = 公開中の { $total } ページのうち { $removed } ページがなくなります（最初は `{ $url }`）
    .help = 意図したものであれば `gongbao publish --allow-removals` と入力してください
    .about = 五分の一を超えるページがなくなる公開は、フォルダーの移動や読み取り時の欠落など、多くは事故です。記事自身の日付によるものは数えません。
finding-emptied-edition = `{ $edition }` の記事がすべてなくなります: { $removed } ページ
    .help = 意図したものであれば `gongbao publish --allow-removals` と入力してください
    .about = ある言語版の記事がすべてなくなる公開は、多くは事故です。
finding-withdrawn-words = { $origin ->
        [removed] 削除した
       *[withdrawn] 取り下げた
    } `{ $item }` の文章が `{ $page }` に残っています: `{ $words }`
    .help = そのページから削ってください。元の記事とは関係なくサイトに載せてよい文章であれば、次の行を理由とともに { $file } に加えてください:
        {"[[withdrawn.keep]]"}
        words = { $toml }
        reason = "残してよい理由"
    .about = 記事を取り下げるか削除した後は、リリースのどのページやファイルにもその文章は残りません。段落全体だけでなく、連続する 40 文字（漢字・かな・ハングルでは 24 文字）の一致も調べます。探すのは、その記事の現在のテキストと、残っているリリースにあるその記事のページの文章です。取り下げの理由、テンプレート、メッセージの文章は探しません。
finding-unsearched-files = 取り下げた内容を含むかどうか調べられないファイルが { $n } 件あります（`{ $first }` など）
    .help = ご自身で確かめてください。実行結果の報告にすべて載っています
    .about = スキャン画像、写真、動画、音声、PDF には、ここで読み取れる文字がありません。取り下げは急を要するため、公開は止めません。
finding-withdrawn-file = `{ $page }` は、{ $origin ->
        [removed] 削除した
       *[withdrawn] 取り下げた
    } `{ $item }` の `{ $name }` と同じファイルです
    .help = このファイルを載せている記事から外してください。元の記事とは関係なくサイトに載せてよいファイルであれば、次の行を理由とともに { $file } に加えてください:
        {"[[withdrawn.keep]]"}
        file = { $toml }
        reason = "残してよい理由"
    .about = 取り下げた、または削除した記事の画像や添付ファイルは、別の名前でも公開されません。
finding-refused-ending = `{ $ending }` で終わるファイルは公開されません: `{ $file }`
    .help = PDF、オフィス文書、画像、音声、動画、圧縮ファイル、またはテキスト形式のデータとして公開してください。どうしても必要な場合は、site.toml に拡張子を書いてください: `[publish] attachment_types = ["{ $ending }"]`
    .about = 読者のブラウザーやパソコン、ウェブサーバーで動く可能性のあるもの（ページ、スクリプト、プログラム、ショートカット）は、サイトの設定に明記した場合にだけ公開されます。
finding-other-content = `{ $file }` の中身が名前と合いません: { $ending ->
        [none] 拡張子のない名前はプレーンテキスト用です
       *[other] 拡張子は `{ $ending }` です
    }が、中身は `{ $found }` です
    .help = 中身に合う拡張子に変えるか、名前どおりの形式で保存し直してください
    .about = 読者のプログラムは名前で、ブラウザーは中身で判断します。ブラウザーがページとみなすテキストも受け付けません。
finding-active-content = `{ $file }` に、実行されるもの、またはほかから読み込むものがあります: `{ $what }`
    .help = スクリプト、イベントハンドラー、埋め込みページ、ほかのファイルへの参照を除いて保存し直してください
    .about = SVG 画像と XML データは、表示と記述だけが許されます。何かが動く場合、ほかから読み込む場合、XML として読めない場合は受け付けません。
finding-no-image = `{ $file }` は表示できる画像ではありません
    .help = PNG、JPEG、WebP または SVG で保存し直してください
    .about = 画像の先頭には形式と縦横の大きさが書かれています。このファイルにはそれがないか、どのプログラムでも表示できない大きさです。
finding-shadowing-file = `{ $other }` を求めた読者に、ウェブサーバーが `{ $file }` を送ることがあります
    .help = 別の名前にしてください
    .about = ほかのファイルの名前に `.gz`、`.br`、`.zst` を付けた名前のファイルは、元のファイルを圧縮したものとして扱われます。
finding-unpublished-id = { $said ->
        [present] `{ $id }` はまだ原稿のフォルダーにあるため、何も削除されません
       *[other] `{ $id }` という ID で公開されたものはありません
    }
    .help = { $said ->
        [present] 記事のフォルダーを削除するか、リストから外してください
        [asked] `gongbao status` に表示される ID で記事を指定してください
       *[other] `news/2013/01/vasaloppet` のように、記事が公開されたときの ID を書くか、リストから外してください
    }
    .about = `formerly`、`removed`、`--allow-removals` では、公開したことのある ID で記事を指定します。それ以外の ID では何も削除されず、どのページにもつながりません。

## Templates

finding-template-syntax = テンプレートが正しくありません: `{ $detail }`
    .about = サイトの theme/ フォルダーのテンプレートに構文エラー（MiniJinja）があります。
finding-template-unknown-message = メッセージ `{ $message }` はありません
    .help = カタログに追加するか、名前を直してください
    .about = テンプレートに書かれたメッセージは、すべて基準となる言語版のカタログに必要です。
finding-render-failed = `{ $page }` を生成できませんでした: { $detail ->
        [body] 本文の Markdown を HTML に変換できません
        [text] この記事の原稿がどの言語版にもありません
       *[other] `{ $detail }`
    }
    .about = ページの生成中に失敗しました。何も公開されていません。
finding-template-too-long = このタグまたは行が長すぎるか、テンプレートのタグまたは行が多すぎます
    .help = 複数のテンプレートに分けるか、一つのタグでの計算を減らしてください
    .about = 300 を超える部分からなるタグ、1,000 個を超えるタグを含むテンプレート、65,000 バイトを超える行は受け付けません。プログラムの資源を使い果たすおそれがあるためです。
finding-templates-exhausted = テンプレートの処理量が一回の公開の上限を超えました
    .help = 入れ子になったループや、ループの中で長くなり続ける文字列がないか確かめてください
    .about = 一回の公開ですべてのテンプレートが行える処理の合計には、ページ数と記事数に応じた上限があります。ループの誤り一つでコンピューターが何時間も動き続けることのないようにするためです。
finding-whole-namespace = 名前空間は、その属性を通してしか使えません
    .help = `{"{%"} set ns = namespace(…) %{"}"}` で作り、その後は `ns.name` と書いてください
    .about = 自分自身を含む名前空間や、まるごと渡された名前空間は、出力が終わらないおそれがあります。
finding-unknown-template = テーマにテンプレート `{ $name }` はありません
    .about = theme/ のファイルは、同じ名前の組み込みテンプレートの代わりに使われます。このファイルはどこからも使われません。
finding-missing-argument = `{ $edition }` の `{ $message }` に必要な `{ $variable }` をテンプレートが渡していません
    .help = `msg("{ $message }", { $variable } = …)` と書くか、メッセージから {"{"} ${ $variable } {"}"} を除いてください
    .about = テンプレートは、メッセージと、それが参照するメッセージがどの言語版で使う変数も、すべて渡す必要があります。
finding-unused-message = `{ $message }` はどこからも使われていません
    .help = どのテンプレートにも要らなければ削除してください
    .about = テンプレート、区分、欄、タグ、分類、発行機関のどれもこのメッセージを使いません。これは助言であり、何も削除しません。
finding-text-for-number = テンプレートが `{ $message }` に渡す `{ $variable }` は文字列ですが、`{ $edition }` はこれで複数形を選びます
    .help = 引用符、`~`、フィルターを使わず、数そのものを渡してください
    .about = 文字列の「1」に複数形はなく、いつも既定のバリアントになります。選べるのは数だけです。

## Duties

finding-duty-overdue = `{ $item }` の `{ $edition }` 版は { $due } が期限でしたが、まだ整っていません
    .help = 翻訳したら `gongbao accept { $item } { $edition }` と入力してください
    .about = site.toml の `[[duty]]` は、この種の記事を一定の営業日以内にこの言語版に載せることを定めています。その期限が過ぎています。
finding-unknown-calendar = { $year } 年の営業日が登録されていません
    .help = `content/calendar/{ $year }.toml` に `source`、`holidays`、`working` を書いてください
    .about = 期限は営業日で数えます。祝日と振替出勤日が登録されていない年については、推測せず、日付を出しません。

## What parsers and the system say

toml-problem = { $problem ->
    [twice] この名前が 2 回使われています
    [quotes] 文字列には引用符が必要です
    [bracket] 括弧の対応が取れていません
    [equals] 行は `名前 = 値` の形で書きます
    [comma] コンマが足りないか、余分です
    [escape] バックスラッシュの後には `\n`、`\"`、`\\` などの決まった文字が必要です
    [number] 数の書き方が TOML に合っていません
    [value] 値がないか、読み取れません
    [deep] 入れ子が深すぎます
    [line] この行に余分なものがあります
    [key] 名前には英字、数字、-、_ だけを使うか、引用符で囲みます
    [unclosed-text] 閉じる引用符がないか、使えない文字があります
    [full-width] `{ $wanted }` と書くべきところに `{ $found }` があります
    [colon] `=` と書くべきところにコロンがあります
    [translated] `{ $found }` に当たるフィールドは `{ $wanted }` です
    [broken-text] 引用符で囲んだ文字列が途中で改行されています
    [inner-quotes] 文字列の中の引用符で文字列が終わっています
   *[other] ここから先を読み取れません
}
fluent-problem = { $problem ->
    [token] ここに `{ $quoted }` がありません
    [name] 名前は英字で始めます
    [empty] テキストがありません
    [no-default] 他が当てはまらないときに使う `*` の付いた分岐が一つ必要です
    [two-defaults] `*` を付けられる分岐は一つだけです
    [selector] 分岐は `$n` のような変数か関数で選びます
    [unclosed-text] 閉じる引用符がありません
    [argument-order] 名前付きの引数は最後に書きます
    [twice] 引数 `{ $quoted }` が 2 回使われています
    [escape] バックスラッシュの後には `\"`、`\\`、または `\u` と 4 桁の数字が必要です
    [brace] 閉じ波括弧に対応するものがありません
    [expression] 波括弧の中には変数、メッセージ、関数、または引用符で囲んだ文字列を書きます
    [literal] 数か、引用符で囲んだ文字列が必要です
    [call] 関数の名前は英大文字だけです
   *[other] ここから先を読み取れません
}
finding-more = （このファイルには同様の指摘がほかに { $n } 件あります）
finding-folded = 同じ種類の指摘が { $n } 件
finding-folded-rest = ほかに { $n } 件。`gongbao check --all` ですべて表示できます
system-reason = { $reason ->
    [denied] 権限がありません
    [absent] 見つかりません
    [taken] 別のものがあります
    [folder] フォルダーです
    [full] ディスクがいっぱいです
    [read-only] ディスクは読み取り専用です
    [memory] メモリーが足りません
    [open-files] 同時に開けるファイル数の上限に達しました
    [size] 許される大きさを超えています
    [link] シンボリックリンクのため、たどりません
    [special] 通常のファイルではありません
    [changed] 実行中に変更されました
   *[other] システムの応答は `{ $why }` です
}

## Facts

finding-fact-differs = { $how ->
        [missing] 原文にある `{ $source }` がこの文にありません
        [added] この文にある `{ $translation }` が原文にありません
       *[other] 原文の `{ $source }` がこの文では `{ $translation }` になっています
    }
    .help = 誤っている方を直してください。原文を直した場合は、訳文を改めてから `gongbao accept { $item } { $edition }` と入力します
    .about = 数、日付、時刻、金額、百分率、文書番号、電話番号、アドレスは、表記が違っても、すべての言語版で同じでなければなりません。15万元は `150,000 yuan` と同じです。
finding-fact-may-differ = { $how ->
        [missing] 原文にある `{ $source }` が訳文から抜けているかもしれません
        [added] 訳文にある `{ $translation }` は原文にないかもしれません
        [order] 値の順序が違います。先に出るのは、訳文では `{ $translation }`、原文では `{ $source }` です
       *[other] 訳文と原文の内容が違うかもしれません。訳文では `{ $translation }`、原文では `{ $source }` です
    }
    .help = 原文と訳文を見比べてください。内容が同じであれば、対応は不要です
    .about = 事実の食い違いかもしれませんが、表現の違いにすぎないかもしれません。たとえば、一方では数詞を使わずに文法で表している小さな数や、順序の異なる二つの値です。誤りとは限らないため、参考として示すだけで、公開は止まりません。
finding-impossible-day = { $what ->
        [date] この日付は暦にありません
       *[weekday] この日は{ $day ->
            [monday] 月曜日
            [tuesday] 火曜日
            [wednesday] 水曜日
            [thursday] 木曜日
            [friday] 金曜日
            [saturday] 土曜日
           *[sunday] 日曜日
        }ですが、曜日が違っています
    }
    .help = 日付か曜日を直し、ほかの言語版も確かめてください
    .about = 2 月 31 日のような存在しない日付か、日付と合わない曜日が書かれています。
finding-count-differs = { $what ->
        [rows] 表の行数が違います: この文は { $translation } 行、原文は { $source } 行
       *[other] 箇条書きの項目数が違います: この文は { $translation } 項目、原文は { $source } 項目
    }
    .help = 両方の箇条書きと表を一行ずつ見比べてください
    .about = 訳文の箇条書きの項目数と表の行数は原文と同じです。一つ抜けていても見落としがちです。
finding-missing-term = 原文に `{ $source }` とありますが、この文に `{ $expected }` がありません
    .help = `{ $expected }` と書くか、ここで使った語を content/glossary.toml の `{ $concept }` に加えてください
    .related = 原文ではここにあります
    .about = content/glossary.toml は、概念を各言語でどう呼ぶかを定めています。原文にある概念は、最新の訳文でも、定められた語のいずれかで書きます。
finding-avoided-term = `{ $word }` は使わないことになっています
    .help = { $expected ->
        [none] 別の書き方をしてください
       *[other] `{ $expected }` と書いてください
    }
    .about = content/glossary.toml の `avoid` にこの語があります。
