//! Tables in plain text.

/// Returns lines whose columns have equal width. Widths are counted as terminals draw them:
/// two cells for a Han or Hangul character.
pub fn aligned(head: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let lines: Vec<_> = std::iter::once(head).chain(rows).collect();
    let mut widths: Vec<usize> = Vec::new();
    for (column, cell) in lines.iter().flat_map(|line| line.iter().enumerate()) {
        if column == widths.len() {
            widths.push(0);
        }
        if let Some(width) = widths.get_mut(column) {
            *width = (*width).max(cells(cell));
        }
    }
    let mut text = String::new();
    for line in &lines {
        let mut row = String::new();
        for (cell, width) in line.iter().zip(&widths) {
            row.push_str(cell);
            row.push_str(&" ".repeat(width - cells(cell) + 2));
        }
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}

fn cells(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}
