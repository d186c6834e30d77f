//! Dates in messages, and DATETIME as the Fluent guide describes it, formatted with ICU4X.

use fluent::types::FluentType;
use fluent::{FluentArgs, FluentValue};
use icu_datetime::DateTimeFormatterPreferences;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::{Length, TimePrecision, YearStyle};
use icu_datetime::preferences::HourCycle;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use jiff::civil;
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

type Calendar = icu_calendar::Gregorian;

/// A civil date and time that a message shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    pub at: civil::DateTime,
    style: Style,
}

impl Moment {
    pub fn new(at: civil::DateTime) -> Self {
        Self { at, style: Style::DATE }
    }

    pub fn into_value<'a>(self) -> FluentValue<'a> {
        FluentValue::Custom(Box::new(self))
    }

    fn write(&self, memoizer: &IntlLangMemoizer) -> Option<String> {
        let input = self.input()?;
        let formatted = memoizer.with_try_get::<Formatter, _, _>(self.style, |f| f.0.format(&input).to_string());
        formatted.ok()
    }

    fn input(&self) -> Option<DateTime<Calendar>> {
        let (date, time) = (self.at.date(), self.at.time());
        let small = |number: i8| u8::try_from(number).ok();
        let date = Date::try_new_gregorian(i32::from(date.year()), small(date.month())?, small(date.day())?).ok()?;
        let time = Time::try_new(small(time.hour())?, small(time.minute())?, small(time.second())?, 0).ok()?;
        Some(DateTime { date, time })
    }
}

impl FluentType for Moment {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(*self)
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        // Every bundle of this crate is a concurrent one, which calls `as_string_threadsafe`.
        Cow::Owned(self.at.to_string())
    }

    fn as_string_threadsafe(&self, memoizer: &IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(self.write(memoizer).unwrap_or_else(|| self.at.to_string()))
    }
}

/// Implements `DATETIME(moment, option: …)`.
pub fn function<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let refused = || FluentValue::from(super::UNFORMATTABLE);
    let Some(FluentValue::Custom(custom)) = positional.first() else { return refused() };
    let any: &dyn FluentType = &**custom;
    match any.as_any().downcast_ref::<Moment>() {
        Some(moment) => {
            let style = Style::from(named);
            if style.fields().is_some() { Moment { at: moment.at, style }.into_value() } else { refused() }
        }
        None => refused(),
    }
}

/// The options of one DATETIME call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Style {
    length: Size,
    year: bool,
    month: bool,
    day: bool,
    weekday: bool,
    era: bool,
    time: Clock,
    hour12: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Size {
    Long,
    Medium,
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Clock {
    None,
    Hour,
    Minute,
    Second,
}

impl Style {
    /// The style of a `{ $date }` without a call: the long date.
    const DATE: Self = Self {
        length: Size::Long,
        year: true,
        month: true,
        day: true,
        weekday: false,
        era: false,
        time: Clock::None,
        hour12: None,
    };

    fn from(options: &FluentArgs<'_>) -> Self {
        let option = |name: &str| match options.get(name) {
            Some(FluentValue::String(text)) => Some(text.to_string()),
            _ => None,
        };
        let has = |name: &str| option(name).is_some();
        let fields = ["year", "month", "day", "weekday", "hour", "minute", "second"];
        let styled = |name: &str| option(name).map(|size| size_of(&size));
        let named_fields = fields.iter().any(|field| has(field));
        let (date_style, time_style) = (option("dateStyle"), option("timeStyle"));
        let time = match (&time_style, has("hour"), has("minute"), has("second")) {
            (Some(size), ..) if size == "short" => Clock::Minute,
            (Some(_), ..) | (_, _, _, true) => Clock::Second,
            (_, _, true, _) => Clock::Minute,
            (_, true, ..) => Clock::Hour,
            _ => Clock::None,
        };
        let whole_date = date_style.is_some() || (!named_fields && time_style.is_none());
        Self {
            length: date_style
                .as_deref()
                .map(date_size)
                .or_else(|| styled("month"))
                .or_else(|| styled("weekday"))
                .unwrap_or(if named_fields { Size::Short } else { Size::Long }),
            year: whole_date || has("year"),
            month: whole_date || has("month"),
            day: whole_date || has("day"),
            weekday: has("weekday") || date_style.as_deref() == Some("full"),
            era: has("era"),
            time,
            hour12: option("hour12").map(|text| text != "false"),
        }
    }

    fn date_fields(self) -> Option<DateFields> {
        match (self.year, self.month, self.day, self.weekday) {
            (true, _, true, true) => Some(DateFields::YMDE),
            (true, _, true, false) => Some(DateFields::YMD),
            (false, true, true, true) => Some(DateFields::MDE),
            (false, true, true, false) => Some(DateFields::MD),
            (false, false, true, true) => Some(DateFields::DE),
            (false, false, true, false) => Some(DateFields::D),
            (true, true, false, _) => Some(DateFields::YM),
            (true, false, false, _) => Some(DateFields::Y),
            (false, true, false, _) => Some(DateFields::M),
            (false, false, false, true) => Some(DateFields::E),
            (false, false, false, false) => None,
        }
    }
}

/// Returns the length for `dateStyle`, where `short` is all numbers.
fn date_size(option: &str) -> Size {
    match option {
        "full" | "long" => Size::Long,
        "medium" => Size::Medium,
        _ => Size::Short,
    }
}

/// Returns the length for `month` and `weekday`, where `short` is an abbreviation.
fn size_of(option: &str) -> Size {
    match option {
        "long" | "full" => Size::Long,
        "short" | "medium" | "narrow" => Size::Medium,
        _ => Size::Short,
    }
}

struct Formatter(FixedCalendarDateTimeFormatter<Calendar, CompositeDateTimeFieldSet>);

impl Memoizable for Formatter {
    type Args = Style;
    type Error = ();

    fn construct(lang: LanguageIdentifier, style: Style) -> Result<Self, ()> {
        let locale: icu_locale::Locale = lang.to_string().parse().map_err(|_| ())?;
        let mut preferences = DateTimeFormatterPreferences::from(locale);
        preferences.hour_cycle =
            style.hour12.map(|twelve| if twelve { HourCycle::Clock12 } else { HourCycle::Clock24 });
        let fields = style.fields().ok_or(())?;
        FixedCalendarDateTimeFormatter::try_new(preferences, fields).map(Self).map_err(|_| ())
    }
}

impl Style {
    /// Returns the ICU4X fields for this style, or `None` for a combination of fields that ICU4X
    /// does not have.
    fn fields(self) -> Option<CompositeDateTimeFieldSet> {
        let mut fields = FieldSetBuilder::new();
        fields.length = Some(match self.length {
            Size::Long => Length::Long,
            Size::Medium => Length::Medium,
            Size::Short => Length::Short,
        });
        fields.date_fields = self.date_fields();
        fields.year_style = match (self.era, self.year) {
            (true, true) => Some(YearStyle::WithEra),
            // The short form has four digits too, because pages are read for decades.
            (false, true) => Some(YearStyle::Full),
            _ => None,
        };
        fields.time_precision = match self.time {
            Clock::None => None,
            Clock::Hour => Some(TimePrecision::Hour),
            Clock::Minute => Some(TimePrecision::Minute),
            Clock::Second => Some(TimePrecision::Second),
        };
        fields.build_composite_datetime().ok()
    }
}
