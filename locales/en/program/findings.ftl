# What findings say. Each message is lowercase and has no full stop; values stand
# in backticks. `.help` says what to type. `.about` is the page that `gongbao explain` shows.

## Settings (content/site.toml)

finding-settings-syntax = site.toml is not valid TOML: { $detail }
    .about = The settings file content/site.toml must be valid TOML (toml.io). Nothing else is read until it is.
finding-settings-unknown-field = unknown field `{ $field }`
    .about = site.toml has a field that gongbao does not know, often a misspelt one. It is an error so that no setting is lost without anybody noticing.
finding-settings-missing-field = the field `{ $field }` is missing or empty
    .help = add `{ $field } = …`
    .about = A field of site.toml that a publication needs is missing or empty.
finding-settings-bad-value = `{ $field }` has a value that cannot be used: { $expected ->
        [string] a text in quotation marks is needed
        [integer] a whole number is needed
        [boolean] true or false is needed
        [strings] a list of texts is needed
        [table] a table is needed
        [tables] a list of tables is needed
        [time-zone] a time zone is needed, such as "Asia/Shanghai"
        [url] an address is needed, such as "https://www.example.org"
        [headlines] a number from 1 to 50 is needed
        [level] one of "allow", "info", "warning", "error" is needed; some findings can never be allowed
        [name] lower-case letters, digits, - and _ are needed
        [section] folder names of lower-case letters, digits, - and _ are needed, with / between them
        [kind] one of "news", "notice", "guide", "letter", "page", "report" is needed
       *[other] another value is needed
    }
    .about = A field of site.toml has a value of a wrong type or one that cannot be used.
finding-bad-language-tag = `{ $tag }` is no language tag
    .help = write a tag such as `zh-Hans`, `en`, `ja`, `ru` or `ko`
    .about = The `lang` of an edition must be a Unicode language identifier. It is what pages declare to browsers and search engines.
finding-settings-unknown-edition = there is no edition `{ $edition }`
    .help = the editions are { $known }
    .about = site.toml names an edition that it does not declare in an [[edition]] table.
finding-settings-duplicate = `{ $key }` is declared twice
    .about = Two editions share a key, a language or an address prefix, or two sections share a key.
finding-settings-absent = there is no `content/site.toml`
    .help = change to the site's folder, or name it with `--site DIR`
    .about = Every site has the file content/site.toml, which names the office, its editions and its sections.

## item.toml and front matter

finding-toml-syntax = this is not valid TOML: { $detail }
    .help = put texts in quotation marks and one field on a line
    .about = item.toml and the part between the two +++ lines of a text must be valid TOML (toml.io).
finding-unknown-field = unknown field `{ $field }`
    .about = item.toml or the front matter of a text has a field that gongbao does not know, often a misspelt one. What is the same in all languages belongs in item.toml, what is translated in the texts.
finding-missing-field = the field `{ $field }` is missing or empty
    .help = add `{ $field } = …`
    .about = A field that this kind of item needs is missing or empty.
finding-bad-value = `{ $field }` has a value that cannot be used: { $expected ->
        [string] a text in quotation marks is needed
        [integer] a whole number is needed
        [positive] a number of zero or more is needed
        [boolean] true or false is needed
        [strings] a list of texts is needed
        [table] a table is needed
        [tables] a list of tables is needed
        [status] only "draft" is possible
        [revision] sixteen hexadecimal digits are needed, as `gongbao accept` writes them
        [validity] one of "in-force", "repealed", "superseded" is needed
       *[other] another value is needed
    }
    .about = A field has a value of a wrong type or one that cannot be used.
finding-bad-date = this is no date of the calendar
    .help = write a date such as 2013-01-04, or a time such as 2013-01-04T09:00:00+08:00, without quotation marks
    .about = Dates and times follow RFC 3339. A time without an offset is taken in the site's time zone.
finding-unknown-column = the section `{ $section }` has no column `{ $column }`
    .help = its columns are { $known }
    .about = The column of an item must be one that site.toml lists for the item's section.
finding-unknown-edition = there is no edition `{ $edition }`
    .help = the editions are { $known }; a text is named after its edition, such as `ja.md`
    .about = A text or a field names an edition that site.toml does not declare.
finding-no-front-matter = the text does not begin with its front matter
    .help = begin with a line `+++`, then `title = "…"`, then a line `+++`, then the text
    .about = Every text begins with front matter between two lines of +++: at least its title.
finding-no-section = this folder lies in no section
    .help = move it into one of { $known }, or declare a section in site.toml
    .about = The folders of items lie in the folders of sections, which site.toml declares.
