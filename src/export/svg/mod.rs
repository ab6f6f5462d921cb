//! A picture that stands alone: SVG 1.1 with presentation attributes only, text as text,
//! generic fonts, nothing from outside.
//!
//! The drawing is the page's: the same scene, the same colours, the same signs. Around it
//! stands what the page says elsewhere: title, filters, what the signs mean, licence, address.

mod ghosts;
mod lives;
mod series;

use super::palette::{self, colour};
use super::words::{count_words, filter_words};
use super::xml::Xml;
use super::{Order, Part};
use crate::date::calendar::civil;
use crate::date::{words, year_words};
use crate::i18n::{Lang, chart::Chart, export::Export, fill, number, page::Page};
use crate::layout::{
    Band, Bar, Cluster, End, GUTTER, Item, Label, LaneScene, Mark, RING, Scene, Sign, Stage, Tick,
    Viewport, compose, cut, heading_lines, px, sign, sign_size, stretch, text_width,
};
use crate::query::Facet;

/// Room around the picture.
const MARGIN: f64 = 24.0;
/// The height of one row of era names.
const ERA: f64 = 22.0;
/// The height of the axis below them.
const AXIS: f64 = 26.0;
/// Of the fonts that a viewer may have, for text that is read and for titles.
const SANS: &str = "system-ui, sans-serif";
const SERIF: &str = "Georgia, serif";
/// The narrowest picture that holds names of lanes and a timeline.
const NARROWEST: f64 = 480.0;
/// What is cut at the edges of the timeline.
const CLIP: &str = "hito-clip";

/// The picture of a part.
pub fn svg(part: &Part, order: &Order) -> String {
    let width = order.width.max(NARROWEST);
    draw(part, order, width, MARGIN, |picture| {
        let head = picture.head();
        let chart = picture.chart(head);
        let mut y = picture.lives(chart) + 20.0;
        y = picture.legend(y);
        picture.foot(y)
    })
}

/// The drawing alone, without words or room around it, to stand in a text; and its width and
/// height in CSS pixels.
pub fn chart(part: &Part, order: &Order) -> (String, f64, f64) {
    let mut height = 0.0;
    let svg = draw(part, order, order.width, 0.0, |picture| {
        height = picture.chart(0.0) + 1.0;
        height
    });
    (svg, order.width, height)
}

/// What the signs mean, in as many lines as a width holds; and its height.
pub fn legend(part: &Part, order: &Order) -> (String, f64, f64) {
    let mut height = 0.0;
    let svg = draw(part, order, order.width, 0.0, |picture| {
        height = picture.legend(4.0) - 6.0;
        height
    });
    (svg, order.width, height)
}

/// Lays out a part and draws it; `parts` draws what is wanted and says where it ends.
fn draw(
    part: &Part,
    order: &Order,
    width: f64,
    margin: f64,
    parts: impl FnOnce(&mut Picture) -> f64,
) -> String {
    let arrangement = part.arrangement();
    let stage = Stage {
        timeline: part.timeline,
        index: &part.index,
        arrangement: &arrangement,
        lang: part.lang(),
        collapsed: &[],
    };
    let chart = width - 2.0 * margin;
    let viewport = Viewport {
        window: part.window(),
        width: (chart - GUTTER).max(1.0),
    };
    let scene = compose(&stage, viewport, 0.0);
    let mut picture = Picture {
        part,
        order,
        scene: &scene,
        margin,
        width: chart,
        xml: Xml::default(),
    };
    // The height is known when everything stands in its place.
    let end = parts(&mut picture);
    picture.whole(width, end + margin)
}

struct Picture<'a> {
    part: &'a Part<'a>,
    order: &'a Order<'a>,
    scene: &'a Scene,
    margin: f64,
    width: f64,
    xml: Xml,
}

/// How a line of text looks.
#[derive(Clone, Copy)]
struct Look {
    size: f64,
    fill: &'static str,
    serif: bool,
    weight: &'static str,
}

impl Look {
    const fn plain(size: f64, fill: &'static str) -> Look {
        Look {
            size,
            fill,
            serif: false,
            weight: "400",
        }
    }
}

