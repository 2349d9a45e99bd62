import { clockTime, dayInWords } from '../time/words.ts';
import { isLanguage } from '../texts/languages.ts';
import { outward } from '../texts/notifications/index.ts';
import { texts } from '../texts/server/index.ts';
import { tagOf, type ChannelName, type ItemKind } from './notification.ts';
import type { Outcome } from './retry.ts';
import type { Why } from './when.ts';
import type { Claimed, Device, Standing } from './worker-queries.server.ts';

type Instant = Temporal.Instant;

/** What a channel is given to send: neutral, unless the person chose more for push (rule 7). */
export type Letter = {
	readonly deliveryId: string;
	readonly personId: string;
	readonly unitId: string;
	readonly language: string;
	readonly tone: 'news' | 'remember' | 'try';
	/** The time in words, made the moment it is sent: what is today is never called tomorrow. */
	readonly detail: string | null;
	readonly tag: string;
	/** Seconds that it is of any use. */
	readonly ttl: number;
	readonly badge: number;
	/** The page in the app that it is about. Only the encrypted push carries it. */
	readonly path: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly devices: readonly Device[];
};

/** A way out of the house. A channel throws nothing: what went wrong is its outcome. */
export type Channel = {
	readonly name: ChannelName;
	/** Whether it can reach this person at all. */
	reaches(standing: Pick<Standing, 'email' | 'phone' | 'devices'>): boolean;
	send(letter: Letter): Promise<Outcome>;
};

const toRemember: readonly Why[] = [
	'threeDays',
	'oneDay',
	'twoHours',
	'week',
	'dayBefore',
	'evening',
	'askedAgain',
	'reminder'
];

const pages: Record<'parent' | 'staff', Record<ItemKind, (id: string) => string>> = {
	parent: {
		appointment: (id) => `/appointments/${id}`,
		reminder: () => '/reminders',
		conversation: (id) => `/messages/${id}`,
		help: () => '/help',
		correction: () => '/more/data',
		try: () => '/more/notifications',
		access: () => '/more/looks'
	},
	staff: {
		appointment: (id) => `/staff/appointments/${id}`,
		reminder: (id) => `/staff/reminders/${id}`,
		conversation: (id) => `/staff/messages/${id}`,
		help: () => '/staff',
		correction: () => '/staff',
		try: () => '/staff/notifications',
		access: () => '/staff/looks'
	}
};

/** The page that an item is read on. */
export const pageOf = (personKind: 'parent' | 'staff', itemKind: ItemKind, itemId: string): string =>
	pages[personKind][itemKind](itemId);

/** Writes what is sent of one notification, as it stands at this moment. */
export function letterOf(claimed: Claimed, standing: Standing, deliveryId: string, now: Instant): Letter {
	const { personId, unitId, why, itemKind, itemId, version, usefulUntil } = claimed;
	const { language, pushDetail, itemAt, personKind, email, phone, badge } = standing;
	return {
		...{ deliveryId, personId, unitId, language, email, phone, badge },
		devices: standing.devices ?? [],
		tone: why === 'try' ? 'try' : toRemember.includes(why) ? 'remember' : 'news',
		detail: pushDetail && why !== 'try' ? detailOf(itemKind, itemAt, language, now) : null,
		tag: tagOf(personId, itemId, version),
		ttl: Math.max(
			60,
			Math.min(28 * 86_400, Math.round((usefulUntil.epochMilliseconds - now.epochMilliseconds) / 1000))
		),
		path: pageOf(personKind, itemKind, itemId)
	};
}

function detailOf(itemKind: ItemKind, at: Instant | null, spoken: string, now: Instant): string | null {
	const language = isLanguage(spoken) ? spoken : 'da';
	const words = outward(language).push.detail;
	if (itemKind === 'conversation') return words.message;
	if (!at || (itemKind !== 'appointment' && itemKind !== 'reminder')) return null;
	const day = dayInWords(at, now, language);
	if (itemKind === 'reminder') return words.task(day);
	return words.appointment(day, texts(language).time.at(clockTime(at, language)));
}
