# What the program says at the terminal.

## Help

cli-about = 기관의 소식과 정보공개 문서를 여러 언어로 게시하고, 모든 언어판이 빠짐없이 갖추어졌음을 증명합니다.
cli-init-about = 바로 게시할 수 있는 새 사이트를 파일 몇 개로 만듭니다(`--sample`을 지정하면 예제 사이트)
cli-new-about = 새 게시물이나 게시물의 번역을 시작합니다
cli-edition-about = 언어판을 추가하거나(처음에는 초안) 제거합니다
cli-edit-about = 텍스트를 편집기로 열고, 편집이 끝나면 검사합니다
cli-rename-about = 게시물의 이름이나 위치를 바꿉니다. 옛 주소는 새 주소로 연결하고 링크도 고칩니다
cli-remove-about = 사이트에서 게시물을 제거합니다
cli-correct-about = 정정 내용을 모든 언어판에 알립니다
cli-withdraw-about = 게시물을 철회하고 모든 언어판에 사유를 적습니다
cli-publish-about = 사이트를 게시합니다: 전체를 검사하고 모든 언어판을 렌더링한 뒤 새 릴리스로 한 번에 전환합니다
cli-check-about = 사이트를 게시하지 않고 검사합니다
cli-explain-about = 진단 코드를 설명하거나 게시물이 사이트에 있거나 없는 까닭을 알려 줍니다. 둘 다 생략하면 모든 코드를 나열합니다
cli-accept-about = 번역문이 현재 원문과 일치함을 기록합니다
cli-catalogs-about = 언어별 폴더에 담긴 Fluent 파일을 기준 언어와 비교합니다
cli-help-about = 도움말 주제나 명령의 옵션을 표시합니다. 이름을 생략하면 전체 목록을 표시합니다
cli-version-about = 프로그램의 버전을 표시합니다
cli-completions-about = 셸의 자동 완성 스크립트를 출력합니다
cli-man-about = 모든 명령의 매뉴얼 페이지를 파일로 저장합니다
cli-arg-topic = `gongbao help` 목록에 있는 주제, 명령 또는 파일의 이름
cli-arg-site-dir = 새로 만들 사이트 폴더
cli-option-office = 기관 이름. `en=이름`은 영어판에 쓸 기관 이름이며 여러 번 지정할 수 있습니다
cli-option-languages = 언어판의 언어(쉼표로 구분). 게시물은 첫 번째 언어로 씁니다
cli-option-sections = 분야(쉼표로 구분)
cli-option-time-zone = 기관의 시간대
cli-option-base-url = 사이트 주소
cli-option-sample = 예제 사이트를 만듭니다
cli-arg-section = 게시물의 분야. `--translate`를 지정하면 번역할 게시물
cli-arg-title = 제목
cli-option-new-name = 게시물 폴더의 이름. 생략하면 제목으로 만듭니다
cli-option-column = 분야의 게시판
cli-option-tag = 태그(쉼표로 구분)
cli-option-index = 공문의 색인 번호
cli-option-date = 게시 시각. 생략하면 현재 시각
cli-option-image = 게시물에 복사할 이미지. 여러 번 지정할 수 있습니다
cli-option-translate = 이 언어판의 번역을 시작합니다. 원문 단락을 주석으로 담은 초안을 만듭니다
cli-option-no-edit = 편집기를 열지 않습니다
cli-arg-edition-action = `add` 또는 `remove`
cli-arg-edition-key = 언어판의 키(예: `de`)
cli-option-edition-tag = 언어 태그(예: `zh-Hant`). 생략하면 키와 같습니다
cli-option-autonym = 그 언어로 쓴 언어 이름
cli-option-edition-office = 그 언어로 쓴 기관 이름
cli-option-fallback = 번역이 없을 때 대신 보여 줄 언어판(우선순위대로 쉼표로 구분)
cli-option-yes = 묻지 않고 진행합니다
cli-arg-new-id = 새 ID. 마지막 부분만 쓰면 게시물이 원래 폴더에 남습니다
cli-option-announce-text = 한 언어판에 쓸 문구(예: `en=…`). 여러 번 지정할 수 있습니다
cli-option-announce-at = 시각. 생략하면 현재 시각
cli-arg-only-item = 이 게시물만
cli-arg-shell = 셸: bash, elvish, fish, powershell, zsh 중 하나
cli-arg-man-dir = 페이지를 저장할 폴더. 없으면 만듭니다
cli-option-only-edition = 이 언어판만(쉼표로 구분)
cli-option-only-section = 이 분야만
cli-option-only-person = 이 사람이 맡은 부분만
cli-option-mine = 자신이 맡은 부분만(환경 변수 GONGBAO_PERSON)
cli-env-editor = 텍스트를 여는 편집기
cli-env-person = `--mine`이 가리키는 이름
cli-option-site = 사이트 폴더
cli-option-output = 게시할 폴더
cli-option-format = 출력 형식: human 또는 json
cli-option-check-format = 출력 형식: human, short, json, github 또는 sarif
cli-option-lang = 프로그램이 사용할 언어: zh, en, ja, ru 또는 ko
cli-option-color = 색상 사용: auto, always 또는 never
cli-option-as-of = 지정한 시점을 기준으로 처리합니다. 예: 2013-03-05T09:00:00+08:00 또는 2013-03-05
cli-option-quiet = 결과와 관계없이 한 줄만 출력합니다
cli-option-report = 실행 보고서(JSON)를 이 파일에 씁니다
cli-option-metrics = Prometheus용 지표를 이 파일에 씁니다
cli-option-hook = 끝난 뒤 이 명령을 실행하며, 표준 입력으로 보고서를 전달합니다
cli-option-allow-removals = 이 게시물들의 삭제를 허용합니다. 게시물을 지정하지 않으면 수에 관계없이 없어진 것을 모두 허용합니다. 원래 주소에는 삭제되었음이 표시됩니다
cli-option-repair = 제공 중인 내용을 모두 읽고 게시 당시와 다른 것을 복구합니다
cli-option-rehearse = 게시하지 않고 추가·변경·삭제될 페이지와 그 이유를 표시합니다
cli-option-patch = --dry-run과 함께: 차이를 표시합니다
cli-option-deny = 이 수준 이상의 진단이 있으면 종료 코드 1로 종료합니다: error, warning 또는 info
cli-option-all-findings = 진단을 하나씩 모두 표시합니다
cli-option-unchanged = 원문이 바뀌었으나 번역문은 고칠 필요가 없음을 기록합니다. 텍스트는 그대로 둡니다
cli-option-by = 확인한 사람
cli-option-as-is = 다른 언어로 된 부분이나 빠진 부분이 있어도 그대로 두는 이유
cli-option-accept-yes = 마지막으로 확인한 뒤 고치지 않은 텍스트도 확인 처리합니다
cli-option-segment = 이 부분만 기록합니다(`gongbao diff`에 나온 번호). 나머지는 오래된 상태로 둡니다
cli-option-all = 사이트의 모든 번역문
cli-option-reference = 다른 언어의 번역 기준이 되는 언어, 예: en
cli-option-locale = 비교할 언어. 여러 번 지정할 수 있으며 생략하면 모두 비교합니다
cli-option-messages = 언어판(생략하면 모두)의 메시지가 현재 기준과 일치함을 기록합니다
cli-option-message = 이 메시지만 기록합니다
cli-option-help = 이 도움말을 표시합니다
cli-option-version = 버전을 표시합니다
cli-arg-code = 코드 또는 코드 이름(예: T001, missing-translation), 또는 게시물 ID
cli-arg-item = 게시물: ID, 폴더 또는 그 안의 파일
cli-arg-dir = 언어별 폴더가 들어 있는 폴더
cli-arg-edition = 언어판 키, 예: ja
cli-heading-commands = 명령
cli-heading-options = 옵션
cli-heading-arguments = 인수
cli-usage = gongbao 명령 [옵션 …]
# $command (string)
cli-usage-command = gongbao { $command } [옵션 …]
cli-heading-usage = 사용법
cli-heading-examples = 예
cli-heading-environment = 환경 변수
cli-heading-exit = 종료 코드
cli-default = { $help } (기본값: { $value })
cli-env-lang = 프로그램의 언어. --lang이 우선합니다
cli-env-color = 색을 쓰지 않습니다. dumb 터미널에서는 진행 상황도 표시하지 않습니다
cli-exit-0 = 완료(바뀐 것이 없는 경우 포함)
cli-exit-1 = 진단이나 차이가 있거나 보류된 게시물이 있음
cli-exit-2 = 명령줄 사용 오류
cli-exit-65 = 내용 오류: 아무것도 게시하지 않음
cli-exit-70 = gongbao의 결함
cli-exit-73 = 출력을 쓸 수 없음
cli-exit-75 = 다른 실행이 진행 중: 나중에 다시 시도
cli-exit-76 = 사람의 결정이 필요함
cli-exit-78 = site.toml에 오류가 있음

