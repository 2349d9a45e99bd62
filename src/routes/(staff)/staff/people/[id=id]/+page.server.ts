import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as people from '#lib/administration/people.server.ts';
import { initials } from '#lib/agenda/words.server.ts';
import * as codes from '#lib/identity/codes.server.ts';
import * as identities from '#lib/identity/identities.server.ts';
import type { Actor } from '#lib/people/actor.ts';
import { bytesOf, NewPhoto, photoReaders } from '#lib/photos/form.ts';
import * as leaving from '#lib/leaving/leaving.server.ts';
import * as photos from '#lib/photos/photos.server.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Language } from '#lib/texts/languages.ts';
import { longDay, moment } from '#lib/time/words.ts';
import { requireFresh } from '../../../../fresh.server.ts';
import { Details, SignIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	isMe: params.id === locals.actor!.id,
	...(await shown(locals.actor!, params.id, locals.language)),
	leaver: await leaverOf(locals.actor!, params.id, locals.language),
	today: today().toString()
});

async function leaverOf(actor: Actor, id: string, language: Language) {
	const found = await leaving.lastDayOf(actor, id);
	return found && { by: found.by, day: longDay(found.lastOn.toZonedDateTime(zone).toInstant(), now(), language) };
}

/** The person, and the picture where there may be one: a parent's face is in no list. */
async function shown(actor: Actor, id: string, language: Language) {
	const person = await people.find(actor, id);
	const photo = person.kind === 'staff' ? (await photos.keeper(actor, id)).photo : null;
	const tie = person.kind === 'staff' ? await identities.state(actor, id) : null;
	const words = (at: Temporal.Instant | null) => at && moment(at, now(), language);
	return {
		...{ person, photo, initials: initials(person.name) },
		tie: tie && { name: tie.name, since: words(tie.tiedAt), codeUntil: words(tie.codeUntil) }
	};
}

export const actions: Actions = {
	change: async (event) => {
		const { actor } = event.locals;
		await people.find(actor!, event.params.id);
		return submit(
			event,
			Details,
			async (details) => {
				await people.change(actor!, event.params.id, details);
				redirect(303, `/staff/people/${event.params.id}?done=changed`);
			},
			'change'
		);
	},
	signIn: async (event) => {
		const { actor } = event.locals;
		await people.find(actor!, event.params.id);
		return submit(
			event,
			SignIn,
			async ({ email, password }) => {
				requireFresh(event);
				return { handed: await people.giveSignIn(actor!, event.params.id, email, password) };
			},
			'signIn'
		);
	},
	code: (event) =>
		submit(event, v.object({}), async () => {
			const { actor, language } = event.locals;
			const { code, endsAt } = await codes.give(actor!, event.params.id);
			return { made: { code, until: moment(endsAt, now(), language), address: `${event.url.origin}/sign-in/staff` } };
		}),
	untie: (event) =>
		submit(event, v.object({}), async () => {
			await codes.untie(event.locals.actor!, event.params.id);
			redirect(303, `/staff/people/${event.params.id}?done=untied`);
		}),
	photo: (event) =>
		submit(
			event,
			NewPhoto,
			async ({ photo }) => {
				await photos.set(event.locals.actor!, event.params.id, bytesOf(photo));
				redirect(303, `/staff/people/${event.params.id}?done=photoSet`);
			},
			'photo',
			photoReaders
		),
	leave: async (event) => {
		const { actor } = event.locals;
		await leaving.lastDayOf(actor!, event.params.id);
		return submit(
			event,
			v.object({ lastOn: fields.date }),
			async ({ lastOn }) => {
				await leaving.setLastDay(actor!, event.params.id, lastOn);
				redirect(303, `/staff/leaving/${event.params.id}?done=set`);
			},
			'leave'
		);
	},
	stay: (event) =>
		submit(event, v.object({}), async () => {
			await leaving.withdraw(event.locals.actor!, event.params.id);
			redirect(303, `/staff/people/${event.params.id}?done=withdrawn`);
		}),
	removePhoto: (event) =>
		submit(event, v.object({}), async () => {
			await photos.remove(event.locals.actor!, event.params.id);
			redirect(303, `/staff/people/${event.params.id}?done=photoRemoved`);
		}),
	end: async (event) => {
		const { actor } = event.locals;
		const { kind } = await people.find(actor!, event.params.id);
		return submit(
			event,
			v.object({}),
			async () => {
				await people.endAccess(actor!, event.params.id);
				redirect(303, `${kind === 'staff' ? '/staff/people' : '/staff/people/parents'}?done=ended`);
			},
			'end'
		);
	}
};
