//! A paper as plain text: the same words in the same order, for those to whom a page says little. What a
//! figure shows stands there in words.

use super::page::{Block, Cell, EdgeRight, Paper, Row, Stack, TextRun};

/// The text, with an empty line between parts.
pub fn text(paper: &Paper) -> String {
    let mut lines = Lines(Vec::new());
    if let Some(edge) = &paper.header {
        lines.say(&edge.left.text);
        if let EdgeRight::Text(run) = &edge.right {
            lines.say(&run.text);
        }
        lines.gap();
    }
    lines.blocks(&paper.blocks);
    if let Some(edge) = &paper.footer {
        lines.gap();
        lines.say(&edge.left.text);
        if let EdgeRight::Text(run) = &edge.right {
            lines.say(&run.text);
        }
    }
    let mut text = lines.0.join("\n");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The lines of a part of a paper, without empty ones and without the heads of its tables.
pub fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Lines(Vec::new());
    for block in blocks {
        match block {
            Block::Table(table) => {
                for row in &table.rows {
                    lines.say(&row_text(row));
                }
            }
            other => lines.block(other),
        }
    }
    lines.0.retain(|line| !line.is_empty());
    lines.0
}

struct Lines(Vec<String>);

impl Lines {
    fn say(&mut self, text: &str) {
        let lines = text.lines().map(str::trim);
        self.0
            .extend(lines.filter(|l| !l.is_empty()).map(str::to_owned));
    }

    fn gap(&mut self) {
        if self.0.last().is_some_and(|last| !last.is_empty()) {
            self.0.push(String::new());
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { runs, .. } => {
                self.gap();
                self.say(&joined(runs));
            }
            Block::Paragraph { runs, .. } => self.say(&joined(runs)),
            Block::Table(table) => {
                for row in table.head.iter().chain(&table.rows) {
                    self.say(&row_text(row));
                }
            }
            Block::Picture(picture, _) => self.say(&picture.alt),
            Block::Figure(figure) => self.say(&figure.alt),
            Block::List { items, .. } => {
                for item in items {
                    self.say(&format!("• {}", joined(item)));
                }
            }
            Block::Inset { blocks, .. } | Block::Boxed(blocks) => self.blocks(blocks),
            Block::Columns { stacks, .. } => {
                for Stack { blocks, .. } in stacks {
                    self.blocks(blocks);
                }
            }
            Block::Rule | Block::Space(_) => self.gap(),
        }
    }
}

fn joined(runs: &[TextRun]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The cells of a row after each other; none of an empty one.
fn row_text(row: &Row) -> String {
    let cell = |cell: &Cell| joined(&cell.runs).replace('\n', " ").trim().to_owned();
    let cells: Vec<String> = row.cells.iter().map(cell).collect();
    let said: Vec<&str> = cells.iter().map(String::as_str).collect();
    let said: Vec<&str> = said.into_iter().filter(|c| !c.is_empty()).collect();
    said.join(", ")
}
