pub fn items() -> Vec<&'static str> {
    vec!["anchor", "rope"]
}
