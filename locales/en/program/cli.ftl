# What the program says at the terminal.

## Help

cli-about = Publishes an office's news and disclosure notices in several languages, with proof that every edition is complete.
cli-init-about = Begin a new site: a few files that can be published at once; with `--sample`, the sample site
cli-new-about = Begin an item, or a translation of one
cli-edition-about = Add an edition, as a draft at first, or remove one
cli-edit-about = Open a text in the editor, and check it afterwards
cli-rename-about = Rename or move an item: old addresses lead to the new ones, links are mended
cli-remove-about = Remove an item from the site
cli-correct-about = Announce a correction in every edition
cli-withdraw-about = Withdraw an item, with the reason in every edition
cli-publish-about = Publish the site: check everything, render all editions, switch to the new release at once
cli-check-about = Check the site without publishing it
cli-explain-about = Explain a finding's code, or why an item is or is not on the site; without either list all codes
cli-accept-about = Record that a translation matches the source text as it stands now
cli-catalogs-about = Compare any folder of Fluent files, one folder per locale, with its reference
cli-help-about = Print a reference topic or the options of a command; without either, list both
cli-version-about = Print the version of the program
cli-completions-about = Print the script by which a shell completes commands
cli-man-about = Write the manual pages of all commands
cli-arg-topic = A topic, a command or a file, as listed by `gongbao help`
cli-arg-site-dir = The site's folder, which is created
cli-option-office = The name of the office; `en=NAME` is its name in the English edition. May be given several times
cli-option-languages = The languages of the editions, divided by commas; items are written in the first
cli-option-sections = The sections, divided by commas
cli-option-time-zone = The time zone of the office
cli-option-base-url = The address of the site
cli-option-sample = Write the sample site
cli-arg-section = The section of the item; with `--translate`, the item to translate
cli-arg-title = The title
cli-option-new-name = The name of the item's folder; without it, one is made from the title
cli-option-column = The column of the section
cli-option-tag = Tags, divided by commas
cli-option-index = The index number of a notice
cli-option-date = The time of publication; without it, now
cli-option-image = An image that is copied into the item; may be given several times
cli-option-translate = Begin the text of this edition: a draft with the source passages as comments
cli-option-no-edit = Do not open the editor
cli-arg-edition-action = `add` or `remove`
cli-arg-edition-key = The key of the edition, such as `de`
cli-option-edition-tag = The language tag, such as `zh-Hant`; without it, the key
cli-option-autonym = The language's name in itself
cli-option-edition-office = The name of the office in that language
cli-option-fallback = The editions that are shown where a text is missing, divided by commas
cli-option-yes = Go on without asking
cli-arg-new-id = The new id; only its last part keeps the item in its folder
cli-option-announce-text = The words in one edition, such as `en=…`; may be given several times
cli-option-announce-at = The time; without it, now
cli-arg-only-item = Only this item
cli-arg-shell = The shell: bash, elvish, fish, powershell or zsh
cli-arg-man-dir = The folder for the pages, which is created
cli-option-only-edition = Only these editions, divided by commas
cli-option-only-section = Only this section
cli-option-only-person = Only what this person is responsible for
cli-option-mine = Only what you are responsible for (environment variable GONGBAO_PERSON)
cli-env-editor = the editor in which texts are opened
cli-env-person = the name that `--mine` stands for
cli-option-site = The site's folder
cli-option-output = The folder to publish into
cli-option-format = How to print: human or json
cli-option-check-format = How to print: human, short, json, github or sarif
cli-option-lang = The language in which the program speaks: zh, en, ja, ru or ko
cli-option-color = When to use color: auto, always or never
cli-option-as-of = Act as if it were this moment, such as 2013-03-05T09:00:00+08:00 or 2013-03-05
cli-option-quiet = Print one line, whatever happens
cli-option-report = Write the run report into this file, as JSON
cli-option-metrics = Write figures for Prometheus into this file
cli-option-hook = Run this shell command afterwards; it reads the run report on standard input
cli-option-allow-removals = Let these items be removed, or, if none is named, all that are gone, however many; their addresses then say so
cli-option-repair = Read every byte that is served and make good what differs from what was published
cli-option-rehearse = Publish nothing: say which pages would be added, changed and removed, and why
cli-option-patch = With --dry-run: show the differences
cli-option-deny = Exit with 1 if there are findings of this level or above: error, warning or info
cli-option-all-findings = Show every finding one by one, however many there are
cli-option-unchanged = The change of the source needs no change here; the text stays as it is
cli-option-by = Who found so
cli-option-as-is = Why the text is right although parts of it are in another language or missing
cli-option-accept-yes = Accept a text too that was not touched since it was accepted last
cli-option-segment = Only these passages, by their numbers in `gongbao diff`; the others stay out of date
cli-option-all = Every translation of the site
cli-option-reference = The locale that the others are translated from, such as en
cli-option-locale = A locale to compare; all where none is named; may be repeated
cli-option-messages = Record that the messages of an edition, or of all, match the reference as it stands
cli-option-message = This message only
cli-option-help = Show this help
cli-option-version = Show the version
cli-arg-code = A code or its name, such as T001 or missing-translation, or an item's id
cli-arg-item = The item: its id, its folder or a file in it
cli-arg-dir = The folder that holds a folder for each locale
cli-arg-edition = The edition's key, such as ja
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-usage = gongbao COMMAND [OPTION …]
# $command (string)
cli-usage-command = gongbao { $command } [OPTION …]
cli-heading-usage = Usage
cli-heading-examples = Examples
cli-heading-environment = Environment
cli-heading-exit = Exit codes
cli-default = { $help } (default: { $value })
cli-env-lang = the language of the program, unless --lang names one
cli-env-color = no color; a dumb terminal shows no progress either
cli-exit-0 = done, even if nothing had changed
cli-exit-1 = there are findings, differences, or items that were held back
cli-exit-2 = wrong usage of the command line
cli-exit-65 = content errors: nothing was published
cli-exit-70 = a defect in gongbao
cli-exit-73 = the output cannot be written
cli-exit-75 = another run is at work: try again later
cli-exit-76 = a person must decide
cli-exit-78 = site.toml contains an error

