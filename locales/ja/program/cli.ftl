# What the program says at the terminal.

## Help

cli-about = 機関のニュースと公開情報を複数の言語で公開し、すべての言語版に漏れがないことを証明します。
cli-init-about = 新しいサイトを作る。すぐに公開できるファイル一式を用意する（`--sample` を付けるとサンプルサイト）
cli-new-about = 新しい記事、または記事の翻訳を作る
cli-edition-about = 言語版を追加する（最初は下書き）、または外す
cli-edit-about = テキストをエディターで開き、閉じた後に検査する
cli-rename-about = 記事の名前や場所を変える。古いアドレスは新しいアドレスに転送し、リンクも直す
cli-remove-about = サイトから記事を外す
cli-correct-about = 各言語版で訂正を知らせる
cli-withdraw-about = 記事を取り下げ、各言語版に理由を書く
cli-publish-about = サイトを公開します: 全体を検査し、すべての言語版を生成して、新しいリリースへ一度に切り替えます
cli-check-about = サイトを公開せずに検査します
cli-explain-about = 指摘のコードの説明、または記事がサイトにある理由・ない理由を示します。どちらも省略すると全コードの一覧を表示します
cli-accept-about = 訳文が現在の原文に対応していることを記録します
cli-catalogs-about = 言語ごとのフォルダーに分けた任意の Fluent ファイルを、基準の言語と比べます
cli-help-about = リファレンスのトピック、またはコマンドのオプションを表示します。名前を省略すると一覧を表示します
cli-version-about = プログラムのバージョンを表示します
cli-completions-about = シェルの補完スクリプトを出力する
cli-man-about = すべてのコマンドのマニュアルページを書き出す
cli-arg-topic = `gongbao help` の一覧にあるトピック、コマンドまたはファイルの名前
cli-arg-site-dir = サイトのフォルダー。なければ作る
cli-option-office = 機関の名前。`en=名前` とすると英語版での名前になる。何度でも指定できる
cli-option-languages = 各言語版の言語（コンマ区切り）。記事は最初の言語で書く
cli-option-sections = 区分（コンマ区切り）
cli-option-time-zone = 機関のタイムゾーン
cli-option-base-url = サイトのアドレス
cli-option-sample = サンプルサイトを作る
cli-arg-section = 記事の区分。`--translate` では翻訳する記事
cli-arg-title = 題名
cli-option-new-name = 記事のフォルダー名。指定しなければ題名から作る
cli-option-column = 区分の欄
cli-option-tag = タグ（コンマ区切り）
cli-option-index = 公文の索引番号
cli-option-date = 公開日時。指定しなければ現在
cli-option-image = 記事にコピーする画像。何度でも指定できる
cli-option-translate = この言語版への翻訳を始める。原文の各段落をコメントとして入れた下書きを作る
cli-option-no-edit = エディターを開かない
cli-arg-edition-action = `add` または `remove`
cli-arg-edition-key = 言語版のキー（例: `de`）
cli-option-edition-tag = 言語タグ（例: `zh-Hant`）。指定しなければキーと同じ
cli-option-autonym = その言語での言語名
cli-option-edition-office = その言語での機関の名前
cli-option-fallback = 訳文がないときに代わりに表示する言語版（優先順、コンマ区切り）
cli-option-yes = 確認せずに進める
cli-arg-new-id = 新しい ID。最後の部分だけを指定すると、場所は変わらない
cli-option-announce-text = 言語版ごとの文面（例: `en=…`）。何度でも指定できる
cli-option-announce-at = 日時。指定しなければ現在
cli-arg-only-item = この記事だけ
cli-arg-shell = シェル: bash、elvish、fish、powershell、zsh のどれか
cli-arg-man-dir = ページを書き出すフォルダー。なければ作る
cli-option-only-edition = これらの言語版だけ。コンマで区切る
cli-option-only-section = この区分だけ
cli-option-only-person = この人が担当する部分だけ
cli-option-mine = 自分が担当する部分だけ（環境変数 GONGBAO_PERSON）
cli-env-editor = テキストを開くエディター
cli-env-person = `--mine` が指す名前
cli-option-site = サイトのフォルダー
cli-option-output = 公開先のフォルダー
cli-option-format = 出力形式: human または json
cli-option-check-format = 出力形式: human、short、json、github または sarif
cli-option-lang = プログラムの表示言語: zh、en、ja、ru または ko
cli-option-color = 色を使う条件: auto、always または never
cli-option-as-of = 指定した時点に実行したものとして処理します（例: 2013-03-05T09:00:00+08:00、2013-03-05）
cli-option-quiet = 結果にかかわらず一行だけ出力します
cli-option-report = 実行結果の報告（JSON）をこのファイルに書きます
cli-option-metrics = Prometheus 用の数値をこのファイルに書きます
cli-option-hook = 終了後にこのコマンドを実行し、標準入力から報告を渡します
cli-option-allow-removals = 指定した記事の削除を認めます。記事を省略すると、なくなったものすべての削除を数にかかわらず認めます。元のアドレスには削除したことを示します
cli-option-repair = 公開中のリリースの全バイトを読み、公開時と異なるところを復元します
cli-option-rehearse = 公開せずに、追加・変更・削除されるページと理由を示します
cli-option-patch = --dry-run と併用: 差分を表示します
cli-option-deny = このレベル以上の指摘があれば終了コード 1 で終了します: error、warning または info
cli-option-all-findings = 指摘を一件ずつすべて表示します
cli-option-unchanged = 原文の変更に対して訳文の変更が不要なことを記録します。テキストはそのままです
cli-option-by = 確認した人の名前
cli-option-as-is = 別の言語の部分や抜けた部分があっても、そのままでよい理由
cli-option-accept-yes = 前回の承認から手を加えていないテキストも承認する
cli-option-segment = この箇所だけを記録します（`gongbao diff` の番号）。ほかは古いままです
cli-option-all = サイトのすべての訳文を対象とします
cli-option-reference = ほかの言語の翻訳元となる基準の言語（例: en）
cli-option-locale = 比べる言語。省略するとすべて。繰り返し指定できます
cli-option-messages = 言語版（省略するとすべて）のメッセージが現在の基準に対応していることを記録します
cli-option-message = このメッセージだけを記録します
cli-option-help = このヘルプを表示します
cli-option-version = バージョンを表示します
cli-arg-code = コードまたはその名前（例: T001、missing-translation）、あるいは記事の ID
cli-arg-item = 記事: ID、フォルダー、またはその中のファイル
cli-arg-dir = 言語ごとのフォルダーを含むフォルダー
cli-arg-edition = 言語版のキー（例: ja）
cli-heading-commands = コマンド
cli-heading-options = オプション
cli-heading-arguments = 引数
cli-usage = gongbao コマンド [オプション …]
# $command (string)
cli-usage-command = gongbao { $command } [オプション …]
cli-heading-usage = 使い方
cli-heading-examples = 例
cli-heading-environment = 環境変数
cli-heading-exit = 終了コード
cli-default = { $help }（既定値: { $value }）
cli-env-lang = プログラムの表示言語（--lang の指定が優先）
cli-env-color = 色を使わない。ダム端末では進行状況も表示しない
cli-exit-0 = 完了（変更がなかった場合を含む）
cli-exit-1 = 指摘、相違、または公開を保留した記事がある
cli-exit-2 = コマンドラインの使い方の誤り
cli-exit-65 = 内容のエラー: 何も公開していない
cli-exit-70 = gongbao の不具合
cli-exit-73 = 出力を書き込めない
cli-exit-75 = 別のプロセスが実行中: 後でもう一度実行する
cli-exit-76 = 人の判断が必要
cli-exit-78 = site.toml の誤り

