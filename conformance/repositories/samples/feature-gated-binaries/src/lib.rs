pub fn table() -> &'static [&'static str] {
    routes::ALL
}
