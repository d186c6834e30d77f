//! What each kind of item shows on its page beside its text.

use super::ItemBuilder;
use crate::item::{Guide, ItemIndex, KindFields, Letter, Notice, Report, Text};
use crate::plan::PageKind;
use crate::render::Failure;
use crate::render::context::{Date, GuideView, LetterView, Link, NoticeView, ReportView};
use crate::render::reuse::inputs::PageInputs;
use crate::site::{issuer_message, topic_message};
use minijinja::Value;

/// What templates see of the fields of an item's kind.
#[derive(Debug, Default)]
pub struct KindViews<'s> {
    pub notice: Option<NoticeView<'s>>,
    pub guide: Option<GuideView<'s>>,
    pub letter: Option<LetterView<'s>>,
    pub report: Option<ReportView>,
}

impl<'s> KindViews<'s> {
    pub fn of(builder: &ItemBuilder<'_, 's>, index: ItemIndex, reply: Option<String>) -> Result<Self, Failure> {
        let none = Self::default();
        Ok(match &builder.item.fields {
            KindFields::News | KindFields::Page(_) => none,
            KindFields::Notice(notice) => Self { notice: Some(builder.notice(index, notice)?), ..none },
            KindFields::Guide(guide) => Self { guide: Some(guide_view(guide, builder.shown.text)), ..none },
            KindFields::Letter(letter) => Self { letter: Some(builder.letter(letter, reply)), ..none },
            KindFields::Report(report) => Self { report: Some(report_view(report)), ..none },
        })
    }
}

/// What a page shows of other items because of its item's kind.
pub fn inputs(inputs: &mut PageInputs<'_, '_>, index: ItemIndex) {
    let (site, plan) = (inputs.site, inputs.plan);
    if let KindFields::Notice(notice) = &site.item(index).fields
        && let Some((id, _)) = &notice.replaced_by
    {
        inputs.entry(site.find(id).filter(|index| plan.is_visible(*index)));
    }
    plan.lists.replaced_by(index).iter().for_each(|old| inputs.entry(Some(*old)));
}

impl<'s> ItemBuilder<'_, 's> {
    fn notice(&self, index: ItemIndex, notice: &'s Notice) -> Result<NoticeView<'s>, Failure> {
        let reader = self.reader;
        let named = |message: String| reader.message(self.edition, &message);
        let issuer = match &notice.issuer {
            Some(key) => named(issuer_message(key))?,
            None => reader.edition(self.edition).office.clone(),
        };
        let replaced_by = notice.replaced_by.as_ref().and_then(|(id, _)| self.notice_link(reader.site.find(id)?));
        let replaces = reader.plan.lists.replaced_by(index).iter().filter_map(|old| self.notice_link(*old));
        Ok(NoticeView {
            index: &notice.index,
            document: notice.document.as_deref(),
            document_lang: &reader.edition(self.item.source).lang,
            issuer,
            formed: notice.formed.map(Date::day),
            topic: notice.topic.as_deref().map(|topic| named(topic_message(topic))).transpose()?,
            validity: notice.validity.key(),
            replaced_by,
            replaces: replaces.collect(),
        })
    }

    /// Another notice, if it is on the site and not withdrawn.
    fn notice_link(&self, index: ItemIndex) -> Option<Link> {
        let reader = self.reader;
        let other = reader.site.item(index);
        let is_there = reader.is_planned(self.edition, index) && !reader.is_withdrawn(other);
        let shown = reader.plan.shown(reader.site, index, self.edition).filter(|_| is_there)?;
        Some(self.link(shown.text.title.clone(), &PageKind::Item(index)))
    }

    fn letter(&self, letter: &Letter, reply: Option<String>) -> LetterView<'s> {
        LetterView {
            received: letter.received.map(Date::day),
            answered: letter.answered.map(Date::day),
            language: letter.language.map(|language| self.elsewhere(language)),
            reply: Value::from_safe_string(reply.unwrap_or_default()),
        }
    }
}

fn guide_view<'s>(guide: &'s Guide, text: &'s Text) -> GuideView<'s> {
    GuideView {
        basis: text.guide.basis.as_deref(),
        place: text.guide.place.as_deref(),
        hours: text.guide.hours.as_deref(),
        days: guide.days,
        fee: guide.fee,
        phone: guide.phone.as_deref(),
    }
}

fn report_view(report: &Report) -> ReportView {
    ReportView { year: report.year.to_string(), from: report.from.map(Date::day), to: report.to.map(Date::day) }
}