## The reference

help-intro = `gongbao help TOPIC` prints a topic; `gongbao help COMMAND` prints the options of a command.
help-heading-topics = Topics
help-heading-files = Sample files (redirect the output into a file)
# $topic (string) - shown only in languages that have no topics
help-languages = This topic is available in English and in Chinese (`gongbao help { $topic } --lang zh`).
# $name (string), $topics (string) - a list of names
help-named-in = `{ $name }` is described in { $topics }
# $name (string)
usage-unknown-topic = there is no topic, command or file `{ $name }`
usage-try-topics = `gongbao help` lists all topics, commands and files
help-topic-begin = Begin a site, an item, a translation
help-topic-items = Write an item: item.toml and its keys, by kind
help-topic-texts = Write a text: front matter, Markdown, links
help-topic-settings = Set up a site: editions, sections, duties, policies, the glossary, names
help-topic-translation = Translate: what is missing, what changed, how to accept a translation
help-topic-checking = Check: formats, levels, exceptions, a baseline, repairs, Fluent catalogs
help-topic-publishing = Publish: dry run, what is held back, addresses, removals, going back
help-topic-withdrawal = Withdraw an item: what to write, and where its words are searched for
help-topic-attachments = Attach images and files: what to write, and which files are published
help-topic-operations = Publish every night: timer, web server, exit codes, report, metrics, hook
help-topic-output = Read the output: files in output/, JSON formats, the ledger, limits
help-topic-changes = What changed for operators: metrics, exit codes, JSON fields
help-topic-templates = Change the look: templates, the style sheet, messages

## Usage errors

# $name (string)
usage-unknown-argument = unknown argument `{ $name }`
usage-unknown-command = unknown command `{ $name }`
# $name (string), $value (string)
usage-bad-value = `{ $value }` is no value for `{ $name }`
usage-bad-count = `{ $value }` is no value for `{ $name }`: write a whole number of 1 or more
# $values (string)
usage-possible-values = possible values: { $values }
usage-missing-argument = missing: { $name }
usage-conflict = `{ $name }` cannot be used with the other arguments
ask-cancelled = cancelled; nothing was written
init-languages = languages of the editions (items are written in the first)
# $language (string)
init-office = name of the office ({ $language })
init-sections = sections (news, disclosure, services, mailbox, reports, about)
init-time-zone = time zone
# $path (string), $option (string)
init-done = A new site is in { $path }: { $n ->
        [one] one file
       *[other] { $n } files
    }.
    Next: gongbao publish{ $option }