impl Picture<'_> {
    fn lang(&self) -> Lang {
        self.part.lang()
    }

    fn eras(&self) -> f64 {
        let rows = self.scene.eras.iter().map(|era| era.row + 1).max();
        rows.unwrap_or(0) as f64 * ERA
    }

    fn y_of_lanes(&self) -> f64 {
        self.eras() + AXIS
    }

    /// The whole document around what was drawn.
    fn whole(self, width: f64, height: f64) -> String {
        let lang = self.lang();
        let title = self.part.timeline.title.get(lang);
        let (from, to) = self.stretch();
        let count = count_words(self.part);
        let description = fill(
            Export::of(lang).description,
            &[("from", &from), ("to", &to), ("count", &count)],
        );
        let mut description = vec![description];
        description.extend(filter_words(self.part));
        let mut xml = Xml::default();
        let (w, h) = (px(width), px(height));
        xml.open(
            "svg",
            &[
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", &w),
                ("height", &h),
                ("viewBox", &format!("0 0 {w} {h}")),
                ("xml:lang", lang.code()),
                ("role", "img"),
                ("aria-labelledby", "hito-title hito-desc"),
                ("font-family", SANS),
                ("font-size", "13"),
            ],
        );
        xml.text("title", &[("id", "hito-title")], title);
        xml.text("desc", &[("id", "hito-desc")], &description.join(" · "));
        if self.order.ground {
            let all = [("width", &*w), ("height", &h), ("fill", palette::PAPER)];
            xml.empty("rect", &all);
        }
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.push_str(&xml.finish());
        out.push_str(&self.xml.finish());
        out.push_str("</svg>\n");
        out
    }

    fn stretch(&self) -> (String, String) {
        let window = self.scene.viewport.window;
        let year = |at: f64| year_words(civil(at as i64).year, self.lang());
        (year(window.start), year(window.end - 1.0))
    }

    /// Title, summary and filters; where the chart begins.
    fn head(&mut self) -> f64 {
        let (lang, timeline) = (self.lang(), self.part.timeline);
        let mut y = self.margin;
        let title = Look {
            serif: true,
            weight: "600",
            ..Look::plain(26.0, palette::INK)
        };
        y = self.paragraph(y, timeline.title.get(lang), title);
        if let Some(summary) = &timeline.summary {
            let look = Look::plain(14.0, palette::MUTED);
            y = self.paragraph(y + 4.0, summary.get(lang), look);
        }
        let (from, to) = self.stretch();
        let mut asked = filter_words(self.part);
        asked.push(count_words(self.part));
        asked.push(fill(
            Export::of(lang).stretch,
            &[("from", &from), ("to", &to)],
        ));
        let look = Look::plain(13.0, palette::INK);
        y = self.paragraph(y + 6.0, &asked.join(" · "), look);
        y + 14.0
    }

    /// A text in as many lines as it takes; where it ends.
    fn paragraph(&mut self, y: f64, text: &str, look: Look) -> f64 {
        let room = self.width * crate::layout::FONT_SIZE / look.size;
        let mut y = y;
        for line in wrapped(text, room) {
            y += look.size * 1.35;
            self.line(self.margin, y - look.size * 0.3, &line, look);
        }
        y
    }

    fn line(&mut self, x: f64, y: f64, text: &str, look: Look) {
        let (x, y, size) = (px(x), px(y), px(look.size));
        let mut attributes = vec![("x", &*x), ("y", &*y), ("fill", look.fill)];
        if look.size != crate::layout::FONT_SIZE {
            attributes.push(("font-size", &size));
        }
        if look.weight != "400" {
            attributes.push(("font-weight", look.weight));
        }
        if look.serif {
            attributes.push(("font-family", SERIF));
        }
        self.xml.text("text", &attributes, text);
    }

    fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, more: &[(&str, &str)]) {
        let [x, y, width, height] = [x, y, width, height].map(px);
        let mut attributes = vec![
            ("x", &*x),
            ("y", &*y),
            ("width", &*width),
            ("height", &*height),
        ];
        attributes.extend(more);
        self.xml.empty("rect", &attributes);
    }

    fn rule(&mut self, from: (f64, f64), to: (f64, f64), more: &[(&str, &str)]) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(px);
        let mut attributes = vec![("x1", &*x1), ("y1", &*y1), ("x2", &*x2), ("y2", &*y2)];
        attributes.extend(more);
        self.xml.empty("line", &attributes);
    }

    /// The axis, the lanes and the series, with their top at `y`; where they end.
    fn chart(&mut self, y: f64) -> f64 {
        let scene = self.scene;
        let lanes = self.y_of_lanes();
        let (chart, height) = (self.width - GUTTER, scene.height);
        self.xml.open("clipPath", &[("id", CLIP)]);
        self.rect(0.0, -lanes, chart, lanes + height, &[]);
        self.xml.close("clipPath");
        let origin = translate(self.margin, y + lanes);
        self.xml.open("g", &[("transform", &origin)]);

        let stage = translate(GUTTER, 0.0);
        self.xml.open("g", &[("transform", &stage)]);
        let clip = format!("url(#{CLIP})");
        self.xml.open("g", &[("clip-path", &clip)]);
        for band in &scene.eras {
            self.era(band, lanes, height);
        }
        for band in &scene.eras {
            self.era_name(band, lanes);
        }
        for tick in &scene.ticks {
            self.tick(tick, height);
        }
        self.today(height);
        for lane in &scene.lanes {
            for item in &lane.items {
                self.item(item);
            }
        }
        self.ghosts();
        for series in &scene.series {
            self.steps(series);
        }
        self.xml.close("g");
        self.xml.close("g");

        for lane in &scene.lanes {
            let name = self.lane_name(lane);
            self.heading(lane.y, lane.height, &name, lane.count);
        }
        for series in &scene.series {
            self.scale(series);
        }
        self.rule((0.0, 0.0), (self.width, 0.0), &[("stroke", palette::INK)]);
        self.rule(
            (0.0, height),
            (self.width, height),
            &[("stroke", palette::LINE)],
        );
        self.xml.close("g");
        y + lanes + height
    }

    fn lane_name(&self, lane: &LaneScene) -> String {
        let chart = Chart::of(self.lang());
        let facet = self.part.state.lanes.facet();
        match (facet, lane.value) {
            (Some(facet), Some(value)) => {
                let timeline = self.part.timeline;
                let name = self.part.index.name(timeline, facet, value, self.lang());
                name.to_owned()
            }
            (Some(_), None) if self.scene.lanes.len() > 1 => chart.lane_rest.into(),
            _ => chart.lane_all.into(),
        }
    }

    fn heading(&mut self, y: f64, height: f64, name: &str, count: usize) {
        self.rule((0.0, y), (self.width, y), &[("stroke", palette::LINE)]);
        let look = Look {
            weight: "600",
            ..Look::plain(13.0, palette::INK)
        };
        let lines = heading_lines(name, height);
        // What fills its lane begins at the very top of it.
        let top = if 16.0 * lines.len() as f64 + 8.0 > height {
            -1.0
        } else {
            4.0
        };
        for (line, n) in lines.iter().zip(1..) {
            self.line(0.0, y + top + 16.0 * f64::from(n), line, look);
        }
        let (x, y) = (px(GUTTER - 12.0), px(y + 20.0));
        let attributes = [
            ("x", &*x),
            ("y", &*y),
            ("fill", palette::MUTED),
            ("text-anchor", "end"),
        ];
        self.xml.text("text", &attributes, &number(count));
    }

    fn era(&mut self, band: &Band, top: f64, height: f64) {
        let name_y = band.row as f64 * ERA - top;
        if band.index % 2 == 1 {
            let faint = [("fill", palette::FAINT)];
            self.rect(band.x, name_y, band.width, height - name_y, &faint);
        }
        if band.begins {
            let line = [("stroke", palette::LINE)];
            self.rule((band.x, name_y + 3.0), (band.x, 0.0), &line);
        }
    }

    /// The name of a band, which may run on over the next one.
    fn era_name(&mut self, band: &Band, top: f64) {
        let name_y = band.row as f64 * ERA - top;
        if !band.label.is_empty() {
            let (x, y) = (px(band.label_x), px(name_y + 15.0));
            let attributes = [
                ("x", &*x),
                ("y", &*y),
                ("fill", palette::MUTED),
                ("font-family", SERIF),
                ("font-style", "italic"),
            ];
            self.xml.text("text", &attributes, &band.label);
        }
    }

    fn tick(&mut self, tick: &Tick, height: f64) {
        let length = if tick.label.is_empty() { 4.0 } else { 8.0 };
        self.rule(
            (tick.x, -length),
            (tick.x, 0.0),
            &[("stroke", palette::INK)],
        );
        if tick.label.is_empty() {
            return;
        }
        self.rule(
            (tick.x, 0.0),
            (tick.x, height),
            &[("stroke", palette::LINE)],
        );
        let look = if tick.major {
            Look {
                weight: "600",
                ..Look::plain(13.0, palette::INK)
            }
        } else {
            Look::plain(13.0, palette::MUTED)
        };
        self.line(tick.x + 4.0, -8.0, &tick.label, look);
    }

    fn today(&mut self, height: f64) {
        let Some(now) = self.order.now else { return };
        let x = self.scene.viewport.x(now as f64);
        if (0.0..self.scene.viewport.width).contains(&x) {
            let dashes = [("stroke", palette::WARN), ("stroke-dasharray", "2 3")];
            self.rule((x, 0.0), (x, height), &dashes);
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Mark(mark) => self.mark(mark),
            Item::Bar(bar) => self.bar(bar),
            Item::Cluster(cluster) => self.cluster(cluster),
        }
    }

    fn named(&mut self, event: usize) -> bool {
        let lang = self.lang();
        let Some(event) = self.part.timeline.events.get(event) else {
            return false;
        };
        let name = format!("{}: {}", words(&event.date, lang), event.title.get(lang));
        self.xml.open("g", &[("data-event", &event.id)]);
        self.xml.text("title", &[], &name);
        !event.disputes.is_empty()
    }

    fn mark(&mut self, mark: &Mark) {
        let disputed = self.named(mark.event);
        let fill = colour(mark.category);
        if let Some((x, width)) = mark.extent {
            let ends = stretch(x, mark.y, width);
            let attributes = [
                ("d", &*ends),
                ("fill", "none"),
                ("stroke", fill),
                ("stroke-opacity", "0.45"),
                ("stroke-width", "2"),
            ];
            self.xml.empty("path", &attributes);
        }
        let size = sign_size(mark.importance);
        let look = SignLook {
            uncertain: mark.uncertain,
            disputed,
        };
        self.sign(mark.category, mark.x, mark.y, size, look);
        if let Some(label) = &mark.label {
            self.label(label, mark.importance);
        }
        self.xml.close("g");
    }

    fn sign(&mut self, category: Option<u16>, x: f64, y: f64, size: f64, look: SignLook) {
        let own = colour(category);
        let fill = if look.uncertain { palette::PAPER } else { own };
        let stroke = if look.uncertain { own } else { palette::PAPER };
        if look.disputed {
            self.ring(x, y, size + RING);
        }
        let mut attributes = vec![("fill", fill), ("stroke", stroke), ("stroke-width", "1.5")];
        if look.uncertain {
            attributes.push(("stroke-dasharray", "2.5 1.5"));
        }
        match sign(category) {
            Sign::Circle => {
                let (x, y, r) = (px(x), px(y), px(size));
                attributes.extend([("cx", &*x), ("cy", &*y), ("r", &*r)]);
                self.xml.empty("circle", &attributes);
            }
            Sign::Polygon(corners) => {
                let corner =
                    |(dx, dy): &(f64, f64)| format!("{},{}", px(x + dx * size), px(y + dy * size));
                let points = corners.iter().map(corner).collect::<Vec<_>>().join(" ");
                attributes.push(("points", &points));
                self.xml.empty("polygon", &attributes);
            }
        }
    }

    fn label(&mut self, label: &Label, importance: u8) {
        let look = match importance {
            0..=2 => Look::plain(13.0, palette::MUTED),
            3 => Look::plain(13.0, palette::INK),
            _ => Look {
                weight: "500",
                ..Look::plain(13.0, palette::INK)
            },
        };
        self.anchored(label, look);
    }

    /// A label. One before its mark ends exactly there, however wide the viewer's font runs. One
    /// that the edge would cut is shortened, for a picture cannot be moved.
    fn anchored(&mut self, label: &Label, look: Look) {
        if label.before {
            self.xml.open("g", &[("text-anchor", "end")]);
            self.line(label.x + label.width, label.y + 4.5, &label.text, look);
            self.xml.close("g");
            return;
        }
        let room = self.scene.viewport.width - label.x;
        if label.width <= room {
            self.line(label.x, label.y + 4.5, &label.text, look);
        } else if let Some((text, _)) = cut(&label.text, room) {
            self.line(label.x, label.y + 4.5, &text, look);
        }
    }

    fn bar(&mut self, bar: &Bar) {
        self.named(bar.event);
        let own = colour(bar.category);
        let mut attributes = vec![
            ("rx", "2"),
            ("fill", own),
            ("fill-opacity", "0.2"),
            ("stroke", own),
        ];
        if bar.start != End::Firm || bar.end != End::Firm {
            attributes.push(("stroke-dasharray", "5 3"));
        }
        self.rect(bar.x, bar.y - 11.0, bar.width.max(2.0), 22.0, &attributes);
        if let Some(label) = &bar.label {
            self.label(label, bar.importance);
        }
        self.xml.close("g");
    }

    fn cluster(&mut self, cluster: &Cluster) {
        let category = cluster.shares.first().and_then(|(category, _)| *category);
        if let Some(label) = &cluster.label {
            self.xml.open("g", &[("font-style", "italic")]);
            self.anchored(label, Look::plain(13.0, palette::MUTED));
            self.xml.close("g");
        }
        let edge: &[(&str, &str)] = if cluster.disputed.is_empty() {
            &[("stroke", colour(category))]
        } else {
            &[("stroke", palette::WARN), ("stroke-dasharray", "2.5 2")]
        };
        self.counted(cluster.x, cluster.y, cluster.count, edge);
    }

    /// The sign of several events: how many in a pill.
    fn counted(&mut self, x: f64, y: f64, count: usize, edge: &[(&str, &str)]) {
        let mut pill = vec![("rx", "11"), ("fill", palette::RAISED)];
        pill.extend(edge);
        pill.push(("stroke-width", "1.5"));
        self.rect(x - 14.0, y - 11.0, 28.0, 22.0, &pill);
        let (x, y) = (px(x), px(y + 4.5));
        let attributes = [
            ("x", &*x),
            ("y", &*y),
            ("fill", palette::INK),
            ("font-size", "12"),
            ("font-weight", "600"),
            ("text-anchor", "middle"),
        ];
        self.xml
            .text("text", &attributes, &crate::layout::short_count(count));
    }

    /// What the signs mean; where it ends.
    fn legend(&mut self, top: f64) -> f64 {
        let lang = self.lang();
        let export = Export::of(lang);
        let mut seen: Vec<u16> = self
            .part
            .selection
            .iter()
            .filter_map(|rank| self.part.index.value_of(Facet::Category, rank))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        let has = |test: fn(&Mark) -> bool| {
            let items = self.scene.lanes.iter().flat_map(|lane| &lane.items);
            items
                .filter_map(|item| match item {
                    Item::Mark(mark) => Some(mark),
                    _ => None,
                })
                .any(test)
        };
        let uncertain = has(|mark| mark.uncertain);
        let events = &self.part.timeline.events;
        let mut items = self.scene.lanes.iter().flat_map(|lane| &lane.items);
        let disputed = items.clone().any(|item| match item {
            Item::Mark(mark) => events
                .get(mark.event)
                .is_some_and(|event| !event.disputes.is_empty()),
            Item::Cluster(cluster) => !cluster.disputed.is_empty(),
            Item::Bar(_) => false,
        });
        let clusters = items.any(|item| matches!(item, Item::Cluster(_)));

        let mut place = Flow {
            left: self.margin,
            x: self.margin,
            y: top + 12.0,
            right: self.margin + self.width,
        };
        let plain = SignLook::default();
        for value in seen {
            let timeline = self.part.timeline;
            let name = self.part.index.name(timeline, Facet::Category, value, lang);
            let (x, y) = place.next(name);
            self.sign(Some(value), x + 7.0, y - 4.5, 5.5, plain);
            self.legend_name(x, y, name);
        }
        for (there, look, name) in [
            (
                uncertain,
                SignLook {
                    uncertain: true,
                    ..plain
                },
                export.legend_uncertain,
            ),
            (
                disputed,
                SignLook {
                    disputed: true,
                    ..plain
                },
                export.legend_disputed,
            ),
        ] {
            if there {
                let (x, y) = place.next(name);
                self.sign(None, x + 7.0, y - 4.5, 5.5, look);
                self.legend_name(x, y, name);
            }
        }
        if clusters {
            let (x, y) = place.next(export.legend_cluster);
            let pill = [
                ("rx", "6"),
                ("fill", palette::RAISED),
                ("stroke", palette::MUTED),
                ("stroke-width", "1.5"),
            ];
            self.rect(x - 2.0, y - 10.5, 18.0, 12.0, &pill);
            self.legend_name(x, y, export.legend_cluster);
        }
        place.y + 14.0
    }

    fn legend_name(&mut self, x: f64, y: f64, name: &str) {
        self.line(x + 20.0, y, name, Look::plain(13.0, palette::INK));
    }

    /// Licence and address; where it ends.
    fn foot(&mut self, y: f64) -> f64 {
        let (lang, timeline) = (self.lang(), self.part.timeline);
        let page = Page::of(lang);
        let mut facts = Vec::new();
        if let Some(date) = &timeline.updated {
            facts.push(fill(page.updated, &[("date", &words(date, lang))]));
        }
        if let Some(license) = &timeline.license {
            facts.push(fill(page.license, &[("license", license)]));
        }
        let look = Look::plain(12.0, palette::MUTED);
        let mut y = y;
        if !facts.is_empty() {
            y = self.paragraph(y, &facts.join(" · "), look);
        }
        if let Some(address) = self.part.address(self.order.base, None) {
            let line = fill(Export::of(lang).sources_at, &[("address", &address)]);
            y = self.paragraph(y, &line, look);
        }
        y
    }
}