## The reference

help-intro = `gongbao help トピック` でトピックの説明を、`gongbao help コマンド` でコマンドのオプションを表示します。
help-heading-topics = トピック
help-heading-files = 設定ファイルのひな形（ファイルにリダイレクトして使います）
# $topic (string) - only said in languages that have no topics
help-languages = このトピックは英語と中国語でのみ提供しています（中国語で読むには `gongbao help { $topic } --lang zh`）。
# $name (string), $topics (string) - a list of names
help-named-in = `{ $name }` の説明があるトピック: { $topics }
# $name (string)
usage-unknown-topic = `{ $name }` というトピック、コマンド、ファイルはありません
usage-try-topics = 一覧は `gongbao help` で表示できます
help-topic-begin = サイト、記事、翻訳を新しく作る
help-topic-items = 記事を書く: item.toml のフィールド、種類ごとのフィールド
help-topic-texts = テキストを書く: フロントマター、Markdown、リンク
help-topic-settings = サイトを設定する: 言語版、区分、翻訳期限、方針、用語集、名称
help-topic-translation = 翻訳する: 足りないもの、原文の変更箇所、訳文の確認と記録
help-topic-checking = 検査する: 出力形式、レベル、指摘の許可、基準ファイル、自動修正、Fluent カタログ
help-topic-publishing = 公開する: 試行（--dry-run）、公開を保留する記事、アドレス、ページの削除、以前のリリースへの復帰
help-topic-withdrawal = 記事を取り下げる: 取り下げ時に調べる範囲
help-topic-attachments = 画像と添付ファイルを加える: 指定方法、公開できる種類
help-topic-operations = 毎晩実行する: タイマー、ウェブサーバー、終了コード、報告、監視用の数値、フック
help-topic-output = output/ の内容、JSON の形式、台帳、各種の上限
help-topic-changes = 運用者向けの変更点: 監視用の数値、終了コード、JSON のフィールド
help-topic-templates = テンプレート、スタイルシート、メッセージを変更する

