import { rust } from '../../../formats/rust.ts';
import type { RustModule } from '../module.ts';

/** CPU and memory of the process, which the dashboard shows next to the requests. */
export const processMetrics: RustModule = {
  name: 'process_metrics',
  wanted: ({ code }) => code.has('metrics') && code.metricsOn !== undefined,
  about: {
    en: 'CPU and memory of the process, as the dashboard shows them.',
    'zh-CN': '进程的 CPU 与内存指标，供看板展示。',
  },
  text: ({ t }) => rust`
//! ${t('CPU and memory of the process. Linux tells both in /proc; elsewhere there is nothing to report.', '进程的 CPU 与内存。Linux 通过 /proc 提供，其他系统不上报。')}

use std::fs;

/// ${t('Clock ticks per second in /proc, which Linux has fixed for programs.', '/proc 中每秒的时钟滴答数，Linux 对程序固定为该值。')}
const TICKS: f64 = 100.0;

/// ${t('Reads both and keeps them as metrics.', '读取两者并记录为指标。')}
pub fn report() {
    let stat = fs::read_to_string("/proc/self/stat").ok();
    if let Some(seconds) = stat.as_deref().and_then(cpu_seconds) {
        // ${t('A gauge, because a counter of this crate holds whole numbers only; rate() reads both.', '使用瞬时值（gauge），因为该 crate 的 counter 只能是整数；rate() 对两者均适用。')}
        metrics::gauge!("process_cpu_seconds_total").set(seconds);
    }
    let status = fs::read_to_string("/proc/self/status").ok();
    if let Some(bytes) = status.as_deref().and_then(resident_bytes) {
        metrics::gauge!("process_resident_memory_bytes").set(bytes);
    }
}

/// ${t('User and system time. The name of the program, before them, may hold anything.', '用户态与内核态时间之和。之前的程序名可能包含任意字符。')}
fn cpu_seconds(stat: &str) -> Option<f64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) / TICKS)
}

fn resident_bytes(status: &str) -> Option<f64> {
    let size = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: f64 = size.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_program_may_hold_brackets_and_numbers() {
        let stat = "7 (a) b 1 2) S 1 7 7 0 -1 4194560 500 0 0 0 250 50 0 0 20 0 9 0 100";
        assert_eq!(cpu_seconds(stat), Some(3.0));
        assert_eq!(cpu_seconds("7 (short) S 1"), None);
    }

    #[test]
    fn memory_is_in_bytes() {
        let status = "Name:\ta\nVmRSS:\t    2048 kB\n";
        assert_eq!(resident_bytes(status), Some(2_097_152.0));
        assert_eq!(resident_bytes("Name:\ta\n"), None);
    }
}
`,
};