finding-missing-alt = the image `{ $file }` has no text alternative
    .help = add `"{ $file }" = "what the image shows"` below `[alt]`, or words between the brackets of `![…](…)`
    .about = Who does not see an image is told what it shows. An image that says nothing is marked `decorative = true` in item.toml.
finding-missing-item-file = this folder has texts but no `item.toml`
    .help = write one: a news item needs `published = 2013-01-04T09:00:00+08:00` and its `column`
    .about = An item is a folder with an item.toml, which holds what is the same in all languages, and a text for each edition.
finding-stray-file = `{ $file }` is used by nothing and is not published
    .help = name it in an `[[image]]` or `[[attachment]]` of item.toml, or remove it
    .about = Only files that item.toml names are published, so that nothing goes out by accident.

## Texts

finding-raw-html = HTML is not published
    .help = write it in Markdown; to show a < sign write `\<`
    .about = HTML in a text would reach the page unchecked. Markdown has what an article needs.
finding-stray-emphasis = the asterisks `**` would be shown as they are
    .help = put a space outside the asterisks, or remove them
    .about = Bold text is written **like this**, with no space inside the asterisks.
finding-body-title = the text has a heading of level 1
    .help = begin headings with `##`: the title stands in the front matter
    .about = A page has one heading of level 1, its title, which comes from the front matter.
finding-too-deep = the text is nested too deeply
    .about = Quotations and lists nested more than some dozens deep are refused: no reader follows them, and they serve attacks only.
finding-letter-parts = a letter needs a letter and a reply, but this text has { $parts ->
        [one] { $parts } part
       *[other] { $parts } parts
    }
    .help = write the letter, a line `---` between two empty lines, then the reply
    .about = A mailbox letter is one text in two parts, divided by one thematic break.

## Translations and catalogs

finding-missing-translation = `{ $item }` has no text in `{ $edition }`{ $shown ->
        [none] {" "}and no other stands in: the item is left out there
       *[other] : readers see it in `{ $shown }`
    }
    .help = write `{ $edition }.md` beside item.toml, or add `{ $edition } = "reason"` below `[waived]`
    .about = An edition lacks an item. Where its fallback order has another language, readers see that, with a notice; the page is not listed among the alternates.
finding-missing-message = `{ $edition }` lacks the message `{ $message }`
    .help = add `{ $message } = …` in { $file }
    .about = Every message of the reference edition's catalogs exists in all editions, and every section, column, tag, topic and issuing body has a name.
finding-stale-translation = the source text has changed since this translation was made
    .help = translate what changed, then type `gongbao accept { $item } { $edition }`
    .about = `base` in the front matter is the revision of the source text that the translation was made from. It differs from the source text's revision now. Readers see the translation with a notice.
finding-missing-source = `{ $item }` has no finished text in `{ $edition }`, the language it is written in
    .help = write `{ $edition }.md` beside item.toml, or name another language with `source = "…"` in item.toml
    .about = The source text is the one that the others are translated from. Without it an item is not published.
finding-fluent-syntax = this is not valid Fluent: { $detail }
    .help = write `name = text`; every {"{"} needs its {"}"}; further lines of a text are indented
    .about = Catalogs are written in Fluent (projectfluent.org). What cannot be read is left out; the rest of the file is used.
finding-duplicate-message = the message `{ $message }` stands twice
    .help = remove one of the two
    .about = A message may stand once in an edition's own catalogs. Overriding a built-in message is no duplicate.
finding-catalog-too-deep = this message is nested too deeply or grows too large
    .help = split it into several messages
    .about = Braces nested more than some dozens deep, or a message with more than ninety placeables, its references counted, are refused: they can only exhaust the program.
finding-unknown-reference = `{ $message }` refers to `{ $reference }`, which does not exist here
    .about = A message mentions a message, term or attribute that the edition does not have.
finding-bad-numeric-option = `{ $option }` may be at most { $limit }
    .about = Options that ask for more digits than any number has would exhaust the program's memory.
finding-unproven-translation = nothing records which source text this translation was made from
    .help = if it matches the source text, type `gongbao accept { $item } { $edition }`
    .about = A translation without `base` cannot be proved up to date.
finding-draft-translation = the text is a draft and is not published
    .help = when it is finished, remove `status = "draft"`
    .about = A draft counts as missing for readers.
finding-cyclic-reference = `{ $message }` refers to itself: { $path }
    .about = Messages that refer to each other in a circle can never be shown.

## Messages beside their reference

