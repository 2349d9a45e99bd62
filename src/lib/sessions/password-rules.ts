import * as v from 'valibot';
import { isLeaked } from './password-list.ts';

/** Passwords that are guessed first in this house. Compared without case and without the digits that people add at the end. */
const common = new Set(
	`password passw adgangskode kodeord hemmelig velkommen qwerty qwertyuiop asdfghjk asdfghjkl letmein welcome iloveyou
	sommer sommeren vinter efterår danmark københavn familie familien børnehuset administrator admin changeme abcdefgh
	abcdefg fodbold football baseball sunshine princess superman monkey dragon trustno test testtest`.split(/\s+/)
);

/** Words that whoever knows the house would try. */
const house = ['sammen om familien', 'familie', 'børnehuset', 'samvær', 'mentor', 'kommune', 'adgangskode'];

/** Whether a password is hardly more than these words with digits and signs around them. */
function isMadeOf(text: string, words: readonly string[]): boolean {
	const letters = (some: string) => some.replace(/[^\p{L}]/gu, '');
	const known = words
		.flatMap((word) =>
			word
				.normalize('NFKC')
				.toLowerCase()
				.split(/[\s@.]+/)
		)
		.map(letters)
		.filter((word) => word.length >= 3)
		.sort((a, b) => b.length - a.length);
	let rest = letters(text);
	const before = rest.length;
	for (const word of known) rest = rest.replaceAll(word, '');
	return rest.length < before && rest.length < 4;
}

/** Whether a password is little more than what others know of the person: name, e-mail, house. */
export const isAboutOneself = (password: string, ...words: (string | null)[]): boolean =>
	isMadeOf(
		password.normalize('NFKC').toLowerCase(),
		words.filter((word) => word !== null)
	);

const isCommon = (password: string): boolean => {
	const text = password.normalize('NFKC').toLowerCase();
	const [first] = text;
	return (
		common.has(text.replace(/[\d!.?*#]+$/, '')) ||
		isLeaked(text) ||
		isMadeOf(text, house) ||
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
