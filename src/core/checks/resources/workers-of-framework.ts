import { defineRule } from '../check.ts';

/** Reports a framework that starts a worker for each core of the node and reads no variable. */
export const workersOfFramework = defineRule({
  id: 'workers-of-framework',
  severity: 'advice',
  at: ['workload.tokioWorkers', 'project.framework'],
  title: {
    en: 'Actix Web starts a worker for each core of the node',
    'zh-CN': 'Actix Web 会为节点的每个核启动一个 worker',
  },
  why: {
    en: 'HttpServer reads no variable: without a CPU limit a pod on a node with 64 cores has 64 workers, whatever it requests. Read TOKIO_WORKER_THREADS in the code and pass it to HttpServer::workers().',
    'zh-CN':
      'HttpServer 不读取任何变量：未设 CPU 上限时，64 核节点上的 Pod 会有 64 个 worker，与其请求无关。请在代码中读取 TOKIO_WORKER_THREADS 并传给 HttpServer::workers()。',
  },
  source: 'https://docs.rs/actix-web/latest/actix_web/struct.HttpServer.html#method.workers',
  applies: ({ config }) => config.project.framework === 'actix-web' && config.workload.tokioWorkers,
});
