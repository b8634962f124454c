import type { Text } from '../fields/index.ts';
import { cargoCorrections } from './cargo.ts';
import { codeCorrections } from './code.ts';
import { composeCorrections } from './compose.ts';
import { deliveryCorrections } from './delivery.ts';
import { imageCorrections } from './image.ts';
import { scalingCorrections } from './scaling.ts';
import { telemetryCorrections } from './telemetry.ts';
import { trafficCorrections } from './traffic.ts';
import { workloadCorrections } from './workload.ts';

/** The corrections by subject, in the order of the document. */
export const correctionGroups: readonly {
  readonly title: Text;
  readonly corrections: Readonly<Record<string, Text>>;
}[] = [
  { title: { en: 'Images', 'zh-CN': '镜像' }, corrections: imageCorrections },
  { title: { en: 'Cargo', 'zh-CN': 'Cargo' }, corrections: cargoCorrections },
  { title: { en: 'Compose', 'zh-CN': 'Compose' }, corrections: composeCorrections },
  { title: { en: 'Telemetry', 'zh-CN': '遥测' }, corrections: telemetryCorrections },
  { title: { en: 'Workloads', 'zh-CN': '工作负载' }, corrections: workloadCorrections },
  { title: { en: 'Scaling', 'zh-CN': '伸缩' }, corrections: scalingCorrections },
  { title: { en: 'Traffic', 'zh-CN': '流量' }, corrections: trafficCorrections },
  { title: { en: 'Delivery', 'zh-CN': '交付' }, corrections: deliveryCorrections },
  { title: { en: 'Rust code', 'zh-CN': 'Rust 代码' }, corrections: codeCorrections },
];

/**
 * Each mistake of the guides with its correction, by the id that findings, comments and tests cite.
 */
export const corrections: Readonly<Record<string, Text>> = Object.assign(
  {},
  ...correctionGroups.map((group) => group.corrections),
);