## The reference

help-intro = `gongbao help 주제`는 해당 주제의 설명을, `gongbao help 명령`은 해당 명령의 옵션을 표시합니다.
help-heading-topics = 주제
help-heading-files = 설정 파일 예시(출력을 파일로 저장하여 사용)
# $topic (string) - only said in languages that have no topics
help-languages = 이 주제는 영어와 중국어로만 제공됩니다(중국어: `gongbao help { $topic } --lang zh`).
# $name (string), $topics (string) - a list of names
help-named-in = `{ $name }`에 관한 설명이 있는 주제: { $topics }
# $name (string)
usage-unknown-topic = `{ $name }`에 해당하는 주제, 명령 또는 파일이 없습니다
usage-try-topics = `gongbao help` 명령으로 목록을 확인하세요
help-topic-begin = 사이트, 게시물, 번역 시작하기
help-topic-items = 게시물 작성: item.toml의 공통 필드와 종류별 필드
help-topic-texts = 텍스트 작성: 프런트 매터, Markdown, 링크
help-topic-settings = 사이트 설정: 언어판, 분야, 번역 기한, 처리 정책, 용어집, 이름
help-topic-translation = 번역: 없는 번역문, 원문에서 바뀐 곳, 번역문 확인 기록
help-topic-checking = 검사: 출력 형식, 수준, 허용 표시, 기준 기록, 자동 수정, Fluent 카탈로그
help-topic-publishing = 게시: 시험 실행, 보류되는 게시물, 주소, 삭제, 이전 릴리스로 되돌리기
help-topic-withdrawal = 게시물 철회: 철회 방법, 철회한 내용의 검색 범위
help-topic-attachments = 이미지와 첨부 파일: 추가 방법, 게시할 수 있는 종류
help-topic-operations = 매일 밤 자동 실행: 타이머, 웹 서버, 종료 코드, 보고서, 지표, 후속 명령
help-topic-output = 출력: output/ 폴더의 내용, JSON 형식, 원장, 각종 한도
help-topic-changes = 운영자가 알아야 할 변경 사항: 지표, 종료 코드, JSON 필드
help-topic-templates = 템플릿, 스타일시트, 메시지 변경

## Usage errors

