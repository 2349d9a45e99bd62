import * as v from 'valibot';

/** Passwords that are guessed first. Compared without case and without the digits that people add at the end. */
const common = new Set(
	`password passw adgangskode kodeord hemmelig velkommen qwerty qwertyuiop asdfghjk asdfghjkl letmein welcome iloveyou
	sommer sommeren vinter efterår danmark københavn familie familien børnehuset administrator admin changeme abcdefgh
	abcdefg fodbold football baseball sunshine princess superman monkey dragon trustno test testtest`.split(/\s+/)
);

const isCommon = (password: string): boolean => {
	const text = password.normalize('NFKC').toLowerCase();
	const [first] = text;
	return (
		common.has(text.replace(/[\d!.?*#]+$/, '')) ||
		'01234567890123456789'.includes(text) ||
		'98765432109876543210'.includes(text) ||
		[...text].every((letter) => letter === first)
	);
};

/** A password that a person chooses: 8 characters or more, no rule about which, and not one that is guessed first. */
export const newPassword = v.pipe(
	v.string('missing'),
	v.nonEmpty('missing'),
	v.check((text) => [...text].length >= 8, 'password'),
	v.maxLength(200, 'tooLong'),
	v.check((text) => !isCommon(text), 'passwordCommon')
);

/** Whether the password is the person's own e-mail, or the part before the @. */
export const isOwnEmail = (password: string, email: string): boolean => {
	const [text, address] = [password.toLowerCase(), email.trim().toLowerCase()];
	return text === address || text === address.split('@')[0];
};
