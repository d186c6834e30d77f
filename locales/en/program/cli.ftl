# What the program says at the terminal.

## Help

cli-about = Publishes an office's news and disclosure notices in several languages, with proof that every edition is complete.
cli-publish-about = Publish the site: check everything, render all editions, switch to the new release at once
cli-check-about = Check the site without publishing it
cli-explain-about = Explain a finding's code, or list all codes
cli-accept-about = Record that a translation matches the source text as it stands now
cli-catalogs-about = Compare any folder of Fluent files, one folder per locale, with its reference
cli-help-about = Show help for the program or a command
cli-option-site = The site's folder
cli-option-output = The folder to publish into
cli-option-format = How to print: human or json
cli-option-check-format = How to print: human, short or json
cli-option-lang = The language in which the program speaks: zh, en, ja, ru or ko
cli-option-color = When to use color: auto, always or never
cli-option-as-of = Publish as if it were this moment, such as 2013-03-05T09:00:00+08:00 or 2013-03-05
cli-option-deny = Exit with 1 if there are findings of this level or above: error, warning or info
cli-option-all = Every translation of the site
cli-option-reference = The locale that the others are translated from, such as en
cli-option-locale = A locale to compare; all where none is named; may be repeated
cli-option-messages = Record that the messages of an edition, or of all, match the reference as it stands
cli-option-message = This message only
cli-option-help = Show this help
cli-option-version = Show the version
cli-arg-code = A code or its name, such as T001 or missing-translation
cli-arg-item = The item's id: its folder below content/
cli-arg-dir = The folder that holds a folder for each locale
cli-arg-edition = The edition's key, such as ja
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-heading-usage = Usage

## Usage errors

# $name (string)
usage-unknown-argument = unknown argument `{ $name }`
usage-unknown-command = unknown command `{ $name }`
# $name (string), $value (string)
usage-bad-value = `{ $value }` is no value for `{ $name }`
# $values (string)
usage-possible-values = possible values: { $values }
usage-missing-argument = missing: { $name }
usage-conflict = `{ $name }` cannot be used with the other arguments
usage-other = the command line could not be understood
usage-try-help = try `gongbao --help`
# $value (string)
usage-bad-moment = `{ $value }` is no date or time: write one such as 2013-03-05 or 2013-03-05T09:00:00+08:00
usage-accept-what = name an item and an edition, or use `--all`

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
publish-refused = nothing was published; the release before stays
publish-open = open { $path }

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
check-clean = everything is in order

## Accepting

# $item (string), $edition (string), $revision (string)
accept-done = { $item }: { $edition } now matches { $revision }
accept-unchanged = { $item }: { $edition } matched already
# $n (number)
accept-total = { $n ->
    [one] { $n } translation accepted
   *[other] { $n } translations accepted
}
accept-unknown-item = there is no item `{ $item }`
accept-unknown-edition = there is no edition `{ $edition }`
accept-no-text = `{ $item }` has no text in `{ $edition }`
accept-is-source = `{ $edition }` is the language that `{ $item }` was written in
# $edition (string), $n (number)
accept-messages = { $edition }: { $n ->
    [one] { $n } message accepted
   *[other] { $n } messages accepted
}
accept-is-reference = `{ $edition }` is the reference for messages
accept-unknown-message = the reference has no message `{ $message }`

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
catalogs-locale = { $locale }: { $percent } % there, { $missing } missing ({ $files } whole files), { $obsolete } obsolete, { $identical } identical, { $errors } errors, { $warnings } warnings
catalogs-no-reference = there is no folder `{ $locale }` with .ftl files in { $folder }

## The environment

# $path (string), $why (string)
env-cannot-write = cannot write { $path }: { $why }
env-cannot-read = cannot read { $path }: { $why }
# $holder (string)
env-locked = another run is publishing here ({ $holder }): try again when it has ended
env-bug = this is a defect of gongbao, not of your site: { $detail }
env-bug-help = the published site is untouched; please report this message
explain-unknown = there is no code `{ $code }`
explain-example = Example
explain-level = level: { $level }