finding-missing-catalog = the file `{ $file }` is missing, and with it { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
    .help = copy the reference's file there and translate it
    .about = Every file of the reference has a file of the same name in each locale. All of its messages and terms count as missing.
finding-obsolete-catalog = the reference has no file of this name; its { $n ->
        [one] { $n } entry is
       *[other] { $n } entries are
    } used by nothing
    .help = rename it as the reference's file is named, or remove it
    .about = A file that the reference does not have. Its entries are counted apart and not as obsolete messages.
finding-obsolete-message = the reference has no `{ $message }`
    .help = remove it, or give it the name that it has in the reference
    .about = A message or term that the reference does not have. It is kept until somebody removes it.
finding-missing-part = `{ $message }` lacks { $part ->
        [value] its value
       *[other] the attribute `{ $part }`
    }
    .help = add it as the reference has it
    .about = A translation needs a value and attributes where its reference has them. The attributes of terms are each language's own.
finding-extra-part = `{ $message }` has { $part ->
        [value] a value
       *[other] the attribute `{ $part }`
    }, which the reference does not have
    .help = remove it: nobody sees it
    .about = A value or an attribute that the reference does not have is asked for by nothing.
finding-missing-variable = `{ $message }` does not show `{ $variable }`{ $variant ->
        [none] {""}
       *[other] {" "}in { $variant }
    }
    .help = put {"{"} { $variable } {"}"} where the text needs it
    .about = The reference shows this variable by default, the translation does not. A variant that is chosen by a variable may leave it out: [one] needs no number.
finding-unknown-variable = `{ $message }` reads `{ $variable }`, which nobody gives it
    .help = correct its name, or declare it in the comment above the reference's message: `# Variables: { $variable }`
    .about = A translation may read the variables that the reference reads, that the comment above the reference names, or that a template gives.
finding-other-references = `{ $message }` mentions `{ $reference }` { $what ->
        [missing] less often
       *[extra] more often
    } than the reference{ $variant ->
        [none] {""}
       *[other] {" "}in { $variant }
    }
    .about = Messages, terms and functions are compared variant by variant. A difference may be right, but often a mention was lost or stands for another.
finding-unknown-function = `{ $message }` calls `{ $function }`, which is no function
    .help = the functions are NUMBER and DATETIME
    .about = A call of a function that does not exist shows its name to readers, or silently chooses the default variant.
finding-missing-plural = `{ $message }` has no variant { $categories }, which numbers such as { $samples } need
    .help = add a variant for each of { $categories }
    .about = Each language has plural forms of its own. A number whose form has no variant gets the default one, which reads wrong. Russian needs [one], [few] and [many].
finding-unreachable-plural = no number is [{ $category }] in this language
    .help = remove the variant, or write the number itself as its key
    .about = Chinese, Japanese and Korean have one plural form, [other]. A variant for another is never shown.
finding-literal-plural = [{ $literal }] is for the number { $literal } alone: { $samples } get another variant
    .help = write [one]
    .about = In this language other numbers end as one does. A number as a key matches that number only; [one] matches them all.
finding-no-other-plural = *[{ $category }] also stands for fractions, which are [other]
    .help = if the number can be a fraction, add a variant [other]
    .about = Fractions have the form [other] in this language. Without a variant for it they get the default one.
finding-unclosed-tag = `{ $tag }` in `{ $message }` is not closed, or closes nothing{ $variant ->
        [none] {""}
       *[other] {" "}in { $variant }
    }
    .help = every {"<b>"} needs its {"</b>"}, in the same variant
    .about = An element that is not closed changes everything after it on the page.
finding-other-markup = `{ $message }` has the element `{ $element }` { $what ->
        [missing] less often
       *[extra] more often
    } than the reference{ $variant ->
        [none] {""}
       *[other] {" "}in { $variant }
    }
    .about = The elements of a translation are those of its reference, nested alike. Their order is free.
finding-other-link = `{ $message }` links to `{ $url }`, the reference does not
    .about = Links lead where the reference's links lead. A page in the reader's language may be meant.
finding-wrong-script = `{ $message }` has `{ $words }`, in a script that this language is not written in
    .help = translate it; if it is meant, put it into a placeable: {"{"} "{ $words }" {"}"}
    .about = Words in a script that does not belong in an edition are most often words that nobody translated.
finding-full-width-brace = `{ $message }` has a full-width brace, which would be shown as it is
    .help = write {"{"} and {"}"}
    .about = Fluent knows { "{" } and { "}" } only. With full-width braces a placeable is plain text, and readers see its name.
finding-identical-message = `{ $message }` reads as the reference does
    .help = translate it; if it is meant, write `# gongbao: same` above it
    .about = A message that is the same in both languages is often one that nobody translated. Messages without letters are not meant.
finding-invisible-character = `{ $message }` has the character { $character }, which nobody sees
    .help = remove it, or write it as an escape in a placeable
    .about = Control characters, zero-width characters and U+FFFD, which stands for what was lost in a conversion.
finding-unresolved-message = `{ $message }` cannot be shown: { $detail }
    .about = Every message is formatted once for each way through its variants before anything is published. This one failed.
finding-stale-message = { $change ->
        [factual] a number in the reference
       *[other] the reference
    } of `{ $message }` has changed since this was translated
    .help = translate what changed, then type `gongbao accept --messages { $edition } --message { $message }`
    .about = locales/…/.revisions records which reference each message was translated from. It differs from the reference now.
finding-bad-revision-line = this line records nothing
    .help = remove it; `gongbao accept --messages` writes lines such as `site.ftl:home 0123456789abcdef`
    .about = A line of locales/…/.revisions is a file, a message and the sixteen digits of a revision. Lines of other kinds come from a merge gone wrong.

## Links

finding-broken-item-link = there is no item `{ $target }`
    .help = link to an item by the path of its folder below content/, such as `item:news/2013/01/vasaloppet`
    .about = Links between items name the item's id and lead to its page in the same edition.
finding-missing-file = the file `{ $file }` is not there
    .help = put it into the item's folder and name it in item.toml
    .about = item.toml or a text names a file that is not in the item's folder, or the item lacks its item.toml.
finding-relative-link = `{ $url }` is no link that works in every edition
    .help = link to an item with `item:` and its id, to a file by its bare name
    .about = A relative address would lead nowhere in most editions. Items are linked by id, files of the own folder by name.
finding-unsafe-link = `{ $url }` is not allowed
    .help = use https:, http:, mailto: or tel:; put images into the item's folder
    .about = Links may only lead where a reader's browser can safely go, and pages load nothing from other sites.

## Files and addresses

finding-unreadable-file = { $why ->
        [special] this is no ordinary file
        [name] the name is not Unicode
        [deep] the folders are nested too deeply
       *[other] the file cannot be read: { $why }
    }
    .about = The system refused to read a file or folder, or it is no ordinary file.
finding-invalid-utf8 = the file is not in UTF-8: it has the byte `{ $byte }` here
    .help = save it as UTF-8
    .about = All texts are in UTF-8. Nothing is guessed and nothing is replaced: wrong characters would be published.
finding-file-too-large = the file has { $megabytes } MB; at most { $limit } MB are allowed
    .about = Texts, catalogs and settings may have 1 MB, images and attachments 256 MB.
finding-symlink = links of the file system are not followed
    .help = put the file itself here
    .about = A link could lead out of the site or into a circle.
finding-leaves-site = `{ $url }` leads out of the site
    .help = put the file into the item's folder and name it alone
    .about = Nothing outside the site's folder is ever read or published.
finding-duplicate-url = two pages have the address `{ $url }`
    .help = rename a folder or change a slug
    .about = Each address belongs to one page.
finding-bad-name = `{ $name }` cannot stand in an address
    .help = use lower-case letters a to z, digits, - and _
    .about = Folders, slugs and tags become addresses that must work in every browser, shell and file system.
finding-duplicate-id = `{ $id }` already belongs to `{ $owner }`
    .about = A former id must not be the id, or a former id, of another item.

## Templates

finding-template-syntax = the template is not valid: { $detail }
    .about = A template of the site's theme/ folder has a syntax error (MiniJinja).
finding-template-unknown-message = there is no message `{ $message }`
    .help = add it to the catalogs, or correct its name
    .about = Every message that a template names exists in the reference edition's catalogs.
finding-render-failed = `{ $page }` could not be rendered: { $detail }
    .about = A page failed while it was made. Nothing was published.
finding-unknown-template = the theme has no template `{ $name }`
    .about = A file in theme/ takes the place of a built-in template of the same name. This one would be used by nothing.
finding-missing-argument = the template does not give `{ $message }` the `{ $variable }` that it needs in `{ $edition }`
    .help = write `msg("{ $message }", { $variable } = …)`, or take `{"{"} ${ $variable } {"}"}` out of the message
    .about = What a template gives to a message must cover every variable that the message reads, in every edition, also through messages that it mentions.
finding-unused-message = nothing asks for `{ $message }`
    .help = remove it if no template needs it
    .about = No template, section, column, tag, topic or issuing body names this message. This is advice: nothing is deleted.
