import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as people from '#lib/administration/people.server.ts';
import { initials } from '#lib/agenda/words.server.ts';
import type { Actor } from '#lib/people/actor.ts';
import { bytesOf, NewPhoto, photoReaders } from '#lib/photos/form.ts';
import * as photos from '#lib/photos/photos.server.ts';
import { submit } from '#lib/server/submit.ts';
import { Details, SignIn } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	isMe: params.id === locals.actor!.id,
	...(await shown(locals.actor!, params.id))
});

/** The person, and the picture where there may be one: a parent's face is in no list. */
async function shown(actor: Actor, id: string) {
	const person = await people.find(actor, id);
	const photo = person.kind === 'staff' ? (await photos.keeper(actor, id)).photo : null;
	return { person, photo, initials: initials(person.name) };
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
			async ({ email, password }) => ({
				handed: await people.giveSignIn(actor!, event.params.id, email, password)
			}),
			'signIn'
		);
	},
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
