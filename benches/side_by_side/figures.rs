//! Figures as they were measured, and how they are printed.

/// What was measured of one thing, once or more.
#[derive(Clone, Debug, Default)]
pub struct Figures(Vec<f64>);

impl Figures {
    /// Adds one.
    pub fn add(&mut self, figure: f64) {
        self.0.push(figure);
    }

    /// The middle one; 0 when nothing was measured.
    pub fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }

    fn least(&self) -> f64 {
        self.0.iter().copied().min_by(f64::total_cmp).unwrap_or_default()
    }

    fn most(&self) -> f64 {
        self.0.iter().copied().max_by(f64::total_cmp).unwrap_or_default()
    }
}

/// What a figure may be.
#[derive(Clone, Copy)]
pub enum Limit {
    /// At most so many times the median of the list program.
    #[allow(dead_code, reason = "not every bench compares")]
    Times(f64),
    /// At most this.
    #[allow(dead_code, reason = "not every bench has such a limit")]
    Most(f64),
    /// Nothing at all.
    Zero,
    /// Whatever it is: printed to be known.
    None,
}

/// Prints one row: of the list program when it is compared with nothing, else beside it.
pub fn row(name: &str, unit: &str, figures: &Figures, base: Option<&Figures>, limit: Limit) {
    let median = figures.median();
    let ratio = base.filter(|base| base.median() > 0.0).map(|base| median / base.median());
    let (bound, holds) = match (limit, ratio) {
        (Limit::Times(most), Some(ratio)) => (format!("at most {most}x"), Some(ratio <= most)),
        (Limit::Most(most), _) => (format!("at most {most}"), Some(median <= most)),
        (Limit::Zero, _) => ("0".to_owned(), Some(figures.most() == 0.0)),
        _ => (String::new(), None),
    };
    let said = holds.map_or("", |holds| if holds { "holds" } else { "MISSED" });
    let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}x"));
    let (least, most) = (figures.least(), figures.most());
    println!("  {name:<34}{least:>10.3}{median:>10.3}{most:>10.3} {unit:<6}{ratio:>7}  {bound:<14}{said}");
}

/// Prints the head of a table.
pub fn head(title: &str) {
    println!("\n{title:<36}{:>10}{:>10}{:>10} {:<6}{:>7}  limit", "min", "median", "max", "", "ratio");
}
