//! The type scale: each style has its size, weight and its own line height.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontFamily, FontId};

use super::fonts;

/// One style of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Type {
    /// Total, change: 48 / 56.
    Money,
    /// An amount on a page: 32 / 40, money cut.
    MoneyTitle,
    /// An amount in a heading: 24 / 32, money cut.
    MoneyHeading,
    /// One per screen: 32 / 40.
    Title,
    /// Headings, the primary button: 24 / 32.
    Heading,
    /// Text: 20 / 30.
    Body,
    /// Buttons, names: 20 / 30.
    Strong,
    /// A person's own short quote.
    Quote,
    /// Quantities and times in text: 20 / 30, money cut.
    Figures,
    /// Prices: 20 / 30, money cut.
    FiguresStrong,
    /// The smallest on the till: 18 / 26.
    Meta,
    /// The same, stronger.
    MetaStrong,
    /// Quantities among the smallest: 18 / 26, money cut.
    MetaFigures,
    /// The same, stronger.
    MetaFiguresStrong,
    /// Tables on a laptop, the smallest anywhere: 16 / 24.
    Table,
}

impl Type {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Money,
        Self::MoneyTitle,
        Self::MoneyHeading,
        Self::Title,
        Self::Heading,
        Self::Body,
        Self::Strong,
        Self::Quote,
        Self::Figures,
        Self::FiguresStrong,
        Self::Meta,
        Self::MetaStrong,
        Self::MetaFigures,
        Self::MetaFiguresStrong,
        Self::Table,
    ];

    /// Size and line height.
    pub const fn sizes(self) -> (f32, f32) {
        match self {
            Self::Money => (48.0, 56.0),
            Self::Title | Self::MoneyTitle => (32.0, 40.0),
            Self::Heading | Self::MoneyHeading => (24.0, 32.0),
            Self::Body | Self::Strong | Self::Quote | Self::Figures | Self::FiguresStrong => {
                (20.0, 30.0)
            }
            Self::Meta | Self::MetaStrong | Self::MetaFigures | Self::MetaFiguresStrong => {
                (18.0, 26.0)
            }
            Self::Table => (16.0, 24.0),
        }
    }

    /// The height of one line.
    pub const fn line(self) -> f32 {
        self.sizes().1
    }

    fn family(self) -> FontFamily {
        match self {
            Self::Money | Self::MoneyTitle | Self::MoneyHeading => fonts::money_bold(),
            Self::Title | Self::Heading => fonts::bold(),
            Self::Strong | Self::MetaStrong => fonts::semi_bold(),
            Self::FiguresStrong | Self::MetaFiguresStrong => fonts::money_semi_bold(),
            Self::Figures | Self::MetaFigures | Self::Table => fonts::money_regular(),
            Self::Quote => fonts::italic(),
            Self::Body | Self::Meta => FontFamily::Proportional,
        }
    }

    /// The font.
    pub fn font(self) -> FontId {
        FontId::new(self.sizes().0, self.family())
    }

    /// How egui lays a run of it out.
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line()),
            color: colour,
            ..TextFormat::default()
        }
    }

    /// The cut for this text: with an amount or a time in it, the plain zero.
    fn cut_for(self, text: &str) -> Self {
        if !text.contains(|c: char| c.is_ascii_digit()) {
            return self;
        }
        match self {
            Self::Title => Self::MoneyTitle,
            Self::Heading => Self::MoneyHeading,
            Self::Body => Self::Figures,
            Self::Strong => Self::FiguresStrong,
            Self::Meta => Self::MetaFigures,
            Self::MetaStrong => Self::MetaFiguresStrong,
            other => other,
        }
    }

    /// A paragraph of it, in a column of this width.
    pub fn job(self, text: &str, colour: Color32, width: f32, align: Align) -> LayoutJob {
        let format = self.cut_for(text).format(colour);
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping {
            max_width: width,
            ..TextWrapping::default()
        };
        job.halign = align;
        job
    }

    /// The same, at most so many lines, with "…" where it is cut.
    pub fn job_of_lines(self, text: &str, colour: Color32, width: f32, lines: usize) -> LayoutJob {
        let mut job = self.job(text, colour, width, Align::LEFT);
        job.wrap.max_rows = lines;
        job.wrap.overflow_character = Some('…');
        job
    }
}