# $editions (string)
init-offices = write the name of the office in { $editions } into content/site.toml, under `office`
init-no-office = the name of the office is not known: write `--office NAME`, or run the command in a terminal to be asked
init-bad-office = the name of the office is one line of at most 200 characters
# $path (string), $name (string)
init-occupied = no site can begin in { $path }: { $name } is there already
# $name (string), $known (string)
init-unknown-language = the program has no words in `{ $name }`: take { $known }; `gongbao edition add` adds others later
# $name (string), $known (string)
init-unknown-section = there is no section `{ $name }`: take { $known }; others are written into content/site.toml later
# $name (string)
init-unknown-time-zone = there is no time zone `{ $name }`: write one like Asia/Shanghai
# $item (string), $path (string)
new-done = new item { $item }; write its text in { $path }, and delete the line `status` in it when it is finished
# $path (string)
new-translation-done = new translation { $path }; delete the line `status` in it when it is finished
# $item (string)
new-exists = there is an item `{ $item }` already; `--name` gives the new one another name
# $path (string)
new-text-exists = there is { $path } already
# $name (string), $known (string)
new-unknown-section = there is no section `{ $name }`; there are { $known }
# $name (string), $known (string)
new-unknown-column = this section has no column `{ $name }`; it has { $known }
# $known (string)
new-no-column = items of this section stand in a column: add `--column` with one of { $known }
# $known (string)
new-column = column ({ $known })
new-title = title
new-no-title = the title is missing: `gongbao new news "TITLE"`
new-bad-title = a title is one line of at most { $limit } characters
# $folder (string)
new-name = name of the folder in { $folder }/
# $name (string)
new-bad-name = `{ $name }` cannot be a name: it may contain lower-case letters, digits, `-` and `_`, at most 100 characters
# $path (string)
edit-no-editor = no editor is set (environment variable EDITOR); the file is { $path }
# $path (string)
edit-failed = the editor ended with an error; the file is still { $path }
# $path (string), $why (string)
edit-not-started = the editor cannot be started: { $why }; the file is still { $path }
# $item (string)
item-unreadable = the item `{ $item }` has errors and cannot be read: `gongbao check` shows them
# $section (string)
new-no-columns = the section `{ $section }` has no columns: leave out `--column`
new-index = index number
new-no-index = a notice needs an index number: add `--index NUMBER`
new-ready = is it finished, so that the next publication has it (y/n)
init-two-offices = there are two names of the office: `--office en=NAME` says of which edition one is
# $path (string)
remove-link = a link stands in { $path }: the next publication stops there until it is changed
# $path (string)
man-done = { $n ->
    [one] one manual page
   *[other] { $n } manual pages
} in { $path }
person-unset = it is not known who you are: set the environment variable GONGBAO_PERSON, or use `--person`
# $name (string), $known (string)
person-unknown = site.toml has no `[[person]]` called `{ $name }`{ $known ->
        [none] {""}
       *[other] ; there are { $known }
    }
# $item (string), $edition (string)
edit-no-text = `{ $item }` has no text in `{ $edition }`: begin it with `gongbao new --translate { $edition } { $item }`
# $item (string), $new (string)
rename-done = { $item } is { $new } now; its old addresses lead to the new ones, and links to it were mended
# $item (string)
rename-exists = there is `{ $item }` already
# $item (string), $name (string)
rename-nested = `{ $item }` cannot become `{ $name }`: other items lie in its folder, or the new place lies in itself
# $item (string), $name (string)
rename-other-kind = `{ $item }` cannot become `{ $name }`: there is no section of its kind there
# $item (string)
remove-list = item { $item }: { $texts ->
        [one] one text
       *[other] { $texts } texts
    }; { $links ->
        [one] one text links to it
       *[other] { $links } texts link to it
    }
