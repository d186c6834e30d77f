# What findings say. Each message is lowercase and has no full stop; values stand
# in backticks. `.help` says what to type. `.about` is the page that `gongbao explain` shows.

## Settings (content/site.toml)

finding-settings-syntax = site.toml is not valid TOML: { toml-problem }
    .about = The settings file content/site.toml must be valid TOML (toml.io). Nothing else is read until it is.
finding-settings-unknown-field = { finding-unknown-field }
    .help = { finding-unknown-field.help }
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
        [date] a date of the calendar is needed, such as 2013-01-04
        [headlines] a number from 1 to 50 is needed
        [level] one of "allow", "info", "warning", "error" is needed; some findings can never be allowed
        [name] lower-case letters, digits, - and _ are needed
        [section] folder names of lower-case letters, digits, - and _ are needed, with / between them
        [kind] one of "news", "notice", "guide", "letter", "page", "report" is needed
        [dates] a list of dates is needed, such as 2013-01-01, without quotation marks
        [person] a name of a `[[person]]` in site.toml is needed
        [role] editor, translator, proofreader or publisher is needed
        [working-days] a number of working days from 0 to 1000 is needed
        [known-section] the key of a section of this file is needed
        [missing] one of "fallback", "omit", "hold" is needed
        [stale] one of "notice", "fallback", "hold" is needed
        [basis] "law" or "policy" is needed
        [deny] one of "error", "warning", "info" is needed
        [on_error] "stop" or "hold" is needed
        [encodings] a list of "br" and "gzip" is needed
        [day-of-year] a day of the year that the file is named after is needed
        [program-language] one of "zh", "en", "ja", "ru", "ko" is needed
       *[other] another value is needed
    }
    .help = { $advice ->
        [sample] write `{ $hint }`
        [date] write `{ $hint }`
        [quoted-date] write `{ $hint }` without quotation marks
        [moment] write `{ $hint }`
        [quoted-moment] write `{ $hint }` without quotation marks
        [unquoted] write it without quotation marks
       *[none] {""}
    }
    .about = A field of site.toml has a value of a wrong type or one that cannot be used.
finding-bad-language-tag = `{ $tag }` is no language tag
    .help = write a tag such as `zh-Hans`, `en`, `ja`, `ru` or `ko`
    .about = The `lang` of an edition must be a Unicode language identifier. It is what pages declare to browsers and search engines.
finding-settings-unknown-edition = there is no edition `{ $edition }`
    .help = the editions are { $known }
    .about = site.toml names an edition that it does not declare in an [[edition]] table.
finding-settings-duplicate = `{ $key }` is declared twice
    .related = declared here first
    .about = Two editions share a key, a language or an address prefix, or two sections share a key.
finding-settings-absent = { $advice ->
        [folder] there is no folder `{ $hint }`
       *[none] there is no `content/site.toml`
    }
    .help = change to the site's folder, or name it with `--site DIR`
    .about = Every site has the file content/site.toml, which names the office, its editions and its sections.

## item.toml and front matter

