import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as deployment from '#lib/deployment/set-up.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { email, line, lines, time } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { isAboutOneself, isOwnEmail, newPassword } from '#lib/sessions/password-rules.ts';
import type { Actions, PageServerLoad } from './$types';

const SetUp = v.pipe(
	v.object({
		code: line(60),
		unit: line(120),
		phone: line(40),
		opensAt: time,
		closesAt: time,
		rooms: lines(50, 120),
		schoolIntra: line(60),
		name: line(120),
		email,
		password: newPassword
	}),
	v.forward(
		v.check(({ opensAt, closesAt }) => Temporal.PlainTime.compare(opensAt, closesAt) < 0, 'endsBefore'),
		['closesAt']
	),
	v.forward(
		v.check(({ email, password }) => !isOwnEmail(password, email), 'passwordIsEmail'),
		['password']
	),
	v.forward(
		v.check(({ email, password, name, unit }) => !isAboutOneself(password, name, email, unit), 'passwordCommon'),
		['password']
	)
);

/** The page is there once: until the deployment has a unit. */
export const load: PageServerLoad = async () => {
	if (!(await deployment.isEmpty())) throw new NotFound();
};

export const actions: Actions = {
	default: async (event) => {
		if (!(await deployment.isEmpty())) throw new NotFound();
		return submit(event, SetUp, async (facts) => {
			const from = `${event.getClientAddress()} ${event.request.headers.get('user-agent') ?? ''}`;
			await deployment.setUp({ ...facts, language: event.locals.language }, from);
			redirect(303, '/sign-in?done=set-up');
		});
	}
};
