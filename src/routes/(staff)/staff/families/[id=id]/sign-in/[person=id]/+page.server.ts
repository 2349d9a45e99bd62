import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as families from '#lib/families/families.server.ts';
import * as invitations from '#lib/invitations/invitations.server.ts';
import { now } from '#lib/server/clock.ts';
import { qrOf } from '#lib/server/qr.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { name, way, open } = await invitations.state(actor!, params.id, params.person);
	await families.look(actor!, params.id, 'signIn');
	return {
		...{ familyId: params.id, name, way },
		open: open && { by: open.by, until: moment(open.endsAt, now(), language) }
	};
};

const Nothing = v.object({});

export const actions: Actions = {
	invite: (event) =>
		submit(event, Nothing, async () => {
			const { actor, language } = event.locals;
			const made = await invitations.invite(actor!, event.params.id, event.params.person);
			const address = `${event.url.origin}/invitation`;
			// The token stands behind the #: no browser sends it, and no log has it.
			const qr = qrOf(`${address}#${made.token}`);
			return { made: { code: made.code, until: moment(made.endsAt, now(), language), address, qr } };
		}),
	revoke: (event) =>
		submit(event, Nothing, async () => {
			await invitations.revoke(event.locals.actor!, event.params.id, event.params.person);
			redirect(303, `${event.url.pathname}?done=revoked`);
		}),
	end: (event) =>
		submit(event, Nothing, async () => {
			await invitations.endWaysIn(event.locals.actor!, event.params.id, event.params.person);
			redirect(303, `${event.url.pathname}?done=ended`);
		})
};