## Usage errors

# $name (string)
usage-unknown-argument = 不明な引数です: `{ $name }`
usage-unknown-command = 不明なコマンドです: `{ $name }`
# $name (string), $value (string)
usage-bad-value = `{ $value }` は `{ $name }` の値として使えません
usage-bad-count = `{ $value }` は `{ $name }` の値として使えません。1 以上の整数を書いてください
# $values (string)
usage-possible-values = 指定できる値: { $values }
usage-missing-argument = 引数が足りません: { $name }
usage-conflict = `{ $name }` はほかの引数と同時に指定できません
ask-cancelled = 中止しました。何も書き込んでいません
init-languages = 各言語版の言語（記事は最初の言語で書きます）
# $language (string)
init-office = 機関の名前（{ $language }）
init-sections = 区分（news、disclosure、services、mailbox、reports、about）
init-time-zone = タイムゾーン
# $path (string), $option (string)
init-done = 新しいサイトを { $path } に作りました（{ $n } ファイル）。
    次の操作: gongbao publish{ $option }
# $editions (string)
init-offices = 言語版 { $editions } での機関の名前を content/site.toml の `office` に書いてください
init-no-office = 機関の名前が分かりません。`--office 名前` を付けるか、端末で実行して質問に答えてください
init-bad-office = 機関の名前は 200 文字以内の 1 行で書いてください
# $path (string), $name (string)
init-occupied = { $path } には新しいサイトを作れません。{ $name } がすでにあります
# $name (string), $known (string)
init-unknown-language = 言語 `{ $name }` のメッセージは用意されていません。{ $known } から選んでください。ほかの言語は後で `gongbao edition add` で追加できます
# $name (string), $known (string)
init-unknown-section = 区分 `{ $name }` はありません。{ $known } から選んでください。ほかの区分は後で content/site.toml に書けます
# $name (string)
init-unknown-time-zone = タイムゾーン `{ $name }` はありません。Asia/Shanghai のように書いてください
# $item (string), $path (string)
new-done = 新しい記事 { $item } を作りました。{ $path } に本文を書き、書き終えたら `status` の行を消してください
# $path (string)
new-translation-done = 新しい翻訳 { $path } を作りました。訳し終えたら `status` の行を消してください
# $item (string)
new-exists = 記事 `{ $item }` はすでにあります。`--name` で別の名前を付けてください
# $path (string)
new-text-exists = { $path } はすでにあります
# $name (string), $known (string)
new-unknown-section = 区分 `{ $name }` はありません。指定できるのは { $known } です
# $name (string), $known (string)
new-unknown-column = この区分に欄 `{ $name }` はありません。指定できるのは { $known } です
# $known (string)
new-no-column = この区分の記事には欄が必要です。`--column` に { $known } のどれかを指定してください
# $known (string)
new-column = 欄（{ $known }）
new-title = 題名
new-no-title = 題名がありません。`gongbao new news "題名"` のように書いてください
new-bad-title = 題名は { $limit } 文字以内の 1 行で書いてください
# $folder (string)
new-name = { $folder }/ に作るフォルダーの名前
# $name (string)
new-bad-name = `{ $name }` は名前に使えません。使えるのは英小文字、数字、`-`、`_` で、100 文字までです
# $path (string)
edit-no-editor = エディターが設定されていません（環境変数 EDITOR）。ファイルは { $path } です
# $path (string)
edit-failed = エディターがエラーで終了しました。ファイルは { $path } に残っています
# $path (string), $why (string)
edit-not-started = エディターを起動できません（{ $why }）。ファイルは { $path } に残っています
# $item (string)
item-unreadable = 記事 `{ $item }` には誤りがあり、読み取れません。`gongbao check` で理由が分かります
# $section (string)
new-no-columns = 区分 `{ $section }` には欄がありません。`--column` を外してください
new-index = 索引番号
new-no-index = 公文には索引番号が必要です。`--index 番号` を付けてください
new-ready = 書き終えましたか。y なら次の公開に含めます（y/n）
init-two-offices = 機関の名前が二つあります。`--office en=名前` のように言語版を指定してください
# $path (string)
remove-link = { $path } にリンクが残っています。直すまで、次の公開はそこで止まります
# $path (string)
man-done = { $path } にマニュアルページを { $n } 件書き出しました
person-unset = あなたの名前が分かりません。環境変数 GONGBAO_PERSON を設定するか、`--person` を使ってください
# $name (string), $known (string)
person-unknown = site.toml の `[[person]]` に `{ $name }` はありません{ $known ->
        [none] {""}
       *[other] 。あるのは { $known } です
    }
