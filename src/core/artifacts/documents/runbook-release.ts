import { scriptNames, scriptPath } from '../../delivery/delivery-files.ts';
import { gitopsOf } from '../../delivery/gitops.ts';
import { podOwnerWord } from '../../delivery/pod-owner-word.ts';
import { markdownBlock, markdownCode, markdownList } from '../../formats/markdown.ts';
import { podOwners, releaseSteps, workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { kindSuffix } from '../../plan/object-names.ts';
import { rolloutSeconds } from '../../plan/rollout-time.ts';
import { isFor } from '../../plan/targets.ts';
import { type Translate, translatorOf } from './document.ts';

const block = (...lines: readonly string[]): string => markdownBlock('sh', lines);

/** A permanent rollback is a commit, because the state in Git is deployed again (C-097). */
const inGit = (plan: Plan, t: Translate): string => {
  const gitops = gitopsOf(plan);
  if (gitops === undefined) {
    return t(
      'Then revert the commit as well: the next deployment would bring the bad version back (C-097).\n',
      '随后请同时撤销对应的提交，否则下次部署会再次带回有问题的版本（C-097）。\n',
    );
  }
  const controller = gitops.controller === 'flux' ? 'Flux' : 'Argo CD';
  return t(
    `${controller} owns the cluster: revert the commit and let it follow. A command by hand is undone at the next sync; suspend it first if minutes count.\n`,
    `集群由 ${controller} 管理：请撤销提交并等待同步。手工命令会在下次同步时被还原；分秒必争时请先暂停同步。\n`,
  );
};

const suspend = (plan: Plan): readonly string[] => {
  const gitops = gitopsOf(plan);
  const production = gitops?.places.at(-1);
  if (gitops === undefined || production === undefined) return [];
  const name = `${plan.identity.name}-${production.name}`;
  return gitops.controller === 'flux'
    ? [
        `flux suspend ${gitops.packaging === 'helm' ? 'helmrelease' : 'kustomization'} ${name} --namespace ${gitops.namespace}`,
      ]
    : [`argocd app set ${name} --sync-policy none`];
};

/** The Deployment has no pods between releases; Flagger's decision counts. */
const withFlagger = (plan: Plan): readonly string[] => [
  `kubectl --namespace "$NAMESPACE" get canary ${plan.identity.name}`,
  `kubectl --namespace "$NAMESPACE" rollout undo deployment/${plan.identity.name}`,
  `kubectl --namespace "$NAMESPACE" wait canary/${plan.identity.name} --for=condition=promoted --timeout=${rolloutSeconds(plan)}s`,
];

/** The rollout of one workload; with two versions its rollback is the switch below. */
const rolloutOf = (plan: Plan): readonly string[] => {
  if (plan.release.flagger !== undefined) return withFlagger(plan);
  // With two versions the other version may be serving.
  const isAlone = plan.release.workloads.length === 1;
  return plan.release.workloads.flatMap((owner) =>
    owner.kind !== 'Rollout'
      ? [
          `kubectl --namespace "$NAMESPACE" rollout status ${podOwnerWord(owner)} --timeout ${plan.config.workload.progressDeadline}s`,
          ...(isAlone
            ? [
                `kubectl --namespace "$NAMESPACE" rollout history ${podOwnerWord(owner)}`,
                `kubectl --namespace "$NAMESPACE" rollout undo ${podOwnerWord(owner)}`,
              ]
            : []),
        ]
      : [
          `kubectl argo rollouts --namespace "$NAMESPACE" get rollout ${owner.name}`,
          `kubectl argo rollouts --namespace "$NAMESPACE" abort ${owner.name}`,
          `kubectl argo rollouts --namespace "$NAMESPACE" undo ${owner.name}`,
        ],
  );
};

const rollout = (plan: Plan): readonly string[] => workloadsOf(plan).flatMap(rolloutOf);

const helm = ({ identity }: Plan): readonly string[] => [
  `helm history ${identity.name} --namespace "$NAMESPACE"`,
  `helm rollback ${identity.name} --namespace "$NAMESPACE" --wait --timeout 5m`,
];

/** A rollback takes the programs back, and not what a step has done to the data. */
const withSteps = (plan: Plan, t: Translate): readonly string[] =>
  releaseSteps(plan, 'before-release').length === 0
    ? []
    : [
        t(
          'A migration is not undone by this: the old version must work with the new schema. If it cannot, go forward with a corrected version, or restore the backup and lose what was written since.\n',
          '回滚不会撤销迁移：旧版本必须能配合新的表结构。若不能，请发布修正后的新版本，或恢复备份，但会丢失其后写入的数据。\n',
        ),
      ];

/** S1-15: status, history and undo, and the change in Git. */
const stuck = (plan: Plan, t: Translate): readonly string[] => {
  if (podOwners(plan).length === 0 && !isFor(plan, 'helm')) return [];
  const byManifests = isFor(plan, 'kubernetes', 'kustomize');
  const script = scriptNames(plan).includes('rollback') ? [`${scriptPath('rollback')} --help`] : [];
  return [
    `## 4. ${t('A rollout is stuck: go back', '发布卡住：回滚')}\n`,
    block(
      ...suspend(plan),
      ...(byManifests && isFor(plan, 'helm')
        ? [t('# Deployed with kubectl:', '# 用 kubectl 部署时：')]
        : []),
      ...(byManifests ? rollout(plan) : []),
      ...(byManifests && isFor(plan, 'helm')
        ? [t('# Installed with Helm:', '# 用 Helm 安装时：')]
        : []),
      ...(isFor(plan, 'helm') ? helm(plan) : []),
      ...script,
    ),
    inGit(plan, t),
    ...withSteps(plan, t),
  ];
};

/** S1-31 and S1-32: switch and switch back, promote and abort (C-098, C-099). */
const bySwitch = ({ release }: Plan): readonly string[] =>
  release.strategy === 'blue-green'
    ? ['scripts/switch-over.sh --dry-run', 'scripts/switch-over.sh']
    : [
        ...(release.split ? ['scripts/canary.sh weight 50'] : []),
        'scripts/canary.sh promote',
        'scripts/canary.sh abort',
      ];

const promotion = (plan: Plan, t: Translate): readonly string[] => {
  const { strategy, workloads } = plan.release;
  const name = workloads[0]?.name ?? plan.identity.name;
  switch (strategy) {
    case 'argo-blue-green':
    case 'argo-canary':
      return [
        t('To promote the new version, or to abort it:\n', '推进或中止新版本：\n'),
        block(
          `kubectl argo rollouts --namespace "$NAMESPACE" promote ${name}`,
          `kubectl argo rollouts --namespace "$NAMESPACE" abort ${name}`,
        ),
      ];
    case 'flagger':
      return [
        t(
          'A version that measures badly goes back by itself; an older one is tried out like any other. What Flagger does and why:\n',
          '指标不达标的版本会自动回退；换回旧版本时同样要经过试运行。查看 Flagger 的处理进度与原因：\n',
        ),
        block(`kubectl --namespace "$NAMESPACE" describe canary ${plan.identity.name}`),
      ];
    case 'blue-green':
    case 'canary':
      return [
        t(
          'Two versions run beside each other. The script moves the traffic at once; write the new state into waybill.yaml as well, or the next apply brings the old one back. The old version keeps running, so the way back is the same command.\n',
          '两个版本同时运行。脚本会立即切换流量；请把新状态同时写入 waybill.yaml，否则下次应用会恢复原状。旧版本一直运行，回退使用同一脚本。\n',
        ),
        block(...bySwitch(plan)),
      ];
    case 'rolling':
      return [];
  }
};

/** S4-14: scale up now, without conflict with the autoscaler (C-097, C-054). */
const scalingLines = (plan: Plan): readonly string[] => {
  const serving = plan.release.workloads[0]?.name ?? plan.identity.name;
  // Flagger's copy of the Deployment and of its autoscaler.
  const name = plan.release.flagger === undefined ? serving : `${serving}-primary`;
  const target = `${plan.release.controller.toLowerCase()}/${name}`;
  const floor = plan.config.scaling.minReplicas * 2;
  const isKeda = plan.config.scaling.autoscaler === 'keda';
  const copy = plan.release.flagger === undefined ? '' : '-primary';
  const autoscaler = isKeda
    ? `scaledobject ${name}`
    : `hpa ${serving}${kindSuffix(plan.config, 'hpa')}${copy}`;
  const patch = isKeda
    ? `{"spec":{"minReplicaCount":${floor}}}`
    : `{"spec":{"minReplicas":${floor}}}`;
  return plan.autoscaled
    ? [
        `kubectl --namespace "$NAMESPACE" describe ${autoscaler}`,
        `kubectl --namespace "$NAMESPACE" patch ${autoscaler} --type merge --patch '${patch}'`,
      ]
    : [
        `kubectl --namespace "$NAMESPACE" scale ${target} --replicas ${plan.config.workload.replicas * 2}`,
      ];
};

/** S4-14 for every workload that runs on; empty for a bundle without one. */
const scaling = (plan: Plan, t: Translate): readonly string[] => {
  const running = workloadsOf(plan).filter(({ release }) => release.workloads.length > 0);
  if (running.length === 0) return [];
  return [
    `## 5. ${t('More pods, now', '立即扩容')}\n`,
    block(...running.flatMap(scalingLines)),
    running.some(({ autoscaled }) => autoscaled)
      ? t(
          'The autoscaler owns the number of pods: raise its minimum instead of scaling by hand.\n',
          '副本数由自动扩缩容控制器管理：请提高其最小值，而不要手工扩缩容。\n',
        )
      : t(
          'The next deployment sets the number back to that of the files.\n',
          '下次部署会恢复为文件中的副本数。\n',
        ),
  ];
};

const checksBefore = (t: Translate): readonly string[] => [
  markdownList([
    t(
      `Pods that do not become ready: ${markdownCode('describe')} and section 1. Old pods keep serving meanwhile.`,
      `新 Pod 未就绪：查看 ${markdownCode('describe')} 与第 1 节。期间旧 Pod 继续提供服务。`,
    ),
    t(
      'No new pods at all: quota, or an admission policy; the events say which.',
      '完全没有新 Pod：配额不足或准入策略拒绝，事件中会说明。',
    ),
  ]),
];

/** The sections about rollback, promotion and scaling. */
export const releaseSections = (plan: Plan): readonly string[] => {
  const t = translatorOf(plan);
  return [...stuck(plan, t), ...checksBefore(t), ...promotion(plan, t), ...scaling(plan, t)];
};
