import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './own-queries.server.ts';

export type { DoorNews, SignIn } from './own-queries.server.ts';

/** Where the actor is signed in, and what has happened to the way in: news first. */
export const mine = (actor: Actor) =>
	as(actor, async () => ({
		signIns: await queries.all(actor.id, now()),
		news: await queries.news(actor.id, 10)
	}));

/** Ends one of the actor's own sign-ins; the next request with it is a stranger's. @throws NotFound when it is not the actor's */
export const end = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		if (!(await queries.remove(actor.id, id))) throw new NotFound();
		await note(actor, 'sign_in_ended');
	});

/** Ends all of the actor's sign-ins but this one. */
export const endOthers = (actor: Actor, thisId: string): Promise<void> =>
	as(actor, async () => {
		if (await queries.removeOthers(actor.id, thisId)) await note(actor, 'sign_ins_ended');
	});

const note = (actor: Actor, kind: string) => events.record(actor, kind, { unitId: actor.unitId, subjectId: actor.id });
