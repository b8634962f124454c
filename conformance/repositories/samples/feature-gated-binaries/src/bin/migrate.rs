fn main() {
    println!("{} routes", gateway::table().len());
}
