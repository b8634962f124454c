pub const HEALTH: &str = "/internal/health";
pub const ALL: &[&str] = &[HEALTH, "/routes"];
