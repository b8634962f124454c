#[test]
fn tests_stay_in_the_build_context() {}
