# What findings say. Each message has no full stop; values stand in backticks.
# `.help` says what to type. `.about` is the page that `gongbao explain` shows.

## Settings (content/site.toml)

finding-settings-syntax = site.toml이 올바른 TOML이 아닙니다: { toml-problem }
    .about = 설정 파일 content/site.toml은 올바른 TOML(toml.io)이어야 합니다. 이 문제를 고치기 전에는 다른 파일을 읽지 않습니다.
finding-settings-unknown-field = { finding-unknown-field }
    .help = { finding-unknown-field.help }
    .about = site.toml에 gongbao가 모르는 필드가 있습니다. 오타인 경우가 많습니다. 설정이 아무도 모르게 무시되지 않도록 오류로 처리합니다.
finding-settings-missing-field = `{ $field }` 필드가 없거나 비어 있습니다
    .help = `{ $field } = …` 줄을 추가하세요
    .about = 게시에 필요한 site.toml 필드가 없거나 비어 있습니다.
finding-settings-bad-value = `{ $field }` 필드에 사용할 수 없는 값이 있습니다: { $expected ->
        [string] 따옴표로 묶은 문자열이 필요합니다
        [integer] 정수가 필요합니다
        [boolean] true 또는 false가 필요합니다
        [strings] 문자열 목록이 필요합니다
        [table] 테이블이 필요합니다
        [tables] 테이블 목록이 필요합니다
        [time-zone] "Asia/Shanghai"와 같은 시간대가 필요합니다
        [url] "https://www.example.org"와 같은 주소가 필요합니다
        [date] 2013-01-04와 같이 달력에 있는 날짜가 필요합니다
        [headlines] 1에서 50까지의 수가 필요합니다
        [level] "allow", "info", "warning", "error" 중 하나가 필요하며, 일부 진단은 allow로 지정할 수 없습니다
        [name] 소문자, 숫자, -, _로 된 이름이 필요합니다
        [section] 소문자, 숫자, -, _로 된 폴더 이름을 /로 이어 써야 합니다
        [kind] "news", "notice", "guide", "letter", "page", "report" 중 하나가 필요합니다
        [dates] 2013-01-01과 같은 날짜 목록을 따옴표 없이 써야 합니다
        [person] site.toml의 `[[person]]`에 있는 이름이 필요합니다
        [role] editor, translator, proofreader, publisher 중 하나가 필요합니다
        [working-days] 0에서 1000까지의 근무일 수가 필요합니다
        [known-section] 이 파일에 있는 분야의 키가 필요합니다
        [missing] "fallback", "omit", "hold" 가운데 하나여야 합니다
        [stale] "notice", "fallback", "hold" 가운데 하나여야 합니다
        [basis] "law" 또는 "policy"여야 합니다
        [deny] "error", "warning", "info" 가운데 하나여야 합니다
        [on_error] "stop" 또는 "hold"여야 합니다
        [encodings] "br"와 "gzip"으로 된 목록이어야 합니다
        [day-of-year] 파일 이름에 적힌 해의 날짜여야 합니다
        [program-language] "zh", "en", "ja", "ru", "ko" 가운데 하나가 필요합니다
       *[other] 다른 값이 필요합니다
    }
    .help = { $advice ->
        [sample] `{ $hint }`처럼 쓰세요
        [date] 다음과 같이 쓰세요: `{ $hint }`
        [quoted-date] 따옴표 없이 다음과 같이 쓰세요: `{ $hint }`
        [moment] 다음과 같이 쓰세요: `{ $hint }`
        [quoted-moment] 따옴표 없이 다음과 같이 쓰세요: `{ $hint }`
        [unquoted] 따옴표를 빼세요
       *[none] {""}
    }
    .about = site.toml의 필드 값이 형식에 맞지 않거나 사용할 수 없는 값입니다.
finding-bad-language-tag = `{ $tag }` 값은 언어 태그가 아닙니다
    .help = `zh-Hans`, `en`, `ja`, `ru`, `ko`와 같은 태그를 쓰세요
    .about = 언어판의 `lang`은 유니코드 언어 식별자여야 합니다. 페이지는 이 값으로 브라우저와 검색 엔진에 언어를 알립니다.
finding-settings-unknown-edition = `{ $edition }` 언어판이 없습니다
    .help = 사용할 수 있는 언어판: { $known }
    .about = site.toml에서 [[edition]] 테이블로 선언하지 않은 언어판을 가리키고 있습니다.
finding-settings-duplicate = `{ $key }` 값이 두 번 선언되었습니다
    .related = 처음 선언된 곳입니다
    .about = 두 언어판의 키, 언어 또는 주소 접두어가 같거나 두 분야의 키가 같습니다.
finding-settings-absent = { $advice ->
        [folder] `{ $hint }` 폴더가 없습니다
       *[none] `content/site.toml` 파일이 없습니다
    }
    .help = 사이트 폴더로 이동하거나 `--site DIR` 옵션으로 폴더를 지정하세요
    .about = 모든 사이트에는 기관, 언어판, 분야를 정하는 content/site.toml 파일이 있어야 합니다.

## item.toml and front matter