# $name (string)
usage-unknown-argument = 알 수 없는 인수 `{ $name }`
usage-unknown-command = 알 수 없는 명령 `{ $name }`
# $name (string), $value (string)
usage-bad-value = `{ $value }` 값은 `{ $name }`에 사용할 수 없습니다
usage-bad-count = `{ $value }` 값은 `{ $name }`에 사용할 수 없습니다. 1 이상의 정수를 쓰세요
# $values (string)
usage-possible-values = 사용할 수 있는 값: { $values }
usage-missing-argument = 누락된 인수: { $name }
usage-conflict = `{ $name }` 인수는 다른 인수와 함께 사용할 수 없습니다
ask-cancelled = 취소했습니다. 아무것도 기록하지 않았습니다
init-languages = 언어판의 언어(게시물은 첫 번째 언어로 씁니다)
# $language (string)
init-office = 기관 이름({ $language })
init-sections = 분야(news, disclosure, services, mailbox, reports, about)
init-time-zone = 시간대
# $path (string), $option (string)
init-done = 새 사이트를 { $path }에 만들었습니다(파일 { $n }개).
    다음 명령: gongbao publish{ $option }
# $editions (string)
init-offices = { $editions } 언어판의 기관 이름을 content/site.toml의 `office`에 쓰세요
init-no-office = 기관 이름이 지정되지 않았습니다. `--office 이름`을 지정하거나 터미널에서 실행하여 질문에 답하세요
init-bad-office = 기관 이름은 200자 이내의 한 줄이어야 합니다
# $path (string), $name (string)
init-occupied = { $path }에는 사이트를 만들 수 없습니다. 이미 { $name } 항목이 있습니다
# $name (string), $known (string)
init-unknown-language = 프로그램에 `{ $name }` 언어의 문구가 없습니다. { $known } 중에서 고르세요. 다른 언어는 나중에 `gongbao edition add`로 추가할 수 있습니다
# $name (string), $known (string)
init-unknown-section = `{ $name }` 분야가 없습니다. { $known } 중에서 고르세요. 다른 분야는 나중에 content/site.toml에 쓸 수 있습니다
# $name (string)
init-unknown-time-zone = `{ $name }` 시간대가 없습니다. Asia/Shanghai와 같은 형식으로 쓰세요
# $item (string), $path (string)
new-done = { $item } 게시물을 새로 만들었습니다. { $path } 파일에 본문을 쓰고, 다 쓰면 `status` 줄을 지우세요
# $path (string)
new-translation-done = 새 번역 파일 { $path }을(를) 만들었습니다. 번역을 마치면 파일에서 `status` 줄을 지우세요
# $item (string)
new-exists = `{ $item }` 게시물이 이미 있습니다. `--name`으로 다른 이름을 지정하세요
# $path (string)
new-text-exists = { $path } 파일이 이미 있습니다
# $name (string), $known (string)
new-unknown-section = `{ $name }` 분야가 없습니다. 사용할 수 있는 분야: { $known }
# $name (string), $known (string)
new-unknown-column = 이 분야에는 `{ $name }` 게시판이 없습니다. 사용할 수 있는 게시판: { $known }
# $known (string)
new-no-column = 이 분야의 게시물은 게시판을 정해야 합니다. `--column`에 { $known } 중 하나를 지정하세요
# $known (string)
new-column = 게시판({ $known })
new-title = 제목
new-no-title = 제목이 없습니다. `gongbao new news "제목"`처럼 입력하세요
new-bad-title = 제목은 { $limit }자 이내의 한 줄이어야 합니다
# $folder (string)
new-name = { $folder }/ 안의 폴더 이름
# $name (string)
new-bad-name = `{ $name }` 이름은 쓸 수 없습니다. 영문 소문자, 숫자, `-`, `_`만 100자까지 쓸 수 있습니다
# $path (string)
edit-no-editor = 편집기가 설정되어 있지 않습니다(환경 변수 EDITOR). 파일: { $path }
# $path (string)
edit-failed = 편집기가 오류로 끝났습니다. 파일은 { $path }에 그대로 있습니다
# $path (string), $why (string)
edit-not-started = 편집기를 시작할 수 없습니다({ $why }). 파일은 { $path }에 그대로 있습니다
# $item (string)
item-unreadable = `{ $item }` 게시물에 오류가 있어 읽을 수 없습니다. 오류 내용은 `gongbao check` 명령으로 볼 수 있습니다
# $section (string)
new-no-columns = `{ $section }` 분야에는 게시판이 없습니다. `--column`을 빼세요
new-index = 색인 번호
new-no-index = 공문에는 색인 번호가 필요합니다. `--index 번호`를 붙이세요
new-ready = 작성을 마쳐 다음 게시에 포함합니까(y/n)
init-two-offices = 기관 이름이 두 개입니다. `--office en=이름`처럼 언어판을 지정하세요
# $path (string)
remove-link = { $path } 파일에 링크가 있습니다. 고치지 않으면 다음 게시가 여기서 멈춥니다
# $path (string)
man-done = { $path }에 매뉴얼 페이지 { $n }개를 저장했습니다
person-unset = 누구인지 알 수 없습니다. 환경 변수 GONGBAO_PERSON을 설정하거나 `--person`을 쓰세요
# $name (string), $known (string)
person-unknown = site.toml의 `[[person]]`에 `{ $name }` 이름이 없습니다{ $known ->
        [none] {""}
       *[other] . 등록된 이름: { $known }
    }