# $item (string), $path (string)
remove-done = the item { $item } was removed; its files are in { $path }, and its addresses will say that the content was removed
# $item (string)
withdraw-already = `{ $item }` is withdrawn already
# $what (string), $language (string)
announce-words = { $what ->
        [withdrawal] reason of the withdrawal
       *[correction] what was corrected
    } ({ $language })
# $edition (string)
announce-no-words = the words in the source edition are missing: `--text { $edition }=…`
announce-no-answer = the source edition cannot be without words
# $item (string), $what (string), $editions (string)
announce-done = { $what ->
        [withdrawal] withdrawn
       *[correction] correction announced
    }: { $item } ({ $editions })
# $editions (string), $field (string)
announce-owed = { $editions } have no words yet: write them into `{ $field }` of the texts
ask-go-on = go on (y/n)
# $edition (string)
edition-exists = there is an edition `{ $edition }` already
# $edition (string)
edition-added = the edition { $edition } was added as a draft: { $n ->
        [one] one catalog has
       *[other] { $n } catalogs have
    } the words to translate as comments.
    It is published once the line `draft = true` is deleted from content/site.toml
# $edition (string)
edition-back = the edition { $edition } is back: { $n ->
        [one] one file
       *[other] { $n } files
    }
edition-autonym = the language's name in itself (such as Deutsch)
edition-office = name of the office in that language
# $option (string)
edition-missing = { $option } is missing
# $tag (string)
edition-bad-tag = `{ $tag }` is no language tag: write one such as `de` or `zh-Hant`
# $path (string), $what (string)
by-hand = { $path } is written in a way that cannot be changed line by line: change `{ $what }` in it by hand
# $edition (string)
edition-is-reference = `{ $edition }` cannot be removed: items or messages have it as their reference (`source`, `messages` in site.toml)
# $edition (string), $items (string)
edition-has-items = `{ $edition }` cannot be removed: { $n ->
        [one] one item is
       *[other] { $n } items are
    } written in it, such as { $items }
# $edition (string)
edition-remove-list = edition { $edition }: { $texts ->
        [one] one text
       *[other] { $texts } texts
    }, { $catalogs ->
        [one] one catalog
       *[other] { $catalogs } catalogs
    }
remove-confirm = nothing was removed; add `--yes` to go on
# $edition (string), $path (string)
edition-removed = the edition { $edition } was removed; its files are in { $path }, and `gongbao edition add { $edition }` brings them back.
    From the next publication on, its addresses lead to other editions
usage-other = the command line could not be understood
usage-try-help = { $command ->
    [none] try `gongbao --help`
   *[other] try `gongbao { $command } --help`
}
# $value (string)
usage-bad-moment = `{ $value }` is no date or time: write one such as 2013-03-05 or 2013-03-05T09:00:00+08:00
usage-item-and-edition = name an item and an edition, such as `news/2013/01/vasaloppet ja`
# $path (string), $edition (string)
usage-other-edition = { $path } is not the text of `{ $edition }`: name one edition
# $name (string), $path (string)
usage-file-of-output = `{ $name }` names a file that gongbao keeps in the output folder itself: { $path }
usage-file-in-sources = `{ $name }` names a file among the sources: { $path }
# $path (string)
usage-same-file = `--report` and `--metrics` name the same file: { $path }

## Severities and help

severity-error = error
severity-warning = warning
severity-info = info
severity-help = help
severity-note = note
# $name (string)
help-did-you-mean = did you mean `{ $name }`?

## Publishing

