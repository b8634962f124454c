fn main() {
    println!("{}", catalog::items().len());
}