# $item (string), $edition (string)
edit-no-text = `{ $item }` に `{ $edition }` のテキストがありません。`gongbao new --translate { $edition } { $item }` で翻訳を始めてください
# $item (string), $new (string)
rename-done = { $item } を { $new } に変えました。古いアドレスは新しいアドレスに転送され、記事へのリンクも直しました
# $item (string)
rename-exists = `{ $item }` はすでにあります
# $item (string), $name (string)
rename-nested = `{ $item }` を `{ $name }` に変えることはできません。記事のフォルダーの中にほかの記事があるか、新しい場所がその記事自身の中にあります
# $item (string), $name (string)
rename-other-kind = `{ $item }` を `{ $name }` に変えることはできません。新しい場所に、この記事と同じ種類の区分がありません
# $item (string)
remove-list = 記事 { $item }: テキスト { $texts } 件、この記事にリンクしているテキスト { $links } 件
# $item (string), $path (string)
remove-done = 記事 { $item } をサイトから外しました。ファイルは { $path } にあります。元のアドレスには、内容が削除されたことが表示されます
# $item (string)
withdraw-already = `{ $item }` はすでに取り下げられています
# $what (string), $language (string)
announce-words = { $what ->
        [withdrawal] 取り下げの理由
       *[correction] 訂正した内容
    }（{ $language }）
# $edition (string)
announce-no-words = 原文の言語版の文面がありません。`--text { $edition }=…` を付けてください
announce-no-answer = 原文の言語版の文面は省略できません
# $item (string), $what (string), $editions (string)
announce-done = { $what ->
        [withdrawal] 取り下げました
       *[correction] 訂正を知らせました
    }: { $item }（{ $editions }）
# $editions (string), $field (string)
announce-owed = 言語版 { $editions } にはまだ文面がありません。テキストの `{ $field }` に書いてください
ask-go-on = 続けますか（y/n）
# $edition (string)
edition-exists = 言語版 `{ $edition }` はすでにあります
# $edition (string)
edition-added = 言語版 { $edition } を下書きとして追加しました。{ $n } 個のメッセージファイルに、翻訳する語句をコメントとして入れてあります。
    content/site.toml から `draft = true` の行を消すと、公開の対象になります
# $edition (string)
edition-back = 言語版 { $edition } を元に戻しました（{ $n } ファイル）
edition-autonym = その言語での言語名（例: Deutsch）
edition-office = その言語での機関の名前
# $option (string)
edition-missing = { $option } がありません
# $tag (string)
edition-bad-tag = `{ $tag }` は言語タグではありません。`de` や `zh-Hant` のように書いてください
# $path (string), $what (string)
by-hand = { $path } は、行単位で自動的に変更できる書き方になっていません。`{ $what }` を手作業で変更してください
# $edition (string)
edition-is-reference = `{ $edition }` は外せません。記事またはメッセージの基準になっています（site.toml の `source`、`messages`）
# $edition (string), $items (string)
edition-has-items = `{ $edition }` は外せません。この言語で書かれた記事が { $n } 件あります（{ $items } など）
# $edition (string)
edition-remove-list = 言語版 { $edition }: テキスト { $texts } 件、メッセージファイル { $catalogs } 件
remove-confirm = まだ何も外していません。続けるには `--yes` を付けてください
# $edition (string), $path (string)
edition-removed = 言語版 { $edition } を外しました。ファイルは { $path } にあり、`gongbao edition add { $edition }` で元に戻せます。
    次の公開から、この言語版のアドレスはほかの言語版に転送されます
usage-other = コマンドラインを解釈できませんでした
usage-try-help = { $command ->
    [none] `gongbao --help` を実行してください
   *[other] `gongbao { $command } --help` を実行してください
}
# $value (string)
usage-bad-moment = `{ $value }` は日付でも日時でもありません: 2013-03-05 または 2013-03-05T09:00:00+08:00 のように書いてください
usage-item-and-edition = `news/2013/01/vasaloppet ja` のように、記事と言語版を指定してください
# $path (string), $edition (string)
usage-other-edition = { $path } は `{ $edition }` のテキストではありません。言語版は一つだけ指定してください
# $name (string), $path (string)
usage-file-of-output = `{ $name }` に指定されたファイルは、gongbao 自身が公開先のフォルダーで管理しているものです: { $path }
usage-file-in-sources = `{ $name }` に指定されたファイルは、原稿のフォルダーの中にあります: { $path }
# $path (string)
usage-same-file = `--report` と `--metrics` に同じファイルが指定されています: { $path }

## Severities and help

severity-error = エラー
severity-warning = 警告
severity-info = 情報
severity-help = ヘルプ
severity-note = 補足
# $name (string)
help-did-you-mean = `{ $name }` の間違いではありませんか

## Publishing