# $release (string), $pages (number), $items (number), $seconds (string)
publish-done = published { $release }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} in { $seconds } s
# $release (string)
publish-unchanged = nothing has changed: { $release } stays
# $edition (string), $pages (number), $fallback (number), $stale (number)
publish-edition = { $edition }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $fallback } shown in another language, { $stale } out of date
# $n (number)
publish-held = { $n ->
    [one] { $n } item is held back:
   *[other] { $n } items are held back:
}
# $item (string)
held-scheduled = { $item } goes out on { $date }
held-expired = { $item } expired on { $date }
held-no-source = { $item } has no finished source text
# $errors (number), $warnings (number)
held-incomplete = { $item } waits for translations that are owed
held-outdated = { $item } waits until a translation that is out of date is made again
# $item (string), $codes (string)
held-findings = { $item } is held back until it is corrected ({ $codes })
# $served (string): yes, no
publish-refused = { $served ->
    [yes] nothing was published; the release before stays
   *[no] nothing was published
}
dry-run-refused = a publication would be refused
dry-run-added = added
dry-run-changed = changed
dry-run-removed = removed
# $added, $changed, $removed (numbers)
dry-run-total = { $added } added, { $changed } changed, { $removed } removed; nothing was published
cause-content = content
cause-message = message
cause-template = template
cause-clock = time
cause-settings = settings
cause-unknown = unknown: no record of how it was made
publish-open = open { $path }
# $date (string)
publish-next = next change by the clock: { $date }
# $n (number), $what (string)
publish-repaired = made good: { $what }
# $n (number)
publish-unknown = { $n ->
    [one] { $n } earlier release was removed
   *[other] { $n } earlier releases were removed
}: what only they said of withdrawn items is not known
repaired-folder = folders { $n }
repaired-ledger = ledger { $n }
repaired-addresses = addresses { $n }
repaired-link = links { $n }
# $now (string), $last (string)
publish-earlier = this publication is as of { $now }, the one before was as of { $last }: what has gone out since is not on the site
publish-shown-longer = { $n ->
        [one] one date without a time now means the end of that day, no longer its beginning: { $items }
       *[other] { $n } dates without a time now mean the end of that day, no longer its beginning: { $items }
    }
# $errors (number), $finding (string)
publish-line-refused = { $served ->
    [yes] nothing was published, the release before stays
   *[no] nothing was published
}: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, first { $finding }
# $why (string)
publish-line-failed = { $served ->
    [yes] nothing was published, the release before stays
   *[no] nothing was published
}: { $why }
# $n (number)
publish-line-more = { $n } more
# $why (string)
hook-not-run = the hook could not be run: { system-reason }
# $code (string)
hook-exit = the hook ended with exit code { $code }; the release stays
# $signal (string)
hook-signal = the hook was ended by signal { $signal }; the release stays
# $seconds (string)
hook-time-out = the hook took longer than { $seconds } s and was ended; the release stays

## Checking

# $errors (number), $warnings (number), $infos (number)
check-summary = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $infos ->
    [one] { $infos } remark
   *[other] { $infos } remarks
}
check-summary-serious = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
check-clean = everything is in order
check-left-out = not shown here: { $counts }; `gongbao check --all` shows everything

## Accepting

# $item (string), $edition (string), $revision (string)
accept-done = { $item }: { $edition } now matches { $revision }
accept-unchanged = { $item }: { $edition } matched already
accept-untranslated = { $item }: not accepted, because parts of `{ $edition }` are not translated; if it is meant so, type `gongbao accept { $item } { $edition } --as-is REASON`
# $item (string), $edition (string)
accept-untouched = the text of `{ $item }` in `{ $edition }` is as it was when it was accepted last, but the words of the source text have changed
# $item (string), $edition (string)
accept-untouched-help = add `--yes` if it needs no change; `gongbao diff { $item } { $edition }` shows what changed
# $item (string), $edition (string)
accept-empty = the text of `{ $item }` in `{ $edition }` has no title yet and cannot be accepted
# $n (number)
accept-differs = accepted, but { $n ->
    [one] { $n } fact differs
   *[other] { $n } facts differ
} from the source text:
# $item (string), $edition (string), $left (number)
accept-segments = { $item }: { $edition }: accepted; { $left ->
    [0] nothing is out of date any more
    [one] { $left } passage is still out of date, with a new number: see `gongbao diff { $item } { $edition }`
   *[other] { $left } passages are still out of date, with new numbers: see `gongbao diff { $item } { $edition }`
}
accept-nothing-known = { $item }: nothing is known to be out of date in `{ $edition }`; see `gongbao diff { $item } { $edition }`
# $number (number)
accept-no-segment = `gongbao diff { $item } { $edition }` shows no number { $number }
accept-not-apart = { $item }: these passages cannot be told apart from others that changed; accept those with them
# $n (number)
accept-total = { $n ->
    [one] { $n } translation accepted
   *[other] { $n } translations accepted
}
accept-unknown-item = there is no item `{ $item }`
# $edition (string), $known (string)
accept-unknown-edition = there is no edition `{ $edition }`; there are: { $known }
accept-no-text = `{ $item }` has no text in `{ $edition }`
diff-no-text = `{ $item }` has no text in `{ $edition }` yet: everything is to be translated; begin with `gongbao new --translate { $edition } { $item }`
accept-is-source = `{ $edition }` is the language that `{ $item }` was written in
# $edition (string), $n (number)
accept-messages = { $edition }: { $n ->
    [one] { $n } message accepted
   *[other] { $n } messages accepted
}
accept-is-reference = `{ $edition }` is the reference for messages
accept-unknown-message = the reference has no message `{ $message }`