# $item (string), $edition (string)
edit-no-text = `{ $item }` 게시물에 `{ $edition }` 텍스트가 없습니다. `gongbao new --translate { $edition } { $item }` 명령으로 번역을 시작하세요
# $item (string), $new (string)
rename-done = { $item } 게시물을 { $new }(으)로 바꾸었습니다. 옛 주소는 새 주소로 연결되고 링크도 고쳤습니다
# $item (string)
rename-exists = `{ $item }` 항목이 이미 있습니다
# $item (string), $name (string)
rename-nested = `{ $item }` 게시물을 `{ $name }`(으)로 바꿀 수 없습니다. 이 게시물의 폴더에 다른 게시물이 있거나 새 위치가 이 게시물의 폴더 안에 있습니다
# $item (string), $name (string)
rename-other-kind = `{ $item }` 게시물을 `{ $name }`(으)로 바꿀 수 없습니다. 새 위치에 이 게시물과 종류가 같은 분야가 없습니다
# $item (string)
remove-list = 게시물 { $item }: 텍스트 { $texts }건, 이 게시물로 링크한 텍스트 { $links }건
# $item (string), $path (string)
remove-done = { $item } 게시물을 제거했습니다. 파일은 { $path }에 있으며, 옛 주소에는 내용이 삭제되었다고 표시됩니다
# $item (string)
withdraw-already = `{ $item }` 게시물은 이미 철회되었습니다
# $what (string), $language (string)
announce-words = { $what ->
        [withdrawal] 철회 사유
       *[correction] 정정한 내용
    }({ $language })
# $edition (string)
announce-no-words = 원문 언어판에 쓸 문구가 없습니다. `--text { $edition }=…` 옵션을 지정하세요
announce-no-answer = 원문 언어판의 문구는 생략할 수 없습니다
# $item (string), $what (string), $editions (string)
announce-done = { $what ->
        [withdrawal] 철회했습니다
       *[correction] 정정을 알렸습니다
    }: { $item }({ $editions })
# $editions (string), $field (string)
announce-owed = { $editions } 언어판에는 아직 문구가 없습니다. 해당 텍스트의 `{ $field }`에 쓰세요
ask-go-on = 계속할까요? (y/n)
# $edition (string)
edition-exists = `{ $edition }` 언어판이 이미 있습니다
# $edition (string)
edition-added = { $edition } 언어판을 초안으로 추가했습니다. 메시지 파일 { $n }개에 번역할 문구를 주석으로 적어 두었습니다.
    content/site.toml에서 `draft = true` 줄을 지우면 게시됩니다
# $edition (string)
edition-back = { $edition } 언어판을 되돌렸습니다(파일 { $n }개)
edition-autonym = 그 언어로 쓴 언어 이름(예: Deutsch)
edition-office = 그 언어로 쓴 기관 이름
# $option (string)
edition-missing = { $option } 값이 없습니다
# $tag (string)
edition-bad-tag = `{ $tag }` 값은 언어 태그가 아닙니다. `de`나 `zh-Hant`처럼 쓰세요
# $path (string), $what (string)
by-hand = { $path } 파일은 줄 단위로 고칠 수 없는 형식으로 작성되어 있습니다. `{ $what }` 부분을 직접 고치세요
# $edition (string)
edition-is-reference = `{ $edition }` 언어판은 제거할 수 없습니다. 게시물이나 메시지의 기준으로 쓰이고 있습니다(site.toml의 `source`, `messages`)
# $edition (string), $items (string)
edition-has-items = `{ $edition }` 언어판은 제거할 수 없습니다. 이 언어로 쓴 게시물이 { $n }건 있습니다(예: { $items })
# $edition (string)
edition-remove-list = 언어판 { $edition }: 텍스트 { $texts }건, 메시지 파일 { $catalogs }개
remove-confirm = 아무것도 제거하지 않았습니다. 계속하려면 `--yes`를 붙이세요
# $edition (string), $path (string)
edition-removed = { $edition } 언어판을 제거했습니다. 파일은 { $path }에 있으며 `gongbao edition add { $edition }` 명령으로 되돌릴 수 있습니다.
    다음 게시부터 이 언어판의 주소는 다른 언어판으로 연결됩니다
usage-other = 명령줄을 해석할 수 없습니다
usage-try-help = { $command ->
    [none] `gongbao --help` 명령으로 도움말을 확인하세요
   *[other] `gongbao { $command } --help` 명령으로 도움말을 확인하세요
}
# $value (string)
usage-bad-moment = `{ $value }` 값은 날짜나 시각이 아닙니다: 2013-03-05 또는 2013-03-05T09:00:00+08:00과 같이 쓰세요
usage-item-and-edition = `news/2013/01/vasaloppet ja`처럼 게시물과 언어판을 지정하세요
# $path (string), $edition (string)
usage-other-edition = { $path } 파일은 `{ $edition }` 텍스트가 아닙니다. 언어판을 하나만 지정하세요
# $name (string), $path (string)
usage-file-of-output = `{ $name }` 옵션에 지정한 파일은 gongbao가 출력 폴더에서 직접 관리하는 파일입니다: { $path }
usage-file-in-sources = `{ $name }` 옵션에 지정한 파일이 원본 폴더 안에 있습니다: { $path }
# $path (string)
usage-same-file = `--report`와 `--metrics`에 같은 파일을 지정했습니다: { $path }

## Severities and help

severity-error = 오류
severity-warning = 경고
severity-info = 정보
severity-help = 도움말
severity-note = 참고
# $name (string)
help-did-you-mean = 혹시 `{ $name }`인가요?

## Publishing

