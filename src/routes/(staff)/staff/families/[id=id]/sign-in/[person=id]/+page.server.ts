import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as holds from '#lib/holds/holds.server.ts';
import * as invitations from '#lib/invitations/invitations.server.ts';
import * as fields from '#lib/server/fields.ts';
import { now } from '#lib/server/clock.ts';
import { qrOf } from '#lib/server/qr.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { name, way, open } = await invitations.state(actor!, params.id, params.person);
	const held = await holds.of(actor!, params.id, params.person);
	const hold = (kind: holds.Hold['kind']) => {
		const one = held.find((each) => each.kind === kind);
		return one ? { by: one.by, reason: one.reason, when: moment(one.at, now(), language) } : null;
	};
	return {
		...{ familyId: params.id, name, way, frozen: hold('frozen'), keyless: hold('no_passkeys') },
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
	freeze: (event) =>
		submit(
			event,
			v.object({ reason: fields.line(500) }),
			async ({ reason }) => {
				await holds.freeze(event.locals.actor!, event.params.id, event.params.person, reason);
				redirect(303, `${event.url.pathname}?done=frozen`);
			},
			'freeze'
		),
	stopPasskeys: (event) =>
		submit(event, Nothing, async () => {
			await holds.stopPasskeys(event.locals.actor!, event.params.id, event.params.person);
			redirect(303, `${event.url.pathname}?done=keysStopped`);
		}),
	allowPasskeys: (event) =>
		submit(event, Nothing, async () => {
			await holds.allowPasskeys(event.locals.actor!, event.params.id, event.params.person);
			redirect(303, `${event.url.pathname}?done=keysAllowed`);
		}),
	end: (event) =>
		submit(event, Nothing, async () => {
			await invitations.endWaysIn(event.locals.actor!, event.params.id, event.params.person);
			redirect(303, `${event.url.pathname}?done=ended`);
		})
};
