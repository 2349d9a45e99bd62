import * as agenda from '../agenda/queries.server.ts';
import * as appointments from '../appointments/queries.server.ts';
import * as messages from '../messages/queries.server.ts';
import * as closings from '../closings/queries.server.ts';
import type { Actor } from '../people/actor.ts';
import * as reminders from '../reminders/queries.server.ts';
import { together } from '../server/together.ts';

type Instant = Temporal.Instant;

/** What *I dag* shows, in one statement. @param since reminders that were due before are left out */
export const page = (actor: Actor, now: Instant, since: Instant) =>
	together({
		lines: agenda.coming(actor.id, now, 200, false),
		next: appointments.byId(agenda.nextId(actor.id, now)),
		acquaintance: agenda.acquaintanceOf(agenda.nextId(actor.id, now)),
		reminders: reminders.due(actor.id, since, 100),
		unread: messages.latestUnread(actor),
		unreadCount: messages.unreadCount(actor),
		closed: closings.readingUntil()
	});

/** The marks in the menu, in one statement. @param soon reminders that are due later do not count */
export const counts = (actor: Actor, now: Instant, horizon: Instant, since: Instant, soon: Instant) =>
	together({
		waiting: agenda.waiting(actor.id, now, horizon),
		unread: messages.unreadCount(actor),
		due: reminders.count(actor.id, since, soon)
	});
