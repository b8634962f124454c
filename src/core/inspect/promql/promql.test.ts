import { describe, expect, it } from 'vitest';
import { promql } from './index.ts';

const said = (text: string, path = 'deploy/observability/alerts.rules.yaml') =>
  promql.inspect({ path, text, about: { en: '', 'zh-CN': '' } }, { kubernetes: '1.36' });

const rule = (expr: string) =>
  `groups:\n  - name: a\n    rules:\n      - alert: B\n        expr: ${expr}\n`;

/** The column of the query's first character, inside the quotes. */
const first = 16;

describe('the inspection of PromQL', () => {
  it.each([
    'sum by (job, namespace) (rate(http_requests_total{job="a",code=~"5.."}[5m])) / 0.001',
    'absent(up{job="a"}) or sum by (job) (up{job="a"}) == 0',
    'histogram_quantile(0.99, sum by (le) (rate(a_bucket[5m] offset 1h))) > 1e-3',
    'job:slo:ratio_rate1h{job="a"} > 14.4 * 0.001 and on (job) group_left () b',
    'max_over_time(sum(rate(a[5m]))[1h:1m]) unless time() - b @ end() > 60',
    'label_replace(a, "b", "$1", "c", "(.*)") + ignoring (d) vector(1)',
    'topk(5, {__name__=~"(?i)http_.+"}) # a comment',
  ])('reports no problem of %s', async (query) => {
    expect(await said(rule(JSON.stringify(query)))).toEqual([]);
  });

  it.each([
    ['an unclosed bracket', 'sum(rate(a[5m])', 3, 4, 'add `)`'],
    ['an unclosed selector', 'a{b="c"', 1, 2, 'add `}`'],
    ['an unclosed range', 'rate(a[5m)', 6, 9, 'duration in brackets'],
    ['an unclosed text', 'a{b="c}', 4, 7, 'add `"`'],
    ['a value without quotes', 'a{b=c}', 4, 5, 'label="value"'],
    ['the wrong equals sign', 'a{b=="c"}', 4, 5, 'label="value"'],
    ['a duration without a unit that is one', 'rate(a[5mm])', 6, 11, 'duration in brackets'],
    ['an operator without its right side', 'a +', 2, 3, 'Nothing stands behind `+`'],
    ['two operators', 'a > > b', 4, 5, '`>` cannot stand here'],
    ['two metrics side by side', 'a b', 2, 3, '`b` cannot stand here'],
    ['a bracket too many', 'sum(a))', 6, 7, '`)` cannot stand here'],
    ['an unknown function', 'sum(rates(a[5m]))', 4, 9, 'did you mean `rate`?'],
    ['a rate of an instant', 'sum(rate(a{b="c"}))', 9, 17, 'add a range: `a{b="c"}[5m]`'],
    ['a sum of a range', 'sum(a[5m])', 4, 9, 'one value per series'],
    ['a range of a calculation', 'rate(sum(a)[5m])', 5, 15, 'subquery'],
    ['a calculation with a range', 'a[5m] * 2', 0, 5, 'function first'],
    ['an argument too few', 'histogram_quantile(0.9)', 0, 23, 'takes 2 arguments'],
    ['the arguments in the wrong order', 'topk(a, 5)', 5, 6, 'takes a number'],
    ['a text that is a number', 'count_values(5, a)', 13, 14, 'text in quotes'],
    ['an expression that is a range', 'a[5m]', 0, 5, 'range of values'],
    ['two numbers compared', 'scalar(a) > 1', 0, 13, '`bool`'],
    ['a set of numbers', 'a or 0', 0, 6, 'vector(…)'],
    ['a selector of everything', '{b=~".*"}', 0, 9, 'every series'],
    ['an unclosed group of a pattern', 'a{b=~"(c"}', 5, 9, 'regular expression'],
    ['a pattern that looks ahead', 'a{b=~"(?=c)d"}', 5, 13, 'lookaround'],
    ['an experimental function', 'sort_by_label(a, "b")', 0, 13, 'experimental'],
    ["a variable of Grafana's in a rule", 'rate(a[$__rate_interval])', 6, 24, 'duration'],
  ])('refuses %s', async (_what, query, start, end, message) => {
    // Single quotes, so that columns are those of the query.
    const problems = await said(rule(`'${query}'`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      line: 5,
      column: first + start,
      endLine: 5,
      endColumn: first + end,
      severity: 'error',
      by: 'PromQL',
    });
    expect(problems[0]?.message.en).toContain(message);
  });

  it('counts columns in the written text, with escapes', async () => {
    const [problem] = await said(rule('"a{b=\\"c\\"} b"'));
    expect(problem).toMatchObject({ line: 5, column: first + 11, endColumn: first + 12 });
  });

  it('counts lines within a literal block', async () => {
    const [problem] = await said(rule('|\n          sum(b) +\n\n            rate(a)'));
    expect(problem).toMatchObject({ line: 8, column: 18, endLine: 8, endColumn: 19 });
  });

  it('marks the key of a folded query', async () => {
    const [problem] = await said(rule('>\n          sum(b) +\n          rate(a)'));
    expect(problem).toMatchObject({ line: 5, column: 9, endColumn: 13 });
  });

  it("reads the panels of a dashboard with Grafana's variables, and no other language", async () => {
    const panel = (type: string, expr: string) =>
      `{ "datasource": { "type": "${type}" }, "targets": [\n{ "refId": "A", "expr": "${expr}" }] }`;
    const dashboard = (type: string, expr: string) =>
      said(`{ "panels": [\n${panel(type, expr)}\n] }`, 'dashboard.json');
    const query =
      'sum by ($label) (rate(a{b=~\\"$b\\"}[$__rate_interval] offset ${shift})) > $limit';
    expect(await dashboard('prometheus', query)).toEqual([]);
    const [problem] = await dashboard('prometheus', 'sum(rate(a[$__rate_interval])');
    expect(problem).toMatchObject({ line: 3, column: 29, endColumn: 30 });
    expect(problem?.message.en).toContain('add `)`');
    const inTarget = `{ "refId": "A", "datasource": { "type": "loki" }, "expr": "{app=\\"a\\"} |= b" }`;
    expect(await said(`{ "targets": [${inTarget}] }`, 'dashboard.json')).toEqual([]);
  });

  it('reads a dashboard in a ConfigMap', async () => {
    const dashboard = '    {\n      "expr": "rate(a)",\n      "refId": "A"\n    }\n';
    expect(await said(`data:\n  a.json: |\n${dashboard}`)).toMatchObject([
      { line: 4, column: 21, endLine: 4, endColumn: 22 },
    ]);
  });

  it('checks the queries in the patch of an overlay', async () => {
    const patch = (path: string) =>
      `patches:\n  - patch: |-\n      - op: replace\n        path: ${path}\n        value: sum(rate(a))\n`;
    const place = { line: 5, column: 25, endColumn: 26 };
    expect(await said(patch('/spec/triggers/0/metadata/query'))).toMatchObject([place]);
    expect(await said(patch('/spec/metrics/0/provider/prometheus/query'))).toMatchObject([place]);
    expect(await said(patch('/metadata/annotations/query'))).toEqual([]);
  });

  it("reads KEDA's triggers, and no query of another trigger", async () => {
    const trigger = (metadata: string) => `spec:\n  triggers:\n    - metadata:\n${metadata}`;
    const query = '        query: sum(rate(a)\n';
    expect(await said(trigger(`        serverAddress: http://a\n${query}`))).toMatchObject([
      { line: 5, column: 19 },
    ]);
    expect(await said(trigger(`        host: a\n${query}`))).toEqual([]);
  });

  it('reads the analyses of Argo Rollouts and Flagger with their placeholders', async () => {
    const argo = (query: string) =>
      `spec:\n  metrics:\n    - provider:\n        prometheus:\n          address: http://a\n          query: '${query}'\n`;
    expect(await said(argo('sum(rate(a{pod=~"b-{{args.hash}}-.*"}[2m]))'))).toEqual([]);
    expect(await said(argo('sum(rate(a{pod=~"b-{{args.hash}}-.*"}))'))).toMatchObject([
      { line: 6, column: 28, endColumn: 56 },
    ]);
    const flagger = (query: string) =>
      `spec:\n  provider:\n    type: prometheus\n  query: '${query}'\n`;
    expect(await said(flagger('sum(rate(a{b="{{ target }}"}[{{ interval }}]))'))).toEqual([]);
    expect(await said(flagger('sum(rate(a[{{ interval }}]) + '))).toMatchObject([{ line: 4 }]);
  });

  it("reads the adapter's rules with their fields", async () => {
    const rules = (query: string) => `rules:\n  custom:\n    - metricsQuery: "${query}"\n`;
    const series = '<<.Series>>{<<.LabelMatchers>>}';
    expect(await said(rules(`sum(rate(${series}[2m])) by (<<.GroupBy>>)`))).toEqual([]);
    expect(await said(rules(`sum(rate(${series})) by (<<.GroupBy>>)`))).toMatchObject([
      { line: 3, column: 31, endColumn: 62 },
    ]);
  });

  it('does not report invalid YAML', async () => {
    expect(await said('expr: "a\n')).toEqual([]);
  });
});