# $release (string), $pages (number), $items (number), $seconds (string)
publish-done = { $release } を公開しました: { $pages } ページ、{ $seconds } 秒
# $release (string)
publish-unchanged = 変更はありません: { $release } を維持します
# $edition (string), $pages (number), $fallback (number), $stale (number)
publish-edition = { $edition }: { $pages } ページ、別の言語で表示 { $fallback } 件、原文より古い訳文 { $stale } 件
# $n (number)
publish-held = 公開を保留している記事 { $n } 件:
# $item (string)
held-scheduled = { $item } は { $date } に公開されます
held-expired = { $item } は { $date } に公開期限が切れました
held-no-source = { $item } には完成した原文がありません
# $errors (number), $warnings (number)
held-incomplete = { $item } は必要な翻訳がそろうのを待っています
held-outdated = { $item } は古くなった訳文の更新を待っています
# $item (string), $codes (string)
held-findings = { $item } は訂正されるまで公開を保留します（{ $codes }）
# $served (string): yes, no
publish-refused = { $served ->
    [yes] 公開しませんでした。直前のリリースを維持します
   *[no] 公開しませんでした
}
dry-run-refused = このままでは公開できません
dry-run-added = 追加
dry-run-changed = 変更
dry-run-removed = 削除
# $added, $changed, $removed (numbers)
dry-run-total = 追加 { $added } 件、変更 { $changed } 件、削除 { $removed } 件。公開はしていません
cause-content = 内容
cause-message = メッセージ
cause-template = テンプレート
cause-clock = 時刻
cause-settings = 設定
cause-unknown = 不明: 作成の記録がありません
publish-open = { $path } を開いてください
# $date (string)
publish-next = 時刻による次の変更: { $date }
publish-repaired = 復元しました: { $what }
# $n (number)
publish-unknown = 以前のリリースのうち { $n } 件は削除されています。取り下げた記事の内容のうち、削除されたリリースにしかなかったものは分かりません
repaired-folder = フォルダー { $n } 件
repaired-ledger = 台帳 { $n } 件
repaired-addresses = アドレスの記録 { $n } 件
repaired-link = リンク { $n } 件
# $now (string), $last (string)
publish-earlier = 今回の公開は { $now } 時点、前回は { $last } 時点です。その間に公開された内容はサイトにありません
publish-shown-longer = 時刻のない日付 { $n } 件は、その日の始まりではなく終わりを指すようになりました: { $items }
# $errors (number), $finding (string)
publish-line-refused = { $served ->
    [yes] 公開せず、直前のリリースを維持します
   *[no] 公開しませんでした
}: エラー { $errors } 件、最初は { $finding }
# $why (string)
publish-line-failed = { $served ->
    [yes] 公開せず、直前のリリースを維持します
   *[no] 公開しませんでした
}: { $why }
# $n (number)
publish-line-more = ほか { $n } 件
# $why (string)
hook-not-run = フックを実行できませんでした: { system-reason }
# $code (string)
hook-exit = フックは終了コード { $code } で終了しました。リリースはそのままです
# $signal (string)
hook-signal = フックはシグナル { $signal } で終了しました。リリースはそのままです
# $seconds (string)
hook-time-out = フックが { $seconds } 秒を超えたため終了させました。リリースはそのままです

## Checking

# $errors (number), $warnings (number), $infos (number)
check-summary = エラー { $errors } 件、警告 { $warnings } 件、情報 { $infos } 件
check-summary-serious = エラー { $errors } 件、警告 { $warnings } 件
check-clean = 問題はありません
check-left-out = ここに表示していない指摘: { $counts }。`gongbao check --all` ですべて表示できます

## Accepting

# $item (string), $edition (string), $revision (string)
accept-done = { $item }: { $edition } の訳文が { $revision } に対応していることを記録しました
accept-unchanged = { $item }: { $edition } の訳文はすでに対応しています
accept-untranslated = { $item }: `{ $edition }` に翻訳されていない部分があるため、記録しませんでした。このままでよい場合は `gongbao accept { $item } { $edition } --as-is REASON` と入力してください
# $item (string), $edition (string)
accept-untouched = `{ $item }` の `{ $edition }` のテキストは前回承認したときのままですが、原文の文言が変わっています
# $item (string), $edition (string)
accept-untouched-help = 変更が要らなければ `--yes` を付けてください。変わった箇所は `gongbao diff { $item } { $edition }` で見られます
# $item (string), $edition (string)
accept-empty = `{ $item }` の `{ $edition }` のテキストにはまだ題名がないため、承認できません
# $n (number)
accept-differs = 記録しましたが、原文と異なる事実が { $n } か所あります:
# $item (string), $edition (string), $left (number)
accept-segments = { $item }: { $edition } の訳文を記録しました。{ $left ->
    [0] 古い箇所はもうありません
   *[other] 古い箇所があと { $left } か所あります。番号が変わりましたので `gongbao diff { $item } { $edition }` で確認してください
}
accept-nothing-known = { $item }: `{ $edition }` に古いと分かっている箇所はありません。`gongbao diff { $item } { $edition }` で確認してください
# $number (number)
accept-no-segment = `gongbao diff { $item } { $edition }` に番号 { $number } はありません
accept-not-apart = { $item }: この箇所はほかの変更と切り離せません。一緒に記録してください
# $n (number)
accept-total = 訳文 { $n } 件が原文に対応していることを記録しました
accept-unknown-item = 記事 `{ $item }` はありません
# $edition (string), $known (string)
accept-unknown-edition = 言語版 `{ $edition }` はありません。言語版は { $known } です
accept-no-text = `{ $item }` に `{ $edition }` のテキストはありません
diff-no-text = `{ $item }` にはまだ `{ $edition }` のテキストがなく、すべてが翻訳の対象です。`gongbao new --translate { $edition } { $item }` で始めてください
accept-is-source = `{ $edition }` は `{ $item }` の原文の言語です
# $edition (string), $n (number)
accept-messages = { $edition }: メッセージ { $n } 件が基準に対応していることを記録しました
accept-is-reference = `{ $edition }` はメッセージの基準となる言語版です
accept-unknown-message = 基準にメッセージ `{ $message }` はありません

