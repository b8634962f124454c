import { choice, list } from '../../fields/index.ts';

/** What the workload runs, and for how long. */
export const programFields = {
  kind: choice({
    label: { en: 'Kind', 'zh-CN': '类型' },
    help: {
      en: 'How the program runs, and with it which objects it needs.',
      'zh-CN': '程序的运行方式，决定需要哪些对象。',
    },
    group: 'program',
    default: 'server',
    options: {
      server: {
        label: { en: 'Server', 'zh-CN': '服务' },
        help: {
          en: 'Answers requests: a Deployment with a Service, probes and routes.',
          'zh-CN': '处理请求：Deployment，并带有 Service、探针和路由。',
        },
      },
      worker: {
        label: { en: 'Worker', 'zh-CN': '后台任务' },
        help: {
          en: 'Runs all the time and nobody calls it, such as a queue consumer: a Deployment without routes.',
          'zh-CN': '持续运行且不被调用，例如消费队列：Deployment，没有路由。',
        },
      },
      cron: {
        label: { en: 'Scheduled job', 'zh-CN': '定时任务' },
        help: {
          en: 'Starts at certain times and ends by itself: a CronJob.',
          'zh-CN': '按时间表启动并自行结束：CronJob。',
        },
      },
      job: {
        label: { en: 'Release step', 'zh-CN': '发布步骤' },
        help: {
          en: 'Runs once per release and ends by itself, such as a database migration: a Job.',
          'zh-CN': '每次发布运行一次并自行结束，例如数据库迁移：Job。',
        },
      },
    },
  }),
  command: list({
    label: { en: 'Command', 'zh-CN': '命令' },
    help: {
      en: 'Replaces the binary as the program that the container starts; empty starts the binary. One word per entry, as exec passes it: no shell splits or expands it.',
      'zh-CN':
        '代替二进制作为容器启动的程序；留空则启动该二进制。每项为命令行的一个词，按 exec 原样传入，不经过 shell 拆分或展开。',
    },
    group: 'program',
    advanced: true,
    default: [],
    placeholder: '/usr/local/bin/orders',
  }),
  args: list({
    label: { en: 'Arguments', 'zh-CN': '参数' },
    help: {
      en: 'Passed to the program, such as “serve” or “migrate”. One word of the command line per entry; no shell splits or expands it. An entry script with wait or envsubst is not needed: the program waits for its services itself, and variables are set by the deployment.',
      'zh-CN':
        '传给程序的参数，例如“serve”或“migrate”。每项一个词，不经过 shell 拆分或展开。无需带 wait 或 envsubst 的入口脚本：程序自行等待依赖服务，变量由部署文件设置。',
    },
    group: 'program',
    advanced: true,
    default: [],
    placeholder: 'serve',
  }),
};
