import { said, type Item, type Paper, type Section } from '../papers/paper.ts';
import { commonSections, correctionItem } from '../papers/sections.ts';
import { samvaerItem } from '../papers/samvaer.ts';
import { dayOn, stamp } from '../papers/words.ts';
import type { Actor } from '../people/actor.ts';
import { paperTexts } from '../texts/papers/index.ts';
import { nameOfLanguage } from '../texts/reading.ts';
import type { OwnCase, OwnData } from './own-data.server.ts';

/** A parent's own data as one reads it. */
export function ownPaper(actor: Actor, data: OwnData, now: Temporal.Instant): Paper {
	const { language } = actor;
	const t = paperTexts(language);
	const { sections, empty } = t;
	const of = (title: string, items: readonly Item[]): Section => ({ title, items, empty });
	return {
		language,
		title: t.own.title,
		lead: [t.own.made(actor.name, stamp(now, language)), t.own.lead, t.own.keep],
		sections: [
			of(sections.profile, [profileItem(actor, data)]),
			of(sections.families, familyItems(actor, data)),
			...commonSections(data, language, true),
			of(
				sections.samvaer,
				data.samvaer.map((one) => samvaerItem(one, language))
			),
			of(sections.settings, [settingsItem(actor, data)]),
			of(sections.told, noticeItems(actor, data)),
			of(sections.signIn, signInItems(actor, data)),
			of(sections.looks, lookItems(actor, data)),
			of(
				sections.corrections,
				data.corrections.map((one) => correctionItem(one, language, true))
			)
		]
	};
}

/** A parent as they stand in the register. */
export function profileItem({ language }: Pick<Actor, 'language'>, { profile }: OwnCase): Item {
	const t = paperTexts(language).profile;
	return {
		title: profile.name,
		lines: said(
			profile.phone && t.phone(profile.phone),
			profile.address && t.address(profile.address),
			profile.isProtected && t.protected,
			profile.email && t.email(profile.email),
			t.language(nameOfLanguage(profile.language, language)),
			profile.reads && t.reads(nameOfLanguage(profile.reads, language)),
			t.since(stamp(profile.createdAt, language))
		)
	};
}

/** A parent's families: children, staff and the places they may know. */
export function familyItems({ language }: Pick<Actor, 'language'>, { families }: OwnCase): Item[] {
	const texts = paperTexts(language);
	const t = texts.family;
	return families.map(({ name, unitName, caseNumber, children, staff, places }) => ({
		title: `${name}, ${unitName}`,
		lines: said(
			caseNumber && texts.case.number(caseNumber),
			...children.map((child) =>
				said(
					t.child(child.name),
					child.bornOn && t.born(dayOn(child.bornOn, language)),
					child.school && t.school(said(child.school, child.class).join(' '))
				).join(', ')
			),
			...staff.map((one) => t.staff(one.name, (one.title ?? t.parts[one.part]).toLowerCase())),
			...places.map((place) => t.place(place.name, said(place.address, place.directions).join(', ')))
		)
	}));
}

function settingsItem({ language }: Actor, { settings }: OwnData): Item {
	const texts = paperTexts(language);
	const t = texts.settings;
	const word = (yes: boolean) => (yes ? t.yes : t.no);
	return {
		title: t.on(word(settings.push), word(settings.sms), word(settings.email)),
		lines: said(
			t.quiet(settings.quietFrom, settings.quietTo),
			t.detail(word(settings.pushDetail)),
			t.twoHours(word(settings.twoHours)),
			t.phones(settings.phones),
			settings.pausedUntil && t.paused(stamp(settings.pausedUntil, language)),
			settings.phone && settings.consentOn && t.consent(settings.phone, dayOn(settings.consentOn, language)),
			settings.stoppedAt && t.stopped(stamp(settings.stoppedAt, language)),
			settings.agreedOn && t.agreed(dayOn(settings.agreedOn, language))
		)
	};
}

function noticeItems({ language }: Actor, { notices }: OwnData): Item[] {
	const texts = paperTexts(language);
	const t = texts.told;
	const whys: Record<string, string> = texts.news.why;
	return notices.map(({ why, forAt, state, seenAt, tries }) => ({
		title: `${stamp(forAt, language)} – ${whys[why] ?? texts.news.other}`,
		lines: said(
			t.states[state],
			...tries.map(({ channel, at }) => at && t.line(t.channels[channel], stamp(at, language))),
			seenAt && t.seen(stamp(seenAt, language))
		)
	}));
}

function signInItems({ language }: Actor, { signIns, passkeys, feeds }: OwnData): Item[] {
	const t = paperTexts(language).signIn;
	const at = (instant: Temporal.Instant) => stamp(instant, language);
	return [
		...signIns.map(({ browser, system, createdAt, seenAt }) => ({
			title: t.here(said(browser, system).join(', ') || t.unknown),
			lines: [t.from(at(createdAt), at(seenAt))]
		})),
		...passkeys.map(({ name, madeAt }) => ({ title: t.passkey(name), lines: [t.made(at(madeAt))] })),
		...feeds.map(({ madeAt }) => ({ title: t.feed, lines: [t.made(at(madeAt))] }))
	];
}

function lookItems({ language }: Actor, { looks, special }: OwnData): Item[] {
	const texts = paperTexts(language);
	const t = texts.looked;
	const names = new Map(looks.map(({ personId, name }) => [personId, name]));
	const time = (instant: Temporal.Instant) => stamp(instant, language);
	return [
		...special.map(({ personId, cause, openedAt, endedAt }) => ({
			title: t.special.title,
			lines: said(
				t.special.who(names.get(personId) ?? t.someone, time(openedAt), time(endedAt)),
				t.special.cause[cause]
			)
		})),
		...looks.map(({ day, name, title, parts, whats, ground, many }) => ({
			title: said(dayOn(day, language), name ?? t.someone, (parts[0] && t.part[parts[0]]) || title?.toLowerCase()).join(
				', '
			),
			lines: said(
				t.saw(whats.map((what) => t.what[what] ?? t.other).join(', ')),
				ground && t.ground[ground],
				many > 1 && t.times(many)
			)
		}))
	];
}
