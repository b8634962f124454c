//! The addresses behind a name. A headless Service has one per ready pod; a normal Service has one in all, and kube-proxy picks per connection (C-103).

use std::{collections::BTreeSet, net::SocketAddr, time::Duration};

use tokio::{net::lookup_host, sync::mpsc, time};

const PERIOD: Duration = Duration::from_secs(10);

/// An address came, or is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Added(SocketAddr),
    Removed(SocketAddr),
}

/// What leads from the known addresses to those found now.
fn changes(known: &BTreeSet<SocketAddr>, found: &BTreeSet<SocketAddr>) -> Vec<Change> {
    let added = found.difference(known).copied().map(Change::Added);
    added
        .chain(known.difference(found).copied().map(Change::Removed))
        .collect()
}

/// Follows targets such as orders-headless.shop.svc:8080; resolves again every 10 s until the receiver is dropped.
pub fn follow(targets: Vec<String>) -> mpsc::Receiver<Change> {
    let (sender, receiver) = mpsc::channel(64);
    tokio::spawn(async move {
        let mut known = BTreeSet::new();
        while !sender.is_closed() {
            // A name that cannot be resolved right now keeps the addresses it had.
            if let Some(found) = resolve(&targets).await {
                for change in changes(&known, &found) {
                    if sender.send(change).await.is_err() {
                        return;
                    }
                }
                known = found;
            }
            time::sleep(PERIOD).await;
        }
    });
    receiver
}

async fn resolve(targets: &[String]) -> Option<BTreeSet<SocketAddr>> {
    let mut found = BTreeSet::new();
    for target in targets {
        match lookup_host(target.as_str()).await {
            Ok(addresses) => found.extend(addresses),
            Err(error) => {
                tracing::warn!(target, %error, "cannot resolve");
                return None;
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_differences_are_reported() {
        let [one, two, three] = [1, 2, 3].map(|port| SocketAddr::from(([127, 0, 0, 1], port)));
        let (known, found) = (BTreeSet::from([one, two]), BTreeSet::from([two, three]));
        assert_eq!(
            changes(&known, &found),
            [Change::Added(three), Change::Removed(one)]
        );
    }

    #[tokio::test]
    async fn a_list_of_addresses_is_followed() {
        let mut found = follow(vec!["127.0.0.1:1".to_owned(), "127.0.0.1:2".to_owned()]);
        let address = |port| SocketAddr::from(([127, 0, 0, 1], port));
        assert_eq!(found.recv().await, Some(Change::Added(address(1))));
        assert_eq!(found.recv().await, Some(Change::Added(address(2))));
    }
}
