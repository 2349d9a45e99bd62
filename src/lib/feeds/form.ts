import * as v from 'valibot';
import { choice, id, tick } from '../server/fields.ts';
import { devices } from './feed.ts';

export const NewFeed = v.object({ device: choice(devices), detailed: tick });
export const EndedFeed = v.object({ id });

/** The two ways to write a feed's address: to copy, and for the phone that opens its calendar by itself. */
export function addressesOf(origin: string, token: string): { address: string; opens: string } {
	const address = `${origin}/calendar/${token}.ics`;
	return { address, opens: address.replace(/^https?:/, 'webcal:') };
}
