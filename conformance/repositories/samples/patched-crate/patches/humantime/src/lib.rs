use std::time::Duration;

pub fn format_duration(duration: Duration) -> String {
    format!("{} seconds", duration.as_secs())
}
