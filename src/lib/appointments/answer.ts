/** What a parent may say to one version of an appointment (rule 2). */
export const answers = ['coming', 'cannot', 'declines_support'] as const;
export type Answer = (typeof answers)[number];
