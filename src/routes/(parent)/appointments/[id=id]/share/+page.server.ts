import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as guests from '#lib/guests/guests.server.ts';
import { textOf } from '#lib/guests/invitation.server.ts';
import { guestRow } from '#lib/guests/view.server.ts';
import { ids, whole } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const invitation = await guests.invitation(actor!, params.id);
	const { version, cancelled, isOver, without } = invitation;
	return {
		...{ id: params.id, version, isOver, isPrivate: !cancelled && without === 'private' },
		text: textOf(invitation, language),
		guests: invitation.guests.map((guest) => guestRow(guest, language))
	};
};

const Told = v.object({ version: whole(1, 100_000), guestIds: v.pipe(ids, v.minLength(1, 'choose')) });

export const actions: Actions = {
	default: (event) =>
		submit(event, Told, async ({ version, guestIds }) => {
			await guests.share(event.locals.actor!, event.params.id, version, guestIds);
			redirect(303, `/appointments/${event.params.id}?done=shared`);
		})
};
