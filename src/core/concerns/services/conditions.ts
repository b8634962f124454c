export const inCompose = { 'packaging.targets': 'compose' } as const;
