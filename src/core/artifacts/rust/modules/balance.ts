import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** Resolves a DNS name repeatedly and reports changed addresses (C-103). */
export const balance: RustModule = {
  name: 'balance',
  wanted: ({ code }) => code.has('balancing'),
  about: {
    en: 'Follows the addresses behind a name, or a list of them.',
    'zh-CN': '持续跟踪某个名称背后的地址，或一组地址。',
  },
  text: ({ t }) => rust`
//! ${t('The addresses behind a name. A headless Service has one per ready pod; a normal Service has one in all, and kube-proxy picks per connection (C-103).', '名称背后的地址。无头 Service 每个就绪 Pod 一个地址；普通 Service 只有一个，由 kube-proxy 按连接选择（C-103）。')}

use std::{collections::BTreeSet, net::SocketAddr, time::Duration};

use tokio::{net::lookup_host, sync::mpsc, time};

const PERIOD: Duration = Duration::from_secs(10);

/// ${t('An address came, or is gone.', '地址出现或消失。')}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Added(SocketAddr),
    Removed(SocketAddr),
}

/// ${t('What leads from the known addresses to those found now.', '由已知地址到当前地址的变化。')}
fn changes(known: &BTreeSet<SocketAddr>, found: &BTreeSet<SocketAddr>) -> Vec<Change> {
    let added = found.difference(known).copied().map(Change::Added);
    added
        .chain(known.difference(found).copied().map(Change::Removed))
        .collect()
}

/// ${t('Follows targets such as orders-headless.shop.svc:8080; resolves again every 10 s until the receiver is dropped.', '跟踪形如 orders-headless.shop.svc:8080 的目标；每 10 秒重新解析，直到接收端被丢弃。')}
pub fn follow(targets: Vec<String>) -> mpsc::Receiver<Change> {
    let (sender, receiver) = mpsc::channel(64);
    tokio::spawn(async move {
        let mut known = BTreeSet::new();
        while !sender.is_closed() {
            // ${t('A name that cannot be resolved right now keeps the addresses it had.', '暂时无法解析时，保留原有地址。')}
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
${tests}
`,
};

const tests = `
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
`;
