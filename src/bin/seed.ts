import postgres from 'postgres';
import { now, today, travel } from '../lib/server/clock.ts';
import { close } from '../lib/server/db.ts';
import { fillAppointments } from './demo/appointments.ts';
import { fillFeeds } from './demo/feeds.ts';
import { fillHours } from './demo/hours.ts';
import { fillGuests } from './demo/guests.ts';
import { fillLooks } from './demo/looks.ts';
import { fillMentorHours } from './demo/mentor-hours.ts';
import { fillMessages } from './demo/messages.ts';
import { demoPassword, makeCast } from './demo/people.ts';
import { fillPhotos } from './demo/photos.ts';
import { fillReminders } from './demo/reminders.ts';
import { fillSeries } from './demo/series.ts';
import { fillTell } from './demo/tell.ts';

export const signIns = `Demo sign-ins (password ${demoPassword}):
  parents   foraelder1@demo.example  foraelder2@demo.example  foraelder3@demo.example
  mentors   mentor1@demo.example  mentor2@demo.example
  house     koordinator@demo.example  leder@demo.example  admin@demo.example`;

/**
 * Fills an empty database with the demo municipality; a filled one is left alone, and one that was interrupted is begun again.
 * @returns whether the database holds the demo; a real municipality's does not
 * @param owner the owner's address, for people and places; the rest is done through the verbs as the people themselves
 * @param web the web role's address
 */
export async function fillDemo(owner: string, web: string, say: (line: string) => void): Promise<boolean> {
	const sql = postgres(owner, { max: 1, onnotice: () => {} });
	try {
		const done = new Set((await sql`select name from deployment`).map((row) => row.name as string));
		const [{ empty }] = (await sql`select app.is_empty() as empty`) as unknown as [{ empty: boolean }];
		if (done.has('demo filled') || (!empty && !done.has('demo begun'))) return done.has('demo filled');
		if (!empty)
			await sql`truncate units, people, accounts, contacts, families, places, appointments, conversations, reminders, sessions, sign_in_tries cascade`;
		say('Filling the demo municipality …');
		await sql`insert into deployment (name) values ('demo begun') on conflict do nothing`;
		process.env.APP_DATABASE_URL = web;
		const cast = await makeCast(sql, today());
		await fillHours(cast, today());
		await fillPhotos(cast);
		await fillTell(cast, today());
		await fillAppointments(cast, now());
		await fillSeries(cast, now());
		await fillGuests(cast, now());
		await fillMentorHours(cast, now());
		await fillReminders(cast, now());
		await fillMessages(cast, now());
		await fillFeeds(cast, now());
		await fillLooks(cast, now());
		travel(null);
		// Nobody is told today of what happened in the demo's past year.
		await sql`delete from jobs.job j using events e where j.name = 'plan' and (j.data->>'event')::bigint = e.id
			and e.at < now() - interval '36 hours'`;
		await sql`insert into deployment (name) values ('demo filled')`;
		await sql`analyze`;
		return true;
	} finally {
		travel(null);
		await close();
		await sql.end();
	}
}