finding-toml-syntax = this is not valid TOML: { toml-problem }
    .help = { $problem ->
        [full-width] write `{ $wanted }` there
        [colon] write ` = ` in its place
        [translated] write `{ $wanted }`
        [broken-text] write the whole text on one line
        [twice] delete one of the two; what stands below both belongs below one
        [escape] write two backslashes for one; a file is named alone, without its folder
        [inner-quotes] write the inner ones as “ ”, or put a `\` before each
       *[other] put texts in quotation marks and one field on a line
    }
    .about = item.toml and the part between the two +++ lines of a text must be valid TOML (toml.io).
finding-unknown-field = { $advice ->
        [above] `{ $field }` stands below `{ $hint }`, where nothing reads it
        [below] `{ $field }` belongs below `{ $hint }`
       *[none] unknown field `{ $field }`
    }
    .help = { $advice ->
        [above] move it above the first line that begins with `[`
        [below] move it below the line `{ $hint }`
        [text] it is translated: write `{ $hint }` into the texts, such as `zh.md`
        [item] it is the same in all languages: write `{ $hint }` into item.toml
        [draft] write `status = "draft"`
        [writer] there is no field for the writer: write the name at the end of the text
       *[none] {""}
    }
    .about = item.toml or the front matter of a text has a field that gongbao does not know, often a misspelt one. What is the same in all languages belongs in item.toml, what is translated in the texts.
finding-missing-field = the field `{ $field }` is missing or empty
    .help = { $advice ->
        [sample] add `{ $hint }`
        [one-of] add `{ $field } = "…"` with one of { $hint }
        [by-file] below the line `[attachment]` of the front matter write `"{ $hint }" = "…"`; if there is no such line, write it after all other fields
       *[none] add `{ $field } = …`
    }
    .related = it belongs to this
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
        [dates] a list of dates is needed, such as 2013-01-01, without quotation marks
        [day-of-year] a day of the year that the file is named after is needed
        [person] a name of a `[[person]]` in site.toml is needed
        [unique] a key that no other concept has is needed
        [validity] one of "in-force", "repealed", "superseded" is needed
        [quoted-name] a file name with a dot needs quotation marks
       *[other] another value is needed
    }
    .help = { $advice ->
        [sample] write `{ $hint }`
        [quoted-name] write `"{ $hint }" = "…"`
       *[none] {""}
    }
    .about = A field has a value of a wrong type or one that cannot be used.
finding-bad-date = this is no date of the calendar
    .help = { $advice ->
        [date] write `{ $hint }`; with a time of day `{ $hint }T09:00:00+08:00`
        [quoted-date] write `{ $hint }` without quotation marks; with a time of day `{ $hint }T09:00:00+08:00`
        [moment] write `{ $hint }`
        [quoted-moment] write `{ $hint }` without quotation marks
        [unquoted] write a date such as 2013-01-04, or a time such as 2013-01-04T09:00:00+08:00, without quotation marks
       *[none] write a date such as 2013-01-04, or a time such as 2013-01-04T09:00:00+08:00
    }
    .about = Dates and times follow RFC 3339. A time without an offset is taken in the site's time zone.
finding-unknown-column = the section `{ $section }` has no column `{ $column }`
    .help = its columns are { $known }
    .related = the section is declared here
    .about = The column of an item must be one that site.toml lists for the item's section.
finding-unknown-edition = there is no edition `{ $edition }`
    .help = { $advice ->
        [copy] it seems to be a copy of `{ $hint }`: remove it from this folder
       *[none] the editions are { $known }; a text is named after its edition, such as `ja.md`
    }
    .about = A text or a field names an edition that site.toml does not declare.
finding-no-front-matter = { $advice ->
        [unclosed] the front matter is not closed: the second line `+++` is missing
        [full-width] the line before the front matter has full-width signs
        [yaml] the front matter is in YAML, between lines of `---`
       *[none] the text does not begin with its front matter
    }
    .help = { $advice ->
        [unclosed] write a line of exactly `+++` below the last field
        [full-width] write `+++` in half width
        [yaml] write `+++` for both lines of `---`, and fields as `title = "…"`
       *[none] begin with a line `+++`, then `title = "…"`, then a line `+++`, then the text
    }
    .about = Every text begins with front matter between two lines of +++: at least its title.
finding-no-section = this folder lies in no section
    .help = move it into one of { $known }, or declare a section in site.toml
    .about = The folders of items lie in the folders of sections, which site.toml declares.
finding-missing-alt = the image `{ $file }` has no text alternative
    .help = add `"{ $file }" = "what the image shows"` below `[alt]`, or words between the brackets of `![…](…)`
    .related = the image is named here
    .about = Who does not see an image is told what it shows. An image that says nothing is marked `decorative = true` in item.toml.
finding-words-without-table = `{ $field }` is written, but item.toml has no `[{ $table }]`: nobody sees it
    .help = add `[{ $table }]` with `at = …` to item.toml, or remove the words
    .about = What was corrected or why an item was withdrawn stands in the texts; that and when it was stands in item.toml, for all languages together.
finding-missing-reason = { $advice ->
        [correction] nothing says what was corrected
       *[none] nothing says why this was withdrawn
    }
    .help = { $advice ->
        [correction] write `correction = "…"` into the front matter of this text
       *[none] write `withdrawal = "…"` into the text that it was written in
    }
    .about = Readers of every edition are told what was corrected in an item, or why it was withdrawn.
finding-words-without-file = `[{ $field }]` has words for `{ $file }`, which item.toml does not name
    .help = correct the name, or add { $field ->
        [attachment] `[[attachment]]`
       *[other] `[[image]]`
    } with `file = "{ $file }"` to item.toml
    .about = The names below `[alt]` and `[caption]` are those of `[[image]]` in item.toml, the names below `[attachment]` those of `[[attachment]]`. A field such as `status` that stands below such a header is taken for a file name.
finding-impossible-date = `{ $field }` is { $date }, { $problem ->
        [before-publication] which is before the publication
        [expired-unpublished] and the item is published only then or later: nobody ever sees it
        [expired-embargo] and its embargo ends only then or later: nobody ever sees it
       *[century] which cannot be meant
    }
    .help = correct the date
    .about = A date lies outside the years 1900 to 2100, a correction or withdrawal is dated before the publication, or an item expires before anybody sees it.
finding-other-folder-date = the folder `{ $folder }` and `published` ({ $published }) name different months
    .help = correct the date, or move the folder and write its former id into `formerly`
    .about = Folders by year and month help people to find an item. They may differ from its dates by one month.
finding-empty-page = the page would be empty: the text has only a title
    .help = write the text below the second line `+++`, or mark it as a draft with `status = "draft"`
    .about = A text without words, images or attachments shows readers nothing.
finding-repeated-item = the text has the same words as that of `{ $other }`
    .help = remove one of the two folders, or write what is different
    .related = the other item is here
    .about = Two items whose source texts have the same title and the same words most often come from a folder that was copied.
finding-caption-not-shown = the caption of `{ $file }` is not shown: the image stands among words
    .help = put an empty line before and after the image
    .about = An image that is a paragraph of its own gets its caption from `[caption]`. Within a line there is no place for one.
finding-missing-item-file = this folder has texts but no `item.toml`
    .help = { $advice ->
        [rename] rename it to `item.toml`
       *[none] write one: a news item needs `published = 2013-01-04T09:00:00+08:00` and its `column`
    }
    .about = An item is a folder with an item.toml, which holds what is the same in all languages, and a text for each edition.
finding-stray-file = `{ $file }` is used by nothing and is not published
    .help = { $advice ->
        [text] rename it to `{ $hint }`
        [no-item] an item is a folder with `item.toml` and a text such as `zh.md`: write both, and name the file in `[[attachment]]` or `[[image]]`
        [program] the program's own messages are no part of a site: remove it; messages of pages belong in files of their own beside this folder
       *[none] name it in an `[[image]]` or `[[attachment]]` of item.toml, or remove it
    }
    .about = Only files that item.toml names are published, so that nothing goes out by accident.

## Suppressions

finding-bad-suppression = { $problem ->
        [code] there is no code `{ $value }`
        [fixed] `{ $value }` can never be allowed
        [date] `{ $value }` is no date of the calendar
        [setting] `{ $value }` is no part of a suppression
       *[command] after `gongbao:` comes `allow`, not `{ $value }`
    }
    .help = write `# gongbao: allow CODE reason="…" until=2013-05-01`; `until` and `edition` may be left out
    .about = A suppression that cannot be read allows nothing. What could publish a broken page, exhaust the program or leave the site can never be allowed.
finding-unexplained-suppression = the suppression of `{ $code }` gives no reason, so it allows nothing
    .help = add `reason="…"`
    .about = Whoever reads a suppression later must learn why it is there.
finding-expired-suppression = the suppression of `{ $code }` ran out after { $until }
    .help = solve what it allowed and remove it, or give it a later date and say why
    .about = A suppression may carry the last day on which it counts. Afterwards what it allowed is found again.
finding-unused-suppression = the suppression of `{ $code }` is not needed: nothing here is `{ $name }`
    .help = remove it
    .about = A suppression that allows nothing would hide the next finding of its kind without anybody having decided so.

## Texts

finding-raw-html = HTML is not published
    .help = { $advice ->
        [break] for a line break put `\` or two spaces at the end of the line
        [comment] a comment stands in lines of its own, from `<!--` to `-->`
       *[none] write it in Markdown; to show a < sign write `\<`
    }
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
finding-control-character = the control character { $character } cannot be published
    .help = remove it; a line break of a word processor becomes an empty line
    .about = Control characters come along with text that is pasted from other programs. HTML does not allow them.
finding-unseen-character = the text has the character { $character }, which nobody sees
    .help = remove it
    .about = Zero-width characters, direction marks and U+FFFD, which stands for what was lost in a conversion, break search and copying. Joiners and soft hyphens are not reported.
finding-unmeant-markdown = { $form ->
        [heading] this is meant as a heading and is not one
        [item] this is meant as an item of a list and is not one
        [link] this is meant as a link and is not one
        [empty-link] this link has no words
        [footnote] nothing explains this footnote
        [unused-footnote] nothing refers to this footnote: its words are not shown
        [reference] nothing says where this link leads
        [table] this is meant as a table and is not one
        [dropped-cells] this row has more cells than the table: the last ones are not shown
        [date] this date became a list
        [task] there are no tasks in texts: the brackets are shown
        [field] this looks like a field, and is shown as words of the text
        [paragraph] this is meant as a paragraph and is joined to the one above
        [strike] there is no strikethrough: the marks are shown
       *[emphasis] these marks are shown, and nothing is emphasised
    }
    .help = { $form ->
        [heading] write `#` signs of the ordinary keyboard and a space: `## Title`
        [item] write `- ` at the beginning, with a space
        [link] write `[words](address)` with ordinary brackets and without a space between or in the address
        [empty-link] write words between the brackets: `[words](address)`
        [footnote] write `[^1]: …` on a line of its own, or take the mark away
        [unused-footnote] write the mark, such as `[^1]`, where the footnote belongs
        [reference] write the address in brackets: `[words](address)`
        [table] write each row between `|` signs of the ordinary keyboard, and `|---|---|` as the second line
        [dropped-cells] give each row as many cells as the first
        [date] write a backslash before the dot: `4\. `
        [task] write a list without brackets
        [field] move it between the two lines `+++`
        [paragraph] put an empty line before it
        [strike] say in words what no longer holds
       *[emphasis] write `**words**`
    }
    .about = Markdown was written that does not do what it seems to be meant for. Readers see its signs, or do not see its words.

## Translations and catalogs

finding-missing-translation = `{ $item }` has no text in `{ $edition }`{ $shown ->
        [none] {" "}and no other stands in: the item is left out there
        [hidden] {""}
       *[other] : readers see it in `{ $shown }`
    }
    .help = begin it with `gongbao new --translate { $edition } { $item }`, or end item.toml with the two lines `[waived]` and `{ $edition } = "reason"`
    .about = An edition lacks an item. Where its fallback order has another language, readers see that, with a notice; the page is not listed among the alternates.
finding-missing-message = `{ $edition }` lacks the message `{ $message }`
    .help = add `{ $message } = …` in { $file }
    .about = Every message of the reference edition's catalogs exists in all editions, and every section, column, tag, topic and issuing body has a name.
finding-missing-override = `{ $message }` has words of this site here, and those of the program in `{ $edition }`
    .help = write `{ $message } = …` into a file of { $file }
    .about = The reference edition puts words of its own in the place of the program's. An edition without them says something else.
finding-stale-translation = the source text has changed since this translation was made{ $severity ->
        [unknown] {""}
       *[known] : { $changed ->
            [one] { $changed } passage
           *[other] { $changed } passages
        }, { $severity ->
            [factual] facts among them
            [substantive] with other words
           *[minor] in details only
        }
    }
    .help = type `gongbao diff { $item } { $edition }` to see what changed, translate it, then type `gongbao accept { $item } { $edition }`
    .related = the source text as it is now
    .about = `base` in the front matter is the revision of the source text that the translation was made from. It differs from the source text's revision now. Readers see the translation with a notice.
finding-missing-source = `{ $item }` has no finished text in `{ $edition }`, the language it is written in
    .help = write `{ $edition }.md` beside item.toml, or name another language with `source = "…"` in item.toml
    .about = The source text is the one that the others are translated from. Without it an item is not published.
finding-lost-base = the source text that this translation was made from is not kept: { $path }
    .help = compare the texts, then type `gongbao accept { $item } { $edition }`; if the file was deleted by mistake, bring it back
    .about = What changed since a translation was made is known from the source text of that time, which `gongbao accept` keeps in content/.base/ and which belongs under version control. Without it nobody can say which passages are out of date, so the strictest policy for stale texts holds.
finding-orphan-translation = this translates a text that is gone: `{ $item }` has no `{ $source }.md`
    .help = bring `{ $source }.md` back, or write `source = "{ $edition }"` in item.toml to make this the source text, or delete this file
    .about = A translation whose source text was deleted or moved. It is not published: nobody can say whether it still holds.
finding-unused-base = no translation was made from this kept source text
    .help = remove it: `rm { $path }`
    .about = content/.base/ keeps the source texts that translations were made from. One that no text names in `base` is not needed any more.
language-of-writing = { $writing ->
    [zh-Hans] Chinese
    [zh-Hant] traditional Chinese
    [ja] Japanese
    [ko] Korean
    [Cyrl] a language in Cyrillic letters
   *[Latn] a language in Latin letters
}
finding-other-language = { $writing ->
        [copied] most of this text repeats the source text
       *[other] most of this text is in { language-of-writing }
    }
    .help = { $kind ->
        [source] check that the file has the right name, or name the language with `source = "…"` in item.toml
       *[translation] translate it; if it is meant so, type `gongbao accept { $item } { $edition } --as-is REASON`
    }
    .about = The text of an edition is in another language. It counts as missing: readers see the language that stands in for it.
finding-foreign-passage = this passage is in { language-of-writing }
    .help = translate it; words that belong there stand in quotation marks or in brackets after their translation
    .about = A passage of a text is in another language than its edition, outside names, code, links, quotation marks and brackets. Until it is translated the text counts as out of date.
finding-copied-passage = this passage is the one of the source text
    .help = translate it
    .related = the same words stand here
    .about = A passage of a translation is word for word that of the source text. Until it is translated the text counts as out of date.
finding-placeholder = this stands for a translation that is still to be made
    .help = translate it, or mark the text with `status = "draft"`
    .about = A passage is nothing but a placeholder such as `TODO`. Until it is translated the text counts as out of date.
finding-missing-passage = a passage of the source text is missing after this
    .help = translate it; if it is meant so, type `gongbao accept { $item } { $edition } --as-is REASON`
    .related = it stands here
    .about = The translation says that it matches its source text, but it lacks a passage of it. Until it has one the text counts as out of date.
finding-length-may-differ = { $how ->
        [shorter] this passage may be too short: it has { $percent } % of the length that its source text makes likely
       *[longer] this passage may be too long: it has { $percent } % of the length that its source text makes likely
    }
    .help = { $how ->
        [shorter] compare it with the source text: a part may be missing
       *[longer] compare it with the source text: a part may stand twice or say more
    }
    .related = it stands here in the source text
    .about = A translated passage has less than half or more than twice the length that the other passages of the text make likely, and is beyond 99 of 100 passages that people translated between these two languages. This is no proof: the finding is a remark and stops nothing.
finding-fluent-syntax = this is not valid Fluent: { fluent-problem }
    .help = write `name = text`; every {"{"} needs its {"}"}; further lines of a text are indented
    .about = Catalogs are written in Fluent (projectfluent.org). What cannot be read is left out; the rest of the file is used.
finding-duplicate-message = the message `{ $message }` stands twice
    .help = remove one of the two
    .related = it stands here first
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
    .about = The reference shows this variable by default, the translation does not. A variant that is chosen by a variable may leave it out: `[one]` needs no number where 1 alone is so; in Russian 21 is too.
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
    .help = { $advice ->
        [escape] this escape is no character of a text: write the character itself, or `\U` and six digits
       *[none] remove it, or write it as an escape in a placeable
    }
    .about = Control characters, zero-width characters and U+FFFD, which stands for what was lost in a conversion.
finding-unresolved-message = `{ $message }` cannot be shown: `{ $detail }`
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
finding-function-option = { $problem ->
        [option] `{ $function }` has no option `{ $option }`
       *[value] `{ $value }` is no value for the option `{ $option }` of `{ $function }`
    }
    .help = { $problem ->
        [option] correct its name or remove it
       *[value] possible values: { $known }
    }
    .about = An option that a function does not know has no effect, and no program says so.
finding-term-argument = { $what ->
        [missing] `{ $message }` does not give `{ $term }` the `{ $variable }` that it shows
        [positional] `{ $message }` gives `{ $term }` a value without a name, which no term reads
       *[lost] in `{ $message }`, `{ $variable }` stands after `{ $term }` and is lost there
    }
    .help = { $what ->
        [missing] write `{"{"} { $term }({ $name }: "…") {"}"}`
        [positional] write `{"{"} { $term }(name: "…") {"}"}`
       *[lost] put `{"{"} { $variable } {"}"}` before `{"{"} { $term } {"}"}`
    }
    .about = A term knows only what is given to it by name. What it was not given it shows as a name in braces, and after a term within a term it has lost what it was given.
finding-other-plural-kind = `{ $message }` chooses by `{ $variable }` as { $kind ->
        [ordinal] a rank, the reference as an amount
       *[cardinal] an amount, the reference as a rank
    }
    .help = { $kind ->
        [ordinal] write `{"{"} { $variable } ->`
       *[cardinal] write `{"{"} NUMBER({ $variable }, type: "ordinal") ->`
    }
    .about = One, two, three and first, second, third have different forms. A translation counts as its reference does.
finding-rounded-plural = `{ $message }` shows `{ $variable }` rounded otherwise than it chooses by it
    .help = write the same options of NUMBER in the selector and in the variants
    .about = A variant chosen by 1.2 is wrong beside a number shown as 1. The number that is chosen by is the number that is shown.
finding-unmatched-literal = [{ $literal }] never matches: `{ $message }` chooses by `{ $variable }` with options
    .help = write the plural form instead, such as [one], or choose by `{ $variable }` itself
    .about = To Fluent a number with options of NUMBER is another than the number alone, so a number as a key is never met.
finding-duplicate-part = `{ $part }` stands twice in `{ $message }`
    .help = remove the second: only the first is ever shown
    .about = Where an attribute or a variant stands twice, Fluent takes the first and says nothing.
finding-unknown-entity = `{ $entity }` in `{ $message }` is no character reference
    .help = write `&nbsp;` and the like, with `;` at the end, or the character itself
    .about = What browsers do not know as a character reference they show as it is written.
finding-unmatched-argument = { $what ->
        [value] no variant of `{ $term }` is selected by `{ $argument }: "{ $value }"`
        [name] `{ $term }` does not read the argument `{ $argument }`
       *[none] `{ $term }` reads no argument, so `{ $argument }` changes nothing
    }
    .help = { $what ->
        [value] its variants: { $known }
        [name] correct the name or remove it
       *[none] remove the argument, or give the term variants that select by `{"$"}{ $argument }`
    }
    .about = A message gives a term an argument that changes nothing. Fluent then shows the default variant and says nothing.
finding-unmatched-variant = the reference does not select by [{ $variant }] in `{ $message }`
    .help = it selects by `{ $variable }` with { $known }, which this text lacks
    .related = the reference
    .about = The variants of a translation are selected by the words that the reference uses. A variant under another word is never shown.

## Links

finding-broken-item-link = { $advice ->
        [removed] the item `{ $target }` was removed for good
       *[none] there is no item `{ $target }`
    }
    .help = link to an item by the path of its folder below content/, such as `item:news/2013/01/vasaloppet`
    .about = Links between items name the item's id and lead to its page in the same edition.
finding-missing-file = { $advice ->
        [declare] the file `{ $file }` is in the folder, but item.toml does not name it
        [subfolder] the file `{ $file }` is in a folder of its own
       *[none] the file `{ $file }` is not there
    }
    .help = { $advice ->
        [declare] add `[[image]]` or `[[attachment]]` with `file = "{ $hint }"` to item.toml
        [subfolder] move it beside item.toml, and write `{ $hint }`
        [host] if an address is meant, write `{ $hint }`
       *[none] put it into the item's folder and name it in item.toml
    }
    .about = item.toml or a text names a file that is not in the item's folder, or the item lacks its item.toml.
finding-relative-link = `{ $url }` is no link that works in every edition
    .help = { $advice ->
        [item] write `{ $hint }`
       *[none] link to an item with `item:` and its id, to a file by its bare name
    }
    .about = A relative address would lead nowhere in most editions. Items are linked by id, files of the own folder by name.
finding-hidden-item-link = `{ $target }` is not on the site at this moment: readers see the words without a link
    .help = wait until it goes out, or remove the link
    .about = An item that is scheduled, expired or without a finished text has no page. The link comes back by itself when the page does.
finding-former-item-link = `{ $target }` is now `{ $hint }`: the link works as it is
    .about = Links to a former id lead to the item that names it in `formerly`. Nothing has to be changed: texts and their translations stay as they are.
finding-unsafe-link = `{ $url }` is not allowed
    .help = { $advice ->
        [image] images of other sites are not shown: put the file into the item's folder, name it in an `[[image]]` of item.toml, and write its name here
       *[none] use https:, http:, mailto: or tel:
    }
    .about = Links may only lead where a reader's browser can safely go, and pages load nothing from other sites.

## Files and addresses

finding-unreadable-file = { $why ->
        [special] this is no ordinary file
        [name] the name is not Unicode
        [deep] the folders are nested too deeply
        [changed] it was changed while the run went on
       *[other] the file cannot be read: { system-reason }
    }
    .related = it is named here
    .about = The system refused to read a file or folder, or it is no ordinary file.
finding-invalid-utf8 = the file is not in UTF-8: it has the byte `{ $byte }` here
    .help = save it as UTF-8
    .about = All texts are in UTF-8. Nothing is guessed and nothing is replaced: wrong characters would be published.
finding-file-too-large = the file has { $megabytes } MB; at most { $limit } MB are allowed
    .related = it is named here
    .about = Texts, catalogs and settings may have 1 MB, images and attachments 256 MB.
finding-symlink = links of the file system are not followed
    .help = put the file itself here
    .related = it is named here
    .about = A link could lead out of the site or into a circle.
finding-leaves-site = { $advice ->
        [item] `{ $url }` is no link that works in every edition
       *[none] `{ $url }` leads out of the site
    }
    .help = { $advice ->
        [item] write `{ $hint }`
       *[none] put the file into the item's folder and name it alone
    }
    .about = Nothing outside the site's folder is ever read or published.
finding-duplicate-url = two pages have the address `{ $url }`
    .help = rename a folder or change a slug
    .related = the other page comes from here
    .about = Each address belongs to one page.
finding-bad-name = `{ $name }` cannot stand in an address
    .help = { $what ->
        [file] use letters, digits, spaces and - _ . ( ), at most 200 bytes, and no dot at the beginning
       *[other] use lower-case letters a to z, digits, - and _
    }
    .about = Folders, slugs and tags become addresses that must work in every browser, shell and file system.
finding-duplicate-id = `{ $id }` already belongs to `{ $owner }`
    .related = the other item is here
    .about = A former id must not be the id, or a former id, of another item.
finding-vanished-address = `{ $id }` was published at `{ $url }` and is not there any more
    .help = { $heir ->
        [none] put the folder back, with `[withdrawn]` in its item.toml if it is to go
       *[other] if it is now `{ $heir }`, write `formerly = ["{ $id }"]` into its item.toml
    }; to remove it for good, write `removed = ["{ $id }"]` below `[publish]` in content/site.toml, or for this once type `gongbao publish --allow-removals { $id }`: its addresses then say that it is gone
    .about = An address that was published once always leads somewhere. An item that was renamed names its former id, one that is to go is withdrawn. Until then the release before stays.
finding-many-removals = { $removed } of { $total } published pages would go, `{ $url }` first
    .help = if they are meant to go, type `gongbao publish --allow-removals`
    .about = A publication that takes away more than a fifth of the pages is most often an accident: a folder that was moved, or a part that was not there when the site was read. What goes by its own dates is not counted.
finding-emptied-edition = `{ $edition }` would lose all its items: { $removed ->
        [one] { $removed } page
       *[other] { $removed } pages
    }
    .help = if it is meant, type `gongbao publish --allow-removals`
    .about = A publication that leaves an edition without any item is most often an accident.
finding-withdrawn-words = `{ $page }` still has words of `{ $item }`, which is { $origin ->
        [removed] gone
       *[withdrawn] withdrawn
    }: `{ $words }`
    .help = take them out of that page; if the site says them of its own right, add these lines to { $file }, with the reason:
        {"[[withdrawn.keep]]"}
        words = { $toml }
        reason = "why it may stay"
    .about = After an item is withdrawn or removed, no page or file of the release holds a passage of any of its texts, whole or in runs of forty letters (twenty-four signs of Chinese, Japanese or Korean). Its texts of today are searched for, and those of its pages in releases that are still there. The reason of the withdrawal, templates and messages are not searched for.
finding-unsearched-files = { $n ->
        [one] { $n } file cannot be searched for what is withdrawn
       *[other] { $n } files cannot be searched for what is withdrawn
    }, such as `{ $first }`
    .help = look at them yourself; the run report lists them all
    .about = Scans, photos, video, sound and PDF have no text that can be read here. They stop nothing: a withdrawal is urgent.
finding-withdrawn-file = `{ $page }` is the same file as `{ $name }` of `{ $item }`, which is { $origin ->
        [removed] gone
       *[withdrawn] withdrawn
    }
    .help = take it out of that item; if the site has it of its own right, add these lines to { $file }, with the reason:
        {"[[withdrawn.keep]]"}
        file = { $toml }
        reason = "why it may stay"
    .about = An image or attachment of a withdrawn or removed item goes out under no other name either.
finding-refused-ending = files that end in `{ $ending }` are not published: `{ $file }`
    .help = publish it as PDF, an office document, an image, sound, video, an archive or plain data; if it has to be this one, name the ending in site.toml: `[publish] attachment_types = ["{ $ending }"]`
    .about = What could run in a reader's browser, on a reader's machine or in the web server is published only where the site names it: pages, scripts, programs, shortcuts.
finding-other-content = `{ $file }` is not what its name says: { $ending ->
        [none] a name without an ending is of plain text
       *[other] it ends in `{ $ending }`
    }, and its bytes are those of `{ $found }`
    .help = give it the ending that it has by right, or save it again in the format that its name says
    .about = Readers' programs go by the name, and browsers by the bytes. Text that a browser takes for a page is refused too.
finding-active-content = something in `{ $file }` would run or load: `{ $what }`
    .help = save it again without scripts, handlers, embedded pages and references to other files
    .about = Images in SVG and data in XML may only show and say something. They are refused where anything in them runs, or loads from elsewhere, or cannot be read as XML.
finding-no-image = `{ $file }` is no image that can be shown
    .help = save it again as PNG, JPEG, WebP or SVG
    .about = The head of an image says what it is and how large. This one has none, or sides that no program can show.
finding-shadowing-file = a web server may send `{ $file }` to who asks for `{ $other }`
    .help = give it another name
    .about = A file whose name is another file's with `.gz`, `.br` or `.zst` passes for its compressed form.
finding-unpublished-id = { $said ->
        [present] `{ $id }` is still among the sources: nothing is removed
       *[other] nothing was ever published as `{ $id }`
    }
    .help = { $said ->
        [present] delete its folder, or take it out of the list
        [asked] name an item by its id, as `gongbao status` lists it
       *[other] write the id that the item had, such as `news/2013/01/vasaloppet`, or take it out of the list
    }
    .about = `formerly`, `removed` and `--allow-removals` name items by ids that were published. Another id lets nothing go and leads nowhere.

## Templates

finding-template-syntax = the template is not valid: `{ $detail }`
    .about = A template of the site's theme/ folder has a syntax error (MiniJinja).
finding-template-unknown-message = there is no message `{ $message }`
    .help = add it to the catalogs, or correct its name
    .about = Every message that a template names exists in the reference edition's catalogs.
finding-render-failed = `{ $page }` could not be rendered: { $detail ->
        [body] its Markdown cannot be turned into HTML
        [text] no edition has a text of its item
       *[other] `{ $detail }`
    }
    .about = A page failed while it was made. Nothing was published.
finding-template-too-long = this tag or line is too long, or the template has too many
    .help = split it into several templates, or compute less in one tag
    .about = Tags of more than 300 parts, templates of more than 1,000 tags, and lines of more than 65,000 bytes are refused: they can exhaust the program.
finding-templates-exhausted = the templates take more steps than a whole publication may
    .help = look for loops in loops, and for texts that a loop makes longer
    .about = What all templates of one publication may do is limited, by the number of pages and items: a mistake in a loop must not keep a machine busy for hours.
finding-whole-namespace = a namespace may only be used by its attributes
    .help = make it with `{"{%"} set ns = namespace(…) %{"}"}` and write `ns.name` from then on
    .about = A namespace that holds itself, or is handed on, could be written without an end.
finding-unknown-template = the theme has no template `{ $name }`
    .about = A file in theme/ takes the place of a built-in template of the same name. This one would be used by nothing.
finding-missing-argument = the template does not give `{ $message }` the `{ $variable }` that it needs in `{ $edition }`
    .help = write `msg("{ $message }", { $variable } = …)`, or take `{"{"} ${ $variable } {"}"}` out of the message
    .about = What a template gives to a message must cover every variable that the message reads, in every edition, also through messages that it mentions.
finding-unused-message = nothing asks for `{ $message }`
    .help = remove it if no template needs it
    .about = No template, section, column, tag, topic or issuing body names this message. This is advice: nothing is deleted.
finding-text-for-number = the template gives `{ $message }` a text as `{ $variable }`, by which plural forms are chosen in `{ $edition }`
    .help = give it the number itself, without quotation marks, `~` or filters
    .about = The text "1" has no plural form: it always gets the default variant. Only numbers choose one.

## Duties

finding-duty-overdue = `{ $item }` was owed in `{ $edition }` by { $due }
    .help = translate it, then type `gongbao accept { $item } { $edition }`
    .about = A `[[duty]]` of site.toml says that items like this one are in this edition within so many working days. That day has passed.
finding-unknown-calendar = nobody entered the working days of { $year }
    .help = write `content/calendar/{ $year }.toml` with `source`, `holidays` and `working`
    .about = Duties are counted in working days. A year without its public holidays and make-up working days gives no date, so that none is guessed.

## What parsers and the system say

toml-problem = { $problem ->
    [twice] this name stands twice
    [quotes] a text needs quotation marks
    [bracket] a bracket or brace has no partner
    [equals] a line reads `name = value`
    [comma] a comma is missing or too many
    [escape] after a backslash stands `\n`, `\"`, `\\` or another known escape
    [number] the number is not written as TOML has it
    [value] the value is missing or cannot be read
    [deep] it is nested too deeply
    [line] something follows that does not belong on this line
    [key] a name has only the letters a to z, digits, - and _, or stands in quotation marks
    [unclosed-text] the closing quotation mark is missing, or the text has a character that may not stand in it
    [full-width] `{ $found }` stands here in the place of `{ $wanted }`
    [colon] a colon stands here in the place of `=`
    [translated] `{ $found }` is the field `{ $wanted }`
    [broken-text] a text in quotation marks ends in the line in which it begins
    [inner-quotes] a quotation mark within the text ends it
   *[other] it cannot be read from here on
}
fluent-problem = { $problem ->
    [token] `{ $quoted }` is missing here
    [name] a name begins with a letter a to z
    [empty] the text is missing
    [no-default] one branch needs a `*`: it is shown when no other fits
    [two-defaults] only one branch may have a `*`
    [selector] a choice is made by a variable or a function such as `$n`
    [unclosed-text] the closing quotation mark is missing
    [argument-order] arguments with names come last
    [twice] the argument `{ $quoted }` stands twice
    [escape] after a backslash stands `\"`, `\\` or `\u` with four digits
    [brace] a closing brace has no partner
    [expression] between the braces stands a variable, a message, a function or a text in quotation marks
    [literal] a number or a text in quotation marks is needed
    [call] a function's name has capital letters only
   *[other] it cannot be read from here on
}
finding-more = (and { $n } more like it in this file)
finding-folded = { $n ->
    [one] { $n } finding of this kind
   *[other] { $n } findings of this kind
}
finding-folded-rest = and { $n } more: `gongbao check --all` shows each
system-reason = { $reason ->
    [denied] permission is denied
    [absent] it is not there
    [taken] something else stands there
    [folder] it is a folder
    [full] the disk is full
    [read-only] the disk is read-only
    [memory] memory has run out
    [open-files] the run may not have that many files open
    [size] it is larger than this run may write or read
    [link] it is a symbolic link, which is not followed
    [special] it is no ordinary file
    [changed] it was changed while the run went on
   *[other] the system says `{ $why }`
}

## Facts

finding-fact-differs = { $how ->
        [missing] the source text states `{ $source }`, this text does not
        [added] this text states `{ $translation }`, the source text does not
       *[other] this text states `{ $translation }` where the source text states `{ $source }`
    }
    .help = correct the text that is wrong; if the source text changes, translate again and type `gongbao accept { $item } { $edition }`
    .about = Numbers, dates, times, amounts, percentages, document and telephone numbers and addresses are the same in all editions, however each language writes them: { "15万元" } is 150,000 yuan.
finding-fact-may-differ = { $how ->
        [missing] this text may lack `{ $source }`, which the source text states
        [added] the source text may lack `{ $translation }`, which this text states
        [order] `{ $translation }` stands first here, `{ $source }` in the source text
       *[other] this text may state something else than the source text: `{ $translation }` here, `{ $source }` there
    }
    .help = compare both texts; nothing has to be done if they say the same
    .about = Something that may be a difference of facts, or only of wording: a small number that one text leaves to its grammar, two values in another order. This is no proof: the finding is a remark and stops nothing.
finding-impossible-day = { $what ->
        [date] no calendar has this date
       *[weekday] this date is a { $day ->
            [monday] Monday
            [tuesday] Tuesday
            [wednesday] Wednesday
            [thursday] Thursday
            [friday] Friday
            [saturday] Saturday
           *[sunday] Sunday
        }, but the text gives another day of the week
    }
    .help = correct the date or the day of the week; check the other editions too
    .about = A text names a day that does not exist, such as 31 February, or a day of the week that the date does not have.
finding-count-differs = { $what ->
        [rows] the tables have { $translation ->
            [one] { $translation } row
           *[other] { $translation } rows
        } here and { $source } in the source text
       *[other] the lists have { $translation ->
            [one] { $translation } item
           *[other] { $translation } items
        } here and { $source } in the source text
    }
    .help = compare the lists and tables of both texts, line by line
    .about = A translation has as many list items and table rows as its source text. One that is missing is easily overlooked.
finding-missing-term = the source text says `{ $source }`, this text nowhere `{ $expected }`
    .help = write `{ $expected }`, or add the word that is used here to `{ $concept }` in content/glossary.toml
    .related = the source text says it here
    .about = content/glossary.toml says how the office's concepts are called in each edition. Where the source text names one, a current translation names it too, by one of its words.
finding-avoided-term = `{ $word }` is not to be used
    .help = { $expected ->
        [none] write it in another way
       *[other] write `{ $expected }`
    }
    .about = content/glossary.toml lists this word under `avoid`.
