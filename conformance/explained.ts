/**
 * Warnings that the generated files accept on purpose, each with its reason. Any other warning is a
 * rejection.
 */
export const explained: readonly {
  readonly tool: string;
  readonly rule: string;
  readonly why: string;
}[] = [
  {
    tool: 'hadolint',
    rule: 'DL3008',
    why: 'Debian removes superseded package versions from its archive, so a pinned version breaks the next build; the suite is pinned by the base image instead.',
  },
  {
    tool: 'hadolint',
    rule: 'DL3018',
    why: 'Alpine removes superseded package versions from its archive, so a pinned version breaks the next build; the release is pinned by the base image instead.',
  },
];

export const isExplained = (tool: string, rule: string): boolean =>
  explained.some((entry) => entry.tool === tool && entry.rule === rule);