finding-toml-syntax = 올바른 TOML이 아닙니다: { toml-problem }
    .help = { $problem ->
        [full-width] 그 자리에 `{ $wanted }` 기호를 쓰세요
        [colon] ` = `로 바꾸세요
        [translated] 다음과 같이 쓰세요: `{ $wanted }`
        [broken-text] 문자열 전체를 한 줄에 쓰세요
        [twice] 둘 중 하나를 지우고, 두 곳 아래의 내용은 한 곳에 모으세요
        [escape] 역슬래시는 두 번 쓰세요. 파일은 폴더 없이 이름만 쓰세요
        [inner-quotes] 안쪽 따옴표는 “ ”로 쓰거나 앞에 `\`를 붙이세요
       *[other] 문자열은 따옴표로 묶고 필드는 한 줄에 하나씩 쓰세요
    }
    .about = item.toml과, 텍스트에서 두 +++ 줄 사이에 있는 부분은 올바른 TOML(toml.io)이어야 합니다.
finding-unknown-field = { $advice ->
        [above] `{ $field }` 필드가 `{ $hint }` 아래에 있어 읽히지 않습니다
        [below] `{ $field }` 필드는 `{ $hint }` 아래에 써야 합니다
       *[none] 알 수 없는 필드 `{ $field }`
    }
    .help = { $advice ->
        [above] `[`로 시작하는 첫 줄보다 위로 옮기세요
        [below] `{ $hint }` 줄 아래로 옮기세요
        [text] 번역하는 내용입니다. `zh.md` 같은 텍스트에 `{ $hint }` 필드를 쓰세요
        [item] 모든 언어에 공통인 내용입니다. item.toml에 `{ $hint }` 필드를 쓰세요
        [draft] `status = "draft"`로 쓰세요
        [writer] 글쓴이 필드는 없습니다. 이름은 본문 끝에 쓰세요
       *[none] {""}
    }
    .about = item.toml이나 텍스트의 프런트 매터에 gongbao가 모르는 필드가 있습니다. 오타인 경우가 많습니다. 모든 언어에 공통인 내용은 item.toml에, 번역할 내용은 텍스트에 씁니다.
finding-missing-field = `{ $field }` 필드가 없거나 비어 있습니다
    .help = { $advice ->
        [sample] `{ $hint }` 줄을 추가하세요
        [one-of] `{ $field } = "…"` 줄을 추가하세요. 쓸 수 있는 값: { $hint }
        [by-file] 프런트 매터의 `[attachment]` 줄 아래에 `"{ $hint }" = "…"` 줄을 추가하세요. 그 줄이 없으면 다른 모든 필드 뒤에 `[attachment]` 줄부터 쓰세요
       *[none] `{ $field } = …` 줄을 추가하세요
    }
    .related = 이 항목에 필요한 필드입니다
    .about = 이 종류의 게시물에 필요한 필드가 없거나 비어 있습니다.
finding-bad-value = `{ $field }` 필드에 사용할 수 없는 값이 있습니다: { $expected ->
        [string] 따옴표로 묶은 문자열이 필요합니다
        [integer] 정수가 필요합니다
        [positive] 0 이상의 수가 필요합니다
        [boolean] true 또는 false가 필요합니다
        [strings] 문자열 목록이 필요합니다
        [table] 테이블이 필요합니다
        [tables] 테이블 목록이 필요합니다
        [status] "draft"만 사용할 수 있습니다
        [revision] `gongbao accept` 명령이 기록하는 16자리 16진수가 필요합니다
        [dates] 2013-01-01과 같은 날짜 목록을 따옴표 없이 써야 합니다
        [day-of-year] 파일 이름에 적힌 해의 날짜여야 합니다
        [person] site.toml의 `[[person]]`에 있는 이름이 필요합니다
        [unique] 다른 개념과 겹치지 않는 키여야 합니다
        [validity] "in-force", "repealed", "superseded" 중 하나가 필요합니다
        [quoted-name] 점이 있는 파일 이름은 따옴표로 묶어야 합니다
       *[other] 다른 값이 필요합니다
    }
    .help = { $advice ->
        [sample] `{ $hint }`처럼 쓰세요
        [quoted-name] `"{ $hint }" = "…"`처럼 쓰세요
       *[none] {""}
    }
    .about = 필드 값이 형식에 맞지 않거나 사용할 수 없는 값입니다.
finding-bad-date = 달력에 없는 날짜입니다
    .help = { $advice ->
        [date] 다음과 같이 쓰세요: `{ $hint }`. 시각까지 쓸 때는 `{ $hint }T09:00:00+08:00` 형식으로 쓰세요
        [quoted-date] 따옴표 없이 다음과 같이 쓰세요: `{ $hint }`. 시각까지 쓸 때는 `{ $hint }T09:00:00+08:00` 형식으로 쓰세요
        [moment] 다음과 같이 쓰세요: `{ $hint }`
        [quoted-moment] 따옴표 없이 다음과 같이 쓰세요: `{ $hint }`
        [unquoted] 2013-01-04와 같은 날짜나 2013-01-04T09:00:00+08:00과 같은 시각을 따옴표 없이 쓰세요
       *[none] 2013-01-04와 같은 날짜나 2013-01-04T09:00:00+08:00과 같은 시각을 쓰세요
    }
    .about = 날짜와 시각은 RFC 3339를 따릅니다. 오프셋이 없는 시각은 사이트의 시간대로 해석합니다.
finding-unknown-column = `{ $section }` 분야에 `{ $column }` 게시판이 없습니다
    .help = 사용할 수 있는 게시판: { $known }
    .related = 분야가 선언된 곳입니다
    .about = 게시물의 게시판은 site.toml에서 해당 분야의 게시판으로 나열한 것이어야 합니다.
finding-unknown-edition = `{ $edition }` 언어판이 없습니다
    .help = { $advice ->
        [copy] `{ $hint }` 파일의 사본으로 보입니다. 이 폴더에서 빼세요
       *[none] 사용할 수 있는 언어판: { $known }. 텍스트 파일 이름은 `ja.md`처럼 언어판 키를 따릅니다
    }
    .about = 텍스트나 필드에서 site.toml에 선언하지 않은 언어판을 가리키고 있습니다.
finding-no-front-matter = { $advice ->
        [unclosed] 프런트 매터가 닫히지 않았습니다: 두 번째 `+++` 줄이 없습니다
        [full-width] 프런트 매터를 여는 줄에 전각 기호가 쓰였습니다
        [yaml] 프런트 매터가 `---` 줄 사이에 YAML로 쓰여 있습니다
       *[none] 텍스트가 프런트 매터로 시작하지 않습니다
    }
    .help = { $advice ->
        [unclosed] 마지막 필드 아래에 `+++`만 있는 줄을 쓰세요
        [full-width] 반각 `+++`로 고치세요
        [yaml] `---` 줄을 둘 다 `+++`로 바꾸고 필드는 `title = "…"` 형식으로 쓰세요
       *[none] `+++` 줄, `title = "…"` 줄, `+++` 줄을 차례로 쓰고 그 아래에 본문을 쓰세요
    }
    .about = 모든 텍스트는 두 +++ 줄 사이의 프런트 매터로 시작하며, 여기에 적어도 제목이 있어야 합니다.
finding-no-section = 이 폴더는 어느 분야에도 속하지 않습니다
    .help = 폴더를 다음 중 하나로 옮기거나 site.toml에 분야를 선언하세요: { $known }
    .about = 게시물 폴더는 site.toml에 선언한 분야의 폴더 안에 있어야 합니다.
finding-missing-alt = `{ $file }` 이미지에 대체 텍스트가 없습니다
    .help = `[alt]` 아래에 `"{ $file }" = "이미지 설명"` 줄을 추가하거나 `![…](…)`의 대괄호 안에 설명을 쓰세요
    .related = 이미지가 지정된 곳입니다
    .about = 대체 텍스트는 이미지를 볼 수 없는 이용자에게 이미지의 내용을 알려 줍니다. 내용이 없는 장식용 이미지는 item.toml에서 `decorative = true`로 표시합니다.
finding-words-without-table = `{ $field }` 항목이 있지만 item.toml에 `[{ $table }]`이 없어 아무도 볼 수 없습니다
    .help = item.toml에 `[{ $table }]`과 `at = …`을 추가하거나 이 글을 지우세요
    .about = 무엇을 정정했는지, 왜 철회했는지는 각 텍스트에 쓰고, 그 사실과 시각은 모든 언어에 공통으로 item.toml에 씁니다.
finding-missing-reason = { $advice ->
        [correction] 무엇을 정정했는지 쓰여 있지 않습니다
       *[none] 왜 철회했는지 쓰여 있지 않습니다
    }
    .help = { $advice ->
        [correction] 이 텍스트의 프런트 매터에 `correction = "…"` 줄을 추가하세요
       *[none] 원문에 `withdrawal = "…"` 줄을 추가하세요
    }
    .about = 게시물을 정정하거나 철회하면 모든 언어판의 이용자에게 그 사실과 함께 정정 내용이나 철회 사유를 알립니다.
finding-words-without-file = `[{ $field }]`에 `{ $file }` 파일의 문구가 있지만 그 파일이 item.toml에 지정되지 않았습니다
    .help = 파일 이름을 고치거나 item.toml에 { $field ->
        [attachment] `[[attachment]]`
       *[other] `[[image]]`
    } 항목과 `file = "{ $file }"` 줄을 추가하세요
    .about = `[alt]`와 `[caption]` 아래의 이름은 item.toml의 `[[image]]`에 지정한 파일 이름이고, `[attachment]` 아래의 이름은 `[[attachment]]`에 지정한 파일 이름입니다. 이런 줄 아래에 쓴 `status` 같은 필드는 파일 이름으로 읽힙니다.
finding-impossible-date = `{ $field }` 날짜가 { $date }입니다: { $problem ->
        [before-publication] 게시일보다 앞섭니다
        [expired-unpublished] 게시가 그때나 그 뒤에 시작되어 아무도 볼 수 없습니다
        [expired-embargo] 공개 제한이 그때나 그 뒤에 끝나 아무도 볼 수 없습니다
       *[century] 잘못 쓴 날짜로 보입니다
    }
    .help = 날짜를 고치세요
    .about = 1900년부터 2100년까지의 범위를 벗어난 날짜이거나, 게시일보다 앞선 정정 또는 철회 날짜이거나, 아무도 보지 못한 채 게시 기간이 끝나는 날짜입니다.
finding-other-folder-date = `{ $folder }` 폴더와 `published`({ $published })의 연월이 다릅니다
    .help = 날짜를 고치거나, 폴더를 옮기고 이전 ID를 `formerly`에 쓰세요
    .about = 연도별·월별 폴더를 쓰면 게시물을 찾기 쉽습니다. 게시물의 날짜와 한 달까지는 달라도 됩니다.
finding-empty-page = 페이지가 비게 됩니다: 텍스트에 제목만 있습니다
    .help = 두 번째 `+++` 줄 아래에 본문을 쓰거나 `status = "draft"`로 초안임을 표시하세요
    .about = 글도 이미지도 첨부 파일도 없는 텍스트는 이용자에게 아무것도 보여 주지 않습니다.
finding-repeated-item = 텍스트의 내용이 `{ $other }` 게시물과 같습니다
    .help = 두 폴더 가운데 하나를 삭제하거나 다른 내용을 쓰세요
    .related = 다른 게시물이 있는 곳입니다
    .about = 원문의 제목과 내용이 같은 두 게시물은 대개 폴더를 복사한 것입니다.
finding-caption-not-shown = `{ $file }` 이미지의 설명(`[caption]`)이 표시되지 않습니다: 이미지가 글과 같은 단락에 있습니다
    .help = 이미지 앞뒤에 빈 줄을 넣으세요
    .about = 단독으로 한 단락을 이루는 이미지에는 `[caption]`의 설명이 붙습니다. 줄 안의 이미지에는 설명을 표시할 자리가 없습니다.
finding-missing-item-file = 이 폴더에 텍스트는 있지만 `item.toml`이 없습니다
    .help = { $advice ->
        [rename] 이 파일의 이름을 `item.toml`로 바꾸세요
       *[none] 파일을 만드세요. 소식에는 `published = 2013-01-04T09:00:00+08:00`과 `column`이 필요합니다
    }
    .about = 게시물은 하나의 폴더이며, 모든 언어에 공통인 내용은 item.toml에, 글은 언어판별 텍스트에 둡니다.
finding-stray-file = `{ $file }` 파일은 어디에서도 쓰이지 않아 게시되지 않습니다
    .help = { $advice ->
        [text] 다음 이름으로 바꾸세요: `{ $hint }`
        [no-item] 게시물은 `item.toml`과 `zh.md` 같은 텍스트가 든 폴더입니다. 두 파일을 만들고 이 파일을 `[[attachment]]` 또는 `[[image]]`에 지정하세요
        [program] 프로그램 자체의 메시지는 사이트에 속하지 않으므로 이 파일을 삭제하세요. 페이지의 메시지는 이 폴더 옆에 별도의 파일로 두세요
       *[none] item.toml의 `[[image]]` 또는 `[[attachment]]`에 지정하거나 파일을 삭제하세요
    }
    .about = 실수로 공개되는 파일이 없도록 item.toml에 지정한 파일만 게시합니다.

## Suppressions

finding-bad-suppression = { $problem ->
        [code] `{ $value }` 코드가 없습니다
        [fixed] `{ $value }` 진단은 허용할 수 없습니다
        [date] `{ $value }` 값은 달력에 없는 날짜입니다
        [setting] `{ $value }` 값은 허용 표시에 쓸 수 없습니다
       *[command] `gongbao:` 뒤에는 `{ $value }` 대신 `allow`를 써야 합니다
    }
    .help = `# gongbao: allow CODE reason="…" until=2013-05-01` 형식으로 쓰세요. `until`과 `edition`은 생략할 수 있습니다
    .about = 읽을 수 없는 허용 표시는 효력이 없습니다. 깨진 페이지를 게시하거나 프로그램의 자원을 소진하거나 사이트를 벗어날 수 있는 문제는 허용할 수 없습니다.
finding-unexplained-suppression = `{ $code }` 허용 표시에 사유가 없어 효력이 없습니다
    .help = `reason="…"`를 추가하세요
    .about = 나중에 허용 표시를 읽는 사람이 그 사유를 알 수 있어야 합니다.
finding-expired-suppression = `{ $code }` 허용 기한이 { $until } 이후로 지났습니다
    .help = 허용했던 문제를 해결하고 표시를 삭제하거나, 사유를 밝히고 기한을 늦추세요
    .about = 허용 표시에는 효력이 있는 마지막 날을 적을 수 있습니다. 그 뒤에는 허용했던 문제가 다시 보고됩니다.
finding-unused-suppression = `{ $code }` 허용 표시가 필요하지 않습니다. 여기에는 `{ $name }` 문제가 없습니다
    .help = 삭제하세요
    .about = 아무것도 허용하지 않는 표시는 아무도 결정하지 않았는데도 다음의 같은 문제를 숨기게 됩니다.

## Texts

finding-raw-html = HTML은 게시되지 않습니다
    .help = { $advice ->
        [break] 줄을 바꾸려면 줄 끝에 `\` 또는 공백 두 개를 넣으세요
        [comment] 주석은 `<!--`부터 `-->`까지 별도의 줄에 쓰세요
       *[none] Markdown으로 쓰고, < 기호를 표시하려면 `\<`로 쓰세요
    }
    .about = 텍스트에 든 HTML은 검사를 거치지 않고 페이지에 실리게 됩니다. 글에 필요한 서식은 Markdown으로 쓸 수 있습니다.
finding-stray-emphasis = 별표 `**` 기호가 그대로 표시됩니다
    .help = 별표 바깥쪽에 공백을 넣거나 별표를 삭제하세요
    .about = 굵은 글씨는 **이렇게** 쓰며, 별표 안쪽에는 공백을 두지 않습니다.
finding-body-title = 텍스트에 수준 1 제목이 있습니다
    .help = 본문의 제목은 `##`부터 쓰세요: 페이지 제목은 프런트 매터에 있습니다
    .about = 한 페이지의 수준 1 제목은 프런트 매터에서 가져오는 페이지 제목 하나뿐입니다.
finding-too-deep = 텍스트의 중첩이 너무 깊습니다
    .about = 수십 단계가 넘게 중첩된 인용문과 목록은 허용하지 않습니다. 이용자가 따라 읽을 수 없고 공격에만 쓰이기 때문입니다.
finding-letter-parts = 편지에는 편지와 답변이 필요하지만 이 텍스트의 부분은 { $parts }개입니다
    .help = 편지를 쓰고, 앞뒤에 빈 줄을 둔 `---` 줄을 넣은 다음 답변을 쓰세요
    .about = 우편함의 편지는 구분선 하나로 나눈 두 부분으로 이루어진 텍스트입니다.
finding-control-character = 제어 문자({ $character })는 게시할 수 없습니다
    .help = 삭제하세요. 워드 프로세서의 줄 바꿈은 빈 줄로 고치세요
    .about = 다른 프로그램에서 붙여 넣은 글에는 제어 문자가 섞여 들어올 수 있습니다. HTML에서는 쓸 수 없습니다.
finding-unseen-character = 텍스트에 보이지 않는 문자({ $character })가 있습니다
    .help = 삭제하세요
    .about = 너비가 없는 문자, 쓰기 방향 표시, 변환할 때 사라진 글자를 나타내는 U+FFFD를 말하며, 검색과 복사를 방해합니다. 결합자(ZWJ, ZWNJ)와 소프트 하이픈은 해당하지 않습니다.
finding-unmeant-markdown = { $form ->
        [heading] 제목으로 쓴 것 같지만 제목이 되지 않았습니다
        [item] 목록 항목으로 쓴 것 같지만 목록이 되지 않았습니다
        [link] 링크로 쓴 것 같지만 링크가 되지 않았습니다
        [empty-link] 이 링크에는 글자가 없습니다
        [footnote] 이 각주에는 내용이 없습니다
        [unused-footnote] 이 각주를 가리키는 곳이 없어 내용이 표시되지 않습니다
        [reference] 이 링크의 주소가 어디에도 적혀 있지 않습니다
        [table] 표로 쓴 것 같지만 표가 되지 않았습니다
        [dropped-cells] 이 행의 셀이 표의 열보다 많아 나머지는 표시되지 않습니다
        [date] 이 날짜가 목록이 되었습니다
        [task] 할 일 목록은 쓸 수 없어 대괄호가 그대로 표시됩니다
        [field] 필드처럼 보이지만 본문으로 표시됩니다
        [paragraph] 새 단락으로 쓴 것 같지만 앞 단락에 이어집니다
        [strike] 취소선은 쓸 수 없어 기호가 그대로 표시됩니다
       *[emphasis] 기호가 그대로 표시되고 강조되지 않습니다
    }
    .help = { $form ->
        [heading] 반각 `#` 뒤에 공백을 넣어 `## 제목`처럼 쓰세요
        [item] 줄 맨 앞에 `- `를 뒤의 공백까지 쓰세요
        [link] 반각 괄호를 쓰고, `]`와 `(` 사이나 주소 안에 공백을 두지 말고 `[글자](주소)`처럼 쓰세요
        [empty-link] 대괄호 안에 글자를 쓰세요: `[글자](주소)`
        [footnote] `[^1]: …`를 따로 한 줄에 쓰거나 표시를 빼세요
        [unused-footnote] 각주가 필요한 곳에 `[^1]` 같은 표시를 쓰세요
        [reference] 괄호 안에 주소를 쓰세요: `[글자](주소)`
        [table] 각 행의 셀을 반각 `|`로 나누고 둘째 줄에 `|---|---|`를 쓰세요
        [dropped-cells] 모든 행의 셀 수를 첫 행과 같게 하세요
        [date] 점 앞에 역슬래시를 붙이세요: `4\. `
        [task] 대괄호 없는 목록으로 쓰세요
        [field] 두 `+++` 줄 사이로 옮기세요
        [paragraph] 그 앞에 빈 줄을 넣으세요
        [strike] 어떤 내용이 더는 유효하지 않은지 글로 밝히세요
       *[emphasis] `**글자**`처럼 쓰세요
    }
    .about = Markdown이 의도한 대로 적용되지 않았습니다. 이용자에게 기호가 보이거나 글이 보이지 않습니다.

## Translations and catalogs

finding-missing-translation = `{ $item }` 게시물에 `{ $edition }` 텍스트가 없습니다{ $shown ->
        [none] : 대신 표시할 언어가 없어 이 언어판에서 제외됩니다
        [hidden] {""}
       *[other] : 이용자에게는 `{ $shown }` 텍스트가 대신 표시됩니다
    }
    .help = `gongbao new --translate { $edition } { $item }` 명령으로 번역을 시작하거나 item.toml 끝에 `[waived]`와 `{ $edition } = "사유"` 두 줄을 쓰세요
    .about = 언어판에 없는 게시물이 있습니다. 대체 순서에 있는 다른 언어의 텍스트가 있으면 이용자에게 안내문과 함께 그 텍스트를 보여 주며, 이 페이지는 다른 언어 페이지(alternate) 목록에 넣지 않습니다.
finding-missing-message = `{ $edition }` 언어판에 `{ $message }` 메시지가 없습니다
    .help = { $file } 안에 `{ $message } = …` 줄을 추가하세요
    .about = 기준 언어판의 카탈로그에 있는 모든 메시지는 모든 언어판에 있어야 하며, 모든 분야, 게시판, 태그, 주제, 발행 기관에는 이름이 있어야 합니다.
finding-missing-override = `{ $message }` 메시지가 여기서는 이 사이트의 글이지만 `{ $edition }`에서는 프로그램의 글입니다
    .help = { $file } 아래의 파일에 `{ $message } = …`를 쓰세요
    .about = 기준 언어판은 프로그램의 글을 자체 글로 바꾸었습니다. 바꾸지 않은 언어판은 다른 말을 하게 됩니다.
finding-stale-translation = 이 번역문을 작성한 뒤 원문이 변경되었습니다{ $severity ->
        [unknown] {""}
       *[known] : { $changed }곳, { $severity ->
            [factual] 사실의 변경 포함
            [substantive] 문구의 변경
           *[minor] 세부 사항만
        }
    }
    .help = `gongbao diff { $item } { $edition }` 명령으로 변경된 곳을 확인해 번역한 다음 `gongbao accept { $item } { $edition }` 명령을 실행하세요
    .related = 현재의 원문입니다
    .about = 프런트 매터의 `base`는 번역의 기준이 된 원문의 리비전입니다. 이 값이 현재 원문의 리비전과 다릅니다. 이용자에게는 안내문과 함께 번역문을 보여 줍니다.
finding-missing-source = `{ $item }` 게시물에 원문 언어인 `{ $edition }`의 완성된 텍스트가 없습니다
    .help = item.toml 옆에 `{ $edition }.md` 파일을 쓰거나 item.toml에서 `source = "…"`로 다른 언어를 지정하세요
    .about = 원문은 다른 언어 번역문의 바탕이 되는 텍스트입니다. 원문이 없는 게시물은 게시되지 않습니다.
finding-lost-base = 이 번역문의 바탕이 된 원문이 보관되어 있지 않습니다: { $path }
    .help = 두 글을 대조한 다음 `gongbao accept { $item } { $edition }` 명령을 실행하세요. 실수로 지웠다면 파일을 되살리세요
    .about = 번역 뒤에 무엇이 바뀌었는지는 당시의 원문을 보아야 알 수 있습니다. `gongbao accept`는 그 원문을 content/.base/에 보관하며, 이 폴더도 버전 관리에 넣어야 합니다. 원문이 없으면 어느 부분이 오래되었는지 알 수 없으므로 오래된 글에 대한 가장 엄격한 정책을 적용합니다.
finding-orphan-translation = 원문이 사라진 번역문입니다: `{ $item }`에 `{ $source }.md` 파일이 없습니다
    .help = `{ $source }.md` 파일을 되살리거나, item.toml에 `source = "{ $edition }"`라고 써서 이 글을 원문으로 삼거나, 이 파일을 지우세요
    .about = 원문이 지워지거나 옮겨진 번역문입니다. 아직 유효한지 알 수 없으므로 게시되지 않습니다.
finding-unused-base = 보관된 이 원문을 바탕으로 한 번역문이 없습니다
    .help = 지우세요: `rm { $path }`
    .about = content/.base/에는 번역문의 바탕이 된 원문이 보관됩니다. 어느 글의 `base`도 가리키지 않는 것은 더 필요하지 않습니다.
language-of-writing = { $writing ->
    [zh-Hans] 중국어
    [zh-Hant] 중국어(번체)
    [ja] 일본어
    [ko] 한국어
    [Cyrl] 키릴 문자로 쓰는 언어
   *[Latn] 라틴 문자로 쓰는 언어
}
finding-other-language = { $writing ->
        [copied] 이 텍스트의 대부분이 원문과 같습니다
       *[other] 이 텍스트의 대부분이 { language-of-writing }입니다
    }
    .help = { $kind ->
        [source] 파일 이름이 맞는지 확인하거나 item.toml에 `source = "…"`로 원문 언어를 지정하세요
       *[translation] 번역하세요. 이대로 두려면 `gongbao accept { $item } { $edition } --as-is REASON`을 입력하세요
    }
    .about = 언어판의 텍스트가 다른 언어로 쓰여 있습니다. 이 텍스트는 없는 것으로 보고, 이용자에게는 다른 언어의 텍스트를 대신 표시합니다.
finding-foreign-passage = 이 부분은 { language-of-writing }로 쓰여 있습니다
    .help = 번역하세요. 그대로 둘 말은 따옴표로 묶거나 번역 뒤의 괄호 안에 쓰세요
    .about = 이름, 코드, 링크, 따옴표, 괄호가 아닌 곳에 언어판과 다른 언어로 된 부분이 있습니다. 번역할 때까지 이 텍스트는 오래된 것으로 봅니다.
finding-copied-passage = 이 부분은 원문과 같습니다
    .help = 번역하세요
    .related = 같은 글이 여기에 있습니다
    .about = 번역문의 한 부분이 원문과 한 글자도 다르지 않습니다. 번역할 때까지 이 텍스트는 오래된 것으로 봅니다.
finding-placeholder = 아직 번역하지 않은 곳을 나타내는 글입니다
    .help = 번역하거나 `status = "draft"`로 초안임을 표시하세요
    .about = `TODO` 같은 자리표시자만 있는 부분이 있습니다. 번역할 때까지 이 텍스트는 오래된 것으로 봅니다.
finding-missing-passage = 이 뒤에 원문의 한 부분이 빠져 있습니다
    .help = 번역해 넣으세요. 이대로 두려면 `gongbao accept { $item } { $edition } --as-is REASON`을 입력하세요
    .related = 빠진 부분은 여기에 있습니다
    .about = 원문과 일치한다고 기록된 번역문에 원문의 한 부분이 빠져 있습니다. 채울 때까지 이 텍스트는 오래된 것으로 봅니다.
finding-length-may-differ = { $how ->
        [shorter] 이 부분은 너무 짧을 수 있습니다. 원문으로 미루어 예상되는 길이의 { $percent }%입니다
       *[longer] 이 부분은 너무 길 수 있습니다. 원문으로 미루어 예상되는 길이의 { $percent }%입니다
    }
    .help = { $how ->
        [shorter] 원문과 대조하세요. 빠진 내용이 있을 수 있습니다
       *[longer] 원문과 대조하세요. 중복되거나 덧붙은 내용이 있을 수 있습니다
    }
    .related = 원문은 여기에 있습니다
    .about = 번역문의 한 부분이 같은 글의 다른 부분으로 미루어 예상되는 길이의 절반에 못 미치거나 두 배를 넘고, 사람이 이 두 언어 사이에서 번역한 부분 100개 중 99개가 드는 범위도 벗어납니다. 확실한 오류는 아니므로 참고로만 알리며 게시를 막지 않습니다.
finding-fluent-syntax = 올바른 Fluent가 아닙니다: { fluent-problem }
    .help = `name = 내용` 형식으로 쓰고, 모든 {"{"} 기호는 {"}"} 기호로 닫고, 이어지는 줄은 들여 쓰세요
    .about = 카탈로그는 Fluent(projectfluent.org)로 씁니다. 읽을 수 없는 부분은 제외하고 파일의 나머지 부분을 사용합니다.
finding-duplicate-message = `{ $message }` 메시지가 두 번 나옵니다
    .help = 둘 중 하나를 삭제하세요
    .related = 처음 나온 곳입니다
    .about = 언어판의 카탈로그에는 같은 메시지가 한 번만 나올 수 있습니다. 기본 제공 메시지를 재정의하는 것은 중복이 아닙니다.
finding-catalog-too-deep = 이 메시지는 중첩이 너무 깊거나 지나치게 커집니다
    .help = 여러 메시지로 나누세요
    .about = 중괄호가 수십 단계가 넘게 중첩되거나, 참조하는 것까지 합해 플레이스어블(placeable)이 90개를 넘는 메시지는 허용하지 않습니다. 프로그램의 자원을 고갈시킬 뿐이기 때문입니다.
finding-unknown-reference = `{ $message }` 메시지가 참조하는 `{ $reference }` 대상이 여기에 없습니다
    .about = 메시지가 이 언어판에 없는 메시지, 용어(term) 또는 속성(attribute)을 참조하고 있습니다.
finding-bad-numeric-option = `{ $option }` 옵션의 최댓값은 { $limit }입니다
    .about = 어떤 수에도 없는 많은 자릿수를 요구하는 옵션은 프로그램의 메모리를 고갈시킵니다.
finding-unproven-translation = 이 번역문이 어떤 원문을 바탕으로 작성되었는지 기록이 없습니다
    .help = 원문과 일치하면 `gongbao accept { $item } { $edition }` 명령을 실행하세요
    .about = `base`가 없는 번역문은 최신인지 증명할 수 없습니다.
finding-draft-translation = 텍스트가 초안이어서 게시되지 않습니다
    .help = 완성되면 `status = "draft"` 줄을 삭제하세요
    .about = 이용자에게 초안은 없는 텍스트로 취급됩니다.
finding-cyclic-reference = `{ $message }` 메시지가 자기 자신을 참조합니다: { $path }
    .about = 서로 순환하여 참조하는 메시지는 표시할 수 없습니다.

## Messages beside their reference

finding-missing-catalog = `{ $file }` 파일이 없어 항목 { $n }개가 빠져 있습니다
    .help = 기준 파일을 그 위치에 복사하여 번역하세요
    .about = 기준 언어의 모든 파일은 각 언어에 같은 이름으로 있어야 합니다. 없으면 그 안의 모든 메시지와 용어를 누락으로 셉니다.
finding-obsolete-catalog = 기준에 같은 이름의 파일이 없어 항목 { $n }개가 쓰이지 않습니다
    .help = 기준 파일의 이름으로 바꾸거나 삭제하세요
    .about = 기준에 없는 파일입니다. 그 항목은 따로 세며 불필요한 메시지에 넣지 않습니다.
finding-obsolete-message = 기준에 `{ $message }` 메시지가 없습니다
    .help = 삭제하거나 기준에 있는 이름으로 바꾸세요
    .about = 기준에 없는 메시지나 용어입니다. 누군가 삭제할 때까지 남아 있습니다.
finding-missing-part = `{ $message }` 메시지에 { $part ->
        [value] 값이
       *[other] `{ $part }` 속성이
    } 없습니다
    .help = 기준과 같이 추가하세요
    .about = 기준에 값과 속성이 있으면 번역에도 있어야 합니다. 용어의 속성은 언어마다 따로 정합니다.
finding-extra-part = `{ $message }` 메시지에 기준에 없는 { $part ->
        [value] 값이
       *[other] `{ $part }` 속성이
    } 있습니다
    .help = 아무에게도 보이지 않으므로 삭제하세요
    .about = 기준에 없는 값이나 속성은 어디에서도 쓰이지 않습니다.
finding-missing-variable = `{ $message }` 메시지{ $variant ->
        [none] 에
       *[other] 의 { $variant } 변형에
    } `{ $variable }` 변수가 표시되지 않습니다
    .help = 필요한 곳에 {"{"} { $variable } {"}"} 를 쓰세요
    .about = 기준이 기본으로 보여 주는 변수를 번역이 보여 주지 않습니다. 변수로 고르는 변형에서는 그 변수를 생략할 수 있습니다. `[one]`이 1 하나만을 나타내는 언어에서는 숫자가 필요 없지만, 러시아어에서는 21도 `[one]`입니다.
finding-unknown-variable = `{ $message }` 메시지가 쓰는 `{ $variable }` 변수는 어디에서도 주어지지 않습니다
    .help = 이름을 고치거나 기준 메시지 위의 주석에 선언하세요: `# Variables: { $variable }`
    .about = 번역은 기준이 쓰는 변수, 기준 위의 주석에 적힌 변수, 템플릿이 주는 변수를 쓸 수 있습니다.
finding-other-references = `{ $message }` 메시지{ $variant ->
        [none] 에
       *[other] 의 { $variant } 변형에
    } `{ $reference }` 언급이 기준보다 { $what ->
        [missing] 적습니다
       *[extra] 많습니다
    }
    .about = 메시지, 용어, 함수를 변형마다 비교합니다. 차이가 옳을 수도 있지만 대개 빠졌거나 뒤바뀐 것입니다.
finding-unknown-function = `{ $message }` 메시지가 부르는 `{ $function }` 함수는 없습니다
    .help = 쓸 수 있는 함수는 NUMBER와 DATETIME입니다
    .about = 없는 함수를 부르면 그 이름이 이용자에게 보이거나 기본 변형이 조용히 선택됩니다.
finding-missing-plural = `{ $message }` 메시지에 { $samples } 같은 수에 필요한 { $categories } 변형이 없습니다
    .help = { $categories } 변형을 각각 추가하세요
    .about = 복수형은 언어마다 다릅니다. 맞는 변형이 없는 수에는 기본 변형이 쓰여 틀린 문장이 됩니다. 러시아어에는 [one], [few], [many]가 필요합니다.
finding-unreachable-plural = 이 언어에는 [{ $category }]에 속하는 수가 없습니다
    .help = 변형을 삭제하거나 수 자체를 키로 쓰세요
    .about = 중국어, 일본어, 한국어의 복수형은 [other] 하나입니다. 다른 변형은 결코 표시되지 않습니다.
finding-literal-plural = [{ $literal }]에는 { $literal }만 맞습니다: { $samples }에는 다른 변형이 쓰입니다
    .help = [one]으로 쓰세요
    .about = 이 언어에는 1과 같은 형태가 되는 수가 더 있습니다. 수를 키로 쓰면 그 수에만 맞고, [one]은 그 모두에 맞습니다.
finding-no-other-plural = *[{ $category }] 변형은 [other]인 소수에도 쓰입니다
    .help = 소수가 될 수 있는 수라면 [other] 변형을 추가하세요
    .about = 이 언어에서 소수는 [other]입니다. 그 변형이 없으면 기본 변형이 쓰입니다.
finding-unclosed-tag = `{ $message }` 메시지{ $variant ->
        [none] 에서
       *[other] 의 { $variant } 변형에서
    } `{ $tag }` 태그가 닫히지 않았거나 여는 태그가 없습니다
    .help = 같은 변형 안에서 {"<b>"}에는 {"</b>"}가 필요합니다
    .about = 닫히지 않은 요소는 페이지에서 그 뒤의 모든 내용을 바꿉니다.
finding-other-markup = `{ $message }` 메시지{ $variant ->
        [none] 에
       *[other] 의 { $variant } 변형에
    } `{ $element }` 요소가 기준보다 { $what ->
        [missing] 적습니다
       *[extra] 많습니다
    }
    .about = 번역의 요소와 그 중첩은 기준과 같습니다. 순서는 자유입니다.
finding-other-link = `{ $message }` 메시지의 링크 `{ $url }` 주소가 기준에 없습니다
    .about = 링크는 기준의 링크와 같은 곳으로 이어집니다. 이용자의 언어로 된 페이지를 가리킨 것일 수도 있습니다.
finding-wrong-script = `{ $message }` 메시지의 `{ $words }` 부분은 이 언어의 문자가 아닙니다
    .help = 번역하세요. 의도한 것이라면 {"{"} "{ $words }" {"}"} 처럼 쓰세요
    .about = 언어판에 속하지 않는 문자로 된 말은 대개 번역하지 않고 남은 것입니다.
finding-full-width-brace = `{ $message }` 메시지에 전각 중괄호가 있어 그대로 표시됩니다
    .help = 반각 {"{"} 와 {"}"} 를 쓰세요
    .about = Fluent는 반각 {"{"} 와 {"}"} 만 인식합니다. 전각 중괄호를 쓰면 변수 이름이 그대로 이용자에게 보입니다.
finding-identical-message = `{ $message }` 메시지가 기준과 같습니다
    .help = 번역하세요. 같아도 된다면 위에 `# gongbao: same` 주석을 쓰세요
    .about = 두 언어에서 같은 메시지는 대개 번역하지 않은 것입니다. 글자가 없는 메시지는 해당하지 않습니다.
finding-invisible-character = `{ $message }` 메시지에 보이지 않는 문자 { $character } 가 있습니다
    .help = { $advice ->
        [escape] 이 이스케이프는 문자를 나타내지 않습니다. 문자를 그대로 쓰거나 `\U`와 여섯 자리 숫자로 쓰세요
       *[none] 삭제하거나 플레이스어블 안에 이스케이프로 쓰세요
    }
    .about = 제어 문자, 너비가 없는 문자, 그리고 변환에서 잃은 것을 나타내는 U+FFFD입니다.
finding-unresolved-message = `{ $message }` 메시지를 표시할 수 없습니다: `{ $detail }`
    .about = 게시하기 전에 모든 메시지를 변형마다 한 번씩 만들어 봅니다. 이 메시지는 실패했습니다.
finding-stale-message = `{ $message }` 메시지를 번역한 뒤 기준{ $change ->
        [factual] 의 숫자
       *[other] 메시지
    }가 변경되었습니다
    .help = 변경된 부분을 번역한 다음 `gongbao accept --messages { $edition } --message { $message }` 명령을 실행하세요
    .about = locales/…/.revisions 파일은 각 메시지를 어느 기준에서 번역했는지 기록합니다. 그것이 현재 기준과 다릅니다.
finding-bad-revision-line = 이 줄에는 기록된 것이 없습니다
    .help = 삭제하세요. `gongbao accept --messages` 명령은 `site.ftl:home 0123456789abcdef` 같은 줄을 씁니다
    .about = locales/…/.revisions 파일의 줄은 파일, 메시지, 열여섯 자리 리비전입니다. 다른 줄은 대개 병합이 잘못되어 생깁니다.
finding-function-option = { $problem ->
        [option] `{ $function }` 함수에는 `{ $option }` 옵션이 없습니다
       *[value] `{ $value }` 값은 `{ $function }` 함수의 `{ $option }` 옵션에 쓸 수 없습니다
    }
    .help = { $problem ->
        [option] 이름을 고치거나 옵션을 삭제하세요
       *[value] 쓸 수 있는 값: { $known }
    }
    .about = 함수가 모르는 옵션은 효과가 없으며, 어떤 프로그램도 이를 알려 주지 않습니다.
finding-term-argument = { $what ->
        [missing] `{ $message }` 메시지가 `{ $term }` 용어에 표시될 `{ $variable }` 변수를 넘기지 않습니다
        [positional] `{ $message }` 메시지가 `{ $term }` 용어에 이름 없는 값을 넘기지만 용어는 이를 읽지 않습니다
       *[lost] `{ $message }` 안의 `{ $variable }` 변수는 `{ $term }` 뒤에 있어 값을 잃습니다
    }
    .help = { $what ->
        [missing] `{"{"} { $term }({ $name }: "…") {"}"}` 처럼 쓰세요
        [positional] `{"{"} { $term }(name: "…") {"}"}` 처럼 쓰세요
       *[lost] `{"{"} { $variable } {"}"}` 를 `{"{"} { $term } {"}"}` 앞에 두세요
    }
    .about = 용어는 이름을 붙여 넘긴 값만 압니다. 넘기지 않은 변수는 중괄호 속 이름으로 표시되고, 용어 안에서 다른 용어를 부른 뒤에는 넘긴 값도 사라집니다.
finding-other-plural-kind = `{ $message }` 메시지는 `{ $variable }` 변수를 { $kind ->
        [ordinal] 순서로 보고 고르지만 기준은 수량으로 봅니다
       *[cardinal] 수량으로 보고 고르지만 기준은 순서로 봅니다
    }
    .help = { $kind ->
        [ordinal] `{"{"} { $variable } ->` 처럼 쓰세요
       *[cardinal] `{"{"} NUMBER({ $variable }, type: "ordinal") ->` 처럼 쓰세요
    }
    .about = 수량과 순서는 형태가 다릅니다. 번역은 기준과 같은 방식으로 셉니다.
finding-rounded-plural = `{ $message }` 메시지가 보여 주는 `{ $variable }` 변수의 반올림이 변형을 고를 때와 다릅니다
    .help = 선택자와 변형에 NUMBER의 같은 옵션을 쓰세요
    .about = 1.2로 고른 변형은 1로 표시된 수와 맞지 않습니다. 고르는 데 쓰는 수는 보여 주는 수와 같아야 합니다.
finding-unmatched-literal = [{ $literal }]에 맞는 수가 없습니다: `{ $message }` 메시지는 옵션이 붙은 `{ $variable }` 변수로 고릅니다
    .help = [one] 같은 복수형을 쓰거나 `{ $variable }` 자체로 고르세요
    .about = Fluent에서 NUMBER 옵션이 붙은 수는 원래 수와 다른 값이므로, 수로 된 키에는 결코 맞지 않습니다.
finding-duplicate-part = `{ $message }` 메시지에 `{ $part }` 부분이 두 번 나옵니다
    .help = 둘째 것을 삭제하세요: 첫째 것만 표시됩니다
    .about = 속성이나 변형이 두 번 나오면 Fluent는 말없이 첫째 것을 씁니다.
finding-unknown-entity = `{ $message }` 메시지의 `{ $entity }` 부분은 문자 참조가 아닙니다
    .help = `&nbsp;`처럼 끝에 `;`을 붙여 쓰거나 문자 자체를 쓰세요
    .about = 브라우저가 모르는 문자 참조는 쓰인 그대로 표시됩니다.
finding-unmatched-argument = { $what ->
        [value] `{ $term }` 용어에는 `{ $argument }: "{ $value }"`에 해당하는 변형이 없습니다
        [name] `{ $term }` 용어는 `{ $argument }` 인수를 읽지 않습니다
       *[none] `{ $term }` 용어는 인수를 읽지 않으므로 `{ $argument }` 인수는 아무것도 바꾸지 않습니다
    }
    .help = { $what ->
        [value] 용어의 변형: { $known }
        [name] 이름을 고치거나 삭제하세요
       *[none] 인수를 삭제하거나, 용어에 `{"$"}{ $argument }` 값에 따라 선택되는 변형을 추가하세요
    }
    .about = 메시지가 용어에 넘긴 인수가 아무것도 바꾸지 않습니다. 이때 Fluent는 오류를 알리지 않고 기본 변형을 표시합니다.
finding-unmatched-variant = 기준의 `{ $message }` 메시지는 [{ $variant }] 키로 변형을 선택하지 않습니다
    .help = 기준은 `{ $variable }` 값에 따라 { $known } 변형을 선택하는데, 이 번역문에는 이 변형이 없습니다
    .related = 기준
    .about = 번역문의 변형은 기준에 쓰인 키로 선택됩니다. 기준에 없는 키를 쓴 변형은 결코 표시되지 않습니다.

## Links

finding-broken-item-link = { $advice ->
        [removed] `{ $target }` 게시물은 완전히 삭제되었습니다
       *[none] `{ $target }` 게시물이 없습니다
    }
    .help = `item:news/2013/01/vasaloppet`처럼 content/ 아래의 폴더 경로로 게시물에 링크하세요
    .about = 게시물 사이의 링크는 게시물 ID를 쓰며, 같은 언어판의 페이지로 연결됩니다.
finding-missing-file = { $advice ->
        [declare] `{ $file }` 파일은 폴더에 있지만 item.toml에 지정되지 않았습니다
        [subfolder] `{ $file }` 파일은 하위 폴더에 있습니다
       *[none] `{ $file }` 파일이 없습니다
    }
    .help = { $advice ->
        [declare] item.toml에 `[[image]]` 또는 `[[attachment]]` 항목과 `file = "{ $hint }"` 줄을 추가하세요
        [subfolder] item.toml 옆으로 옮기고 다음과 같이 쓰세요: `{ $hint }`
        [host] 웹 주소라면 다음과 같이 쓰세요: `{ $hint }`
       *[none] 파일을 게시물 폴더에 넣고 item.toml에 지정하세요
    }
    .about = item.toml이나 텍스트에 지정한 파일이 게시물 폴더에 없거나, 게시물에 item.toml이 없습니다.
finding-relative-link = `{ $url }` 링크는 일부 언어판에서 작동하지 않습니다
    .help = { $advice ->
        [item] 다음과 같이 쓰세요: `{ $hint }`
       *[none] 게시물은 `item:`과 ID로, 파일은 파일 이름만으로 링크하세요
    }
    .about = 상대 주소는 대부분의 언어판에서 잘못된 곳을 가리킵니다. 게시물은 ID로, 같은 폴더의 파일은 이름으로 링크합니다.
finding-hidden-item-link = `{ $target }` 게시물은 지금 사이트에 없습니다: 독자에게는 링크 없이 글자만 보입니다
    .help = 게시될 때까지 기다리거나 링크를 지우세요
    .about = 아직 게시되지 않았거나 기한이 지났거나 완성된 텍스트가 없는 게시물에는 페이지가 없습니다. 페이지가 생기면 링크는 저절로 되살아납니다.
finding-former-item-link = `{ $target }` 게시물의 현재 ID는 `{ $hint }`입니다: 링크는 그대로 작동합니다
    .about = 이전 ID를 가리키는 링크는 `formerly`에 그 ID를 쓴 게시물로 이어집니다. 바꿀 것은 없으며 원문과 번역문도 그대로 두면 됩니다.
finding-unsafe-link = `{ $url }` 링크는 허용되지 않습니다
    .help = { $advice ->
        [image] 다른 사이트의 이미지는 표시되지 않습니다. 파일을 게시물 폴더에 넣고 item.toml의 `[[image]]`에 지정한 다음 여기에는 파일 이름을 쓰세요
       *[none] https:, http:, mailto: 또는 tel:을 사용하세요
    }
    .about = 링크는 이용자의 브라우저가 안전하게 열 수 있는 곳만 가리킬 수 있으며, 페이지는 다른 사이트에서 아무것도 불러오지 않습니다.

## Files and addresses

finding-unreadable-file = { $why ->
        [special] 일반 파일이 아닙니다
        [name] 이름이 유니코드가 아닙니다
        [deep] 폴더가 너무 깊게 중첩되었습니다
        [changed] 실행 중에 파일이 변경되었습니다
       *[other] 파일을 읽을 수 없습니다: { system-reason }
    }
    .related = 여기에서 지정했습니다
    .about = 시스템이 파일이나 폴더 읽기를 거부했거나 일반 파일이 아닙니다.
finding-invalid-utf8 = 파일이 UTF-8이 아닙니다: 이 위치에 `{ $byte }` 바이트가 있습니다
    .help = UTF-8로 저장하세요
    .about = 모든 텍스트는 UTF-8이어야 합니다. 추측하거나 대체하면 잘못된 글자가 게시되므로 그렇게 하지 않습니다.
finding-file-too-large = 파일 크기가 { $megabytes }MB입니다: 최대 { $limit }MB까지 허용됩니다
    .related = 여기에서 지정했습니다
    .about = 텍스트, 카탈로그, 설정 파일은 1MB까지, 이미지와 첨부 파일은 256MB까지 허용됩니다.
finding-symlink = 파일 시스템의 링크는 따라가지 않습니다
    .help = 이 위치에 파일 자체를 넣으세요
    .related = 여기에서 지정했습니다
    .about = 링크는 사이트 밖으로 나가거나 순환할 수 있습니다.
finding-leaves-site = { $advice ->
        [item] `{ $url }` 링크는 일부 언어판에서 작동하지 않습니다
       *[none] `{ $url }` 경로는 사이트 밖을 가리킵니다
    }
    .help = { $advice ->
        [item] 다음과 같이 쓰세요: `{ $hint }`
       *[none] 파일을 게시물 폴더에 넣고 파일 이름만 쓰세요
    }
    .about = 사이트 폴더 밖에 있는 것은 읽거나 게시하지 않습니다.
finding-duplicate-url = 두 페이지의 주소가 `{ $url }`로 같습니다
    .help = 폴더 이름이나 슬러그를 바꾸세요
    .related = 다른 페이지는 여기에서 만들어집니다
    .about = 하나의 주소는 한 페이지에만 쓸 수 있습니다.
finding-bad-name = `{ $name }` 이름은 주소에 쓸 수 없습니다
    .help = { $what ->
        [file] 글자, 숫자, 공백과 - _ . ( )를 200바이트 이내로 쓰고 점으로 시작하지 마세요
       *[other] 소문자 a~z, 숫자, -, _를 사용하세요
    }
    .about = 폴더, 슬러그, 태그는 주소가 되므로 모든 브라우저, 셸, 파일 시스템에서 작동해야 합니다.
finding-duplicate-id = `{ $id }` ID는 이미 `{ $owner }` 게시물에서 쓰고 있습니다
    .related = 다른 게시물은 여기에 있습니다
    .about = 이전 ID는 다른 게시물의 ID나 이전 ID와 같을 수 없습니다.
finding-vanished-address = `{ $url }`에 게시했던 `{ $id }` 항목이 없어졌습니다
    .help = { $heir ->
        [none] 폴더를 되돌리십시오. 내리려면 item.toml에 `[withdrawn]`을 쓰십시오
       *[other] 지금의 `{ $heir }` 항목이라면 그 item.toml에 `formerly = ["{ $id }"]`를 쓰십시오
    }. 완전히 없애려면 content/site.toml의 `[publish]` 아래에 `removed = ["{ $id }"]`를 쓰거나, 이번 한 번만이라면 `gongbao publish --allow-removals { $id }` 명령을 입력하십시오. 원래 주소에는 삭제되었음이 표시됩니다
    .about = 한 번 게시한 주소는 항상 어딘가로 이어집니다. 이름을 바꾼 게시물에는 이전 ID를 적고, 없앨 게시물은 게시를 철회합니다. 그때까지 이전 릴리스를 유지합니다.
finding-many-removals = 게시된 페이지 { $total }개 가운데 { $removed }개가 없어집니다(첫 페이지: `{ $url }`)
    .help = 의도한 것이라면 `gongbao publish --allow-removals`를 입력하십시오
    .about = 페이지의 5분의 1 넘게 없애는 게시는 폴더 이동이나 읽기 누락 같은 사고인 경우가 많습니다. 게시물 자체의 날짜에 따른 것은 세지 않습니다.
finding-emptied-edition = `{ $edition }`의 게시물이 모두 없어집니다: 페이지 { $removed }개
    .help = 의도한 것이라면 `gongbao publish --allow-removals`를 입력하십시오
    .about = 한 언어판의 게시물을 모두 없애는 게시는 사고인 경우가 많습니다.
finding-withdrawn-words = { $origin ->
        [removed] 삭제한
       *[withdrawn] 게시를 철회한
    } `{ $item }`의 문장이 `{ $page }`에 남아 있습니다: `{ $words }`
    .help = 그 페이지에서 지우십시오. 그 게시물과 별개로 사이트에 실을 수 있는 문장이라면 다음 줄을 이유와 함께 { $file }에 추가하십시오:
        {"[[withdrawn.keep]]"}
        words = { $toml }
        reason = "남겨도 되는 이유"
    .about = 게시물을 철회하거나 삭제한 뒤에는 릴리스의 어느 페이지나 파일에도 그 글의 문장이 남지 않습니다. 문단 전체뿐 아니라 연속된 40자(한자·가나·한글은 24자)도 찾습니다. 찾는 것은 현재의 글과, 아직 남아 있는 릴리스에서 그 게시물의 페이지에 실린 글입니다. 철회 사유와 템플릿, 메시지의 문구는 찾지 않습니다.
finding-unsearched-files = 철회한 내용이 있는지 검사할 수 없는 파일이 { $n }개 있습니다(`{ $first }` 등)
    .help = 직접 확인하십시오. 실행 보고서에 모두 나와 있습니다
    .about = 스캔, 사진, 동영상, 음성, PDF에는 여기서 읽을 수 있는 글자가 없습니다. 철회는 급한 일이므로 이런 파일이 있어도 게시를 막지 않습니다.
finding-withdrawn-file = `{ $page }` 파일은 { $origin ->
        [removed] 삭제한
       *[withdrawn] 게시를 철회한
    } `{ $item }`의 `{ $name }`과(와) 같은 파일입니다
    .help = 이 파일을 싣는 게시물에서 빼십시오. 철회하거나 삭제한 게시물과 별개로 사이트에 실을 수 있는 파일이라면 다음 줄을 이유와 함께 { $file }에 추가하십시오:
        {"[[withdrawn.keep]]"}
        file = { $toml }
        reason = "남겨도 되는 이유"
    .about = 철회하거나 삭제한 게시물의 이미지나 첨부 파일은 다른 이름으로도 게시되지 않습니다.
finding-refused-ending = `{ $ending }` 확장자의 파일은 게시하지 않습니다: `{ $file }`
    .help = PDF, 오피스 문서, 이미지, 음성, 동영상, 압축 파일 또는 일반 데이터로 게시하십시오. 반드시 이 파일이어야 한다면 site.toml에 확장자를 적으십시오: `[publish] attachment_types = ["{ $ending }"]`
    .about = 독자의 브라우저나 컴퓨터, 웹 서버에서 실행될 수 있는 것(페이지, 스크립트, 프로그램, 바로 가기)은 사이트가 명시한 경우에만 게시합니다.
finding-other-content = `{ $file }` 파일의 내용이 이름과 다릅니다: { $ending ->
        [none] 확장자가 없으면 일반 텍스트여야 하는데
       *[other] 확장자는 `{ $ending }`인데
    } 내용은 `{ $found }`입니다
    .help = 내용에 맞는 확장자로 바꾸거나 이름에 맞는 형식으로 다시 저장하십시오
    .about = 독자의 프로그램은 이름을 보고, 브라우저는 내용을 봅니다. 브라우저가 페이지로 여길 텍스트도 허용하지 않습니다.
finding-active-content = `{ $file }` 파일에 실행되거나 다른 것을 불러오는 내용이 있습니다: `{ $what }`
    .help = 스크립트, 이벤트 처리기, 포함된 페이지, 다른 파일에 대한 참조를 빼고 다시 저장하십시오
    .about = SVG 이미지와 XML 데이터는 내용을 보여 주고 전하기만 해야 합니다. 실행되는 것이나 다른 곳에서 불러오는 것이 하나라도 있거나, XML로 읽을 수 없으면 허용하지 않습니다.
finding-no-image = `{ $file }` 파일은 표시할 수 있는 이미지가 아닙니다
    .help = PNG, JPEG, WebP 또는 SVG로 다시 저장하십시오
    .about = 이미지의 앞부분에는 형식과 크기가 적혀 있습니다. 이 파일에는 그것이 없거나, 어떤 프로그램도 표시할 수 없는 크기입니다.
finding-shadowing-file = `{ $other }` 파일을 요청한 독자에게 웹 서버가 `{ $file }` 파일을 보낼 수 있습니다
    .help = 다른 이름을 쓰십시오
    .about = 다른 파일의 이름 뒤에 `.gz`, `.br`, `.zst` 가운데 하나를 붙인 파일은 원래 파일의 압축본으로 여겨집니다.
finding-unpublished-id = { $said ->
        [present] `{ $id }` 게시물이 아직 원본에 있어 아무것도 삭제되지 않습니다
       *[other] `{ $id }` ID로 게시된 적이 없습니다
    }
    .help = { $said ->
        [present] 게시물 폴더를 삭제하거나 이 ID를 목록에서 빼세요
        [asked] `gongbao status`에 나오는 ID로 게시물을 지정하세요
       *[other] `news/2013/01/vasaloppet`처럼 게시 당시의 ID를 쓰거나 이 ID를 목록에서 빼세요
    }
    .about = `formerly`, `removed`, `--allow-removals`에는 게시된 적이 있는 ID를 씁니다. 다른 ID로는 아무것도 삭제되지 않으며 어느 페이지로도 연결되지 않습니다.

## Templates

finding-template-syntax = 템플릿이 올바르지 않습니다: `{ $detail }`
    .about = 사이트의 theme/ 폴더에 있는 템플릿에 구문 오류가 있습니다(MiniJinja).
finding-template-unknown-message = `{ $message }` 메시지가 없습니다
    .help = 카탈로그에 메시지를 추가하거나 이름을 바로잡으세요
    .about = 템플릿에서 쓰는 모든 메시지는 기준 언어판의 카탈로그에 있어야 합니다.
finding-render-failed = `{ $page }` 페이지를 렌더링할 수 없습니다: { $detail ->
        [body] 본문의 Markdown을 HTML로 변환할 수 없습니다
        [text] 어느 언어판에도 이 게시물의 글이 없습니다
       *[other] `{ $detail }`
    }
    .about = 페이지를 만드는 중에 오류가 발생했습니다. 아무것도 게시하지 않았습니다.
finding-template-too-long = 태그나 줄이 너무 길거나 템플릿에 태그나 줄이 너무 많습니다
    .help = 템플릿을 나누거나 태그 하나에서 하는 계산을 줄이세요
    .about = 300개가 넘는 부분으로 된 태그, 태그가 1,000개를 넘는 템플릿, 65,000바이트를 넘는 줄은 허용하지 않습니다. 프로그램의 자원을 고갈시킬 수 있기 때문입니다.
finding-templates-exhausted = 템플릿의 실행 단계 수가 한 번의 게시에 허용된 한도를 넘었습니다
    .help = 반복문 안의 반복문이나 반복할 때마다 길어지는 문자열이 있는지 확인하세요
    .about = 한 번의 게시에서 템플릿 전체가 수행할 수 있는 단계 수에는 페이지와 게시물 수에 따른 한도가 있습니다. 반복문의 실수 하나로 컴퓨터가 몇 시간씩 묶이지 않게 하기 위해서입니다.
finding-whole-namespace = 네임스페이스는 속성을 통해서만 쓸 수 있습니다
    .help = `{"{%"} set ns = namespace(…) %{"}"}`로 만들고, 그 뒤에는 `ns.name`처럼 쓰세요
    .about = 자기 자신을 포함하거나 통째로 전달된 네임스페이스는 출력이 끝나지 않을 수 있습니다.
finding-unknown-template = 테마에 `{ $name }` 템플릿이 없습니다
    .about = theme/ 안의 파일은 이름이 같은 기본 제공 템플릿을 대신합니다. 이 파일은 어디에서도 쓰이지 않습니다.
finding-missing-argument = `{ $edition }` 언어판의 `{ $message }` 메시지에 필요한 `{ $variable }` 값을 템플릿이 주지 않습니다
    .help = `msg("{ $message }", { $variable } = …)` 처럼 쓰거나 메시지에서 {"{"} ${ $variable } {"}"} 를 빼세요
    .about = 템플릿은 메시지와 그것이 언급하는 메시지가 어느 언어판에서든 쓰는 변수를 모두 주어야 합니다.
finding-unused-message = `{ $message }` 메시지는 어디에서도 쓰이지 않습니다
    .help = 필요한 템플릿이 없으면 삭제하세요
    .about = 어떤 템플릿, 분야, 게시판, 태그, 주제, 발행 기관도 이 메시지를 쓰지 않습니다. 조언일 뿐이며 아무것도 삭제하지 않습니다.
finding-text-for-number = 템플릿이 `{ $message }` 메시지의 `{ $variable }` 변수에 문자열을 주지만 `{ $edition }` 언어판은 이것으로 복수형을 고릅니다
    .help = 따옴표, `~`, 필터 없이 수 자체를 주세요
    .about = 문자열 "1"에는 복수형이 없어 언제나 기본 변형이 쓰입니다. 수만이 변형을 고릅니다.

## Duties

finding-duty-overdue = `{ $item }` 게시물의 `{ $edition }` 텍스트는 { $due }까지 마련했어야 합니다
    .help = 번역한 뒤 `gongbao accept { $item } { $edition }`을 입력하세요
    .about = site.toml의 `[[duty]]`는 이런 게시물을 정해진 근무일 안에 이 언어판에 싣도록 정합니다. 그 기한이 지났습니다.
finding-unknown-calendar = { $year }년의 근무일이 입력되지 않았습니다
    .help = `content/calendar/{ $year }.toml`에 `source`, `holidays`, `working`을 쓰세요
    .about = 기한은 근무일로 셉니다. 공휴일과 대체 근무일이 입력되지 않은 해는 추측하지 않고 날짜를 내지 않습니다.

## What parsers and the system say

toml-problem = { $problem ->
    [twice] 이 이름이 두 번 나옵니다
    [quotes] 문자열에 따옴표가 필요합니다
    [bracket] 괄호의 짝이 맞지 않습니다
    [equals] 줄은 `이름 = 값` 형식이어야 합니다
    [comma] 쉼표가 빠졌거나 너무 많습니다
    [escape] 역슬래시 뒤에는 `\n`, `\"`, `\\` 등 정해진 문자가 와야 합니다
    [number] 숫자 표기가 TOML에 맞지 않습니다
    [value] 값이 없거나 읽을 수 없습니다
    [deep] 중첩이 너무 깊습니다
    [line] 이 줄에 필요 없는 내용이 있습니다
    [key] 이름에는 영문자, 숫자, -, _만 쓰거나 따옴표로 묶어야 합니다
    [unclosed-text] 닫는 따옴표가 없거나 쓸 수 없는 문자가 있습니다
    [full-width] `{ $wanted }` 자리에 `{ $found }` 기호가 있습니다
    [colon] `=` 자리에 쌍점이 있습니다
    [translated] `{ $found }`에 해당하는 필드는 `{ $wanted }`입니다
    [broken-text] 따옴표로 묶은 문자열 중간에서 줄이 바뀌었습니다
    [inner-quotes] 문자열 안의 따옴표에서 문자열이 끝납니다
   *[other] 여기서부터 읽을 수 없습니다
}
fluent-problem = { $problem ->
    [token] 여기에 `{ $quoted }` 문자가 없습니다
    [name] 이름은 영문자로 시작해야 합니다
    [empty] 내용이 없습니다
    [no-default] 다른 분기가 맞지 않을 때 쓰는 `*` 분기가 하나 필요합니다
    [two-defaults] `*` 분기는 하나만 둘 수 있습니다
    [selector] 분기는 `$n` 같은 변수나 함수로 선택해야 합니다
    [unclosed-text] 닫는 따옴표가 없습니다
    [argument-order] 이름 있는 인수는 맨 뒤에 와야 합니다
    [twice] `{ $quoted }` 인수가 두 번 나옵니다
    [escape] 역슬래시 뒤에는 `\"`, `\\` 또는 `\u`와 네 자리 숫자가 와야 합니다
    [brace] 닫는 중괄호의 짝이 없습니다
    [expression] 중괄호 안에는 변수, 메시지, 함수 또는 따옴표로 묶은 문자열이 와야 합니다
    [literal] 숫자나 따옴표로 묶은 문자열이 필요합니다
    [call] 함수 이름에는 영문 대문자만 쓸 수 있습니다
   *[other] 여기서부터 읽을 수 없습니다
}
finding-more = (이 파일에 같은 진단이 { $n }건 더 있습니다)
finding-folded = 같은 종류의 진단 { $n }건
finding-folded-rest = 그 밖에 { $n }건: `gongbao check --all`로 하나씩 볼 수 있습니다
system-reason = { $reason ->
    [denied] 권한이 없습니다
    [absent] 없습니다
    [taken] 그 자리에 다른 것이 있습니다
    [folder] 폴더입니다
    [full] 디스크가 가득 찼습니다
    [read-only] 디스크가 읽기 전용입니다
    [memory] 메모리가 부족합니다
    [open-files] 동시에 열 수 있는 파일 수의 한도에 도달했습니다
    [size] 허용된 크기를 넘습니다
    [link] 심볼릭 링크이므로 따라가지 않습니다
    [special] 일반 파일이 아닙니다
    [changed] 실행 중에 변경되었습니다
   *[other] 시스템 응답: `{ $why }`
}

## Facts

finding-fact-differs = { $how ->
        [missing] 원문에 있는 `{ $source }`이(가) 이 글에 없습니다
        [added] 이 글에 있는 `{ $translation }`이(가) 원문에 없습니다
       *[other] 원문의 `{ $source }`이(가) 이 글에서는 `{ $translation }`입니다
    }
    .help = 틀린 쪽을 고치세요. 원문을 고쳤다면 번역문도 고친 뒤 `gongbao accept { $item } { $edition }`을(를) 입력하세요
    .about = 숫자, 날짜, 시각, 금액, 백분율, 문서 번호, 전화번호, 주소는 표기가 달라도 모든 언어판에서 같아야 합니다. 15만 위안은 `150,000 yuan`과 같습니다.
finding-fact-may-differ = { $how ->
        [missing] 원문에 있는 `{ $source }`이(가) 이 글에 없을 수 있습니다
        [added] 이 글에 있는 `{ $translation }`이(가) 원문에 없을 수 있습니다
        [order] 값의 순서가 다릅니다: 먼저 나오는 값이 이 글은 `{ $translation }`, 원문은 `{ $source }`입니다
       *[other] 이 글과 원문의 내용이 다를 수 있습니다: 이 글은 `{ $translation }`, 원문은 `{ $source }`
    }
    .help = 두 글을 대조하세요. 같은 내용이면 아무것도 하지 않아도 됩니다
    .about = 사실이 다를 수도 있고 표현만 다를 수도 있습니다. 한쪽 글이 숫자를 쓰지 않고 문법으로만 나타낸 작은 수나, 순서만 다른 두 값이 그 예입니다. 확실한 오류는 아니므로 참고로만 알리며 게시를 막지 않습니다.
finding-impossible-day = { $what ->
        [date] 달력에 없는 날짜입니다
       *[weekday] 이날은 { $day ->
            [monday] 월요일
            [tuesday] 화요일
            [wednesday] 수요일
            [thursday] 목요일
            [friday] 금요일
            [saturday] 토요일
           *[sunday] 일요일
        }인데 글에는 다른 요일이 적혀 있습니다
    }
    .help = 날짜나 요일을 고치고 다른 언어판도 확인하세요
    .about = 2월 31일처럼 없는 날짜나 날짜와 맞지 않는 요일이 적혀 있습니다.
finding-count-differs = { $what ->
        [rows] 표의 행 수가 다릅니다: 이 글은 { $translation }행, 원문은 { $source }행
       *[other] 목록의 항목 수가 다릅니다: 이 글은 { $translation }개, 원문은 { $source }개
    }
    .help = 두 글의 목록과 표를 한 줄씩 비교하세요
    .about = 번역문의 목록 항목 수와 표의 행 수는 원문과 같습니다. 하나가 빠져도 놓치기 쉽습니다.
finding-missing-term = 원문에 `{ $source }`이(가) 있으나 이 글에는 `{ $expected }`이(가) 없습니다
    .help = `{ $expected }`(으)로 쓰거나, 여기에 쓴 말을 content/glossary.toml의 `{ $concept }`에 넣으세요
    .related = 원문에는 여기에 있습니다
    .about = content/glossary.toml은 개념을 각 언어로 어떻게 부르는지 정합니다. 원문에 나오는 개념은 최신 번역문에도 정해진 말 가운데 하나로 나와야 합니다.
finding-avoided-term = `{ $word }`은(는) 쓰지 않는 말입니다
    .help = { $expected ->
        [none] 다르게 쓰세요
       *[other] `{ $expected }`(으)로 쓰세요
    }
    .about = content/glossary.toml의 `avoid`에 이 말이 있습니다.
