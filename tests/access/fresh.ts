import { randomUUID } from 'node:crypto';
import type { House } from './house.ts';
import { fingerprint } from './theirs.ts';

/**
 * Posts each form that changes ways in, ways to be reached and addresses of feeds, filled in well, by somebody who has not shown
 * lately who it is.
 * @returns those that did not ask, or changed something
 */
export async function notAskedAgain({ owner, people }: House): Promise<string[]> {
	const id = (name: string) => people.get(name)!.id;
	const [family] =
		await owner`select family_id as id from family_people where person_id = ${id('foraelder1')} and part = 'parent'`;
	const key = randomUUID();
	const telling = `/staff/families/${family!.id}/notifications/${id('foraelder1')}`;
	const forms: [string, string, [string, string][]][] = [
		['foraelder1', '/more/lock?/pin', [['pin', '482915']]],
		['foraelder1', '/more/lock?/passkey', []],
		['foraelder1', '/more/lock?/remove', []],
		['foraelder1', '/more/sign-in?/removePasskey', [['id', key]]],
		['foraelder1', '/more/sign-in/password', [['password', 'tre ord i rækkefølge']]],
		['foraelder1', '/more/calendar?/make', [['device', 'iphone']]],
		['mentor1', '/staff/calendar/feed?/make', [['device', 'iphone']]],
		['mentor1', '/staff/sign-in?/removePasskey', [['id', key]]],
		['mentor1', '/staff/sign-in/password', [['password', 'tre ord i rækkefølge']]],
		['mentor1', '/staff/sign-in/second-step?/begin', []],
		['mentor1', '/staff/sign-in/second-step?/remove', []],
		[
			'mentor1',
			telling,
			[
				['phone', '30204060'],
				['agreedOn', '2026-01-02'],
				['quietFrom', '20:00'],
				['quietTo', '08:00']
			]
		],
		[
			'admin',
			`/staff/people/${id('mentor2')}?/signIn`,
			[
				['email', 'ny@demo.example'],
				['password', '']
			]
		]
	];
	const untouched = JSON.stringify(await fingerprint(owner));
	const wrong: string[] = [];
	for (const [name, path, values] of forms) {
		const { status, location = '' } = await people.get(name)!.guest.post(path, values);
		if (status !== 303 || !location.startsWith('/confirm?')) wrong.push(`${name} ${path}: ${status} ${location}`);
	}
	if (JSON.stringify(await fingerprint(owner)) !== untouched) wrong.push('something was changed');
	return wrong;
}