# $release (string), $pages (number), $items (number), $seconds (string)
publish-done = { $release } 게시 완료: 페이지 { $pages }개, { $seconds }초
# $release (string)
publish-unchanged = 변경된 내용이 없습니다: { $release } 유지
# $edition (string), $pages (number), $fallback (number), $stale (number)
publish-edition = { $edition }: 페이지 { $pages }개, 다른 언어로 표시 { $fallback }개, 오래된 번역문 { $stale }건
# $n (number)
publish-held = 게시가 보류된 게시물 { $n }건:
# $item (string)
held-scheduled = { $item }: { $date }에 게시 예정
held-expired = { $item }: { $date }에 게시 기간 만료
held-no-source = { $item }: 완성된 원문 없음
# $errors (number), $warnings (number)
held-incomplete = { $item } 게시물은 필요한 번역을 기다리고 있습니다
held-outdated = { $item } 게시물은 오래된 번역문의 갱신을 기다리고 있습니다
# $item (string), $codes (string)
held-findings = { $item }: 고칠 때까지 게시 보류({ $codes })
# $served (string): yes, no
publish-refused = { $served ->
    [yes] 아무것도 게시하지 않았으며 이전 릴리스를 유지합니다
   *[no] 아무것도 게시하지 않았습니다
}
dry-run-refused = 이대로는 게시가 거부됩니다
dry-run-added = 추가
dry-run-changed = 변경
dry-run-removed = 삭제
# $added, $changed, $removed (numbers)
dry-run-total = 추가 { $added }개, 변경 { $changed }개, 삭제 { $removed }개. 게시하지는 않았습니다
cause-content = 내용
cause-message = 메시지
cause-template = 템플릿
cause-clock = 시각
cause-settings = 설정
cause-unknown = 알 수 없음: 만든 기록이 없음
publish-open = { $path }에서 확인하세요
# $date (string)
publish-next = 시각에 따른 다음 변경: { $date }
publish-repaired = 복구함: { $what }
# $n (number)
publish-unknown = 이전 릴리스 { $n }개가 지워졌습니다. 철회한 게시물의 내용 가운데 그 릴리스에만 있던 것은 알 수 없습니다
repaired-folder = 폴더 { $n }개
repaired-ledger = 원장 { $n }건
repaired-addresses = 주소 기록 { $n }건
repaired-link = 링크 { $n }개
# $now (string), $last (string)
publish-earlier = 이번 게시는 { $now } 기준이고 이전 게시는 { $last } 기준입니다. 그 사이에 나온 내용은 사이트에 없습니다
publish-shown-longer = 시각이 없는 날짜 { $n }개는 이제 그날의 시작이 아니라 끝을 뜻합니다: { $items }
# $errors (number), $finding (string)
publish-line-refused = { $served ->
    [yes] 아무것도 게시하지 않았으며 이전 릴리스를 유지합니다
   *[no] 아무것도 게시하지 않았습니다
}: 오류 { $errors }건, 첫 오류는 { $finding }
# $why (string)
publish-line-failed = { $served ->
    [yes] 아무것도 게시하지 않았으며 이전 릴리스를 유지합니다
   *[no] 아무것도 게시하지 않았습니다
}: { $why }
# $n (number)
publish-line-more = 그 밖에 { $n }건
# $why (string)
hook-not-run = 후속 명령을 실행하지 못했습니다: { system-reason }
# $code (string)
hook-exit = 후속 명령의 종료 코드가 { $code }입니다. 릴리스는 그대로입니다
# $signal (string)
hook-signal = 후속 명령이 신호({ $signal })를 받아 종료되었습니다. 릴리스는 그대로입니다
# $seconds (string)
hook-time-out = 후속 명령이 { $seconds }초 안에 끝나지 않아 강제로 종료했습니다. 릴리스는 그대로입니다

## Checking

# $errors (number), $warnings (number), $infos (number)
check-summary = 오류 { $errors }건, 경고 { $warnings }건, 정보 { $infos }건
check-summary-serious = 오류 { $errors }건, 경고 { $warnings }건
check-clean = 문제가 없습니다
check-left-out = 여기에 표시하지 않은 진단: { $counts }. 전체는 `gongbao check --all`로 볼 수 있습니다

## Accepting

# $item (string), $edition (string), $revision (string)
accept-done = { $item }: { $edition } 번역문이 이제 { $revision }에 대응합니다
accept-unchanged = { $item }: { $edition } 번역문은 이미 원문과 일치합니다
accept-untranslated = { $item }: `{ $edition }`에 번역하지 않은 부분이 있어 확인을 기록하지 않았습니다. 이대로 두려면 `gongbao accept { $item } { $edition } --as-is REASON`을 입력하세요
# $item (string), $edition (string)
accept-untouched = `{ $item }` 게시물의 `{ $edition }` 텍스트는 마지막으로 확인한 때와 같지만 원문의 문구가 바뀌었습니다
# $item (string), $edition (string)
accept-untouched-help = 고칠 것이 없으면 `--yes`를 붙이세요. 바뀐 곳은 `gongbao diff { $item } { $edition }` 명령으로 볼 수 있습니다
# $item (string), $edition (string)
accept-empty = `{ $item }` 게시물의 `{ $edition }` 텍스트에 아직 제목이 없어 확인 처리할 수 없습니다
# $n (number)
accept-differs = 확인을 기록했지만 원문과 사실이 다른 곳이 { $n }곳 있습니다:
# $item (string), $edition (string), $left (number)
accept-segments = { $item }: { $edition } 번역문의 확인을 기록했습니다. { $left ->
    [0] 오래된 부분이 더 없습니다
   *[other] 오래된 부분이 아직 { $left }곳 있으며 번호가 바뀌었습니다. `gongbao diff { $item } { $edition }` 명령으로 확인하세요
}
accept-nothing-known = { $item }: `{ $edition }`에 오래된 것으로 알려진 부분이 없습니다. `gongbao diff { $item } { $edition }` 명령으로 확인하세요
# $number (number)
accept-no-segment = `gongbao diff { $item } { $edition }`에 { $number }번이 없습니다
accept-not-apart = { $item }: 이 부분은 함께 바뀐 다른 부분과 나눌 수 없습니다. 그 부분도 함께 지정하세요
# $n (number)
accept-total = 번역문 { $n }건의 확인을 기록했습니다
accept-unknown-item = `{ $item }` 게시물이 없습니다
# $edition (string), $known (string)
accept-unknown-edition = `{ $edition }` 언어판이 없습니다. 사용할 수 있는 언어판: { $known }
accept-no-text = `{ $item }` 게시물에 `{ $edition }` 텍스트가 없습니다
diff-no-text = `{ $item }` 게시물에 아직 `{ $edition }` 텍스트가 없어 전부 번역해야 합니다. `gongbao new --translate { $edition } { $item }` 명령으로 시작하세요
accept-is-source = `{ $edition }` 언어는 `{ $item }` 게시물의 원문 언어입니다
# $edition (string), $n (number)
accept-messages = { $edition }: 메시지 { $n }개의 확인을 기록했습니다
accept-is-reference = `{ $edition }` 언어판은 메시지의 기준입니다
accept-unknown-message = 기준에 `{ $message }` 메시지가 없습니다

