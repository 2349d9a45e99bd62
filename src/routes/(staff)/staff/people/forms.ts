import * as v from 'valibot';
import { roles } from '#lib/people/actor.ts';
import { email, line, optionalId, optionalText } from '#lib/server/fields.ts';
import { isAboutOneself, isOwnEmail, newPassword } from '#lib/sessions/password-rules.ts';

/** At least one role; a checkbox list gives a string, a list, or nothing. */
const someRoles = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((value) => [value].flat()),
	v.array(v.picklist(roles, 'choose')),
	v.minLength(1, 'choose')
);

/** A password that may be left out: then one is made. */
const maybePassword = v.optional(
	v.lazy((input) =>
		input === ''
			? v.pipe(
					v.literal(''),
					v.transform(() => null)
				)
			: newPassword
	),
	''
);

const signIn = { email, password: maybePassword };
const notOwnEmail = (email: string, password: string | null) => password === null || !isOwnEmail(password, email);

export const Details = v.object({ name: line(120), title: optionalText(80), roles: someRoles });
export const SignIn = v.pipe(
	v.object(signIn),
	v.forward(
		v.check(({ email, password }) => notOwnEmail(email, password), 'passwordIsEmail'),
		['password']
	)
);
export const NewMember = v.pipe(
	v.object({ ...Details.entries, ...signIn, unitId: optionalId }),
	v.forward(
		v.check(({ name, email, password }) => !password || !isAboutOneself(password, name, email), 'passwordCommon'),
		['password']
	),
	v.forward(
		v.check(({ email, password }) => notOwnEmail(email, password), 'passwordIsEmail'),
		['password']
	)
);