/// What a sign says beside its category.
#[derive(Clone, Copy, Default)]
struct SignLook {
    uncertain: bool,
    disputed: bool,
}

/// Places one after the other, from line to line.
struct Flow {
    left: f64,
    x: f64,
    y: f64,
    right: f64,
}

impl Flow {
    /// The left end of the base line of the next name, with room for its sign.
    fn next(&mut self, name: &str) -> (f64, f64) {
        let width = 20.0 + text_width(name) + 18.0;
        if self.x + width > self.right && self.x > self.left {
            self.x = self.left;
            self.y += 20.0;
        }
        let x = self.x;
        self.x += width;
        (x, self.y)
    }
}

fn translate(x: f64, y: f64) -> String {
    format!("translate({} {})", px(x), px(y))
}

/// A text in lines that fit a width at [`crate::layout::FONT_SIZE`]; a word longer than a line
/// is cut, for an address may be one.
fn wrapped(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line) + text_width(" ") + text_width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(String::new()),
        }
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() {
            continue;
        }
        let (mut piece, mut width) = (String::new(), 0.0);
        let mut pieces = Vec::new();
        for c in word.chars() {
            let wide = text_width(c.encode_utf8(&mut [0; 4]));
            if width + wide > room && !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
                width = 0.0;
            }
            piece.push(c);
            width += wide;
        }
        pieces.push(piece);
        lines.pop();
        lines.extend(pieces);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_every_word_and_fit() {
        let text = "Every event with its sources: https://example.org/timeline?category=law";
        let room = text_width("https://example.org");
        let lines = wrapped(text, room);
        assert!(lines.iter().all(|line| text_width(line) <= room + 1e-9));
        let squeezed = |text: &str| text.replace(' ', "");
        assert_eq!(squeezed(&lines.concat()), squeezed(text));
        assert_eq!(wrapped("", 10.0), Vec::<String>::new());
    }
}