## History

cli-releases-about = 있는 릴리스를 나열합니다
cli-rollback-about = 이전 릴리스로 한 번에 되돌립니다
cli-verify-about = 릴리스의 모든 바이트를 읽어 게시 당시의 내용과 대조합니다
cli-gc-about = 오래된 릴리스와 더 이상 필요 없는 것을 모두 지웁니다
cli-option-output-read = 게시한 폴더
cli-option-ledger = 원장을 검사합니다: 바뀌거나 빠진 줄이 없고 마지막 줄의 릴리스가 제공 중인지 확인합니다
cli-option-head = 원장의 마지막 줄 기록 사본(보고서의 `ledger_head` 값)과도 비교합니다
cli-option-hold = 지금부터 `gongbao rollback --resume`을 실행할 때까지 이 이유로 모든 게시를 중지합니다
cli-option-resume = 게시 중지를 해제합니다. 이후 다시 게시할 수 있습니다
cli-option-keep = 남길 최신 릴리스의 수. 제공 중인 릴리스는 항상 남습니다
cli-arg-release = 릴리스: 번호 또는 해시의 앞부분. 생략하면 제공 중인 릴리스
cli-arg-release-back = 릴리스: 번호 또는 해시의 앞부분. 생략하면 바로 전에 제공하던 릴리스
# $path (string)
releases-none = { $path }에 아직 게시된 내용이 없습니다
# $release (string)
releases-unknown = `{ $release }` 릴리스가 없습니다: `gongbao releases`로 목록을 볼 수 있습니다
releases-several = 앞부분이 `{ $release }`인 릴리스가 여럿입니다: 해시를 더 입력하세요
releases-release = 릴리스
releases-published = 게시 시각
releases-as-of = 게시 기준 시각
releases-files = 파일
releases-megabytes = MB
releases-served = 상태
releases-this-one = 제공 중
# $release (string), $previous (string)
rollback-done = { $previous } 대신 { $release } 릴리스를 다시 제공합니다. 다음 `gongbao publish`는 실행 시점의 원본을 게시합니다
rollback-unchanged = { $release } 릴리스는 이미 제공 중입니다
rollback-held = { $previous } 대신 { $release } 릴리스를 다시 제공합니다
rollback-missing = 다음 게시 전까지 페이지가 없는 주소가 { $n }개 있습니다:
hold-begun = `gongbao rollback --resume`을 실행할 때까지 아무것도 게시하지 않습니다: { $reason }
hold-ended = 게시 중지를 해제했습니다. 다음 `gongbao publish`부터 다시 게시합니다
hold-none = 게시가 중지되어 있지 않습니다
hold-no-reason = 게시를 중지하려면 이유가 필요합니다: `--hold REASON`으로 입력하세요
# $served (string): number of the served release, $hold (string): yes, no
rollback-no-other = { $served }번 릴리스 전에 제공한 릴리스가 없습니다. 이후 릴리스를 제공하려면 번호를 지정하세요: `gongbao releases`로 목록을 볼 수 있습니다{ $hold ->
    [yes] . 제공 중인 릴리스를 유지하고 게시를 중지하려면 `gongbao rollback { $served } --hold REASON`을 입력하세요
   *[no] {""}
}
# $path (string), $why (string)
rollback-incomplete = 이 릴리스는 온전하지 않아 제공 중인 릴리스를 유지합니다: { $path }: { system-reason }
# $path (string)
verify-changed = 바뀜: { $path }
verify-added = 추가됨: { $path }
verify-removed = 없음: { $path }
verify-led = 링크가 다른 곳을 가리킴: { $path }
verify-unknown = { $path } 안의 무언가가 바뀌었고 그 목록도 손상되었습니다
verify-unlisted = { $path }의 목록이 없거나 손상되었습니다. 파일은 올바릅니다
verify-unreadable = 읽을 수 없음: { $path }
# $release (string), $n (number)
verify-whole = { $release } 릴리스는 게시 당시와 같습니다: 파일 { $n }개
# $release (string), $differences (number)
verify-differs = { $release } 릴리스가 게시 당시와 다릅니다: 차이 { $differences }건
verify-repair = `gongbao publish --repair`로 사이트에 아직 있는 것을 복구할 수 있습니다
# $n (number)
verify-ledger-whole = 원장이 온전합니다: { $n }줄
# $line (number)
verify-ledger-unreadable = { $line }번째 줄을 읽을 수 없습니다
verify-ledger-broken = { $line }번째 줄이 앞줄과 이어지지 않습니다: 앞줄이 바뀌었거나 사이의 줄이 빠졌습니다
verify-ledger-torn = { $line }번째 줄이 끝나지 않았습니다. 다음 실행이 바로잡습니다
verify-ledger-not-served = 마지막 줄의 릴리스가 제공 중인 릴리스와 다릅니다
verify-ledger-unwritten = { $line }번째 줄의 다음 줄을 쓰기 전에 실행이 강제로 종료되었습니다. 다음 실행이 그 줄을 씁니다
verify-ledger-lost = 제공 중인 릴리스가 있는데 원장이 없습니다: 지워졌거나 비워졌습니다
verify-ledger-head-lost = 원장의 마지막 줄 기록(`ledger.head`)이 없습니다: 끝부분의 줄이 바뀌었거나 빠졌을 수 있습니다
verify-ledger-other-head = 원장은 { $line }번째 줄에서 끝나지만 마지막 줄 기록은 다른 줄을 가리킵니다: 끝부분의 줄이 바뀌었거나 추가되었거나 빠졌습니다
verify-ledger-doubted = { $line }번째 줄에는 원장의 그 앞부분이 바뀐 것이 실행 중에 발견되었다고 적혀 있습니다
verify-ledger-other-copy = { $line }번째 줄은 마지막 줄 기록의 사본이 가리키는 줄이 아닙니다
# $n (number), $kept (number), $objects (number), $megabytes (string)
gc-done = 릴리스 { $n }개를 지우고 { $kept }개를 남겼습니다. 폴더 { $objects }개를 지워 { $megabytes }MB를 확보했습니다

