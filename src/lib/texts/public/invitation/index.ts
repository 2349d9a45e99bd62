import type { Language } from '../../languages.ts';
import type da from './da.ts';

export type InvitationTexts = typeof da;

const loaders = { da: () => import('./da.ts'), en: () => import('./en.ts') };

/** The words of an invitation: only who opens one gets them. */
export const loadInvitationTexts = async (language: Language): Promise<InvitationTexts> =>
	(await loaders[language]()).default;