## History

cli-releases-about = List the releases that are there
cli-rollback-about = Serve an older release again, in one step
cli-verify-about = Read every byte of a release and compare it with what was published
cli-gc-about = Remove old releases and everything that no release needs
cli-option-output-read = The folder that was published into
cli-option-ledger = Check the ledger: that no line was changed or taken out, and that its last release is served
cli-option-head = Also compare with a copy of the ledger's head, as `ledger_head` of a report has it
cli-option-hold = Let nothing be published from now on, for this reason, until `gongbao rollback --resume`
cli-option-resume = End a hold: publishing goes on
cli-option-keep = How many of the latest releases to keep; the served one always stays
cli-arg-release = A release: its number, or the beginning of its hash; the served one where none is named
cli-arg-release-back = A release: its number, or the beginning of its hash; the one served before where none is named
# $path (string)
releases-none = nothing has been published into { $path } yet
# $release (string)
releases-unknown = there is no release `{ $release }`: `gongbao releases` lists them
releases-several = several releases begin with `{ $release }`: type more of the hash
releases-release = Release
releases-published = Published
releases-as-of = Publication clock
releases-files = Files
releases-megabytes = MB
releases-served = Served
releases-this-one = served
# $release (string), $previous (string)
rollback-done = { $release } is served again instead of { $previous }; the next `gongbao publish` publishes the sources as they are then
rollback-unchanged = { $release } is served already
rollback-held = { $release } is served again instead of { $previous }
# $n (number)
rollback-missing = { $n ->
    [one] { $n } address leads nowhere until the next publication:
   *[other] { $n } addresses lead nowhere until the next publication:
}
# $reason (string)
hold-begun = nothing is published until `gongbao rollback --resume`: { $reason }
hold-ended = the hold has ended; the next `gongbao publish` publishes
hold-none = there is no hold
hold-no-reason = a hold needs a reason: type `--hold REASON`
# $served (string): number of the served release, $hold (string): yes, no
rollback-no-other = nothing was served before release { $served }; to serve a later one, name it: `gongbao releases` lists them{ $hold ->
    [yes] ; to hold what is served, type `gongbao rollback { $served } --hold REASON`
   *[no] {""}
}
# $path (string), $why (string)
rollback-incomplete = this release is no longer whole, the served one stays: { $path }: { system-reason }
# $path (string)
verify-changed = changed: { $path }
verify-added = added: { $path }
verify-removed = missing: { $path }
verify-led = leads elsewhere: { $path }
verify-unknown = something was changed in { $path }, and its list is damaged too
verify-unlisted = the list of { $path } is missing or damaged; the files are right
verify-unreadable = cannot be read: { $path }
# $release (string), $n (number)
verify-whole = { $release } is as it was published: { $n ->
    [one] { $n } file
   *[other] { $n } files
}
# $release (string), $differences (number)
verify-differs = { $release } is not as it was published: { $differences ->
    [one] { $differences } difference
   *[other] { $differences } differences
}
verify-repair = `gongbao publish --repair` makes good what the site still has
# $n (number)
verify-ledger-whole = the ledger is whole: { $n ->
    [one] { $n } line
   *[other] { $n } lines
}
# $line (number)
verify-ledger-unreadable = line { $line } cannot be read
verify-ledger-broken = line { $line } does not follow from the line before: that one was changed, or lines were taken out between them
verify-ledger-torn = line { $line } has no end; the next run makes it good
verify-ledger-not-served = the last line names another release than the one that is served
verify-ledger-unwritten = the line after line { $line } was not written before a run was killed; the next run writes it
verify-ledger-lost = there is no ledger, and a release is served: it was removed or emptied
verify-ledger-head-lost = the head of the ledger (`ledger.head`) is gone: lines may have been changed or taken out at the end
verify-ledger-other-head = the ledger ends with line { $line }, and its head names another last line: lines were changed, added or taken out at the end
verify-ledger-doubted = line { $line } says that a run found the ledger changed before it
verify-ledger-other-copy = line { $line } is not the one that the copy of the head names
# $n (number), $kept (number), $objects (number), $megabytes (string)
gc-done = { $n ->
    [one] { $n } release
   *[other] { $n } releases
} removed, { $kept } kept; { $objects ->
    [one] { $objects } folder
   *[other] { $objects } folders
} removed, { $megabytes } MB freed