## History

cli-releases-about = 現在あるリリースを一覧表示します
cli-rollback-about = 公開中のリリースから以前のリリースへ一度に切り替えます
cli-verify-about = リリースの全バイトを読み、公開時の内容と照合します
cli-gc-about = 古いリリースと、どのリリースにも不要なものを削除します
cli-option-output-read = 公開先のフォルダー
cli-option-ledger = 台帳に行の変更や削除がなく、最後の行のリリースが公開中であることを検査します
cli-option-head = 台帳の先端の控え（報告の `ledger_head`）とも照合します
cli-option-hold = この理由で、`gongbao rollback --resume` を実行するまで新たな公開を停止します
cli-option-resume = 新たな公開の停止を解除し、再び公開できるようにします
cli-option-keep = 残す最新リリースの数。公開中のものは常に残ります
cli-arg-release = リリース: 番号またはハッシュの先頭。省略すると公開中のもの
cli-arg-release-back = リリース: 番号またはハッシュの先頭。省略すると一つ前に公開していたもの
# $path (string)
releases-none = { $path } にはまだ何も公開されていません
# $release (string)
releases-unknown = リリース `{ $release }` はありません: `gongbao releases` で一覧を表示できます
releases-several = `{ $release }` で始まるリリースが複数あります: ハッシュをもう少し入力してください
releases-release = リリース
releases-published = 公開日時
releases-as-of = 時点
releases-files = ファイル
releases-megabytes = MB
releases-served = 状態
releases-this-one = 公開中
# $release (string), $previous (string)
rollback-done = { $previous } から { $release } に戻しました。次の `gongbao publish` は、その時点の原稿を公開します
rollback-unchanged = { $release } はすでに公開中です
rollback-held = { $previous } から { $release } に戻しました
rollback-missing = 次の公開まで、{ $n } 件のアドレスにページがありません:
hold-begun = `gongbao rollback --resume` を実行するまで新たな公開を停止します: { $reason }
hold-ended = 停止を解除しました。次の `gongbao publish` で公開されます
hold-none = 新たな公開は停止されていません
hold-no-reason = 新たな公開を停止するには理由が必要です: `--hold REASON` と入力してください
# $served (string): number of the served release, $hold (string): yes, no
rollback-no-other = リリース { $served } より前に公開していたリリースはありません。それより新しいリリースに切り替えるには番号を指定してください: `gongbao releases` で一覧を表示できます{ $hold ->
    [yes] 。公開中のリリースのまま新たな公開を停止するには `gongbao rollback { $served } --hold REASON` と入力してください
   *[no] {""}
}
# $path (string), $why (string)
rollback-incomplete = このリリースは欠けているため、公開中のものを維持します: { $path }: { system-reason }
# $path (string)
verify-changed = 変更されています: { $path }
verify-added = 追加されています: { $path }
verify-removed = ありません: { $path }
verify-led = リンク先が違います: { $path }
verify-unknown = { $path } の中が変更されており、その一覧も壊れています
verify-unlisted = { $path } の一覧がないか壊れています。ファイルは正しいままです
verify-unreadable = 読み込めません: { $path }
# $release (string), $n (number)
verify-whole = { $release } は公開時のままです: { $n } ファイル
# $release (string), $differences (number)
verify-differs = { $release } は公開時と異なります: { $differences } 件
verify-repair = `gongbao publish --repair` で、サイトに今もあるものを復元できます
# $n (number)
verify-ledger-whole = 台帳に異常はありません: { $n } 行
# $line (number)
verify-ledger-unreadable = { $line } 行目を読み取れません
verify-ledger-broken = { $line } 行目が前の行とつながりません: 前の行が変更されたか、間の行が削除されています
verify-ledger-torn = { $line } 行目が途中で終わっています。次の実行で直ります
verify-ledger-not-served = 最後の行のリリースは公開中のものと異なります
verify-ledger-unwritten = { $line } 行目の次の行が書き込まれる前に、実行が強制終了されました。次の実行で書き込まれます
verify-ledger-lost = 公開中のリリースがあるのに台帳がありません: 削除されたか、空にされています
verify-ledger-head-lost = 台帳の先端の記録（`ledger.head`）がありません: 末尾の行が変更または削除された可能性があります
verify-ledger-other-head = 台帳は { $line } 行目で終わっていますが、先端の記録は別の行を指しています: 末尾の行が変更、追加または削除されています
verify-ledger-doubted = { $line } 行目に、台帳のそれより前の部分の変更が実行時に検出されたと記録されています
verify-ledger-other-copy = { $line } 行目が先端の控えと一致しません
# $n (number), $kept (number), $objects (number), $megabytes (string)
gc-done = リリース { $n } 件を削除し、{ $kept } 件を残しました。フォルダー { $objects } 件を削除し、{ $megabytes } MB を解放しました

