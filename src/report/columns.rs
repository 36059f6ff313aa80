//! How the columns of a table share the room: who has much to say gets much, and no word is broken without need.

/// In how many pieces the room that is left is given out.
const PIECES: u16 = 64;

/// The widths of columns. `least` is what each needs so that no word in it is broken, and `rows` say how wide the words
/// of every cell are on one line. Where all fit, the columns are as wide as their words; otherwise each gets what it
/// needs, and the rest goes where it saves the most lines.
pub(super) fn widths(least: &[f32], rows: &[Vec<f32>], room: f32) -> Vec<f32> {
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column)).copied();
    let best: Vec<f32> = (0..least.len()).map(|column| cells(column).fold(1.0, f32::max)).collect();
    if best.iter().sum::<f32>() <= room {
        return best;
    }
    let mut widths = needed(least, room);
    let piece = (room - widths.iter().sum::<f32>()).max(0.0) / f32::from(PIECES);
    // A high cell makes a high row: it counts more than several low ones.
    let height = |column: usize, width: f32| -> f32 {
        cells(column).map(|cell| (cell / width.max(1.0) - 1.0).max(0.0).powi(2)).sum()
    };
    for _ in 0..PIECES {
        let gain = |column: &usize| height(*column, widths[*column]) - height(*column, widths[*column] + piece);
        let most = (0..widths.len()).max_by(|a, b| gain(a).total_cmp(&gain(b)));
        if let Some(width) = most.and_then(|column| widths.get_mut(column)) {
            *width += piece;
        }
    }
    widths
}

/// What the columns need, within the room: where that is too little, the widest give way, and break a word.
fn needed(least: &[f32], room: f32) -> Vec<f32> {
    let mut open: Vec<f32> = least.to_vec();
    open.sort_by(f32::total_cmp);
    let mut left = room;
    let mut share = f32::INFINITY;
    for (at, width) in open.iter().enumerate() {
        let even = left / f32::from(u16::try_from(open.len() - at).unwrap_or(u16::MAX));
        if *width > even {
            share = even;
            break;
        }
        left -= width;
    }
    least.iter().map(|width| width.min(share)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(found: &[f32], expected: &[f32]) -> bool {
        found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.1)
    }

    #[test]
    fn columns_that_fit_are_as_wide_as_what_they_hold() {
        assert!(is(&widths(&[10.0, 20.0], &[vec![30.0, 20.0], vec![5.0, 40.0]], 100.0), &[30.0, 40.0]));
    }

    #[test]
    fn what_is_left_goes_to_who_has_much_to_say_and_no_word_is_broken_without_need() {
        let found = widths(&[10.0, 20.0, 20.0], &[vec![10.0, 300.0, 60.0]], 100.0);
        assert!(found[0] >= 10.0 && found[1] > 2.0 * found[2] && found[2] >= 20.0, "{found:?}");
        assert!((found.iter().sum::<f32>() - 100.0).abs() < 0.1, "{found:?}");
        let found = widths(&[50.0, 20.0], &[vec![300.0, 90.0]], 90.0);
        assert!(found[0] >= 50.0 && found[1] >= 20.0, "{found:?}");
    }

    #[test]
    fn a_word_wider_than_the_page_leaves_room_for_the_other_columns() {
        let found = widths(&[30.0, 2000.0], &[vec![60.0, 2000.0]], 100.0);
        assert!(found[0] >= 30.0 && (found.iter().sum::<f32>() - 100.0).abs() < 0.1, "{found:?}");
        assert!(is(&needed(&[80.0, 90.0, 10.0], 100.0), &[45.0, 45.0, 10.0]));
    }
}