## Comparing catalogs

# $files (number), $entries (number)
catalogs-reference = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
# $locale (string), $percent (number)
catalogs-locale = { $locale }: { $percent } % there, missing { $missing } (words { $words }, whole files { $files }), obsolete { $obsolete }, identical { $identical }, errors { $errors }, warnings { $warnings }
catalogs-no-reference = there is no folder `{ $locale }` with .ftl files in { $folder }

## The environment

# $path (string), $why (string)
env-cannot-write = cannot write { $path }: { system-reason }
env-cannot-read = cannot read { $path }: { system-reason }
# $reason (string), $path (string)
env-cannot-write-help = { $reason ->
    [denied] let the user who publishes own the output folder, or name another with `--output DIR`
    [full] free some space; `gongbao gc --keep 5` removes old releases
    [read-only] name a folder on another disk with `--output DIR`
   *[other] the release before is still served; run again when this is mended
}
env-cannot-write-source-help = { $reason ->
    [denied] run as the user who owns the site's files, or ask for the right to write there
    [full] free some space
    [read-only] the site's files are on a disk that cannot be written
   *[other] nothing was recorded for this file; run again when this is mended
}
env-no-folder = cannot write { $path }: there is no folder `{ $folder }`; create it first
env-cannot-read-help = { $reason ->
    [denied] run as the user who publishes, or let others read the output folder
   *[other] name the folder that was published into with `--output DIR`
}
# $path (string)
env-no-link = { $path } is no link: another hand put a folder or file there
env-no-link-help = move it away and publish again
env-last-number = no higher number is left for a release in { $path }
env-last-number-help = remove the entry with the highest number, which no run of gongbao made
env-output-in-sources = the output folder lies among the sources: { $path }
# $holder (string)
env-locked = another run is at work here{ $known ->
    [yes] {" "}({ $holder })
   *[no] {""}
}{ $age ->
    [hours] , for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
    [days] , for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: it hangs
   *[short] {""}
}
env-locked-help = try again when it has ended; a run that hangs can be killed, its lock goes with it
env-sources-locked = another command is changing the files of this site
env-sources-locked-help = try again when it has ended
# $now (string), $last (string)
env-clock = the clock shows { $now }, but the last publication was as of { $last }
env-clock-help = set the clock, or type `gongbao publish --as-of { $now }` if the clock is right
# $reason (string), $since (string)
env-hold = publishing is on hold since { $since }: { $reason }
env-hold-help = when that is settled, type `gongbao rollback --resume`, then publish again
env-stuck = a page has not come to an end for a minute; nothing was published, the release before stays
env-stuck-help = look in the templates for lists that a loop makes longer, such as `{"{%"} set x = x + x %{"}"}`
env-bug = this is a defect of gongbao, not of your site: { $detail }
env-bug-help = the published site is untouched; please report this message
explain-unknown = there is no code and no item `{ $code }`
explain-example = Example
# $item (string)
explain-removed = { $item } was removed for good: site.toml names it in `removed` below `[publish]`
# $ids (string)
explain-formerly = formerly { $ids }
explain-level = level: { $level }
# $item (string)
explain-unreadable = { $item } is not on the site: it cannot be read
# $date (string) - `none` where there is none
explain-shown = on the site{ $date ->
    [none] {""}
   *[other] {" "}since { $date }
}
# $date (string)
explain-withdrawn = withdrawn since { $date }: readers see a notice
# $why (string)
explain-held = not on the site: { $why }
explain-source = source text
clock-fixed = the clock of this site is fixed at { $date } by `as_of` in content/site.toml; remove that line, and the site goes by the actual time
explain-blocked = not on the site as it stands here: its findings include errors
# $date (string)
explain-due = due on { $date }
explain-overdue = was due on { $date }
# $policy (string)
explain-policy = { $policy ->
    [hold] held back while it is out of date
    [fallback] not shown while it is out of date
   *[notice] shown with a notice
}
# $edition, $page (strings)
explain-shows = shows `{ $edition }` at { $page }
explain-no-page = no page