## Comparing catalogs

# $files (number), $entries (number)
catalogs-reference = ファイル { $files } 件、項目 { $entries } 件
# $locale (string), $percent (number)
catalogs-locale = { $locale }: { $percent } % あり、不足 { $missing } 件（{ $words } 語、ファイルごと { $files } 件）、余分 { $obsolete } 件、同一 { $identical } 件、エラー { $errors } 件、警告 { $warnings } 件
catalogs-no-reference = { $folder } に、.ftl ファイルのあるフォルダー `{ $locale }` がありません

## The environment

# $path (string), $why (string)
env-cannot-write = { $path } に書き込めません: { system-reason }
env-cannot-read = { $path } を読み込めません: { system-reason }
# $reason (string), $path (string)
env-cannot-write-help = { $reason ->
    [denied] 公開を実行するユーザーを公開先のフォルダーの所有者にするか、`--output DIR` で別のフォルダーを指定してください
    [full] 空き容量を増やしてください。`gongbao gc --keep 5` で古いリリースを削除できます
    [read-only] `--output DIR` で別のディスクのフォルダーを指定してください
   *[other] 直前のリリースは公開されたままです。問題を直してからもう一度実行してください
}
env-cannot-write-source-help = { $reason ->
    [denied] サイトのファイルの所有者として実行するか、書き込みの権限を付与してもらってください
    [full] 空き容量を増やしてください
    [read-only] サイトのファイルがあるディスクには書き込めません
   *[other] このファイルについては何も記録していません。問題を直してからもう一度実行してください
}
env-no-folder = { $path } に書き込めません: フォルダー `{ $folder }` がありません。先に作成してください
env-cannot-read-help = { $reason ->
    [denied] 公開を実行するユーザーで実行するか、公開先のフォルダーの読み取りを許可してください
   *[other] 公開先のフォルダーを `--output DIR` で指定してください
}
# $path (string)
env-no-link = { $path } はリンクではありません: 誰かがフォルダーかファイルを置いています
env-no-link-help = それを別の場所に移してから、もう一度公開してください
env-last-number = { $path } には、次のリリースに使える番号がもうありません
env-last-number-help = 番号が最も大きい項目を削除してください。gongbao が作ったものではありません
env-output-in-sources = 公開先のフォルダーが原稿のフォルダーの中にあります: { $path }
# $holder (string)
env-locked = 別のプロセスがここで実行中です{ $known ->
    [yes] （{ $holder }）
   *[no] {""}
}{ $age ->
    [hours] 。開始から { $hours } 時間たっています
    [days] 。開始から { $days } 日たっており、止まったままです
   *[short] {""}
}
env-locked-help = 終了後にもう一度実行してください。止まったままのプロセスは強制終了でき、ロックも同時に解除されます
env-sources-locked = 別のコマンドがこのサイトのファイルを変更しています
env-sources-locked-help = そのコマンドが終わってから、もう一度実行してください
# $now (string), $last (string)
env-clock = 時計は { $now } ですが、前回の公開は { $last } 時点でした
env-clock-help = 時計を合わせてください。時計が正しい場合は `gongbao publish --as-of { $now }` を実行してください
env-hold = { $since } から新たな公開が停止されています: { $reason }
env-hold-help = 解決したら `gongbao rollback --resume` を実行し、もう一度公開してください
env-stuck = あるページの生成が 1 分たっても終わりませんでした。公開はせず、直前のリリースを維持します
env-stuck-help = テンプレートに、ループの中で長くなり続けるリスト（`{"{%"} set x = x + x %{"}"}` など）がないか確かめてください
env-bug = サイトの問題ではなく、gongbao の不具合です: { $detail }
env-bug-help = 公開中のサイトに影響はありません。このメッセージを報告してください
explain-unknown = コードも記事も `{ $code }` はありません
explain-example = 例
# $item (string)
explain-removed = { $item } は完全に削除されました。site.toml の `[publish]` の `removed` に書かれています
# $ids (string)
explain-formerly = 以前の ID: { $ids }
explain-level = レベル: { $level }
# $item (string)
explain-unreadable = { $item } はサイトにありません: 読み取れません
# $date (string) - `none` where there is none
explain-shown = サイトにあります{ $date ->
    [none] {""}
   *[other] （{ $date } から）
}
# $date (string)
explain-withdrawn = { $date } に取り下げ済み: 読者にはその旨を表示します
# $why (string)
explain-held = サイトにありません: { $why }
explain-source = 原文
clock-fixed = このサイトの時計は { $date } で止まっています: content/site.toml の `as_of` によるものです。その行を削除すると現在時刻に従います
explain-blocked = 今の内容では公開されません: エラーがあります
# $date (string)
explain-due = 期限 { $date }
explain-overdue = 期限 { $date } を過ぎています
# $policy (string)
explain-policy = { $policy ->
    [hold] 古い間は非公開
    [fallback] 古い間は非表示
   *[notice] 注記付きで表示
}
# $edition, $page (strings)
explain-shows = `{ $edition }` を表示: { $page }
explain-no-page = ページなし