## Comparing catalogs

# $files (number), $entries (number)
catalogs-reference = 파일 { $files }개, 항목 { $entries }개
# $locale (string), $percent (number)
catalogs-locale = { $locale }: { $percent }% 있음, 누락 { $missing }개(단어 { $words }개, 파일 전체 { $files }개), 불필요 { $obsolete }개, 동일 { $identical }개, 오류 { $errors }건, 경고 { $warnings }건
catalogs-no-reference = { $folder } 안에 .ftl 파일이 있는 `{ $locale }` 폴더가 없습니다

## The environment

# $path (string), $why (string)
env-cannot-write = { $path } 경로에 쓸 수 없습니다: { system-reason }
env-cannot-read = { $path } 경로를 읽을 수 없습니다: { system-reason }
# $reason (string), $path (string)
env-cannot-write-help = { $reason ->
    [denied] 게시하는 사용자를 출력 폴더의 소유자로 하거나 `--output DIR`로 다른 폴더를 지정하세요
    [full] 공간을 확보하세요. `gongbao gc --keep 5`로 오래된 릴리스를 지울 수 있습니다
    [read-only] `--output DIR`로 다른 디스크의 폴더를 지정하세요
   *[other] 이전 릴리스는 계속 제공됩니다. 문제를 해결한 뒤 다시 실행하세요
}
env-cannot-write-source-help = { $reason ->
    [denied] 사이트 파일의 소유자로 실행하거나 쓰기 권한을 받으세요
    [full] 디스크 공간을 확보하세요
    [read-only] 사이트 파일이 있는 디스크에는 쓸 수 없습니다
   *[other] 이 파일에는 아무것도 기록하지 않았습니다. 문제를 해결한 뒤 다시 실행하세요
}
env-no-folder = { $path } 경로에 쓸 수 없습니다: `{ $folder }` 폴더가 없습니다. 먼저 만드세요
env-cannot-read-help = { $reason ->
    [denied] 게시하는 사용자로 실행하거나 출력 폴더를 읽을 수 있게 하세요
   *[other] 게시한 폴더를 `--output DIR`로 지정하세요
}
# $path (string)
env-no-link = { $path } 경로가 링크가 아닙니다: 누군가 폴더나 파일을 두었습니다
env-no-link-help = 다른 곳으로 옮긴 뒤 다시 게시하세요
env-last-number = { $path }에 새 릴리스에 쓸 더 큰 번호가 없습니다
env-last-number-help = 번호가 가장 큰 항목을 지우세요. gongbao가 만든 것이 아닙니다
env-output-in-sources = 출력 폴더가 원본 폴더 안에 있습니다: { $path }
# $holder (string)
env-locked = 다른 실행이 이곳에서 진행 중입니다{ $known ->
    [yes] ({ $holder })
   *[no] {""}
}{ $age ->
    [hours] . 시작한 지 { $hours }시간이 지났습니다
    [days] . 시작한 지 { $days }일이 지나 멈춘 것으로 보입니다
   *[short] {""}
}
env-locked-help = 끝난 뒤 다시 시도하세요. 멈춘 실행은 강제로 끝낼 수 있으며 잠금도 함께 풀립니다
env-sources-locked = 다른 명령이 이 사이트의 파일을 바꾸고 있습니다
env-sources-locked-help = 그 명령이 끝난 뒤 다시 시도하세요
# $now (string), $last (string)
env-clock = 시계는 { $now }이지만 이전 게시는 { $last } 기준이었습니다
env-clock-help = 시계를 맞추세요. 시계가 맞다면 `gongbao publish --as-of { $now }` 명령을 입력하세요
env-hold = { $since }부터 게시가 중지되어 있습니다: { $reason }
env-hold-help = 해결되면 `gongbao rollback --resume`을 입력한 뒤 다시 게시하세요
env-stuck = 한 페이지의 렌더링이 1분이 지나도록 끝나지 않았습니다. 아무것도 게시하지 않았으며 이전 릴리스를 유지합니다
env-stuck-help = 템플릿의 반복문 안에서 계속 길어지는 목록이 있는지 확인하세요. 예: `{"{%"} set x = x + x %{"}"}`
env-bug = 사이트의 문제가 아니라 gongbao의 결함입니다: { $detail }
env-bug-help = 게시된 사이트에는 영향이 없으니 이 메시지를 신고해 주세요
explain-unknown = `{ $code }` 코드나 게시물이 없습니다
explain-example = 예
# $item (string)
explain-removed = { $item } 게시물은 완전히 삭제되었습니다. site.toml의 `[publish]` 아래 `removed`에 적혀 있습니다
# $ids (string)
explain-formerly = 이전 ID: { $ids }
explain-level = 수준: { $level }
# $item (string)
explain-unreadable = { $item } 게시물은 사이트에 없습니다: 읽을 수 없습니다
# $date (string) - `none` where there is none
explain-shown = 사이트에 있습니다{ $date ->
    [none] {""}
   *[other] ({ $date }부터)
}
# $date (string)
explain-withdrawn = { $date } 철회됨: 이용자에게는 안내문이 보입니다
# $why (string)
explain-held = 사이트에 없습니다: { $why }
explain-source = 원문
clock-fixed = 이 사이트의 시계는 { $date }에 멈춰 있습니다: content/site.toml의 `as_of` 때문입니다. 그 줄을 지우면 현재 시각을 따릅니다
explain-blocked = 지금 내용으로는 사이트에 게시되지 않습니다: 진단 가운데 오류가 있습니다
# $date (string)
explain-due = 기한 { $date }
explain-overdue = 기한 { $date } 지남
# $policy (string)
explain-policy = { $policy ->
    [hold] 오래된 동안 게시하지 않음
    [fallback] 오래된 동안 보이지 않음
   *[notice] 안내문과 함께 보임
}
# $edition, $page (strings)
explain-shows = `{ $edition }` 텍스트로 표시: { $page }
explain-no-page = 페이지 없음

