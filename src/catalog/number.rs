//! NUMBER as the Fluent guide describes it, formatted with ICU4X, because fluent-rs does not format
//! numbers.

use super::DIGIT_LIMIT;
use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use fluent::types::{FluentNumber, FluentNumberOptions};
use fluent::{FluentArgs, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// The most fraction digits that are shown where no option gives their number, as in ECMA-402.
const FRACTION_DIGITS: usize = 3;

/// Implements `NUMBER(value, option: …)`.
pub fn function<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(named);
            clamp(&mut number.options);
            // Plural forms follow the number that readers see: 1.2 shown as 1 has the form of 1.
            if let Some(rounded) = rounded(&number) {
                number.value = rounded;
            }
            FluentValue::Number(number)
        }
        _ => FluentValue::from(super::UNFORMATTABLE),
    }
}

/// Limits every option to what can be formatted. The check of catalogs reports options beyond the
/// limit.
fn clamp(options: &mut FluentNumberOptions) {
    let digits = [
        &mut options.minimum_integer_digits,
        &mut options.minimum_fraction_digits,
        &mut options.maximum_fraction_digits,
        &mut options.minimum_significant_digits,
        &mut options.maximum_significant_digits,
    ];
    for option in digits {
        *option = option.map(|digits| digits.min(DIGIT_LIMIT));
    }
    // The plural operands of fluent-rs overflow beyond eighteen digits.
    options.minimum_fraction_digits = options.minimum_fraction_digits.map(|digits| digits.min(15));
}

fn rounded(number: &FluentNumber) -> Option<f64> {
    let options = &number.options;
    let is_rounded = options.maximum_fraction_digits.is_some() || options.maximum_significant_digits.is_some();
    is_rounded.then(|| decimal(number)?.to_string().parse().ok()).flatten()
}

/// Formats every number of every message, also a `{ $n }` without a call.
pub fn format(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = decimal(number)?;
    let formatted =
        memoizer.with_try_get::<Formatter, _, _>(number.options.use_grouping, |f| f.0.format(&decimal).to_string());
    formatted.ok()
}

fn decimal(number: &FluentNumber) -> Option<Decimal> {
    let options = &number.options;
    let mut decimal = Decimal::try_from_f64(number.value, FloatPrecision::RoundTrip).ok()?;
    let half_expand = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    if let Some(most) = options.maximum_significant_digits {
        let position = decimal.absolute.nonzero_magnitude_start() - i16::try_from(most.max(1)).ok()? + 1;
        decimal.round_with_mode(position, half_expand);
        decimal.absolute.trim_end();
    } else {
        let least = options.minimum_fraction_digits.unwrap_or(0);
        let most = options.maximum_fraction_digits.unwrap_or(FRACTION_DIGITS.max(least)).max(least);
        decimal.round_with_mode(-i16::try_from(most).ok()?, half_expand);
        decimal.absolute.trim_end();
        decimal.absolute.pad_end(-i16::try_from(least).ok()?);
    }
    if let Some(least) = options.minimum_significant_digits {
        let position = decimal.absolute.nonzero_magnitude_start() - i16::try_from(least.max(1)).ok()? + 1;
        decimal.absolute.pad_end(position);
    }
    decimal.absolute.pad_start(i16::try_from(options.minimum_integer_digits.unwrap_or(1)).ok()?);
    Some(decimal)
}

struct Formatter(DecimalFormatter);

impl Memoizable for Formatter {
    /// Whether digits are grouped.
    type Args = bool;
    type Error = ();

    fn construct(lang: LanguageIdentifier, grouping: bool) -> Result<Self, ()> {
        let locale: icu_locale::Locale = lang.to_string().parse().map_err(|_| ())?;
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(if grouping { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        DecimalFormatter::try_new(locale.into(), options).map(Self).map_err(|_| ())
    }
}
