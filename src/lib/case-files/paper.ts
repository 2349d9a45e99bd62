import type { Correction } from '../corrections/correction.ts';
import type { Family } from '../families/family.ts';
import { familyItems, profileItem } from '../own-data/paper.ts';
import type { OwnCase } from '../own-data/own-data.server.ts';
import type { Gathered } from '../papers/gather.server.ts';
import { said, type Item, type Paper, type Section } from '../papers/paper.ts';
import { caseItem, samvaerItem } from '../papers/samvaer.ts';
import { commonSections, correctionItem } from '../papers/sections.ts';
import { dayOn, stamp } from '../papers/words.ts';
import type { Actor } from '../people/actor.ts';
import type { Case } from '../samvaer/case.ts';
import { paperTexts } from '../texts/papers/index.ts';

type Instant = Temporal.Instant;
type Known = Pick<Family, 'name' | 'caseNumber' | 'members'>;

/** The first lines: whose case, who fetched it and when, and what is in it. */
function heading({ language, name }: Actor, family: Known, now: Instant, scope: string) {
	const t = paperTexts(language);
	return {
		language,
		title: `${t.case.title}: ${family.name}`,
		lead: said(family.caseNumber && t.case.number(family.caseNumber), t.case.fetched(name, stamp(now, language)), scope)
	};
}

/** Conversations are papers of their own. */
const withoutTalks = (gathered: Gathered): Gathered => ({ ...gathered, talks: [] });

/** The whole case. */
export function wholePaper(
	actor: Actor,
	family: Known,
	data: Gathered & { readonly samvaer: readonly Case[]; readonly corrections: readonly Correction[] },
	now: Instant
): Paper {
	const { language } = actor;
	const t = paperTexts(language);
	const of = (title: string, items: readonly Item[]): Section => ({ title, items, empty: t.empty });
	return {
		...heading(actor, family, now, t.case.whole),
		sections: [
			of(
				t.sections.members,
				family.members.map(({ name, part, bornOn, phone, address, isProtected, school, class: form }) => ({
					title: `${name}, ${t.family.parts[part].toLowerCase()}`,
					lines: said(
						bornOn && t.family.born(dayOn(bornOn, language)),
						school && t.family.school(said(school, form).join(' ')),
						phone && t.profile.phone(phone),
						address && t.profile.address(address),
						isProtected && t.profile.protected
					)
				}))
			),
			...commonSections(withoutTalks(data), language, false),
			of(
				t.sections.samvaer,
				data.samvaer.map((one) => caseItem(one, language))
			),
			of(
				t.sections.wrongs,
				data.corrections.map((one) => correctionItem(one, language, false))
			)
		]
	};
}

/** What one parent may see of it. */
export function onePaper(actor: Actor, family: Known, parentName: string, data: OwnCase, now: Instant): Paper {
	const { language } = actor;
	const t = paperTexts(language);
	const of = (title: string, items: readonly Item[]): Section => ({ title, items, empty: t.empty });
	return {
		...heading(actor, family, now, t.case.ofOne(parentName)),
		sections: [
			of(t.sections.members, [profileItem(actor, data), ...familyItems(actor, data)]),
			...commonSections(withoutTalks(data), language, false),
			of(
				t.sections.samvaer,
				data.samvaer.map((one) => samvaerItem(one, language))
			),
			of(
				t.sections.wrongs,
				data.corrections.map((one) => correctionItem(one, language, false))
			)
		]
	};
}