## Status

cli-status-about = 언어판별로 없거나 오래된 게시물과 기한을 표시합니다
cli-option-status-all = 모두 갖춘 게시물도 표시합니다
status-item = 게시물
state-current = 최신
state-stale = 오래됨
state-missing = 없음
state-draft = 초안
state-waived = 번역 불필요
# $edition (string)
status-draft-edition = { $edition }(초안)
# $edition (string), $current, $stale, $missing, $draft, $waived, $messages, $total (numbers)
status-edition = { $edition }: 최신 { $current }, 오래됨 { $stale }, 없음 { $missing }, 초안 { $draft }, 번역 불필요 { $waived }; 메시지 { $messages }/{ $total }
# $n (number)
status-owed = , 번역할 분량 약 { $n }단어(자)
# $n (number)
status-overdue = 텍스트 { $n }건이 기한을 넘겼습니다(! 표시)
# $items (string)
status-unreadable = 오류 때문에 읽을 수 없습니다: { $items }

## Baselines and repairs

cli-option-baseline = 이 파일에 기록되지 않은 진단만 표시하고 셉니다
cli-option-write-baseline = 현재 진단을 이 파일에 기록합니다
cli-option-fix = 손실 없이 고칠 수 있는 것을 고친 뒤 검사합니다
cli-option-dry-run = --fix와 함께: 변경 내용을 쓰지 않고 표시만 합니다
# $n (number), $path (string)
baseline-written = 진단 { $n }건을 { $path } 파일에 기록했습니다
baseline-known = 이미 알려진 진단 { $n }건은 표시하지 않았습니다({ $path } 참조)
baseline-nothing-new = 새로운 진단이 없습니다
baseline-gone = { $path } 파일의 진단 중 { $n }건은 더 이상 없습니다. `--write-baseline { $path }` 옵션으로 다시 기록하세요
# $line (number), $path (string)
baseline-bad-line = { $path } 파일의 { $line }번째 줄은 기준 기록이 아닙니다. `--write-baseline { $path }` 옵션으로 다시 기록하세요
# $path (string)
fix-changed = 고쳤습니다: { $path }
fix-nothing = 고칠 것이 없습니다

## Comparing

cli-compare-about = 원문과 번역문을 비교합니다(어디에 있든 Markdown 파일 두 개)
cli-diff-about = 번역한 뒤 원문에서 바뀐 곳을 표시합니다
cli-arg-source = 원문(Markdown 파일)
cli-arg-translation = 번역문
cli-option-base = 번역할 때의 원문
change-changed = 원문에서 변경됨
change-added = 원문에 추가됨
change-removed = 원문에서 삭제됨
change-moved = 이동됨
change-split = 나뉨
change-merged = 합쳐짐
change-missing = 번역문에 없음
change-untranslated = 번역되지 않음
change-extra = 번역문에만 있음
change-shorter = 번역문이 훨씬 짧음
change-longer = 번역문이 훨씬 김
change-code = 코드가 다름
change-fact = 사실이 다름
change-heading = 제목 수준이 다름
change-link = 링크가 다름
importance-cosmetic = 외형
importance-minor = 경미
importance-substantive = 실질
importance-factual = 사실
# $kind (string), $importance (string)
change-sure = { $kind }({ $importance })
# $place (string)
change-after = { $place } 다음에 들어갑니다
change-suspected = 의심: { $kind }({ $importance })
# $importance (string), $changes (number)
compare-stale = 번역문이 오래되었습니다({ $importance }): { $changes }곳
compare-stale-unproven = 번역문이 오래되었습니다({ $importance }, 구조와 사실로 판단): { $changes }곳
compare-current = 번역문이 최신입니다
compare-current-unproven = 오래되었다는 흔적이 없습니다. 다만 번역할 때의 원문이 없어 증명은 아닙니다
# $item (string)
diff-no-source = `{ $item }`에 비교할 원문이 없습니다
# $path (string)
diff-no-base = 번역할 때의 원문이 없습니다: { $path }