## Status

cli-status-about = Show which items each edition lacks or has out of date, and what is due
cli-option-status-all = Also items that are complete
status-item = Item
state-current = current
state-stale = out of date
state-missing = missing
state-draft = draft
state-waived = not needed
# $edition (string)
status-draft-edition = { $edition } (draft)
# $edition (string), $current, $stale, $missing, $draft, $waived, $messages, $total (numbers)
status-edition = { $edition }: { $current } current, { $stale } out of date, { $missing } missing, { $draft } drafts, { $waived } not needed; { $messages } of { $total } messages
# $n (number)
status-owed = ; about { $n ->
    [one] { $n } word
   *[other] { $n } words
} to translate
# $n (number)
status-overdue = { $n ->
    [one] { $n } text is overdue (marked with !)
   *[other] { $n } texts are overdue (marked with !)
}
# $items (string)
status-unreadable = cannot be read because of errors: { $items }

## Baselines and repairs

cli-option-baseline = Show and count only what this file does not record
cli-option-write-baseline = Record the present findings in this file
cli-option-fix = Repair what can be repaired without loss, then check
cli-option-dry-run = With --fix: show the changes without making them
# $n (number), $path (string)
baseline-written = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
} recorded in { $path }
baseline-known = { $n ->
    [one] { $n } known finding is not shown: it stands
   *[other] { $n } known findings are not shown: they stand
} in { $path }
baseline-nothing-new = nothing new
baseline-gone = { $n ->
    [one] { $n } finding in { $path } no longer exists
   *[other] { $n } findings in { $path } no longer exist
}: record anew with `--write-baseline { $path }`
# $line (number), $path (string)
baseline-bad-line = line { $line } of { $path } is no line of a baseline: record anew with `--write-baseline { $path }`
# $path (string)
fix-changed = repaired: { $path }
fix-nothing = there is nothing to repair

## Comparing

cli-compare-about = Compare a source text with its translation: two Markdown files from anywhere
cli-diff-about = Show what changed in the source text since a translation was made
cli-arg-source = The source text, a Markdown file
cli-arg-translation = Its translation
cli-option-base = The source text that the translation was made from
change-changed = changed in the source text
change-added = new in the source text
change-removed = no longer in the source text
change-moved = moved
change-split = split
change-merged = merged
change-missing = missing in the translation
change-untranslated = not translated
change-extra = only in the translation
change-shorter = much shorter in the translation
change-longer = much longer in the translation
change-code = code differs
change-fact = a fact differs
change-heading = heading of another level
change-link = a link differs
importance-cosmetic = cosmetic
importance-minor = minor
importance-substantive = substantive
importance-factual = factual
# $kind (string), $importance (string)
change-sure = { $kind } ({ $importance })
# $place (string)
change-after = belongs after { $place }
change-suspected = suspected: { $kind } ({ $importance })
# $importance (string), $changes (number)
compare-stale = out of date ({ $importance }): { $changes ->
    [one] { $changes } passage
   *[other] { $changes } passages
}
compare-stale-unproven = out of date ({ $importance }), judged from structure and facts: { $changes ->
    [one] { $changes } passage
   *[other] { $changes } passages
}
compare-current = up to date
compare-current-unproven = nothing shows that it is out of date; without the source text it was made from this is no proof
# $item (string)
diff-no-source = `{ $item }` has no source text to compare with
# $path (string)
diff-no-base = the source text that the translation was made from is not there: { $path }
