import type { Actor } from '#lib/people/actor.ts';
import type { Session } from '#lib/sessions/sessions.server.ts';
import type { Language } from '#lib/texts/languages.ts';

declare global {
	namespace App {
		interface Error {
			/** Given to the person, and found again in the log. */
			reference?: string;
		}
		interface Locals {
			actor: Actor | null;
			session: Session | null;
			/** A sign-in that is there and locked: nobody acts, and how it is opened is all that is known of it. */
			locked: Pick<Session, 'lock'> | null;
			language: Language;
			/** Seconds to wait before this may be done again: `submit` says so, and keeps what was typed. */
			wait?: number;
			/** The doors are passed: what breaks now breaks inside a page. */
			isInside?: true;
			/** What this request's fault is called. */
			reference?: string;
		}
	}
}
