import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { initials } from '#lib/agenda/words.server.ts';
import { bytesOf, NewPhoto, photoReaders } from '#lib/photos/form.ts';
import * as photos from '#lib/photos/photos.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor } }) => {
	const { name, photo } = await photos.keeper(actor!, actor!.id);
	return { id: actor!.id, initials: initials(name), photo };
};

export const actions: Actions = {
	photo: (event) =>
		submit(
			event,
			NewPhoto,
			async ({ photo }) => {
				const { actor } = event.locals;
				await photos.set(actor!, actor!.id, bytesOf(photo));
				redirect(303, '/staff/photo?done=photoSet');
			},
			'photo',
			photoReaders
		),
	removePhoto: (event) =>
		submit(event, v.object({}), async () => {
			const { actor } = event.locals;
			await photos.remove(actor!, actor!.id);
			redirect(303, '/staff/photo?done=photoRemoved');
		})
};