## Status

cli-status-about = 各言語版に欠けている記事、古くなった記事、期限を表示します
cli-option-status-all = そろっている記事も表示します
status-item = 記事
state-current = 最新
state-stale = 古い
state-missing = 未訳
state-draft = 下書き
state-waived = 翻訳不要
# $edition (string)
status-draft-edition = { $edition }（下書き）
# $edition (string), $current, $stale, $missing, $draft, $waived, $messages, $total (numbers)
status-edition = { $edition }: 最新 { $current }、古い { $stale }、未訳 { $missing }、下書き { $draft }、翻訳不要 { $waived }、メッセージ { $messages }/{ $total }
# $n (number)
status-owed = 、未訳は約 { $n } 語（字）
# $n (number)
status-overdue = { $n } 件のテキストが期限を過ぎています（! の印）
# $items (string)
status-unreadable = エラーのため読み取れません: { $items }

## Baselines and repairs

cli-option-baseline = このファイルに記録されていない指摘だけを表示し、数えます
cli-option-write-baseline = 現在の指摘をこのファイルに記録します
cli-option-fix = 何も失わずに直せるものを直してから検査します
cli-option-dry-run = --fix と併用: 変更を表示するだけで書き込みません
# $n (number), $path (string)
baseline-written = 指摘 { $n } 件を { $path } に記録しました
baseline-known = 既知の指摘 { $n } 件は表示していません（{ $path } に記録済み）
baseline-nothing-new = 新しい指摘はありません
baseline-gone = { $path } の指摘のうち { $n } 件は、もうありません。`--write-baseline { $path }` で記録し直してください
# $line (number), $path (string)
baseline-bad-line = { $path } の { $line } 行目は基準ファイルの行ではありません。`--write-baseline { $path }` で記録し直してください
# $path (string)
fix-changed = 修正しました: { $path }
fix-nothing = 修正するものはありません

## Comparing

cli-compare-about = 原文と訳文を比べます（任意の場所にある二つの Markdown ファイル）
cli-diff-about = 訳文の作成後に原文のどこが変わったかを示します
cli-arg-source = 原文（Markdown ファイル）
cli-arg-translation = 訳文
cli-option-base = 訳文の元になった原文
change-changed = 原文で変更
change-added = 原文で追加
change-removed = 原文から削除
change-moved = 移動
change-split = 分割
change-merged = 統合
change-missing = 訳文にない
change-untranslated = 未翻訳
change-extra = 訳文だけにある
change-shorter = 訳文が大幅に短い
change-longer = 訳文が大幅に長い
change-code = コードの相違
change-fact = 事実の相違
change-heading = 見出しのレベルの相違
change-link = リンクの相違
importance-cosmetic = 外観
importance-minor = 軽微
importance-substantive = 実質
importance-factual = 事実
# $kind (string), $importance (string)
change-sure = { $kind }（{ $importance }）
# $place (string)
change-after = { $place } の後に入ります
change-suspected = 疑い: { $kind }（{ $importance }）
# $importance (string), $changes (number)
compare-stale = 訳文は古くなっています（{ $importance }）: { $changes } か所
compare-stale-unproven = 訳文は古くなっています（{ $importance }、構造と事実による判断）: { $changes } か所
compare-current = 訳文は最新です
compare-current-unproven = 古くなった形跡はありません。ただし、訳文の元になった原文がないため証明にはなりません
# $item (string)
diff-no-source = `{ $item }` には比べる原文がありません
# $path (string)
diff-no-base = 訳文の元になった原文がありません: { $path }
